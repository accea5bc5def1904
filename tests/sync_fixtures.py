"""Writes tests/fixtures/sync/: for each command and each kind of viewer, what a screen gets and must come to.

A fixture is one JSON object:

    name      command and viewer, also the file's name
    command   the type of the command that was given, or "catch-up"
    viewer    staff | one_role | two_roles | no_role
    kind      "staff" or "trainee": the shape of the snapshots
    before    snapshot before the command
    events    envelopes of every stream that the viewer follows, in the journal's order; one that goes to two
              of the viewer's streams is there twice, with the same event_id
    after     snapshot after the command
    resync    true: it was the viewer's own seat that changed, so the screen takes a new snapshot instead
              of applying (its streams are others from now on)

"catch-up" fixtures hold all that followed a command, sent late: projected from the state that they lead to,
as after a lost connection.

    python -m tests.sync_fixtures
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simulator import commands as c
from simulator import events as e
from simulator import projections, views
from simulator.journal import Entry, plain
from tests.drill import SYSTEM, Drill, statement
from tests.scenario_samples import both, clinic_playbook, clinic_scenario
from web.contract.wire import envelope

TARGET = Path(__file__).parent / "fixtures" / "sync"

VIEWERS = ("fay", "eve", "pan", "li", "tan")  # pan comes to have one role, li two; tan stays in the lobby
KINDS = ("staff", "one_role", "two_roles", "no_role")
CATCH_UP = "catch-up"

Fixture = dict[str, Any]
Sent = list[tuple[Entry, dict[str, dict[str, Any]]]]  # an entry with its data by stream


@dataclass
class Moment:
    """The state of all screens at one point of the journal."""

    label: str
    seq: int
    snapshots: dict[str, Any]
    viewers: dict[str, views.Viewer]


@dataclass
class Recording:
    """A drill that keeps every screen after every command."""

    drill: Drill
    moments: list[Moment] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._committed = self.drill.replayed()
        self._look("start")

    def note(self, label: str, seq: int) -> None:
        """`label` took the journal from `seq` to where it is now."""
        x = self._committed
        x.texts.update(self.drill.exercise.texts)
        sent: Sent = []
        for entry in self.drill.entries[seq:]:  # each is sent in the state that it leads to
            x.apply(entry)
            sent.append((entry, {s: projections.project(x, entry, s, self.drill.names) for s, _ in entry.streams}))
        self.sent.append(sent)
        self._look(label)

    def _look(self, label: str) -> None:
        x = self.drill.exercise
        present = {who: views.viewer(x, who) for who in VIEWERS if who in x.participants}
        shots = {who: plain(views.snapshot(x, seen, self.drill.names)) for who, seen in present.items()}
        self.moments.append(Moment(label, x.seq, shots, present))


def record() -> Recording:
    """One drill in which every command is given and every event happens."""
    drill = Drill(clinic_scenario(), clinic_playbook(), read_at_once=False)
    recording = Recording(drill)
    for label, seq in _script(drill):
        recording.note(label, seq)
    return recording


def _script(d: Drill) -> Iterator[tuple[str, int]]:
    """Gives command after command; yields each one's type (and what is special) and the seq before it."""
    for who, command, special in _commands(d):
        seq = d.exercise.seq
        if isinstance(command, tuple):
            d.records(*command)
            name = type(command[0]).__name__
        else:
            d.says(who, command)
            name = type(command).__name__
        yield (f"{name} {special}" if special else name), seq


Asked = tuple[str, c.Command | tuple[e.Event, ...], str]


def _commands(d: Drill) -> Iterator[Asked]:
    yield from _lobby()
    yield from _opening(d)
    yield from _calls(d)
    yield from _complaints(d)
    yield from _halts(d)
    yield from _ending(d)


def _lobby() -> Iterator[Asked]:
    yield SYSTEM, c.JoinExercise("tan", "trainee"), "trainee"
    yield SYSTEM, c.JoinExercise("omar2", "observer"), "observer"
    for who in ("pan", "li", "tan", "eve"):
        yield who, c.GiveConsent(), who
    yield "pan", c.TakeSeat("director"), "first seat"
    yield "pan", c.TakeSeat("spokesperson"), "another seat"
    yield "li", c.TakeSeat("nurse"), "before the second"
    yield SYSTEM, (e.SeatTaken("li", "director"),), "a second role"
    yield "pan", c.DeclareRealEmergency("Fire alarm"), "in the lobby"
    yield "fay", c.ResumeExercise(), "in the lobby"


