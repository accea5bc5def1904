"""Named persons and stated causes, in Chinese and English. High precision: what is not sure is left out."""

import re
from dataclasses import dataclass

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊"
    "金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅"
    "庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺"
)  # fmt: skip
_NOT_SURNAMES = "和来都连应成明保官原台单全关解时向位查来管强包任车原商计"
_SURE = "".join(c for c in dict.fromkeys(_SURNAMES) if c not in _NOT_SURNAMES)
_TITLE = "医生|大夫|主任|护士长?|院长|教授|女士|先生|小姐|阿姨|老师"
_ZH_NAME = re.compile(
    rf"(?<!院)(?<!我)(?<!对)(?<!双)(?<!多)(?<!官)(?<!警)(?<!各)(?P<name>[{_SURE}](?:[\u4e00-\u9fff]{{1,2}}(?={_TITLE}))?)(?P<title>{_TITLE})"
    rf"|(?P<masked>[{_SURE}](?:某某?|××?|x{{1,2}}|\*{{1,2}})(?![\u4e00-\u9fff]?公司))"
)
_WORDS_NOT_NAMES = re.compile(
    "值班|当班|主刀|主治|住院|门诊|急诊|麻醉|管床|规培|实习|手术|专科|科室?|医务|责任|全科|本院|我院|的|是|在|和|与|向|对|由|请|让|叫|找|给|跟|把|被|那|这|有|了|到|一|两|几|位|名|内|外|里|前|后|上|下|每|任|个|同|全|各"
)
_EN_NAME = re.compile(
    r"\b(?:Dr|Doctor|Prof|Professor|Nurse|Sister|Mr|Mrs|Ms|Miss)\.? (?P<name>[A-Z][a-z]+(?:[- ][A-Z][a-z]+)?)"
)
_SELF = re.compile(
    r"(?:我是|我叫|我姓|本人|联系人[是:]?|对接人[是:]?|落款|(?:i am|i'm|my name is|this is|contact[: ]|yours,?) ?)[^。!?\n]{0,14}$"
)
_EN_TITLE = re.compile(r"^(?:Dr|Doctor|Prof|Professor|Nurse|Sister|Mr|Mrs|Ms|Miss)\.? ")
_HARM = (
    "失明|看不见|看不清|视力|死亡|去世|离世|死因|感染|出血|并发症|栓塞|受伤|烫伤|坠|过敏|休克|事故|不良事件|不良反应|后遗症|病情恶化|抢救无效|"
    r"blind\w*|sight|vision|died|death|infect\w+|bleed\w*|complication|embolism|injur\w+|burn\w*|fell|fall|allerg\w+|shock|incident|accident|adverse"
)
_ZH_CAUSE = re.compile(
    rf"(?P<harm>{_HARM})[^。!?\n;]{{0,12}}?(?:是因为|是由于|系因|系由|源于|原因是|原因为|归因于|由)(?P<cause>[^。!?\n;,]{{3,40}}?)(?:所致|导致|造成|引起|引发)?(?=[。!?\n;,]|$)"
    rf"|(?:^|[。!?\n;,:])(?:因为|由于|系|是|因)?(?P<cause2>[^。!?\n;,:]{{3,30}}?)(?:导致|造成|引起|引发|致使)(?:了)?[^。!?\n;,]{{0,10}}?(?P<harm2>{_HARM})"
)
_EN_CAUSE = re.compile(
    rf"(?P<harm>{_HARM})[^.!?\n;]{{0,40}}?\b(?:was|were|is|been)? ?(?:caused by|due to|because of|the result of|a result of|down to|triggered by)\s(?P<cause>[^.!?\n;,]{{4,70}})"
    rf"|(?P<cause2>[^.!?\n;,:]{{4,50}}?) (?:caused|led to|resulted in|triggered) [^.!?\n;,]{{0,30}}?(?P<harm2>{_HARM})"
)
_OPEN = re.compile(
    "未明|不明|待查|查清|查明|尚未|还没|没有查|正在|调查|核查|认定|鉴定|尸检|是否|会不会|为什么|为何|怎么|什么|什么原因|如果|若|可能|或许|不排除|不是|并非|没有|不能|有没有"
    r"|\b(?:whether|why|what|how|if|may|might|could|not|no|never|until|before|unknown|investigat\w+|inquiry|establish\w*|examin\w+|autopsy|looked into)\b"
)


@dataclass(frozen=True)
class Said:
    """A name or a cause at [start, end), its words as the value."""

    value: str
    start: int
    end: int


def chinese_names(text: str) -> list[Said]:
    """Persons named with a title, or by a masked name, in a normalised text; who names themselves is left out."""
    found = []
    for match in _ZH_NAME.finditer(text):
        name = match["masked"] or match["name"]
        if _WORDS_NOT_NAMES.search(name[1:]) or _SELF.search(
            text[max(0, match.start() - 24) : match.start()]
        ):
            continue
        found.append(Said(match.group(), match.start(), match.end()))
    return found


def english_names(original: str) -> list[Said]:
    """The same in English; capitals tell a name, so this wants the text as it was written."""
    found = []
    for match in _EN_NAME.finditer(original):
        before = original[max(0, match.start() - 24) : match.start()].lower()
        if not _SELF.search(before):
            found.append(Said(match.group().lower(), match.start(), match.end()))
    return found


def bare_name(value: str) -> str:
    """A name without its title, as it is looked for in what the writer had been told."""
    return re.sub(rf"(?:{_TITLE})$", "", _EN_TITLE.sub("", value.title())).lower()


def causes(text: str) -> list[Said]:
    """Causes of harm that a normalised text asserts; what is open, denied, asked or supposed is none."""
    found = []
    for pattern in (_ZH_CAUSE, _EN_CAUSE):
        for match in pattern.finditer(text):
            group = "cause" if match["cause"] else "cause2"
            if not _OPEN.search(match.group()):
                found.append(Said(" ".join(match[group].split()), match.start(group), match.end(group)))
    return found
