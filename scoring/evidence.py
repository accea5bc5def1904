"""The evidence of a finding: the clause, the choice in the form, or the person's word that shows it."""

from __future__ import annotations

import re
from datetime import timedelta

from scoring.cardtypes import Quote, SettledLine
from simulator.elements import element_name
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import form_labels
from simulator.scenario import Fact
from simulator.stages import FAULT, RESPONSIBILITY
from simulator.state import Response, Settled

_DAY = timedelta(days=1)
_TO_WHO_ASKED = LocalizedText("答复了来要这份报告的一方", "answered the one who asked for the report")


def quote(exercise: Exercise, response: Response, label: str) -> Quote | None:
    """What shows `label` in `response`; the text of a clause is empty once it has been erased.

    Words and choices come before a person's word, which stands on the line beside them.
    """
    span = _span(response, label)
    if span is not None:
        return clause(exercise, response, *span)
    fact = exercise.scenario.fact(label.partition(":")[2]) if label.startswith("fact:") else None
    shown = fact_quote(exercise, response, fact) if fact else _form_quote(exercise, response, label)
    return shown or _witness(exercise, response, label)


def _span(response: Response, label: str) -> tuple[int, int] | None:
    """Responsibility may rest on an admission of fault (see simulator.stages)."""
    read = response.assessment
    if read is None:
        return None
    return read.span(label) or (read.span(FAULT) if label == RESPONSIBILITY else None)


def _witness(exercise: Exercise, response: Response, label: str) -> Quote | None:
    """Whoever saw it in the room, or settled it."""
    if response.recorded_by:
        note = exercise.text_of(response)
        return Quote(response.response_id, 0, 0, note, "person", by=response.recorded_by)
    settled = response.settled.get(label)
    if settled is None:
        return None
    return Quote(response.response_id, 0, 0, settled.reason, "person", by=settled.by)


def clause(exercise: Exercise, response: Response, start: int, end: int) -> Quote:
    return Quote(response.response_id, start, end, exercise.text_of(response)[start:end])


def fact_quote(exercise: Exercise, response: Response, fact: Fact) -> Quote | None:
    """Where the response states the fact; the whole text, if it gives the fact's figures in words of its own."""
    text = exercise.text_of(response)
    for phrase in (said for wording in fact.phrases for said in (wording.zh, wording.en)):
        words = [re.escape(word) for word in phrase.split()]
        found = re.search(r"\s+".join(words), text, re.IGNORECASE) if words else None
        if found is not None:
            return clause(exercise, response, *found.span())
    read = response.assessment
    is_told = read is not None and fact.fact_id in (read.facts or ())
    return clause(exercise, response, 0, response.length) if text and is_told else None  # in words of its own


def settled_line(response: Response, label: str) -> SettledLine | None:
    """What a person has said of the finding."""
    return word_line(response.settled.get(label))


def word_line(said: Settled | None) -> SettledLine | None:
    return SettledLine(said.is_met, said.reason, said.by, said.occurred_at) if said else None


def story_clock(exercise: Exercise, at: timedelta) -> str:
    """Story time as the clock in the story shows it: 15:06."""
    minute = int((exercise.scenario.starts_at + at) % _DAY / timedelta(minutes=1))
    return f"{minute // 60:02}:{minute % 60:02}"


def _form_quote(exercise: Exercise, response: Response, label: str) -> Quote | None:
    """The choice that was made, or the reason that was written."""
    kind, colon, choices = label.partition(":")
    wanted = [f"{kind}:{choice}" for choice in choices.split("|")] if colon else [label]
    wanted += [f"card:{c}" for c in response.details.cards if exercise.playbook.violation_of(c) == label]
    chosen = next((name for name in form_labels(response) if name in wanted), None)
    if chosen is None and kind == "to" and response.kind == "reply":
        return Quote(response.response_id, 0, 0, "", "form", _TO_WHO_ASKED)
    if chosen is None:
        return None
    if chosen == "reason":
        return clause(exercise, response, 0, response.length)
    words = element_name(exercise.playbook, exercise.scenario, chosen)
    if chosen == "due" and response.details.due is not None:
        due = story_clock(exercise, timedelta(seconds=response.details.due))
        words = LocalizedText(f"{words.zh}：{due}", f"{words.en}: {due}")
    return Quote(response.response_id, 0, 0, "", "form", words)
