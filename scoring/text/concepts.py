"""What a sentence speaks of, in words of both languages: a lawyer, an illness, money, a reproach.

Grams know wordings; concepts know that "your solicitor's letter" and 律师函 are the same thing to fear. For
each sentence the model is given the concepts in it and every pair of them, so that what it learns of one
language and one wording serves for others.
"""

import re
from itertools import combinations

MARK = "~"  # begins every concept gram; no token holds it

# Concepts by name: Chinese words, then English ones (on word boundaries).
_WORDS: dict[str, tuple[str, str]] = {
    "you": ("你|您|妳|贵报|贵台|贵刊", r"you|your|yours|yourself|u|ur|ull|madam|hun|babe"),
    "patient": (
        "患者|病人|客人|顾客|客户|产妇|老人|老太太|大爷|阿伯|死者|伤者|孩子|小孩|女士|先生|小姐|她|他(?!们)|佢",
        r"patient|client|customer|lady|gentleman|woman|man|girl|boy|child|lad|she|he|her|his|him|mr|mrs|ms|complainant|claimant|deceased",
    ),
    "kin": (
        "家属|家人|家里|屋企|家长|妈妈|爸|母亲|父亲|监护人|丈夫|老公|太太|媳妇|爱人|儿子|女儿|弟弟|哥|姐姐|患方",
        r"famil(?:y|ies)|relatives?|mother|mum|father|dad|parents?|husband|wife|son|daughter|brother|sister|boyfriend|next of kin",
    ),
    "us": (
        "我们|我院|本院|医院|院方|院里|咱|我哋|门诊部|机构|诊所|护士|医生|大夫|值班",
        r"we|us|our|ours|hospital|clinic|ward|nurse|nurses|doctors?|staff|surgeon|trust",
    ),
    "not": (
        "不|没|未|无|冇|唔|别|莫",
        r"not|no|never|none|nothing|nobody|without|neither|nor|cannot|\w+n't|didnt|wont|hardly",
    ),
    "advised": (
        "医嘱|嘱|叮嘱|提醒|劝|告知|说明书|交代|讲了|说过|问过|建议|要求|规定|标牌|写着|写得|短信|通知|听话|遵",
        r"told|warned|advised|advice|instructions?|aftercare|leaflet|card|reminded|explained|label|sign|sheet|directed|texted|booked|offered|recommended|guidance",
    ),
    "signed": (
        "签字|签了|签的|同意书|知情|填的|勾的|亲笔",
        r"sign(?:ed|ature)?|consent|form|ticked|agreed to|small print",
    ),
    "hid": (
        "隐瞒|瞒|如实|谎|没说|不说实话|未告知|没告诉",
        r"conceal\w*|lied|hid|hidden|mention|omitted|let on|disclos\w+|honest|neglected",
    ),
    "late": (
        "拖|晚了|才来|才反映|迟|延误|耽误|早点|早来|早半|早两|早一|黄金时间|太久",
        r"too late|late|delay\w*|waited|sooner|earlier|left it|days? to|by the time|in time|last minute",
    ),
    "elsewhere": (
        "别家|外院|别的机构|其他医院|小诊所|别的地方|外面做|去别|之前的医院|美容院",
        r"elsewhere|other (?:clinic|place|hospital)|another clinic|previous clinic|abroad|high street",
    ),
    "habits": (
        "烟|酒|熬夜|肥胖|太胖|体重|减肥|辛辣|海鲜|锻炼|作息|碰水|沾水|洗澡|防晒|忌口|护理|卫生|抠|挠|揉|啃",
        r"smok\w+|drink\w*|drunk|alcohol|weight|overweight|diet|exercise|lifestyle|hygiene|picked|rubb\w+|touch\w*|tann\w+|sunscreen|swimming|make-?up|heels|sugar",
    ),
    "constitution": (
        "体质|底子|先天|皮肤|耐受|年纪|岁数|基础病|期望|期待|预期|自身",
        r"skin type|body|constitution|expect\w*|unrealistic|realistic|underlying|pre-?existing|at (?:your|her|his) age|suited",
    ),
    "own": (
        "自己|本人|自行|擅自|执意|非要|偏要|硬要|私自|坚持要|自作",
        r"herself|himself|yourself|themselves|own|insist\w*|chose|choice|decided|decision|would go|preferred|refus\w+|declin\w+|demanded|ignored?|skipped|disregard\w*",
    ),
    "fault": (
        "怪|责任|过错|错|后果|自负|承担|难辞其咎|造成|导致|所致|原因|根源|活该|怨",
        r"fault|blame\w*|responsib\w+|caused?|result of|due to|consequence|attributable|contributed|to thank|problem|down to",
    ),
    "ask": (
        "吗|呢|\\?|谁|怎么|难道|凭什么|干什么|哪",
        r"why|what|where|who|how|did you|\?",
    ),
    "ill": (
        "艾滋|hiv|梅毒|性病|淋病|尖锐湿疣|hpv|乙肝|肝炎|结核|抑郁|躁郁|双相|精神|焦虑|狂躁|自杀|割腕|安眠药|流产|堕胎|打胎|人流|怀孕|早孕|"
        "试管|不孕|不育|前列腺|阳痿|糖尿病|癌|肿瘤|白血病|癫痫|痴呆|失智|阿尔茨海默|吸毒|戒毒|戒酒|酗酒|隆胸|隆乳|抽脂|缩阴|私密|痔|肾|尿毒|心脏病|高血压|智力|残疾|贫血|阳性|整形|病史",
        r"hiv|aids|syphilis|chlamydia|herpes|gonorrh\w+|warts|hepatitis|tb|tuberculosis|depress\w+|bipolar|schizo\w+|psychiatr\w+|anxiety|suicid\w*|overdose|"
        r"abortions?|termination|miscarr\w+|pregnan\w+|ivf|infertil\w*|impoten\w+|prostate|vasectomy|diabet\w+|cancer|leukaemia|epilep\w+|dementia|alzheimer\w*|methadone|rehab|lithium|"
        r"drug use|addict\w*|labiaplasty|implants?|liposuction|boob job|incontinent|stroke|crohn\w*|positive|anorexi\w*|section|gastric band|catheter|circumcis\w+|disab\w+|dependence",
    ),
    "file": (
        "病历|档案|化验单|检查单|报告单|门诊号|住院号|病历号|就诊记录|建档|身份证|截图|照片|病史|编号",
        r"notes|file|chart|records?|results|screenshot|photos?|pictures?|booking|history|scan|x-?ray|test",
    ),
    "who": (
        "姓[\u4e00-\u9fff]|名叫|叫[\u4e00-\u9fff]{2,3}[，,、。]|某某|家住|住在|小区|\\d+床|[一二三四五六七八九十]+床|病区|单位|老师|老板|主播|演员|局长|隔壁|"
        "街|路\\d*号|学校|年级|班|店|村|网名|真名|就是那|就是上|手机号|电话号",
        r"named|name is|works? (?:at|for|in)|lives? (?:at|in|on)|(?:\w+ )?(?:road|street|lane)|bed \w+|room \w+|ward \w+|teacher|headteacher|butcher|landlord|tenant|flat \w+|"
        r"year \d|class \w+|village|neighbours?|@\w+|known|the (?:one|girl|lad) (?:who|from|with)|the only|bakery|school|nickname",
    ),
    "tell": (
        "告诉您|跟您说|透露|说一下|实话|别往外|别说出去|大家|各位|公布|提供给|发给|确认|其实|顺便",
        r"between (?:you|us|ourselves)|confirm|off the record|i shouldn't say|let's say|for context|to be open|everyone|publish\w*|release|for the record|by the way|actually|you asked",
    ),
    "law": (
        "律师|法院|法庭|起诉|告你|告您|诉讼|追究|法律|索赔|诽谤|侵权|刑事|官司|法务|提告|传票|取证|证据保全|违法|敲诈|犯罪",
        r"lawyers?|solicitors?|barrister|attorney|court|sue[ds]?|suing|legal(?:ly)?|defam\w+|libel|proceedings|writ|counsel|injunction|damages|extortion|crime|criminal|charges|claim against|bankrupt",
    ),
    "police": (
        "报警|警察|派出所|公安|网警|拘|坐牢|抓你|抓您|保安",
        r"police|officers?|arrest\w*|handcuffs|cell|jail|prison|security|the station|immigration",
    ),
    "job": (
        "领导|工作|饭碗|合同|晋升|奖金|试用|开除|编制|规培|评优|职称|记者证|续签|续约|辞退|毕业|上班|混|这行|执业|单位|政审|证件",
        r"jobs?|employer|boss|manager|supervisor|contract|probation|promotion|references?|dismiss\w*|sacked|career|licen[cs]e|accreditation|press (?:card|pass\w*)|visa|bonus|editor|school|landlord|work(?:s|ed)? (?:here|again)",
    ),
    "warn": (
        "后果|小心|掂量|想清楚|后悔|劝你|劝您|奉劝|别怪|自重|看着办|走着瞧|收场|警告|否则|不然|到时候|三思|吃亏|识相|撕破脸|兜着走|翻脸|不客气",
        r"consequences|careful|regret|think (?:very |long |hard|carefully|about)|warn\w*|or else|otherwise|if i were you|unwise|unpleasant|sorry you|pity|hate (?:to|for)|you'll see|what happens|choose your|know what's good|enemy|forget about|end up",
    ),
    "deadline": (
        "限你|限您|之前|前撤|前删|逾期|小时内|天内|日内|今晚|马上|立刻|立即",
        r"by (?:noon|midnight|tonight|tomorrow|five|six|friday|monday)|until|within|failing which|deadline|immediately|tonight|before then|last chance|final",
    ),
    "delete": (
        "删|撤|下架|改口|澄清|封口|保密|闭嘴|住口|不提|压一压|收回|隐藏|私密",
        r"delet\w+|take (?:it|that|this|them|down)|taken? down|down|remov\w+|withdraw\w*|retract\w*|quiet|private|drop it|pull|edit|hide|silen\w+|mouth",
    ),
    "pay": (
        "退款|退费|退还|退给|赔|补偿|钱|免费|报销|红包|转您|转给|减免|垫付|礼|卡|疗程",
        r"refund\w*|pay\w*|paid|free|money|fee|credit|voucher|waive\w*|compensat\w+|cover|hundred|thousand|bill|quid|bonus|offer\w*|on the house",
    ),
    "post": (
        "帖|视频|评论|网上|发布|曝光|朋友圈|群里|笔记|差评|直播|拍|传播|乱说|散布",
        r"post\w*|review\w*|video|online|thread|vlog|film\w*|share|comment|group|publish\w*|broadcast|tweet\w*|internet|stories",
    ),
    "press": (
        "记者|媒体|采访|报道|稿|电台|电视|贵报|贵台|编辑",
        r"press|reporters?|papers?|newspapers?|journalists?|story|editor|interview|media|run it|piece|publisher",
    ),
    "if": ("如果|要是|只要|若|再(?=[发闹拍打拉说写不来传])|假如|的话", r"if|unless|once|provided|on condition|keep|carry on|another|again"),
    "clean": (
        "规范|合规|没有(?:任何)?问题|无过错|没有(?:任何)?(?:过错|过失|责任|失误)|正确|挑不出|从未|不可能|纯属|子虚乌有|根本",
        r"correct(?:ly)?|proper(?:ly)?|in line with|by the book|no fault|wrong|flawless|untrue|lies?|impossible|never happened|whatever(?= wrong)|at no point|simply",
    ),
    "kind": (
        "抱歉|道歉|对不起|致歉|理解|心疼|难过|慰问|哀悼|辛苦",
        r"sorry|apologi\w+|understand|sympath\w*|condolences|feel for|hearts?|grief|distress\w*",
    ),
    "check": (
        "调查|核查|核实|核对|封存|专家|鉴定|复核|上报|通报|整改|配合",
        r"investigat\w+|review|checked|checking|sealed|experts?|inquiry|panel|report\w*|findings|inspect\w+|regulator|authority",
    ),
    "owned": (
        "不是(?:您|你|患者|家属)|不怪(?:您|你)|我们(?:的错|认|没有|没能)|责任在我|我们自己|没有做错",
        r"our (?:fault|mistake|failure|doing)|we (?:failed|should have|did not|didn't)|did nothing wrong|not (?:your|her|his|their) fault|don't blame",
    ),
    "free": (
        "不(?:会)?影响|不附|自由|权利|有权|欢迎|保护谁|不会因",
        r"your right|free to|entitled|up to you|no conditions|welcome|protected|will not affect|never affect|regardless",
    ),
}  # fmt: skip
_CONCEPTS = tuple((name, re.compile(rf"{zh}|\b(?:{en})(?!\w)")) for name, (zh, en) in _WORDS.items())
_LONGEST = 2_000  # characters of one sentence that are looked at


def concepts(text: str) -> list[str]:
    """The concepts of one normalised text, a sentence a line: each, and each pair, once a sentence."""
    found: list[str] = []
    for sentence in text.split("\n"):
        said = sentence[:_LONGEST]
        names = [name for name, pattern in _CONCEPTS if pattern.search(said)] if said else []
        found += [MARK + name for name in names]
        found += [f"{MARK}{first}+{second}" for first, second in combinations(names, 2)]
    return found
