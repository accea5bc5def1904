"""What a response should not hold: the playbook's violations, publishing without approval, claims ahead
of the facts. Each is shown with its evidence; a person may confirm it or set it aside.

Some are only to be looked at (`is_to_review`): claims that are on no fact sheet, texts made for the machine,
fault admitted before findings. They cost nothing and hold nothing up until a person confirms them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scoring.cardtypes import FindingKind, Quote, Verdict, ViolationLine
from scoring.evidence import clause, fact_quote, quote, settled_line, word_line
from simulator.elements import claim_name, element_name, trick_name
from simulator.exercise import Exercise
from simulator.facts import ahead_of_facts
from simulator.localized import LocalizedText
from simulator.matching import found_labels, wrong_turns
from simulator.playbook import Violation
from simulator.scenario import Fact
from simulator.stages import EARLY_FAULT, FAULT, OUTWARD, is_early, share_a_clause
from simulator.state import ChatLine, ChatReading, Response

NO_APPROVAL = "no_approval"
AHEAD = "ahead:"
CLAIM = "claim:"
TRICK = "trick:"
_TO_REVIEW: tuple[FindingKind, ...] = ("unknown_claim", "trick", "early_fault")


def findings(exercise: Exercise, response: Response, count_critical: bool = False) -> list[ViolationLine]:
    """All that was found in `response`, what a person has set aside included (verdict not_met).

    `count_critical`: a critical one that the reader is sure of counts without a person's word (rehearsals).
    """
    ahead = list(_ahead(exercise, response))
    return [
        *_violations(exercise, response, count_critical),
        *_published_without_approval(exercise, response),
        *ahead,
        *_unknown_claims(exercise, response, ahead),
        *_early_fault(exercise, response),
        *_tricks(exercise, response),
    ]


def is_to_review(line: ViolationLine) -> bool:
    """Is it for an evaluator to look at, without anything waiting for that?"""
    return line.kind in _TO_REVIEW and line.verdict == "uncertain"


def _violations(exercise: Exercise, response: Response, count_critical: bool) -> Iterator[ViolationLine]:
    sure, unsure = found_labels(exercise, response)
    read = response.assessment
    proposed = (*wrong_turns(exercise, response), *(read.labels + read.uncertain if read else ()))
    for violation in exercise.playbook.violations:
        name = violation.violation_id
        if name in sure:
            yield _violation_line(exercise, response, violation, "met", count_critical)
        elif name in unsure:
            yield _violation_line(exercise, response, violation, "uncertain", False)
        elif name in response.settled and name in proposed:
            yield _violation_line(exercise, response, violation, "not_met", False)


def _violation_line(
    exercise: Exercise, response: Response, violation: Violation, verdict: Verdict, count_critical: bool
) -> ViolationLine:
    name = violation.violation_id
    shown = quote(exercise, response, name)
    line = _line(response, name, violation.name, verdict, shown, "violation", violation.critical)
    if violation.critical and not count_critical and line.settled is None:
        return line
    return _counted(line)


def _published_without_approval(exercise: Exercise, response: Response) -> Iterator[ViolationLine]:
    """FM-14. The reason that was given stands as evidence beside the fact."""
    if response.approval != "missing":
        return
    dismissed = _is_dismissed(response, NO_APPROVAL)
    name = element_name(exercise.playbook, exercise.scenario, NO_APPROVAL)
    given = Quote(response.response_id, 0, 0, response.details.without_approval, "event")
    verdict: Verdict = "not_met" if dismissed else "met"
    yield _counted(_line(response, NO_APPROVAL, name, verdict, given, "no_approval"))


def _ahead(exercise: Exercise, response: Response) -> Iterator[ViolationLine]:
    """Facts that the writer states without having been told: a person says whether that was wrong."""
    if response.kind not in OUTWARD or not exercise.scenario.facts:
        return
    for fact in ahead_of_facts(exercise, response):
        label = AHEAD + fact.fact_id
        where = fact_quote(exercise, response, fact)
        yield _for_a_person(response, label, _ahead_name(fact), where, "ahead_of_facts")


def _ahead_name(fact: Fact) -> LocalizedText:
    return LocalizedText(
        f"未获告知即对外说出：{fact.title.zh}", f"Stated before being told of it: {fact.title.en}"
    )


# ---- to be looked at -----------------------------------------------------------------------------


def _unknown_claims(
    exercise: Exercise, response: Response, ahead: list[ViolationLine]
) -> Iterator[ViolationLine]:
    """What is stated outside and was on nobody's sheet; not what stands there as ahead of the facts."""
    if response.kind not in OUTWARD or response.assessment is None:
        return
    told = [f.quote for f in ahead if f.quote is not None]
    for claim in response.assessment.claims:
        if claim.known or claim.kind == "promise":
            continue
        if any(q.start < claim.end and claim.start < q.end for q in told):
            continue
        where = clause(exercise, response, claim.start, claim.end)
        yield _for_a_person(response, f"{CLAIM}{claim.start}", claim_name(claim.kind), where, "unknown_claim")


