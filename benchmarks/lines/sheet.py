"""The blind sheet: what was expected and what was done, without any verdict, score or mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from benchmarks.lines.drawing import DrawnLine
from benchmarks.lines.recorded import FOLDER, Played
from benchmarks.lines.told import KINDS, response_part, story_clock, told_part
from simulator.playbook import Playbook
from simulator.scenario import ExpectedAction, Inject
from simulator.state import Response
from simulator.timeline import due_of

_LANGUAGES = {"zh-CN": "Chinese", "en": "English"}


def write_sheet(drawn: Sequence[DrawnLine]) -> str:
    """The sheet in Markdown: the rule, then the drawn lines, exercise by exercise."""
    parts = [(FOLDER / "head.md").read_text(encoding="utf-8").rstrip()]
    heard: list[str] = []
    for one in drawn:
        if one.played.recording.name not in heard:
            heard.append(one.played.recording.name)
            parts.append("\n".join(_exercise(one.played)))
        parts.append("\n".join(_line(one)))
    return "\n\n".join(parts) + "\n"


def _exercise(played: Played) -> Iterator[str]:
    scenario, lang = played.exercise.scenario, played.recording.lang
    yield f"# {played.recording.name}: {scenario.title.in_lang(lang)} ({_LANGUAGES[lang]})\n"
    yield scenario.summary.in_lang(lang) + "\n"
    yield "What is true in the story, and when everybody was told:\n"
    for fact in scenario.facts:
        at = fact.released_at
        when = f"from {story_clock(scenario, at)}" if at is not None else "only to who asks"
        finding = ", a finding" if fact.finding else ""
        yield f"- {fact.title.in_lang(lang)} ({when}{finding}): {fact.text.in_lang(lang)}"


def _line(one: DrawnLine) -> Iterator[str]:
    yield f"## {one.number} · {one.played.recording.name} · {_LANGUAGES[one.lang]}\n"
    yield from _expected(one)
    yield from _elements(one)
    yield from told_part(one)
    yield from _opening(one)
    yield from _prompts(one)
    yield from _responses(one)


def _expected(one: DrawnLine) -> Iterator[str]:
    action, playbook, lang = one.action, one.played.exercise.playbook, one.lang
    clause = playbook.clause(action.clause_id)
    kinds = " or ".join(KINDS[kind] for kind in action.kinds)
    yield f"**Expected:** {action.title.in_lang(lang)}"
    yield f"by {_roles(playbook, action, lang)}, as {kinds}{_channels(playbook, action, lang)}\n"
    if clause is not None:
        yield f"Clause {clause.clause_id}, {clause.title.in_lang(lang)}: {clause.text.in_lang(lang)}\n"
    yield f"Target {minutes(action.target)}, limit {minutes(action.limit)} after the opening.\n"


def _roles(playbook: Playbook, action: ExpectedAction, lang: str) -> str:
    roles = (playbook.role(r) for r in action.roles)
    return ", ".join(r.name.in_lang(lang) for r in roles if r is not None)


def _channels(playbook: Playbook, action: ExpectedAction, lang: str) -> str:
    channels = (playbook.channel(c) for c in action.channels)
    names = ", ".join(c.name.in_lang(lang) for c in channels if c is not None)
    return f", on {names}" if names else ""


def minutes(span: timedelta) -> str:
    """8:00 (minutes and seconds)."""
    seconds = round(span.total_seconds())
    return f"{seconds // 60}:{seconds % 60:02d}"


def _elements(one: DrawnLine) -> Iterator[str]:
    if not one.line.elements:
        yield "No element is wanted: doing it is enough.\n"
        return
    yield "| Wanted | Weight | Minimum | Element |\n| --- | --- | --- | --- |"
    for number, element in enumerate(one.line.elements, start=1):
        least = "yes" if element.is_minimum else ""
        yield f"| {number} | {element.weight:g} | {least} | {element.name.in_lang(one.lang)} |"
    yield ""


def _opening(one: DrawnLine) -> Iterator[str]:
    exercise = one.played.exercise
    state = exercise.actions[one.action.action_id]
    at = story_clock(exercise.scenario, state.opened_at)
    inject = exercise.scenario.inject(one.action.opens_with or "")
    if inject is None:
        yield f"**Opened** at {at}, with the start of the exercise (see its introduction).\n"
        return
    yield f"**Opened** at {at} by this {inject.kind}:\n"
    yield from _words_of(one.played, inject, one.lang)


def _words_of(played: Played, inject: Inject, lang: str) -> Iterator[str]:
    """Title and whole text of an inject; a call's lines are numbered."""
    persona = played.exercise.scenario.persona(inject.persona_id)
    sender = f" ({persona.name.in_lang(lang)})" if persona is not None and persona.name else ""
    yield f"> {inject.title.in_lang(lang)}{sender}"
    spoken = [f"{n}. {line.in_lang(lang)}" for n, line in enumerate(inject.lines, start=1)]
    for paragraph in spoken or inject.text.in_lang(lang).splitlines():
        yield f">\n> {paragraph}" if paragraph.strip() else ">"
    yield ""


def _prompts(one: DrawnLine) -> Iterator[str]:
    """The contingency injects that would ask for the action, sent or not: which of them came hung on what the
    reader made of the responses, and would tell the reviewer."""
    exercise = one.played.exercise
    state = exercise.actions[one.action.action_id]
    for inject in exercise.scenario.injects:
        if inject.unless is None or inject.unless.action_id != one.action.action_id:
            continue
        due = due_of(exercise, inject)
        assert due is not None, "the action has opened"
        yield f"**Prompt**, due {minutes(due - state.opened_at - state.allowance)} after the opening:\n"
        yield from _words_of(one.played, inject, one.lang)


def _responses(one: DrawnLine) -> Iterator[str]:
    served = serving(one)
    if not served:
        yield "**Nobody answered.**"
    for number, response in enumerate(served, start=1):
        yield from response_part(one, response, number)


def serving(one: DrawnLine) -> list[Response]:
    """The responses that count for the line, in the order they came."""
    ids = [match.response_id for match in one.line.matches if match.counts]
    return sorted((one.played.exercise.responses[i] for i in ids), key=lambda r: r.at)
