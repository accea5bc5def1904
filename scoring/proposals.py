"""What the reader and the forms propose for each response, before anybody has said a word on it."""

from __future__ import annotations

from dataclasses import replace

from scoring.cardtypes import Verdict
from scoring.desktypes import ElementProposal, Proposal, ToldFact
from scoring.evidence import quote
from scoring.findings import findings
from simulator.elements import element_name
from simulator.exercise import Exercise
from simulator.facts import known_since
from simulator.matching import found_labels, is_among, told_by_reply
from simulator.state import Response


def proposals(exercise: Exercise) -> tuple[Proposal, ...]:
    """One for each response, in the order in which they came."""
    return tuple(_proposal(exercise, response) for response in exercise.responses.values())


def _proposal(exercise: Exercise, response: Response) -> Proposal:
    unsaid = replace(response, settled={}, words=[])
    return Proposal(
        response.response_id,
        not response.is_unread,
        _elements(exercise, unsaid),
        tuple(findings(exercise, unsaid)),
        tuple(_told(exercise, response, fact.fact_id) for fact in exercise.scenario.facts),
    )


def _elements(exercise: Exercise, unsaid: Response) -> tuple[ElementProposal, ...]:
    """Each wanted element once, though several actions may want it."""
    served = [a for a in exercise.scenario.expected_actions if a.action_id in unsaid.answers]
    labels = dict.fromkeys(w.element_id for a in served for w in a.elements)
    sure, unsure = found_labels(exercise, unsaid)
    sure = (*sure, *(label for a in served for label in told_by_reply(exercise, a, unsaid)))

    def proposal(label: str) -> ElementProposal:
        verdict: Verdict = (
            "met" if is_among(label, sure) else "uncertain" if is_among(label, unsure) else "not_met"
        )
        wanting = [a for a in served if any(w.element_id == label for w in a.elements)]
        return ElementProposal(
            label,
            element_name(exercise.playbook, exercise.scenario, label),
            tuple(a.action_id for a in wanting),
            any(label in a.minimum for a in wanting),
            verdict,
            quote(exercise, unsaid, label) if verdict != "not_met" else None,
        )

    return tuple(proposal(label) for label in labels)


def _told(exercise: Exercise, response: Response, fact_id: str) -> ToldFact:
    since = known_since(exercise, fact_id, response.participant_id)
    return ToldFact(fact_id, since if since is not None and since <= response.at else None)
