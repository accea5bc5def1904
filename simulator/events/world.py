"""The simulated world reaches people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from simulator.localized import LocalizedText
from simulator.scenario import InjectKind, Reach


@dataclass(frozen=True)
class InjectFired:
    """`late_by` is real time after it was due; `by` is empty when the clock fired it.

    `to_roles` are the receivers: the author's, and the stand-ins of those that nobody sits in.
    """

    inject_id: str
    item_id: str
    late_by: timedelta
    by: str
    to_roles: tuple[str, ...] = ()  # version 1 had none: as the author wrote


@dataclass(frozen=True)
class InjectSkipped:
    """`by` is empty when a contingency was not needed."""

    inject_id: str
    by: str


@dataclass(frozen=True)
class InjectHeld:
    inject_id: str
    by: str


@dataclass(frozen=True)
class InjectReleased:
    inject_id: str
    by: str


@dataclass(frozen=True)
class InjectEdited:
    """The inject as it will be sent; `at` is None for one that no time of its own fires."""

    inject_id: str
    title: LocalizedText
    to_roles: tuple[str, ...]
    text: LocalizedText
    lines: tuple[LocalizedText, ...]
    at: timedelta | None
    by: str


@dataclass(frozen=True)
class InjectPlanned:
    """An inject of the facilitator's own takes its place in the plan, with an id that no author wrote."""

    inject_id: str
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText
    lines: tuple[LocalizedText, ...]
    at: timedelta
    by: str


@dataclass(frozen=True)
class FreeInjectSent:
    """`reach`: the counts that the original of a copy has; version 1 had none."""

    item_id: str
    by: str
    kind: InjectKind
    channel: str
    persona_id: str
    to_roles: tuple[str, ...]
    title: LocalizedText
    text: LocalizedText
    lines: tuple[LocalizedText, ...]
    reach: Reach = Reach()


@dataclass(frozen=True)
class PersonaSpoke:
    """Staff spoke as a persona under an item; `response_id` is what that answers, "" for nothing."""

    message_id: str
    item_id: str
    persona_id: str
    text: LocalizedText
    response_id: str
    by: str


@dataclass(frozen=True)
class FactReleased:
    """A fact is on everybody's sheet."""

    fact_id: str


@dataclass(frozen=True)
class ActionOpened:
    """The clock of an expected action has started. `to_roles`: whose it is, stand-ins included.

    `ahead`: the response that had done before what it wants at least; it counts ahead for one action only, the first.
    """

    action_id: str
    open_id: str
    to_roles: tuple[str, ...] = ()  # version 1 had none: the action's roles
    ahead: tuple[str, ...] = ()  # version 2 had none: nothing counted that came before the opening


@dataclass(frozen=True)
class ItemsSeen:
    seen: tuple[tuple[str, str], ...]
