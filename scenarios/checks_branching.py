"""What must agree about conditions: the names in them, and that what hangs on them can come."""

from __future__ import annotations

from collections.abc import Collection

from scenarios.known import Known
from scenarios.place import Place
from scenarios.values import parameter_fault, time_text
from simulator.branching import reach
from simulator.branching.grammar import condition_of, did_you_mean, rule_of
from simulator.branching.tree import (
    After,
    Follows,
    Gauge,
    Leaf,
    Reached,
    Rule,
    Score,
    Unless,
    Within,
    leaves,
)
from simulator.branching.words import RuleError
from simulator.localized import LocalizedText, said
from simulator.opinion.plan import RANGES
from simulator.scenario import Scenario

_ACTION = said("预期行动", "expected action")
_MILESTONE = said("里程碑", "milestone")
_WHERE = {"inject": "injects", "action": "expected_actions", "milestone": "milestones", "storyline": "storylines"}
_NAMES = {
    "inject": said("注入", "the inject"), "action": said("预期行动", "the expected action"),
    "milestone": said("里程碑", "the milestone"), "storyline": said("故事线", "the storyline"),
}  # fmt: skip


def check_branching(root: Place, known: Known) -> None:
    """Each rule by itself: its words, and the names in them."""
    for inject in root["injects"]:
        _check_rule(root, known, inject["when"])
        inject["storyline"].check_known(said("故事线", "storyline"), root["storylines"].ids)
        _check_opener(known, inject["unless"])
    for action in root["expected_actions"]:
        _check_stage(root, known, action["opens_when"])
        if action["opens_when"].is_given and action["opens_with"].is_given:
            told = said("与 `opens_with` 只能写一个", "stands in place of `opens_with`; write one of the two")
            action["opens_when"].report(told, at_key=True)
    for stage in (*root["milestones"], *root["storylines"]):
        _check_stage(root, known, stage["when"])
    for storyline in root["storylines"]:
        if storyline["opinion"].is_given and not root["opinion"].is_given:
            storyline["opinion"].report(_NO_MAIN, at_key=True)
    _check_lots(root)
    check_parameters(root)


def check_parameters(root: Place) -> None:
    """Of the simulated public, each by itself. What is no number at all is told by the shape."""
    given = (part["opinion"]["parameters"].fields() for part in (root, *root["storylines"]))
    for name, place in (field for fields in given for field in fields):
        if isinstance(place.value, int | float) and not isinstance(place.value, bool):
            fault = parameter_fault(name, place.value)
            if fault is not None:
                place.report(fault, at_key=name not in RANGES)


def _check_stage(root: Place, known: Known, place: Place) -> None:
    """A condition without options."""
    if place.text is None:
        return
    try:
        condition_of(place.text)
    except RuleError as error:
        place.report_inside(error.column, error.said)
        return
    _check_rule(root, known, place)


def _check_rule(root: Place, known: Known, place: Place) -> None:
    if place.text is None:
        return
    try:
        rule = rule_of(place.text)
    except RuleError as error:
        place.report_inside(error.column, error.said)
        return
    for leaf in leaves(rule.condition):
        _check_leaf(root, known, place, leaf)
    _check_often(place, rule)


def _check_often(place: Place, rule: Rule) -> None:
    if rule.often == "each" and not any(isinstance(leaf, Gauge | Score) for leaf in leaves(rule.condition)):
        place.report_inside(
            rule.often_column,
            said(
                "each 在这里没有用：条件一旦成立就不再改变；去掉 each，或加上热度等会回落的读数",
                "each is of no use here: once it holds, it holds for good; leave it out, or add a reading that can fall back, such as heat",
            ),
        )


def _check_lots(root: Place) -> None:
    """A lot of one is no choice."""
    rules = [(inject["when"], inject["when"].rule) for inject in root["injects"]]
    lots = [rule.one_of for _, rule in rules if rule is not None]
    for place, rule in rules:
        if rule is not None and rule.one_of and lots.count(rule.one_of) == 1:
            place.report(
                said(
                    f"“{rule.one_of}”这一组里只有这一条注入；二选一至少要有两条",
                    f'the lot "{rule.one_of}" has only this inject; a choice needs at least two',
                )
            )


# ---- names -------------------------------------------------------------------------------------


def _check_leaf(root: Place, known: Known, place: Place, leaf: Leaf) -> None:
    if isinstance(leaf, Unless | Within):
        _check_name(place, leaf.column, _ACTION, leaf.action_id, known.actions)
        if isinstance(leaf, Unless):
            _check_unless(known, place, leaf)
    elif isinstance(leaf, After):
        _check_after(known, place, leaf)
    elif isinstance(leaf, Follows):
        calls = [name for name, other in known.injects.items() if other["kind"].text == "call"]
        _check_name(place, leaf.column, said("来电", "call"), leaf.inject_id, calls)
    elif isinstance(leaf, Score):
        _check_name(place, leaf.column, said("演练目标", "objective"), leaf.objective_id, known.objectives)
    elif isinstance(leaf, Reached):
        _check_name(place, leaf.column, _MILESTONE, leaf.milestone_id, root["milestones"].ids)
        _check_missed(root, place, leaf)
    elif isinstance(leaf, Gauge):
        _check_gauge(root, place, leaf)


def _check_gauge(root: Place, place: Place, leaf: Gauge) -> None:
    followed = [y["id"].text or "" for y in root["storylines"] if y["opinion"].is_given]
    if leaf.storyline:
        _check_name(place, leaf.name_column, _FOLLOWED, leaf.storyline, followed)
    if not root["opinion"].is_given:
        place.report_inside(leaf.column, _NO_OPINION)


