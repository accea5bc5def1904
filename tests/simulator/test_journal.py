from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from simulator import commands as c
from simulator import timeline, views
from simulator.commands import ResponseDetails
from simulator.decide import handle_and_record
from simulator.events import VERSIONS
from simulator.exercise import Exercise
from simulator.journal import (
    UPCASTERS,
    Entry,
    canonical,
    entry_line,
    journal_sha256,
    opaque_id,
    plain,
    text_sha256,
    upcast,
)
from simulator.localized import LocalizedText
from simulator.matching import progress
from tests.drill import NAMES, Drill, statement
from tests.scenario_samples import clinic_playbook, clinic_scenario
from tests.sync_script import new_drill
from web.contract.wire import decode_event

FIXTURES = Path(__file__).parents[1] / "fixtures"


class Colour(Enum):
    RED = "red"


def drill(seed: int = 7) -> Drill:
    d = Drill(clinic_scenario(), clinic_playbook(), seed).seated(pan="spokesperson", li="nurse").started()
    return d.at("00:06").says("pan", statement("We know #facts")).at("00:31")


def test_plain_is_ready_for_json() -> None:
    at = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    value = {"a": (timedelta(seconds=1.5), at), 1: [0.12345678, True, None], "c": Colour.RED, "t": LocalizedText("文", "")}
    assert plain(value) == {
        "a": [1.5, "2026-03-02T01:00:00+00:00"], "1": [0.123457, True, None], "c": "red", "t": {"zh": "文", "en": ""},
    }  # fmt: skip


def test_canonical_json_has_one_form() -> None:
    assert canonical({"b": 1, "a": "文"}) == '{"a":"文","b":1}'


def test_the_digest_tells_journals_apart_and_knows_no_wall_time() -> None:
    first = drill()
    assert journal_sha256(first.entries) == journal_sha256(drill().entries)
    assert journal_sha256(first.entries) != journal_sha256(drill(seed=8).entries)
    assert journal_sha256(first.entries) != journal_sha256(first.entries[:-1])
    elsewhere = timezone(timedelta(hours=8))
    later = [replace(n, occurred_at=(n.occurred_at + timedelta(days=9)).astimezone(elsewhere)) for n in first.entries]
    assert journal_sha256(first.entries) == journal_sha256(later)


def test_the_digest_of_an_outage_holds_what_was_lost_and_not_when() -> None:
    d = drill()
    since = d.now
    d.sleep(60).says("", c.RecordInterruption(since))
    line = entry_line(d.entries[-1])
    assert '"story_lost":60.0' in line
    assert "since" not in line


def test_an_opaque_id_depends_on_every_part() -> None:
    assert opaque_id("it", 7, "a", "b") == opaque_id("it", 7, "a", "b")
    others = [opaque_id("it", 8, "a", "b"), opaque_id("it", 7, "a", "c"), opaque_id("it", 7, "ab"), opaque_id("re", 7, "a", "b")]
    assert len({opaque_id("it", 7, "a", "b"), *others}) == 5


def test_any_text_has_a_digest() -> None:
    assert text_sha256("\ud800") != text_sha256("")


def test_data_of_todays_version_is_left_alone() -> None:
    assert upcast("SeatTaken", 1, {"x": 1}) == {"x": 1}


def test_entries_come_in_order_each_once() -> None:
    d = drill()
    fresh = Exercise(d.exercise.scenario, d.exercise.playbook)
    with pytest.raises(ValueError, match="entry 2 after 0"):
        fresh.apply(d.entries[1])
    fresh.apply(d.entries[0])
    with pytest.raises(ValueError, match="entry 1 after 1"):
        fresh.apply(d.entries[0])


# ---- what earlier releases wrote -------------------------------------------------------------


V1, V2 = (
    [json.loads(row) for row in (FIXTURES / f"journal_v{n}.jsonl").read_text(encoding="utf-8").splitlines()]
    for n in (1, 2)
)


def read_v1() -> Exercise:
    """The exercise of a journal that was written before version 2 of anything."""
    return Exercise(clinic_scenario(2.0), clinic_playbook()).replay([_entry(row) for row in V1])


