"""What must agree about an inject: when it comes, whom it reaches, what it holds, on which channel."""

from __future__ import annotations

from scenarios.known import PERSONAS, ROLES, Known
from scenarios.place import Place, unknown
from simulator.branching.tree import Follows, Unless
from simulator.localized import LocalizedText, said
from simulator.playbook import Playbook
from simulator.scenario import INJECT_KINDS, SURFACES

_NAMES = {
    "post": said("帖文", "a post"),
    "news": said("新闻稿", "a news article"),
    "call": said("来电", "a call"),
    "complaint": said("投诉", "a complaint"),
    "message": said("内部消息", "a message"),
    "letter": said("来函", "a letter"),
    "work_order": said("热线工单", "a work order"),
}
CHANNELS = said("预案的渠道", "channel in the playbook")
_WHEN = ("at", "unless", "follows")


def named(kind: str) -> LocalizedText:
    """An inject's kind, one of INJECT_KINDS, in a message."""
    return _NAMES[kind]


def check_inject(known: Known, inject: Place) -> None:
    inject["persona"].check_known(PERSONAS, known.personas)
    inject["to"].check_known(ROLES, known.roles)
    inject["to"].check_no_repeats()
    _check_when(known, inject)
    _check_content(inject)


def _check_when(known: Known, inject: Place) -> None:
    given = [inject[name] for name in _WHEN if inject[name].is_given]
    if not given and not inject["when"].is_given:
        inject.report(
            said(
                "既没有写何时出现（`at: HH:MM`），也没有写什么条件下出现（`unless: 行动 by HH:MM`、"
                "`follows: 来电 unanswered + HH:MM`、`when: 条件`）",
                "says neither when (`at: HH:MM`) nor on what condition (`unless: ACTION by HH:MM`,"
                " `follows: CALL unanswered + HH:MM`, `when: CONDITION`)",
            )
        )
    if not given:
        return
    if len(given) > 1:
        told = said(
            "一条注入只能写 `at`、`unless`、`follows` 之一",
            "an inject has only one of `at`, `unless` and `follows`",
        )
        given[-1].report(told, at_key=True)
    due, end = known.due(inject), known.duration.time
    if due is not None and end and due > end:
        given[-1].report(known.too_late)
    if condition := inject["unless"].unless:
        _check_condition(known, inject["unless"], condition)
    if call := inject["follows"].follows:
        _check_followed(known, inject, call)


def _check_condition(known: Known, place: Place, condition: Unless) -> None:
    action = known.actions.get(condition.action_id)
    if action is None:
        if known.actions:
            place.report(unknown(said("预期行动", "expected action"), condition.action_id, known.actions))
        return
    opener = known.injects.get(action["opens_with"].text or "")
    opened = known.due(opener) if opener else None
    if opener and opened is not None and opened >= condition.by and opener.where != place.where[:-1]:
        place.report(
            said(
                f"所等的行动要到“{opener['id'].text}”出现才开始，不早于这个时间",
                f'waits for an action that opens only with "{opener["id"].text}", not before that time',
            )
        )


def _check_followed(known: Known, inject: Place, call: Follows) -> None:
    followed = known.injects.get(call.inject_id)
    if followed is None:
        calls = [name for name, other in known.injects.items() if other["kind"].text == "call"]
        inject["follows"].report(unknown(said("来电", "call"), call.inject_id, calls))
    elif (kind := followed["kind"].text) in INJECT_KINDS and kind != "call":
        inject["follows"].report(
            said(
                f"所接续的是{named(kind).zh}；只有来电才分接听与未接",
                f"follows {named(kind).en}; only a call is answered or not",
            )
        )
    elif followed.where == inject.where:
        inject["follows"].report(said("不能接续自己", "cannot follow itself"))


def _check_content(inject: Place) -> None:
    kind = inject["kind"].text
    if kind not in INJECT_KINDS:
        return
    if kind == "call":
        if not inject["lines"].is_given:
            inject.report(
                said(
                    "来电要有 `lines`：来电人依次说的话",
                    "a call needs `lines`: what the caller says, one after the other",
                )
            )
        _check_absent(
            inject, "text", said("来电写 `lines`，不写 `text`", "a call speaks `lines`; it has no `text`")
        )
    else:
        if not inject["text"].is_given:
            inject.report(said(f"{named(kind).zh}要有 `text`", f"{named(kind).en} needs `text`"))
        told = said(
            f"{named(kind).zh}写 `text`；只有来电写 `lines`",
            f"{named(kind).en} has `text`; only a call has `lines`",
        )
        _check_absent(inject, "lines", told)
    if kind not in ("complaint", "work_order"):
        told = said("只有投诉和工单写 `history`", "only a complaint or a work order has a `history`")
        _check_absent(inject, "history", told)
    if kind != "post":
        _check_absent(inject, "reach", said("只有帖文写 `reach`", "only a post has `reach`"))
        _check_absent(inject, "signal", said("只有帖文可以写 `signal`", "only a post can be a `signal`"))


def _check_absent(inject: Place, name: str, message: LocalizedText) -> None:
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
    place.report(
        said(
            f"条件互相等待：{'；'.join(step.zh for step in steps)}",
            f"circular condition: {'; '.join(step.en for step in steps)}",
        )
    )


def _step(inject: Place, name: str, opener: str) -> LocalizedText:
    condition = inject["unless"].unless
    if inject["follows"].is_given or condition is None:
        return said(f"“{name}”接续“{opener}”", f'"{name}" follows "{opener}"')
    return said(
        f"“{name}”等待“{condition.action_id}”，而后者要到“{opener}”出现才开始",
        f'"{name}" waits for "{condition.action_id}", which opens with "{opener}"',
    )


# ---- against the playbook ------------------------------------------------------------------------


def check_inject_against(inject: Place, playbook: Playbook) -> None:
    inject["channel"].check_known(CHANNELS, [c.channel_id for c in playbook.channels])
    channel = playbook.channel(inject["channel"].text or "")
    kind = inject["kind"].text or ""
    surfaces = SURFACES.get(kind)
    if channel and surfaces and channel.surface not in surfaces:
        fitting = [c.channel_id for c in playbook.channels if c.surface in surfaces]
        inject["channel"].report(
            said(
                f"{named(kind).zh}不能从“{channel.channel_id}”（{channel.surface}）进来；可用的渠道有："
                f"{'、'.join(fitting) or '（本预案没有）'}",
                f'{named(kind).en} cannot come in on "{channel.channel_id}" ({channel.surface}); allowed:'
                f" {', '.join(fitting) or 'no channel of this playbook'}",
            )
        )
