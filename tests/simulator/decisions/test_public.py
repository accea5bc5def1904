"""The simulated public in a drill: it breaks out, is turned, opened, and speaks; and the score knows nothing of it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from simulator import commands as c
from simulator import events as e
from simulator import views
from simulator.journal import plain
from simulator.opinion.plan import PublicPlan
from simulator.scenario import Scenario
from simulator.simcell.crowd.book import BOOK
from simulator.simcell.crowd.people import person
from simulator.simcell.crowd.speaking import ERASED, QUOTED
from simulator.state import Item
from tests.drill import NAMES, SYSTEM, Drill
from tests.scenario_samples import full_playbook, full_scenario, public_scenario
from tests.simulator.stages import full

SECRET = "violet harbour"  # of a trainee's words: the journal may not hold them
HARM = f"It was the patient of the {SECRET}. #blame"
GOOD = f"We are sorry, in the {SECRET} way. #acknowledge #empathy #facts #action #contact"


def drill(scenario: Scenario | None = None) -> Drill:
    d = Drill(scenario or public_scenario(), full_playbook()).says(SYSTEM, c.JoinExercise("tan", "trainee"))
    return d.seated(pan="spokesperson", li="nurse", tan="director").started()


def published(text: str, at: str = "00:20") -> Drill:
    return drill().at(at).says("pan", c.SubmitResponse("statement", "spokesperson", "site", text, details=SOON))


SOON = c.ResponseDetails(without_approval="No time to ask")


def screen(d: Drill, who: str) -> Any:
    return plain(views.snapshot(d.exercise, views.viewer(d.exercise, who), NAMES))


def spoken(d: Drill) -> list[e.CrowdPosted | e.CrowdCommented]:
    return [n.event for n in d.entries if isinstance(n.event, e.CrowdPosted | e.CrowdCommented)]


def test_without_a_public_nothing_is_turned() -> None:
    full().at("00:02").refuses("fay", c.ShowOpinion(True), "no_opinion")
    drill().at("00:30").refuses("fay", c.TurnOpinion("mood", 0.1, "No such story", "weather"), "no_storyline", "storyline")


def test_before_anything_broke_out_there_is_nothing_to_turn() -> None:
    lobby = Drill(public_scenario(), full_playbook())
    lobby.refuses("fay", c.TurnOpinion("mood", 0.0, "calm"), "no_outbreak")


@pytest.mark.parametrize(("gauge", "value"), [("mood", 1.1), ("mood", float("nan")), ("trust", -1.0), ("excitement", float("inf"))])
def test_a_gauge_has_its_scale(gauge: Any, value: float) -> None:
    drill().at("00:10").refuses("fay", c.TurnOpinion(gauge, value, "why"), "value_out_of_range", "value")


def test_what_was_turned_counts_from_the_next_minute_and_is_shown_as_such() -> None:
    d = drill().at("00:10").says("fay", c.TurnOpinion("trust", 12.0, "They remember 2019"))
    before = d.exercise.opinion.moments[-1].trust  # type: ignore[union-attr]
    d.at("00:12")
    course = d.exercise.opinion
    assert course is not None
    assert before > 50
    assert course.moments[-1].trust < 14
    (turn,) = screen(d, "fay")["opinion"]["turns"]
    assert (turn["reason"], turn["name"], turn["value"]) == ("They remember 2019", NAMES["fay"], 12)


def test_trainees_see_numbers_only_while_they_are_open_and_never_how_they_were_read() -> None:
    d = published(HARM).at("00:30")
    assert screen(d, "pan")["opinion"] is None
    d.says("fay", c.TurnOpinion("mood", 0.0, "Enough")).says("fay", c.ShowOpinion(True))
    shown = screen(d, "pan")["opinion"]
    assert shown["moments"]
    assert shown["causes"] == []
    assert [t["reason"] for t in shown["turns"]] == [""]
    assert [cause["effect"] for cause in screen(d, "fay")["opinion"]["causes"] if cause["effect"]] == ["harmful"]
    d.says("fay", c.ShowOpinion(False))
    assert screen(d, "pan")["opinion"] is None


def test_the_crowd_speaks_can_be_hushed_and_speaks_again() -> None:
    d = drill().says("fay", c.SetCrowd("high")).at("01:00")
    loud = len(spoken(d))
    d.says("fay", c.SetCrowd("off")).at("02:00")
    assert len(spoken(d)) == loud
    d.says("fay", c.SetCrowd("high")).at("03:00")
    assert loud > 5
    assert len(spoken(d)) > loud


def test_no_text_of_the_crowd_comes_twice_and_each_is_in_both_languages() -> None:
    d = drill().says("fay", c.SetCrowd("high")).at("03:00")
    texts = [s.text for s in spoken(d)]
    assert len(texts) > 40
    assert len({t.zh for t in texts}) == len({t.en for t in texts}) == len(texts)
    assert all(t.zh and t.en for t in texts)


def test_the_crowd_quotes_the_team_and_the_journal_holds_none_of_its_words() -> None:
    d = published(GOOD).says("fay", c.SetCrowd("high")).at("02:00")
    quoting = [s for s in spoken(d) if QUOTED in s.text.zh]
    assert quoting
    assert SECRET not in json.dumps([plain(n.event) for n in d.entries])
    assert SECRET in json.dumps(screen(d, "pan")["items"])
    d.exercise.texts.clear()  # as when the person is erased
    told = json.dumps(screen(d, "pan")["items"], ensure_ascii=False)
    assert SECRET not in told
    assert QUOTED not in told
    assert ERASED in told


def test_the_crowd_passes_posts_of_the_story_on_to_those_who_have_them() -> None:
    d = drill().says("fay", c.SetCrowd("high")).at("03:00")
    passed = [s for s in spoken(d) if isinstance(s, e.CrowdPosted) and s.repost_of]
    assert passed
    for post in passed:
        original = d.exercise.items[post.repost_of]
        assert not original.from_crowd
        assert set(post.to_roles) <= set(original.to_roles)
    shown = next(i["repost"] for i in screen(d, "pan")["items"] if i["repost"])
    assert shown["text"]["zh"] == d.exercise.items[shown["item_id"]].text.zh


def commented(d: Drill) -> list[tuple[e.CrowdCommented, Item]]:
    return [(s, d.exercise.items[s.item_id]) for s in spoken(d) if isinstance(s, e.CrowdCommented)]


def chatting() -> Scenario:
    """With chatter of the author's on the same channel every few minutes."""
    told = next(i for i in full_scenario().injects if i.kind == "post" and i.at is not None)
    chatter = tuple(
        replace(told, inject_id=f"chatter{n}", at=timedelta(minutes=4 * n), background=True, follows=None) for n in range(2, 30)
    )
    public = public_scenario()
    return replace(public, injects=public.injects + chatter)


