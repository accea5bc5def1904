"""What if, as it is asked for: who may, which words there are, and what comes back."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import cache
from types import SimpleNamespace
from typing import Any

import pytest

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import RehearsalResult, rehearse
from scoring.text.reader import READER_VERSION, read
from simulator.errors import DomainError
from simulator.localized import LocalizedText
from simulator.opinion.plan import PublicPlan
from simulator.opinion.whatif import otherwise
from web.access import NotFound
from web.actions import whatif as process
from web.actions.people import Place
from web.actions.replaying import Replaying

HOT = PublicPlan("hot")


@cache
def played(team: str, plan: PublicPlan | None = HOT) -> RehearsalResult:
    scenario = load_scenario(scenario_folder("first-half-hour")).value
    scenario = replace(scenario, opinion=plan)
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    return rehearse(scenario, playbook, team, 1, "zh-CN", read, READER_VERSION)


class Here:
    """The workshop's process, in this one, and the exercise that it would load."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, result: RehearsalResult) -> None:
        x = result.exercise
        self.runner: Any = SimpleNamespace(exercise=x, lock=threading.Lock(), exercise_id=f"{result.team}{id(x)}")
        self.replaying = Replaying("", SimpleNamespace(ask=lambda job, **given: process.whatif(given)))  # type: ignore[arg-type]
        kept = (x.scenario, x.playbook, list(result.entries), dict(x.texts), {})
        monkeypatch.setattr(process, "kept_of", lambda url, exercise_id: kept)

    def ask(self, word: str = "", how: str = "", at: str = "", kind: str = "evaluator") -> dict[str, Any]:
        here = Place("who", self.runner.exercise_id, kind, "Who")  # type: ignore[arg-type]
        return self.replaying.otherwise(self.runner, here, {"word": word, "how": how, "at": at})


@pytest.fixture
def late(monkeypatch: pytest.MonkeyPatch) -> Here:
    return Here(monkeypatch, played("late"))


def statement_of(here: Here) -> dict[str, Any]:
    found: dict[str, Any] = next(w for w in here.ask()["words"] if w["kind"] == "statement")
    return found


def test_the_team_s_public_words_with_how_they_were_read(late: Here) -> None:
    told = late.ask()
    x = late.runner.exercise
    assert [w["word_id"] for w in told["words"]] == [w.cause for w in x.opinion.words]
    word = statement_of(late)
    assert word["first_words"]
    assert (word["effect"], word["is_said"]) == (x.opinion.words[0].effect, True)
    action = next(a for a in x.scenario.expected_actions if a.action_id == "first_statement")
    assert word["model"]["zh"] == action.model_answer[0].zh
    assert told["otherwise"] is None
    assert (told["me"], told["is_same"]) == ("evaluator", True)
    assert len(told["happened"]["heat"]) == len(x.opinion.moments)
    assert told["happened"]["trust"][-1] == round(x.opinion.moments[-1].trust, 1)


def test_an_earlier_statement_cools_it_and_shortens_the_silence(late: Here) -> None:
    word = statement_of(late)
    told = late.ask(word["word_id"], "moved", str(word["at"] - 240))
    was, then = told["happened"]["figures"], told["otherwise"]["figures"]
    assert then["silence"] == was["silence"] - 4
    assert then["total"] < was["total"]
    assert told["otherwise"]["effect"] == word["effect"]
    away = late.ask(word["word_id"], "away")["otherwise"]
    assert away["figures"]["silence"] > was["silence"]
    assert away["effect"] == ""


