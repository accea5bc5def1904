"""contact, third_party, privacy, evidence: doors opened to people, outsiders and proof, and the one kept shut."""

from scoring.text.families.family import Family

FAMILIES = (
    Family(
        "contact",
        "way or person",
        zh="""
            专线 热线(?!只) (?:咨询|联系)?电话[:是]?\\d 分机 直线 (?:拨|拨打|请打|打|致电)\\s?[\\dx]{3} 请拨
            \\d{3,4}-\\d{3,4}(?:-\\d{4})?(?!-) \\d{3,4}\\s\\d{4} 1[39]\\d{5,} 我姓
            (?:主任|护士长|医生|店长|经理|姑娘|老师|律师|会计|大夫|师傅|书记|专员|小姐|主管|副院长|老冯|姐)~(?:打给|打电话|联系|致电|回电|对接|来电|给您打|给你打|会打|等您|打畀|拨过去|给您回|会协助|接听|守着|通宵|打过去)
            找~(?:老师|护士长|小.|经理|大夫|医生|主任|窗口|何老师)(?!那) 专人(?:对接|联系|回复|负责)
            一对一~对接 加(?:她|他|我)?~微. (?:打给我|打我(?!们)|给我打电话|有事随时搵我|您打,我接) 客服小
            小.(?:一对一|和小|跟您|联系) 转3
            (?:护理师|个管师|护士|姑娘|客服|医生|主管)~(?:打给您|打给你|跟您联络|打畀你|联系您|联系你)
            喊一(?:声|下)~的 就是我 私信窗口我开着 我叫阿? 由~(?:小姐|护士长|主任)接听 (?:亲自)?致电(?!追)
            单独加
        """,
        en="""
            (?:call|ring|phone|text|dial|on|at|number is|line,?|number|or|to) (?:\\w+ ){0,3}\\(?\\+?\\d{3,5}[ -]?\\d{3,4};
            \\d{3,4}[- ]\\d{3,4}(?: \\d{3,4})?; (?<!to the )(?<!of the )hotline(?!:| order); helpline; family line;
            (?:direct line|own mobile|mobile is|my mobile|extension \\d{1,4}|bleep);
            ask for (?:dr|ms|mr|mrs|nurse|sister|the|[a-z]+)(?= |\\.|,);
            (?:(?!i |we |you |it |there |that |this |what )[a-z]+,? (?:will|is going to|is calling|can)|she'll|he'll|they'll|who'll|who will) (?:\\w+ )?(?:call|ring|phone|contact|be in touch|meet|email|help you|calling) (?:you|them|the two|parents|every|each|on|tonight|today|him|her);
            (?:\\w+), (?:our|the) ~ (?:lead|manager|nurse|officer|counsellor),? (?:will|is calling|she'll|he'll);
            [\\w.]{1,40}@[\\w.-]{2,60}; (?:message|dm|pm) (?:us|me) the;
            (?:message|dm|email|write to|send) ~ (?:and|to) (?!us)\\w+ (?:will|from|can); can be reached;
            to (?:call|ring|phone) you; (?:asked|told) ~ to (?:phone|ring|call) you; desk (?:is open|on);
            will pick it up; will answer (?:the|you|same); text (?:number|\\d{1,4});
            come to (?:the|our) ~ desk; send me a photo right here; speak to (?:\\w+, )?(?:our|dr|ms|mr);
            (?:refund|tracing|relatives'|pump) desk; find (?:me|\\w+) at; get a text from;
            stands? at the ~ door; will be standing; staff counsellor; responsible person ~ is
        """,
    ),
    Family(
        "third_party",
        "outsider",
        zh="""
            卫健(?!委?官网|委?网|委.{0,4}(?:查|系统|登记)) 卫生(?:局|署|健康委|监督|健康局)(?!查核|官网|网)
            疾(?:控|管署) 药监(?!局?官?网|局网) 市场监(?:管|督) 监管(?:局|部门) 医学会 质控中心 鉴定(?!写)
            公安(?!机关行政处罚|上门|处理) 警(?:方|察)(?!会|叔叔) 派出所(?!给|核实)
            报了?(?:警|案)(?!抓|,官司|。) 消防 调解(?!书) 医调委 调委会
            独立(?:的)?(?:评|调|机构|第三方|专家|审) 第三方(?!劳务|公司|外包) 外院 院外
            省(?:里|级)~(?:专家|督导|流调|组|派) 专家组 督导组 流调组 司法(?:鉴定|所) 消协 消保官?(?!那边)
            审计 法医 死因裁判 网信 机电工程署 劳工处 医保局 专班~进驻
            (?:兄弟|邻近|外地|国家级|省市|五位)~专家 院外专家 救援队 特种设备 住建部门
            市里~(?:调查|专家|质控) 物价所 申诉专员 私隐专员 卫监 检察 律师协会 外部机构 技师公会
            (?:贵局|贵委)~(?:派员|指派|现场) 派员 民间救援 司法局 衞生署 里长 评审~专家
            专家~(?:评审|评估|核|会诊|来院|到院|来) 县府 委托~实验室 大学~(?:专家|室|做) 疾病预防
        """,
        en="""
            (?:the |called |by |with |to |call |asked |welcome the )?(?:police|coroner(?:'s)?|ombudsman|regulator(?!'s (?:portal|site|database|open|register|public))|inspectors|inspectorate(?!'s (?:own )?site)|fire (?:service|brigade|department|crew)|red cross|national guard|coastguard|army|interpol|safeguarding board)(?!'s public|'s own site| at your door| round| asking);
            mediat(?:or|ion)s?; independent(?:ly)?; external(?:ly)?(?! use);
            outside (?:auditor|surgeon|forensic|expert|panel|body|firm|review|lab|reviewer|the group|specialist)s?;
            from outside; health (?:agency|protection|department|authority|ministry)s?(?!'s (?:own |public )?(?:site|website|register|portal|page)); public health;
            (?:the |state |medical |dental |data |standards |food ){1,3}(?:authority|commission(?:er)?|council|board|agency|office|people|protection)(?= |\\.|,);
            trading standards; environmental health; royal college; (?:no|not) link to us;
            who (?:don't|do not|has never|have never|had not) (?:work|worked|seen); another hospital;
            university(?: hospital)?; forensic; cyber (?:unit|centre|crime unit|\\w+); cybercrime;
            safety branch; medical board; (?:city|food|state) inspectors; (?:retired|a) judge;
            (?:reported|report) ourselves; take it to the; pathologist; disputes;
            the (?:commission|authority|inspector)(?:'s)?(?! rings| she)(?= |\\.|,); second opinion;
            your officers; ads? standards; court convicted; interpreter(?= from)
        """,
    ),
    Family(
        "privacy",
        "withheld",
        zh="""
            (?:保护|尊重|出于)~(?:隐私|私隐|当事人|她|他|患者|未成年) (?:隐私|私隐)~(?:不|恕|保护|我们)
            (?:姓名|名字|身份|住址|诊断|病史|信息|诊疗细节|细节|年龄|病因|是谁|什么病|哪几床|姓什么|姓甚么|科室|学校|住几床|谁的|看什么病|个人信息|佢个病|伤在哪)~(?:不(?!是|会?错|知)|恕|唔(?!系)|照办|别|勿|没有|闭上|点了|整段拿掉)
            (?:不|不会|恕不|不予)(?:对外)?(?:公开|公布|透露|披露|提供就医|外传|对外公布)(?!结果|~结果)
            恕(?:我|不)~(?:提供|公开|替病人|公布) 一(?:个)?字(?:我)?(?:都|也)(?:不|唔)(?:能|会|说|讲) 人肉
            肉搜 打码 (?:请勿|别|停止)~转(?:发|传)~(?:照片|截图)
            (?:转到|去|到|来)?(?:私信|私聊|inbox)(?:说|慢|倾|聊|一对一|吧|里说|窗口)
            (?:别|不)(?:想)?(?:再)?在(?:评论区|大群|群里|这里)~(?:聊|说) 不在大群 关起门 替他守|替她守
            (?:保护|为了)(?:她|他|孩子|患者|逝者|当事人) 不想街坊 街坊围着 二次伤害 安静养病
            被(?:人)?(?:指指点点|辨认|扒|认出) 能认出他 收一收,?咱去 看得见 两个人能看 遮一遮 谁来都不给
            (?:谁来问|换成别人来)~(?:都一样|这句话) 体面 泄露人家 留在诊间 人家(?:自己)?的(?:事|私事|隐私)
            他的私事 把人家也扒
        """,
        en="""
            privacy; (?:left|leave|be|recover|live) (?:in peace|undisturbed);
            (?:not|never|won't|will not|can't|cannot|nor|n't|aren't|refuse to) (?:be )?(?:going to )?(?:nam(?:e|ing)|identify(?:ing)?|giv(?:e|ing) (?:out )?(?:the |any |you )?(?:names?|ages?|details|her|his|figure|more details)|tell(?:ing)? you (?:her|his|who|which|whether|what she|what he|the)|say(?:ing)? (?:who|which|what town)|confirm (?:her|his|whether|or deny)|share (?:any |the |medical |patient |personal |her |his |clinical |their )?(?:details|information|record|story)|discuss (?:her|his|any patient|individual|the patient|a patient|someone)|post (?:serial|names)|tell you who|add no detail|disclose);
            (?:say|saying) (?:nothing|no more|more) about (?:where|who|him|her|them|the patient|that person);
            add no detail; less public; somewhere private; to the world; for strangers;
            strangers (?:to|be|reading); nobody's business; (?:hers|his|theirs) to (?:tell|share);
            (?:that )?belongs to (?:her|him|them); stared at;
            for (?:his|her|their|the) family to (?:tell|say); family's to tell; patient before;
            permission to (?:talk|speak|discuss); kept private;
            keep(?:ing)? (?:it|that|her|his|them|their) ~ (?:safe|private); turning round; initials only;
            treatment names; point straight at; recognised from; can't discuss (?:your|her|his) ~ here;
            take (?:this|it) to (?:dm|private|a private);
            (?:carried on|chat|talk|move this) (?:somewhere|privately|in private|to dms?);
            out of the comments; confidential(?:ity)? (?:of|to|is owed); it's your health; she's owed;
            identities; whose (?:\\w+ )it was i can't; without (?:being stared|people turning);
            please don't ask; deserves some quiet; quiet; owed that much;
            who (?:he|she|they) (?:is|was|are) is for
        """,
    ),
    Family(
        "evidence",
        "record named",
        weight=1,
        zh="""
            编号 附(?:图|后|件|上) 见(?:附|图|本) 影印件 复印件 扫描件? 追溯(?:码|平台) 批号 官网(?!预约)
            链接 执业(?:证|许可) 许可证 备案号? 序号 注册证 公证(?!取证) 报告书? 发票 原(?:图|件|片|帖|始)
            台账 监控 图[一二三四] 统编 防伪 单据 凭证 记录单? 日志 案例|判决 决定书 检验报告 效期 同意书
            明细 价格表 病历 仿单 契约 印模 收据 证号 合同 清点单 单子 名册 单号 记录 纪录
        """,
        en="""
            attached; enclosed; linked; link below; posted below; pinned;
            (?:registration|registry|licen[cs]e|certificate|approval|batch|serial|lot|unit|reference|document) (?:number|code|record|entry)s?;
            certificate; log(?:s|book)?; printouts?; approval; (?:the )?original; register; invoices?;
            tickets; annex; judgment; cctv; camera; footage; records?; photographs?; licence; screenshots?;
            report; schedule; accreditation; sheet; portal; (?:box|batch|lot); chart; signed; copy
        """,
    ),
    Family(
        "evidence",
        "open to check",
        weight=1,
        zh="""
            (?:可|能|可以|就能|即可|欢迎|任何人|谁都|自己|现在就|当场|随时|都可以|拿手机|手机|您|你|请|在|凭)~(?:查(?!看)|查询|核验|核对|核实|比对|查对|查证|对照|扫一下|扫码|翻开|调(?:出来|取)|验)
            核(?:验|查)(?:结论|一致) (?:一致|对得上|对得起来|不符|可供对照|任何人都可以) 附后 见附图
            在(?:图[一二三四]|附图) 比对 (?:扫|输入|输|凭)~(?:就|能|看到|知道|出来|进去|查)
            翻(?:到饱|出来|开|过来)|就能翻 没剪过|没配乐 截图指出 一逐|逐(?:支|笔|条|字|帧)(?:核|比|对|查)?
            清楚楚 随时可 (?:挂|贴|公布|公示|打印)~(?:官网|大厅|本页|博|首页|墙) 不同 自己问
            自己(?:扫|看|问) 凭~查
        """,
        en="""
            (?:you can|you may|anyone can|can be|please|see|check|verify|do) ~ (?:check|verif(?:y|ied)|read|viewed?|seen|look(?:ed)? up|compare|confirm)(?: (?:it|them|for|yourself|against|on|the))?;
            check (?:it|them|that) ~ yourself; verify; type (?:it|her|our|the); punch (?:it|in)?; scan;
            scratch; look-?up; compare; (?:for|see for) yoursel(?:f|ves); don't take (?:it from me|my word);
            not asking you to take my word;
            (?:link(?:ed)?|printed|posted|shown|enclosed|attached|pinned) (?:below|here|at|to|above|for|with);
            open to (?:anyone|view); on the (?:table|wall);
            public (?:register|portal|database|look-?up|record); minute by minute;
            with (?:the|its) (?:own )?(?:date|document|serial|full|lab);
            (?:is|are) (?:attached|enclosed|linked|posted); runs (?:until|out|to the second);
            (?:first )?uploaded in; ring them; ask them; take (?:a )?copies; comes? up; photograph whatever;
            edited image; doctored; exif; come and (?:look|squint|see); view it; as the ~ shows;
            shows?(?= the| each| no| it| that)
        """,
    ),
    Family(
        "evidence",
        "false claim met",
        weight=1,
        zh="""
            网传 传言 所称 说法 (?:网|有人|自媒体|举报|投诉|说)~(?:我们|我院|我店|我中心|本院|我|您)~ 流传
            造谣 不实 与~不符 伪 合成 说我 担心~被 不是~的 不打口水仗
        """,
        en="""
            (?:the |a )?(?:claim|allegation|rumou?r|post|video|screenshot|image|clip|tip|message|story|photo)s? (?:\\w+ )?(?:that|said|going|says|is|of|with|visible|shows|you|in|circulating|was|published);
            (?:to those|those) saying; you (?:say|wrote|heard|asked); was it; is it; fair question;
            says our; did not lapse; is not (?:ours|true|borne); not our; fabricated; doctored; forged;
            don't trust
        """,
    ),
)
