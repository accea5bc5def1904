"""The pace plan: does it hold together, and does it leave real time for what is expected?

The second is asked only of a scenario that has a plan: without one, nobody has said how it will be played.
"""

from __future__ import annotations

from datetime import timedelta

from scenarios.place import Place
from scenarios.values import time_text
from simulator import pacing
from simulator.localized import LocalizedText, said
from simulator.playbook import Playbook
from simulator.scenario import ExpectedAction, Inject, Scenario


def check_pace_plan(root: Place) -> None:
    end = root["duration"].time
    last, landed = None, timedelta(0)
    for step in root["pace_plan"]:
        _check_step(step, end)
        at = step["at"].time
        if at is None:
            continue
        if last is not None and at <= last:
            step["at"].report(
                said(
                    f"必须晚于上一步（{time_text(last)}）",
                    f"must be later than the step before ({time_text(last)})",
                )
            )
        elif at < landed:
            step["at"].report(
                said(
                    f"落在上一步的跳转之内，那次跳转到 {time_text(landed)}",
                    f"lies inside the jump of the step before, which lands at {time_text(landed)}",
                )
            )
        last, landed = at, step["jump_to"].time or timedelta(0)


def _check_step(step: Place, end: timedelta | None) -> None:
    at, jump = step["at"].time, step["jump_to"]
    if step["pace"].is_given and jump.is_given:
        told = said("一步只能写 `pace` 或 `jump_to` 之一", "a step has `pace` or `jump_to`, not both")
        jump.report(told, at_key=True)
    elif not step["pace"].is_given and not jump.is_given:
        step.report(
            said(
                "既没有写此后的倍速（`pace`），也没有写跳到何时（`jump_to`）",
                "says neither the pace from then on (`pace`) nor where to jump (`jump_to`)",
            )
        )
    if jump.is_given and not step["note"].is_given:
        step.report(
            said(
                "跳转要有 `note`：告诉大家跳过的这段时间里发生了什么",
                "a jump needs `note`: what everybody is told of the time between",
            )
        )
    if step["note"].is_given and not jump.is_given:
        step["note"].report(said("只有跳转才写 `note`", "only a jump has a `note`"), at_key=True)
    if at is not None and end and at >= end:
        step["at"].report(_before_the_end(end))
    if at is not None and jump.time is not None and jump.time <= at:
        jump.report(
            said(
                f"必须晚于 {time_text(at)}：只能向后跳",
                f"must be later than {time_text(at)}: a jump goes forward only",
            )
        )
    if jump.time is not None and end and jump.time >= end:
        jump.report(_before_the_end(end))


def _before_the_end(end: timedelta) -> LocalizedText:
    return said(
        f"必须早于演练结束（{time_text(end)}）", f"must be before the end of the drill ({time_text(end)})"
    )


# ---- real time -----------------------------------------------------------------------------------


def check_real_time(root: Place, scenario: Scenario, playbook: Playbook) -> None:
    """Once all else of the plan is sound: `scenario` is what `root` says."""
    for place, inject in zip(root["injects"], scenario.injects, strict=True):
        _check_reached(place, scenario, inject)
    for place, action in zip(root["expected_actions"], scenario.expected_actions, strict=True):
        if _opens_on_a_rule(scenario, action):
            continue
        _check_time_left(place, scenario, action, playbook)
        fastest = pacing.fastest_while_open(scenario, action)
        if fastest > pacing.MAX_PACE_WHILE_OPEN:
            place["limit"].report(
                said(
                    f"处理期间推演节奏达到 {fastest:g} 倍速；预期行动的最迟时限之前最多 {pacing.MAX_PACE_WHILE_OPEN:g} 倍速",
                    f"is open while the pace plan runs at {fastest:g}; at most {pacing.MAX_PACE_WHILE_OPEN:g} is"
                    " allowed before the limit of an expected action",
                )
            )


def _check_reached(place: Place, scenario: Scenario, inject: Inject) -> None:
    for step in scenario.pace_plan:
        if inject.at is not None and step.jump_to is not None and step.at < inject.at < step.jump_to:
            start, landing = time_text(step.at), time_text(step.jump_to)
            place["at"].report(
                said(
                    f"落在 {start} 到 {landing} 的跳转之内：照此节奏永远不会出现",
                    f"lies inside the jump from {start} to {landing}: by plan it never comes",
                )
            )
    planned = pacing.planned_at(scenario, inject)
    if inject.unless is not None and inject.unless.by <= scenario.duration < planned:
        place["unless"].report(
            said(
                f"跳转把它推迟到 {time_text(planned)}，已在演练结束之后",
                f"the jumps move it to {time_text(planned)}, after the end of the drill",
            )
        )


def _opens_on_a_rule(scenario: Scenario, action: ExpectedAction) -> bool:
    """Then nobody can say beforehand at what pace it will be open."""
    opener = scenario.inject(action.opens_with or "")
    return bool(action.opens_when) or (opener is not None and opener.branches)


def _check_time_left(place: Place, scenario: Scenario, action: ExpectedAction, playbook: Playbook) -> None:
    if action.opens_with is not None and scenario.inject(action.opens_with) is None:
        return
    needed, left = pacing.needed_real_time(action, playbook), pacing.real_time_left(scenario, action)
    if left >= needed:
        return
    kind = min(action.kinds, key=lambda k: pacing.needed_for(k, action, playbook))
    asked = pacing.approvers(kind, action, playbook)
    why = said(kind, kind)
    if asked:
        why = said(
            f"{kind}（须经 {'、'.join(asked)} 审批）", f"{kind} with the approval of {', '.join(asked)}"
        )
    place["target"].report(
        said(
            f"按推演节奏，到此时限只剩 {_minutes(left)} 分钟实际时间；{why.zh} 需要 {_minutes(needed)} 分钟",
            f"the pace plan leaves {_minutes(left)} real minutes until then; {why.en} needs {_minutes(needed)}",
        )
    )


def _minutes(span: timedelta) -> str:
    return f"{span.total_seconds() / 60:.1f}".removesuffix(".0")
