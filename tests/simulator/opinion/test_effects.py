"""What of an exercise moves opinion: words by their readings, blows from the world, promises, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from simulator import commands as c
from simulator import timeline
from simulator.events import OpinionMoved
from simulator.journal import VERSIONS, journal_sha256, plain
from simulator.localized import LocalizedText
from simulator.opinion.effects import effect_of, loudness, note_praise
from simulator.opinion.model import Effect, Luck, run
from simulator.opinion.presets import PRESETS
from simulator.scenario import Reach
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import full_playbook, public_scenario
from tests.simulator.opinion.plots import EMPTY, HARMFUL, MILD, SOUND, THIN, course, drill, promises, says
from tests.sync_script import new_drill, script
from web.contract.wire import decode_event


@pytest.mark.parametrize(
    ("text", "effect", "q"),
    [
        (SOUND, "sound", 0.3),
        ("#acknowledge #facts #action #contact", "thin", 0.1),  # no word of care
        ("#acknowledge #empathy #apology #next_update", "thin", 0.1),  # nothing is told
        (THIN, "thin", 0.1),
        ("#empathy", "empty", 0.0),
        (EMPTY, "empty", 0.0),
        (HARMFUL, "harmful", -0.3),  # a critical violation undoes what else is good in it
        (MILD, "harmful", -0.15),
    ],
)
def test_a_word_works_by_what_was_read_in_it(text: str, effect: Effect, q: float) -> None:
    d = drill()
    response_id = says(d, "00:20", text)
    (word,) = course(d).words
    assert (word.effect, word.q, word.cause, word.tick) == (effect, q, response_id, 16)
    assert word.is_adequate == (effect in ("sound", "thin"))


@pytest.mark.parametrize(
    ("text", "effect"),
    [
        ("#facts #empathy", "sound"),
        ("#facts", "thin"),
        ("#empathy", "empty"),
        ("#facts #empathy #blame", "harmful"),
    ],
)
def test_a_word_that_holds_what_the_plan_asks_of_it_is_sound(text: str, effect: Effect) -> None:
    """The first statement asks for facts and empathy, at the least for facts."""
    d = drill()
    response = d.exercise.responses[says(d, "00:06", text)]
    assert effect_of(d.exercise, replace(response, answers=("first_statement",))) == effect


def test_a_reply_under_a_post_need_hold_one_element_less() -> None:
    d = drill().at("00:20")
    effects = []
    for text in ("#facts", "#acknowledge #empathy #facts", "words"):
        d.says("pan", c.SubmitResponse("reply", "spokesperson", "feed", text, d.item("rumour")))
        effects.append(course(d).words[-1].effect)
    assert effects == ["thin", "sound", "empty"]


def test_nothing_works_before_it_is_read() -> None:
    d = drill()
    d.read_at_once = False
    says(d, "00:20", SOUND)
    assert course(d).words == []
    d.at("00:27").reads()
    assert course(d).words[0].tick == course(d).last.tick + 1 == 23


def test_a_reply_under_a_post_reaches_fewer_and_does_not_end_the_silence() -> None:
    d = drill().at("00:20")
    d.says("pan", c.SubmitResponse("reply", "spokesperson", "feed", SOUND, d.item("rumour")))
    (word,) = course(d).words
    assert (word.q, word.is_adequate) == (pytest.approx(0.06), False)
    assert course(d.at("00:40")).last.silence == course(d).last.tick + 1


def test_what_the_public_cannot_read_does_nothing() -> None:
    d = (
        Drill(public_scenario(), full_playbook())
        .seated(pan="spokesperson", li="director")
        .started()
        .at("00:20")
    )
    d.says("li", c.SubmitResponse("complaint_reply", "director", "desk", HARMFUL, d.item("letter")))
    d.says("pan", c.CallBack(d.item("reporter")))
    d.at("00:25").says("pan", c.SubmitResponse("reply", "spokesperson", "inbox", HARMFUL, d.item("answered")))
    assert course(d).words == []


def test_a_violation_becomes_a_second_crisis() -> None:
    d = drill()
    response_id = says(d, "00:08", HARMFUL)
    (shock,) = [s for s in course(d).shocks if s.cause == response_id]
    assert (shock.posts, shock.tick) == (40.0, course(d).words[0].tick)
    d.at("00:12")
    volumes = {m.tick: m.volume for m in course(d).moments}
    assert volumes[shock.tick] > volumes[shock.tick - 1] + 20


def test_what_people_say_of_a_finding_counts_before_what_the_reader_found() -> None:
    d = drill()
    harmful, empty = says(d, "00:20", HARMFUL), says(d, "00:21", EMPTY)
    x = d.exercise
    assert [effect_of(x, x.responses[r]) for r in (harmful, empty)] == ["harmful", "empty"]
    d.says("eve", c.SettleFinding(harmful, "blame", False, "It quotes the patient"))
    for label in ("empathy", "facts"):
        d.says("eve", c.SettleFinding(empty, label, True, "Said in other words"))
    assert [effect_of(x, replace(x.responses[r], answers=())) for r in (harmful, empty)] == ["sound", "thin"]
    sound = says(d, "00:22", SOUND)
    d.says("eve", c.SettleFinding(sound, "facts", False, "None is told"))
    assert effect_of(x, x.responses[sound]) == "thin"
    assert [w.effect for w in course(d).words] == ["harmful", "empty", "sound"], "what the crowd has heard stays heard"


@pytest.mark.parametrize(("value", "tick"), [("+30", 45), ("15:40", 45), ("15:00", 5 + 24 * 60)])
def test_a_promise_is_due_by_the_minute_it_named(value: str, tick: int) -> None:
    """The story begins at 14:50; the outbreak is at 00:05, the promise is made at 00:20."""
    d = drill()
    promises(d, "00:20", value)
    assert course(d).words[0].until == tick


def test_of_two_times_the_sooner_one_counts() -> None:
    d = drill()
    promises(d, "00:20", "12:20", "15:40")
    assert course(d).words[0].until == 45


def test_silence_runs_until_an_answer_and_again_from_a_broken_promise() -> None:
    kept, broken = drill(), drill()
    for d in (kept, broken):
        promises(d, "00:20", "+30")
    says(kept, "00:48", SOUND)
    assert [course(d.at("01:10")).last.silence for d in (kept, broken)] == [16, 16 + 21]


def test_words_before_the_outbreak_count_from_its_first_minute_on() -> None:
    d = drill()
    response_id = says(d, "00:02", SOUND)
    assert course(d).words == []
    d.at("00:14")
    assert [(w.tick, w.cause) for w in course(d).words] == [(0, response_id)]
    assert course(d).last.silence == 0
    later = drill()
    says(later, "00:12", SOUND)
    assert course(d).last.branching < course(later.at("00:14")).last.branching


def test_the_world_s_blows_come_from_posts_and_news_that_are_no_background() -> None:
    d = (
        Drill(new_drill().exercise.scenario, new_drill().exercise.playbook)
        .seated(pan="spokesperson")
        .started()
        .at("00:06")
    )
    assert course(d).starts_at == timedelta(
        minutes=5
    )  # the whisper and the rose came before; neither is the story
    d.at("00:31")
    assert [s.cause for s in course(d).shocks] == [
        d.item(i) for i in ("echo", "pressure", "unanswered", "second_wave")
    ]


def test_praise_helps_and_the_loudest_post_is_no_louder_than_that() -> None:
    d = drill().at("00:20")
    item = d.exercise.items[d.item("rumour")]
    note_praise(d.exercise, item)
    praise = course(d).shocks[-1]
    assert (praise.cause, praise.tick) == (item.item_id, course(d).last.tick + 1)
    assert praise.mood > 0
    assert praise.trust > 0
    assert loudness(d.exercise, replace(item, reach=Reach(0, 10**9, 10**9))) == 80


def test_two_teams_have_the_same_luck_until_their_words_differ() -> None:
    one, two = drill(), drill()
    says(one, "00:20", SOUND)
    says(two, "00:20", HARMFUL)
    first, second = (course(d.at("01:00")).moments for d in (one, two))
    assert first[:16] == second[:16]
    assert first[16:] != second[16:]
    alone = run(PRESETS["ordinary"], (), course(one).shocks, 16, Luck(7, "main"))
    assert tuple(first[:16]) == alone
    assert course(drill(seed=8).at("00:20")).moments != first[:16]


def test_the_journal_replayed_gives_the_same_course() -> None:
    d = new_drill()
    for _ in script(d):
        pass
    live, again = d.exercise.opinion, d.replayed().opinion
    assert live is not None
    assert again == live
    assert len(live.moments) > 60
    assert live.turns


def test_a_moment_comes_back_from_storage_as_it_was() -> None:
    moved = [m for e in drill().at("00:30").events(OpinionMoved) for m in e.moments]
    stored = json.loads(json.dumps(plain(OpinionMoved(tuple(moved)))))
    assert decode_event("OpinionMoved", 1, stored) == OpinionMoved(tuple(moved))


def test_the_digest_of_a_journal_is_the_same_before_and_after_storage() -> None:
    """To the last digit, also at the ends of the scales: 0 is not 0.0 in JSON."""
    d = drill("hot")
    for n in range(10, 30):
        says(d, f"00:{n}", HARMFUL)
    d.says("fay", c.TurnOpinion("trust", 1.0, "They have had enough")).at("00:40")
    assert 0.0 in [m.trust for m in course(d).moments]
    back = [replace(n, event=decode_event(n.type, VERSIONS.get(n.type, 1), json.loads(json.dumps(plain(n.event))))) for n in d.entries]
    assert journal_sha256(back) == journal_sha256(d.entries)


def test_late_minutes_come_at_once_and_the_same() -> None:
    awake, asleep = drill(), drill()
    awake.at("02:00")
    asleep.at("00:05").sleep(115 * 60).says(SYSTEM, c.Tick())
    asleep.tick()
    assert len(course(asleep).moments) == len(course(awake).moments) == 116
    assert (
        course(asleep).moments[:16] == course(awake).moments[:16]
    )  # then a blow came, late for those asleep


def test_what_comes_out_with_a_jump_is_a_blow_of_its_own_minute() -> None:
    d = drill().at("00:20")
    between = timeline.between(d.exercise, d.now, timedelta(minutes=60))
    loud = tuple(i.inject_id for i in between if i.kind in ("post", "news"))
    quiet = tuple(i.inject_id for i in between if i.inject_id not in loud)
    d.says("fay", c.JumpTo(3600.0, LocalizedText("后来", "Later"), loud, quiet))
    jumped = [s for s in course(d).shocks if s.cause in {d.item(i) for i in loud}]
    assert jumped
    arrived = course(d).tick_at(timedelta(minutes=60))
    assert {s.tick for s in jumped} == {arrived}
    d.at("01:01")
    assert course(d).last.tick >= arrived
