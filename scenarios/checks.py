"""What must agree: references, times, permissions. Every fault is reported where it stands in the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from scenarios.place import Place, unknown
from scenarios.wording import faults
from simulator.playbook import Playbook
from simulator.scenario import INJECT_KINDS, RESPONSE_KINDS, Unless

_SURFACES = {"post": ("feed", "site"), "call": ("phone",), "complaint": ("desk",)}
_ANSWERED = {"reply": "post", "flag": "post", "complaint_reply": "complaint", "call_line": "call"}


def check_words(root: Place) -> None:
    """No text claims to be real or could reach anybody real."""
    for where, text in root.document.texts():
        for fault in faults(text):
            root.document.report(where, fault)


# ---- playbook ------------------------------------------------------------------------------------


def check_playbook(root: Place) -> None:
    for name in ("roles", "channels", "levels", "clauses", "elements", "violations"):
        root[name].check_ids()
    channels = root["channels"].ids
    official = [c["id"].text for c in root["channels"] if c["official"].value is True]
    for role in root["roles"]:
        role["may"].check_no_repeats()
        role["channels"].check_no_repeats()
        role["channels"].check_known("channel", channels)
        if "statement" in role["may"].texts and not any(c in official for c in role["channels"].texts):
            role["may"].report("a role that may publish a statement needs an official channel in `channels`")
    both = set(root["elements"].ids) & set(root["violations"].ids)
    for violation in root["violations"]:
        if violation["id"].text in both:
            violation["id"].report(f'"{violation["id"].text}" is an element already')


# ---- scenario ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Known:
    """What the scenario itself defines, gathered once."""

    roles: dict[str, None]
    objectives: dict[str, None]
    personas: dict[str, None]
    injects: dict[str, Place]
    actions: dict[str, Place]
    duration: Place


def _known(root: Place) -> Known:
    return Known(
        dict.fromkeys(root["roles"].texts),
        dict.fromkeys(root["objectives"].ids),
        dict.fromkeys(root["personas"].ids),
        _by_id(root["injects"]),
        _by_id(root["expected_actions"]),
        root["duration"],
    )


def _by_id(parts: Place) -> dict[str, Place]:
    """The first part of each id, in the file's order."""
    found: dict[str, Place] = {}
    for part in parts:
        if name := part["id"].text:
            found.setdefault(name, part)
    return found


def check_scenario(root: Place, playbook: Playbook | None) -> None:
    """All checks; those against the playbook only where there is one."""
    for name in ("objectives", "personas", "injects", "expected_actions"):
        root[name].check_ids()
    root["roles"].check_no_repeats()
    if root["duration"].time == timedelta(0):
        root["duration"].report("a drill cannot last no time")
    known = _known(root)
    for inject in root["injects"]:
        _check_inject(known, inject)
    for action in root["expected_actions"]:
        _check_action(known, action)
    _check_circles(known)
    if playbook is not None:
        _check_against(root, playbook)


def _check_inject(known: Known, inject: Place) -> None:
    inject["persona"].check_known("persona", known.personas)
    inject["to"].check_known("role in this scenario", known.roles)
    inject["to"].check_no_repeats()
    _check_when(known, inject)
    _check_content(inject)


def _check_when(known: Known, inject: Place) -> None:
    at, unless = inject["at"], inject["unless"]
    if at.is_given and unless.is_given:
        unless.report("an inject has `at` or `unless`, not both", at_key=True)
    elif not at.is_given and not unless.is_given:
        inject.report("says neither when (`at: HH:MM`) nor on what condition (`unless: ACTION by HH:MM`)")
    when, end = _due(inject), known.duration.time
    if when is not None and end and when > end:
        (unless if unless.is_given else at).report(
            f"is later than the end of the drill ({known.duration.text})"
        )
    if unless.unless:
        _check_condition(known, unless, unless.unless)


def _due(inject: Place) -> timedelta | None:
    condition = inject["unless"].unless
    return condition.by if condition else inject["at"].time


