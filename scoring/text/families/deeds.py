"""action, correction, remedy: what is done now, done so that it stays away, and done for the affected."""

from scoring.text.families.family import Family

FAMILIES = (
    Family(
        "action",
        "step taken",
        zh="""
            封(?:存|了|好|条|箱|起|袋)
            (?:已|先|即时|均|全部|全院|立即|即刻|就地|连夜|当晚|当日|当天|马上)~(?:停用|停机|停诊|停岗|停职|停业|停止|停收|停班|下架|下线|隔离|送检|转到|转入|转至|转移|送|成立|启动|暂停|召回|追回|报警|报案|约谈|调离|撤下|关闭)
            停(?:用|机|诊|岗|职|业|掉|收|驶|停)(?:了|反省|接受|接诊|手术|贴)?
            (?:他|她|人|当班.{0,6}|医生|护士)(?:已经?)?停(?:岗|职|诊|班) 已?(?:全部|全院)下架
            (?:已经?|我们|昨天|主动|当晚)(?:报了?警|报了?案|向~报告|通报|上报)
            (?:成立|启动|展开|开展|组成)~(?:调查|小组|专班|预案|响应|程序|核查|排查|自查|评审) 调查组 专案组
            工作组 正在~(?:查|核|比对|抢修|救治|治疗|取证|拆机|对|评估|翻|看|做)
            (?:正|还)在(?:一条条|逐|一个一个|另看|等|查|核|做|翻|调查) 移交
            调(?:看|取|阅)~(?:监控|录像|录音|病历|资料) (?:抢修|连夜抢)
            送(?:检|验|去验|市|省|司法|疾控|国家|疾管|医科|卫生局|公安|药检)
            (?:样本|标本|水样|样品|血样|玻片|尸检|可疑样品|检体)~(?:送|采|由|委托|寄|调)
            (?:转|送|接|挪|移|搬)(?:到|入|至|去|往|送)~(?:院|科|病房|楼|室|台|急诊|中心|单人|体育馆|监护|重症)
            会诊 采(?:样|了样|走)|留(?:了)?样 (?:转|递)给~(?:看|值班|护士长|主刀|医生|主任) 隔离 疏散 转移
            (?:逐一|逐个|逐户|挨个|一个个)~(?:电话|通知|联系|打|告知|追)
            已(?:逐一|逐|派|请|通知|联系|向|转|启动|提交|交|送|报|委托|邀请|安排|追回|由)
            (?:立即|马上|即时|当即|连夜)~(?:停|报|送|启动|组织|处置|转|打|查|抢) (?:接管|启用|启动)(?!仪式)
            (?:会议|我们|院里)?决定~(?:停|关|暂) 复查|复核~正在 在(?:查|核|调看|比对)(?!询) 核完
            (?:交给|交到|报到|报给|报告)~(?:卫|医学会|公安|警|疾控|药监|网信|主刀|监管|质控|调委|医保) 报警(?!垫|器|灯|装置|系统|铃|声|记录|设备|仪|阈)
            报案 追查 (?:加开|增加|支援|加了)~(?:诊室|床|医生) 连夜 (?:派|请)~(?:到|去|来|赴|会诊|核查|处置)
            公证取证 救治 抢救 喊回来 守着 盯着 查实就处分 (?:封|调|看|拷)了?~(?:监控|录像)
            病历(?!(?:[绝都也您她他的]|一律){0,2}[不没未别])~(?:调|封|交) 给~(?:换新药|转|做检查) 吸氧 开了?(?:绿色通道|专窗) 手工号 搵紧
        """,
        en="""
            (?:has|have|had|was|were|been|is|are|'ve|'s|being|be|and|fully|were all) (?:\\w+ ){0,2}(?:suspended|quarantined|sealed|stopped|closed|shut|isolated|reported|referred|informed| notified|traced|recalled|withdrawn|pulled|stood down|evacuated|moved|transferred|handed|contacted|rebooked|drained|bagged|sent|locked|drawn|rerouted| treated|admitted|reviewed|restocked|delivered|opened|cancelled|removed|taken (?:offline|out|down|off|away)|brought (?:out|down|in)|relocated|phoned|rung|written to|impounded|started|switched|put back|lifted|called in);
            investigat(?:ion|ing|ed|e)s?; internal review; under review;
            i(?:'ve| have) (?:asked|called|pulled|reported|passed|logged|shown|put|sent|already|got someone|escalated|forwarded);
            quarantined;
            we(?:'ve| have) (?:\\w+ )?(?:asked|called|pulled|taken|shut|closed|moved|opened|stopped|traced|informed|changed|brought|handed|given|reported|suspended|started|put|sent|rung|rebooked|engaged|appointed|set|launched|fitted|told|contacted|removed|invited|sealed|notified);
            (?:is|are|she's|he's|team are|been) (?:now )?(?:going|working|looking) (?:through|over|into|at);
            i'm (?:fetching|sending|phoning|calling|logging|ringing|getting|emailing|pulling|bringing);
            (?:fire brigade|police|engineers?|inspectors?) (?:on|are|is) ~ (?:site|route|inside|scene);
            off the (?:wards|shelves|rota); off duty;
            (?:unit|ward|kitchen|pool|theatre|clinic|server|line|room|bay|department|wards|school)s? (?:was |is |were |are |has been )?(?:closed|shut|isolated|suspended|taken offline|locked);
            (?:transferred|moved|diverted|evacuated|escorted) (?:to|from|by|across); hand-ventilated;
            on drips?; crime reference; cctv (?:pulled|secured|sealed);
            samples? (?:x\\d{1,4} )?(?:gone|sent|taken|went);
            (?:being|are|is|been|gets|get) (?:\\w+ )?(?:checked|traced|examined|looked at|audited|reviewed|treated|nursed|monitored|tested|contacted|routed|sampled);
            stopped at once; set up (?:a|an|in);
            (?:the|his|her|its|complete|all|every|full) (?:\\w+ )?(?:records?|notes|chart|logs?|files?) (?:\\w+ )?(?:goes|went|was|were|has|have|is|are|been|we hold|sealed|seized);
            called an ambulance; stand(?:ing)? down; declared a major incident
        """,
    ),
    Family(
        "correction",
        "changed rule",
        zh="""
            整改 (?:完善|优化|健全|修订|规范)~(?:流程|制度|机制|规程|管理|预案|培训)
            (?:全员|重新|专项|再次|每季度|接受|全体)~(?:培训|考核|学|考)
            双人(?:核|双锁|双签|复核|刷|唱|录入|判读|双|比) 双锁
            改(?:为|成|到)(?!发声|口|说|了说)~(?:双|每|逐|由|须|扫|刷|现|今|一|两|床)
            (?:今后|以后|往后|日后|从今天?起|即日起|今日起|下周一?起|下周一?|本周起|自下周|本月起|从本月|听日起|今晚零时起|打今往后|明天起|自今日起|月起|今天起)~(?:一律|须|必须|改|都要|都|加|双|每|增|不得|不许|禁止|核对|登记|先|要|建|实行|取消|由|重新|唔准|柜|站|允许|全程|四小时|扫)
            (?:每|逐)(?:周|月|季度|日|年|班|锅|季|锅次|家|批)~(?:抽查|抽检|巡检|检查|培训|试机|核|对数|演练|盘点|打压|审|请|打)
            加装 增设 复核机制 分柜 警示签 (?:全面|全院|逐扇|逐台)~(?:自查|排查|检查|更换|查) 自查整改
            堵漏洞 不再(?:发生|犯|让|一次) 限位器|限位装置~加装 提到1:2 一人一换
            先~(?:考核|签字|核对|验)(?:后|再|才) 少一个(?:签名|章) 不(?:许|得)(?:缝|拆|上台|上岗)
            才能(?:发|上|开|用) 另加装 举一反三地?整改 杜绝
        """,
        en="""
            from now on;
            (?:be|being|are|all|is|have|has) (?:\\w+ )?(?:retrained|re-examined|retested|requalified|recertified|labelled and checked|interlocked|fingerprint);
            re-sits?; retrain(?:ed|ing)?;
            (?:from|as of|starting|since|beginning) (?:today|tonight|next week|this month|this week|monday|tomorrow|now|next month|wednesday|\\d{1,4} \\w+)(?:, | )~(?:every|all|each|no |nothing|must|will|needs?|two|is|are|has|moves?|live);
            (?:moves?|goes|changed|change|changes) from ~ to (?:\\w+ )?(?:daily|weekly|monthly|twice|hourly|two);
            (?:becomes?|made|now|are) mandatory;
            (?:weekly|monthly|daily|quarterly|external|spot|regular) (?:audits?|checks?|testing|swabbing|tests?|seal|counts?|drills?);
            (?:now|will) (?:\\w+ )?(?:requires?|carry|carries|checked|labelled|stands? at|sends? an alarm|need|needs|checks|double-check|be checked|be done twice|be followed by|sign|signed|checked against);
            (?:every|each|all) ~ before (?:every|each|any|a|the|it|touching|anyone);
            so (?:it|this|that) (?:can't|cannot|doesn't|does not|won't|never); never happens? again to;
            replaced (?:by|with);
            two (?:people|clinical signatures|embryologists|nurses|staff|signatures|clinicians|pharmacists);
            (?:introduced|introducing|has since|have since);
            new (?:rule|process|procedure|protocol|checklist|policy|check); improvement plan; is kept empty;
            until (?:both|the client and); nobody ~ without (?:a|two); no \\w+ here ~ without;
            countersign\\w*; second ~ (?:check|signature); there's a second
        """,
    ),
    Family(
        "remedy",
        "offer",
        zh="""
            免费 费用?~(?:承担|由我|我们出|医院出|院方|全包|负担|吸收|全免|由院)
            不收(?:您|你)?(?:的)?(?:一分)?(?:钱|费|分) 不收(?:您|你|取)
            (?:不用|不要|唔使|不需要|都不用)(?:您|你|再)?~(?:掏|花|出|付)?(?:一分)?钱
            一分(?:钱)?不(?:收|少|用) 不用您(?:花|掏|出) 退(?:款|费|回|给您|您|一半|全款|还(?!会)|了|就退)
            原路 全额 (?:依法|会|来|将|我们?|我认|该|按|先|就|怎么|主动)赔(?!礼|罪|不是|个不是)
            赔(?:偿|付)(?!金额|的打算|金额这块) 补偿(?!多少|取消|换) 报销(?!比例) 垫(?:付|着|了)
            (?:钱|费|车费|药费|诊费|花费|开支)~(?:我们|医院|店里|院方|院里|中心|诊所)(?:出|付|承担|负担|补|来|全)
            (?:我们|医院|店里|院方|科里)(?:补|出|找数|承担~费|全包|来出|来承担|给您免|贴) 减免
            给您免|费~免(?!疫) (?:全|都)包 差价 重做一副 重新~(?:做一|测|取)
            (?:安排|带)~(?:复诊|复查|检查|去看) 陪(?:您|你)去 挂~(?:账上|的号) 加号单
            约(?:了|上)~(?:周|明|下|门诊) 短信补约 补接?种 (?:过来|来)~给您~(?:测|照|看|敷|做)
            误工~(?:贴|补|承担) 治~我们管 管到底 全免
        """,
        en="""
            free (?:of charge|blood|re-?exam\\w*|re-?check|scan|exam\\w*|check|follow-up|correction|test\\w*|repeat|treatment|counselling|replacement|review|consultation with);
            (?:no|without) (?:\\w+ )?(?:charge|bill); free, travel;
            at no (?:extra |further )?(?:cost|charge); no cost to (?:you|them|her|him);
            (?:at|on) our (?:cost|expense|account);
            (?:is|are|one is|all|it's|that's|checkup's|everything's) on us(?! to)(?=[ .,!]|$)(?! as a| alone);
            refund(?:s|ed|ing)?; compensat(?:e|ion|ed); waive[ds]?; reimburse[ds]?;
            cost (?:you|her|him|them) nothing; nothing to pay; free(?=[.!,]); is free;
            (?:won't|will not|not) be (?:paying|charged|billed)(?: a penny)?;
            (?:we|i)(?:'ll| will|'d like to)? (?:pay|cover)(?: for| the| what|,); we pay; like to pay for;
            (?:fee|ticket|bill|charge|invoice|cost)s? (?:\\w+ ){0,4}(?:cancelled|waived|wiped|zero|written off);
            cancelled the (?:ticket|fee|bill); money(?:'s| is| went| goes| back| has)? ~ back;
            (?:payment|deposit|£?\\d{1,4}) goes back; back (?:on|to) your card; goes back to you;
            i've wiped it; loan unit; put (?:you|her|him|them) (?:down|on) (?:for|thursday|the);
            booked you in;
            (?:being|be|been|is) offered (?:a|an|ultrasound|repeat|free|testing|immuno|blood); repeat dose;
            can be (?:seen|refunded); be offered; given a replacement; counselling;
            (?:we're|we are|is) (?:holding|keeping|kept) ~ (?:slot|appointment|bed);
            see you (?:thursday|tonight|tomorrow|at \\d|on); fund for; what they're owed; support, at our;
            come in (?:today|tonight|tomorrow) ~ (?:and|so) we
        """,
    ),
)
