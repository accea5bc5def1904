"""Words so plain that they stand whatever the model makes of them: `scoring.text.plain` weighs them.

They are no part of `ALL`: the model's scales were fitted without their votes, and a text that says none of
them is read as before. What stands here must mean its label in any text that says it.
"""

from scoring.text.families.family import Family

_HERE = r"[^。!?\n,;:]"  # inside one clause, in Chinese
_TOLD = r"[^。!?\n;不别没勿未]"  # inside one sentence without a negation, in Chinese
_AT_ONCE = "(?:马上|立刻|立即|现在就?|赶紧|赶快|尽快|尽早|即刻|直接|务必|第一时间|就近|先)"
_EN_AT_ONCE = r"(?:right away|at once|now|immediately|straight ?away|without delay|right now|as soon as you can|urgently|today|tonight)"
_EN_CLINIC = r"(?:(?:eye )?(?:doctor|specialist|hospital|clinic)|emergency(?: (?:room|department|clinic))?|a&e|casualty|ophthalmolog\w+)"
_ZH_CARE = "(?:急诊|眼科|急救|医院(?=[^。!?\\n,]{0,6}?(?:就诊|就医|看(?!看)|检查|治疗|处理)))"
_EN_PAPERS = r"(?:records?|notes|chart|file)"

