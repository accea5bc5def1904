"""What if: who may ask, and of what. The work is done in the workshop's process (whatif); nothing is stored."""

from __future__ import annotations

import math
from typing import Any, get_args

from simulator.errors import DomainError, NotAllowed
from simulator.opinion.whatif import How
from web.access import NotFound
from web.actions.people import Place
from web.actions.runner import Runner
from web.actions.workshop import Workshop

LONGEST = 30 * 86_400  # seconds of the story
_STAFF = ("evaluator", "facilitator")


class Replaying:
    def __init__(self, url: str, workshop: Workshop) -> None:
        self.url, self.workshop = url, workshop

    def otherwise(self, runner: Runner, here: Place, asked: dict[str, str]) -> dict[str, Any]:
        """The words there are, what happened and, if a word is named, what would have happened.

        For those who evaluate; for trainees once the scores are released. DomainError `not_ended`, `no_opinion`,
        `value_out_of_range`; NotFound for a word that is not among them.
        """
        job = {"url": self.url, "exercise_id": runner.exercise_id, **_checked(asked)}
        with runner.lock:
            _check(runner, here)
            job["seq"] = runner.exercise.seq
            job["roles"] = _roles(runner, here)
        answer = self.workshop.ask("whatif", **job)
        if "unknown" in answer:
            raise NotFound("There is no such word of the team, or it has no model answer.")
        return {**answer, "me": here.kind}


def _roles(runner: Runner, here: Place) -> list[str] | None:
    """Whose words' readings somebody may know: None for all."""
    return list(runner.exercise.participants[here.participant_id].roles) if here.kind == "trainee" else None


def _check(runner: Runner, here: Place) -> None:
    x = runner.exercise
    if here.kind not in (*_STAFF, "trainee"):
        raise NotAllowed
    if x.status != "ended":
        raise DomainError("not_ended", "This can be asked once the exercise has ended.")
    if here.kind == "trainee" and not x.scores_released:
        raise DomainError("scores_not_released", "The facilitator has not released the scores yet.")
    if x.opinion is None:
        raise DomainError("no_opinion", "This scenario has no simulated opinion.")


def _checked(asked: dict[str, str]) -> dict[str, Any]:
    """Without a word nothing is asked; `at` is story seconds."""
    if not asked["word"]:
        return {"word": "", "how": "", "at": None}
    if asked["how"] not in get_args(How):
        raise DomainError("value_out_of_range", "Say how: away, moved or model.", "how")
    try:
        at = float(asked["at"]) if asked["at"] else None
    except ValueError:
        at = math.nan
    is_time = at is not None and 0 <= at <= LONGEST
    if not is_time and (asked["at"] or asked["how"] == "moved"):
        raise DomainError("value_out_of_range", "Choose a time of the exercise.", "at")
    return {"word": asked["word"], "how": asked["how"], "at": at}
