"""blame_patient, deflect, speculation: whose fault it is said to be, and guesses at a cause."""

from scoring.text.families.family import Family

FAMILIES = (
    Family(
        "blame_patient",
        "their own fault",
        negatable=False,
        zh="""
            (?:是|怪|因为|赖|都是|还是|跟)(?:患者|病人|您|你|她|他|他们|家属|顾客|客人|孩子家长|孩子)(?:们)?(?:自己|本人)(?!的|来|定)~
            (?:您|你|她|他|患者|家属)?自己(?:偷|不爱|不注意|管不住|没当|硬|拖|回家|天天|愿意|要做|爱|在家|不)(?!在|是)
            没(?:有)?(?:遵|按)~(?:医嘱|护理|要求|交代) 不听(?:话|医嘱) 不遵 依从性差
            (?:怪|怨)(?:不着|不到|得了谁|她|他们?自己|不怪妳|谁) 不怪(?:你|您)怪谁 怪谁
            (?:您|你|你才|可能您)(?:自己)?(?:回家|平时|当晚|第三天)?(?:就)?(?:沾水|碰水|抽烟|按摩|跑去|啃排骨|没刷)
            管不住嘴 隐瞒 自己拖 您自己(?:签|不|拖|把|在) 怨不到 怪不着 要(?:是)?早~(?:就不|多半)
            (?:患者|病人|家属|她|他|客人|你|您)(?:.{0,3})(?:不配合|不按铃|没戴|晚了三天|不洗手|偷偷|熬夜|没好好|没把)
            熬夜(?:看|打|熬) (?:不|没)(?:按时)?(?:复查|忌口)
            (?:蒸桑拿|喝白酒|晒太阳|热水洗脸|吃海鲜|抱着手机) 碰瓷 烟断没断 您当时 当妈的在干什么
            只有您(?:自己)?知道 您心里比谁 自己(?:造成|揉|弄|搞|作|负责|把|来)~ 拽?跟患者回家
            问题(?:出)?在(?:患者|病人|她|他)自(?:己|身) 您~怎么没写 回想一下
            (?:您|你|她|他|患者|家属|产妇|老人|病人|孩子妈)(?:自己)?(?:.{0,3})(?:不肯|非要|执意|擅自|私自|瞒着|没及时|耽误|不戒)
            自作自受 咎由自取 怨谁 怪自己 怪您自己
        """,
        en="""
            you (?:ignored|failed|didn't follow|did not follow|rubbed|chewed|would go|neglected|refused|missed your|forgot to|smoke|skipped|picked (?:at|the|those)|slept|chose to|waited too|insisted|never (?:followed|wore|told|came));
            (?:she|he|they|patient|family|mother|visitors) (?:\\w+ )?(?:ignored?|never (?:once )?(?:wore|told|wash|followed|came)|refused|failed|did this to|hid|neglected|delayed|sat at home|won't take|wouldn't|skipped|didn't follow|did not follow|brought (?:it|this)|picked|ate|clog);
            (?:your|her|his|their) own (?:fault|doing|choice|making|bottle|hand|kitchen|decision|carelessness|negligence);
            (?:brought|bring) ~ on (?:your|her|him|them)sel(?:f|ves);
            (?:if you(?:'d| had)|had you) (?:\\w+ )?(?:done|followed|brought|listened|read|kept|come|worn|waited|stuck|told);
            if (?:she|he|they)(?:'d| had) (?:done|followed|come|listened|kept|worn); nobody forced;
            you (?:chose|asked for|signed);
            you were (?:told|warned|advised|given) ~ (?:not to|to (?:leave|avoid|keep|wear)|and);
            (?:before|instead of) googling; why the implant didn't take; you took the dressing; jabbed into;
            slept face down; you slept; you rubbed; you (?:were|must have been) still taking;
            slimming pills on the side; using a sunbed; cat on the bed;
            should(?:'ve| have) (?:gone|come|brought|listened|followed|read|thought|told|known);
            how seriously you; you couldn't keep; that's where your infection;
            against (?:our|medical) advice;
            aftercare (?:sheet|instructions|leaflet|advice) (?:says|said|she|you|he|were); prevented with;
            her fault; your fault; his fault; you would go;
            (?:you|she|he) (?:insisted|demanded|lied|concealed|withheld|stopped taking|pulled it|scratched|didn\\'t (?:tell|mention|take|wear|keep|turn up|bother)|did not (?:tell|mention|take|wear|keep|bother)|wouldn\\'t (?:stop|listen|keep)|left it too);
            only (?:yourself|herself|himself|themselves) to blame; self-inflicted; non-?complian\\w+;
            (?:your|her|his) (?:lifestyle|smoking|drinking|weight|refusal|negligence); came in too late;
            went home and
        """,
    ),
    Family(
        "deflect",
        "someone else named",
        weight=1,
        negatable=False,
        zh="""
            供(?:应|货)商 厂(?:家|商) 公司 平台 外包 第三方 劳务 实习生?|规培 外聘 临时(?:工|聘|护) 中介
            派出单位 合作医师 保洁 护工 机器是 代运营 博主(?:自己)? mcn 美容师 加盟 学校 医托 转诊|上级医院
            供餐|食堂承包 疗程 维保 物业 药(?:商|企|厂) 经销 前员工 配送 调度中心 技师 传送员 他们的 离职
            快递 代理商 进修 规培 运营商 供电 转运公司 设备商 合作方 新来的 总部 施工 软件商 经办人 外请
            电力公司 外送
        """,
        en="""
            agency; contractor; supplier; manufacturer; maker; courier; locum; temp; outsourced; landlord;
            council; vendor; lab; it lot; app(?: people)?; franchise; third[- ]party; receptionist; porter;
            intern; trainee; medstaff; staffing; bank (?:nurse|staff); ambulance lot; company; distributor;
            caterer; catering firm; self-employed; stylist; freelanc\\w+; ltd; billing; surgeon concerned;
            student; cleaner; colleague who left; he went rogue; town hall; influencer; factory; wholesaler;
            other clinic; previous clinic; volunteer; sub-?contractor; software; app; installer; driver;
            warehouse; builders?; utility; power company; junior; student nurse; visiting surgeon;
            head office; developer; cleaning (?:firm|company|crew); caterers?; partner; provider;
            manufacturers; suppliers; contractors; subcontracted; hosting
        """,
    ),
    Family(
        "deflect",
        "fault moved there",
        weight=1,
        hint=True,
        negatable=False,
        zh="""
            (?:责任|问题|毛病|错|质量)(?:就)?(?:出)?(?:在|归|由|是|得问|系)(?!我|医院|院方|本|您|你|患者|家属|管理)~
            (?:找|问|采访|追究|怪|骂)(?:他们|厂家|厂商|供应商|她的?|学校|保安公司|平台|金融|放贷|他的公司|她学校)~(?:去|要|的|吧|呀|啊)?
            去问 与(?:我院|本院|我们|本机构|我)~无关 跟(?:我们|咱们|病房)~(?:没(?:什么)?关系|无关)
            不是我们的(?:人|编制|错|问题|事) 并非本院
            (?:归|由|是)(?:他们|厂家|公司|调度|120|平台|厂商|该公司|该店|其|配送|供应商|外单位|消费金融)~(?:管|的|放|派|收|承担|负责|造成|生产|拿|配送|定|招聘|铺|所致|害)
            (?:我们|诊所)?也?是?被~害 我们也是受害者 没有聘用关系 不当所致 单方面 本身(?:就)?不合格
            不是我们让 往外包~靠 (?:应|该)由~(?:承担|负责) 别(?:往|找)~(?:咱们|我们|病房) 需要说明的是
            不归我们 只(?:授权|管照|按合同) 我们就是(?:个)?(?:收款|摆) 自己(?:加|带来|招聘) 交代
            (?:是|就是|都是)他们(?:没|自己|弄|搞|负责) (?:跟|和)我们~(?:没(?:有)?关系|无关)
            要怪(?:就)?怪(?!我) 赖不到我们 不关我们 责任(?:应|该|要)?由(?!医院|我|院方)
            应由.{0,10}(?:承担|负责|解释) 个人行为 找~(?:理论|说法)
        """,
        en="""
            (?:is|was|were|are|all) theirs; theirs(?=[,.]|$);
            their (?:\\w+ )?(?:problem|fault|doing|nurse|training|accident|responsibility|error|mistake|staff|decision|batch);
            (?:not|isn't|aren't|wasn't|never) (?:one of |part of )?(?:ours|our (?:staff|employee|employees|people|permanent|fault|doing|problem)|us);
            blame (?:\\w+ )?(?:sits|lies|is|in|on|them|belongs);
            (?:fault|responsibility|liability|error|errors|defect|failure) (?:\\w+ ){0,4}(?:lies|rests|with|theirs|of|matter for|is for|belongs);
            matter for; questions (?:should|to|of fault|for); take it up with; put (?:the|your) questions;
            (?:talk|speak|complain|go|write) to (?:the|them|your);
            ask (?:them|the (?:agency|maker|supplier|manufacturer|company)); isn't one of; wasn't one of;
            nothing to do with (?:us|our|this); have a go at; go and find (?:him|her|them);
            ringing the wrong; are for (?:him|her|them)(?: and)?; takes the blame; blame;
            came out of (?:her|his) own head; you want (?:them|guys)?; he did (?:it )?as a; not us; not me;
            they're the ones; them you want; to be (?:ringing|shouting); the failure was;
            made (?:the|a) (?:crown|error|mistake); left the (?:door|box); out of our (?:hands|control);
            no say; the person who did it; raise it with them; dump everyone; looking after it is;
            it was the \\w+'s; needs to answer; should answer; accident; take that up; not on us;
            down to (?:the|them|him|her); (?:he|she|they) (?:messed|got it wrong|forgot to);
            acted (?:alone|on (?:his|her) own); not our (?:problem|department|machine|product);
            (?:need|have) to ask (?:them|the); we (?:only|just|merely) (?:rent|use|buy|resell|book);
            (?:he|she) (?:was|is) (?:sent|supplied|employed|hired) by;
            their (?:\\w+ )?(?:engineer|driver|system|software|crew|machine|warehouse)
        """,
    ),
    Family(
        "speculation",
        "guess",
        negatable=True,
        zh="""
            估(?:计|摸) 八成 十有八九 多半 大概(?!多少) 可能(?:是|您|跟|就是|回家|因为|由)
            (?:也)?可能(?=.{0,8}(?:引起|造成|导致|带来|脱落|高|问题)) 也许 应该(?:就)?是
            看(?:起来|来|样子)(?:,)?(?:应该|可能|像|是)? 我猜 猜(?:测|是|嘛|一下) 琢磨 推测
            说(?:不|唔)(?:准|定) (?:怕|恐怕)是 想来 我个人?看(?:法)?,? 初步印象 考虑(?:可能|是|为|跟|与)
            估摸 不外乎 要么(?:是|就是)? 跟~有(?:点)?关系 再不然 不然就是 偷偷 没查清,不过 照我的经验 想必
            或许 没有检测数据 应该~(?:问题|有) 保不齐 兴许
        """,
        en="""
            probably; presumably;
            (?:i'd|i|we'd|we|i would|i'll) (?:guess|bet|reckon|suspect|suppose|imagine|think it's|should think|fancy|say it(?:'s| was)|expect it);
            i should think; i'd think; my (?:hunch|guess|money|bet|best guess|theory|own view|feeling);
            best (?:guess|explanation);
            could(?: well)? (?:be|have been) (?:a|the|her|that|an|his|some|something|your); maybe;
            perhaps (?:the|it|a|she|he|they|you|some); most likely; (?:more than |very |quite )?likely;
            chances are; it'll be (?:the|one|a|some|your); looks (?:to me )?(?:like|as though|as if);
            must have been (?:something|some|the|a); off the top of my head; had to be; bound to be;
            something like that; (?:we're|we are|i'm) guessing; working theory;
            might (?:have been|be|well be) (?:the|a|an|her|some|that|your); could be;
            may (?:have|well have) (?:been|left|picked|gone); presume;
            some (?:virus|heart thing|bug|reaction); seems? to have been; no doubt it
        """,
    ),
)
