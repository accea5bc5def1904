"""Teams from files: what is understood, and that every mistake is named."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.errors import ContentError
from simulator.localized import LocalizedText
from simulator.teamfile import check_team, parse_team
from simulator.teamsteps import ScriptedTeam, Step
from tests.scoring.builders import both, make_playbook, make_scenario, minutes


def mistakes(steps: Any, **more: Any) -> list[str]:
    with pytest.raises(ContentError) as error:
        parse_team({"steps": steps, **more})
    return error.value.message.splitlines()


def test_all_forms_of_a_moment() -> None:
    team = parse_team(
        {
            "steps": [
                {"role": "a", "do": "statement", "text": "at StartEx"},
                {"at": "00:05", "role": "a", "do": "statement", "channel": "site", "text": "five"},
                {"do": "wait", "for": "00:01"},
                {"role": "a", "do": "statement", "text": "six"},
                {"after": "video", "role": "a", "do": "reply", "text": {"zh": "好", "en": "well"}},
                {"after": "call+00:00:05", "role": "a", "do": "answer_call"},
                {"do": "wait", "for": "00:01"},
                {"role": "a", "do": "end_call"},
                {"after": "video + 00:02", "role": "b", "do": "flag", "to": "rumour"},
            ]
        }
    )
    assert team.name == "file"
    assert [(s.at, s.after, s.delay, s.to) for s in team.steps] == [
        (minutes(0), "", minutes(0), ""),
        (minutes(5), "", minutes(0), ""),
        (minutes(5), "", minutes(1), ""),
        (minutes(5), "", minutes(1), ""),
        (None, "video", minutes(0), "video"),
        (None, "call", minutes(5 / 60), "call"),
        (None, "call", minutes(65 / 60), ""),
        (None, "call", minutes(65 / 60), "call"),
        (None, "video", minutes(2), "rumour"),
    ]
    assert team.steps[4].text == LocalizedText("好", "well")


def test_every_mistake_is_named_with_its_field() -> None:
    found = mistakes(
        [
            {"at": "25:99", "role": "a", "do": "reply", "to": "x", "text": "t"},
            {"at": 300, "role": "a", "do": "statement", "text": "t"},
            {"at": "00:01", "after": "x", "role": "a", "do": "shout", "text": "t"},
            {"at": "00:01", "role": "a", "do": "reply", "text": "t"},
            {"at": "00:01", "do": "statement"},
            {"after": "x + ", "role": "a", "do": "answer_call", "to": "x", "text": "hello"},
            {"role": 7, "do": "say", "to": "x", "text": ["t"], "colour": "red"},
            "nonsense",
            {"role": "a", "do": "statement", "text": {"zh": "t", "fr": "t"}, "for": "00:01"},
        ],
        nmae="x",
    )
    fields = [line.split(": ")[0] for line in found]
    assert fields == [
        "nmae", "steps[0].at", "steps[1].at", "steps[2].at", "steps[2].do", "steps[2].text", "steps[3].to",
        "steps[4].role", "steps[4].text", "steps[5].after", "steps[5].text", "steps[6].colour", "steps[6].role",
        "steps[6].text", "steps[7]", "steps[8].for", "steps[8].text.fr",
    ]  # fmt: skip
    assert '"25:99" is not a time' in found[1]


@pytest.mark.parametrize(
    "data", [None, [], "x", 3, {"steps": None}, {"steps": {}}, {}, {"steps": [], "name": ""}]
)
def test_what_is_no_team(data: object) -> None:
    with pytest.raises(ContentError):
        parse_team(data)


def test_too_many_steps_and_too_long_a_text() -> None:
    assert mistakes([{"do": "wait"}] * 2001) == ["steps: at most 2000 steps; there are 2001"]
    long = {"role": "a", "do": "statement", "text": "x" * 20_001}
    assert mistakes([long]) == ["steps[0].text: at most 20000 characters"]


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9) | st.integers(), inner, max_size=4)
    ),
    max_leaves=12,
)
keys = st.sampled_from(["at", "after", "for", "role", "do", "to", "channel", "text"])
words = st.sampled_from(["wait", "say", "reply", "00:05", "video + 00:01", "+", "a + b + c"])


@given(st.lists(junk | st.dictionaries(keys, junk | words)) | junk)
def test_any_data_is_a_team_or_a_content_error(steps: object) -> None:
    try:
        assert isinstance(parse_team({"steps": steps}), ScriptedTeam)
    except ContentError:
        return


def test_names_are_checked_against_scenario_and_playbook() -> None:
    steps = (
        Step("ghost", "statement", at=minutes(1), channel="radio", text=both("t")),
        Step("desk", "reply", after="nothing", to="nowhere", text=both("t")),
        Step("desk", "reply", after="video", to="video", text=both("t")),
        Step("", "wait", at=minutes(1)),
    )
    with pytest.raises(ContentError) as error:
        check_team(ScriptedTeam("t", steps), make_scenario(), make_playbook())
    assert [line.split(": ")[0] for line in error.value.message.splitlines()] == [
        "steps[0].role", "steps[0].channel", "steps[1].after", "steps[1].to",
    ]  # fmt: skip
    assert 'no role "ghost"; choose one of spokesperson, desk' in error.value.message
    check_team(ScriptedTeam("t", steps[2:]), make_scenario(), make_playbook())


def test_a_step_may_assess_decide_ask_and_pass_on() -> None:
    team = parse_team(
        {
            "steps": [
                {
                    "at": "00:02", "role": "desk", "do": "decision", "text": "because",
                    "details": {"cards": ["seal_records"], "owner": "desk", "due": "00:30"},
                },
                {"role": "desk", "do": "ask", "fact": "batch"},
                {"role": "desk", "do": "chat", "fact": "batch", "text": "in date"},
            ]
        }
    )  # fmt: skip
    decision, ask, chat = team.steps
    assert (decision.details.cards, decision.details.due) == (("seal_records",), 1800.0)
    assert (ask.do, ask.fact, chat.fact) == ("ask", "batch", "batch")


@pytest.mark.parametrize(
    ("step", "message"),
    [
        ({"do": "ask"}, "steps[0].fact: ask for a fact of the scenario; name it"),
        ({"do": "decision", "text": "x", "details": []}, "steps[0].details: must be a mapping of type,"),
        ({"do": "decision", "text": "x", "details": {"cards": "a"}}, "steps[0].details.cards: must be a list"),
        ({"do": "decision", "text": "x", "details": {"colour": "red"}}, "steps[0].details.colour: unknown"),
        ({"do": "decision", "text": "x", "details": {"due": "25:99"}}, 'steps[0].details.due: "25:99" is not'),
    ],
)
def test_mistakes_in_details_are_named(step: dict[str, object], message: str) -> None:
    with pytest.raises(ContentError) as found:
        parse_team({"steps": [{"at": "00:01", "role": "desk", **step}]})
    assert message in found.value.message