def test_nobody_talks_of_the_case_under_what_has_nothing_to_do_with_it() -> None:
    d = drill(chatting()).says("fay", c.SetCrowd("high")).at("02:30")
    under = [item for _, item in commented(d)]
    assert [i for i in d.exercise.items.values() if i.is_chatter]
    assert [i for i in under if i.from_crowd]
    assert len(under) > 8
    assert not [i for i in under if d.exercise.is_background(i)]


def test_what_is_said_of_an_answer_stands_where_it_was_answered_or_is_talked_of() -> None:
    d = published(GOOD).says("fay", c.SetCrowd("high"))
    post = next(i for i in d.exercise.items.values() if i.kind == "post" and "spokesperson" in i.to_roles and not i.from_crowd)
    d.at("00:25").says("pan", c.SubmitResponse("reply", "spokesperson", post.channel, GOOD, item_id=post.item_id, details=SOON)).at("02:30")
    about = [(s, item) for s, item in commented(d) if s.because]
    assert about
    for said, item in about:
        answered = d.exercise.responses[said.because]
        assert item.item_id == answered.item_id or item.because == said.because
    passed = [s for s in spoken(d) if isinstance(s, e.CrowdPosted) and s.repost_of and s.because]
    assert not [s for s in passed if s.repost_of != d.exercise.responses[s.because].item_id]


