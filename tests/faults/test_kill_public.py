"""kill -9 in the middle of the public's minutes: it goes on as if nothing had been, and nothing is said twice.

People can read some four texts of the crowd in a real minute, and no more are written. But a jump brings those of its
last minutes all at once: so each kill comes right after one, while they are being written.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from scenarios.stored import from_json
from simulator import events as e
from simulator.exercise import Exercise
from simulator.journal import Entry
from simulator.opinion.model import Luck, run
from simulator.opinion.plan import PublicPlan
from simulator.playbook import Playbook
from simulator.scenario import Scenario
from tests.faults.dense import ROLE, dense_scenario, plant
from tests.faults.stored import replayed_snapshot
from tests.faults.test_kill import settled_snapshot, wait_until_all_work
from tests.faults.typist import Typist
from tests.harness import Browser, Server
from web.settings import Settings
from web.store import exercises as rows
from web.store.database import read_engine
from web.store.journal import read_entries, read_texts

KILLS = 2
JUMP = 300.0  # seconds of story time
NOTE = {"zh": "过了几分钟", "en": "Some minutes later"}


@pytest.mark.timeout(120)
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # sockets of killed servers
@pytest.mark.parametrize(
    "seed", [40, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(41, 51))]
)
def test_a_kill_leaves_no_mark_on_the_public(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    scenario = replace(
        dense_scenario(every=0.1, count=3, first=200),
        pace=0.5,
        opinion=PublicPlan("hot", "general", (), "high"),
    )
    with Server(tmp_path / "data", env={"YANLIAN_COMMANDS_PER_SECOND": "1000"}) as server:
        fay = server.facilitator()
        code = plant(server, fay, scenario)
        typist = Typist(server.trainee(code, "Typist", ROLE), "typist", burst=1, pause=0.1)
        fay.command("StartExercise")
        jump(fay, 1, fire=[i.inject_id for i in scenario.injects])  # it breaks out
        typist.start()
        wait_until_all_work([typist])
        killed = []  # how many entries the journal had
        for n in range(1, KILLS + 2):
            jump(fay, n + 1)
            wait_for_crowd(server, fay.exercise_id, n * chance.randint(3, 12))
            if n <= KILLS:
                server.kill9()
                killed.append(len(entries_of(server, fay.exercise_id)))
                server.start()
                wait_until_all_work([typist])
        typist.stop()
        fay.command("EndExercise")
        served = settled_snapshot(fay)
        server.kill9()
        assert served == replayed_snapshot(server, fay.exercise_id, fay.participant_id)
        x, entries = stored(server, fay.exercise_id)

    gc.collect()
    assert typist.faults == []
    check_answers(entries, typist)
    check_minutes(x, entries, killed)
    check_crowd(x, entries, killed)


def jump(fay: Browser, n: int, fire: Sequence[str] = ()) -> None:
    fay.command("JumpTo", {"to": n * JUMP, "note": NOTE, "fire": list(fire), "skip": []})


def wait_for_crowd(server: Server, exercise_id: str, texts: int, within: float = 10.0) -> None:
    until = time.monotonic() + within
    while len(spoken(entries_of(server, exercise_id))) < texts:
        assert time.monotonic() < until, "the crowd is silent"
        time.sleep(0.005)


def entries_of(server: Server, exercise_id: str) -> list[Entry]:
    with read_engine(Settings(server.data).url).connect() as connection:
        return list(read_entries(connection, exercise_id))


def spoken(entries: Sequence[Entry]) -> list[Entry]:
    return [n for n in entries if isinstance(n.event, e.CrowdPosted | e.CrowdCommented)]


def stored(server: Server, exercise_id: str) -> tuple[Exercise, list[Entry]]:
    """What a new process would make of the journal."""
    with read_engine(Settings(server.data).url).connect() as connection:
        row = rows.find_exercise(connection, exercise_id)
        assert row is not None
        scenario = from_json(rows.read_content(connection, row.scenario_sha256), Scenario)
        playbook = from_json(rows.read_content(connection, row.playbook_sha256), Playbook)
        entries = list(read_entries(connection, exercise_id))
        x = Exercise(scenario, playbook).replay(entries)
        x.texts.update(read_texts(connection, exercise_id))
    return x, entries


def check_answers(entries: list[Entry], typist: Typist) -> None:
    """All that was acknowledged is there, once."""
    given = [n.event.response_id for n in entries if isinstance(n.event, e.ResponseSubmitted)]
    assert sorted(given) == sorted(reply["response_id"] for reply in typist.acked.values())
    assert set(typist.acked) == set(typist.sent)


def check_minutes(x: Exercise, entries: list[Entry], killed: list[int]) -> None:
    """The journal has each minute once, on both sides of each kill, and as the model works them out in one go."""
    assert x.opinion is not None
    main = x.opinion.main
    assert [m.tick for m in main.moments] == list(range(len(main.moments)))
    assert main.words  # the team was heard, or there was nothing to get wrong
    once = run(main.preset, main.words, main.shocks, len(main.moments), Luck(x.seed, "main"))
    assert tuple(main.moments) == once
    for part in parts(entries, killed):
        assert any(isinstance(n.event, e.OpinionMoved) for n in part)


def check_crowd(x: Exercise, entries: list[Entry], killed: list[int]) -> None:
    """The crowd speaks before and after, and never the same words."""
    said = [i.text for i in x.items.values() if i.from_crowd]
    said += [m.text for i in x.items.values() for m in i.messages if m.from_crowd]
    texts = [text.zh for text in said]
    assert len(set(texts)) == len(texts)
    for part in parts(entries, killed):
        assert spoken(part)


def parts(entries: list[Entry], killed: list[int]) -> Iterator[list[Entry]]:
    """The journal before the first kill, between two, and after the last."""
    for start, end in zip([0, *killed], [*killed, len(entries)], strict=True):
        yield entries[start:end]
