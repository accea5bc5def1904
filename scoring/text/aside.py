"""Sets aside what a text has no word for, or what its own words rule out.

The model takes the likeness of a whole text for its meaning; a phrase may stand beside words that turn it. What
is dropped here must be plain from the words: each case says of which texts of the corpus it could take something.
"""

import re

from scoring.text.clauses import Layout
from scoring.text.deciding import Decision
from scoring.text.facts import is_fact
from scoring.text.families import ALL
from scoring.text.matching import Findings, find
from scoring.text.moments import moments
from scoring.text.promised import is_promise
from scoring.text.unpaid import without_denied_hush

Found = dict[str, Findings]

_OUTSIDER = re.compile(
    "监|委|局|所|独立|第三方|第三者|专家|外院|公安|警|法医|鉴定|调解|检|机构|中心|协会|大学|组|队|律师|法院|外面|别家|上级"
    r"|independent|external|outside|another|other|author|commission|council|board|agency|office|department|ministry|bureau"
    r"|police|coroner|expert|inspect|regulator|licen[cs]|mediat|universit|college|\blab|forensic|review|judge|union|court|\bthey|\bthem"
)
_HAPPENED = re.compile(r"去世|死亡|手术|抢救|\b(?:died|death|passed away|surgery|operat(?:ion|ed))\b")
_SEALED = re.compile("封存|封(?:了|病|实|起|上)|[就先要]封")
_PRESSED = re.compile(
    "律师|法律|法院|起诉|告你|告您|追究|索赔|报警|警察|派出所|公安|责任|后果|掂量|小心|想清楚|后悔|劝|别怪|否则|不然|警告|闭嘴|封口|封号|账号|帖|删|视频|记者"
)
_SPOKEN_TO = re.compile(
    "[你您妳]|阁下|各位|对方|家属|网友|博主|等着|走着瞧|试试|当心|不客气|没完|算账|代价|奉陪"
    r"|\b(?:you\w*|whoever|anyone|anybody|they|them|he|she|sue|court|lawyers?|legal|police|regret|careful|consequences?|action|pay|watch|otherwise|or else)\b"
)
_CHECKED = re.compile(r"核实|核对|查过|查证|\b(?:checked|looked (?:at|through|into)|verified)\b")
_NOT_KNOWN = re.compile(r"不清楚|不知道|[还尚]不明|[没未]查清|[正还]在查|\b(?:not (?:yet )?known|do(?:n't| not) (?:yet )?know|unknown|unclear)\b")
_OPEN = {"record named", "open to check"}  # what is found of evidence that anybody can look up


def set_aside(decisions: dict[str, Decision], found: Found, layout: Layout) -> dict[str, Decision]:
    """Without what the model alone believes of a text that has no word for it.

    A patient who had an operation and died is no outsider who looks into it, if nobody from outside is named; and
    who seals the records and says where to be reached threatens nobody. Own staff are no outsiders, however
    independently they look. Who sends somebody to a doctor or announces a private message, and asks for no silence,
    buys none. Who names a record and says where anybody can look it up has not flatly denied (rule 3), nor has who
    tells what was checked and what is still unknown; who denies having bought silence buys none. Who speaks to nobody
    and of no consequence threatens nobody.
    """
    kept = dict(decisions)
    if "third_party" not in found and _HAPPENED.search(layout.text) and not _OUTSIDER.search(layout.text):
        kept.pop("third_party", None)
    if (
        "threat" not in found
        and _is_met(found, "contact")
        and _SEALED.search(layout.text)
        and not _PRESSED.search(layout.text)
    ):
        kept.pop("threat", None)
    if "third_party" in kept and _are_own_staff(layout):
        del kept["third_party"]
    if "denial" in kept and not kept["denial"].is_met and _tells_what_was_checked(found, layout):
        del kept["denial"]
    if _is_doubt_alone("threat", kept, found) and not (_PRESSED.search(layout.text) or _SPOKEN_TO.search(layout.text)):
        del kept["threat"]
    if "hush" in kept and (_asks_no_silence(found, layout) or _denies_hush(layout)):
        del kept["hush"]
    return kept


def _tells_what_was_checked(found: Found, layout: Layout) -> bool:
    is_open = _is_met(found, "evidence") and {*found["evidence"].names} >= _OPEN
    says_how_far = _CHECKED.search(layout.text) is not None and _NOT_KNOWN.search(layout.text) is not None
    return is_open or ("denial" not in found and says_how_far)


def _is_doubt_alone(label: str, kept: dict[str, Decision], found: Found) -> bool:
    """Only the model's doubt, without a word that stands for it."""
    return label in kept and not kept[label].is_met and label not in found


