"""People's words on what was found in a text: confirmed, overturned, or found by them alone."""

from __future__ import annotations

from datetime import datetime

from simulator import commands as c
from simulator import events as e
from simulator.decisions.checks import check_length, reason
from simulator.errors import DomainError
from simulator.exercise import Decision, Exercise
from simulator.matching import found_labels, is_among
from simulator.state import Response

_PREFIXES = ("claim:", "trick:")  # one of a response's own claims or tricks
_WHOLE = ("no_approval", "early_fault")


def settle(x: Exercise, command: c.SettleFinding, who: str, now: datetime) -> Decision:
    """A word that overturns needs a reason; so does one on a critical violation, since it may cap a line."""
    length = _length(x, command.response_id)
    _check_label(x, command)
    if not 0 <= command.start <= command.end <= length:
        raise DomainError("span_outside", "The marked words lie outside the text.", "start")
    check_length(command.reason, c.MAX_NOTE, "reason")
    why = reason(command.reason) if _needs_reason(x, command) else command.reason.strip()
    return Decision((
        e.FindingSettled(
            command.response_id, command.label, command.is_met, why, who, command.blind, command.start,
            command.end,
        ),
    ))  # fmt: skip


def _length(x: Exercise, response_id: str) -> int:
    """Of the text that is judged, in code points."""
    if response_id in x.chat_readings:
        line = next(line for line in x.chat if line.message_id == response_id)
        return len(x.texts.get(line.text_sha256, ""))
    response = x.responses.get(response_id)
    if response is None:
        raise DomainError("unknown_response", "There is no such response.", "response_id")
    return response.length


def _check_label(x: Exercise, command: c.SettleFinding) -> None:
    known = (
        *(i.element_id for i in x.playbook.elements), *(i.violation_id for i in x.playbook.violations),
        *(w.element_id for a in x.scenario.expected_actions for w in a.elements), *_WHOLE,
        *(f"ahead:{f.fact_id}" for f in x.scenario.facts), *_own_labels(x.responses.get(command.response_id)),
    )  # fmt: skip
    if command.label not in known:
        raise DomainError("unknown_element", f'There is no element "{command.label[:60]}".', "label")


def _own_labels(response: Response | None) -> tuple[str, ...]:
    read = response.assessment if response else None
    if read is None:
        return ()
    return (*(f"claim:{claim.start}" for claim in read.claims), *(f"trick:{t}" for t in read.tricks))


def _needs_reason(x: Exercise, command: c.SettleFinding) -> bool:
    if _is_critical(x, command.label):
        return True
    response = x.responses.get(command.response_id)
    if response is None or command.label.startswith((*_PREFIXES, "ahead:")) or command.label in _WHOLE:
        return command.label == "no_approval"
    sure, unsure = found_labels(x, response)
    if is_among(command.label, unsure):
        return False
    return command.is_met != is_among(command.label, sure)


def _is_critical(x: Exercise, label: str) -> bool:
    return any(v.violation_id == label and v.critical for v in x.playbook.violations)
