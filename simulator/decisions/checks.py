"""What several decisions ask first."""

from __future__ import annotations

from collections.abc import Sequence

from simulator import commands as c
from simulator.errors import DomainError, NotAllowed
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.scenario import Inject, ResponseKind
from simulator.seats import acts_for
from simulator.state import Call, Item, Participant

CHANGES: tuple[ResponseKind, ...] = ("correction", "withdrawal")
CHANGEABLE: tuple[ResponseKind, ...] = ("statement", "reply", "correction")


def check_open(x: Exercise) -> None:
    """The exercise runs."""
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended; this was not recorded.")
    if x.status == "lobby":
        raise DomainError("not_running", "The exercise has not started.")
    if x.status == "paused":
        raise DomainError("exercise_paused", "The exercise is paused; your text is kept as a draft.")


def check_not_ended(x: Exercise) -> None:
    if x.status == "ended":
        raise DomainError("exercise_ended", "The exercise has ended.")


def check_length(text: str, limit: int, field: str) -> None:
    if len(text) > limit:
        raise DomainError("text_too_long", f"At most {limit} characters; this has {len(text)}.", field)


def check_localized(text: LocalizedText, field: str) -> None:
    check_length(text.zh, c.MAX_TEXT, field)
    check_length(text.en, c.MAX_TEXT, field)


def is_blank(text: LocalizedText) -> bool:
    return not (text.zh.strip() or text.en.strip())


def written(text: str, limit: int, field: str, why: str = "Write something first.") -> str:
    """`text` without blanks around it; DomainError if nothing is left or it is too long."""
    check_length(text, limit, field)
    if not text.strip():
        raise DomainError("text_missing", why, field)
    return text.strip()


def reason(text: str, field: str = "reason") -> str:
    """A reason that is one."""
    check_length(text, c.MAX_NOTE, field)
    if not text.strip():
        raise DomainError("reason_missing", "Give the reason; it is kept with your name.", field)
    return text.strip()


def participant(x: Exercise, who: str) -> Participant:
    person = x.participants.get(who)
    if person is None:
        raise NotAllowed("You are not in this exercise.")
    return person


def check_holds(x: Exercise, who: str, role_id: str) -> None:
    if role_id not in participant(x, who).roles:
        raise NotAllowed("You do not hold this role.")


def check_roles(x: Exercise, roles: Sequence[str], field: str = "to_roles") -> None:
    if not roles or any(r not in x.scenario.roles for r in roles):
        raise DomainError("unknown_role", "Choose at least one role of this exercise.", field)


def may(x: Exercise, role_id: str, kind: str) -> bool:
    """Does the playbook give `kind` to the role, or to one that it stands in for?"""
    roles = (x.playbook.role(r) for r in acts_for(x, role_id))
    kind = "correction" if kind == "withdrawal" else kind
    return any(r is not None and kind in r.may for r in roles)


def may_say(x: Exercise, role_id: str, kind: str, channel: str, item_id: str | None) -> bool:
    """May the role say `kind` there? Whoever slipped may mend it: put right or take back what their own role said."""
    return may(x, role_id, kind) or (kind in CHANGES and _has_spoken(x, role_id, channel, item_id))


def _has_spoken(x: Exercise, role_id: str, channel: str, item_id: str | None) -> bool:
    own = acts_for(x, role_id)
    return any(
        r.kind in CHANGEABLE and r.role_id in own and (r.channel, r.item_id) == (channel, item_id)
        for r in x.responses.values()
    )


def is_addressed(person: Participant, item: Item) -> bool:
    return any(role in item.to_roles for role in person.roles)


def visible_item(x: Exercise, who: str, item_id: str) -> Item:
    """The item, if it was addressed to a role of `who`; a hidden one is as good as absent."""
    item = x.items.get(item_id)
    if item is None or not is_addressed(participant(x, who), item):
        raise DomainError("unknown_item", "There is no such message.", "item_id")
    return item


def known_inject(x: Exercise, inject_id: str) -> Inject:
    inject = x.msel.get(inject_id)
    if inject is None:
        raise DomainError("unknown_inject", f'There is no inject "{inject_id}".', "inject_id")
    return inject


def unsent_inject(x: Exercise, inject_id: str) -> Inject:
    """An inject that is waiting or held."""
    inject = known_inject(x, inject_id)
    if x.injects[inject_id].status not in ("waiting", "held"):
        raise DomainError("inject_settled", "This inject has already been fired or skipped.", "inject_id")
    return inject


def is_talking(call: Call, who: str) -> bool:
    return call.status == "talking" and call.answered_by == who


def check_talking(call: Call, who: str) -> None:
    if call.status != "talking":
        raise DomainError("call_over", "The call is not open.", "item_id")
    if call.answered_by != who:
        raise DomainError("call_taken", "Somebody else is on this call.", "item_id")


def check_persona(x: Exercise, persona_id: str, field: str = "persona_id") -> None:
    if persona_id not in x.personas:
        raise DomainError("unknown_persona", f'There is no persona "{persona_id}".', field)
