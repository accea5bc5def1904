from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.conditions import is_needed, parse_follows, parse_time, parse_unless
from simulator.errors import ContentError
from simulator.scenario import Follows, Unless
from tests.drill import Drill, statement
from tests.scenario_samples import clinic_playbook, clinic_scenario, minutes


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("00:00", 0), ("0:05", 300), ("00:20", 1200), ("01:02:03", 3723), ("23:59:59", 86399)],
)
def test_a_time_is_read(text: str, seconds: int) -> None:
    assert parse_time(text) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "text",
    [
        "25:99",
        "24:00",
        "99:00",
        "00:60",
        "00:00:60",
        "",
        "5",
        "-00:05",
        "00:05 ",
        "00:05\n",
        "0:5",
        "1e1:00",
        "::",
    ],
)
def test_what_is_no_time_is_refused_with_its_text(text: str) -> None:
    with pytest.raises(ContentError) as refused:
        parse_time(text)
    assert f'"{text}" is not a time; write HH:MM or HH:MM:SS' in refused.value.message


@given(st.text(max_size=12))
def test_any_text_is_a_time_or_a_content_error(text: str) -> None:
    with suppress(ContentError):
        assert timedelta(0) <= parse_time(text) < timedelta(days=1)


@given(st.integers(0, 24 * 3600 - 1))
def test_every_second_of_a_day_can_be_written(seconds: int) -> None:
    text = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    assert parse_time(text) == timedelta(seconds=seconds)


def test_a_condition_is_read() -> None:
    assert parse_unless("  first_statement   by 00:20 ") == Unless("first_statement", minutes(20))


@pytest.mark.parametrize(
    "text", ["", "by 00:20", "first_statement", "a by b by 00:20", "1st by 00:20", "a by", "a BY 00:20"]
)
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(ContentError, match="is not a condition"):
        parse_unless(text)


def test_a_condition_with_a_wrong_time_says_which() -> None:
    with pytest.raises(ContentError, match="25:99"):
        parse_unless("first_statement by 25:99")


def test_a_contingency_is_needed_until_its_action_is_done() -> None:
    d = Drill(clinic_scenario(), clinic_playbook(), read_at_once=False).seated(pan="spokesperson").started()
    unless = Unless("first_statement", minutes(20))
    assert is_needed(d.exercise, unless) is True  # not even opened
    d.at("00:06")
    assert is_needed(d.exercise, unless) is True
    d.says("pan", statement("We know #facts"))
    assert is_needed(d.exercise, unless) is None  # not read yet
    d.reads()
    assert is_needed(d.exercise, unless) is False
    assert is_needed(d.exercise, Unless("no_such_action", minutes(20))) is True


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("call unanswered + 00:06", Follows("call", "unanswered", minutes(6))),
        ("  call   answered  +  00:00:30 ", Follows("call", "answered", timedelta(seconds=30))),
        ("press-2 answered +01:00", Follows("press-2", "answered", minutes(60))),
        ("answered answered+00:00", Follows("answered", "answered", timedelta(0))),
    ],
)
def test_what_follows_a_call_is_read(text: str, expected: Follows) -> None:
    assert parse_follows(text) == expected


@pytest.mark.parametrize(
    "text",
    ["", "call", "call answered", "call + 00:06", "call missed + 00:06", "2call answered + 00:06", "call answered 00:06",
     "call answered - 00:06", "call answered + 00:06 or so"],
)  # fmt: skip
def test_what_is_no_follow_up_is_refused_with_its_form(text: str) -> None:
    with pytest.raises(ContentError) as refused:
        parse_follows(text)
    assert 'write "CALL answered + HH:MM" or "CALL unanswered + HH:MM"' in refused.value.message


def test_the_time_of_a_follow_up_is_a_time() -> None:
    with pytest.raises(ContentError) as refused:
        parse_follows("call answered + 00:99")
    assert '"00:99" is not a time' in refused.value.message


@given(st.text(max_size=40))
def test_any_text_is_a_follow_up_or_a_content_error(text: str) -> None:
    with suppress(ContentError):
        assert parse_follows(text).outcome in ("answered", "unanswered")
