"""What people say aloud, on the telephone and to colleagues: steps, ways to be found, promises, proof held elsewhere."""

from scoring.text.families.family import Family

FAMILIES = (
    Family(
        "empathy",
        "grief shared",
        zh="(?:我们|全院|大家)[^。,!?\\n]{0,6}?(?:同样|一样)(?:难过|揪心|悲痛|心痛) 与(?:您|你|家属)(?:们)?[^。,!?\\n]{0,4}?一同(?:哀悼|悼念)",
        en="""
            (?:we|i) (?:all )?(?:grieve|mourn)(?: with| for|,| )(?!about|to); grieving with; our hearts (?:are|go);
            nothing (?:we|i|that we) (?:can )?(?:say|do|write) ~ (?:make up|bring|undo|replace)
        """,
    ),
    Family(
        "empathy",
        "cared for",
        zh="""
            (?:饭|饭了|早饭|午饭|晚饭|东西)?吃了(?:没|吗|没有) (?:先|您先)坐(?:下来?|会儿?|一?下) 我(?:自己)?也有(?:女儿|儿子|孩子|老人|妈|爸|父亲|母亲) 下午?辛苦了 被骂成这样
            (?:让|害)(?:您|你|阿姨|叔叔|大家|家里人)[^。,!?\\n]{0,3}?(?:又|白|多|一直|干)?(?:等了?|跑了?|操心)
        """,
        en="""
            (?:tea|water|food|something to eat|a blanket) (?:and \\w+ )?(?:\\w+ ){0,4}(?:for|with) (?:you|me|them); have you (?:eaten|slept); let's sit down; sit down (?:and|for|with);
            they've been up all (?:night|day); go easy on them
        """,
        hint=True,
    ),
    Family(
        "contact",
        "who comes or rings",
        zh="""
            我(?:待会儿?|过会儿?|一会儿?|马上|这就|下午|晚上|明早)?[^。,!?\\n]{0,3}?(?:下来|上来|下去|上去|过来|过去|拿上去|送上去|送过来|拿过来|送过去)
            老.(?:已经)?(?:下|上|过)去了 (?:让|叫)(?:人|小.|护士)(?:给|去)(?:您|你)
        """,
        en="""
            i'm (?:at the door|on the stairs|on my way|coming (?:up|down|over));
            \\d{4},? if you
        """,
        hint=True,
    ),
    Family(
        "responsibility",
        "not argued away",
        zh="没什么好(?:辩|说|讲)的 (?:您|你)骂得对 (?:我们|这个|这事)(?:都)?认(?=[,。!;])",
        en="nothing to argue; there's no excuse; you're right to be angry",
        hint=True,
        negatable=False,
    ),
    Family(
        "remedy",
        "put up for the night",
        zh="住(?:的地方|处|宿|店|的)?[^。,!?\\n]{0,4}?(?:我们|医院|门诊|这边)(?:已经?|都|给)?(?:订|安排|包)",
        en="(?:booked|got|found) (?:you|them|him|her) (?:a |the )?(?:room|hotel|bed)",
    ),
    Family(
        "action",
        "ordered on the spot",
        zh="""
            (?:立刻|马上|现在就?|都|先)停(?:下来?|手)?(?=[。,!]|$) (?:停手|住手)(?=[。,!]|$)
            (?:一(?:格|条|个?字|笔|页|份|行)|谁|全部|统统)都?(?:别|不许|不准|不能|不得|不要)(?:再)?(?:填|动|改|删|清|补|碰|加|撤)
            (?:记录|病历|原件|日志|录像|监控|体温单|聊天|单子|同意书|原文)[^。!?\\n]{0,6}?(?:别|不许|不准|不得|不要)(?:再)?(?:动|改|删|清|补|碰|重打|重写)
            (?:放|搁|摆)(?:在)?(?:那儿|那里|那|这儿|原处)[^。,!?\\n]{0,3}?(?:别|不要|不许|谁也别)(?:再)?动 (?:空着就?让它空着|原样(?:留|复印|不动))
            (?:别|不许|不准|不要|不得)(?:再)?(?:补|填|改|删|重打|重写|清|往前写)(?:了|啦|上)?(?=[。,!;]|$)
            (?:立刻|马上|现在)(?:全|都)?(?:还给|退还|归还)
            保存退出 锁(?:定|了)?[^。!?\\n]{0,4}?(?:账号|帐号|权限) 看着封 (?:恢复|还)回(?:来|去)
            (?:问题|诉求|情况|要求|您说的|您讲的)[^。!?\\n]{0,8}?(?:记下|登记|记录)(?:来|好)?了
        """,
        en="""
            (?:don't|do not|nobody|no one) (?:is to |must |may |should )?(?:delete|clear|wipe|alter|touch|rewrite|backdate|remove) (?:any|anything|the|a|it|them|that|those|what|her|his|our);
            stop (?:the )?(?:clearing|deleting|wiping|searching) (?:\\w+ ){0,3}(?:now|at once|chats?|groups?|phones?);
            (?:take|get|jump in|order) (?:a |the )?(?:cab|taxi) (?:\\w+ ){0,3}(?:to|over);
            (?:go|come|get yourself) (?:straight |right |over |back )*(?:to|into|over to) (?:\\w+ ){0,4}(?:emergency|casualty|a&e|hospital|clinic);
            (?:save|log|come) (?:it )?(?:and|out of the) (?:log|sign|system) ?(?:out|off)?; lock the accounts?;
            (?:taken|noted|written|got) (?:down )?(?:your|both|all|those) (?:\\w+ )?questions?(?: down)?
        """,
        negatable=False,
    ),
    Family(
        "contact",
        "where to be found",
        zh="""
            打我(?:的)?(?:电话|手机|办公室|分机)?\\s?\\d{3,} (?:我|咱们?)[^。!?\\n]{0,14}?(?:下来|过来|过去|上去|护士站|办公室|病房|科里)[^。,!?\\n]{0,3}?找(?:你|您)
            (?:弄完|忙完|完事|下了台)[^。,!?\\n]{0,4}?(?:来|去|过来|下来)找(?:你|您)
            来找我 (?:我|我们)(?:就)?在[^。,!?\\n]{1,10}?(?:办公室|法务室|科里|值班室|护士站|大厅|前台)[^。!?\\n]{0,6}?(?:等|找)
            (?:到|来|去)[^。,!?\\n]{1,10}?(?:办公室|服务台|接待室|窗口)[^。!?\\n]{0,4}?(?:找我|找我们|就行|都行|随时)
            (?:科|部|处|财务|办公室|同事|主任|主管|经理|专人)[^。,!?\\n]{0,8}?会(?:再|主动|直接)?(?:跟|和|与|同)?(?:您|你)?联系(?:您|你)?(?!不)
        """,
        en="""
            (?:ring|call|phone|text) (?:us|me|him|her) (?:back )?(?:on|at) \\(?\\d;
            find (?:us|me|him|her|them) (?:in|at|on) (?:the|our|my|room|ward);
            come (?:and|to) (?:find|see) (?:me|us)(?= |\\.|,); i'm in (?:the|my|room) (?:\\w+ ){0,2}(?:office|desk|all day|until);
            my door is open; (?:our|the) (?:\\w+ ){0,3}(?:office|desk|room) is (?:open|staffed)
        """,
        negatable=False,
    ),
    Family(
        "next_update",
        "said aloud",
        zh="""
            会(?:再|主动|直接)?(?:跟|和|与|同)?(?:您|你|家属)?联系(?:您|你|家属)(?!方式) (?:好|完|妥)了?[^。,!?\\n]{0,4}?会(?:跟|和|与)(?:您|你)(?:联系|说|讲)
            (?:对|核|查|算|理|办)(?:完|好|清楚)了?[^。,!?\\n]{0,4}?(?:给|报|交)(?:您|你|贵)[^。,!?\\n]{0,4}?(?:书面|回话|答复|一份|过去)
            (?:完|好|清楚|结果)[^。!?\\n]{0,6}?(?:当面)?(?:跟|向|给|和)(?:大家|你们|各位|您|你)[^。,!?\\n]{0,3}?(?:说一?[声下]|讲一?[声下]|交代|交个底)
            书面[^。,!?\\n]{0,4}?\\d{1,2}\\s?(?:点|:)[^。,!?\\n]{0,6}?(?:送到|给到|交到|报到|送)
            (?:查|核|问|弄|调查)(?:完|清|清楚|明白|实)了?[^。!?\\n]{0,6}?(?:一定|肯定|再|就|会)[^。!?\\n]{0,6}?(?:交代|告诉|说明|讲|通报|答复|公布)
            (?:\\d{1,2}\\s?点|\\d{1,2}:\\d\\d|[一二三四五六七八九十]{1,3}点)[^。!?\\n]{0,6}?(?:的)?(?:通报|说明|发布会|情况会)[^。!?\\n]{0,3}?(?:里|上|会|再)
            (?:\\d{1,2}\\s?点|\\d{1,2}:\\d\\d|[一二三四五六七八九十]{1,3}点)[^。!?\\n]{0,4}?(?:去|来|到)[^。!?\\n]{1,16}?(?:讲一遍|说一遍|讲清|说清|说明|答复|通报)
        """,
        en="""
            (?:further|more|additional) (?:information|details|news) will (?:follow|be (?:released|published|shared|given|provided|issued|made));
            there(?:'ll| will) be (?:a|an|another) (?:\\w+ )?(?:notice|bulletin|update|statement|briefing);
            (?:the )?(?:next |full |noon |evening |morning )?(?:notice|bulletin|statement|update|briefing) (?:is |comes |follows )?at (?:\\d|noon|midday|one|two|three|four|five|six|seven|eight|nine|ten|eleven);
            (?:we|i)(?:'ll| will| shall) give (?:you |everyone )?(?:further|more|the next) (?:information|details|news|word)
        """,
    ),
    Family(
        "evidence",
        "held elsewhere",
        weight=1,
        zh="""
            (?:都|均|全|逐(?:袋|支|笔|条|瓶))(?:有|做了|留了)(?:登记|记录|台账|底) (?:存着|留着|还有|另有)(?:另)?一份
            单号是? (?:原件|底账|底单)~(?:在|交|可)
        """,
        en="""
            (?:every|each) ~ (?:is|was|are) (?:logged|signed|registered|recorded);
            (?:hold|holds|keep|keeps|has|have) (?:a|another|the other|its own) copy
        """,
    ),
    Family(
        "evidence",
        "asked to compare",
        weight=1,
        zh="请(?:他们|她们|[^。,!?\\n]{2,10}?(?:中心|委|局|所|机构|公司))(?:来|派人|到院)?(?:对(?!待|不)|核对|核验|比对)",
        en="(?:asked|invited) (?:them|the \\w+ (?:centre|authority|bureau|company)) to (?:check|compare|match)",
    ),
    Family(
        "third_party",
        "asked to look",
        zh="请(?:他们|[^。,!?\\n]{2,10}?(?:中心|委|局|所|专家|机构))(?:来|派人|到院)?(?:对(?!待|不)|核对|核查|核验|鉴定|一起查)",
        en="(?:asked|invited) the \\w+ (?:centre|authority|bureau|commission) to (?:check|compare|look|review)",
    ),
)