def read_v2() -> Exercise:
    """The exercise of a journal of the second release: it holds every command of that time."""
    first = new_drill().exercise
    return Exercise(first.scenario, first.playbook).replay([_entry(row) for row in V2])


def _entry(row: dict[str, Any]) -> Entry:
    event = decode_event(row["type"], row["version"], row["data"])
    at, occurred_at = timedelta(seconds=row["at"]), datetime.fromisoformat(row["occurred_at"])
    return Entry(row["seq"], row["event_id"], at, occurred_at, tuple((s, n) for s, n in row["streams"]), event)


def test_the_old_journal_is_of_version_1_and_has_what_has_changed_since() -> None:
    assert {row["version"] for row in V1} == {1}
    for row in V1:
        if row["type"] in ("InjectFired", "ActionOpened"):
            assert "to_roles" not in row["data"]
        if row["type"] == "ResponseSubmitted":
            assert not {"details", "approval"} & set(row["data"])


def test_a_stored_version_1_means_what_it_meant() -> None:
    x = read_v1()
    rumour = x.items[x.injects["rumour"].item_id or ""]
    assert rumour.to_roles == ("spokesperson", "nurse")  # as the author wrote
    assert x.actions["first_statement"].to_roles == ("spokesperson",)
    statement = next(r for r in x.responses.values() if r.kind == "statement")
    assert (statement.details, statement.approval, statement.rung_back) == (ResponseDetails(), "not_needed", False)
    assert statement.matched == statement.answers == ("first_statement",)
    assert progress(x, x.scenario.expected_actions[1]).is_done
    assert x.status == "ended"


def test_what_has_changed_since_is_in_a_journal_of_its_old_version() -> None:
    old = {(row["type"], row["version"]) for row in (*V1, *V2)}
    assert {(name, n) for name, version in VERSIONS.items() for n in range(1, version)} <= old


def test_what_was_read_and_settled_before_means_what_it_meant() -> None:
    x = read_v2()
    settled = [r for r in x.responses.values() if r.settled]
    assert settled
    assert [(s.blind, s.start, s.end) for r in settled for _, s in r.words] == [(False, 0, 0)] * 3
    assert all(r.assessment.facts is None for r in x.responses.values() if r.assessment and r.kind != "room")


@pytest.mark.parametrize("read", [read_v1, read_v2])
def test_an_exercise_of_an_earlier_release_is_shown_and_scored(read: Callable[[], Exercise]) -> None:
    x = read()
    for who in x.participants:
        canonical(views.snapshot(x, views.viewer(x, who), NAMES))
    assert [line.at for line in x.log.values()] == sorted(line.at for line in x.log.values())


def test_an_earlier_release_s_exercise_goes_on() -> None:
    """A service that is brought up to date in the middle of a drill goes on with it."""
    x = Exercise(clinic_scenario(2.0), clinic_playbook())
    rows = V1[: next(n for n, row in enumerate(V1) if row["type"] == "ExerciseEnded")]
    x.replay([_entry(row) for row in rows])
    assert x.last_occurred_at is not None
    entries, _ = handle_and_record(x, c.JumpTo(39 * 60.0, LocalizedText("后来", "Later"), (), tuple(_between(x))), "fay", x.last_occurred_at)
    assert entries[0].type == "ClockJumped"
    assert [n for s, n in entries[0].streams if s == "staff"] == [len(rows) + 1]


def _between(x: Exercise) -> list[str]:
    assert x.last_occurred_at is not None
    return [i.inject_id for i in timeline.between(x, x.last_occurred_at, timedelta(minutes=39))]


@pytest.mark.parametrize(("name", "version"), list(UPCASTERS))
def test_an_upcaster_leaves_the_stored_data_alone(name: str, version: int) -> None:
    row = next(row for row in (*V1, *V2) if (row["type"], row["version"]) == (name, version))
    before = json.dumps(row["data"])
    upcast(name, version, row["data"])
    assert json.dumps(row["data"]) == before
