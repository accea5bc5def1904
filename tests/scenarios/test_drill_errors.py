"""Faults of what a full drill adds to a scenario: each is reported where it stands, in words that say what is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenarios.drill_sample import DRILL, errors_of_drill
from tests.scenarios.samples import changed

STEP = "    note: {zh: 一小时过去了, en: An hour has passed}\n"
LOST_HOUR = "lies inside the jump from 00:36 to 01:36: by plan it never comes"
CASES: dict[str, tuple[str, str, list[str]]] = {
    # ---- injects
    "bad follow-up": (
        "call unanswered + 00:06",
        "call missed + 00:06",
        ['injects[2].follows: "call missed + 00:06" is not a condition; write "CALL answered + HH:MM" or "CALL unanswered'
         ' + HH:MM"'],
    ),
    "bad time of a follow-up": (
        "call unanswered + 00:06",
        "call unanswered + 6",
        ['injects[2].follows: "6" is not a span of time; write 30m, 1h30m or HH:MM, below 24 hours'],
    ),
    "follows nothing": (
        "call unanswered + 00:06",
        "phone answered + 00:06",
        ['injects[2].follows: there is no call "phone"; known: call'],
    ),
    "follows a post": (
        "call unanswered + 00:06",
        "post answered + 00:06",
        ["injects[2].follows: follows a post; only a call is answered or not"],
    ),
    "follows itself": (
        "    at: 00:10\n",
        "    follows: call answered + 00:01\n",
        ["injects[1].follows: cannot follow itself"],
    ),
    "follows beyond the end": (
        "call unanswered + 00:06",
        "call unanswered + 02:51",
        ["injects[2].follows: is later than the end of the drill (03:00)"],
    ),
    "three times": (
        "    follows: call unanswered",
        "    at: 00:01\n    unless: grade by 00:20\n    follows: call unanswered",
        ["injects[2].follows: an inject has only one of `at`, `unless` and `follows`"],
    ),
    "news in the inbox": (
        "channel: paper",
        "channel: inbox",
        ['injects[2].channel: a news article cannot come in on "inbox" (inbox); allowed: paper'],
    ),
    "letter on the feed": (
        "kind: letter\n    channel: inbox",
        "kind: letter\n    channel: feed",
        ['injects[3].channel: a letter cannot come in on "feed" (feed); allowed: inbox'],
    ),
    "signal of a letter": (
        "    text: {zh: 请说明, en: Please explain}\n",
        "    text: {zh: 请说明, en: Please explain}\n    signal: weak\n",
        ["injects[3].signal: only a post can be a `signal`"],
    ),
    "unknown signal": (
        "signal: weak",
        "signal: strong",
        ["injects[0].signal: \"strong\" is not known here; write one of 'weak' or 'false_alarm'"],
    ),
    # ---- expected actions
    "flag of a letter": (
        "kinds: [reply]",
        "kinds: [flag]",
        ['expected_actions[5].kinds[0]: "flag" cannot answer "letter"; a letter is answered by: reply'],
    ),
    "reply to a work order": (
        "kinds: [complaint_reply]",
        "kinds: [complaint_reply, reply]",
        ['expected_actions[4].kinds[1]: "reply" cannot answer "order"; a work order is answered by: complaint_reply'],
    ),
    "who may not": (
        "roles: [lead]\n    kinds: [decision]",
        "roles: [legal]\n    kinds: [decision]",
        ['expected_actions[1].roles[0]: the playbook does not allow the role "legal" to submit: decision; it may: reply'],
    ),
    "channel of a report": (
        "kinds: [report]\n",
        "kinds: [report]\n    channels: [account]\n",
        ['expected_actions[2].kinds[0]: "report" has no channel, but `channels` names some'],
    ),
    "unknown rule": (
        "rule: twelve_hours",
        "rule: two_hours",
        ['expected_actions[2].rule: there is no rule of law in the playbook "two_hours"; known: twelve_hours; did you mean twelve_hours?'],
    ),
    "runs on": (
        "runs_on: true",
        "runs_on: always",
        ["expected_actions[2].runs_on: must be true or false"],
    ),
    "unknown crisis type": (
        '"type:CT-02": 1',
        '"type:CT-02|CT-11": 1',
        ['expected_actions[0].elements.type:CT-02|CT-11: there is no crisis type in the playbook "CT-11"; known: CT-02; did you mean CT-02?'],
    ),
    "unknown level": (
        '"level:level_one": 1, reason',
        '"level:level_one": 1, "level:red": 1, reason',
        ['expected_actions[0].elements.level:red: there is no level in the playbook "red"; known: level_one'],
    ),
    "unknown card": (
        '"card:seal"',
        '"card:seel"',
        ['expected_actions[1].elements.card:seel: there is no action card in the playbook "seel"; known: seal, hush; did you mean seal?'],
    ),
    "owner outside": (
        '"owner:officer|lead"',
        '"owner:officer|nurse"',
        ['expected_actions[1].elements.owner:officer|nurse: there is no role in this scenario "nurse";'
         " known: lead, legal, officer"],
    ),
    "unknown authority": (
        '"to:district"',
        '"to:city"',
        ['expected_actions[2].elements.to:city: there is no authority in the playbook or role in this scenario "city";'
         " known: district, lead, legal, officer"],
    ),
    "unknown outcome": (
        '"outcome:promised"',
        '"outcome:"',
        ['expected_actions[4].elements.outcome:: there is no outcome in the playbook ""; known: promised'],
    ),
    "escalated to nobody": (
        '"escalated:lead"',
        '"escalated:boss"',
        ['expected_actions[4].elements.escalated:boss: there is no role in this scenario "boss"; known: lead, legal,'
         " officer"],
    ),
    "unknown fact": (
        '"fact:batch"',
        '"fact:bach"',
        ['expected_actions[3].elements.fact:bach: there is no fact "bach"; known: batch, visit; did you mean batch?'],
    ),
    "fact without phrases": (
        '"fact:batch"',
        '"fact:visit"',
        ['expected_actions[3].elements.fact:visit: the fact "visit" has no `phrases` by which a text could be seen to'
         " tell it"],
    ),
    "no such form": (
        '"card:seal": 2',
        '"colour:red": 2',
        ['expected_actions[1].elements.colour:red: "colour:red" is no element of a form; known: type:, level:, card:,'
         " owner:, to:, outcome:, escalated:, fact:"],
    ),
    "element of another form": (
        "elements: {empathy: 2,",
        'elements: {empathy: 2, "card:seal": 1,',
        ['expected_actions[3].elements.card:seal: "card:seal" is read from a decision, which is not among the `kinds`'],
    ),
    "due without a decision": (
        "elements: {empathy: 2,",
        "elements: {empathy: 2, due: 1,",
        ['expected_actions[3].elements.due: "due" is read from a decision, which is not among the `kinds`'],
    ),
    "minimum with a form": (
        'minimum: ["level:level_one"]',
        'minimum: ["level:level_two"]',
        ['expected_actions[0].minimum[0]: "level:level_two" is in `minimum` but not in `elements`'],
    ),
    # ---- facts
    "unknown holder": (
        "holder: store",
        "holder: shop",
        ['facts[0].holder: there is no persona "shop"; known: amy, store'],
    ),
    "fact nobody learns": (
        "    released_at: 00:40\n",
        "",
        ["facts[1]: nobody learns of it: give `released_at`, or a `holder` who can be asked"],
    ),
    "delay without holder": (
        "    released_at: 00:40\n",
        "    released_at: 00:40\n    delay: 00:05\n",
        ["facts[1].delay: needs a `holder`: the persona who answers after this time"],
    ),
    "released after the end": (
        "released_at: 00:40",
        "released_at: 03:01",
        ["facts[1].released_at: is later than the end of the drill (03:00)"],
    ),
    "phrase in one language": (
        "phrases: [{zh: F2309, en: F2309}]",
        "phrases: [{zh: F2309}]",
        ["facts[0].phrases[0].en: is missing; every text is written in both languages, zh and en"],
    ),
    "fact twice": (
        "  - id: visit",
        "  - id: batch",
        ['facts[1].id: "batch" is used twice; the first is on line 134'],
    ),
    # ---- pace plan
    "step that does nothing": (
        "{at: 01:36, pace: 1}",
        "{at: 01:36}",
        ["pace_plan[1]: says neither the pace from then on (`pace`) nor where to jump (`jump_to`)"],
    ),
    "step that does both": (
        "{at: 01:36, pace: 1}",
        "{at: 01:36, pace: 1, jump_to: 01:50, note: {zh: 记, en: Note}}",
        ["pace_plan[1].jump_to: a step has `pace` or `jump_to`, not both"],
    ),
    "pace that nobody can set": (
        "{at: 01:36, pace: 1}",
        "{at: 01:36, pace: 5}",
        ["pace_plan[1].pace: must be one of 0.5, 1, 2, 3, 4, 6"],
    ),
    "jump unannounced": (
        STEP,
        "",
        ["pace_plan[0]: a jump needs `note`: what everybody is told of the time between"],
    ),
    "note without jump": (
        "{at: 01:36, pace: 1}",
        "{at: 01:36, pace: 1, note: {zh: 记, en: Note}}",
        ["pace_plan[1].note: only a jump has a `note`"],
    ),
    "steps out of order": (
        "{at: 01:36, pace: 1}",
        "{at: 00:20, pace: 1}",
        ["pace_plan[1].at: must be later than the step before (00:36)"],
    ),
    "step inside a jump": (
        "{at: 01:36, pace: 1}",
        "{at: 01:20, pace: 1}",
        ["pace_plan[1].at: lies inside the jump of the step before, which lands at 01:36"],
    ),
    "jump backwards": (
        "jump_to: 01:36",
        "jump_to: 00:36",
        ["pace_plan[0].jump_to: must be later than 00:36: a jump goes forward only"],
    ),
    "jump beyond the end": (
        "jump_to: 01:36\n" + STEP + "  - {at: 01:36, pace: 1}\n",
        "jump_to: 03:00\n" + STEP,
        ["pace_plan[0].jump_to: must be before the end of the drill (03:00)"],
    ),
    "step at the end": (
        "{at: 01:36, pace: 1}",
        "{at: 03:00, pace: 1}",
        ["pace_plan[1].at: must be before the end of the drill (03:00)"],
    ),
    "inject in the lost hour": (
        "at: 00:10\n",
        "at: 00:40\n",
        [f"injects[1].at: {LOST_HOUR}"],
    ),
    # ---- real time
    "too little for an assessment": (
        "target: 00:06",
        "target: 00:03",
        ["expected_actions[0].target: the pace plan leaves 1.5 real minutes until then; assessment needs 2"],
    ),
    "too little for a statement": (
        "target: 00:30",
        "target: 00:27",
        ["expected_actions[3].target: the pace plan leaves 13.5 real minutes until then; statement with the approval of"
         " legal, lead needs 14"],
    ),
    "too little for a complaint": (
        "answers_inject: true\n    target: 00:10",
        "answers_inject: true\n    target: 00:03",
        ["expected_actions[4].target: the pace plan leaves 3 real minutes until then; complaint_reply needs 4"],
    ),
    "the end comes first": (
        "at: 02:00\n",
        "at: 02:58\n",
        ["expected_actions[5].target: the pace plan leaves 2 real minutes until then; reply needs 3"],
    ),
    "too fast": (
        "{at: 01:36, pace: 1}",
        "{at: 01:36, pace: 1}\n  - {at: 02:20, pace: 4}",
        ["expected_actions[2].limit: is open while the pace plan runs at 4; at most 3 is allowed before the limit of an"
         " expected action",
         "expected_actions[4].limit: is open while the pace plan runs at 4; at most 3 is allowed before the limit of an"
         " expected action"],
    ),
    "a clock that runs on loses the hour": (
        "target: 02:10",
        "target: 00:40",
        [],
    ),
    "a contingency that the jumps move past the end": (
        "unless: grade by 00:20",
        "unless: grade by 02:30",
        ["injects[5].unless: the jumps move it to 03:30, after the end of the drill"],
    ),
    # ---- small team
    "two seats": (
        "[[lead], [legal], [officer]]",
        "[[lead], [legal, officer]]",
        ["small_team: must be a list of 3 seats, each a list of roles; these are 2"],
    ),
    "role without a seat": (
        "[[lead], [legal], [officer]]",
        "[[lead], [legal], []]",
        ["small_team: leaves out officer: every role needs a seat", "small_team[2]: a seat needs at least one role"],
    ),
    "role in two seats": (
        "[[lead], [legal], [officer]]",
        "[[lead], [legal], [officer, lead]]",
        ['small_team[2][1]: "lead" sits in two places'],
    ),
    "seat for a stranger": (
        "[[lead], [legal], [officer]]",
        "[[lead], [legal], [officer, nurse]]",
        ['small_team[2][1]: there is no role in this scenario "nurse"; known: lead, legal, officer'],
    ),
    # ---- rounds
    "round of another kind": (
        "kind: press",
        "kind: radio",
        ['rounds[0].kind: "radio" is not known here; write one of \'press\' or \'family\''],
    ),
    "a stranger answers": (
        "    role: officer\n",
        "    role: nurse\n",
        ['rounds[0].role: there is no role in this scenario "nurse"; known: lead, legal, officer'],
    ),
    "a stranger asks": (
        "persona: amy, text: {zh: 谁的责任",
        "persona: bob, text: {zh: 谁的责任",
        ['rounds[0].questions[1].persona: there is no persona "bob"; known: amy, store'],
    ),
    "a clause that is not there": (
        "clause: P-01, text",
        "clause: P-99, text",
        ['rounds[0].checklist[0].clause: there is no clause in the playbook "P-99"; known: P-01'],
    ),
    "two items of one name": (
        "{id: calm,",
        "{id: facts,",
        ['rounds[0].checklist[1].id: "facts" is used twice; the first is on line 160'],
    ),
    "after the end": (
        "    at: 00:30\n",
        "    at: 03:30\n",
        ["rounds[0].at: is later than the end of the drill (03:00)"],
    ),
    "inside a jump": (
        "    at: 00:30\n",
        "    at: 00:40\n",
        ["rounds[0].at: lies in what the pace plan jumps over (00:36–01:36)"],
    ),
    "nobody asks": (
        "      - {persona: amy, text: {zh: 几点知道的, en: Since when}}\n      - {persona: amy, text: {zh: 谁的责任, en: Whose fault}}\n",
        "      []\n",
        ["rounds[0].questions: must not be empty"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_reported_with_its_field(case: str, tmp_path: Path) -> None:
    old, new, expected = CASES[case]
    errors = errors_of_drill(tmp_path, changed(DRILL, (old, new)))
    assert [error.split(" ", 1)[1] for error in errors] == expected
    assert all(error.startswith("scenario.yaml:") for error in errors)


def test_line_and_column_are_the_faults(tmp_path: Path) -> None:
    text = changed(
        DRILL, ("call unanswered + 00:06", "call lost + 00:06"), ('"card:seal": 2', '"card:x": 2'), (STEP, "")
    )
    spots = [error.split(" ")[0] for error in errors_of_drill(tmp_path, text)]
    assert spots == ["scenario.yaml:39:14", "scenario.yaml:87:16", "scenario.yaml:145:5"]


def test_real_time_is_asked_for_only_where_there_is_a_plan(tmp_path: Path) -> None:
    start, end = DRILL.index("pace_plan:"), DRILL.index("small_team:")
    hasty = changed(DRILL[:start] + DRILL[end:], ("target: 00:06", "target: 00:01"), ("pace: 2", "pace: 6"))
    assert errors_of_drill(tmp_path, hasty) == []


def test_a_circle_of_follow_ups_is_found(tmp_path: Path) -> None:
    second = (
        "  - {id: again, kind: call, channel: phone, persona: amy, to: [officer], follows: call unanswered + 00:10,"
        " title: {zh: 又来电, en: Again}, lines: [{zh: 喂, en: Hello}]}\n"
    )
    text = changed(
        DRILL,
        ("    at: 00:10\n", "    follows: again unanswered + 00:01\n"),
        ("expected_actions:\n", second + "expected_actions:\n"),
    )
    assert errors_of_drill(tmp_path, text) == [
        'scenario.yaml:31:14 injects[1].follows: circular condition: "call" follows "again"; "again" follows "call"'
    ]


def test_a_circle_through_an_action_and_a_call_is_found(tmp_path: Path) -> None:
    text = changed(
        DRILL,
        ("    at: 00:10\n", "    unless: grade by 00:10\n"),
        ("    opens_with: post\n", "    opens_with: silence\n"),
    )
    (error, *_) = errors_of_drill(tmp_path, text)
    assert error == (
        'scenario.yaml:31:13 injects[1].unless: circular condition: "call" waits for "grade", which opens with "silence";'
        ' "silence" follows "call"'
    )
