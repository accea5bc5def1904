"""Blots out a word that is given to tell: "you have my word for 15:30", "我保证三点半在这里更新".

To promise the next word by an hour is what a plan asks for; it guarantees no outcome. What is promised beside it
stays to be read. Blots keep the length, so offsets stay.
"""

import re

from scoring.text.wording import BLOT

_ZH_TELL = "(?:更新|通报|公布|答复|回复|回电|回话|回音|回您|告诉|告知|通知|汇报|反馈|联系|打给|给(?:您|你|大家|各位)(?:消息|结果|说法|准信|回)|说明情况|发布)"
_ZH_GAP = "[^。!?\\n,;:不没无零全好复恢治百成功效安永]{0,16}?"  # no word of an outcome, of a change or of its absence
_ZH_VOW = "(?:我们?|我院|本院|院方|门诊部)?(?:可以|在此|在这里|郑重)?(?:向|跟|给)?(?:您|你|大家|各位|公众|家属|社会)?(?:可以|在此|郑重)?(?:保证|承诺|担保|打包票)"
_ZH_AHEAD = re.compile(rf"{_ZH_VOW}(?=[,:]?{_ZH_GAP}{_ZH_TELL})")
_ZH_BEHIND = re.compile(rf"{_ZH_TELL}{_ZH_GAP}[,。;]?(?P<vow>说到做到|我保证|我们保证|绝不食言)(?=[。!,;]|$)")

_EN_HOUR = r"(?:half past \w+|(?:a )?quarter (?:past|to) \w+|noon|midnight|\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2}) o'clock)"
_EN_TELL = r"(?:updates?|post|publish|report|call|ring|phone|write|tell|let you know|answer|reply|come back|be back|get back|speak|hear)"
_EN_GAP = r"(?:(?!(?:will|can|see|sight|eye|safe|well|fine|recover\w*|heal\w*|cured?|never|not|no|nobody|happen\w*)\b)[^.!?\n\s,;:]+ ){0,6}?"
_EN_VOW = r"(?:(?:and |so )?(?:you (?:have|'ve got|can have) (?:my|our) (?:\w+ )?(?:word|promise)|(?:i|we) (?:can |do )?(?:promise|guarantee|give (?:you )?(?:my|our) word)(?: you)?))"
_EN_AHEAD = re.compile(
    rf"\b{_EN_VOW}(?=[,:;-]* (?:that )?(?:"
    rf"(?:for|by|at|on)? ?{_EN_HOUR}(?: today| tonight| tomorrow)?(?=[.,!;]|$)"
    rf"|(?:to |(?:i|we)(?:'ll| will| shall) |you(?:'ll| will) |an |the |another |our |my )?{_EN_GAP}{_EN_TELL}\b))"
)
_EN_BEHIND = re.compile(
    rf"\b{_EN_TELL}\b(?: {_EN_GAP}(?:{_EN_HOUR}|[a-z]+))?[.,!;:-]* (?P<vow>(?:and )?(?:{_EN_VOW}|that(?:'s| is) (?:a|my|our) promise|my word on it))(?=[.,!;]|$)"
)


def without_vows(text: str) -> str:
    """The normalised text with every word that is given only to tell blotted out."""
    for ahead in (_ZH_AHEAD, _EN_AHEAD):
        text = ahead.sub(lambda match: BLOT * len(match.group()), text)
    for behind in (_ZH_BEHIND, _EN_BEHIND):
        text = behind.sub(_blotted, text)
    return text


def _blotted(match: re.Match[str]) -> str:
    words, start = match.group(), match.start()
    first, last = match.start("vow") - start, match.end("vow") - start
    return words[:first] + BLOT * (last - first) + words[last:]
