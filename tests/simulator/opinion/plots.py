"""A drill in a clinic with simulated opinion, and readings with labels of one's own choosing."""

from __future__ import annotations

from dataclasses import replace

from simulator import commands as c
from simulator.claims import Claim
from simulator.opinion.course import Course
from simulator.opinion.plan import PublicPlan
from simulator.opinion.presets import PresetName
from simulator.playbook import Violation
from tests.drill import SYSTEM, Drill
from tests.scenario_samples import both, clinic_playbook, clinic_scenario, minutes

SOUND = "#acknowledge #empathy #facts #next_update"
THIN = "#acknowledge #empathy"
EMPTY = "words"
HARMFUL = "#acknowledge #empathy #facts #action #blame"
MILD = "#facts #hush"
OUTBREAK = "00:05"  # the first post that is no background


def drill(preset: PresetName = "ordinary", seed: int = 7) -> Drill:
    """In play, nothing has broken out yet. pan speaks, li is director."""
    scenario = replace(clinic_scenario(), opinion=PublicPlan(preset), duration=minutes(300))
    book = clinic_playbook()
    book = replace(book, violations=(*book.violations, Violation("hush", both("封口", "Hushes up"))))
    return Drill(scenario, book, seed).seated(pan="spokesperson", li="director").started()


def says(d: Drill, at: str, text: str) -> str:
    """A statement of pan's, read at once; its id."""
    d.at(at).says("pan", c.SubmitResponse("statement", "spokesperson", "site", text))
    return d.reply["response_id"]


def promises(d: Drill, at: str, *values: str) -> str:
    """A sound statement that names the time of the next one: +30 or 18:00."""
    d.read_at_once = False
    response_id = says(d, at, "next")
    claims = tuple(Claim("promise", "", value, True, 0, 4) for value in values)
    d.says(
        SYSTEM,
        c.RecordAssessment(
            response_id, tuple(SOUND.replace("#", "").split()), (), (), "stand-in", (), claims
        ),
    )
    d.read_at_once = True
    return response_id


def course(d: Drill) -> Course:
    assert d.exercise.opinion is not None
    return d.exercise.opinion.main
