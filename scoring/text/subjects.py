"""What happened at a time: the nearest word in its clause that names an event."""

import re

from scoring.text.clauses import Layout

_SUBJECTS = (
    ("injection", "注射|打针|打了针|inject(?:ed|ion)"),
    ("rescue", "再次手术|抢救|急救处置|second operation|emergency treatment|resuscitat\\w+"),
    ("operation", "手术|operat(?:ed|ion)|surgery|in theatre"),
    ("ambulance", "急救车|救护车|ambulance"),
    ("death", "去世|死亡|离世|没能救回|died|death|passed away"),
    ("arrival", "送到|送达|到达|抵达|reached|arrived|taken to"),
    ("doctor", "医生|doctor"),
    ("call", "按铃|呼叫|rang|bell|first call|calls"),
    ("symptom", "看不清|看不见|视力不适|不舒服|could not see|lost vision|gone dim|felt unwell"),
    ("record", "补记|加了一行|加进|added|line was"),
    ("ward", "回病区|back on the ward"),
    ("notice", "书面报告|已报告|上报|报告了?(?:区|市|卫生|监管|主管)|reported|notified"),
    ("discovery", "发现|discovered|noticed"),
)
_FAR = 60  # characters in which what happened is looked for
# Another's is not to be compared with the patient's.
_ANOTHER = re.compile("另(?:外)?一[位名人]|另(?:外)?[两几]位|第[二三四五六]位|another|second (?:client|patient)|other (?:client|patient)s?")
_SUBJECT = re.compile("|".join(f"(?P<{key}>{words})" for key, words in _SUBJECTS))


def subject(layout: Layout, start: int, end: int) -> str:
    """The key of the event at the time [start, end): what follows it in its clause, else what stands before; or ""."""
    clause = layout.clause_at(start)
    if _ANOTHER.search(layout.text, clause.start, clause.end):
        return ""
    after = _SUBJECT.search(layout.text, end, min(max(clause.end, end), end + _FAR))
    if after is not None:
        return str(after.lastgroup)
    last = ""
    for before in _SUBJECT.finditer(layout.text, max(clause.start, start - _FAR), start):
        last = str(before.lastgroup)
    return last