def _opening(d: Drill) -> Iterator[Asked]:
    yield "fay", c.StartExercise(), ""
    d.sleep(2 * 60)
    yield "fay", c.ChangePace(2.0), ""
    d.sleep(91.5)
    yield SYSTEM, c.Tick(), "fires a post"
    yield SYSTEM, c.RecordSeen((("pan", d.item("rumour")), ("li", d.item("rumour")))), "two at once"
    yield SYSTEM, c.RecordSeen((("pan", d.item("rumour")),)), "again"
    yield "pan", c.SubmitResponse("reply", "spokesperson", "feed", "Looking into it ?facts", d.item("rumour")), "reply"
    yield "li", c.SubmitResponse("flag", "nurse", "feed", "", d.item("rumour")), "flag"
    yield "pan", statement("First #facts"), "statement"
    for response_id in list(d.exercise.responses):
        yield SYSTEM, _assessed(d, response_id), response_id[-4:]


def _calls(d: Drill) -> Iterator[Asked]:
    d.sleep(90)
    yield SYSTEM, c.Tick(), "fires a call"
    yield "li", c.AnswerCall(d.item("mother")), ""
    yield "li", c.SubmitResponse("call_line", "nurse", "phone", "I am so sorry #empathy", d.item("mother")), "call line"
    yield SYSTEM, c.RecordSeen((("li", d.item("mother")),)), "a call"
    yield "li", c.EndCall(d.item("mother")), ""
    yield "fay", c.FireInject("reporter"), "a call to two roles"
    d.sleep(12)
    yield SYSTEM, c.RecordInterruption(d.now.replace(microsecond=0)), "too short"
    since = d.now
    d.sleep(8)
    yield SYSTEM, c.RecordInterruption(since), "while it rings"
    yield "pan", c.AnswerCall(d.item("reporter")), "to two roles"
    yield "pan", c.EndCall(d.item("reporter")), "to two roles"
    yield "fay", _free_call("spokesperson", "director"), "a call to be declined"
    yield "pan", c.DeclineCall(d.reply["item_id"]), ""
    yield "fay", _free_call("spokesperson", "nurse"), "a call"
    yield "fay", _free_post(), "a post"
    d.sleep(31)
    yield SYSTEM, c.Tick(), "a call rings out"


def _complaints(d: Drill) -> Iterator[Asked]:
    yield "fay", c.FireInject("letter"), "a complaint to two roles"
    letter = d.item("letter")
    yield "li", c.SubmitResponse("complaint_reply", "director", "desk", "Sorry #empathy", letter), "complaint"
    last = list(d.exercise.responses)[-1]
    yield SYSTEM, _assessed(d, last), "complaint"
    yield "fay", c.SkipInject("second_wave"), ""
    d.sleep(20 * 60)
    yield SYSTEM, c.Tick(), "settles contingencies"


def _halts(d: Drill) -> Iterator[Asked]:
    yield "fay", c.PauseExercise("Coffee"), ""
    d.sleep(60)
    yield "fay", c.ResumeExercise(), ""
    yield "li", c.StopExercise("Too much"), ""
    d.sleep(5)
    yield "tan", c.DeclareRealEmergency("Somebody fainted"), "while stopped"
    yield "pan", c.StopExercise(), "while a real emergency"
    yield "fay", c.ResumeExercise(), "from a real emergency"
    since = d.now
    d.sleep(30)
    yield SYSTEM, c.RecordInterruption(since), ""


def _ending(d: Drill) -> Iterator[Asked]:
    yield "eve", c.OverrideLine("first_statement", 80, "Clear and early"), ""
    d.sleep(1)
    yield "eve", c.OverrideLine("first_statement", 70, "Clear and early"), "same reason, other score"
    yield "pan", c.LeaveSeat(), ""
    yield "pan", c.TakeSeat("spokesperson"), "back again"
    yield "fay", c.EndExercise(), ""
    yield "eve", c.OverrideLine("flag_rumour", 0, "After the end"), "after the end"


def _assessed(d: Drill, response_id: str) -> c.RecordAssessment:
    return c.RecordAssessment(response_id, ("facts",), ("empathy",), (("facts", 0, 3), ("empathy", 1, 2)), "stand-in")


def _free_call(*roles: str) -> c.SendFreeInject:
    lines = (both("喂", "Hello"), both("再见", "Goodbye"))
    return c.SendFreeInject("call", "phone", "mrs_lin", roles, both("又打来", "Calls again"), lines=lines)


