"""The recorded exercises and the drawing of lines from them (benchmarks/draw_lines.py): fair, whole and blind."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from benchmarks.lines.agreement import (
    AGREED_FIELDS,
    agrees,
    counts,
    machine_rows,
    merge,
    read_rows,
    write_rows,
)
from benchmarks.lines.drawing import DrawnLine, draw
from benchmarks.lines.recorded import FOLDER, RECORDINGS, Played, Recording, play, team_of
from benchmarks.lines.sheet import serving, write_sheet
from benchmarks.lines.told import response_part
from simulator.state import Response
from simulator.teams import TEAMS

each_recording = pytest.mark.parametrize("recording", RECORDINGS, ids=lambda r: r.name)
MARK = re.compile(r"# quality: (\w+) +action: (\w+)")
SENTENCE = {"zh-CN": re.compile(r"[^。！？；.!?;\n]{14,}"), "en": re.compile(r"[^.!?;\n]{24,}")}  # more than a greeting


@dataclass(frozen=True)
class Blank:
    """A reading of a text in which nothing was found: what is drawn must not hang on the reader."""

    labels: tuple[str, ...] = ()
    uncertain: tuple[str, ...] = ()
    evidence: tuple[tuple[str, slice], ...] = ()


def read_nothing(text: str, **context: object) -> Blank:
    return Blank()


@functools.cache
def played(recording: Recording) -> Played:
    return play(recording, read_nothing)  # type: ignore[arg-type]


@functools.cache
def drawn(seed: int) -> tuple[DrawnLine, ...]:
    return draw([played(recording) for recording in RECORDINGS], seed)


@each_recording
def test_a_recording_plays_to_the_end_and_nothing_is_refused(recording: Recording) -> None:
    it = played(recording)
    assert it.exercise.status == "ended"
    assert [(r.step.role, r.step.do, r.step.to, r.code) for r in it.refused] == []


@each_recording
def test_every_action_is_marked_and_the_index_says_what_the_comments_say(recording: Recording) -> None:
    it = played(recording)
    comments = MARK.findall((FOLDER / f"{recording.name}.yaml").read_text(encoding="utf-8"))
    assert it.quality == {action: mark for mark, action in comments}
    assert set(it.quality) == {a.action_id for a in it.exercise.scenario.expected_actions}
    assert 0.4 <= list(it.quality.values()).count("middling") / len(it.quality) <= 0.6


@each_recording
def test_what_is_not_answered_is_marked_poor(recording: Recording) -> None:
    it = played(recording)
    missed = [line.action_id for line in it.card.lines if line.status == "missed"]
    assert {it.quality[action] for action in missed} <= {"poor"}
    assert len(missed) <= 3


@each_recording
def test_no_recording_repeats_a_sentence_of_the_model_answers(recording: Recording) -> None:
    exercise = played(recording).exercise
    scenario, lang = exercise.scenario, recording.lang
    model = TEAMS["perfect"](scenario, exercise.playbook, lang)
    known = {s.strip() for step in model.steps for s in SENTENCE[lang].findall(step.text.in_lang(lang))}
    told = "\n".join(
        text.in_lang(lang) for text in (scenario.organisation, *(f.text for f in scenario.facts))
    )
    ours = "\n".join(step.text.in_lang(lang) for step in team_of(recording).steps)
    assert known
    same = [sentence for sentence in known if sentence in ours and sentence not in told]
    assert len(same) <= 1, same  # a greeting, or the times of a fact, may come out alike


def test_sixty_rated_lines_are_drawn_twenty_of_each_and_half_of_them_middling() -> None:
    lines = drawn(7)
    assert [one.number for one in lines] == list(range(1, 61))
    for recording in RECORDINGS:
        mine = [one for one in lines if one.played.recording == recording]
        assert len({one.line.action_id for one in mine}) == 20
        assert sum(one.played.quality[one.line.action_id] == "middling" for one in mine) == 10
    assert {one.lang for one in lines} == {"zh-CN", "en"}
    assert all(one.line.score is not None for one in lines)


def test_the_same_seed_draws_the_same_lines_and_another_seed_others() -> None:
    again = draw([played(recording) for recording in RECORDINGS], 7)
    assert [one.line.action_id for one in again] == [one.line.action_id for one in drawn(7)]
    assert [one.line.action_id for one in drawn(8)] != [one.line.action_id for one in drawn(7)]


def test_too_few_lines_are_an_error_in_words() -> None:
    it = played(RECORDINGS[0])
    few = Played(it.recording, it.exercise, it.card, it.refused, dict.fromkeys(it.quality, "poor"))
    with pytest.raises(ValueError, match="clinic-zh has 0 rated middling lines"):
        draw([few], 7)


def test_the_sheet_shows_every_line_and_every_word_and_no_verdict() -> None:
    sheet = write_sheet(drawn(7))
    assert re.findall(r"^## (\d+) ·", sheet, re.M) == [str(n) for n in range(1, 61)]
    for one in drawn(7):
        texts = [one.played.exercise.text_of(r) for r in serving(one) if r.length]
        assert all(f"> {line}".rstrip() in sheet for text in texts for line in text.splitlines())
    lines = sheet[sheet.index("\n## 1 ·") :]
    assert not re.search(r"middling|uncertain|not_met|prompted|score", lines)


def test_the_time_that_counts_leaves_out_jumps_and_waiting_before_approvers() -> None:
    it = played(RECORDINGS[0])
    number = {line.action_id: line for line in it.card.lines}
    first = DrawnLine(1, it, number["first_statement"])
    shown = ["\n".join(response_part(first, response, 1)) for response in serving(first)]
    for response, part in zip(serving(first), shown, strict=True):
        expected = taken(it, response)
        assert f"Time that counts: {expected}" in part


def taken(it: Played, response: Response) -> str:
    """By hand: from the opening to the response, without the jumps between and the minutes before approvers. A jump
    after the limit had passed gives nothing back."""
    opened = it.exercise.actions["first_statement"].opened_at
    action = it.exercise.scenario.action("first_statement")
    assert action is not None
    jumped = timedelta()
    for j in it.exercise.jumps:
        if opened < j.to <= response.at and j.at <= opened + action.limit + jumped:
            jumped += j.to - j.at
    asked = it.exercise.approvals.get(response.details.approval_id)
    waited = max(step.at for step in asked.steps if step.at) - asked.at if asked else timedelta()
    seconds = int((response.at - opened - jumped - waited).total_seconds())
    more = f" ({int(waited.total_seconds() // 60)} more before approvers)" if waited else ""
    return f"{seconds // 60}:{seconds % 60:02d}{more}"


def test_a_prompt_stands_on_the_sheet_whether_it_was_sent_or_not(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the reader finds decides whether it is sent; a reviewer must not learn it."""
    it = played(RECORDINGS[0])
    lines = {line.action_id: line for line in it.card.lines}
    two = [DrawnLine(1, it, lines["second_client"]), DrawnLine(2, it, lines["first_statement"])]
    sheet = write_sheet(two)
    assert re.findall(r"\*\*Prompt\*\*, due (\S+) after", sheet) == ["17:00", "44:00"]  # one jump left out
    for inject in (i for i in it.exercise.scenario.injects if i.is_contingency):
        monkeypatch.setattr(it.exercise.injects[inject.inject_id], "status", "skipped")
    assert write_sheet(two) == sheet


