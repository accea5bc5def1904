"""Decides whether a phrase of families/internal.py is what it looks like.

An order to alter a record and the order that nobody may alter it share most of their words. So do a gag
and the rule that one person speaks for all, and a fault owned and a fault to be looked into. What turns a
phrase round is looked for in the whole sentence, here, and not only in its clause.
"""

import re
from collections.abc import Callable, Iterator

from scoring.text.clauses import Layout
from scoring.text.families import INTERNAL
from scoring.text.families.family import Family
from scoring.text.matching import Findings
from scoring.text.negation import Polarity, polarity
from scoring.text.stance import Verdict

_CHINESE = re.compile("[\u4e00-\u9fff]")
_ENGLISH = re.compile("[a-z]{3}")
_MOST_TRIES = 40
_NEAR = 70  # characters in front of a phrase in which a ban or a report turns it round
_AFTER = 60
_LONG = 300  # characters on each side that are looked at at all
_OBJECT = 40  # characters in front of a ban in which stands what must not be told

_NO_NEGATION = re.compile(
    "别忘了?|不要忘了?|别给(?:他|她|家属|人|调查组|卫健委)[^,]{0,4}看?|别让|不能让|不想|不管|趁(?:他们|家属)?(?:还)?没|(?:还|都)?没(?:人|来)|不留|别留|\\b(?:don't forget to|be sure to|before (?:anyone|anybody|they|the)|so (?:that )?(?:nobody|no one)|no questions)\\b"
)
_EN_BAN = re.compile(
    r"\b(?:nobody|no one|none of (?:us|you)|do not|don't|never|must not|mustn't|may not|cannot|can't|not to|won't|will not|shall not|without|rather than|instead of|refuse\w*|forbid\w*|forbidden|prohibit\w*|ban(?:s|ned)?|not one|not a|"
    r"nothing|no (?:record|message|page|line|chart|footage|times?|signatures?)|against|stop|neither|wrong to|illegal to|a crime to|tempt\w*|protect\w*|prevent\w*)\b"
)
_BREAK = re.compile(r"\b(?:but|just|then|so|instead,|and then|and (?:make|get|have|then|quietly))\b")
_ZH_BAN = re.compile(
    "不许|不准|不得|不能|不要|不可|禁止|严禁|杜绝|防止|避免|绝不|决不|谁也不|任何人不|一律不|不再|没有?|未|别(?!让|留|忘)|拒绝|制止|反对|不会|不是|勿"
)
_TOLD = re.compile(
    "有人|谁(?:让|叫|要|改|删|补|动)|是否|有没有|是不是|怀疑|质疑|指控|网传|据说|传言|举报|反映|爆料|家属(?:说|认为|担心|怀疑|质疑|指|称|问)|(?:让|叫|要求|逼|暗示)(?:你|我|我们|护士|员工)(?:去)?|被(?:要求|人|改|删|补)|如果|如有|若有|一旦|万一|凡是?|任何人(?:若|如)|再有|曾|昨晚(?:被|补过|加)|谣|原因是"
    r"|\b(?:some ?(?:one|body)|any ?(?:one|body)|who(?:ever)?|whether|if|accus\w+|alleg\w+|suspect\w*|claims?|claimed|rumou?rs?|asked (?:me|us|her|him|them|you)|asks (?:you|me|us)|(?:was|were|been) (?:told|asked|ordered) to|tried to|trying to|said|says|told (?:me|us)|they (?:will|might|may|want|could)|fear\w*|afraid|worr\w+|prove)\b"
)
_RULE = re.compile(
    "违法|违规|违反|犯罪|属于|的,|者,|一经|将被|要承担|必须(?:注明|写明)|据实|如实|注明|双人|留痕|备案|规定|"
    r"\b(?:is|are|would be|counts as) (?:a |an )?(?:crime|criminal|illegal|offence|against|forbidden|wrong|not allowed|unacceptable|misconduct)\b|\bwith (?:time and name|your name and the time)\b|\bmarked as\b|\bwhere possible\b"
)
_ASKING = re.compile(
    "能不能|可不可以|能否|可否|要不|行不行|是不是可以|好不好|行吗|好吗|\\b(?:can|could|would|will) (?:you|we|someone|somebody|it)\\b|\\b(?:can't|couldn't|shouldn't|why don't) (?:you|we)\\b|\\bshall we\\b|\\bhow about\\b|\\bmaybe\\b|\\bperhaps\\b"
)
_ONE_VOICE = re.compile(
    "发言人|宣传科|公关|统一(?:由|接待|回复|发布|答复|口径|对外)|(?:由|转|请)[^。]{0,8}(?:回答|回复|接待|答复|对接|回应|解答|专人)|转给|转到|转接|专线|公告为准|通报为准|"
    r"\b(?:spokes(?:person|woman|man)|press office|publicity|communications|refer|pass|put (?:them|it|calls) through|transfer|hotline|forward|direct (?:them|calls)|(?:the )?(?:pr|duty) (?:officer|office)|one voice)\b"
)
_PRIVATE = re.compile(
    "姓名|隐私|病情|照片|影像|个人信息|住址|身份|诊断|患者信息|病史|电话号码|病房|猜|推测|揣测|下结论|原因|细节|议论(?:患者|病人|家属|她|他)|"
    r"\b(?:names?|privacy|private|identity|diagnosis|pictures?|photos?|condition|illness|personal|address|details|guess\w*|speculat\w*|cause)\b"
)
_OWN = re.compile("(?:^|[^给跟对和])我(?!们|院|说|再|不管|告诉|要|发现|看)[^你谁们]*$")
_SECRET = re.compile(
    "隐私|打听|住(?:在)?哪|个人信息|患者信息|患者(?:的)?(?:姓名|身份|照片|影像)|\\b(?:privacy|identity|personal data|patient'?s? (?:name|data|details|pictures?))\\b"
)
_DUTY = re.compile("(?:照顾|照看|告诉|公开|保护|陪|救治|查清|说明|保障|守护|对待|尊重)[^。!?\n,]{0,16}是$")
_POWER = re.compile(
    "卫健委|卫生健康|监管|主管部门|上级|调查组|核查组|检查组|纪委|警察|公安|派出所|专家组|"
    r"\b(?:commission|authority|authorities|inspectors?|regulators?|investigators?|inquiry|police|ministry|district|experts)\b"
)
_SAFE = re.compile(
    "不会(?!客气)|没有人会|没人会|绝不|不追究|不因|保护|欢迎|可以(?:直接)?找|都可以|撤销|停止|作废|恢复|归还|退还|不收|一部都不|如实|实话|照实|知道什么说什么|未核实|没核实|不需要|"
    r"\b(?:nobody will|no one will|(?:won't|will not|not|never) be (?:punish\w*|disciplin\w*|dismiss\w*|fired|blamed|sanction\w*)|is safe|are safe|protected|welcome|may go|free to|encouraged|thank\w*|back to you|given back|return(?:ed)?|tell them (?:what|everything|the truth)|truth\w*|as it was|not one phone|no phones?)\b"
)
_SERVICE = re.compile(
    "等了|跑|等(?:一夜|很久|半天|这么久|太久|在)|坐了一夜|久等|空等|打给您|回电|电话|没有人管|没人管|没(?:有)?(?:人)?(?:接(?:电话|听|起|待)|应答|看到您)|答复|回复|接待|沟通|态度|通知|及时(?:上报|告知|联系|通知|回应)|上报|联系|打不通|麻烦|海报|广告|推送|复印件|走廊|陪同|私聊|那样(?:说|答)|明天再说|话(?:没有?|说)|说(?:早|全)|更正|通报|声明|表述|措辞|退费|退款|排队|流程说明|管好|"
    r"\b(?:wait(?:ed|ing)?(?! room)|ring|rung|rang|call(?:ed)? (?:you|back)|phone|telephone|told (?:you|earlier|sooner|at once)|answer\w*|repl(?:y|ied)|left (?:alone|waiting|without|in)|all night|contact\w*|communicat\w*|tone|rude\w*|posters?|adverts?|copies|corridor|message|statement|wording|said|spoke|inform\w*|refund\w*|queue|keep order|online|posted|heard?|internet|website)\b"
)
_HARM = re.compile(
    "失明|看不见|看不清|视力|死亡|去世|离世|没了|感染|出血|受伤|损伤|手术|注射|用药|打错|用错|扎|抢救|操作|病情|诊断|误诊|剂量|血管|事故|分钟|没有人?叫医生|流程|医生(?:到|来)|护理记录|过失|铃|看好她|看好他|看住|"
    r"\b(?:blind\w*|sight|died?|death|infect\w*|bleed\w*|injur\w*|operat\w*|surg\w*|inject\w*|drug|dose|treat\w*|artery|vessel|procedure|minutes|harm\w*|lost|doctor|line|error|negligen\w*|malpractice)\b"
)
_OPEN_FAULT = re.compile(
    "如果|如(?:经|确|查|有|属)|若|要是|一旦|假如|倘若|万一|是否|是不是|有没有|该(?:承担|我们|负|由)|应(?:承担|由)|属于我们的|查(?:明|清|实)(?:后|之后|以后|是|属)|经(?:查|鉴定|认定)|认定(?:后|为|是|由)|查出来|由[^。]{0,10}(?:认定|鉴定|调查|判断|结论)|不论|无论|不管|谁|还是|"
    r"\b(?:if|whether|once|should (?:it|the|we|there)|whatever|where (?:it|we|the)|until|unless|in case|what is ours|that is ours|find(?:s)? that|turns? out|or not|who(?: is|se)?|before (?:we|it|there|the) |establish\w* (?:who|whether)|determine)\b"
)
_SAID_OF_US = re.compile(
    "网传|有人|家属(?:说|认为|觉得|质疑|指|称)|您(?:说|认为|觉得|问)|你说|媒体|记者|网友|帖子|听说|据说|说是|"
    r"\b(?:you (?:say|think|believe|feel|wrote)|they (?:say|think|claim)|some (?:people )?(?:say|claim)|people (?:say|think)|the (?:family|post|press|reporter) (?:says?|thinks?|claims?|believes?)|alleg\w+|accus\w+|rumou?rs?|claims? that)\b"
)
_HEDGED = re.compile(
    "可能|也许|恐怕|大概|或许|多半|估计|\\b(?:may|might|probably|perhaps|possibly|could have|seems?|appears?|likely)\\b"
)
_ZH_DENIED = re.compile(
    "不会|绝不|避免|防止|杜绝|犯不|不是|并非|没有(?!按|尽到|及时|做好|看住|发现|抢救|叫)|并不|不存在|未(?:发现|见)|否认|不属于"
)
_EN_DENIED = re.compile(
    r"\b(?:not|no|never|nobody|neither|nor|without|isn't|wasn't|weren't|aren't|denies|deny|denied)\b|n't\b"
)

