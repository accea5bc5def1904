"""Scripted trainees (脚本队伍) for rehearsal, demonstrations and stand-ins.

A team is a list of steps: who does what, when (teamsteps). Steps become the same commands that people
give (teamcommands); what the exercise refuses, it refuses a team too. The built-in teams here are made
from a scenario's model answers (`TEAMS[name](scenario, playbook, lang)`); others are read from a file
(`teamfile.parse_team`, docs/teams.md). Rehearsal (`scoring/rehearsal.py`) plays them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from simulator.clock import ZERO
from simulator.commands import ResponseDetails
from simulator.decisions.responses import ANSWERS
from simulator.localized import LocalizedText
from simulator.playbook import ApprovalRule, Playbook
from simulator.scenario import ExpectedAction, Inject, ResponseKind, Scenario
from simulator.teamcommands import site_of
from simulator.teamslips import halved_texts, slips_of
from simulator.teamsteps import KIND_OF, Do, ScriptedTeam, Step

Team = Callable[[Scenario, Playbook, str], ScriptedTeam]
PICK_UP_AFTER = timedelta(seconds=5)  # story time; within the ringing (30 real seconds) at every pace
NEXT_TEXT_AFTER = timedelta(seconds=10)  # between the texts of one action
ASK_AFTER = timedelta(seconds=15)  # what must be asked for is asked for at once
PASS_ON_AFTER = timedelta(seconds=10)  # and passed on as soon as it is there
_PLACELESS: tuple[ResponseKind, ...] = ("assessment", "decision", "report", "correction")
_BY_THE_PLAN = LocalizedText("按预案和已知事实判断。", "Judged by the plan and what is known.")


@dataclass(frozen=True)
class Manner:
    """How a team goes about each expected action."""

    delay: Callable[[ExpectedAction], timedelta]  # from its opening to the first text
    texts: Callable[[ExpectedAction], tuple[LocalizedText, ...]]
    details: Callable[[ExpectedAction], ResponseDetails]
    rings_back: bool = False  # lets the phone ring out, and calls later
    asks_approval: bool = True
    asks_facts: bool = True


# ---- the teams ---------------------------------------------------------------------------------


def perfect(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """The model answers at half of each target, calls at once, asked and approved as the plan says."""
    manner = Manner(lambda a: a.target / 2, _as_written, _wanted_details)
    return ScriptedTeam("perfect", _all_steps(scenario, playbook, scenario.expected_actions, manner))


def late(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """The same, 60 % of the way from target to limit; misses calls and rings back."""
    manner = Manner(
        lambda a: a.target + (a.limit - a.target) * 0.6, _as_written, _wanted_details, rings_back=True
    )
    return ScriptedTeam("late", _all_steps(scenario, playbook, scenario.expected_actions, manner))


def careless(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """In time, but two actions in three, half of each text, graded too low, nobody asked, and two things that
    nobody may write."""
    kept = [a for n, a in enumerate(scenario.expected_actions) if n % 3 != 2]
    slips = slips_of(kept)

    def halved(action: ExpectedAction) -> tuple[LocalizedText, ...]:
        return halved_texts(action, slips.get(action.action_id, LocalizedText()))

    def half_filled(action: ExpectedAction) -> ResponseDetails:
        return _half_details(action, playbook)

    manner = Manner(lambda a: a.target * 0.8, halved, half_filled, asks_approval=False, asks_facts=False)
    return ScriptedTeam("careless", _all_steps(scenario, playbook, kept, manner))


def silent(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """Sits there and does nothing."""
    return ScriptedTeam("silent")


def parrot(scenario: Scenario, playbook: Playbook, lang: str) -> ScriptedTeam:
    """Pastes back what it was sent, with a list of keywords: what a score must not be fooled by."""
    words = LocalizedText(
        "、".join(e.name.zh for e in playbook.elements), ", ".join(e.name.en for e in playbook.elements)
    )

    def parroted(action: ExpectedAction) -> tuple[LocalizedText, ...]:
        pasted = _words_of(scenario.inject(action.opens_with or ""))
        texts = LocalizedText(f"{pasted.zh}\n{words.zh}".strip(), f"{pasted.en}\n{words.en}".strip())
        return (texts,) * max(1, len(action.model_answer))

    def last_entries(action: ExpectedAction) -> ResponseDetails:
        return _last_entries(scenario, playbook)

    manner = Manner(lambda a: a.target / 2, parroted, last_entries, asks_approval=False, asks_facts=False)
    return ScriptedTeam("parrot", _all_steps(scenario, playbook, scenario.expected_actions, manner))


TEAMS: dict[str, Team] = {
    "perfect": perfect, "late": late, "careless": careless, "silent": silent, "parrot": parrot,
}  # fmt: skip


# ---- an action's steps -------------------------------------------------------------------------


def _all_steps(
    scenario: Scenario, playbook: Playbook, actions: Sequence[ExpectedAction], manner: Manner
) -> tuple[Step, ...]:
    return tuple(s for a in actions for s in _steps(scenario, playbook, a, manner))


def _steps(scenario: Scenario, playbook: Playbook, action: ExpectedAction, manner: Manner) -> list[Step]:
    """How `action` is done; [] if nobody can."""
    way = _way(scenario, playbook, action)
    if way is None:
        return []
    role, do, target = way
    delay = manner.delay(action)
    after = action.action_id if action.opens_when else action.opens_with or ""
    base = Step(role, do, after=after, delay=delay, to=target.inject_id if target else "")
    if not base.after:
        base = replace(base, at=ZERO)
    if do == "flag":
        return [base]
    asked = _questions(scenario, action, base) if manner.asks_facts else []
    if do == "say":
        return [*asked, *_call_steps(base, manner, manner.texts(action), _asked_again(scenario, base.to))]
    written = replace(base, details=_fitting(manner.details(action), KIND_OF[do]))
    return [*asked, *_written_steps(scenario, playbook, action, manner, written)]


def _asked_again(scenario: Scenario, call_id: str) -> int:
    """How often a caller who is put off may ask once more."""
    return max((a.patience for a in scenario.actors if call_id in a.begins_with), default=0)


def _call_steps(base: Step, manner: Manner, texts: Sequence[LocalizedText], asked_again: int) -> list[Step]:
    """Answered as soon as it rings, or rung back later; then line after line, also what is asked again."""
    gap = min(NEXT_TEXT_AFTER, base.delay / 10)
    if manner.rings_back:
        first = replace(base, do="call_back", delay=base.delay - gap)
    else:
        first = replace(base, do="answer_call", delay=min(PICK_UP_AFTER, base.delay / 2))
    said = len(texts) + asked_again if texts else 0
    spoken = [texts[min(n, len(texts) - 1)] for n in range(said)]
    lines = [
        replace(base, delay=first.delay + gap * (n + 1), text=text, answers=tuple(texts))
        for n, text in enumerate(spoken)
    ]
    return [first, *lines, replace(base, do="end_call", delay=first.delay + gap * (said + 1))]


def _questions(scenario: Scenario, action: ExpectedAction, base: Step) -> list[Step]:
    """What the action wants stated is asked for first, where somebody can be asked, and then passed on."""
    wanted = [
        f for w in action.elements if w.element_id.startswith("fact:") for f in w.element_id[5:].split("|")
    ]
    asked = [f for f in scenario.facts if f.fact_id in wanted and f.holder_id and f.delay is not None]
    delay = min(ASK_AFTER, base.delay / 4)
    steps: list[Step] = []
    for fact in asked:
        told = delay + (fact.delay or ZERO) + PASS_ON_AFTER
        steps.append(replace(base, do="ask", to="", fact=fact.fact_id, delay=delay))
        steps.append(replace(base, do="chat", to="", fact=fact.fact_id, delay=told, text=fact.text))
    return steps


def _written_steps(
    scenario: Scenario, playbook: Playbook, action: ExpectedAction, manner: Manner, base: Step
) -> list[Step]:
    channel = site_of(playbook, base.role, action.channels) if base.do == "statement" else ""
    gap = min(NEXT_TEXT_AFTER, base.delay / 10)
    texts = manner.texts(action) or ((_BY_THE_PLAN,) if base.do in _PLACELESS else ())
    spread = [replace(base, delay=base.delay + gap * n, text=t, channel=channel) for n, t in enumerate(texts)]
    if base.do != "statement" or not manner.asks_approval:
        return spread
    return [s for text in spread for s in (*_clearance(scenario, playbook, text), text)]


def _clearance(scenario: Scenario, playbook: Playbook, published: Step) -> list[Step]:
    """The request, and each approver's yes, shortly before publishing."""
    rule = next((r for r in playbook.approvals if "statement" in r.kinds and _rules(r, published)), None)
    roles = _deciders(scenario, playbook, rule, published.role) if rule else []
    start = published.delay * 0.6
    gap = (published.delay - start) / (len(roles) + 2)
    asked = replace(published, do="request_approval", delay=start)
    said = [
        Step(r, "approve", published.at, published.after, start + gap * (n + 1)) for n, r in enumerate(roles)
    ]
    return [asked, *said] if roles else []


