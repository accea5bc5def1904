"""Who a text is for, which the reader is told: it asks other things of what stays inside."""

from __future__ import annotations

from typing import Any

import pytest

from scoring.material import material
from simulator import commands as c
from simulator.localized import LocalizedText
from tests.scoring.full_drill import full_drill


@pytest.mark.parametrize(
    ("kind", "details", "audience"),
    [
        ("assessment", {"crisis_type": "CT-02", "level_id": "red"}, "thought"),
        ("decision", {"cards": ("AC-01",), "owner": "lead"}, "thought"),
        ("report", {"to": "health_office"}, "authority"),
        ("report", {"to": "legal"}, "inside"),
        ("statement", {"without_approval": "urgent"}, ""),
    ],
)
def test_who_a_text_is_for(kind: Any, details: dict[str, Any], audience: str) -> None:
    drill = full_drill().at(3)
    channel = "site" if kind == "statement" else ""
    command = c.SubmitResponse(kind, "spokesperson", channel, "text", None, c.ResponseDetails(**details))
    said = drill.give(command, "spokesperson").reply["response_id"]
    assert material(drill.exercise, drill.exercise.responses[said]).audience == audience


@pytest.mark.parametrize(
    ("kind", "channel", "audience"),
    [("letter", "mail", "authority"), ("post", "blog", ""), ("news", "papers", "")],
)
def test_an_answer_to_a_letter_is_for_the_authority_that_wrote_it(
    kind: Any, channel: str, audience: str
) -> None:
    drill = full_drill().at(3)
    words = LocalizedText("请于今日报送情况", "Please report today")
    letter = c.SendFreeInject(
        kind, channel, next(iter(drill.exercise.personas)), ("spokesperson",), words, text=words
    )
    item_id = drill.give(letter, "fay").reply["item_id"]
    command = c.SubmitResponse("reply", "spokesperson", channel, "text", item_id, c.ResponseDetails())
    said = drill.give(command, "spokesperson").reply["response_id"]
    assert material(drill.exercise, drill.exercise.responses[said]).audience == audience
