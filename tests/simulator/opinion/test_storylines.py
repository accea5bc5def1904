"""A storyline that the public follows for itself: its own heat and silence, and the whole that all of them make."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator import commands as c
from simulator.branching.tree import Storyline
from simulator.opinion.course import MINUTE, Course
from simulator.opinion.model import calm, heat_of
from simulator.opinion.plan import CoursePlan, PublicPlan
from simulator.opinion.rumour import Rumour
from simulator.opinion.whatif import Change, otherwise
from simulator.opinion.whole import Opinion, together
from simulator.publicviews import opinion_view
from simulator.scenario import Inject, Scenario
from tests.drill import Drill
from tests.scenario_samples import both, clinic_playbook, clinic_scenario, minutes
from tests.simulator.opinion.plots import HARMFUL, SOUND, says

LEAK = Storyline("leak", both("名单外传", "The list"), "at 00:10", CoursePlan("ordinary", "data"))
LEAKED = Inject(
    "leaked", "post", "feed", "bystander", ("spokesperson", "nurse"), both("名单外传", "A list got out"),
    at=minutes(20), text=both("群里有一份名单", "A list goes round"), storyline="leak",
)  # fmt: skip


def written(*storylines: Storyline) -> Scenario:
    base = clinic_scenario()
    return replace(
        base, injects=(*base.injects, LEAKED), storylines=storylines, opinion=PublicPlan("ordinary"), duration=minutes(300)
    )


def drill(*storylines: Storyline) -> Drill:
    played = Drill(written(*(storylines or (LEAK,))), clinic_playbook(), 7)
    return played.seated(pan="spokesperson", li="director").started()


def opinion(d: Drill) -> Opinion:
    assert d.exercise.opinion is not None
    return d.exercise.opinion


def leak(d: Drill) -> Course:
    return opinion(d).courses["leak"]


def answered(d: Drill, at: str, text: str) -> None:
    """Under the leaked list."""
    d.at(at)
    item = next(i for i in d.exercise.items.values() if i.inject_id == "leaked")
    d.says("pan", c.SubmitResponse("reply", "spokesperson", "feed", text, item.item_id))


def test_until_it_breaks_out_there_is_the_main_story_alone() -> None:
    alone, both_ = drill(replace(LEAK, opinion=None)), drill()
    assert opinion(both_.at("00:19")).moments == opinion(alone.at("00:19")).moments == opinion(both_).main.moments
    assert leak(both_).starts_at is None


def test_it_breaks_out_with_its_first_post_on_the_minutes_of_the_whole() -> None:
    d = drill().at("00:40")
    found, course = opinion(d), leak(d)
    assert course.starts_at is not None
    assert (course.minute(0) - found.minute(0)) % MINUTE == 0 * MINUTE
    assert minutes(20) <= course.starts_at <= minutes(21)
    assert course.moments[0].volume > 0
    assert found.moments[-1].tick == course.moments[-1].tick + found.offset(course)


def test_the_whole_is_the_sum_of_its_storylines() -> None:
    d = drill().at("01:30")
    found = opinion(d)
    main, other, whole = found.main.moments[-1], leak(d).moments[-1], found.moments[-1]
    assert whole.volume == main.volume + other.volume
    assert whole.total == pytest.approx(main.total + other.total)
    assert whole.heat == heat_of(round(main.recent + other.recent, 6)) > max(main.heat, other.heat)
    assert min(main.mood, other.mood) <= whole.mood <= max(main.mood, other.mood)
    assert whole.trust < min(main.trust, other.trust)
    assert together(3, [replace(main, tick=3)]) == replace(main, tick=3)


def test_an_answer_under_its_post_is_about_it_alone() -> None:
    d = drill()
    answered(d, "00:25", SOUND)
    assert (len(leak(d).words), len(opinion(d).main.words)) == (1, 0)


def test_a_statement_is_about_what_its_actions_are_about_and_what_nobody_was_asked_to_speak_on() -> None:
    d = drill()
    says(d, "00:30", SOUND)
    assert (len(leak(d).words), len(opinion(d).main.words)) == (1, 1)
    asked = replace(clinic_scenario().expected_actions[0], action_id="on_the_list", opens_with="leaked", kinds=("statement",))
    base = written(LEAK)
    told = Drill(replace(base, expected_actions=(*base.expected_actions, asked)), clinic_playbook(), 7)
    told.seated(pan="spokesperson", li="director").started()
    says(told, "00:15", SOUND)  # before the list got out
    assert (len(leak(told.at("00:30")).words), len(opinion(told).main.words)) == (0, 1)


def test_a_violation_makes_one_second_crisis() -> None:
    d = drill()
    says(d, "00:30", HARMFUL)
    harmful = opinion(d).main.words[0].cause
    assert leak(d).words[0].cause == harmful
    assert [s.cause for course in opinion(d).begun for s in course.shocks].count(harmful) == 1


def test_what_one_team_says_moves_no_luck_of_the_other_storyline() -> None:
    silent, spoken = drill().at("01:00"), drill()
    answered(spoken, "00:25", SOUND)
    assert opinion(spoken.at("01:00")).main.moments == opinion(silent).main.moments
    assert leak(spoken).moments[:5] == leak(silent).moments[:5]
    assert leak(spoken).moments[-1].branching < leak(silent).moments[-1].branching


def test_a_hand_turns_one_storyline() -> None:
    d = drill().at("00:30")
    before = opinion(d).main.last
    d.says("fay", c.TurnOpinion("mood", -0.9, "It gets worse", "leak"))
    assert (leak(d).last.mood, opinion(d).main.last) == (-0.9, before)
    d.refuses("fay", c.TurnOpinion("mood", 0.1, "No such story", "weather"), "no_storyline", "storyline")


def test_a_condition_reads_its_heat() -> None:
    heated = Inject(
        "heated", "post", "feed", "bystander", ("spokesperson",), both("升温", "Heated"),
        text=both("越传越广", "It goes further"), when="heat of leak > 20 for 5m",
    )  # fmt: skip
    base = written(LEAK)
    d = Drill(replace(base, injects=(*base.injects, heated)), clinic_playbook(), 7).seated(pan="spokesperson").started()
    assert d.at("00:19").exercise.injects["heated"].status != "fired"
    assert opinion(d).moments[-1].heat > 20
    assert d.at("00:40").exercise.injects["heated"].status == "fired"


def test_replay_is_live_and_what_if_without_a_change_is_what_happened() -> None:
    d = drill()
    answered(d, "00:25", HARMFUL)
    says(d, "00:40", SOUND)
    d.says("fay", c.TurnOpinion("trust", 20, "A blow from elsewhere", "leak"))
    d.at("01:30")
    assert d.replayed().opinion == d.exercise.opinion
    assert list(otherwise(d.exercise)) == opinion(d).moments
    word = leak(d).words[0].cause
    without = otherwise(d.exercise, (Change(word, is_away=True),))
    assert without[-1].total < opinion(d).moments[-1].total


def test_staff_see_each_storyline_and_trainees_the_whole() -> None:
    d = drill().at("00:40")
    d.says("fay", c.ShowOpinion(True))
    staff, trainee = (opinion_view(d.exercise, {}, for_staff) for for_staff in (True, False))
    assert staff is not None
    assert trainee is not None
    assert [(s.storyline_id, s.title.en) for s in staff.storylines] == [("", ""), ("leak", "The list")]
    assert len(staff.storylines[1].moments) == len(leak(d).moments)
    assert {cause.storyline for cause in staff.causes} == {""}
    assert trainee.storylines == ()
    assert trainee.moments == staff.moments


def test_of_two_stories_the_whole_tells_the_worse_silence_and_the_worse_false_version() -> None:
    one, other = (replace(calm(), recent=5.0, silence=n, rumour=Rumour(1 - n / 100, n / 100, 0.0)) for n in (3.0, 7.0))
    for parts in ([one, other], [other, one]):
        whole = together(0, parts)
        assert (whole.silence, whole.rumour.spreading) == (7.0, 0.07)
