"""A trainee's card, unsent drafts and the notice: what is told to whom, and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from simulator import commands as c
from simulator.errors import DomainError
from tests.web.conftest import House, now, statement
from web.actions.drafts import Drafts
from web.actions.people import Place
from web.actions.runner import Runner
from web.actions.scorecards import card_of, own_card_of
from web.pages.notice import POINTS, ROWS, notice_of
from web.store import drafts as rows


@pytest.fixture
def runner(house: House) -> Runner:
    """Running, with pan as pr_officer and li beside him."""
    made = house.runner()
    made.submit(c.JoinExercise("li", "trainee"))
    made.submit(c.GiveConsent(), "li")
    made.submit(c.StartExercise(), "fay")
    return made


def drafts_of(house: House) -> Drafts:
    return Drafts(house.reader, house.writer, now)


def place(runner: Runner, who: str, kind: str = "trainee") -> Place:
    return Place(who, runner.exercise_id, kind, who)  # type: ignore[arg-type]


def released(runner: Runner) -> None:
    runner.submit(c.EndExercise(), "fay")
    runner.submit(c.ReleaseScores(), "fay")


# ---- the own card ----------------------------------------------------------------------------


def test_a_trainee_sees_no_card_before_the_release(runner: Runner) -> None:
    for end in (False, True):
        if end:
            runner.submit(c.EndExercise(), "fay")
        with pytest.raises(DomainError) as refused:
            own_card_of(runner, place(runner, "pan"), now())
        assert refused.value.code == "scores_not_released"


def test_then_the_teams_figures_and_the_own_lines(runner: Runner) -> None:
    runner.submit(statement("我们正在核实。"), "pan")
    released(runner)
    whole, own = card_of(runner, now()), own_card_of(runner, place(runner, "pan"), now())
    mine = {a.action_id for a in runner.exercise.scenario.expected_actions if "pr_officer" in a.roles}
    assert mine
    assert len(own["lines"]) < len(whole["lines"])
    assert mine <= {line["action_id"] for line in own["lines"]}
    assert own["score"] == whole["score"]
    assert [o["rating"] for o in own["objectives"]] == [o["rating"] for o in whole["objectives"]]
    assert {r["role_id"] for r in own["roles"]} <= {"pr_officer"}


def test_who_never_sat_has_no_lines(runner: Runner) -> None:
    released(runner)
    assert own_card_of(runner, place(runner, "li"), now())["lines"] == []


def test_a_seat_that_was_left_counts(runner: Runner) -> None:
    runner.submit(c.LeaveSeat(), "pan")
    released(runner)
    assert own_card_of(runner, place(runner, "pan"), now())["lines"] != []


@pytest.mark.parametrize("kind", ["facilitator", "evaluator", "observer"])
def test_staff_see_the_whole_at_any_time(runner: Runner, kind: str) -> None:
    card = own_card_of(runner, place(runner, "eve", kind), now())
    assert len(card["lines"]) == len(runner.exercise.scenario.expected_actions)


def scores_of(card: dict[str, Any]) -> list[float | None]:
    return [r["score"] for r in card["roles"]] + [a["score"] for a in card["approvals"]]


def judged(runner: Runner) -> Runner:
    """Ended, with a statement and a line of pan's that an evaluator gave 70."""
    runner.submit(statement("我们正在核实。"), "pan")
    mine = next(a.action_id for a in runner.exercise.scenario.expected_actions if a.roles == ("pr_officer",))
    runner.submit(c.JoinExercise("eve", "evaluator"))
    runner.submit(c.OverrideLine(mine, 70, "read it"), "eve")
    runner.submit(c.EndExercise(), "fay")
    return runner


def test_who_looks_on_sees_no_scores_of_single_roles(runner: Runner) -> None:
    whole = own_card_of(judged(runner), place(runner, "eve", "evaluator"), now())
    seen = own_card_of(runner, place(runner, "omar", "observer"), now())
    assert any(score is not None for score in scores_of(whole))
    assert [r["hidden"] for r in whole["roles"]] == [False] * len(whole["roles"])
    assert scores_of(seen) == [None] * len(scores_of(seen))
    assert all(r["hidden"] for r in seen["roles"])
    assert {k: v for k, v in seen.items() if k not in ("roles", "approvals")} == {
        k: v for k, v in whole.items() if k not in ("roles", "approvals")
    }


def test_unless_the_organisation_shows_them_to_all_staff(runner: Runner) -> None:
    runner.exercise.playbook = replace(runner.exercise.playbook, individual_scores="staff")
    seen = own_card_of(judged(runner), place(runner, "omar", "observer"), now())
    assert any(score is not None for score in scores_of(seen))
    assert not any(r["hidden"] for r in seen["roles"])


def test_an_own_card_has_the_teams_measures_without_others_words(runner: Runner) -> None:
    judged(runner).submit(c.ReleaseScores(), "fay")
    whole, own = card_of(runner, now()), own_card_of(runner, place(runner, "pan"), now())
    assert [(m["value"], m["words"]) for m in own["measures"]] == [
        (m["value"], m["words"]) for m in whole["measures"]
    ]
    assert any(m["details"] for m in whole["measures"])
    assert not any(m["details"] for m in own["measures"])
    assert {x["role_id"] for x in own["load"]} == {"pr_officer"}