PLAIN: tuple[Family, ...] = (
    Family(
        "action",
        "sent to a doctor",
        zh=f"""
            {_AT_ONCE}{_HERE}{{0,4}}?(?:去|到|上|来|往|看){_HERE}{{0,10}}?{_ZH_CARE}
            请{_HERE}{{0,8}}?(?:立即|马上|尽快|立刻|及时|尽早)(?:就医|就诊|去?看(?:眼科)?医生)
            (?:请|{_AT_ONCE}){_HERE}{{0,4}}?(?:拨打?|打|叫)\\s?120
        """,
        en=f"""
            (?<!had to )(?<!has to )(?:see|go|get|come|head|visit|be seen)(?: yourself)?(?: over| straight| right)?(?: to| at| by| into)? (?:\\w+ ){{0,2}}{_EN_CLINIC}(?: (?:\\w+ ){{0,5}}{_EN_CLINIC})?,? {_EN_AT_ONCE};
            (?:go|get)(?: yourself)? (?:straight|right|directly) to (?:\\w+ ){{0,2}}{_EN_CLINIC};
            (?:call|ring|dial) (?:120|an ambulance)(?: for (?:her|him|yourself))?(?: {_EN_AT_ONCE})?(?=[.,!;:]|$)
        """,
    ),
    Family(
        "action",
        "record handed over",
        zh=f"""
            (?:病历|记录|用药单|检查资料){_TOLD}{{0,14}}?(?:已经?|当场|随即|马上|立刻|\\d{{1,2}}:\\d\\d)(?:就|也|都)?(?:交给|交|送到|送|传给|传|发给|发|给)了?(?:他|她|对方|眼科|急诊|医生|医院|家属|调查组|卫生|{_HERE}{{0,4}}?了?(?=[,。;!]|$))
        """,
        en=f"""
            (?:gave|handed|sent|passed|given) (?:over )?(?:\\w+ ){{0,4}}{_EN_PAPERS} (?:over )?to (?:\\w+ ){{0,3}}(?:doctors?|hospital|department|authority|family);
            (?:the|her|his) (?:\\w+ )?{_EN_PAPERS}[^.!?\\n]{{0,40}}? (?:and we (?:gave|handed|sent) (?:it|them)|(?:it|they) (?:was|were) (?:given|handed|sent));
            (?:the|her|his) (?:\\w+ )?{_EN_PAPERS} (?:was|were|has been|have been) (?:given|handed(?: over)?|sent) to (?:\\w+ ){{0,3}}(?:doctors?|hospital|department|authority|family)
        """,
    ),
    Family(
        "empathy",
        "their worry seen",
        zh=f"""
            (?<!谁)让(?:您|你|家里|家人|家属|叔叔|阿姨)(?:们|人|和{_HERE}{{1,4}}?)?(?:一直|这么|这样|又|都|跟着|如此)?(?:担心|担惊|受惊|受怕|着急|焦急|揪心|操心|煎熬)(?!的)
            (?:深感|深深|十分|非常|一直|很|同样|时刻|都在|始终|无比){_HERE}{{0,2}}?(?:牵挂|挂念|惦记|挂心)
            (?:牵挂|挂念|惦记)着?(?:您|你|她|他|患者|家属|家人)
            (?<!谁)让(?:您|你)们?(?:一个人|独自|孤零零|自己一个人){_HERE}{{0,8}}?(?:等|守|站|坐|面对|扛)(?!(?:通知|消息|回复|答复)[。;!])
            我们(?:都|也|很|非常|真的|十分|同样|和您一样|和大家一样){{1,2}}(?:难过|心痛|痛心|悲痛|揪心)(?!被|的是|你们|您们)
        """,
        en="""
            (?:sorry|apologi[sz]e) (?:to have|that we(?:'ve| have)?|for having|we(?:'ve| have)?|you(?:'ve| have) been|you were) (?:so )?(?:worried|frightened|scared|alarmed|left worrying)(?: you)?;
            (?:left|leaving|leave) you (?:standing |waiting |sitting )?(?:there |here |in \\w+ \\w+ )?(?:alone|by yourself|on your own)
        """,
    ),
    # A wish for the way is a courtesy by itself; two such things said together are care.
    Family(
        "empathy",
        "let take their time",
        weight=1,
        zh="(?:您|你)(?:先|就|请)?慢慢(?:来|说|讲|开|走)",
        en="take your time(?=[.,!;:]| and| on| coming|$)",
    ),
    Family(
        "empathy",
        "wished a safe way",
        weight=1,
        zh=f"""
            (?:路上|开车|一路|路途){_HERE}{{0,4}}?(?:注意安全|小心|当心|慢(?:一)?(?:点|些)|慢慢(?:来|开|走)|平安|别(?:着)?急)
            (?:您|你|请)(?:一定|也|们|务必|千万)?(?:要)?多?保重
        """,
        en="""
            (?:drive|travel|come|walk) (?:very |more )?(?:safely|carefully|slowly)(?=[.,!;:]| and| on| here| please|$); (?:please |do )?(?:get|come) (?:here|there|home) safely;
            (?:take care|be careful|go carefully|stay safe) on (?:the|your) (?:road|way|journey|drive)\\w*; mind how you go; safe journey
        """,
    ),
    Family(
        "empathy",
        "said with regret",
        weight=1,
        zh="对不起 对不住 抱歉(?!您有|你有)",
        en="(?:so|very|truly|deeply|am|are|i'm|we're) sorry(?! if)",
    ),
    Family(
        "empathy",
        "not left alone",
        weight=1,
        zh="(?:等|陪)着?(?:您|你|她|他)(?!们?(?:回复|答复|删|撤)) (?:她|他|您|你)不是一个人 我(?:在)?听着 我在听",
        en="(?:waiting|wait) for you(?! to); (?:is|are) not alone; stay(?:s|ing)? with (?:her|him|you); i'm (?:listening|not going anywhere)",
    ),
    Family(
        "blame_patient",
        "their constitution",
        zh=f"""
            (?:她|他|您|你|患者|顾客|客人|病人|当事人|女士|先生|个人|本人|自身|自己|本身)(?:是|属于?|有|的)?{_HERE}{{0,4}}?(?:特殊|敏感|特异|特殊敏感)(?:性|型)?体质(?!的?(?:顾客|患者|人群|者))
            (?:她|他|您|你|患者|顾客|客人|病人|当事人|女士|先生|个人|自身|自己|本身|个体)的?(?:个人|自身)?体质(?:上|方面)?(?:比较|较为|较|有些|很|太|就|确实|本来就?|非常|有|是|的)?(?:特殊|敏感|问题|原因|异常|差|不好|弱|特异|所致|导致|引起|造成|因素)
            (?:因|因为|由于|系|归因于|源于|与|跟|和)(?:是)?{_HERE}{{0,4}}?(?:她|他|您|患者|顾客|个人|自身|自己|本人|个体)(?:的)?(?:个人|自身)?体质{_HERE}{{0,4}}?(?:有关|相关|特殊|所致|导致|引起|造成|问题|(?=[,。!;]|$))
        """,
        en="""
            (?:due to|because of|down to|caused by|comes? from|came from|owing to|(?:a|the) (?:result|matter|question) of|lies in|explained by) (?:\\w+ ){0,3}constitution;
            (?:she|he|client|patient|customer) (?:simply |just )?(?:has|had) (?:a|an) (?:\\w+ )?(?:special|unusual|sensitive|weak|delicate|particular|peculiar) (?:\\w+ )?constitution;
            (?:her|his|your) (?:own )?(?:constitution|body|skin) (?:simply |just )?(?:is|was) (?:unusual|too sensitive|special|unusually \\w+|to blame|the (?:cause|reason|problem));
            it (?:is|was) (?:her|his|your) (?:own )?(?:constitution|body) that
        """,
    ),
)

PLAIN_INSIDE: tuple[Family, ...] = (
    Family(
        "contact",
        "to me",
        zh=f"""
            (?:交|报|送|发|打)(?:给|到)我(?!们)(?:这|手|办公室|看)? (?:交|送)我(?=[,。!;]|$) (?:来|过来|都|就|请|直接|随时|有事|马上|立刻){_HERE}{{0,2}}?找我(?!们)
            (?:直接|随时|马上|立刻|立即|第一时间|当面|都|请){_HERE}{{0,2}}?(?:告诉|报告|汇报|告知|通知)我(?!们)(?=[,。!;]|$) (?:直接|随时|马上|立刻|立即|当面|向){_HERE}{{0,2}}?(?:跟|和|向)?我(?:说|报告|汇报)(?=[,。!;]|$)
        """,
        en="""
            reports? (?:it |this |that |them |back |straight |directly |only )*to me(?: directly)?;
            (?:come|bring|hand|give|send) (?:it |them |that |this |one |your note |the note |in )*(?:back |straight |directly |right |over )*to me;
            (?:tell|call|ring|ask|phone) me (?:directly|at once|straight ?away|right away|personally|immediately|yourself|first)
        """,
    ),
)
