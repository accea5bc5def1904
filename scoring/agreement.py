"""How far evaluators agree with each other, and how often the reader agrees with a careful person.

A unit is one label (element or violation) of one response. Of each evaluator the last word counts. The
reader is held only against words that were given blind: who has seen a proposal leans towards it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from scoring.cardtypes import Verdict
from scoring.desktypes import Agreement, Comparison, Figures, LabelFigures
from scoring.reliability import cohens_kappa, krippendorffs_alpha, share_agreed
from simulator.elements import element_name
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.matching import wrong_turns
from simulator.state import Response, Settled

ENOUGH = 30  # units; a figure from fewer would say more than is known

Key = tuple[str, str]  # response id, label
Unit = tuple[Key, tuple[Hashable, ...]]


@dataclass(frozen=True)
class Ratings:
    """What evaluators have said so far, apart from the exercise: `agreement` may then take its time.

    `last`: by unit and evaluator the last word; `blind`: the last of those given blind. `proposals`: what the
    reader says of each unit that it reads. `names`: of the labels.
    """

    last: Mapping[Key, Mapping[str, Settled]]
    blind: Mapping[Key, Mapping[str, Settled]]
    proposals: Mapping[Key, Verdict]
    names: Mapping[str, LocalizedText]


def ratings(exercise: Exercise) -> Ratings:
    last = _last_words(exercise)
    found = {(i, label): _proposal(exercise, exercise.responses[i], label) for i, label in last}
    return Ratings(
        last,
        _last_words(exercise, blind=True),
        {key: verdict for key, verdict in found.items() if verdict is not None},
        {label: _name(exercise, label) for _, label in last},
    )


def agreement(given: Ratings, rest: Callable[[], object] = lambda: None) -> Agreement:
    """All comparisons. `rest` is called between them: with many words they take some tenths of a second."""
    by = tuple(dict.fromkeys(who for mine in given.last.values() for who in mine))
    return Agreement(
        ENOUGH,
        tuple(_between(given, pair, rest) for pair in combinations(by, 2)),
        _between(given, by, rest),
        tuple(_with_reader(given, (who,), rest) for who in by),
        _with_reader(given, by, rest),
    )


# ---- what was said ---------------------------------------------------------------------------


def _last_words(exercise: Exercise, blind: bool = False) -> dict[Key, dict[str, Settled]]:
    found: dict[Key, dict[str, Settled]] = {}
    for response in exercise.responses.values():
        for label, word in response.words:
            if word.blind or not blind:
                found.setdefault((response.response_id, label), {})[word.by] = word
    return found


def _proposal(exercise: Exercise, response: Response, label: str) -> Verdict | None:
    """What the reader says of a label; None for what it does not read: forms, facts, actions in the room."""
    book, read = exercise.playbook, response.assessment
    known = (*(i.element_id for i in book.elements), *(i.violation_id for i in book.violations))
    if read is None or response.recorded_by or label not in known or label in wrong_turns(exercise, response):
        return None
    if label in read.labels:
        return "met"
    return "uncertain" if label in read.uncertain else "not_met"


def _name(exercise: Exercise, label: str) -> LocalizedText:
    found = next((v.name for v in exercise.playbook.violations if v.violation_id == label), None)
    return found or element_name(exercise.playbook, exercise.scenario, label)


# ---- held against each other -----------------------------------------------------------------


@dataclass(frozen=True)
class _Held:
    """Words side by side, and whether they are those of two raters throughout."""

    units: Sequence[Unit]
    blind: int
    unsure: int
    is_pair: bool


def _between(given: Ratings, by: tuple[str, ...], rest: Callable[[], object]) -> Comparison:
    found = {key: [mine[who] for who in by if who in mine] for key, mine in given.last.items()}
    shared = {key: mine for key, mine in found.items() if len(mine) > 1}
    units = [(key, tuple(word.is_met for word in mine)) for key, mine in shared.items()]
    blind = sum(1 for mine in shared.values() if all(word.blind for word in mine))
    return _comparison(given, by, _Held(units, blind, 0, len(by) == 2), rest)


def _with_reader(given: Ratings, by: tuple[str, ...], rest: Callable[[], object]) -> Comparison:
    """Each blind word beside the proposal of the reader; for several evaluators the words are put together."""
    units: list[Unit] = []
    unsure = 0
    for key, mine in given.blind.items():
        words = [mine[who].is_met for who in by if who in mine]
        proposed = given.proposals.get(key)
        if proposed == "uncertain":
            unsure += len(words)
        elif proposed is not None:
            units += [(key, (is_met, proposed == "met")) for is_met in words]
    return _comparison(given, by, _Held(units, len(units), unsure, True), rest)


def _comparison(given: Ratings, by: tuple[str, ...], held: _Held, rest: Callable[[], object]) -> Comparison:
    by_label: dict[str, list[Unit]] = {}
    for unit in held.units:
        by_label.setdefault(unit[0][1], []).append(unit)
    labels = tuple(
        LabelFigures(label, given.names[label], _figures(mine, held.is_pair, rest))
        for label, mine in by_label.items()
        if len(mine) >= ENOUGH
    )
    return Comparison(by, _figures(held.units, held.is_pair, rest), held.blind, held.unsure, labels)


def _figures(units: Sequence[Unit], is_pair: bool, rest: Callable[[], object]) -> Figures:
    if len(units) < ENOUGH:
        return Figures(len(units))
    rest()
    clusters: dict[str, list[tuple[Hashable, ...]]] = {}
    for (response_id, _), words in units:
        clusters.setdefault(response_id, []).append(words)
    return Figures(
        len(units),
        share_agreed([words for _, words in units]),
        cohens_kappa([(words[0], words[1]) for _, words in units]) if is_pair else None,
        krippendorffs_alpha(list(clusters.values())),
    )