def reviews(machine: list[dict[str, str]], offset: float) -> list[dict[str, str]]:
    return [
        {"number": row["number"], "score": str(min(100.0, float(row["score"]) + offset))} for row in machine
    ]


def test_two_reviews_are_set_beside_the_machine(tmp_path: Path) -> None:
    machine = machine_rows(drawn(7))
    rows = merge(machine, [reviews(machine, 15.0), reviews(machine, 0.0)])
    write_rows(tmp_path / "scored.csv", AGREED_FIELDS, rows)
    assert read_rows(tmp_path / "scored.csv") == rows
    assert counts(rows) == ["reviewer 1 agrees with 60 of 60", "reviewer 2 agrees with 60 of 60"]
    apart = reviews(machine, 0.0)
    apart[4]["score"] = "100" if float(machine[4]["high"]) < 80 else "0"
    assert counts(merge(machine, [apart, apart]))[:2] == ["reviewer 1 agrees with 59 of 60", "  not with 5"]


@pytest.mark.parametrize(
    ("score", "is_agreed"),
    [(45.0, True), (44.9, False), (75.0, True), (90.0, True), (90.1, False), (60.0, True)],
)
def test_agreement_is_fifteen_points_or_inside_the_range(score: float, is_agreed: bool) -> None:
    assert agrees(score, 60.0, 50.0, 90.0) is is_agreed


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"number": "61"}, "61 is no line of the sheet"),
        ({"number": "1"}, "1 is no line of the sheet, or there twice"),
        ({"score": "many"}, "line 60: 'many' is no score"),
        ({"score": "101"}, "line 60: '101' is no score"),
        ({"score": "nan"}, "line 60: 'nan' is no score"),
    ],
)
def test_a_faulty_review_is_refused_in_words(change: dict[str, str], message: str) -> None:
    machine = machine_rows(drawn(7))
    faulty = reviews(machine, 0.0)
    faulty[-1] |= change
    with pytest.raises(ValueError, match=re.escape(message)):
        merge(machine, [faulty, reviews(machine, 0.0)])


def test_a_review_with_a_line_left_out_is_refused() -> None:
    machine = machine_rows(drawn(7))
    with pytest.raises(ValueError, match="reviewer 2 has not rated 60"):
        merge(machine, [reviews(machine, 0.0), reviews(machine, 0.0)[:-1]])
