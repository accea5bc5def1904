"""The edge's reading of commands and journal rows, and the types that the browser is built with."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator import commands as c
from simulator import events as e
from simulator import journal
from simulator.errors import DomainError
from simulator.localized import LocalizedText
from simulator.roundplan import Question
from tests.sync_fixtures import Recording, fixtures, record
from web.contract import typescript
from web.contract.messages import STAFF_DATA, TRAINEE_DATA
from web.contract.wire import MAX_FREE_TEXT, decode_event, envelope, parse_command

ROOT = Path(__file__).parents[1]

GOOD: list[c.Command] = [
    c.StartExercise(), c.PauseExercise("Coffee"), c.ResumeExercise(), c.ChangePace(2.0), c.EndExercise(),
    c.StopExercise("Too much"), c.StopExercise(), c.TakeStopBack(), c.DeclareRealEmergency("火警"), c.GiveConsent(),
    c.TakeSeat("nurse"), c.LeaveSeat(), c.FireInject("i1"), c.SkipInject("i1"),
    c.SendFreeInject("post", "feed", "p", ("nurse", "director"), LocalizedText("题", "Title"), LocalizedText("文", "")),
    c.SendFreeInject("call", "phone", "p", ("nurse",), LocalizedText("题"), lines=(LocalizedText("喂", "Hello"),)),
    c.SubmitResponse("statement", "nurse", "site", "<b>文本</b> 𝒳"),
    c.SubmitResponse("reply", "nurse", "feed", "Text", "it_1"), c.TakeFlagBack("re_1"), c.AnswerCall("it_1"), c.DeclineCall("it_1"),
    c.EndCall("it_1"), c.CallBack("it_1"), c.OverrideLine("a1", 80, "Clear"),
    c.JumpTo(3600.0, LocalizedText("一小时后", "An hour later"), ("i1",), ("i2", "i3")), c.AnnounceEnd(), c.CancelEnd(),
    c.LockApprovals(True), c.AssignSeat("p1", "nurse"), c.FreeSeat("p1", "nurse"), c.RecordTold("前台"),
    c.PlanInject("post", "feed", "p", ("nurse",), LocalizedText("题"), 600.0, LocalizedText("文")),
    c.HoldInject("i1"), c.ReleaseInject("i1"),
    c.EditInject("i1", LocalizedText("题", "Title"), ("nurse",), LocalizedText("文", "Text"), (), 600.0),
    c.SpeakAs("p", "it_1", LocalizedText("说", "Say"), "re_1"), c.AnswerFact("as_1", LocalizedText("答", "Answer")),
    c.RecordRoomAction("nurse", "a1", 90.0, "Said aloud", ("facts",)), c.PinNote("", "这一刻"),
    c.RecordImprovement("先发三句话", "宣传科", "2026-12-31", "im_1"), c.StrikeImprovement("im_1"), c.ChooseNote("no_1", True),
    c.RaiseHand("看不到帖文"), c.RaiseHand(), c.SeeHand("ha_1"),
    c.ReassignResponse("re_1", ("a1", "a2"), "Serves both"), c.SettleFinding("re_1", "facts", False, "Not there"),
    c.ReleaseScores(), c.AnswerDebrief("好", "改"), c.AskFact("nurse", "p", "", "Which batch?"),
    c.SendChat("nurse", "批号已核", "", "as_1"), c.RequestApproval("statement", "nurse", "site", "文", None, "ap_1"),
    c.ApproveText("ap_1", "nurse"), c.SendTextBack("ap_1", "nurse", "改第二段"),
    c.SubmitResponse("decision", "nurse", "", "Why", None, c.ResponseDetails(cards=("x",), owner="nurse", due=900.0)),
    c.TakeSeat("nurse", also=True), c.AskFact("nurse", "p", "f1"),
    c.SettleFinding("re_1", "facts", True, "", True, 3, 9), c.AskReview("a1", "再看一眼"), c.AnswerReview("rv_1", "看过了"),
    c.TurnOpinion("mood", -0.5, "怒"), c.ShowOpinion(True), c.SetCrowd("off"), c.SilenceActor("reporter"),
    c.OpenRound("conference"),
    c.OpenFreeRound("press", LocalizedText("说明会", "Conference"), "nurse", (Question("p", LocalizedText("问", "Ask")),)),
    c.CallAsker("ro_1"), c.CallAsker("ro_1", "qu_1"), c.AddQuestion("ro_1", "p", LocalizedText("追问", "Again"), True),
    c.SkipQuestion("ro_1", "qu_1"), c.CloseRound("ro_1"), c.AnswerInRound("ro_1", "答"), c.MinuteAnswer("ro_1", "口头答"),
    c.TickCheck("ro_1", "facts", "partly", "少了时间"),
    c.GiveWord("看前方", "", True), c.GiveWord("慢一点", "p1"), c.UnlockScreens(),
    c.PutCard("nurse", "fact", "批号 F2309", "in_doubt", "bc_1", 2, "库房", "director", 900.0), c.PutCard("nurse", "task", "x", "open"),
    c.StrikeCard("nurse", "bc_1", 2, "记错了"), c.DeclarePhase("director", "PH-1"),
    c.NoteCase("it_1", "nurse", "她要批号"), c.TakeCase("it_1", "nurse"), c.HandOverCase("it_1", "nurse", "director", "请你答"),
]  # fmt: skip


def as_data(command: object) -> Any:
    return json.loads(json.dumps(journal.plain(command)))


@pytest.mark.parametrize("command", GOOD, ids=lambda command: type(command).__name__)
def test_a_command_is_read(command: c.Command) -> None:
    assert parse_command(type(command).__name__, as_data(command)) == command


def test_every_command_of_people_is_tried() -> None:
    assert {type(command) for command in GOOD} == set(c.PERSON_COMMANDS)


def test_defaults_may_be_left_out() -> None:
    assert parse_command("StopExercise", {}) == c.StopExercise("")
    data = {"kind": "statement", "role_id": "r", "channel": "site", "text": "x"}
    assert parse_command("SubmitResponse", data) == c.SubmitResponse("statement", "r", "site", "x", None)


REPLY = {"kind": "reply", "role_id": "r", "channel": "feed", "text": "x", "item_id": "it"}
FREE = {"kind": "post", "channel": "feed", "persona_id": "p", "to_roles": ["r"], "title": {"zh": "a", "en": "b"}}
DEEP: Any = []
for _ in range(900):
    DEEP = [DEEP]

BAD: list[tuple[str, object, object, str | None]] = [
    ("unknown type", "Explode", {}, "type"),
    ("a type of the system", "Tick", {}, "type"),
    ("another of the system", "JoinExercise", {"participant_id": "p", "kind": "facilitator"}, "type"),
    ("no text as type", ["StartExercise"], {}, "type"),
    ("no type", None, {}, "type"),
    ("no data", "StartExercise", None, "data"),
    ("a list as data", "StartExercise", [], "data"),
    ("text as data", "TakeSeat", "nurse", "data"),
    ("unknown key", "StartExercise", {"now": 1}, "now"),
    ("unknown key inside", "SendFreeInject", {**FREE, "title": {"zh": "a", "de": "b"}}, "title.de"),
    ("missing key", "TakeSeat", {}, "role_id"),
    ("number for text", "TakeSeat", {"role_id": 5}, "role_id"),
    ("null for text", "TakeSeat", {"role_id": None}, "role_id"),
    ("object for text", "SubmitResponse", {**REPLY, "text": {"zh": "x"}}, "text"),
    ("text for a number", "ChangePace", {"pace": "1"}, "pace"),
    ("true for a number", "ChangePace", {"pace": True}, "pace"),
    ("NaN", "ChangePace", {"pace": float("nan")}, "pace"),
    ("infinity", "OverrideLine", {"action_id": "a", "score": float("inf"), "reason": "r"}, "score"),
    ("a number without end", "ChangePace", {"pace": 10**5000}, "pace"),
    ("no such kind", "SubmitResponse", {**REPLY, "kind": "shout"}, "kind"),
    ("text for a list", "SendFreeInject", {**FREE, "to_roles": "nurse"}, "to_roles"),
    ("number in a list", "SendFreeInject", {**FREE, "to_roles": ["nurse", 1]}, "to_roles.1"),
    ("a list too long", "SendFreeInject", {**FREE, "to_roles": ["r"] * 501}, "to_roles"),
    ("text for yes or no", "LockApprovals", {"locked": "true"}, "locked"),
    ("a number for yes or no", "TakeSeat", {"role_id": "r", "also": 1}, "also"),
    ("unknown key of a form", "SubmitResponse", {**REPLY, "details": {"colour": "red"}}, "details.colour"),
    ("a card that is no text", "SubmitResponse", {**REPLY, "details": {"cards": [1]}}, "details.cards.0"),
    ("a time in words", "SubmitResponse", {**REPLY, "details": {"due": "soon"}}, "details.due"),
    ("a jump in words", "JumpTo", {"to": "01:00", "note": {"zh": "a", "en": "b"}}, "to"),
    ("a jump without a note", "JumpTo", {"to": 60}, "note"),
    ("text for both languages", "SendFreeInject", {**FREE, "title": "x"}, "title"),
    ("an id too long", "TakeSeat", {"role_id": "x" * 201}, "role_id"),
    ("a text too long", "SubmitResponse", {**REPLY, "text": "x" * (MAX_FREE_TEXT + 1)}, "text"),
    ("half a character", "SubmitResponse", {**REPLY, "text": "a\ud800b"}, "text"),
    ("half a character in a key", "StartExercise", {"\udc00": 1}, None),
    ("a key too long", "StartExercise", {"k" * 201: 1}, None),
    ("too deep", "StartExercise", {"x": DEEP}, "x.0.0.0.0.0.0"),
    ("too many keys", "StartExercise", {str(i): i for i in range(101)}, None),
    ("bytes", "SubmitResponse", {**REPLY, "text": b"x"}, "text"),
    ("a number as key", "StartExercise", {1: 1}, None),
]


@pytest.mark.parametrize(("type_name", "data", "field"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_what_is_no_command_is_refused_in_words(type_name: object, data: object, field: str | None) -> None:
    with pytest.raises(DomainError) as refused:
        parse_command(type_name, data)
    assert refused.value.code == "command_invalid"
    assert refused.value.field == field
    assert 10 < len(refused.value.message) < 200
    assert "pydantic" not in refused.value.message
    refused.value.message.encode()


def test_a_text_of_100_000_characters_is_read() -> None:
    """The core refuses it in its own words; see tests/simulator/test_decide.py."""
    command = parse_command("SubmitResponse", {**REPLY, "text": "长" * 100_000})
    assert isinstance(command, c.SubmitResponse)
    assert len(command.text) == 100_000


def test_what_people_write_freely_may_be_long() -> None:
    """The core has limits of its own, and words for them; an id or a name is cut off here."""
    for command in (
        c.AnswerDebrief("长" * c.MAX_CHAT, "x" * c.MAX_CHAT), c.PinNote("", "x" * c.MAX_NOTE),
        c.SubmitResponse("reply", "r", "feed", "x", details=c.ResponseDetails(without_approval="x" * c.MAX_NOTE)),
        c.GiveWord("长" * c.MAX_NOTE, text_en="x" * c.MAX_NOTE),
    ):  # fmt: skip
        assert parse_command(type(command).__name__, as_data(command)) == command


def test_a_jump_may_pass_over_a_whole_days_posts() -> None:
    command = c.JumpTo(3600.0, LocalizedText("一小时", "An hour"), tuple(f"post{n}" for n in range(300)))
    assert parse_command("JumpTo", as_data(command)) == command


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.sampled_from([cls.__name__ for cls in c.PERSON_COMMANDS]) | st.text(), st.data())
def test_any_data_gives_a_command_or_a_refusal(type_name: str, data: st.DataObject) -> None:
    cls = next((cls for cls in c.PERSON_COMMANDS if cls.__name__ == type_name), None)
    keys = st.sampled_from([f.name for f in dataclasses.fields(cls)] or ["x"]) if cls else st.text()
    value = data.draw(st.dictionaries(keys, JSON, max_size=6) | JSON)
    found: list[DomainError] = []
    try:
        parse_command(type_name, value)
    except DomainError as refusal:
        found.append(refusal)
    assert [refusal.code for refusal in found] in ([], ["command_invalid"])


# ---- the journal -----------------------------------------------------------------------------

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
# Seconds as floats are exact to the microsecond for longer than any exercise lasts.
DURATIONS = st.timedeltas(timedelta(0), timedelta(days=365))
st.register_type_strategy(str, TEXTS)
st.register_type_strategy(datetime, MOMENTS)
st.register_type_strategy(timedelta, DURATIONS)
st.register_type_strategy(float, st.integers(0, 10**9).map(lambda n: n / 10**6))


@pytest.mark.parametrize("name", e.EVENT_TYPES)
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_an_event_comes_back_from_the_journal_as_it_was(name: str, data: st.DataObject) -> None:
    event = data.draw(st.from_type(e.EVENT_TYPES[name]))
    stored = json.loads(json.dumps(journal.plain(event)))
    back = decode_event(name, e.VERSIONS[name], stored)
    assert back == event
    assert journal.canonical(back) == journal.canonical(event)


def test_every_event_of_a_drill_comes_back() -> None:
    for entry in recorded().drill.entries:
        stored = json.loads(json.dumps(journal.plain(entry.event)))
        assert decode_event(entry.type, e.VERSIONS[entry.type], stored) == entry.event


def test_older_data_is_brought_up_to_date(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(e.VERSIONS, "ExerciseResumed", 3)
    monkeypatch.setitem(journal.UPCASTERS, ("ExerciseResumed", 1), lambda d: {"who": d["person"]})
    monkeypatch.setitem(journal.UPCASTERS, ("ExerciseResumed", 2), lambda d: {"by": d["who"]})
    assert decode_event("ExerciseResumed", 1, {"person": "fay"}) == e.ExerciseResumed("fay")
    assert decode_event("ExerciseResumed", 2, {"who": "fay"}) == e.ExerciseResumed("fay")
    assert decode_event("ExerciseResumed", 3, {"by": "fay"}) == e.ExerciseResumed("fay")


@pytest.mark.parametrize(
    ("name", "version", "data"),
    [("Unheard", 1, {}), ("ExerciseResumed", 99, {"by": "fay"}), ("ExerciseResumed", 1, {}), ("SeatTaken", 1, {"role_id": 3})],
)
def test_a_journal_that_cannot_be_read_says_so(name: str, version: int, data: dict[str, Any]) -> None:
    with pytest.raises(DomainError) as refused:
        decode_event(name, version, data)
    assert refused.value.code == "journal_invalid"


# ---- what screens get ------------------------------------------------------------------------

_recorded: list[Recording] = []


def recorded() -> Recording:
    if not _recorded:
        _recorded.append(record())
    return _recorded[0]


def test_an_envelope_has_the_shape_of_the_protocol() -> None:
    entry, data = recorded().sent[-1][0]
    made = envelope("ex", entry, "staff", data["staff"])
    assert list(made) == ["exercise_id", "stream", "n", "event_id", "type", "at", "occurred_at", "data"]
    assert (made["exercise_id"], made["stream"], made["n"]) == ("ex", "staff", recorded().drill.exercise.heads["staff"])
    assert made["at"] == entry.at.total_seconds()
    assert datetime.fromisoformat(made["occurred_at"]) == entry.occurred_at


def test_the_data_of_every_event_is_as_declared() -> None:
    """What views.project gives has the very fields of its type in web/contract/messages.py."""
    for fixture in fixtures():
        table = STAFF_DATA if fixture["kind"] == "staff" else TRAINEE_DATA
        for sent in fixture["events"]:
            _check_shape(sent["data"], table[sent["type"]], sent["type"])


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _check_shape(value: Any, hint: Any, where: str) -> None:
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        hints = {f.name: get_type_hints(hint)[f.name] for f in dataclasses.fields(hint)}
        assert set(value) == set(hints), where
        for name, inner in hints.items():
            _check_shape(value[name], inner, f"{where}.{name}")
    elif isinstance(value, list):
        for part in value:
            _check_shape(part, hint.__args__[0], f"{where}[]")
    elif isinstance(value, dict):
        inner = next(a for a in hint.__args__ if dataclasses.is_dataclass(a))
        _check_shape(value, inner, where)


def test_the_browsers_types_are_those_of_today() -> None:
    """Stale? `python -m web.contract.typescript`"""
    assert typescript.TARGET.read_text(encoding="utf-8") == typescript.generate()


def test_every_type_has_one_name() -> None:
    text = typescript.generate()
    names = [line.split()[2] for line in text.splitlines() if line.startswith(("export interface ", "export type "))]
    assert len(names) == len(set(names))
    for expected in ("TraineeView", "StaffView", "Scorecard", "OverrideLine", "OverrideLineCommand", "JournalEnvelope"):
        assert expected in names


def test_the_contract_needs_no_web_framework() -> None:
    code = "import sys, web.contract.wire, web.contract.messages; sys.exit('flask' in sys.modules or 'sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, timeout=60, check=False).returncode == 0
