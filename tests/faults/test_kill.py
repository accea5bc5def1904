"""kill -9 of worker, master and both, at random moments of a running exercise under load."""

from __future__ import annotations

import gc
import random
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator.scenario import Scenario
from tests.faults.dense import ROLE, dense_scenario, plant
from tests.faults.stored import (
    Line,
    check_counters,
    export,
    lateness,
    moment,
    of_type,
    replayed_snapshot,
)
from tests.faults.typist import Typist
from tests.harness import Browser, Server

SEEDS = (20, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(21, 31)))
KILLS = 20
LONG_OUTAGES = (4,)  # of the kills, these are followed by a pause of LONG seconds
LONG = 6.0
TYPISTS = 4
RECORDED_FROM = 5.0  # seconds; an outage shorter than this is not worth a record


@dataclass
class Outage:
    """From the kill to the first acknowledgement after it."""

    kind: str
    killed_at: datetime
    back_at: datetime

    @property
    def seconds(self) -> float:
        return (self.back_at - self.killed_at) / timedelta(seconds=1)


@pytest.mark.timeout(400)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # sockets of killed servers
@pytest.mark.parametrize("seed", SEEDS)
def test_twenty_kills(tmp_path: Path, seed: int) -> None:
    scenario = dense_scenario(every=0.25, count=1200)
    with Server(tmp_path / "data", env={"YANLIAN_COMMANDS_PER_SECOND": "1000"}) as server:
        fay = server.facilitator()
        code = plant(server, fay, scenario)
        people = [server.trainee(code, f"Typist {i}", ROLE) for i in range(TYPISTS)]
        fay.command("StartExercise")
        typists = [Typist(person, f"typist {i}", burst=2, pause=0.5).start() for i, person in enumerate(people)]
        outages = kill_again_and_again(server, typists, seed)
        for typist in typists:
            typist.stop()
        fay.command("EndExercise")
        served = [settled_snapshot(person) for person in (fay, people[0])]
        server.kill9()  # and what a new process tells is the same
        journal = export(server, fay.exercise_id)
        server.start()
        for person, before in zip((fay, people[0]), served, strict=True):
            assert before == replayed_snapshot(server, fay.exercise_id, person.participant_id)
            assert before == settled_snapshot(person)

    gc.collect()
    assert [fault for typist in typists for fault in typist.faults] == []
    check_counters(journal)
    check_responses(journal, typists)
    check_injects(journal, scenario, outages)
    check_interruptions(journal, outages)


# ---- doing -----------------------------------------------------------------------------------


def kill_again_and_again(server: Server, typists: list[Typist], seed: int) -> list[Outage]:
    chance = random.Random(seed)
    kinds = [("worker", "master", "both")[i % 3] for i in range(KILLS)]
    chance.shuffle(kinds)
    outages = []
    wait_until_all_work(typists)
    for i, kind in enumerate(kinds):
        time.sleep(chance.uniform(0.1, 1.5))
        is_long = i in LONG_OUTAGES
        outages.append(kill_once(server, "both" if is_long else kind, LONG if is_long else 0.0, typists))
    time.sleep(1)
    return outages


def kill_once(server: Server, kind: str, pause: float, typists: list[Typist]) -> Outage:
    pids = {"worker": [server.worker()], "master": [server.master()], "both": []}[kind]
    killed_at = datetime.now(UTC)
    server.kill9(*pids)
    time.sleep(pause)
    if kind != "worker":
        server.start()
    wait_until_all_work(typists)
    return Outage(kind, killed_at, datetime.now(UTC))


def wait_until_all_work(typists: list[Typist], within: float = 30.0) -> None:
    """Until each has had something acknowledged from now on."""
    since = time.monotonic()
    while not all(typist.last_ack > since for typist in typists):
        assert time.monotonic() - since < within, [typist.faults for typist in typists]
        time.sleep(0.02)


def settled_snapshot(browser: Browser, within: float = 60.0) -> object:
    """The served snapshot, once every response has been read."""
    until = time.monotonic() + within
    while True:
        live = browser.connect()
        live.close()
        is_staff = live.state["kind"] == "staff"
        if not is_staff or all(r["assessment"] for r in live.state["snapshot"]["responses"]):
            return live.state["snapshot"]
        assert time.monotonic() < until, "responses stay unread"
        time.sleep(0.5)


# ---- checking --------------------------------------------------------------------------------


def check_responses(journal: list[Line], typists: list[Typist]) -> None:
    """Every acknowledged response once, under the id that was told; nothing twice."""
    ids_by_text: dict[str, list[str]] = {}
    for line in of_type(journal, "ResponseSubmitted"):
        ids_by_text.setdefault(line["text"], []).append(line["data"]["response_id"])
    for typist in typists:
        assert len(typist.acked) > KILLS
        assert set(typist.acked) == set(typist.sent)
        for command_id, reply in typist.acked.items():
            assert ids_by_text.get(typist.sent[command_id]) == [reply["response_id"]]
    assert sum(map(len, ids_by_text.values())) == sum(len(typist.sent) for typist in typists)
    read = [line["data"]["response_id"] for line in of_type(journal, "ResponseAssessed")]
    assert sorted(read) == sorted(i for ids in ids_by_text.values() for i in ids)


def check_injects(journal: list[Line], scenario: Scenario, outages: list[Outage]) -> None:
    """Each due inject once, in order; those of an outage marked late by what they were late."""
    fired = of_type(journal, "InjectFired")
    ids = [line["data"]["inject_id"] for line in fired]
    started, ended = (moment(of_type(journal, t)[0]) for t in ("ExerciseStarted", "ExerciseEnded"))
    due = [i for i in scenario.injects if started + i.due < ended]
    assert ids in (
        [i.inject_id for i in due],
        [i.inject_id for i in due[:-1]],
    )  # the last may come with EndEx
    late = lateness(journal, scenario)
    for line in fired:
        assert line["data"]["late_by"] == pytest.approx(late[line["data"]["inject_id"]], abs=0.002)
    for outage in outages:
        meanwhile = [i for i in due if outage.killed_at < started + i.due < outage.killed_at + first_second]
        assert meanwhile
        assert all(late[i.inject_id] > 0.2 for i in meanwhile[:1]), outage


first_second = timedelta(seconds=1)  # no process is back sooner


def check_interruptions(journal: list[Line], outages: list[Outage]) -> None:
    """An outage over five seconds is journalled with its length, a shorter one is not."""
    found = of_type(journal, "ServiceInterrupted")
    for outage in outages:
        own = [line for line in found if outage.killed_at < moment(line) <= outage.back_at]
        if outage.seconds < RECORDED_FROM - 1:
            assert own == [], outage
        elif gap(journal, outage) > RECORDED_FROM + 1:
            (line,) = own
            assert line["data"]["story_lost"] == pytest.approx(gap(journal, outage), abs=1.1)
            assert line["data"]["active_lost"] == line["data"]["story_lost"]
        assert len(own) <= 1
    assert len(found) >= len(LONG_OUTAGES)


def gap(journal: list[Line], outage: Outage) -> float:
    """Seconds without any event around an outage."""
    before = max(moment(line) for line in journal if moment(line) <= outage.killed_at)
    after = min(moment(line) for line in journal if moment(line) > outage.killed_at)
    return (after - before) / timedelta(seconds=1)