def _check_condition(known: Known, place: Place, condition: Unless) -> None:
    action = known.actions.get(condition.action_id)
    if action is None:
        if known.actions:
            place.report(unknown("expected action", condition.action_id, known.actions))
        return
    opener = known.injects.get(action["opens_with"].text or "")
    opened = _due(opener) if opener else None
    if opener and opened is not None and opened >= condition.by and opener.where != place.where[:-1]:
        place.report(f'waits for an action that opens only with "{opener["id"].text}", not before that time')


def _check_content(inject: Place) -> None:
    kind = inject["kind"].text
    if kind not in INJECT_KINDS:
        return
    if kind == "call":
        if not inject["lines"].is_given:
            inject.report("a call needs `lines`: what the caller says, one after the other")
        _check_absent(inject, "text", "a call speaks `lines`; it has no `text`")
    else:
        if not inject["text"].is_given:
            inject.report(f"a {kind} needs `text`")
        _check_absent(inject, "lines", f"a {kind} has `text`; only a call has `lines`")
    if kind != "post":
        _check_absent(inject, "reach", "only a post has `reach`")


def _check_absent(inject: Place, name: str, message: str) -> None:
    if inject[name].is_given:
        inject[name].report(message, at_key=True)


def _check_action(known: Known, action: Place) -> None:
    action["roles"].check_known("role in this scenario", known.roles)
    action["objective"].check_known("objective", known.objectives)
    action["opens_with"].check_known("inject", known.injects)
    for name in ("roles", "kinds", "channels", "minimum"):
        action[name].check_no_repeats()
    elements = [name for name, _ in action["elements"].fields()]
    for wanted in action["minimum"]:
        if wanted.text is not None and wanted.text not in elements:
            wanted.report(f'"{wanted.text}" is in `minimum` but not in `elements`')
    target, limit = action["target"].time, action["limit"].time
    if target == timedelta(0):
        action["target"].report("must be more than 00:00")
    if target is not None and limit is not None and limit <= target:
        action["limit"].report(f"must be later than the target ({action['target'].text})")
    _check_answering(known, action)


def _check_answering(known: Known, action: Place) -> None:
    opener = known.injects.get(action["opens_with"].text or "")
    if action["answers_inject"].value is True and not action["opens_with"].is_given:
        action["answers_inject"].report("needs `opens_with`: the inject that is to be answered")
    if opener is None or action["answers_inject"].value is not True:
        return
    for kind in action["kinds"]:
        wanted = _ANSWERED.get(kind.text or "")
        if wanted and opener["kind"].text in INJECT_KINDS and wanted != opener["kind"].text:
            kind.report(f'"{kind.text}" cannot answer the {opener["kind"].text} "{opener["id"].text}"')
    for role in action["roles"]:
        if role.text in known.roles and opener["to"].is_given and role.text not in opener["to"].texts:
            role.report(
                f'"{role.text}" does not receive the inject "{opener["id"].text}" that is to be answered'
            )
    channel = opener["channel"].text
    only_answers = all(k in _ANSWERED for k in action["kinds"].texts)
    if action["channels"].is_given and only_answers and channel and channel not in action["channels"].texts:
        action["channels"].report(f'does not list "{channel}", where the inject to be answered comes in')
    _check_model_lines(action, opener)


def _check_model_lines(action: Place, opener: Place) -> None:
    if opener["kind"].text != "call" or not action["model_answer"].is_given:
        return
    said, answered = len(list(opener["lines"])), len(list(action["model_answer"]))
    if said and said != answered:
        action["model_answer"].report(f"the caller says {said} lines, the model answers {answered}")


def _check_circles(known: Known) -> None:
    """No contingency waits for an action that can only open after it, directly or through a chain."""
    settled: set[str] = set()
    for start in known.injects:
        chain: dict[str, None] = {}
        here: str | None = start
        while here is not None and here not in settled and here not in chain:
            chain[here] = None
            here = _waits_for(known, here)
        if here is not None and here in chain:
            _report_circle(known, list(chain)[list(chain).index(here) :])
        settled.update(chain)


