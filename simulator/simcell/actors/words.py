"""The team's own words in what others publish. The journal holds only whose words they are: a person's texts may
be erased, and then nothing of them is left here either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.localized import LocalizedText
from simulator.simcell.actors.plan import QUOTE
from simulator.simcell.crowd.speaking import QUOTED

if TYPE_CHECKING:
    from simulator.exercise import Exercise

GONE = "……"
_LONGEST = 280  # characters of an answer on its picture


def with_token(text: LocalizedText) -> LocalizedText:
    return LocalizedText(text.zh.replace(QUOTE, QUOTED), text.en.replace(QUOTE, QUOTED))


def answer(x: Exercise, response_id: str) -> str:
    """The words of a response, cut to what a picture holds; "" of an erased one."""
    response = x.responses.get(response_id)
    text = x.text_of(response) if response is not None else ""
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + GONE
