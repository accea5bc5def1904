"""Rounds as an author plans them (面对面场次): a press conference or a talk with a family, and what is looked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from simulator.localized import LocalizedText, said
from simulator.playbook import Playbook

RoundKind = Literal["press", "family"]
ROUND_KINDS: tuple[RoundKind, ...] = ("press", "family")
MOST_QUESTIONS = 40  # of one round: more is no drill of answering


@dataclass(frozen=True)
class Question:
    """One asker's turn. Before `told_from` the story has not come to what it speaks of."""

    persona_id: str
    text: LocalizedText
    told_from: timedelta | None = None


@dataclass(frozen=True)
class CheckItem:
    """Something that evaluators look for while a round goes on; `clause_id` is empty where no clause asks for it."""

    check_id: str
    text: LocalizedText
    clause_id: str = ""


@dataclass(frozen=True)
class PlannedRound:
    """Questions in the order in which they are asked. Without `at`, the facilitator opens it.

    An empty `checklist` stands for the one that the product brings: see `default_checklist`.
    """

    round_id: str
    kind: RoundKind
    title: LocalizedText
    role_id: str
    questions: tuple[Question, ...]
    checklist: tuple[CheckItem, ...] = ()
    at: timedelta | None = None


def checklist_of(planned: PlannedRound, playbook: Playbook) -> tuple[CheckItem, ...]:
    """The author's list, or the product's."""
    return planned.checklist or default_checklist(planned.kind, playbook)


def default_checklist(kind: RoundKind, playbook: Playbook) -> tuple[CheckItem, ...]:
    """The product's list, each item linked to the clause of `playbook` that cites the same row of the digest."""
    return tuple(CheckItem(name, text, _clause_citing(row, playbook)) for name, row, text in _DEFAULTS[kind])


def _clause_citing(row: str, playbook: Playbook) -> str:
    """The clause that names `row` earliest: authors put first what a clause is about."""
    citing = [c for c in playbook.clauses if row in c.digest]
    return min(citing, key=lambda c: c.digest.index(row)).clause_id if citing else ""


_Default = tuple[str, str, LocalizedText]  # id, row of the digest, words
_VERIFIED: _Default = (
    "verified", "AC-03",
    said("只说已核实的；不知道的直说，并讲明何时能答", "Tells only what is verified; says what is not known, and when it will be"),
)  # fmt: skip
_DEFAULTS: dict[RoundKind, tuple[_Default, ...]] = {
    "press": (
        ("people_first", "OP-01", said("先说人：表达哀悼和关切，再说事", "People first: grief and concern before the matter")),
        _VERIFIED,
        ("no_blame", "AC-13", said("不推测原因，不推给患者和个人，该担的责任说清楚",
                                   "Guesses no cause, blames no patient and no single person, owns what is ours")),
        ("privacy", "PR-08", said("被追问也不透露患者身份和病情", "Tells nothing of identity or condition, even when pressed")),
        ("one_voice", "AC-18", said("时间、数字与已发布的说法一致", "Times and figures agree with what was published")),
        ("three_points", "AC-49", said("答完回到三条要点，话短、好懂", "Comes back to the three points; short and plain")),
        ("next_update", "AC-12", said("给出下次通报的时间和渠道", "Says when and where the next update comes")),
    ),
    "family": (
        ("listens", "CH-12", said("先听完再答，不打断、不争辩", "Hears them out before answering; no interrupting, no arguing")),
        ("concern", "OP-01", said("直接对他们表达哀悼和关切；该早说的致歉不躲",
                                  "Speaks grief and concern to them; gives the apology that can be given early")),
        _VERIFIED,
        ("rights", "AC-42", said("主动讲清权利和途径：病历、封存、鉴定、调解、诉讼",
                                 "Names their rights unasked: records, sealing, appraisal, mediation, court")),
        ("no_deal", "AC-27", said("不许诺金额，不拿钱换沉默", "Promises no sum and buys no silence")),
        ("contact", "AC-24", said("讲明固定联系人、正在做的事、下次见面时间",
                                  "Names one lasting contact, what is being done, and when they meet again")),
    ),
}  # fmt: skip