Judge = Callable[[Layout, int, int], Verdict]


def find_inside(layout: Layout, inward: bool = True) -> dict[str, Findings]:
    """Findings of `tamper`, `gag` and `fault`, as `matching.find` gives them for the other labels.

    `inward`: said within the organisation. To those outside, "whoever spreads this will be sued" threatens the public.
    """
    found: dict[str, Findings] = {}
    has_zh, has_en = _CHINESE.search(layout.text) is not None, _ENGLISH.search(layout.text) is not None
    for family in INTERNAL:
        for pattern in (family.zh_pattern if has_zh else None, family.en_pattern if has_en else None):
            for start, end in _places(layout, pattern):
                if family.label == "gag" and not inward and _is_to_the_public(layout, start, end):
                    continue
                _note(found, family, _JUDGES[family.label](layout, start, end), (start, end))
    return found


def _places(layout: Layout, pattern: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    for number, match in enumerate(pattern.finditer(layout.text) if pattern else ()):
        if number >= _MOST_TRIES:
            return
        yield match.span()


def _note(found: dict[str, Findings], family: Family, verdict: Verdict, place: tuple[int, int]) -> None:
    if verdict is Verdict.OFF:
        return
    findings = found.setdefault(family.label, Findings())
    if verdict is Verdict.FIRM and not family.hint:
        findings.weight = max(findings.weight, family.weight)
        findings.place = findings.place or place
    else:
        findings.doubtful = True
        findings.doubtful_place = findings.doubtful_place or place


# ---- one label each ------------------------------------------------------------------------------


def _tamper(layout: Layout, start: int, end: int) -> Verdict:
    before, after = _around(layout, start, end)
    if layout.is_quoted(start, end) or _is_banned(layout, start, end) or _TOLD.search(before):
        return Verdict.OFF
    if _RULE.search(after) or _is_appointment(layout, start, end):
        return Verdict.OFF
    if _is_question(layout, start):
        return Verdict.DOUBTFUL if _ASKING.search(layout.text[start - len(before) : end]) else Verdict.OFF
    return Verdict.FIRM


def _gag(layout: Layout, start: int, end: int) -> Verdict:
    before, after = _around(layout, start, end)
    words = layout.text[start:end]
    if layout.is_quoted(start, end) or _is_question(layout, start) or _SAID_OF_US.search(before):
        return Verdict.OFF
    if _SAFE.search(before + words) or _SAFE.search(after) or _is_banning_phones(before, words):
        return Verdict.OFF
    clause = layout.clause_at(start)
    said_of = before[-_OBJECT:] + words + after
    if _OWN.search(layout.text[clause.start : start]) and "手机" not in words:
        return Verdict.OFF
    if _is_threat(words):
        return Verdict.OFF if _SECRET.search(said_of) else Verdict.FIRM
    if _POWER.search(words):
        return Verdict.OFF if _PRIVATE.search(words) else Verdict.FIRM
    if _PRIVATE.search(said_of):
        return Verdict.OFF
    return Verdict.OFF if _ONE_VOICE.search(_neighbours(layout, start)) else Verdict.FIRM


def _fault(layout: Layout, start: int, end: int) -> Verdict:
    before, after = _around(layout, start, end)
    sentence = _sentence(layout, start)
    words = layout.text[start:end]
    if layout.is_quoted(start, end) or _is_question(layout, start) or _is_denied(layout, start, end):
        return Verdict.OFF
    if "would " not in words and _OPEN_FAULT.search(before + words):
        return Verdict.OFF
    if _OPEN_FAULT.search(after[:24]) or _SAID_OF_US.search(before):
        return Verdict.OFF
    if _SERVICE.search(sentence) and not _HARM.search(sentence):
        return Verdict.OFF
    return Verdict.DOUBTFUL if _HEDGED.search(before + words) else Verdict.FIRM


_JUDGES: dict[str, Judge] = {"tamper": _tamper, "gag": _gag, "fault": _fault}


# ---- what is looked at ---------------------------------------------------------------------------


def _sentence(layout: Layout, start: int) -> str:
    """The sentence around a place, as far as it matters in one without end."""
    first, last = layout.sentences[layout.clause_at(start).sentence]
    return layout.text[max(first, start - _LONG) : min(last, start + _LONG)]


def _neighbours(layout: Layout, start: int) -> str:
    """The sentence with the one before and the two after it."""
    number = layout.clause_at(start).sentence
    first = layout.sentences[max(0, number - 1)][0]
    last = layout.sentences[min(len(layout.sentences) - 1, number + 2)][1]
    return layout.text[max(first, start - _LONG) : min(last, start + _LONG)]


def _around(layout: Layout, start: int, end: int) -> tuple[str, str]:
    """What stands in front of a phrase and behind it in its sentence, as far as it matters."""
    first, last = layout.sentences[layout.clause_at(start).sentence]
    return layout.text[max(first, start - _NEAR) : start], layout.text[
        end : min(max(last, end), end + _AFTER)
    ]


def _is_question(layout: Layout, start: int) -> bool:
    last = layout.sentences[layout.clause_at(start).sentence][1]
    return "?" in layout.text[last - 3 : last]


def _is_banned(layout: Layout, start: int, end: int) -> bool:
    """Whether the deed is forbidden or denied: in the phrase, or in front of it as far as the list it stands in."""
    before, _ = _around(layout, start, end)
    words = layout.text[start:end]
    chinese = re.split("[,;:]", _NO_NEGATION.sub("□", before))[-1] + _NO_NEGATION.sub("□", words)
    if _CHINESE.search(words):
        return _ZH_BAN.search(chinese) is not None or polarity(chinese) is Polarity.NEGATED
    english = re.split("[;:]", _NO_NEGATION.sub("□", before))[-1]
    ban = _EN_BAN.search(english)
    if ban is None:
        return _EN_BAN.search(_NO_NEGATION.sub("□", words)) is not None
    return _BREAK.search(english, ban.end()) is None


def _is_appointment(layout: Layout, start: int, end: int) -> bool:
    """Whether a time that is to be changed is a booking's and no record's."""
    clause = layout.clause_at(start)
    around = layout.text[min(clause.start, start) : max(clause.end, end)]
    return _BOOKING.search(around) is not None and _RECORD.search(layout.text[start:end]) is None


def _is_denied(layout: Layout, start: int, end: int) -> bool:
    clause = layout.clause_at(start)
    before = layout.text[clause.start : start]
    words = layout.text[start:end]
    if _CHINESE.search(words):
        return (
            _ZH_DENIED.search(before[-10:] + words) is not None
            or _DUTY.search(before + words[:1]) is not None
        )
    return _EN_DENIED.search(before[-34:]) is not None


def _is_threat(words: str) -> bool:
    return _THREAT.search(words) is not None


def _is_to_the_public(layout: Layout, start: int, end: int) -> bool:
    """Whether a threat names neither staff nor what only staff can lose."""
    return _is_threat(layout.text[start:end]) and _STAFF.search(_sentence(layout, start)) is None


_STAFF = re.compile(
    "员工|职工|护士|医生|医师|同事|实习|规培|前台|顾问|值班|全院|全科|科里|院里|内部|你们|咱们|大家|手机|奖金|绩效|工资|开除|辞退|处分|停职|调岗|下岗|走人|滚|解聘|饭碗|评职称|合同|岗位|吊销|封口|闭|烂在|统一"
    r"|\b(?:staff|nurses?|doctors?|colleagues?|employees?|interns?|team|ward|shift|among us|of us|of you|you all|fired|sacked|dismissed|finished|suspended|disciplined|jobs?|bonus|licen[cs]es?|contracts?|packing|out|gone|phones?|mouths?)\b"
)
_THREAT = re.compile(
    "评职称|退回|好日子|不了解|回避|不用(?:再)?来|别怪|不讲情面|调岗|开除|走人|辞退|滚|卷铺盖|处分|处理|扣|别干|别想|不用(?:来|干)|停职|下岗|解聘|追责|追究|后果|饭碗|看着办|不客气|收拾|掂量|奖金|合同|手机|闭|封口|烂在|不知道|没看见|没看到|不记得|不清楚|记过|吊销|续签"
    r"|\b(?:out|fired|sacked|dismissed|finished|gone|suspended|disciplined|job|bonus|licen[cs]e|contracts?|desk|locker|regret|consequences|phones?|mobiles?|mouths?|nothing|sorry|packing|answer to me|pay for it|pays|signs|know|see|hear|remember|recall|door|trouble)\b"
)
_BOOKING = re.compile(
    "预约|会议|开会|面谈|见面|上班|排期|声明|通报稿|草稿|\\b(?:appointments?|bookings?|meetings?|visits?|conference|shifts?|statement|draft|announcement|interview)\\b"
)
_RECORD = re.compile(
    "记录|病历|日志|监控|录像|单|同意书|\\b(?:records?|charts?|notes|logs?|footage|sheets?|consent)\\b"
)
_NO_PHONES = re.compile(
    "(?:不许|不准|不得|不要|不能|别|没有|不会|停止|禁止|凭什么)[^。]{0,8}(?:收|查|没收|交)|手机[^。]{0,6}(?:不许|不准|不得|不要|不能|别|不会)|\\b(?:do not|don't|never|nobody|no one|not|stop|no)\\b[^.]{0,24}phones?"
)


def _is_banning_phones(before: str, words: str) -> bool:
    """Whether taking phones is what is forbidden."""
    return ("手机" in words or "phone" in words or "mobile" in words) and _NO_PHONES.search(
        before[-24:] + words
    ) is not None
