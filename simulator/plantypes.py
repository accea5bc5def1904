"""The part of a view that never changes: the plan that the exercise is played by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.localized import LocalizedText
from simulator.playbook import Confidence, LevelOrder
from simulator.scenario import ResponseKind


@dataclass(frozen=True)
class RoleView:
    role_id: str
    name: LocalizedText
    duty: LocalizedText
    may: tuple[ResponseKind, ...]
    channels: tuple[str, ...]
    stand_in: str


@dataclass(frozen=True)
class ChannelView:
    channel_id: str
    name: LocalizedText
    surface: str
    official: bool


@dataclass(frozen=True)
class NamedView:
    """An id with a name in both languages: elements, violations, objectives."""

    id: str
    name: LocalizedText


@dataclass(frozen=True)
class ClauseView:
    clause_id: str
    title: LocalizedText
    text: LocalizedText
    digest: tuple[str, ...]


@dataclass(frozen=True)
class LimitView:
    name: str
    limit: timedelta


@dataclass(frozen=True)
class LevelView:
    level_id: str
    name: LocalizedText
    rank: int
    criteria: LocalizedText
    measures: LocalizedText
    limits: tuple[LimitView, ...]


@dataclass(frozen=True)
class TermView:
    """A crisis type, a phase, an outcome of a complaint, an authority."""

    term_id: str
    name: LocalizedText
    text: LocalizedText


@dataclass(frozen=True)
class CardView:
    card_id: str
    name: LocalizedText
    text: LocalizedText
    owners: tuple[str, ...]


@dataclass(frozen=True)
class ApprovalRuleView:
    """Kinds of response (on these channels; none: any) that the roles must agree to."""

    rule_id: str
    kinds: tuple[str, ...]
    channels: tuple[str, ...]
    roles: tuple[str, ...]
    target: timedelta
    limit: timedelta


@dataclass(frozen=True)
class LegalRuleView:
    rule_id: str
    name: LocalizedText
    text: LocalizedText
    source: LocalizedText
    clock_start: LocalizedText
    applies_to: LocalizedText
    limit: timedelta | None
    confirmed: bool
    confidence: Confidence
    effective: str
    confirmed_by: str
    confirmed_on: str


@dataclass(frozen=True)
class TopicView:
    """A fact that can be asked for, by its heading."""

    fact_id: str
    title: LocalizedText


@dataclass(frozen=True)
class HolderView:
    """A persona who can be asked, and about what."""

    persona_id: str
    name: LocalizedText
    about: LocalizedText
    topics: tuple[TopicView, ...]


@dataclass(frozen=True)
class PlanView:
    """The playbook's lists, and who outside the room can be asked.

    `small_team`: three seats for all roles; `pair_team`: two, if there is an honest way.
    """

    level_order: LevelOrder
    levels: tuple[LevelView, ...]
    crisis_types: tuple[TermView, ...]
    phases: tuple[TermView, ...]
    outcomes: tuple[TermView, ...]
    authorities: tuple[TermView, ...]
    cards: tuple[CardView, ...]
    approvals: tuple[ApprovalRuleView, ...]
    legal_rules: tuple[LegalRuleView, ...]
    holders: tuple[HolderView, ...]
    small_team: tuple[tuple[str, ...], ...]
    pair_team: tuple[tuple[str, ...], ...]
