"""One response on the blind sheet: when, by whom, where, in what form, in which words; and what its writer knew."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from benchmarks.lines.drawing import DrawnLine
from scoring.approvals import waited_for_others
from simulator.clock import ZERO
from simulator.facts import known_since
from simulator.playbook import Playbook, Term
from simulator.scenario import ResponseKind, Scenario
from simulator.state import Response

KINDS: dict[ResponseKind, str] = {
    "reply": "reply", "statement": "published statement", "complaint_reply": "reply to a complaint or work order",
    "call_line": "answer on a call", "flag": "flag", "assessment": "assessment", "decision": "decision",
    "report": "report", "correction": "correction of a statement", "withdrawal": "withdrawal", "room": "in the room",
}  # fmt: skip
_APPROVALS = {
    "not_needed": "needs none",
    "given": "was given for this very text",
    "missing": "was not given",
}


def story_clock(scenario: Scenario, at: timedelta) -> str:
    """Time of day inside the story, "14:06:30"."""
    seconds = round((scenario.starts_at + at).total_seconds()) % 86_400
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def response_part(one: DrawnLine, response: Response, number: int) -> Iterator[str]:
    """The whole response, and the time that counts for it."""
    exercise, lang = one.played.exercise, one.lang
    role = exercise.playbook.role(response.role_id)
    channel = exercise.playbook.channel(response.channel)
    where = f", {channel.name.in_lang(lang)}" if channel is not None else ""
    who = role.name.in_lang(lang) if role is not None else response.role_id
    yield f"**Response {number}**, {story_clock(exercise.scenario, response.at)}: {who}, {KINDS[response.kind]}{where}"
    yield f"Time that counts: {_time_that_counts(one, response)}. Approval: {_approval(response)}."
    for choice in _choices(exercise.playbook, exercise.scenario, response, lang):
        yield f"- {choice}"
    yield ""
    text = exercise.text_of(response) if response.length else "(no words)"
    yield from (f"> {line}".rstrip() for line in text.splitlines())
    yield ""


def _time_that_counts(one: DrawnLine, response: Response) -> str:
    """From the opening, without jumps and without waiting before approvers, as minutes and seconds."""
    exercise = one.played.exercise
    state = exercise.actions[one.action.action_id]
    waited = waited_for_others(exercise, response, state.opened_at)
    span = response.at - state.opened_at - state.allowance_at(response.at) - waited
    seconds = round(max(ZERO, span).total_seconds())
    lay = f" ({round(waited.total_seconds() / 60)} more before approvers)" if waited else ""
    back = "; rung back after it had been let go" if response.rung_back else ""
    return f"{seconds // 60}:{seconds % 60:02d}{lay}{back}"


def _approval(response: Response) -> str:
    reason = response.details.without_approval if response.approval == "missing" else ""
    return _APPROVALS[response.approval] + (f"; reason given: “{reason}”" if reason else "")


def _choices(playbook: Playbook, scenario: Scenario, response: Response, lang: str) -> Iterator[str]:
    """What was chosen in the form, in words."""
    d = response.details
    levels = {level.level_id: level.name for level in playbook.levels}
    cards = {card.card_id: card.name for card in playbook.cards}
    if d.crisis_type:
        yield f"Type: {_term(playbook.crisis_types, d.crisis_type, lang)}"
    if d.level_id:
        yield f"Level: {levels[d.level_id].in_lang(lang)}"
    if d.cards:
        yield "Measures: " + "; ".join(cards[card].in_lang(lang) for card in d.cards)
    if d.owner:
        yield f"Owner: {_addressee(playbook, d.owner, lang)}"
    if d.cards:
        due = story_clock(scenario, timedelta(seconds=d.due)) if d.due is not None else "none"
        yield f"Due: {due}"
    if d.outcome:
        yield f"Outcome: {_term(playbook.outcomes, d.outcome, lang)}"
    if d.escalate_to:
        yield f"Passed on to: {_addressee(playbook, d.escalate_to, lang)}"
    if d.to:
        yield f"To: {_addressee(playbook, d.to, lang)}"


def _term(terms: tuple[Term, ...], term_id: str, lang: str) -> str:
    return next((t.name.in_lang(lang) for t in terms if t.term_id == term_id), term_id)


def _addressee(playbook: Playbook, name: str, lang: str) -> str:
    """A role or an authority."""
    role = playbook.role(name)
    return role.name.in_lang(lang) if role is not None else _term(playbook.authorities, name, lang)


def told_part(one: DrawnLine) -> Iterator[str]:
    """For each fact that is wanted: what it is, and since when each role that answered had been told it."""
    exercise, lang = one.played.exercise, one.lang
    ids = [
        i
        for e in one.action.elements
        if e.element_id.startswith("fact:")
        for i in e.element_id[5:].split("|")
    ]
    writers = {exercise.responses[m.response_id].participant_id: m.role_id for m in one.line.matches}
    for fact_id in ids:
        fact = exercise.scenario.fact(fact_id)
        assert fact is not None, "a wanted fact is one of the scenario's"
        yield f"The fact “{fact.title.in_lang(lang)}” is: {fact.text.in_lang(lang)}"
        for participant_id, role_id in writers.items():
            since = known_since(exercise, fact_id, participant_id)
            when = f"from {story_clock(exercise.scenario, since)}" if since is not None else "never"
            yield f"{_addressee(exercise.playbook, role_id, lang)} had been told it: {when}."
        yield ""