def _free_post() -> c.SendFreeInject:
    roles = ("spokesperson", "nurse")
    return c.SendFreeInject("post", "feed", "bystander", roles, both("新帖", "New post"), both("快看", "Look"))


# ---- fixtures --------------------------------------------------------------------------------


def fixtures() -> list[Fixture]:
    """All fixtures, in the order of the drill; catch-ups last."""
    recording = record()
    return [*_per_command(recording), *_catch_ups(recording)]


def _per_command(recording: Recording) -> Iterator[Fixture]:
    for number, sent in enumerate(recording.sent, 1):
        before, after = recording.moments[number - 1], recording.moments[number]
        for who, viewer in before.viewers.items():
            events = _envelopes(recording, sent, viewer)
            if events and (who != "eve" or _concerns_eve(sent)):
                yield _fixture(f"{number:02} {after.label}", who, before, after, events)


def _concerns_eve(sent: Sent) -> bool:
    """Staff all get the same; a second one is there for what is their own."""
    return any(isinstance(n.event, e.ConsentGiven | e.LineOverridden | e.ParticipantJoined) for n, _ in sent)


def _catch_ups(recording: Recording) -> Iterator[Fixture]:
    """From every eighth command to the last one before the viewer's own seats change."""
    for number in range(0, len(recording.moments), 8):
        before = recording.moments[number]
        for who, viewer in before.viewers.items():
            after = _last_in_seat(recording, number, who)
            events = _envelopes(recording, _sent_late(recording, before, after), viewer)
            if events and who != "eve":
                yield _fixture(f"{number:02} {CATCH_UP}", who, before, after, events)


def _last_in_seat(recording: Recording, number: int, who: str) -> Moment:
    """The last moment up to which `who` has the roles that they have at moment `number`."""
    last = recording.moments[number]
    for moment in recording.moments[number + 1 :]:
        fresh = recording.drill.entries[last.seq : moment.seq]
        seats = [n.event for n in fresh if isinstance(n.event, e.SeatTaken | e.SeatLeft)]
        if any(event.participant_id == who for event in seats):
            break
        last = moment
    return last


def _sent_late(recording: Recording, before: Moment, after: Moment) -> Sent:
    """What followed `before`, projected from the state of `after`."""
    drill = recording.drill
    x = drill.replayed(until=after.seq)
    late = drill.entries[before.seq : after.seq]
    return [(n, {s: projections.project(x, n, s, drill.names) for s, _ in n.streams}) for n in late]


def _envelopes(recording: Recording, sent: Sent, viewer: views.Viewer) -> list[dict[str, Any]]:
    exercise_id = recording.drill.exercise.exercise_id
    return [
        envelope(exercise_id, entry, stream, data[stream])
        for entry, data in sent
        for stream, _ in entry.streams
        if stream in viewer.streams
    ]


def _fixture(label: str, who: str, before: Moment, after: Moment, events: list[dict[str, Any]]) -> Fixture:
    viewer = before.viewers[who]
    return {
        "name": f"{label} · {who}",
        "command": label.split()[1],
        "viewer": kind_of(viewer),
        "kind": "staff" if viewer.is_staff else "trainee",
        "resync": not viewer.is_staff and any(_is_own_seat(envelope, who) for envelope in events),
        "before": before.snapshots[who],
        "events": events,
        "after": after.snapshots[who],
    }


def kind_of(viewer: views.Viewer) -> str:
    return "staff" if viewer.is_staff else ("no_role", "one_role", "two_roles")[len(viewer.roles)]


def _is_own_seat(envelope: dict[str, Any], who: str) -> bool:
    return envelope["type"] in ("SeatTaken", "SeatLeft") and envelope["data"]["seat"]["participant_id"] == who


def file_name(fixture: Fixture) -> str:
    name: str = fixture["name"]
    return name.replace(" · ", ".").replace(" ", "-").replace(",", "") + ".json"


def text_of(fixture: Fixture) -> str:
    """One top-level key a line, so that a change can be read."""
    rows = [f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in fixture.items()]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def files() -> dict[str, str]:
    return {file_name(f): text_of(f) for f in fixtures()}


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    wanted = files()
    for old in TARGET.glob("*.json"):
        if old.name not in wanted:
            old.unlink()
    for name, text in wanted.items():
        (TARGET / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