def test_nobody_waits_for_a_word_that_has_been_given() -> None:
    waiting = [line for line in BOOK.cores["outbreak"] if ("word", ("unheard",)) in line.wants]
    asked = [re.escape(line.en).replace(r"\{org\}", ".*").replace(r"\{what\}", ".*") for line in waiting]
    assert len(asked) > 6

    def waits(d: Drill) -> list[str]:
        late = [n.event.text.en for n in d.entries if isinstance(n.event, e.CrowdPosted | e.CrowdCommented) and n.at > timedelta(minutes=22)]
        return [text for text in late if any(re.search(line, text) for line in asked)]

    assert waits(drill().says("fay", c.SetCrowd("high")).at("01:20"))
    assert not waits(published(GOOD).says("fay", c.SetCrowd("high")).at("03:00"))


def test_what_the_crowd_says_names_its_cause() -> None:
    d = published(HARM).says("fay", c.SetCrowd("high")).at("01:30")
    (response_id,) = d.exercise.responses
    assert [s for s in spoken(d) if s.because == response_id]


def test_counts_under_the_storys_posts_grow_and_more_for_the_worse_team() -> None:
    well, badly = published(GOOD).at("04:00"), published(HARM).at("04:00")
    counts = [sum(i.counts.reposts - i.reach.reposts for i in d.exercise.items.values() if not i.from_crowd) for d in (well, badly)]
    assert 0 < counts[0] < counts[1]


def test_what_the_team_does_moves_nobody_elses_luck() -> None:
    """Who speaks when: the same for both teams wherever both have somebody speaking."""
    well, badly = published(GOOD).at("01:00"), published(HARM).at("01:00")
    before = [[(n.at, n.event) for n in d.entries if isinstance(n.event, e.CrowdPosted) and n.at.total_seconds() < 1200] for d in (well, badly)]
    assert before[0] == before[1]


def test_the_crowd_waits_for_whatever_else_is_due() -> None:
    d = drill().says("fay", c.SetCrowd("high")).at("02:00")
    for entry in d.entries:
        if isinstance(entry.event, e.CrowdPosted | e.CrowdCommented):
            same = [n for n in d.entries if n.occurred_at == entry.occurred_at and n.seq < entry.seq]
            assert not [n for n in d.entries if n.occurred_at == entry.occurred_at and isinstance(n.event, e.InjectFired) and n not in same]


def test_a_jump_writes_out_the_last_minutes_only() -> None:
    d = drill().says("fay", c.SetCrowd("high")).at("00:40")
    before = len(spoken(d))
    d.sleep(6 * 3600).tick()
    for _ in range(60):
        d.tick()
    assert len(spoken(d)) - before <= 3 * 6


def test_the_replay_is_the_drill() -> None:
    d = published(HARM).says("fay", c.SetCrowd("high")).at("03:00")
    again = d.replayed()
    assert again.opinion == d.exercise.opinion
    assert (again.crowd_due, again.crowd_used) == (d.exercise.crowd_due, d.exercise.crowd_used)


def test_a_scenarios_own_parameters_count() -> None:
    quiet = replace(full_scenario(), opinion=PublicPlan("ordinary", "injury", (("first_shock", 0.0), ("base", 0.0))))
    d, loud = drill(quiet).at("00:10"), drill().at("00:10")
    assert d.exercise.opinion.moments[0].total < loud.exercise.opinion.moments[0].total  # type: ignore[union-attr]


def test_nobody_jokes_over_a_death() -> None:
    grave = replace(full_scenario(), opinion=PublicPlan("ordinary", "death", (), "high"))
    d = drill(grave).at("04:00")
    numbers = [int(s.persona.persona_id.rsplit("-", 1)[1]) for s in spoken(d)]
    kinds = [s.persona.persona_id.split("-")[1] for s in spoken(d)]
    assert len(numbers) > 30
    assert "joker" not in {person(7, n, kind).attitude for n, kind in zip(numbers, kinds, strict=True)}  # type: ignore[arg-type]
