"""Agreement: the coefficients against worked examples, and which words they are made of."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from scoring.agreement import ENOUGH, agreement, ratings
from scoring.desktypes import Agreement, Figure
from scoring.reliability import cohens_kappa, krippendorffs_alpha, share_agreed
from simulator import commands as c
from tests.scoring.builders import Drill, make_scenario

# J. L. Fleiss, Statistical Methods for Rates and Proportions, 2nd ed., chapter 13: two raters, 100
# patients, three diagnoses; κ = 0.68, its standard error 0.087.
FLEISS = {
    ("psychosis", "psychosis"): 75, ("psychosis", "neurosis"): 1, ("psychosis", "organic"): 4,
    ("neurosis", "psychosis"): 5, ("neurosis", "neurosis"): 4, ("neurosis", "organic"): 1,
    ("organic", "organic"): 10,
}  # fmt: skip
# K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), examples A, B and C.
MEG = "0100000010", "1110010000"
BEN = "aabbdcccedda", "babbbccceddd"
FOUR = "123321412...", "1233224125.3", ".3332342251.", "12332441251."


def apart(units: Sequence[Sequence[object]]) -> list[list[Sequence[object]]]:
    """Each unit a cluster of its own."""
    return [[unit] for unit in units]


# ---- the coefficients ------------------------------------------------------------------------


def test_kappa_and_its_interval_are_those_of_the_textbook() -> None:
    kappa = cohens_kappa([pair for pair, n in FLEISS.items() for _ in range(n)])
    assert kappa is not None
    assert kappa.value == 0.676  # (0.89 − 0.66) / (1 − 0.66)
    assert (kappa.high or 0) - kappa.value == pytest.approx(1.96 * 0.087, abs=0.002)
    assert kappa.value - (kappa.low or 0) == pytest.approx(1.96 * 0.087, abs=0.002)


def test_kappa_by_hand() -> None:
    """20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: p_o = 0.7, p_e = 0.5 · 0.6 + 0.5 · 0.4 = 0.5, κ = 0.4."""
    pairs = [(True, True)] * 20 + [(True, False)] * 5 + [(False, True)] * 10 + [(False, False)] * 15
    kappa = cohens_kappa(pairs)
    assert kappa is not None
    assert kappa.value == 0.4
    assert share_agreed(pairs) == 0.7


def test_no_chance_to_correct_for_where_no_word_ever_varied() -> None:
    same = [(True, True)] * 40
    assert cohens_kappa(same) is None
    assert krippendorffs_alpha(apart(same)) is None
    assert share_agreed(same) == 1.0


def test_an_interval_stays_within_what_is_possible() -> None:
    kappa = cohens_kappa([(True, True)] * 30 + [(False, False)] * 2 + [(True, False)])
    assert kappa is not None
    assert kappa.high == 1.0


def test_alpha_is_that_of_the_worked_examples() -> None:
    binary = krippendorffs_alpha(apart(list(zip(*MEG, strict=True))))
    nominal = krippendorffs_alpha(apart(list(zip(*BEN, strict=True))))
    assert binary is not None
    assert nominal is not None
    assert (binary.value, nominal.value) == (0.095, 0.692)


def test_alpha_with_four_raters_and_gaps_is_that_of_the_worked_example() -> None:
    units = [[v for v in column if v != "."] for column in zip(*FOUR, strict=True)]
    alpha = krippendorffs_alpha(apart(units))
    assert alpha is not None
    assert alpha.value == 0.743


def test_an_interval_is_the_same_every_time_and_holds_the_value() -> None:
    units = [(n % 3 == 0, n % 3 == 0 or n % 7 == 0) for n in range(60)]
    first, again = krippendorffs_alpha(apart(units)), krippendorffs_alpha(apart(units))
    assert first == again
    assert first is not None
    assert first.low is not None
    assert first.high is not None
    assert first.low < first.value < first.high


def test_what_hangs_together_is_drawn_together() -> None:
    """The same words in few responses say less than in many."""
    units = [(n % 2 == 0, n % 2 == 0 or n < 15) for n in range(60)]
    many = krippendorffs_alpha(apart(units))
    few = krippendorffs_alpha([units[n : n + 5] for n in range(0, 60, 5)])
    too_few = krippendorffs_alpha([units[n : n + 15] for n in range(0, 60, 15)])
    assert width(few) > width(many)
    assert too_few is not None
    assert (too_few.low, too_few.high) == (None, None)


def width(figure: Figure | None) -> float:
    assert figure is not None
    assert figure.low is not None
    assert figure.high is not None
    return figure.high - figure.low


# ---- what they are made of -------------------------------------------------------------------


def rated_drill(responses: int, **readings: Sequence[str]) -> tuple[Drill, list[str]]:
    """`responses` statements, each read as holding what is named for it (default: empathy)."""
    drill = Drill(make_scenario())
    for who in ("eve", "ida"):
        drill.give(c.JoinExercise(who, "evaluator"))
    drill.at(2)
    said = [
        drill.say("statement", "spokesperson", f"text {n}", labels=readings.get(f"r{n}", ("empathy",)))
        for n in range(responses)
    ]
    return drill, said


def word(drill: Drill, who: str, response_id: str, label: str, is_met: bool, blind: bool = False) -> None:
    drill.give(c.SettleFinding(response_id, label, is_met, "seen", blind), who)


def of(drill: Drill) -> Agreement:
    return agreement(ratings(drill.exercise))


def test_under_thirty_there_is_only_a_number() -> None:
    drill, said = rated_drill(ENOUGH - 1)
    for response_id in said:
        word(drill, "eve", response_id, "empathy", True, True)
        word(drill, "ida", response_id, "empathy", True, True)
    pair = of(drill).pairs[0]
    assert (pair.by, pair.figures.n, pair.blind) == (("eve", "ida"), ENOUGH - 1, ENOUGH - 1)
    assert (pair.figures.share, pair.figures.kappa, pair.figures.alpha, pair.labels) == (None, None, None, ())


def test_thirty_give_figures_also_for_their_label() -> None:
    drill, said = rated_drill(40)
    for n, response_id in enumerate(said):
        word(drill, "eve", response_id, "empathy", n % 2 == 0, True)
        word(drill, "ida", response_id, "empathy", n % 2 == 0 or n < 8, n > 0)
    pair = of(drill).pairs[0]
    assert (pair.figures.n, pair.figures.share, pair.blind) == (40, 0.9, 39)
    assert pair.figures.kappa is not None
    assert pair.figures.kappa.value == 0.8  # p_o = 0.9, p_e = 0.5
    assert [(x.label, x.figures) for x in pair.labels] == [("empathy", pair.figures)]


def test_only_what_both_have_rated_counts_and_of_each_the_last_word() -> None:
    drill, said = rated_drill(3)
    word(drill, "eve", said[0], "empathy", True)
    word(drill, "ida", said[0], "empathy", False)
    word(drill, "ida", said[0], "empathy", True)
    word(drill, "eve", said[1], "empathy", True)
    word(drill, "ida", said[1], "action", True)
    found = of(drill)
    assert [p.figures.n for p in found.pairs] == [1]
    assert found.overall.figures.n == 1


def test_three_evaluators_make_three_pairs_and_no_kappa_of_all() -> None:
    drill, said = rated_drill(35)
    drill.give(c.JoinExercise("uma", "evaluator"))
    for n, response_id in enumerate(said):
        for who in ("eve", "ida", "uma"):
            word(drill, who, response_id, "empathy", n % 2 == 0 or (who == "uma" and n == 1))
    found = of(drill)
    assert [p.by for p in found.pairs] == [("eve", "ida"), ("eve", "uma"), ("ida", "uma")]
    assert (found.overall.figures.n, found.overall.figures.kappa) == (35, None)
    assert found.overall.figures.alpha is not None
    two_apart = 103 / 105  # of 105 pairs of words
    assert found.overall.figures.share == pytest.approx(two_apart, abs=0.001)


def test_the_reader_is_held_against_blind_words_alone() -> None:
    drill, said = rated_drill(32, r0=())
    for response_id in said:
        word(drill, "eve", response_id, "empathy", True, True)
        word(drill, "ida", response_id, "empathy", False)
    found = of(drill)
    eve, ida = (x.figures for x in found.reader)
    assert (eve.n, ida.n) == (32, 0)
    assert eve.share == pytest.approx(31 / 32, abs=0.001)
    assert found.reader_overall.figures.n == 32


def test_a_word_after_the_proposal_was_seen_does_not_take_the_place_of_the_blind_one() -> None:
    drill, said = rated_drill(1)
    word(drill, "eve", said[0], "empathy", False, True)
    word(drill, "eve", said[0], "empathy", True)
    found = of(drill)
    assert (found.reader[0].figures.n, found.reader[0].blind) == (1, 1)


def test_what_the_reader_left_uncertain_or_does_not_read_is_no_agreement() -> None:
    drill, said = rated_drill(1)
    open_one = drill.say("statement", "spokesperson", "more", labels=(), uncertain=("empathy",))
    word(drill, "eve", open_one, "empathy", True, True)
    word(drill, "eve", said[0], "no_approval", False, True)
    unread = drill.say("statement", "spokesperson", "unread", read=False)
    word(drill, "eve", unread, "empathy", True, True)
    mine = of(drill).reader[0]
    assert (mine.figures.n, mine.unsure) == (0, 1)


def test_nobody_has_rated_anything() -> None:
    found = of(rated_drill(2)[0])
    assert (found.pairs, found.reader, found.overall.figures.n, found.reader_overall.by) == ((), (), 0, ())


def test_the_coefficient_of_a_pair_is_that_of_its_words() -> None:
    drill, said = rated_drill(ENOUGH)
    for n, response_id in enumerate(said):
        word(drill, "eve", response_id, "empathy", n % 3 == 0)
        word(drill, "ida", response_id, "empathy", n % 3 == 0 or n == 1)
    figures = of(drill).pairs[0].figures
    pairs = [(n % 3 == 0, n % 3 == 0 or n == 1) for n in range(ENOUGH)]
    assert figures.kappa == cohens_kappa(pairs)
    assert figures.alpha == krippendorffs_alpha(apart(pairs))
