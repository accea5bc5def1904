"""Finds the phrases of all families in a text and weighs what each label has for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from scoring.text.clauses import Layout
from scoring.text.families import ALL
from scoring.text.families.family import Family
from scoring.text.stance import Verdict, judge

_CHINESE = re.compile("[\u4e00-\u9fff]")
_ENGLISH = re.compile("[a-z]{3}")
_MET = 2
_MOST_TRIES = 60


@dataclass
class Findings:
    """What speaks for one label: the weight of firm phrases, doubts, and where the best phrase is.

    `denied`: a phrase was found only where it does not count (negated, or in somebody else's mouth).
    """

    weight: int = 0
    denied: bool = False
    doubtful: bool = False
    hinted: bool = False
    place: tuple[int, int] | None = None
    doubtful_place: tuple[int, int] | None = None
    names: list[str] = field(default_factory=list)

    @property
    def is_met(self) -> bool:
        """Enough firm phrases."""
        return self.weight >= _MET

    @property
    def is_open(self) -> bool:
        """Something speaks for it, not enough."""
        return not self.is_met and (self.doubtful or self.hinted)


def find(layout: Layout, families: tuple[Family, ...] = ALL) -> dict[str, Findings]:
    """Findings by label, for every label that has any in these families."""
    found: dict[str, Findings] = {}
    has_zh = _CHINESE.search(layout.text) is not None
    has_en = _ENGLISH.search(layout.text) is not None
    for family in families:
        patterns = (family.zh_pattern if has_zh else None, family.en_pattern if has_en else None)
        for pattern in patterns:
            if pattern is not None:
                _weigh(found, family, layout, pattern)
    return found


def _weigh(found: dict[str, Findings], family: Family, layout: Layout, pattern: re.Pattern[str]) -> None:
    """Add one family's best phrase to its label's findings."""
    best = _best(family, layout, pattern)
    if best is None:
        return
    verdict, place = best
    findings = found.setdefault(family.label, Findings())
    if verdict is Verdict.OFF:
        findings.denied = findings.denied or family.weight >= _MET
    elif verdict is Verdict.DOUBTFUL:
        findings.doubtful = findings.doubtful or family.weight >= _MET
        findings.doubtful_place = findings.doubtful_place or place
    elif family.name not in findings.names:
        findings.weight += family.weight
        findings.hinted = findings.hinted or family.hint
        findings.place = findings.place or place
        findings.names.append(family.name)


def _best(family: Family, layout: Layout, pattern: re.Pattern[str]) -> tuple[Verdict, tuple[int, int]] | None:
    """The first firm phrase, else the first doubtful one, else the first that does not count."""
    others: dict[Verdict, tuple[int, int]] = {}
    for match in _tries(layout.text, pattern):
        verdict = judge(layout, match.start(), match.end(), family.label, family.negatable)
        if verdict is Verdict.FIRM:
            return verdict, match.span()
        others.setdefault(verdict, match.span())
    return next(((v, others[v]) for v in (Verdict.DOUBTFUL, Verdict.OFF) if v in others), None)


def _tries(text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The phrases found, as many as are worth judging."""
    for number, match in enumerate(pattern.finditer(text)):
        if number >= _MOST_TRIES:
            return
        yield match
