"""The shapes of the evaluator's desk. TypeScript types are generated from these.

Durations travel as seconds of story time; `by` is a participant's id.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from scoring.cardtypes import Quote, Verdict, ViolationLine
from simulator.localized import LocalizedText

# ---- what is proposed ------------------------------------------------------------------------


@dataclass(frozen=True)
class ElementProposal:
    """An element that an action of the response wants (`action_ids`), as the reader or the form has it."""

    label: str
    name: LocalizedText
    action_ids: tuple[str, ...]
    is_minimum: bool
    verdict: Verdict
    quote: Quote | None


@dataclass(frozen=True)
class ToldFact:
    """Since when the writer had been told a fact; None: not by the time of the response."""

    fact_id: str
    since: timedelta | None


@dataclass(frozen=True)
class Proposal:
    """What is proposed for one response, as if nobody had said a word on it.

    `is_read`: nothing that the reader has still to read. `findings`: what should not be there, or is to be
    looked at.
    """

    response_id: str
    is_read: bool
    elements: tuple[ElementProposal, ...]
    findings: tuple[ViolationLine, ...]
    told: tuple[ToldFact, ...]


# ---- how far evaluators agree ----------------------------------------------------------------


@dataclass(frozen=True)
class Figure:
    """A coefficient with its 95 % interval; None where there is too little to draw one from."""

    value: float
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Figures:
    """`n` units. With too few there is no figure; nor a coefficient where no word ever varied.

    `share` (0–1) of words that agree; `kappa` is for two raters only.
    """

    n: int
    share: float | None = None
    kappa: Figure | None = None
    alpha: Figure | None = None


@dataclass(frozen=True)
class LabelFigures:
    """The same for one label; only where there are enough units."""

    label: str
    name: LocalizedText
    figures: Figures


@dataclass(frozen=True)
class Comparison:
    """Words of `by` held against each other, or against the reader's proposal.

    `blind`: units on which all words were given blind. `unsure`: those that the reader left uncertain; they
    are no part of `figures`.
    """

    by: tuple[str, ...]
    figures: Figures
    blind: int
    unsure: int
    labels: tuple[LabelFigures, ...]


@dataclass(frozen=True)
class Agreement:
    """Each pair of evaluators, all of them together, and each and all against the reader (blind words only).

    `enough`: units from which on there are figures.
    """

    enough: int
    pairs: tuple[Comparison, ...]
    overall: Comparison
    reader: tuple[Comparison, ...]
    reader_overall: Comparison


# ---- what follows for the plan ---------------------------------------------------------------


@dataclass(frozen=True)
class Suggestion:
    """`text` as a phrase of the playbook: `…` stands where a name or number was.

    `response_id`, `by`, `reason` and `occurred_at` are those of the first of `count` words that show it.
    """

    label: str
    text: str
    response_id: str
    by: str
    reason: str
    occurred_at: datetime
    count: int = 1
