"""In which of their roles somebody's response counts: nobody is two people for holding two roles."""

from __future__ import annotations

from simulator.exercise import Exercise
from simulator.scenario import ExpectedAction
from simulator.state import Response


def credited_role(exercise: Exercise, action: ExpectedAction, response: Response) -> str:
    """The role of the action that the response was given for: the one named, if it is one or stands in for one,
    else one that its writer held as well."""
    named = response.role_id
    if named in action.roles or stood_in_for(exercise, action, named):
        return named
    held = [s.role_id for s in exercise.seat_spans if s.participant_id == response.participant_id
            and s.since <= response.at and (s.until is None or s.until >= response.at)]  # fmt: skip
    theirs = (r for r in held if r in action.roles or stood_in_for(exercise, action, r))
    return next(theirs, named)


def stood_in_for(exercise: Exercise, action: ExpectedAction, role_id: str) -> str:
    """The role of the action whose chain of stand-ins leads to `role_id`; "" if there is none."""
    for wanted in action.roles:
        passed: list[str] = []
        role = exercise.playbook.role(wanted)
        while role is not None and role.role_id not in passed:
            if role.stand_in == role_id:
                return wanted
            passed.append(role.role_id)
            role = exercise.playbook.role(role.stand_in)
    return ""
