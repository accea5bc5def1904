"""The opinion of an ended exercise with one word changed, beside what happened. Runs in the workshop's process.

A word of the team's can be taken away, moved, or replaced by the scenario's model answer; a model answer that nobody
gave can be said at a time of one's choosing. A model answer is read by the reader, as the team's own words were.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from scoring.material import background
from scoring.text.assess import Ground
from simulator.audience import readers_of
from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.localized import LocalizedText
from simulator.opinion.effects import effect_of
from simulator.opinion.model import Effect, Moment
from simulator.opinion.whatif import Change, figures, heard_words, otherwise, unsaid
from simulator.publicviews import is_told
from simulator.scenario import ExpectedAction
from simulator.state import Assessment, Response
from web.actions.reread import assessed
from web.actions.rescored import kept_of

Plain = dict[str, Any]
MOST_KEPT = 6  # exercises that were asked about lately
FIRST_WORDS = 90  # characters
PUBLISHED = ("statement", "correction")


class Desk:
    """One ended exercise, and what was read in its model answers."""

    def __init__(self, url: str, exercise_id: str) -> None:
        scenario, playbook, entries, texts, _ = kept_of(url, exercise_id)
        self.x = Exercise(scenario, playbook)
        self.x.texts.update(texts)
        self.x.replay(entries)
        self._ground: Ground | None = None
        self._read: dict[tuple[str, str], Assessment] = {}

    def reading(self, action: ExpectedAction, said: Response) -> Assessment:
        """Of the model answer, in the language that `said` was written in."""
        text = _written_alike(action.model_answer[0], self.x.text_of(said))
        if (action.action_id, text) not in self._read:
            self._ground = self._ground or Ground(background(self.x))
            r = assessed(self.x, self._ground, said, text)
            found = Assessment(
                r.labels, r.uncertain, r.evidence, r.reader_version, r.facts, r.claims, r.tricks
            )
            self._read[action.action_id, text] = found
        return self._read[action.action_id, text]


_desks: OrderedDict[tuple[str, int], Desk] = OrderedDict()


def whatif(job: Plain) -> Plain:
    """`job`: url, exercise_id, seq (of its last event), word, how, at (story seconds or None), roles (None: staff)."""
    x = (desk := _desk(job)).x
    course = x.opinion
    assert course is not None
    happened = otherwise(x)
    answer = {
        "title": plain(x.scenario.title), "organisation": plain(x.scenario.organisation),
        "starts_at": x.scenario.starts_at.total_seconds(), "ends_at": x.last_at.total_seconds(),
        "outbreak": course.starts_at.total_seconds() if course.starts_at is not None else None,
        "words": [*(_word(x, r, job["roles"]) for r in _readable(x, job["roles"])), *(_unsaid(x, a) for a in _never_given(x))],
        "happened": _told(x, happened), "otherwise": None,
        "is_same": list(happened) == course.moments,  # not if the model has changed since
    }  # fmt: skip
    if job["word"] and course.moments:
        is_named = any(w["word_id"] == job["word"] for w in answer["words"])
        found = _otherwise(desk, job["word"], job["how"], job["at"]) if is_named else None
        if found is None:
            return {"unknown": job["word"]}
        told = next(w["effect"] for w in answer["words"] if w["word_id"] == job["word"])
        answer["otherwise"] = {**found, "effect": told} if job["how"] == "moved" else found
    return answer


def _desk(job: Plain) -> Desk:
    key = (job["exercise_id"], job["seq"])
    if key not in _desks:
        _desks[key] = Desk(job["url"], job["exercise_id"])
        if len(_desks) > MOST_KEPT:
            _desks.popitem(last=False)
    _desks.move_to_end(key)
    return _desks[key]


# ---- the words that can be chosen ----------------------------------------------------------------


def _readable(x: Exercise, roles: list[str] | None) -> list[Response]:
    """The team's public words; for trainees those that reached their own screens."""
    return [
        r for r in heard_words(x)
        if roles is None or set(roles) & set(readers_of(x, r.kind, r.role_id, r.item_id, r.details))
    ]  # fmt: skip


def _told_effect(x: Exercise, r: Response, roles: list[str] | None) -> str:
    """How the crowd has heard it. Trainees are told of their own words, and of a violation that a person has confirmed."""
    assert x.opinion is not None
    heard = next(w.effect for w in x.opinion.words if w.cause == r.response_id)
    return heard if roles is None or is_told(x, r, heard, roles) else ""


def _first_words(text: str) -> str:
    """Where there are more it shows, and no English word is cut in two."""
    words = " ".join(text.split())
    if len(words) <= FIRST_WORDS:
        return words
    cut, space, _ = words[: FIRST_WORDS + 1].rpartition(" ")
    return (cut if space and len(cut) > FIRST_WORDS - 20 else words[:FIRST_WORDS]) + "…"


