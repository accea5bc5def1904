"""Whether there is anything to read, and what in it is only a list of words or a form of address.

A pasted list of keywords says nothing, so it earns nothing (doctrine D2,
anti-gaming); "Dear Ms Lin's family" neither helps nor names anybody (label
guide, rule 5), nor does the house's name at the foot: they are blotted out before families and model look. Blots keep
the length, so offsets stay.
"""

import re

BLOT = "□"
_FEWEST_ITEMS = 6
_ITEM_BREAK = re.compile(r"[,、;/|\n]+")
_ITEM = 9
_ITEM_WORDS = 3
_SPEAKING = re.compile(
    r"[我你您他她咱们哋]|了|的|在|已|会|将|请|被|把|\b(?:i|we|you|he|she|they|it|the|a|an|is|are|was|were|has|have|had|will|to|of|our|your|my|not)\b"
)
_WORD = re.compile(r"[a-z]+")
_READ_SCRIPT = re.compile(r"[a-z\u4e00-\u9fff]")
_OTHER_SCRIPT = re.compile(
    r"[\u3040-\u30ff\uac00-\ud7af\u0400-\u052f\u0590-\u06ff\u0900-\u0dff\u0e00-\u0e7f]"
)
_CHINESE = re.compile("[\u4e00-\u9fff]")
_FEWEST_LETTERS = 3
_ADDRESS = re.compile(
    r"(?:^|\n)[ ]*(?:(?:尊敬的|敬爱的|亲爱的|致)[^\n,。!?:;]{1,24}|[^\n,。!?:;\d]{0,10}(?:家属|家长|女士|先生|小姐)(?:您好|你好)?)(?=[:,]?[ ]*\n|:|$)"
    r"|(?:^|\n)[ ]*(?:(?:尊敬的|敬爱的|亲爱的)[^\n,。!?:;]{1,24}|[^\n,。!?:;\d]{1,10}(?:您好|你好))(?=[,。!:])"
    r"|^[ ]*(?:尊敬的|致)?[^\n,。!?:;\d]{1,16}(?:局|委|委员会|处|办|办公室|监管科|监督科)(?:负责同志|领导|老师)?(?=:)"
    r"|\n[ ]*[^\n,。!?:;\d]{2,24}(?:医院|卫生院|诊所|门诊部?|中心|公司|集团|机构|办公室|专班|领导小组|工作组)[ ]*(?=\n[^\n]{0,16}$|$)"
    r"|\n[ ]*[-–—]*[ ]*[^\n.,!?:;\d]{2,50}\b(?:hospital|clinic|cent(?:re|er)|office)[ ]*(?=\n[^\n]{0,30}$|$)"
    r"|(?:^|\n)[ ]*(?:dear|to the (?:family|relatives|parents) of|for the attention of)\b(?:[^\n,.!?:;]|(?<=mr)\.|(?<=ms)\.|(?<=mrs)\.|(?<=dr)\.){1,50}(?=[,:\n]|$)"
)


def is_readable(text: str) -> bool:
    """Whether a normalised text has enough Chinese or Latin letters, and more of them than of other scripts."""
    letters = len(_READ_SCRIPT.findall(text))
    chinese = len(_CHINESE.findall(text))
    return letters + chinese >= _FEWEST_LETTERS and letters > len(_OTHER_SCRIPT.findall(text))


def without_padding(text: str) -> str:
    """The normalised text with lists of bare words forms of address and signatures blotted out."""
    return _ADDRESS.sub(lambda match: BLOT * len(match.group()), without_lists(text))


def without_lists(text: str) -> str:
    """The normalised text with runs of six and more bare items blotted out."""
    pieces: list[str] = []
    run: list[tuple[int, int]] = []
    kept = 0
    for start, end in [*_items(text), (len(text), len(text))]:
        if start < end and _is_bare(text[start:end]):
            run.append((start, end))
            continue
        if len(run) >= _FEWEST_ITEMS:
            pieces += [text[kept : run[0][0]], BLOT * (run[-1][1] - run[0][0])]
            kept = run[-1][1]
        run = []
    return "".join([*pieces, text[kept:]])


def _items(text: str) -> list[tuple[int, int]]:
    """What stands between commas, semicolons and line breaks."""
    items: list[tuple[int, int]] = []
    start = 0
    for mark in _ITEM_BREAK.finditer(text):
        items.append((start, mark.start()))
        start = mark.end()
    return [*items, (start, len(text))]


def _is_bare(item: str) -> bool:
    """A word or two that assert nothing."""
    plain = item.strip(" 。.!?")
    if not plain or _SPEAKING.search(plain):
        return False
    words = len(_WORD.findall(plain))
    return words <= _ITEM_WORDS if words else len(plain) <= _ITEM