def _rules(rule: ApprovalRule, published: Step) -> bool:
    return not rule.channels or published.channel in rule.channels


def _deciders(scenario: Scenario, playbook: Playbook, rule: ApprovalRule, drafter: str) -> list[str]:
    """Who gives each agreement when every role of the scenario is staffed; nobody clears their own text."""
    found: list[str] = []
    for role_id in rule.roles:
        passed: list[str] = []
        while role_id and role_id not in scenario.roles and role_id not in passed:
            passed.append(role_id)
            role = playbook.role(role_id)
            role_id = role.stand_in if role else ""
        if role_id in scenario.roles and role_id != drafter:
            found.append(role_id)
    return found


# ---- who does it, where ------------------------------------------------------------------------


def _way(
    scenario: Scenario, playbook: Playbook, action: ExpectedAction
) -> tuple[str, Do, Inject | None] | None:
    """(role, what to do, inject to answer): the first that the playbook and the scenario allow."""
    for kind in action.kinds:
        do = next(d for d, k in KIND_OF.items() if k == kind)
        for role_id in action.roles:
            role = playbook.role(role_id)
            if role is None or role_id not in scenario.roles or kind not in role.may:
                continue
            if kind in _PLACELESS or (kind == "statement" and site_of(playbook, role_id, action.channels)):
                return role_id, do, None
            if kind != "statement" and (target := _target(scenario, action, kind, role_id)) is not None:
                return role_id, do, target
    return None