def _early_fault(exercise: Exercise, response: Response) -> Iterator[ViolationLine]:
    """OP-11: a fault admitted before findings; OP-01: or apologised for."""
    read = response.assessment
    if read is None or not is_early(exercise, response):
        return
    named = "early_apology" if share_a_clause(read, FAULT, "apology") else EARLY_FAULT
    name = element_name(exercise.playbook, exercise.scenario, named)
    yield _for_a_person(response, EARLY_FAULT, name, quote(exercise, response, FAULT), "early_fault")


def _tricks(exercise: Exercise, response: Response) -> Iterator[ViolationLine]:
    for trick in response.assessment.tricks if response.assessment else ():
        where = quote(exercise, response, TRICK + trick)
        yield _for_a_person(response, TRICK + trick, trick_name(trick), where, "trick")


def _for_a_person(
    response: Response, label: str, name: LocalizedText, shown: Quote | None, kind: FindingKind
) -> ViolationLine:
    """It counts once a person has confirmed it."""
    settled = response.settled.get(label)
    verdict: Verdict = "uncertain" if settled is None else "met" if settled.is_met else "not_met"
    return _counted(_line(response, label, name, verdict, shown, kind))


# ---- in the team's chat --------------------------------------------------------------------------


def chat_findings(exercise: Exercise) -> list[ViolationLine]:
    """Violations in lines of the chat (an instruction to alter records, to silence staff), by message id.

    They bear on no line of the card. What a person set aside has the verdict not_met.
    """
    said = {line.message_id: line for line in exercise.chat}
    return [
        found
        for message_id, reading in exercise.chat_readings.items()
        for found in _in_message(exercise, said[message_id], reading)
    ]


def _in_message(exercise: Exercise, said: ChatLine, reading: ChatReading) -> Iterator[ViolationLine]:
    read, text = reading.assessment, exercise.texts.get(said.text_sha256, "")
    for violation in exercise.playbook.violations:
        name = violation.violation_id
        word = reading.settled.get(name)
        if name not in (*read.labels, *read.uncertain) and (word is None or not word.is_met):
            continue
        verdict: Verdict = "met" if name in read.labels else "uncertain"
        if word is not None:
            verdict = "met" if word.is_met else "not_met"
        start, end = read.span(name) or (0, len(text))
        yield ViolationLine(
            name, violation.name, violation.critical, verdict,
            Quote(said.message_id, start, end, text[start:end]), "chat", said.message_id, said.role_id,
            said.at, word is not None and word.is_met, word_line(word),
        )  # fmt: skip


# ---- shapes --------------------------------------------------------------------------------------


def _is_dismissed(response: Response, label: str) -> bool:
    return label in response.settled and not response.settled[label].is_met


def _line(
    response: Response,
    label: str,
    name: LocalizedText,
    verdict: Verdict,
    shown: Quote | None,
    kind: FindingKind,
    critical: bool = False,
) -> ViolationLine:
    return ViolationLine(
        label,
        name,
        critical,
        verdict,
        shown,
        kind,
        response.response_id,
        response.role_id,
        response.at,
        settled=settled_line(response, label),
    )


def _counted(line: ViolationLine) -> ViolationLine:
    return replace(line, counts=line.verdict == "met")
