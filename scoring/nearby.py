"""What came close to a line that nobody answered, and why it does not count there.

"Nobody answered" is a hard word for somebody who wrote at that very minute. So the card names each response
that one thing keeps from counting, and that thing; and it says what would have counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from scoring.cardtypes import NearLine
from scoring.evidence import story_clock
from scoring.matches import KINDS, filled, role_name
from simulator.duties import addressees, is_told
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import answers, takes_item, takes_kind
from simulator.scenario import ExpectedAction
from simulator.seats import acts_as
from simulator.state import ActionState, Response

_ANOTHER_POST = LocalizedText("标记的是另一条帖文", "it is on another post")
_MOST = 3  # the latest; more would be a list of all that was written


def near_lines(exercise: Exercise, action: ExpectedAction) -> tuple[NearLine, ...]:
    """For a line without a response: those that miss it by one thing, the latest."""
    state = exercise.actions.get(action.action_id)
    if state is None:
        return ()
    told = ((r, _miss(exercise, action, state, r)) for r in exercise.responses.values())
    found = [
        NearLine(r.response_id, r.kind, r.role_id, r.at, _words(exercise, r, why)) for r, why in told if why
    ]
    return tuple(found[-_MOST:])


def wanted(exercise: Exercise, action: ExpectedAction) -> LocalizedText:
    """What counts for the line, as one would say it: by whom, in which way, where, to what."""
    opener = exercise.msel.get(action.opens_with or "") if action.answers_inject else None
    title = filled(opener.title) if opener is not None else None
    if action.kinds == ("flag",):
        return _wanted_flag(_names(exercise, action), title)
    zh = f"由{_names(exercise, action).zh}以{_kinds(action).zh}的方式{f'回应“{title.zh}”' if title else '完成'}"
    en = f"{_kinds(action).en} by {_names(exercise, action).en}"
    if action.channels:
        zh, en = f"{zh}，发在{_channels(exercise, action).zh}", f"{en}, on {_channels(exercise, action).en}"
    if title is not None:
        en = f'{en}, in answer to "{title.en}"'
    return LocalizedText(f"{zh}。", f"{en[:1].upper()}{en[1:]}.")


def _wanted_flag(who: LocalizedText, title: LocalizedText | None) -> LocalizedText:
    zh, en = ("含有苗头的帖文", "a post that holds an early sign") if title is None else (
        f"“{title.zh}”", f'"{title.en}"')  # fmt: skip
    return LocalizedText(f"由{who.zh}在{zh}上点“标记”。", f'"Flag" pressed on {en} by {who.en}.')


# ---- what keeps it from counting ---------------------------------------------------------------


def _miss(
    exercise: Exercise, action: ExpectedAction, state: ActionState, r: Response
) -> LocalizedText | None:
    """The only thing that keeps a response from the line; None if it is not close, or an evaluator moved it."""
    if r.moved or r.kind == "room" or not state.opened_at - action.limit <= r.at:
        return None
    fits_item = takes_item(exercise, action, r.kind, r.item_id)
    fits_kind = takes_kind(exercise, action, r.kind, r.item_id)
    if not (fits_item if fits_kind else answers(exercise, action, r.item_id)) and r.kind != "flag":
        return None  # an answer to somebody else
    misses = [why for is_so, why in (
        (not fits_kind, LocalizedText(f"这一行要的是{_kinds(action).zh}", f"the line asks for {_kinds(action).en}")),
        (not _fits_role(exercise, action, r), LocalizedText(
            f"这一行属于{_names(exercise, action).zh}", f"the line is for {_names(exercise, action).en}")),
        (bool(action.channels) and r.channel not in action.channels, LocalizedText(
            f"这一行要发在{_channels(exercise, action).zh}", f"the line wants it on {_channels(exercise, action).en}")),
        (not fits_item, _ANOTHER_POST),
        (r.at < state.opened_at, LocalizedText("当时这一行还没有开启", "the line had not opened yet")),
        (r.kind == "report" and not is_told(action, r.details.to), LocalizedText(
            "这一行要报给别的单位或岗位", "the line wants somebody else told")),
        (_is_elsewhere(exercise, action, r), _elsewhere(exercise, r)),
    ) if is_so]  # fmt: skip
    if r.kind == "flag" and fits_kind and not fits_item:
        return (
            _ANOTHER_POST  # said whoever flagged it: who pressed Flag in time must not read "nobody answered"
        )
    return misses[0] if len(misses) == 1 else None


def _fits_role(exercise: Exercise, action: ExpectedAction, r: Response) -> bool:
    return any(role in action.roles for role in acts_as(exercise, r.role_id, r.participant_id))


def _is_elsewhere(exercise: Exercise, action: ExpectedAction, r: Response) -> bool:
    """Is it a report that was counted for another duty of the same kind?"""
    served = (exercise.scenario.action(a) for a in r.answers)
    return r.kind == "report" and any(a is not None and addressees(a) == addressees(action) for a in served)


def _elsewhere(exercise: Exercise, r: Response) -> LocalizedText:
    titles = [filled(a.title) for a in (exercise.scenario.action(x) for x in r.answers) if a is not None]
    zh, en = "、".join(f"“{t.zh}”" for t in titles), ", ".join(f'"{t.en}"' for t in titles)
    return LocalizedText(f"它已计入{zh}；一次上报只算一件事", f"it counts for {en}; one report is one duty")


# ---- words -------------------------------------------------------------------------------------


def _words(exercise: Exercise, r: Response, why: LocalizedText) -> LocalizedText:
    kind, role, clock = KINDS[r.kind], role_name(exercise, r.role_id), story_clock(exercise, r.at)
    return LocalizedText(
        f"{clock} 有一份{kind.zh}（{role.zh}），但{why.zh}。",
        f"{clock}: {kind.en} by {role.en}, but {why.en}.",
    )


def _kinds(action: ExpectedAction) -> LocalizedText:
    return _listed([KINDS[k] for k in action.kinds])


def _names(exercise: Exercise, action: ExpectedAction) -> LocalizedText:
    return _listed([role_name(exercise, r) for r in action.roles])


def _channels(exercise: Exercise, action: ExpectedAction) -> LocalizedText:
    found = (exercise.playbook.channel(c) for c in action.channels)
    return _listed([filled(c.name) for c in found if c is not None])


def _listed(names: Sequence[LocalizedText]) -> LocalizedText:
    return LocalizedText("或".join(n.zh for n in names), " or ".join(n.en for n in names))
