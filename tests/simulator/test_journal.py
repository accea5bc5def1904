from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from enum import Enum

import pytest

from simulator import commands as c
from simulator.exercise import Exercise
from simulator.journal import canonical, entry_line, journal_sha256, opaque_id, plain, text_sha256, upcast
from simulator.localized import LocalizedText
from tests.drill import Drill, statement
from tests.scenario_samples import clinic_playbook, clinic_scenario


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