def test_the_model_answer_is_read_and_not_taken_for_granted(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Here(monkeypatch, played("careless"))
    word = statement_of(here)
    assert word["effect"] == "harmful"
    told = here.ask(word["word_id"], "model")
    assert told["otherwise"]["effect"] == "sound"
    assert told["otherwise"]["figures"]["total"] < told["happened"]["figures"]["total"]
    monkeypatch.setattr(process, "assessed", lambda x, ground, said, text: empty(said.response_id))
    again = Here(monkeypatch, played("careless"))
    again.runner.exercise_id = "read anew"
    assert again.ask(word["word_id"], "model")["otherwise"]["effect"] == "empty"


def empty(response_id: str) -> Any:
    return SimpleNamespace(labels=(), uncertain=(), evidence=(), reader_version="", facts=(), claims=(), tricks=())


def test_a_silent_team_can_hear_what_it_might_have_said(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Here(monkeypatch, played("silent"))
    words = here.ask()["words"]
    assert [w["is_said"] for w in words] == [False]
    assert words[0]["word_id"] == "unsaid:first_statement"
    told = here.ask("unsaid:first_statement", "model", "480")
    assert told["otherwise"]["effect"] == "sound"
    assert told["otherwise"]["figures"]["silence"] < told["happened"]["figures"]["silence"]


def test_a_reply_cannot_come_before_what_it_replies_to(monkeypatch: pytest.MonkeyPatch) -> None:
    here = Here(monkeypatch, played("perfect"))
    reply = next(w for w in here.ask()["words"] if w["kind"] == "reply")
    assert reply["from"] > 0
    first, at_once = (here.ask(reply["word_id"], "moved", at)["otherwise"] for at in ("0", str(reply["from"])))
    assert first == at_once


@pytest.mark.parametrize("ended", [False, True])
@pytest.mark.parametrize("released", [False, True])
@pytest.mark.parametrize("kind", ["facilitator", "evaluator", "observer", "simcell", "trainee"])
def test_who_may_ask_and_when(late: Here, kind: str, released: bool, ended: bool) -> None:
    x, runner = late.runner.exercise, late.runner
    runner.exercise = SimpleNamespace(
        status="ended" if ended else "paused", scores_released=released, opinion=x.opinion, seq=x.seq,
        participants={"who": SimpleNamespace(roles=x.scenario.roles)},
    )  # fmt: skip
    code = "" if kind in ("facilitator", "evaluator") or (kind == "trainee" and released) else "scores_not_released"
    code = "not_ended" if not ended else code
    code = "not_allowed" if kind in ("observer", "simcell") else code
    if not code:
        assert late.ask(kind=kind)["words"]
        return
    with pytest.raises(DomainError) as refused:
        late.ask(kind=kind)
    assert refused.value.code == code


def test_a_trainee_is_told_how_their_own_words_were_heard_and_of_no_violation_that_nobody_confirmed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = Here(monkeypatch, played("careless"))
    x = here.runner.exercise
    words = {w["word_id"]: w for w in here.ask()["words"] if w["is_said"]}
    harmful = [i for i, w in words.items() if w["effect"] == "harmful"]
    assert harmful
    author = x.responses[harmful[0]].role_id
    for roles in ((author,), tuple(r for r in x.scenario.roles if r != author), ()):
        here.runner.exercise = SimpleNamespace(
            status="ended", scores_released=True, opinion=x.opinion, seq=x.seq, participants={"who": SimpleNamespace(roles=roles)}
        )
        told = {w["word_id"]: w["effect"] for w in here.ask(kind="trainee")["words"] if w["is_said"]}
        assert "harmful" not in told.values()
        assert all(not effect or x.responses[i].role_id in roles for i, effect in told.items())
        assert bool(told) == bool(roles)
        if told:
            assert here.ask(harmful[0], "moved", "1800", "trainee")["otherwise"]["effect"] == ""
            assert here.ask(harmful[0], "away", "", "trainee")["otherwise"]["figures"]
        else:
            with pytest.raises(NotFound):
                here.ask(harmful[0], "away", "", "trainee")


def test_the_model_answer_is_read_in_the_language_that_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = LocalizedText("你好", "Hello")
    assert [process._written_alike(texts, own) for own in ("We know", "我们知道", "")] == ["Hello", "你好", "你好"]


def test_a_model_that_has_changed_since_is_said(late: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "otherwise", lambda x, *more: otherwise(x, *more)[:-1])
    assert late.ask()["is_same"] is False


def test_bad_requests_are_refused_in_words(late: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    word = statement_of(late)["word_id"]
    for asked, field in (((word, "worse", ""), "how"), ((word, "moved", "soon"), "at"), ((word, "moved", "-1"), "at"),
                         ((word, "moved", "nan"), "at"), ((word, "moved", "1e9"), "at"), ((word, "moved", ""), "at")):
        with pytest.raises(DomainError) as refused:
            late.ask(*asked)
        assert (refused.value.code, refused.value.field) == ("value_out_of_range", field), asked
    for asked in (("re_none", "away", ""), ("unsaid:first_statement", "model", ""), ("unsaid:none", "away", "")):
        with pytest.raises(NotFound):
            late.ask(*asked)
    calm = Here(monkeypatch, played("late", None))
    with pytest.raises(DomainError) as refused:
        calm.ask()
    assert refused.value.code == "no_opinion"