def _word(x: Exercise, r: Response, roles: list[str] | None) -> Plain:
    action = _modelled(x, r)
    return {
        "word_id": r.response_id, "is_said": True, "at": r.at.total_seconds(),
        "from": _earliest(x, r).total_seconds(), "role": _role(x, r.role_id), "kind": r.kind,
        "first_words": _first_words(x.text_of(r)), "effect": _told_effect(x, r, roles),
        "title": plain(action.title) if action else None, "model": plain(action.model_answer[0]) if action else None,
    }  # fmt: skip


def _unsaid(x: Exercise, action: ExpectedAction) -> Plain:
    return {
        "word_id": f"unsaid:{action.action_id}", "is_said": False, "at": _called_for(x, action).total_seconds(), "from": 0.0,
        "role": _role(x, action.roles[0]), "kind": "statement", "first_words": "", "effect": "",
        "title": plain(action.title), "model": plain(action.model_answer[0]),
    }  # fmt: skip


def _earliest(x: Exercise, r: Response) -> timedelta:
    """It could not be said before: a reply needs what it replies to."""
    item = x.items.get(r.item_id or "")
    return item.at if item else timedelta(0)


def _called_for(x: Exercise, action: ExpectedAction) -> timedelta:
    """When it would have been in time."""
    return x.actions[action.action_id].opened_at + action.target


def _role(x: Exercise, role_id: str) -> Plain:
    role = x.playbook.role(role_id)
    name: Plain = plain(role.name if role else LocalizedText(role_id, role_id))
    return name


def _modelled(x: Exercise, r: Response) -> ExpectedAction | None:
    """Of the actions that a response served, the one that was opened last: it asks for what the others did not."""
    served = [a for a in x.scenario.expected_actions if a.action_id in r.answers and a.model_answer]
    return max(served, key=lambda a: _opened(x, a), default=None)


def _opened(x: Exercise, action: ExpectedAction) -> timedelta:
    state = x.actions.get(action.action_id)
    return state.opened_at if state else timedelta(0)


def _never_given(x: Exercise) -> list[ExpectedAction]:
    """Public words that were called for, have a model answer, and never came."""
    served = {action_id for r in heard_words(x) for action_id in r.answers}
    return [
        a for a in x.scenario.expected_actions
        if a.action_id in x.actions and a.action_id not in served and a.model_answer and any(k in PUBLISHED for k in a.kinds)
    ]  # fmt: skip


# ---- with one of them changed --------------------------------------------------------------------


def _otherwise(desk: Desk, word_id: str, how: str, at: float | None) -> Plain | None:
    x, when = desk.x, None if at is None else timedelta(seconds=at)
    action = next((a for a in _never_given(x) if word_id == f"unsaid:{a.action_id}"), None)
    if action is not None:
        return _with_unsaid(desk, action, when) if how == "model" else None
    said = next((r for r in heard_words(x) if r.response_id == word_id), None)
    model = _modelled(x, said) if said else None
    if said is None or (how == "model" and model is None):
        return None
    reading = desk.reading(model, said) if how == "model" and model else None
    change = Change(word_id, how == "away", None if when is None else max(when, _earliest(x, said)), reading)
    effect = "" if how == "away" else _effect(x, said, reading)
    return {**_told(x, otherwise(x, (change,))), "effect": effect}


def _with_unsaid(desk: Desk, action: ExpectedAction, when: timedelta | None) -> Plain:
    x = desk.x
    at = _called_for(x, action) if when is None else when
    reading = desk.reading(action, unsaid(action, at, Assessment((), (), (), "")))
    said = unsaid(action, at, reading)
    return {**_told(x, otherwise(x, (), (said,))), "effect": effect_of(x, said)}


def _effect(x: Exercise, said: Response, reading: Assessment | None) -> Effect:
    """Of another text by its reading; of the team's own as the crowd has heard it."""
    assert x.opinion is not None
    if reading is None:
        return next(w.effect for w in x.opinion.words if w.cause == said.response_id)
    return effect_of(x, replace(said, assessment=reading, settled={}))


def _told(x: Exercise, moments: Sequence[Moment]) -> Plain:
    """Heat, mood and trust by the minute from the outbreak on, and the figures of the whole."""
    assert x.opinion is not None
    return {
        "heat": [round(m.heat, 1) for m in moments], "mood": [round(m.mood, 3) for m in moments],
        "trust": [round(m.trust, 1) for m in moments],
        "figures": plain(figures(x.opinion, moments)) if moments else None,
    }  # fmt: skip


def _written_alike(text: LocalizedText, own: str) -> str:
    """Chinese for who wrote Chinese, or nothing."""
    is_chinese = not own or any("\u4e00" <= c <= "\u9fff" for c in own)
    return text.in_lang("zh-CN" if is_chinese else "en")
