"""What the careless team writes: half of each model answer, and in two of them what nobody may write.

The two are chosen so that every shipped plan holds them to be critical and no careful reader can doubt them:
a rehearsal then shows what such a finding costs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from simulator.localized import LocalizedText
from simulator.scenario import ExpectedAction

# Who the patient is, told to everybody; and money for silence. Both are critical in every plan of ours.
_LEAK = LocalizedText(
    "患者陈女士，34岁，有多年抑郁症病史。",
    "The patient, Ms Chen, aged 34, has suffered from depression for years.",
)
_HUSH = LocalizedText(
    "只要您今天把帖子删了，我们就退还全部费用，再补偿您五万元。",
    "If you take the posts down today, we will refund everything and pay you another 50,000 yuan.",
)


def slips_of(actions: Sequence[ExpectedAction]) -> dict[str, LocalizedText]:
    """By action: the patient's secrets in the first statement, money for silence in the first answer to a complaint."""
    written = [a for a in actions if a.model_answer]
    leaks = [*(a for a in written if "statement" in a.kinds), *written][:1]
    rest = [a for a in written if a not in leaks]
    hushes = [*(a for a in rest if "complaint_reply" in a.kinds), *rest][:1]
    return {a.action_id: slip for found, slip in ((leaks, _LEAK), (hushes, _HUSH)) for a in found}


def halved_texts(action: ExpectedAction, slip: LocalizedText) -> tuple[LocalizedText, ...]:
    """Half of every text, and `slip` after the first."""
    halves = [LocalizedText(_half(t.zh), _half(t.en)) for t in action.model_answer]
    if halves and slip:
        first = halves[0]
        halves[0] = LocalizedText(f"{first.zh}{slip.zh}", f"{first.en} {slip.en}".strip())
    return tuple(halves)


def _half(text: str) -> str:
    """The first half of the sentences (of one sentence: of its clauses)."""
    for ends in (r"(?<=[。！？!?])|(?<=\.)(?=\s|$)", r"(?<=[，,；;：:])"):
        parts = [p for p in re.split(ends, text) if p.strip()]
        if len(parts) > 1:
            return "".join(parts[: len(parts) // 2]).strip()
    return text