_REACHED = re.compile(r"\d{3}-\d|拨打|致电|来电|电话|热线|专线|私信|\b(?:call|ring|phone|hotline|line|message)\b")
_HEARSAY = re.compile(
    r"\s*(?:但|可|现在|目前)?(?:据说|听说|网传|有传言|(?:有人|网上|网友|外面|坊间)(?:也|都|在|还)?(?:说|传|称|讲))"
    r"|\s*(?:(?:but|and|we (?:hear|know|read)(?: that)?) )?(?:some (?:people )?say|(?:some )?people (?:say|are saying|claim)|it is said|rumou?r has it)\b"
)
_CONFIRMED = re.compile(r"属实|证实|确认|核实|没错|确有|\b(?:true|confirm\w*|right|indeed|correct)\b")
_MOST_SENTENCES = 12  # a longer text tells something


def without_facts_to_come(decisions: dict[str, Decision], found: Found, layout: Layout) -> dict[str, Decision]:
    """Without `facts` where each sentence only announces an hour, says how to be reached, or repeats what people say.

    To the model any hour looks like one at which something happened. `acknowledge`, which facts bring with them, is
    then left to a person unless words say it.
    """
    if "facts" not in decisions:
        return decisions
    kinds = [_kind(layout, first, last) for first, last in layout.sentences[:_MOST_SENTENCES]]
    if len(kinds) < len(layout.sentences) or "else" in kinds or not {"to come", "hearsay"} & set(kinds):
        return decisions
    kept = {label: decision for label, decision in decisions.items() if label != "facts"}
    if "acknowledge" in kept and not (_is_met(found, "acknowledge") and found["acknowledge"].names):
        kept["acknowledge"] = Decision("acknowledge", False, kept["acknowledge"].chance)
    return kept


def _kind(layout: Layout, first: int, last: int) -> str:
    words = layout.text[first:last]
    told = moments(words)
    if told and all(is_promise(layout, first + m.start, first + m.end) for m in told):
        return "else" if is_fact(words) else "to come"
    if _HEARSAY.match(words) and not _CONFIRMED.search(words):
        return "hearsay"
    return "reach" if not told and _REACHED.search(words) and not is_fact(words) else "else"


def _is_met(found: Found, label: str) -> bool:
    return label in found and found[label].is_met


_OWN_STAFF = re.compile(
    "(?:我们(?:的|自己的?|医院|院)?|我院|本院|院内|院里|本门诊|门诊部|科里|自家|自己的)的?[^。,!?\\n;请邀托由和与向找让外市省区独]{0,4}?"
    "(?:首席|主任|院长|医生|专家组?|医务负责人|护士长|医师|负责人|团队|同事)(?:专家|医生|医师|主任)?"
    r"|\b(?:our|my) (?:own )?(?:(?!independent|external|outside)\w+ ){0,3}?"
    r"(?:doctors?|chief|head|director|surgeons?|nurses?|experts?|team|staff|lead|manager|colleagues?|consultants?|specialists?)\b(?: doctor| surgeon| nurse)?"
)
_HOW = re.compile(r"独立地?(?!的)|会诊|\bindependently\b")
_BEYOND = re.compile(
    "监|委|局|所(?!有|以)|第三方|第三者|外院|院外|外部|外请|外聘|公安|警|法医|鉴定|调解|机构|协会|大学|律师|法院|外面|别家|上级|市里|省里|区里|兄弟|其他医院|另一家|专家|医学会"
    r"|independent|external|outside|another|other|authorit|commission|council|board|agency|ministry|bureau|police|coroner|expert|inspect"
    r"|regulator|licen[cs]|mediat|universit|college|\blab|forensic|judge|union|court|panel|\bthey|\bthem"
)
_THIRD_PARTY = tuple(family for family in ALL if family.label == "third_party")


def _are_own_staff(layout: Layout) -> bool:
    """Whether own staff are named as those who look, and without them and how they look nobody is left."""
    rest = _OWN_STAFF.sub("", layout.text)
    if rest == layout.text:
        return False
    rest = _HOW.sub("", rest)
    return _BEYOND.search(rest) is None and not find(Layout(rest), _THIRD_PARTY)


_PRIVATE_MESSAGE = re.compile(
    "私信(?!处理)|站内信|私聊窗口"
    r"|\b(?:private|direct|personal) messages?\b|\bmessaged you\b|\bdm'?d you\b|\bin your inbox\b"
)


def _asks_no_silence(found: Found, layout: Layout) -> bool:
    """Whether the text sends somebody to a doctor, or writes privately and offers nothing; and asks for no silence."""
    names = found["hush"].names if "hush" in found else []
    if "silence asked" in names:
        return False
    if "action" in found and "sent to a doctor" in found["action"].names:
        return True
    return "favour offered" not in names and _PRIVATE_MESSAGE.search(layout.text) is not None


_HUSH = tuple(family for family in ALL if family.label == "hush")


def _denies_hush(layout: Layout) -> bool:
    """Whether the text denies having paid for silence, and beside that asks for none and offers nothing."""
    rest = without_denied_hush(layout.text)
    if rest == layout.text:
        return False
    found = find(Layout(rest), _HUSH)
    return "hush" not in found or not {"silence asked", "favour offered"} & {*found["hush"].names}