_NO_OPINION = said(
    "本情景没有模拟舆情，这个读数永远没有；请写 `opinion`",
    "this scenario has no simulated opinion, so there is nothing to read; give it an `opinion`",
)
_NO_MAIN = said(
    "本情景没有模拟舆情；先给情景本身写 `opinion`，再给故事线写",
    "this scenario has no simulated opinion; give the scenario an `opinion` before a storyline gets its own",
)
_FOLLOWED = said("带 `opinion` 的故事线", "storyline with an `opinion`")


def _check_after(known: Known, place: Place, leaf: After) -> None:
    both = [*known.injects, *known.actions]
    _check_name(place, leaf.column, said("注入或预期行动", "inject or expected action"), leaf.name, both)
    if leaf.name in known.injects and leaf.name in known.actions:
        place.report_inside(
            leaf.column,
            said(
                f"“{leaf.name}”既是注入又是预期行动；请给其中一个改名",
                f'"{leaf.name}" is both an inject and an expected action; rename one of them',
            ),
        )


def _check_missed(root: Place, place: Place, leaf: Reached) -> None:
    stage = next((m for m in root["milestones"] if m["id"].text == leaf.milestone_id), None)
    if stage is not None and not leaf.in_time and not stage["by"].is_given:
        place.report_inside(
            leaf.column,
            said(
                f"里程碑“{leaf.milestone_id}”没有写 `by`，所以不会错过",
                f'the milestone "{leaf.milestone_id}" has no `by`, so it can\'t be missed',
            ),
        )


def _check_unless(known: Known, place: Place, leaf: Unless) -> None:
    action = known.actions.get(leaf.action_id)
    opener = known.injects.get(action["opens_with"].text or "") if action else None
    hangs = opener is not None and (opener["when"].is_given or opener["storyline"].text in known.gating)
    if action is not None and (hangs or action["opens_when"].is_given):
        place.report(
            said(
                f"“{leaf.action_id}”何时开始取决于条件，不能按固定时间；请写 if not {leaf.action_id} within 30m",
                f'"{leaf.action_id}" opens on a condition, so no fixed time fits; write if not {leaf.action_id} within 30m',
            )
        )


def _check_opener(known: Known, place: Place) -> None:
    if (condition := place.unless) is not None:
        _check_unless(known, place, condition)


def _check_name(place: Place, column: int, what: LocalizedText, name: str, known: Collection[str]) -> None:
    if name in known:
        return
    near = did_you_mean(name, tuple(known))
    some = list(dict.fromkeys(known))[:20] if not near else []
    place.report_inside(
        column,
        said(
            f"没有{what.zh}“{name}”{near.zh or '；可用的有：' + ('、'.join(some) or '（无）')}",
            f'there is no {what.en} "{name}"{near.en or "; known: " + (", ".join(some) or "none")}',
        ),
    )


# ---- what can come -----------------------------------------------------------------------------


def check_reach(root: Place, scenario: Scenario) -> None:
    """Once all else is sound: circles, contradictions, and what comes too late. `scenario` is what `root` says."""
    for stage, written in zip(scenario.milestones, root["milestones"], strict=True):
        if stage.by is not None and stage.by > scenario.duration:
            written["by"].report(_by_too_late(root))
    for fault in reach.faults(scenario):
        place = _place(root, fault.node)
        if place is not None:
            place.report(_told(root, scenario, fault))


def _by_too_late(root: Place) -> LocalizedText:
    end = root["duration"].text
    return said(f"晚于演练结束（{end}），永远不会错过", f"is after the end of the drill ({end}), so it is never missed")


def _place(root: Place, node: reach.Node) -> Place | None:
    """The text of the rule; None for what has none: other checks have their say on that."""
    part = next((p for p in root[_WHERE[node[0]]] if p["id"].text == node[1]), None)
    names = ("opens_when",) if node[0] == "action" else ("when", "storyline")
    return next((part[n] for n in names if part[n].is_given), None) if part is not None else None


def _told(root: Place, scenario: Scenario, fault: reach.Fault) -> LocalizedText:
    if fault.kind == "circle":
        steps = [_quoted(node) for node in (*fault.circle, fault.circle[0])]
        return said(
            f"条件互相等待，永远不会成立：{' → '.join(s.zh for s in steps)}",
            f"waits for itself and never comes: {' → '.join(s.en for s in steps)}",
        )
    if fault.kind == "waits" and fault.waits_for is not None:
        other = _quoted(fault.waits_for)
        return said(f"永远不会出现：所等的{other.zh}不会发生", f"never comes: {other.en}, for which it waits, never does")
    if fault.kind == "kept" and fault.waits_for is not None:
        stage = _quoted(fault.waits_for)
        return said(f"永远不会出现：{stage.zh}总能按时达到，不会错过", f"never comes: {stage.en} is always reached in time")
    if fault.kind == "late":
        at, end = time_text(fault.at), root["duration"].text
        if fault.node[0] == "milestone" and fault.at <= scenario.duration:
            return said(f"最早要到 {at}，已过 `by`", f"comes at {at} at the earliest, after its `by`")
        return said(
            f"最早要到 {at}，晚于演练结束（{end}）", f"comes at {at} at the earliest, after the end of the drill ({end})"
        )
    return said(
        "自相矛盾：这些条件不可能同时成立", "contradicts itself: what it asks for can never be at the same time"
    )


def _quoted(node: reach.Node) -> LocalizedText:
    name = _NAMES[node[0]]
    zh, en = f"{name.zh}“{node[1]}”", f'{name.en} "{node[1]}"'
    return LocalizedText(zh, en)
