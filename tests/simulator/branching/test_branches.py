"""Rules in play: what they bring about, when, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator import commands as c
from simulator import events as e
from simulator.branching.due import MOST_TIMES
from simulator.branching.facts import readings
from simulator.branching.grammar import QUANTITIES
from simulator.branching.luck import drawn
from simulator.journal import journal_sha256
from simulator.opinion.plan import PublicPlan
from simulator.scenario import Reach
from tests.drill import SYSTEM, Drill, statement
from tests.scenario_samples import both, minutes
from tests.simulator.branching.plots import Course, milestone, play, post, scenario, storyline


def settled(d: Drill, target_id: str) -> list[tuple[str, float]]:
    """Outcomes with their minutes."""
    found = [s for s in d.events(e.ConditionSettled) if s.target_id == target_id]
    return [(s.outcome, s.held_at.total_seconds() / 60) for s in found]


def test_after_an_inject_with_a_delay() -> None:
    d = play(scenario(post("echo", "after rumour + 4m"))).at("00:08:59")
    assert "echo" not in d.fired()
    d.at("00:09")
    assert d.fired()[-1] == "echo"
    assert d.exercise.injects["echo"].at == minutes(9)
    assert settled(d, "echo") == [("met", 9)]


def test_after_an_action_waits_for_its_reading() -> None:
    d = play(scenario(post("thanks", "after first_statement")), read_at_once=False).at("00:10")
    d.says("pan", statement("#facts")).at("00:11")
    assert "thanks" not in d.fired()
    d.reads().tick()
    assert d.fired()[-1] == "thanks"


def test_if_not_within_goes_by_the_actions_own_clock() -> None:
    d = play(scenario(post("chaser", "if not first_statement within 8m"))).at("00:12:59")
    assert "chaser" not in d.fired()
    assert "chaser" in d.at("00:13").fired()  # it opened at 00:05


def test_what_can_no_longer_come_is_skipped() -> None:
    d = play(scenario(post("chaser", "if not first_statement within 8m"), post("later", "after chaser + 1m")))
    d.at("00:06").says("pan", statement("#facts")).tick()
    assert d.exercise.injects["chaser"].status == "skipped"
    d.tick()
    assert d.exercise.injects["later"].status == "skipped"
    assert settled(d, "later") == [("never", 6)]


def test_a_gauge_must_last() -> None:
    d = play(scenario(post("storm", "heat > 70 for 3m")))
    d.exercise.gauges = Course(10, 80, 80, 60, 80, 80, 80, 80, 10)
    for n in range(9):
        d.at(f"00:0{n}")
    assert settled(d, "storm") == [("met", 7)]


def test_a_jump_is_looked_at_minute_by_minute() -> None:
    d = play(scenario(post("storm", "heat > 70 for 3m"), post("calm", "heat > 95"))).at("00:01")
    d.exercise.gauges = Course(10, 10, 80, 80, 80, 80, 10, 10, 10, 10, 10)
    d.says("fay", c.JumpTo(600, both("时间跳转", "Time jumps"), ("rumour", "mother"), ())).tick()
    assert settled(d, "storm") == [("met", 5)]
    assert d.exercise.injects["storm"].at == minutes(10)
    assert d.exercise.injects["storm"].late_by == minutes(0)
    assert "calm" not in d.fired()


def test_each_comes_again_once_it_has_stopped_and_then_as_a_copy() -> None:
    d = play(scenario(post("wave", "heat > 70, each")))
    d.exercise.gauges = Course(0, 80, 80, 0, 80, 0, 0, 80)
    for n in range(9):
        d.at(f"00:0{n}")
    assert settled(d, "wave") == [("met", 1), ("armed", 3), ("met", 4), ("armed", 5), ("met", 7)]
    copies = d.events(e.FreeInjectSent)
    assert [copy.text.en for copy in copies] == ["Words of wave"] * 2
    assert len({copy.item_id for copy in copies}) == 2
    assert d.fired().count("wave") == 1


def test_a_copy_has_the_counts_of_the_original() -> None:
    seen = Reach(likes=400, reposts=90, comments=70)
    d = play(scenario(replace(post("wave", "heat > 70, each"), reach=seen)))
    d.exercise.gauges = Course(0, 80, 0, 80)
    for n in range(5):
        d.at(f"00:0{n}")
    [copy] = d.events(e.FreeInjectSent)
    assert d.exercise.items[copy.item_id].reach == seen == d.exercise.items[d.item("wave")].reach


def test_rules_that_hang_on_each_other_cannot_spin() -> None:
    flapping = Course(*(100 * (n % 2) for n in range(40)))
    d = play(scenario(post("ping", "heat > 50, each"), post("pong", "heat < 50, each")))
    d.exercise.gauges = flapping
    for n in range(1, 40):
        d.at(f"00:{n:02}")
        for _ in range(5):
            d.tick()
    held = [s for s in d.events(e.ConditionSettled) if s.outcome == "met"]
    assert len(held) <= 2 * MOST_TIMES
    assert all(sum(s.held_at == other.held_at and s.target_id == other.target_id for other in held) == 1 for s in held)


# ---- milestones, storylines, actions -----------------------------------------------------------


def test_a_milestone_gates_and_missing_it_is_a_trigger() -> None:
    d = play(
        scenario(
            post("praise", "needs spoken"),
            post("anger", "missed spoken"),
            milestones=(milestone("spoken", "after first_statement", 15),),
        )
    )
    d.at("00:14:59")
    assert settled(d, "spoken") == []
    d.at("00:15")
    assert settled(d, "spoken") == [("missed", 15)]
    assert "anger" in d.fired()
    assert d.exercise.injects["praise"].status == "skipped"


def test_a_milestone_waits_for_what_was_said_in_time() -> None:
    d = play(
        scenario(post("praise", "needs spoken"), milestones=(milestone("spoken", "after first_statement", 15),)),
        read_at_once=False,
    )
    d.at("00:14").says("pan", statement("#facts")).at("00:16")
    assert settled(d, "spoken") == []
    d.reads().tick()
    assert [outcome for outcome, _ in settled(d, "spoken")] == ["met"]
    assert "praise" in d.tick().fired()


def test_an_inject_of_a_storyline_comes_at_its_time_once_the_story_has_begun() -> None:
    d = play(
        scenario(
            post("early", at=7, storyline="ward"), post("late", at=20, storyline="ward"),
            storylines=(storyline("ward", "after mother"),),
        )
    )  # fmt: skip
    d.at("00:07:30")
    assert "early" not in d.fired()
    d.at("00:10")
    assert "early" in d.fired()
    assert "late" in d.at("00:20").fired()


def test_an_action_opens_when_its_condition_holds() -> None:
    d = play(scenario(opens={"decide_level": "after mother + 2m"})).at("00:09")
    assert "decide_level" not in d.exercise.actions
    assert d.at("00:10").exercise.actions["decide_level"].opened_at == minutes(10)


# ---- scores, chance, lots ----------------------------------------------------------------------


def test_a_provisional_score_knows_only_what_is_due() -> None:
    d = play(scenario(post("inspector", "score speed < 40"))).at("00:14:59")
    assert "inspector" not in d.fired()
    assert "inspector" in d.at("00:20").fired()  # 00:15: nothing flagged, which was due first


def test_chance_is_the_same_for_every_team() -> None:
    posts = tuple(post(f"p{n}", f"after rumour + {n}m, chance 50%") for n in range(1, 13))
    outcomes = {}
    for name in ("silent", "busy"):
        d = play(scenario(*posts), seed=3).at("00:06")
        if name == "busy":
            d.says("pan", statement("#facts")).says("li", c.SendChat("nurse", "hello"))
        d.at("00:25")
        outcomes[name] = [settled(d, p.inject_id)[0][0] for p in posts]
    assert outcomes["silent"] == outcomes["busy"]
    assert sorted(set(outcomes["busy"])) == ["met", "unlucky"]


def test_one_of_a_lot_comes_and_the_seed_says_which() -> None:
    lot = tuple(post(f"caller{n}", "after rumour + 1m, one of caller") for n in range(3))
    drawn_by_seed = []
    for seed in range(12):
        d = play(scenario(*lot), seed=seed).at("00:07")
        came = [i for i in d.fired() if i.startswith("caller")]
        assert came == [drawn(d.exercise, "caller")]
        assert {d.exercise.injects[i.inject_id].status for i in lot} == {"fired", "skipped"}
        drawn_by_seed += came
    assert len(set(drawn_by_seed)) == 3


# ---- people and replay -------------------------------------------------------------------------


def test_what_is_held_waits_for_its_release() -> None:
    d = play(scenario(post("echo", "after rumour + 4m"))).at("00:06").says("fay", c.HoldInject("echo")).at("00:12")
    assert "echo" not in d.fired()
    d.says("fay", c.ReleaseInject("echo")).tick()
    assert "echo" in d.fired()
    assert d.exercise.injects["echo"].late_by == minutes(0)


def test_the_journal_tells_why_in_both_languages_and_replays() -> None:
    d = play(scenario(post("echo", "after rumour + 4m and not after letter"))).at("00:30")
    told = next(s for s in d.events(e.ConditionSettled) if s.target_id == "echo")
    assert told.because.en == "4 min after “Blue umbrella video” (came at 14:55); after “Red letter” (hasn’t come)"
    assert told.because.zh == "“蓝伞视频”之后 4 分钟（14:55 已发生）；“红信”之后（尚未发生）"
    assert d.replayed().branches == d.exercise.branches
    again = play(scenario(post("echo", "after rumour + 4m and not after letter"))).at("00:30")
    assert journal_sha256(again.entries) == journal_sha256(d.entries)


@pytest.mark.parametrize("when", ["unless first_statement by 00:20", "if not first_statement within 15m"])
def test_the_old_condition_is_part_of_the_grammar(when: str) -> None:
    d = play(scenario(post("again", when))).at("00:20")
    assert d.exercise.injects["again"].at == d.exercise.injects["pressure"].at == minutes(20)


# ---- simulated opinion -------------------------------------------------------------------------


def test_conditions_read_the_opinion_of_this_very_exercise() -> None:
    written = scenario(post("storm", "heat > 20 for 2m"), post("help", "volume > 0 and trust > 10 and hotline > 0"))
    d = play(replace(written, opinion=PublicPlan("hot", "general", ()))).at("00:12")
    assert [outcome for outcome, _ in settled(d, "storm")] == ["met"]
    assert d.exercise.injects["storm"].at == minutes(7)  # the outbreak is at 00:05
    assert "help" in d.fired()
    x = d.exercise
    assert x.opinion is not None
    read = {q: next(readings(x, q, "", x.last_at))[1] for q in QUANTITIES}
    last = x.opinion.moments[-1]
    assert (read["heat"], read["misinformation"], read["bookings"]) == (last.heat, 100 * last.rumour.spreading, last.bookings)


def test_two_teams_with_the_same_seed_draw_alike_under_opinion() -> None:
    """The words of one team move its opinion, never its luck."""
    posts = tuple(post(f"p{n}", f"after rumour + {n}m, chance 40%") for n in range(1, 9))
    written = replace(scenario(*posts), opinion=PublicPlan("hot", "general", ()))
    silent = play(written, seed=5).at("00:20")
    busy = play(written, seed=5).at("00:07").says("pan", statement("#facts #empathy #next_step")).at("00:20")
    assert silent.exercise.opinion != busy.exercise.opinion
    assert [settled(silent, p.inject_id)[0][0] for p in posts] == [settled(busy, p.inject_id)[0][0] for p in posts]


def test_each_comes_at_most_once_a_minute() -> None:
    d = play(scenario(post("wave", "heat > 70, each"))).at("00:01")
    for seconds, heat in ((0, 80.0), (10, 0.0), (10, 80.0), (20, 80.0)):
        d.exercise.gauges = Course(heat)
        d.sleep(seconds).tick()
    assert [outcome for outcome, _ in settled(d, "wave")] == ["met", "armed"]
    d.sleep(60).tick()
    assert [outcome for outcome, _ in settled(d, "wave")] == ["met", "armed", "met"]


def test_what_is_done_counts_before_its_limit() -> None:
    d = play(scenario(post("praise", "score speed > 90"))).at("00:06")
    d.says("pan", statement("#facts #empathy")).tick()
    assert "praise" in d.fired()


# ---- the time that a team has until a milestone ------------------------------------------------


def out_for(d: Drill, seconds: float) -> Drill:
    since = d.now
    return d.sleep(seconds).says(SYSTEM, c.RecordInterruption(since))


def test_an_outage_takes_nothing_from_the_time_until_a_milestone() -> None:
    d = out_for(play(scenario(milestones=(milestone("spoken", "after first_statement", by=15),))).at("00:12"), 600)
    assert d.at("00:24:59").exercise.branches.last("milestone", "spoken") is None
    d.says("pan", statement("We know #facts and are #sorry")).tick()
    last = d.exercise.branches.last("milestone", "spoken")
    assert last is not None
    assert last.outcome == "met"


def test_the_time_until_a_milestone_ends_where_the_outage_moved_it() -> None:
    d = out_for(play(scenario(milestones=(milestone("spoken", "after first_statement", by=15),))).at("00:12"), 600)
    last = d.at("00:25").exercise.branches.last("milestone", "spoken")
    assert last is not None
    assert last.outcome == "missed"


def test_an_outage_after_its_time_gives_a_milestone_nothing_back() -> None:
    d = out_for(play(scenario(milestones=(milestone("spoken", "after first_statement", by=15),))).at("00:16"), 600)
    last = d.tick().exercise.branches.last("milestone", "spoken")
    assert last is not None
    assert (last.outcome, last.at) == ("missed", minutes(15))


def test_a_jump_moves_no_clock_time_of_the_story() -> None:
    d = play(scenario(milestones=(milestone("spoken", "after first_statement", by=15),))).at("00:06")
    d.says("fay", c.JumpTo(16 * 60, both("后来", "Later"), ("mother", "letter", "reporter"))).tick()
    last = d.exercise.branches.last("milestone", "spoken")
    assert last is not None
    assert last.outcome == "missed"