# ---- unsent drafts ---------------------------------------------------------------------------


def test_drafts_are_shown_after_the_end_alone(house: House, runner: Runner) -> None:
    with pytest.raises(DomainError) as refused:
        drafts_of(house).unsent(runner)
    assert refused.value.code == "not_ended"


def test_what_was_not_sent_is_kept_with_its_writer(house: House, runner: Runner) -> None:
    drafts = drafts_of(house)
    sent, left = "我们正在核实。", "还没有写完的声明"
    runner.submit(statement(sent), "pan")
    for who, slot, text in (
        ("pan", "statement:website", left), ("li", "reply:1", "一句话"),
        ("pan", "statement:again", sent),  # the browser died before it emptied the slot
        ("pan", "blank", "  \n"), ("pan", "debrief:well", "沟通顺畅"), ("fay", "note", "导调的草稿"),
        ("pan", "noted", "word:wo_1 tour"),  # what was put away on the desk
        ("pan", "map:1", "人已送医"),  # a plan for a text, and none to send
    ):  # fmt: skip
        drafts.save(runner.exercise_id, who, slot, text)
    drafts.save(runner.exercise_id, "li", "gone", "x")
    drafts.save(runner.exercise_id, "li", "gone", "")
    runner.submit(c.EndExercise(), "fay")
    found = drafts.unsent(runner)
    assert [(d.participant_id, d.slot, d.text) for d in found] == [
        ("pan", "statement:website", left), ("li", "reply:1", "一句话"),
    ]  # fmt: skip
    assert all(d.saved_at.endswith("+00:00") for d in found)


def test_an_emptied_draft_keeps_its_time_against_an_older_device(house: House, runner: Runner) -> None:
    drafts, x = drafts_of(house), runner.exercise_id
    drafts.save(x, "li", "gone", "x")
    first = drafts.saved_at(x, "li")["gone"]
    drafts.save(x, "li", "gone", "")
    assert drafts.of(x, "li") == {}
    assert drafts.saved_at(x, "li")["gone"] > first
    drafts.save(x, "li", "gone", "y")
    assert drafts.of(x, "li") == {"gone": "y"}


def test_of_emptied_drafts_the_newest_are_kept(house: House, runner: Runner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "MOST_EMPTIED", 2)
    drafts, x = drafts_of(house), runner.exercise_id
    drafts.save(x, "pan", "a", "")
    for slot in ("a", "b", "c"):
        drafts.save(x, "li", slot, "")
    drafts.save(x, "li", "d", "words")
    assert sorted(drafts.saved_at(x, "li")) == ["b", "c", "d"]
    assert sorted(drafts.saved_at(x, "pan")) == ["a"]


def test_what_was_published_is_not_offered_again(house: House, runner: Runner) -> None:
    drafts, x = drafts_of(house), runner.exercise_id
    for slot in ("statement", "report"):
        drafts.save(x, "pan", slot, "我们正在核实。 ")
    drafts.save(x, "li", "statement", "我们正在核实。")
    assert set(drafts.left(runner, "pan")) == {"statement", "report"}
    runner.submit(statement("我们正在核实。"), "pan")
    assert set(drafts.left(runner, "pan")) == {"report"}
    assert set(drafts.left(runner, "li")) == {"statement"}
    drafts.save(x, "pan", "statement", "我们正在核实。")  # typed anew: meant to be sent anew
    assert set(drafts.left(runner, "pan")) == {"statement", "report"}


def test_drafts_of_another_exercise_stay_there(house: House, runner: Runner) -> None:
    other = house.runner()
    drafts_of(house).save(other.exercise_id, "pan", "s", "别处的草稿")
    runner.submit(c.EndExercise(), "fay")
    assert drafts_of(house).unsent(runner) == []


# ---- the notice ------------------------------------------------------------------------------


def test_the_notice_names_who_was_told_and_when(runner: Runner) -> None:
    runner.names["fay"] = "范"
    runner.submit(c.RecordTold("前台 <b>周</b>"), "fay")
    notice = notice_of(runner, now())
    told = runner.exercise.told[0].occurred_at
    assert [(t["text"], t["name"]) for t in notice["told"]] == [("前台 <b>周</b>", "范")]
    assert notice["told"][0]["at"] == told.astimezone().strftime("%m-%d %H:%M")
    assert notice["blank_rows"] == ROWS - 1
    assert notice["asked"] == ["范"]


def test_the_notice_leaves_the_time_open_before_the_start(house: House) -> None:
    runner = house.runner()
    assert notice_of(runner, now())["from_time"] == ""
    runner.submit(c.StartExercise(), "fay")
    started = notice_of(runner, now() + timedelta(days=3))
    assert started["from_time"]
    assert started["date"] == runner.entries[-1].occurred_at.astimezone().strftime("%Y-%m-%d")


def test_every_point_of_the_notice_is_in_both_languages() -> None:
    for zh_head, zh, en_head, en in POINTS:
        assert min(len(zh_head), len(zh)) > 2
        assert en_head.isascii()
        assert len(en) > 40
