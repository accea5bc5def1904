"""`export-journal`: a line holds the words that its event points to."""

from __future__ import annotations

from simulator import commands as c
from tests.simulator.stages import full
from web.cli.export import _line


def test_a_line_reads_without_the_table_of_texts() -> None:
    d = full().says("pan", c.PutCard("spokesperson", "contact", "Rings back at five", "waiting", source="Mr Zhou"))
    d.says("li", c.StrikeCard("nurse", d.reply["card_id"], 1, "Twice on the board"))
    put, struck = (_line(entry, d.exercise.texts) for entry in d.entries[-2:])
    assert (put["type"], put["text"], put["source"]) == ("CardPut", "Rings back at five", "Mr Zhou")
    assert (struck["type"], struck["reason"]) == ("CardStruck", "Twice on the board")


def test_what_has_no_words_gets_none() -> None:
    entry = full().entries[-1]
    assert set(_line(entry, {})) == {"seq", "event_id", "type", "at", "occurred_at", "streams", "data"}
