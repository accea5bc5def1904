"""What must agree about a press conference or a talk with a family: who answers, who asks, when, which clauses."""

from __future__ import annotations

from scenarios.known import PERSONAS, ROLES, Known
from scenarios.place import Place
from simulator.localized import said
from simulator.playbook import Playbook

CLAUSES = said("预案的条款", "clause in the playbook")


def check_round(root: Place, known: Known, planned: Place) -> None:
    planned["role"].check_known(ROLES, known.roles)
    for question in planned["questions"]:
        question["persona"].check_known(PERSONAS, known.personas)
        _check_told_from(known, question["from"])
    planned["checklist"].check_ids()
    _check_time(root, known, planned["at"])


def _check_told_from(known: Known, told_from: Place) -> None:
    """A question may come into its own inside a jump, but not after the end."""
    time, end = told_from.time, known.duration.time
    if time and end and time > end:
        told_from.report(known.too_late)


def _check_time(root: Place, known: Known, at: Place) -> None:
    """Not beyond the end, and not inside a jump, where nobody would be there."""
    time, end = at.time, known.duration.time
    if time is None:
        return
    if end and time > end:
        at.report(known.too_late)
    for step in root["pace_plan"]:
        start, to = step["at"].time, step["jump_to"].time
        if start is not None and to is not None and start < time < to:
            skipped = f"{step['at'].text}–{step['jump_to'].text}"
            at.report(
                said(f"落在跳过的时段里（{skipped}）", f"lies in what the pace plan jumps over ({skipped})")
            )


def check_round_against(planned: Place, playbook: Playbook) -> None:
    for item in planned["checklist"]:
        item["clause"].check_known(CLAUSES, [c.clause_id for c in playbook.clauses])