def _waits_for(known: Known, inject_id: str) -> str | None:
    """The inject that opens the action for which this one waits, if it is a contingency."""
    condition = known.injects[inject_id]["unless"].unless
    action = known.actions.get(condition.action_id) if condition else None
    opener = action["opens_with"].text if action else None
    return opener if opener in known.injects else None


def _report_circle(known: Known, circle: list[str]) -> None:
    """At the first inject of the circle in the file's order."""
    first = min(range(len(circle)), key=lambda n: known.injects[circle[n]].where)
    circle = circle[first:] + circle[:first]
    steps = []
    for name, opener in zip(circle, [*circle[1:], circle[0]], strict=True):
        condition = known.injects[name]["unless"].unless
        if condition:
            steps.append(f'"{name}" waits for "{condition.action_id}", which opens with "{opener}"')
    message = f"circular condition: {'; '.join(steps)}"
    known.injects[circle[0]]["unless"].report(message)


# ---- scenario against playbook -------------------------------------------------------------------


def _check_against(root: Place, playbook: Playbook) -> None:
    channels = [c.channel_id for c in playbook.channels]
    root["roles"].check_known("role in the playbook", [r.role_id for r in playbook.roles])
    for inject in root["injects"]:
        inject["channel"].check_known("channel in the playbook", channels)
        _check_surface(inject, playbook)
    elements = [e.element_id for e in playbook.elements]
    for action in root["expected_actions"]:
        action["clause"].check_known("clause in the playbook", [c.clause_id for c in playbook.clauses])
        action["channels"].check_known("channel in the playbook", channels)
        for name, place in action["elements"].fields():
            if name not in elements:
                place.report(
                    f'there is no element "{name[:80]}" in the playbook; known: {", ".join(elements)}', True
                )
        _check_permissions(action, playbook)
        _check_channels(action, playbook)


def _check_surface(inject: Place, playbook: Playbook) -> None:
    channel = playbook.channel(inject["channel"].text or "")
    surfaces = _SURFACES.get(inject["kind"].text or "")
    if channel and surfaces and channel.surface not in surfaces:
        kind = inject["kind"].text
        inject["channel"].report(f'a {kind} cannot come in on "{channel.channel_id}" ({channel.surface})')


def _check_permissions(action: Place, playbook: Playbook) -> None:
    """Each role may do one of the kinds, and each kind may be done by one of the roles."""
    known = [(place, role) for place in action["roles"] if (role := playbook.role(place.text or ""))]
    kinds = [kind for kind in action["kinds"] if kind.text in RESPONSE_KINDS]
    for place, role in known:
        if kinds and not any(kind.text in role.may for kind in kinds):
            wanted = ", ".join(k.text or "" for k in kinds)
            place.report(f'the playbook does not allow the role "{role.role_id}" to submit: {wanted}')
    able = [role for _, role in known if any(kind.text in role.may for kind in kinds)]
    for kind in kinds:
        if able and not any(kind.text in role.may for role in able):
            kind.report(f'the playbook allows none of the roles here to submit "{kind.text}"')


def _check_channels(action: Place, playbook: Playbook) -> None:
    kinds = action["kinds"].texts
    named = [role for place in action["roles"] if (role := playbook.role(place.text or ""))]
    roles = [role for role in named if any(kind in role.may for kind in kinds)]
    for place in action["channels"]:
        channel = playbook.channel(place.text or "")
        if channel is None or not roles:
            continue
        publishes = any("statement" in r.may and channel.channel_id in r.channels for r in roles)
        if "statement" in kinds and channel.official and publishes:
            continue
        if not any(channel.surface in _SURFACES.get(_ANSWERED.get(kind, ""), ()) for kind in kinds):
            place.report(
                f'the playbook does not allow the roles here to submit {", ".join(kinds)} on "{place.text}"'
            )