def _target(scenario: Scenario, action: ExpectedAction, kind: str, role_id: str) -> Inject | None:
    """What is answered: the inject that opens the action or, where any will do, one of the right kind."""
    opener = scenario.inject(action.opens_with or "")
    others = (
        ()
        if action.answers_inject
        else tuple(i for i in scenario.injects if opener is None or i.due <= opener.due)
    )
    for inject in ((opener,) if opener else ()) + others:
        in_place = not action.channels or inject.channel in action.channels
        if inject.kind in ANSWERS[kind] and role_id in inject.to_roles and in_place:
            return inject
    return None


# ---- what they say -----------------------------------------------------------------------------


def _as_written(action: ExpectedAction) -> tuple[LocalizedText, ...]:
    return action.model_answer


def _wanted_details(action: ExpectedAction) -> ResponseDetails:
    """The form filled in as the action's elements want it; of several choices the first."""
    chosen: dict[str, list[str]] = {}
    for wanted in action.elements:
        kind, colon, choices = wanted.element_id.partition(":")
        if colon:
            chosen.setdefault(kind, []).append(choices.split("|")[0])
    one = {kind: values[0] for kind, values in chosen.items()}
    return ResponseDetails(
        crisis_type=one.get("type", ""), level_id=one.get("level", ""), cards=tuple(chosen.get("card", ())),
        owner=one.get("owner", action.roles[0]), due=action.limit.total_seconds(),
        outcome=one.get("outcome", ""), escalate_to=one.get("escalated", ""), to=one.get("to", ""),
    )  # fmt: skip


def _half_details(action: ExpectedAction, playbook: Playbook) -> ResponseDetails:
    """The first half of the measures and the mildest level; no due time, nobody told."""
    full = _wanted_details(action)
    half = full.cards[: max(1, len(full.cards) // 2)]
    sign = 1 if playbook.level_order == "one_is_highest" else -1
    ranked = sorted(playbook.levels, key=lambda level: sign * level.rank)
    mildest = ranked[-1].level_id if full.level_id and ranked else full.level_id
    return replace(full, cards=half, level_id=mildest, due=None, escalate_to="", owner=action.roles[-1])


def _last_entries(scenario: Scenario, playbook: Playbook) -> ResponseDetails:
    """The last entry of every list."""
    p = playbook
    return ResponseDetails(
        crisis_type=p.crisis_types[-1].term_id if p.crisis_types else "",
        level_id=p.levels[-1].level_id if p.levels else "",
        cards=(p.cards[-1].card_id,) if p.cards else (),
        owner=scenario.roles[-1],
        outcome=p.outcomes[-1].term_id if p.outcomes else "",
        to=p.authorities[-1].term_id if p.authorities else scenario.roles[-1],
    )


def _fitting(details: ResponseDetails, kind: ResponseKind) -> ResponseDetails:
    """Only what this kind of response has: an assessment without a type is left to be refused."""
    d = details
    if kind == "complaint_reply":
        return ResponseDetails(outcome=d.outcome, escalate_to=d.escalate_to)
    return d if kind in _PLACELESS else ResponseDetails()


def _words_of(inject: Inject | None) -> LocalizedText:
    if inject is None:
        return LocalizedText()
    said = (inject.text, *inject.lines)
    return LocalizedText(" ".join(t.zh for t in said if t.zh), " ".join(t.en for t in said if t.en))
