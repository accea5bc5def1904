"""An ended exercise scored again with another playbook, and the phrases that its evaluators' words suggest.

Runs in the workshop's process. The journal is replayed with the other playbook; readings, approvals that were asked
for, people's words and the story's times are those of the journal, unless the texts are to be read again. Nothing is
stored.

Why a line changed is found by trying: each difference between the playbooks is applied by itself, and what moves
then moved because of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from scenarios.stored import from_json
from scoring.cardtypes import Scorecard, ScoreLine
from scoring.scorecard import scorecard
from scoring.suggestions import suggestions
from simulator.exercise import Exercise
from simulator.journal import Entry, plain
from simulator.localized import LocalizedText as Text
from simulator.playbook import Playbook
from simulator.scenario import Scenario
from web.actions.plan.difference import Difference, applied, compare
from web.actions.reread import read_again, readings_changed
from web.store import exercises as rows
from web.store import journal
from web.store.database import read_engine

Plain = dict[str, Any]
Trial = tuple[list[Difference], Scorecard]
MOST_TRIED = 40  # differences tried one by one; of more, group by group
WITHOUT_EFFECT = ("phrases", "content")  # not read again; and texts that nothing is reckoned from


def rescored(job: Plain) -> Plain:
    """`job`: url, exercise_id, playbook (JSON), now (ISO), read_again. Both cards side by side, with the reasons."""
    scenario, old, entries, texts, _ = kept_of(job["url"], job["exercise_id"])
    new, now = from_json(job["playbook"], Playbook), datetime.fromisoformat(job["now"])

    def played(playbook: Playbook, journal: list[Entry]) -> Exercise:
        x = Exercise(scenario, playbook)
        x.texts.update(texts)
        return x.replay(journal)

    def card(playbook: Playbook, journal: list[Entry] = entries) -> Scorecard:
        return scorecard(played(playbook, journal), now)

    if not job.get("read_again"):
        return comparison(old, new, card, card(new), [])
    again = read_again(played(new, entries), entries)
    reading = _reading(card(old), card(old, again))
    found = comparison(old, new, card, card(new, again), [([reading], card(old, again))])
    return {**found, "readings": readings_changed(played(old, entries), played(old, again))}


def _reading(before: Scorecard, after: Scorecard) -> Difference:
    """That the texts were read again, told as one more difference."""
    versions = [Text(card.reader_version, card.reader_version) for card in (before, after)]
    return Difference(("readings",), "phrases", Text("重新判读", "texts read again"), *versions)


def suggested(job: Plain) -> Plain:
    """`job`: url, exercise_ids. Phrases that evaluators' words suggest, by exercise."""
    found = []
    for exercise_id in job["exercise_ids"]:
        scenario, playbook, entries, texts, names = kept_of(job["url"], exercise_id)
        x = Exercise(scenario, playbook).replay(entries)
        x.texts.update(texts)
        for s in plain(suggestions(x)):
            name = names.get(s["by"], "")
            found.append({**s, "exercise_id": exercise_id, "title": plain(scenario.title), "name": name})
    return {"suggestions": found}


def kept_of(
    url: str, exercise_id: str
) -> tuple[Scenario, Playbook, list[Entry], dict[str, str], dict[str, str]]:
    """Content, journal, texts and names of an exercise, as stored."""
    engine = read_engine(url)
    try:
        with engine.connect() as connection:
            row = rows.find_exercise(connection, exercise_id)
            assert row is not None, exercise_id
            scenario = from_json(rows.read_content(connection, row.scenario_sha256), Scenario)
            playbook = from_json(rows.read_content(connection, row.playbook_sha256), Playbook)
            people = rows.list_participants(connection, exercise_id)
            entries = journal.read_entries(connection, exercise_id)
            texts = journal.read_texts(connection, exercise_id)
    finally:
        engine.dispose()
    return scenario, playbook, entries, texts, {p.participant_id: p.name for p in people}


