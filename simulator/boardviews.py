"""Builds the situation board of a view. It is the whole team's: every role sees all of it."""

from __future__ import annotations

from collections.abc import Mapping

from simulator import boardtypes as v
from simulator.boardstate import BoardCard, CardVersion, Declared, Strike
from simulator.exercise import Exercise

Directory = Mapping[str, str]  # participant_id -> name


def board(x: Exercise, names: Directory) -> tuple[v.BoardCardView, ...]:
    """All cards, in the order in which they were first put."""
    return tuple(card_view(x, card, names) for card in x.board.values())


def card_view(x: Exercise, card: BoardCard, names: Directory) -> v.BoardCardView:
    versions = tuple(_version(x, version, names) for version in card.versions)
    struck = _strike(x, card.struck, names) if card.struck else None
    return v.BoardCardView(card.card_id, card.kind, versions, struck)


def _version(x: Exercise, c: CardVersion, names: Directory) -> v.CardVersionView:
    return v.CardVersionView(
        c.state, x.texts.get(c.text_sha256, ""), x.texts.get(c.source_sha256, ""), c.owner, c.due,
        c.participant_id, names.get(c.participant_id, ""), c.role_id, c.at, c.occurred_at,
    )  # fmt: skip


def _strike(x: Exercise, s: Strike, names: Directory) -> v.StrikeView:
    return v.StrikeView(
        x.texts.get(s.reason_sha256, ""), s.participant_id, names.get(s.participant_id, ""), s.role_id, s.at,
        s.occurred_at,
    )  # fmt: skip


def phases(x: Exercise, names: Directory) -> tuple[v.PhaseView, ...]:
    return tuple(phase_view(declared, names) for declared in x.phases)


def phase_view(declared: Declared, names: Directory) -> v.PhaseView:
    who = declared.participant_id
    return v.PhaseView(
        declared.phase_id, who, names.get(who, ""), declared.role_id, declared.at, declared.occurred_at
    )
