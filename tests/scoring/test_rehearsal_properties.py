"""Whatever a team does, a rehearsal ends with a card, and its journal replays."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from scoring.rehearsal import rehearse
from simulator.exercise import Exercise
from simulator.teamsteps import DOINGS, ScriptedTeam, Step
from tests.scoring.builders import both, make_playbook, make_scenario, word_reader

injects = st.sampled_from([*(i.inject_id for i in make_scenario().injects), "nothing"])
delays = st.integers(0, 3000).map(lambda s: timedelta(seconds=s))
steps = st.builds(
    Step,
    role=st.sampled_from(["spokesperson", "desk", "ghost"]),
    do=st.sampled_from(DOINGS),
    at=delays,
    after=st.just("") | injects,
    delay=delays,
    to=injects,
    channel=st.sampled_from(["", "", "site", "blog", "radio"]),
    text=st.sampled_from(["", "acknowledge", "We take action, acknowledge?", "empathy", "isolated case"]).map(
        both
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=25), st.sampled_from([1.0, 3.0]), st.integers(0, 5))
def test_any_team_comes_to_an_end(todo: list[Step], pace: float, seed: int) -> None:
    scenario, playbook = make_scenario(pace=pace), make_playbook()
    result = rehearse(scenario, playbook, ScriptedTeam("any", tuple(todo)), seed, "en", word_reader)
    assert 0 <= result.score <= 100
    assert result.card.is_final
    settled = [s.status for s in result.exercise.injects.values()]
    assert "waiting" not in settled
    assert len([x for x in result.entries if x.type == "InjectFired"]) == result.injects_fired
    ats = [x.at for x in result.entries]
    assert ats == sorted(ats)
    again = Exercise(scenario, playbook).replay(result.entries)
    assert (again.responses, again.items, again.actions) == (
        result.exercise.responses, result.exercise.items, result.exercise.actions,
    )  # fmt: skip