# ---- side by side --------------------------------------------------------------------------------


def comparison(
    old: Playbook, new: Playbook, card: Callable[[Playbook], Scorecard], after: Scorecard, more: list[Trial]
) -> Plain:
    """The card by `old` beside `after`, each line with what moved it; `differences` are those of the playbooks.

    `more` are further causes, with the card that each would make by itself.
    """
    before = card(old)
    found = compare(old, new)
    tried = [(names, card(applied(old, new, [d.path for d in names]))) for names in _trials(found)] + more
    return {
        "differences": plain(found),
        "team": {"old": _team(before), "new": _team(after), "causes": _causes(tried, before, _team)},
        "objectives": [
            {"objective_id": a.objective_id, "title": plain(a.title), "old": _rated(a), "new": _rated(b)}
            for a, b in zip(before.objectives, after.objectives, strict=True)
        ],
        "roles": _roles(before, after, tried),
        "lines": [_line(a, b, tried, number) for number, (a, b) in enumerate(zip(before.lines, after.lines, strict=True))],
        "reader_version": after.reader_version,
    }  # fmt: skip


def _trials(found: Iterable[Difference]) -> list[list[Difference]]:
    """What is to be tried together: each difference by itself, or all of a group where there are very many."""
    telling = [d for d in found if d.group not in WITHOUT_EFFECT or d.path[0] in ("cards", "violations", "audiences")]
    if len(telling) <= MOST_TRIED:
        return [[d] for d in telling]
    groups: dict[str, list[Difference]] = {}
    for difference in telling:
        groups.setdefault(difference.group, []).append(difference)
    return list(groups.values())


def _causes(tried: list[Trial], before: Scorecard, shown: Callable[[Scorecard], Plain]) -> list[Plain]:
    """The differences which alone would change what `shown` shows, with what it would be then."""
    was = shown(before)
    return [
        {"differences": plain(names), "alone": now}
        for names, card in tried
        if (now := shown(card)) != was
    ]


def _team(card: Scorecard) -> Plain:
    return {
        "score": card.score, "low": card.low, "high": card.high, "rated": card.rated, "not_rated": card.not_rated,
        "score_if_confirmed": card.score_if_confirmed,
    }  # fmt: skip


def _rated(line: Any) -> Plain:
    return {"rating": line.rating, "score": line.score}


def _line(a: ScoreLine, b: ScoreLine, tried: list[Trial], number: int) -> Plain:
    was, now = _values(a), _values(b)
    causes = [
        {"differences": plain(names), "alone": alone}
        for names, card in tried
        if (alone := _values(card.lines[number])) != was
    ]
    return {
        "action_id": a.action_id, "title": plain(a.title), "roles": list(a.roles), "old": was, "new": now,
        "is_changed": was != now, "causes": causes,
    }  # fmt: skip


def _values(line: ScoreLine) -> Plain:
    return {
        "score": line.score, "low": line.low, "high": line.high, "status": line.status, "c": line.c, "t": line.t,
        "p": line.p, "score_if_confirmed": line.score_if_confirmed, "is_overridden": bool(line.overrides),
        "why_not_rated": plain(line.why_not_rated),
    }  # fmt: skip


def _roles(before: Scorecard, after: Scorecard, tried: list[Trial]) -> list[Plain]:
    now = {r.role_id: _role(r) for r in after.roles}
    found = []
    for role in before.roles:
        was = _role(role)
        found.append({
            "role_id": role.role_id, "name": plain(role.name), "old": was, "new": now.get(role.role_id, was),
            "causes": _causes(tried, before, _showing(role.role_id)),
        })  # fmt: skip
    return found


def _showing(role_id: str) -> Callable[[Scorecard], Plain]:
    return lambda card: next((_role(r) for r in card.roles if r.role_id == role_id), {})


def _role(line: Any) -> Plain:
    return {"score": line.score, "rated": line.rated, "late": line.late}
