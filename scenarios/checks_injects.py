"""What must agree about an inject: when it comes, whom it reaches, what it holds, on which channel."""

from __future__ import annotations

from scenarios.known import Known
from scenarios.place import Place, unknown
from simulator.playbook import Playbook
from simulator.scenario import INJECT_KINDS, Follows, Unless

SURFACES: dict[str, tuple[str, ...]] = {
    "post": ("feed", "site"),
    "news": ("news",),
    "call": ("phone",),
    "complaint": ("desk",),
    "message": ("inbox",),
    "letter": ("inbox",),
    "work_order": ("inbox",),
}
_NAMES = {"news": "a news article", "work_order": "a work order"}
_WHEN = ("at", "unless", "follows")


def named(kind: str | None) -> str:
    """An inject's kind in a message."""
    return _NAMES.get(kind or "", f"a {kind}")


def check_inject(known: Known, inject: Place) -> None:
    inject["persona"].check_known("persona", known.personas)
    inject["to"].check_known("role in this scenario", known.roles)
    inject["to"].check_no_repeats()
    _check_when(known, inject)
    _check_content(inject)


def _check_when(known: Known, inject: Place) -> None:
    given = [inject[name] for name in _WHEN if inject[name].is_given]
    if not given:
        inject.report(
            "says neither when (`at: HH:MM`) nor on what condition (`unless: ACTION by HH:MM`,"
            " `follows: CALL unanswered + HH:MM`)"
        )
        return
    if len(given) > 1:
        given[-1].report("an inject has only one of `at`, `unless` and `follows`", at_key=True)
    due, end = known.due(inject), known.duration.time
    if due is not None and end and due > end:
        given[-1].report(f"is later than the end of the drill ({known.duration.text})")
    if condition := inject["unless"].unless:
        _check_condition(known, inject["unless"], condition)
    if call := inject["follows"].follows:
        _check_followed(known, inject, call)


def _check_condition(known: Known, place: Place, condition: Unless) -> None:
    action = known.actions.get(condition.action_id)
    if action is None:
        if known.actions:
            place.report(unknown("expected action", condition.action_id, known.actions))
        return
    opener = known.injects.get(action["opens_with"].text or "")
    opened = known.due(opener) if opener else None
    if opener and opened is not None and opened >= condition.by and opener.where != place.where[:-1]:
        place.report(f'waits for an action that opens only with "{opener["id"].text}", not before that time')


def _check_followed(known: Known, inject: Place, call: Follows) -> None:
    followed = known.injects.get(call.inject_id)
    if followed is None:
        calls = [name for name, other in known.injects.items() if other["kind"].text == "call"]
        inject["follows"].report(unknown("call", call.inject_id, calls))
    elif followed["kind"].text in INJECT_KINDS and followed["kind"].text != "call":
        inject["follows"].report(f"follows {named(followed['kind'].text)}; only a call is answered or not")
    elif followed.where == inject.where:
        inject["follows"].report("cannot follow itself")


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
            inject.report(f"{named(kind)} needs `text`")
        _check_absent(inject, "lines", f"{named(kind)} has `text`; only a call has `lines`")
    if kind != "post":
        _check_absent(inject, "reach", "only a post has `reach`")
        _check_absent(inject, "signal", "only a post can be a `signal`")


def _check_absent(inject: Place, name: str, message: str) -> None:
    if inject[name].is_given:
        inject[name].report(message, at_key=True)


# ---- circles -------------------------------------------------------------------------------------


def check_circles(known: Known) -> None:
    """No inject waits for what can only come after it, directly or through a chain."""
    settled: dict[str, None] = {}
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
    """The call that this inject follows, or the inject that opens the action for which it waits."""
    inject = known.injects[inject_id]
    if call := inject["follows"].follows:
        return call.inject_id if call.inject_id in known.injects and call.inject_id != inject_id else None
    condition = inject["unless"].unless
    action = known.actions.get(condition.action_id) if condition else None
    opener = action["opens_with"].text if action else None
    return opener if opener in known.injects else None


def _report_circle(known: Known, circle: list[str]) -> None:
    """At the first inject of the circle in the file's order."""
    first = min(range(len(circle)), key=lambda n: known.injects[circle[n]].where)
    circle = circle[first:] + circle[:first]
    steps = [
        _step(known.injects[name], name, opener)
        for name, opener in zip(circle, [*circle[1:], circle[0]], strict=True)
    ]
    inject = known.injects[circle[0]]
    place = inject["follows"] if inject["follows"].is_given else inject["unless"]
    place.report(f"circular condition: {'; '.join(steps)}")


def _step(inject: Place, name: str, opener: str) -> str:
    condition = inject["unless"].unless
    if inject["follows"].is_given or condition is None:
        return f'"{name}" follows "{opener}"'
    return f'"{name}" waits for "{condition.action_id}", which opens with "{opener}"'


# ---- against the playbook ------------------------------------------------------------------------


def check_inject_against(inject: Place, playbook: Playbook) -> None:
    inject["channel"].check_known("channel in the playbook", [c.channel_id for c in playbook.channels])
    channel = playbook.channel(inject["channel"].text or "")
    kind = inject["kind"].text or ""
    surfaces = SURFACES.get(kind)
    if channel and surfaces and channel.surface not in surfaces:
        fitting = [c.channel_id for c in playbook.channels if c.surface in surfaces]
        inject["channel"].report(
            f'{named(kind)} cannot come in on "{channel.channel_id}" ({channel.surface}); allowed:'
            f" {', '.join(fitting) or 'no channel of this playbook'}"
        )
