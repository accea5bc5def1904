"""Writes tests/fixtures/sync/: for each command and each kind of viewer, what a screen gets and must come to.

A fixture is one command as one viewer gets it:

    name      command and viewer
    command   the type of the command that was given, or "catch-up"
    viewer    staff | one_role | two_roles | no_role
    kind      "staff" or "trainee": the shape of the snapshots
    before    snapshot before the command
    events    envelopes of every stream that the viewer follows, in the journal's order; one that goes to two
              of the viewer's streams is there twice, with the same event_id
    after     snapshot after the command
    resync    true: it was the viewer's own seat that changed, or a case was handed to the viewer, so the
              screen takes a new snapshot instead of applying

"catch-up" fixtures hold all that followed a command, sent late: projected from the state that they lead to,
as after a lost connection.

Each viewer has a file, `{"viewer", "steps", "catch_ups"}`, in which what repeats itself is left out. A step has
`before` only where that is not the snapshot after the step before; `after` is `before` with the keys of
`changed` put in its place and the entries of `appended` added at the end of its lists. A catch-up leads from
the snapshot after step `from` to that after step `to` (counted from 0; -1: before the first).

    python -m tests.sync_fixtures
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from simulator import events as e
from simulator import projections, views
from simulator.journal import Entry, plain
from tests.drill import Drill
from tests.sync_script import new_drill, script
from web.contract.wire import envelope

TARGET = Path(__file__).parent / "fixtures" / "sync"

VIEWERS = ("fay", "eve", "pan", "li", "xu", "tan")  # see sync_script
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


@cache
def record() -> Recording:
    """One drill in which every command is given and every event happens."""
    drill = new_drill()
    recording = Recording(drill)
    for label, seq in script(drill):
        recording.note(label, seq)
    return recording


# ---- fixtures --------------------------------------------------------------------------------


@cache
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
                yield _fixture(f"{number:03} {after.label}", who, before, after, events)


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
                yield _fixture(f"{number:03} {CATCH_UP}", who, before, after, events)


def _last_in_seat(recording: Recording, number: int, who: str) -> Moment:
    """The last moment up to which `who` has the roles that they have at moment `number`."""
    last = recording.moments[number]
    for moment in recording.moments[number + 1 :]:
        fresh = recording.drill.entries[last.seq : moment.seq]
        seats = [n.event for n in fresh if isinstance(n.event, e.SeatTaken | e.SeatLeft)]
        if any(event.participant_id == who for event in seats) or any(_is_handed(n.event, last, who) for n in fresh):
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
        "resync": not viewer.is_staff and _is_renewed(events, before, who),
        "before": before.snapshots[who],
        "events": events,
        "after": after.snapshots[who],
    }


def kind_of(viewer: views.Viewer) -> str:
    return "staff" if viewer.is_staff else ("no_role", "one_role", "two_roles")[len(viewer.roles)]


def _is_renewed(events: list[dict[str, Any]], before: Moment, who: str) -> bool:
    """Does one of them ask for a new snapshot?"""
    known = [item["item_id"] for item in before.snapshots[who]["items"]]
    known += [n["data"]["item"]["item_id"] for n in events if "item" in n["data"]]
    handed = [n["data"] for n in events if n["type"] == "CaseHandedOver"]
    roles = before.viewers[who].roles
    to_me = any({h["step"]["to_role"], *h["handed_to"]} & {*roles} or h["item_id"] not in known for h in handed)
    return to_me or any(_is_own_seat(n, who) for n in events)


def _is_handed(event: e.Event, before: Moment, who: str) -> bool:
    """Does it bring the viewer a case?"""
    given = (event.to_role, *event.to_roles) if isinstance(event, e.CaseHandedOver) else ()
    return bool(set(given) & set(before.viewers[who].roles))


def _is_own_seat(envelope: dict[str, Any], who: str) -> bool:
    return envelope["type"] in ("SeatTaken", "SeatLeft") and envelope["data"]["seat"]["participant_id"] == who


# ---- files -----------------------------------------------------------------------------------


def files() -> dict[str, str]:
    """File names with what is in them."""
    by_viewer: dict[str, list[Fixture]] = {}
    for fixture in fixtures():
        by_viewer.setdefault(fixture["name"].split(" · ")[1], []).append(fixture)
    return {f"{who}.json": _text_of(who, told) for who, told in by_viewer.items()}


def _text_of(who: str, told: list[Fixture]) -> str:
    """One step a line, so that a change can be read."""
    steps = [f for f in told if f["command"] != CATCH_UP]
    shots = [steps[0]["before"], *(f["after"] for f in steps)]
    late = [_as_way(f, shots) for f in told if f["command"] == CATCH_UP]
    rows = {"steps": [_as_step(f, before) for f, before in zip(steps, [None, *shots[1:]], strict=False)], "catch_ups": late}
    parts = (f'"{key}": [\n' + ",\n".join(map(_line, value)) + "\n]" for key, value in rows.items())
    return "{\n" + ",\n".join((f'"viewer": "{who}"', *parts)) + "\n}\n"


def _line(value: Fixture) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _as_step(fixture: Fixture, last: Any) -> Fixture:
    before, after = fixture["before"], fixture["after"]
    step = {key: fixture[key] for key in ("name", "viewer", "kind", "resync", "events")}
    step |= {} if before == last else {"before": before}
    new = {key: value for key, value in after.items() if value != before[key]}
    appended = {k: v[len(before[k]) :] for k, v in new.items() if _is_longer(before[k], v)}
    return step | {"changed": {k: v for k, v in new.items() if k not in appended}, "appended": appended}


def _is_longer(before: Any, after: Any) -> bool:
    return isinstance(after, list) and bool(before) and after[: len(before)] == before


def _as_way(fixture: Fixture, shots: list[Any]) -> Fixture:
    way = {key: fixture[key] for key in ("name", "viewer", "kind", "resync", "events")}
    return way | {"from": shots.index(fixture["before"]) - 1, "to": shots.index(fixture["after"]) - 1}


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
