"""What an organisation edits of a playbook, as typed JSON, and its application.

Roles, channels, clauses and the ids of all things stay those of the playbook that it was made from, so that every
scenario which was written for that one can still be played. Durations are whole seconds.
"""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import timedelta
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from simulator.localized import LocalizedText
from simulator.playbook import (
    ApprovalRule,
    IndividualScores,
    LevelOrder,
    Phrase,
    Playbook,
    ScoringConstants,
)

Seconds = Annotated[int, Field(ge=0, le=3_600 * 10_000)]
Name = Annotated[str, Field(max_length=64)]
Share = Annotated[float, Field(ge=0, le=1)]
Points = Annotated[float, Field(ge=0, le=100)]
MOST = 300  # rules, phrases: more is a mistake or a flood


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


class TitlePart(Part):
    zh: str = Field(max_length=120)
    en: str = Field(max_length=120)


class ApprovalPart(Part):
    rule_id: Name
    kinds: list[Name] = Field(max_length=20)
    roles: list[Name] = Field(max_length=20)
    channels: list[Name] = Field(max_length=50)
    target: Seconds
    limit: Seconds


class ScoringPart(Part):
    time_floor: Share
    violation_deduction: Share
    prompted_factor: Share
    met_from: Points
    ring_back_time: Share
    critical_cap: Points


class PhrasePart(Part):
    label: Name
    pattern: str = Field(max_length=500)


class Parts(Part):
    """All that may be edited, whole. `limits`: by level id, by name; `weights`: by element id."""

    title: TitlePart
    level_order: LevelOrder
    limits: dict[str, dict[str, Seconds]]
    approval_lock: bool
    approvals: list[ApprovalPart] = Field(max_length=MOST)
    weights: dict[str, Annotated[float, Field(ge=0, le=10)]]
    scoring: ScoringPart
    individual_scores: IndividualScores
    phrases: list[PhrasePart] = Field(max_length=MOST)


def parts_of(playbook: Playbook) -> dict[str, Any]:
    """The playbook's editable parts, in the shape of `Parts`."""
    return {
        "title": {"zh": playbook.title.zh, "en": playbook.title.en},
        "level_order": playbook.level_order,
        "limits": {x.level_id: {name: _seconds(t) for name, t in x.limits} for x in playbook.levels},
        "approval_lock": playbook.approval_lock,
        "approvals": [_approval(rule) for rule in playbook.approvals],
        "weights": {e.element_id: e.weight for e in playbook.elements},
        "scoring": {k: v for k, v in asdict(playbook.scoring).items() if k != "version"},
        "individual_scores": playbook.individual_scores,
        "phrases": [{"label": x.label, "pattern": x.pattern} for x in playbook.phrases],
    }


def _seconds(value: timedelta) -> int:
    return int(value.total_seconds())


def _approval(rule: ApprovalRule) -> dict[str, Any]:
    return {
        "rule_id": rule.rule_id, "kinds": list(rule.kinds), "roles": list(rule.roles),
        "channels": list(rule.channels), "target": _seconds(rule.target), "limit": _seconds(rule.limit),
    }  # fmt: skip


def with_parts(playbook: Playbook, parts: Parts) -> Playbook:
    """`playbook` as edited. Levels and elements that `parts` leaves out stay as they are."""
    return replace(
        playbook,
        title=LocalizedText(parts.title.zh.strip(), parts.title.en.strip()),
        level_order=parts.level_order,
        levels=tuple(replace(x, limits=_limits(x.limits, parts.limits.get(x.level_id))) for x in playbook.levels),
        approval_lock=parts.approval_lock,
        approvals=tuple(_rule(playbook, part) for part in parts.approvals),
        elements=tuple(replace(e, weight=parts.weights.get(e.element_id, e.weight)) for e in playbook.elements),
        scoring=_scoring(playbook.scoring, parts.scoring),
        individual_scores=parts.individual_scores,
        phrases=tuple(Phrase(x.label, x.pattern.strip()) for x in parts.phrases),
    )


def _limits(
    before: tuple[tuple[str, timedelta], ...], edited: dict[str, int] | None
) -> tuple[tuple[str, timedelta], ...]:
    """In the playbook's order, whatever that of the JSON object."""
    if edited is None:
        return before
    names = dict.fromkeys([*(name for name, _ in before if name in edited), *edited])
    return tuple((name, timedelta(seconds=edited[name])) for name in names)


def _rule(playbook: Playbook, part: ApprovalPart) -> ApprovalRule:
    """An edited rule keeps what it cites."""
    digest = next((r.digest for r in playbook.approvals if r.rule_id == part.rule_id), ())
    target, limit = timedelta(seconds=part.target), timedelta(seconds=part.limit)
    return ApprovalRule(
        part.rule_id, tuple(part.kinds), tuple(part.roles), target, limit, tuple(part.channels), digest
    )


def _scoring(before: ScoringConstants, part: ScoringPart) -> ScoringConstants:
    edited = {f.name: float(getattr(part, f.name)) for f in fields(before) if f.name != "version"}
    return replace(before, **edited)  # type: ignore[arg-type]


def with_word(playbook: Playbook, rule_id: str, confirmed_by: str, confirmed_on: str) -> Playbook:
    """A rule of law confirmed by somebody on a day, or no longer so (both empty)."""
    rules = tuple(
        replace(r, confirmed=bool(confirmed_by), confirmed_by=confirmed_by, confirmed_on=confirmed_on)
        if r.rule_id == rule_id
        else r
        for r in playbook.legal_rules
    )
    return replace(playbook, legal_rules=rules)
