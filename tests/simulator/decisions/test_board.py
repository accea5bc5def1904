"""The situation board: cards put, changed and struck out, and the phase."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from simulator import commands as c
from simulator import events as e
from simulator import views
from tests.drill import NAMES, Drill
from tests.simulator.stages import LONG_NOTE, chained, ended, full, lobby, paused, running

FACT = c.PutCard("spokesperson", "fact", "It was batch F2309", "in_doubt", source="The store")
TASK = c.PutCard("spokesperson", "task", "Seal the fridge", "open", owner="nurse", due=1800.0)
CONTACT = c.PutCard("spokesperson", "contact", "Will ring back", "waiting", source="Mr Zhou")


def put(d: Drill, command: c.PutCard = FACT, who: str = "pan") -> str:
    return d.says(who, command).expect("CardPut").reply["card_id"]


def cards(d: Drill, who: str) -> Any:
    return views.snapshot(d.exercise, views.viewer(d.exercise, who), NAMES).board


# ---- putting ---------------------------------------------------------------------------------


def test_a_card_is_there_for_the_whole_team_and_staff_with_who_and_when() -> None:
    d = full().at("00:03")
    card_id = put(d)
    for who in ("pan", "li", "tan", "fay", "eve", "omar"):
        (card,) = cards(d, who)
        (now,) = card.versions
        assert (card.card_id, card.kind, card.struck) == (card_id, "fact", None)
        assert (now.text, now.state, now.source) == ("It was batch F2309", "in_doubt", "The store")
        assert (now.name, now.role_id, now.at.total_seconds()) == (NAMES["pan"], "spokesperson", 180)
    assert dict(d.entries[-1].streams).keys() == {"staff", "role:spokesperson", "role:nurse", "role:director"}


def test_who_has_no_seat_sees_no_board() -> None:
    d = full()
    put(d)
    d.says("tan", c.DeclarePhase("director", "PH-01"))
    shot = views.snapshot(d.exercise, views.viewer(d.exercise, "xu"), NAMES)
    assert (shot.board, shot.phases) == ((), ())


def test_the_journal_holds_digests_and_no_words() -> None:
    d = full()
    put(d)
    d.says("pan", c.StrikeCard("spokesperson", d.reply["card_id"], 1, "Not so"))
    for event in d.events(e.CardPut, e.CardStruck):
        assert not {"It was batch F2309", "The store", "Not so"} & set(vars(event).values())


def test_any_colleague_may_change_a_card_and_all_that_it_was_is_kept() -> None:
    d = full()
    card_id = put(d)
    d.at("00:05").says("tan", replace(FACT, role_id="director", state="known", card_id=card_id, seen_version=1))
    (card,) = cards(d, "li")
    assert [(v.state, v.name) for v in card.versions] == [("in_doubt", NAMES["pan"]), ("known", NAMES["tan"])]


def test_cards_keep_the_order_in_which_they_came() -> None:
    d = full()
    first, second = put(d), put(d, TASK)
    d.says("pan", replace(FACT, card_id=first, seen_version=1, text="Batch F2309, says the store"))
    assert [card.card_id for card in cards(d, "li")] == [first, second]


def test_the_same_again_is_no_event() -> None:
    d = full()
    card_id = put(d)
    d.says("tan", replace(FACT, role_id="director", card_id=card_id, seen_version=1, text=" It was batch F2309 ")).expect()


# ---- two at once -----------------------------------------------------------------------------


def test_nobody_overwrites_what_they_have_not_seen() -> None:
    d = full()
    card_id = put(d)
    change = replace(FACT, card_id=card_id, seen_version=1)
    d.says("tan", replace(change, role_id="director", state="known"))
    d.refuses("pan", replace(change, text="No batch is known"), "card_changed", "seen_version")
    d.refuses("pan", c.StrikeCard("spokesperson", card_id, 1, "Wrong"), "card_changed", "seen_version")
    d.says("pan", replace(change, text="No batch is known", seen_version=2)).expect("CardPut")


def test_what_is_struck_out_stays_readable_with_its_reason_and_is_not_changed_again() -> None:
    d = full()
    card_id = put(d)
    d.says("tan", c.StrikeCard("director", card_id, 1, " It was another batch ")).expect("CardStruck")
    (card,) = cards(d, "li")
    assert (card.struck.reason, card.struck.name) == ("It was another batch", NAMES["tan"])
    assert card.versions[-1].text == "It was batch F2309"
    d.refuses("pan", replace(FACT, card_id=card_id, seen_version=1), "card_changed", "seen_version")
    d.refuses("pan", c.StrikeCard("spokesperson", card_id, 1, "Again"), "card_changed", "seen_version")


# ---- when and who ----------------------------------------------------------------------------


def test_the_board_is_open_from_the_start_to_the_end_and_in_a_pause() -> None:
    lobby().refuses("pan", FACT, "not_running")
    running().says("pan", FACT).expect("CardPut")
    paused().says("pan", FACT).expect("CardPut")
    ended().refuses("pan", FACT, "exercise_ended")


def test_an_emergency_before_the_start_opens_no_board() -> None:
    lobby().says("pan", c.DeclareRealEmergency()).refuses("pan", FACT, "not_running")


def test_after_the_end_it_is_read_only() -> None:
    d = full()
    card_id = put(d)
    d.says("fay", c.EndExercise())
    d.refuses("pan", replace(FACT, card_id=card_id, seen_version=1, state="known"), "exercise_ended")
    d.refuses("pan", c.StrikeCard("spokesperson", card_id, 1, "Wrong"), "exercise_ended")
    d.refuses("tan", c.DeclarePhase("director", "PH-01"), "exercise_ended")
    assert len(cards(d, "pan")) == 1


@pytest.mark.parametrize(
    ("command", "code", "field"),
    [
        (replace(FACT, role_id="nurse"), "not_allowed", None),
        (replace(FACT, text=" "), "text_missing", "text"),
        (replace(FACT, text=LONG_NOTE), "text_too_long", "text"),
        (replace(FACT, source="x" * (c.MAX_SOURCE + 1)), "text_too_long", "source"),
        (replace(FACT, state="done"), "unknown_choice", "state"),
        (replace(TASK, state="known"), "unknown_choice", "state"),
        (replace(TASK, owner="king"), "unknown_role", "owner"),
        (replace(CONTACT, source=" "), "choice_missing", "source"),
        (replace(FACT, card_id="bc_0", seen_version=1), "unknown_card", "card_id"),
        (c.StrikeCard("spokesperson", "bc_0", 1, "Wrong"), "unknown_card", "card_id"),
        (c.StrikeCard("nurse", "bc_0", 1, "Wrong"), "not_allowed", None),
        (c.StrikeCard("spokesperson", "bc_0", 1, " "), "reason_missing", "reason"),
    ],
)
def test_a_card_must_make_sense(command: c.Command, code: str, field: str | None) -> None:
    full().refuses("pan", command, code, field)


def test_a_card_keeps_its_kind() -> None:
    d = full()
    card_id = put(d)
    d.refuses("pan", replace(TASK, card_id=card_id, seen_version=1), "unknown_choice", "kind")


def test_staff_put_no_cards() -> None:
    for who in ("fay", "eve", "omar"):
        full().refuses(who, FACT, "not_allowed")


# ---- the phase -------------------------------------------------------------------------------


def test_who_leads_declares_the_phase_and_the_last_one_counts() -> None:
    d = full()
    assert views.snapshot(d.exercise, views.viewer(d.exercise, "li"), NAMES).phases == ()
    d.says("tan", c.DeclarePhase("director", "PH-01")).at("00:09").says("tan", c.DeclarePhase("director", "PH-02"))
    for who in ("pan", "li", "fay"):
        *_, phase = views.snapshot(d.exercise, views.viewer(d.exercise, who), NAMES).phases
        assert (phase.phase_id, phase.name, phase.at.total_seconds()) == ("PH-02", NAMES["tan"], 540)
    d.says("tan", c.DeclarePhase("director", "PH-02")).expect()


def test_others_do_not_declare_it_but_a_stand_in_does() -> None:
    d = full()
    d.refuses("pan", c.DeclarePhase("spokesperson", "PH-01"), "not_allowed")
    d.refuses("tan", c.DeclarePhase("director", "PH-99"), "unknown_choice", "phase_id")
    full(chained(), pan="spokesperson", li="nurse").says("li", c.DeclarePhase("nurse", "PH-01")).expect("PhaseDeclared")


# ---- what it does not touch ------------------------------------------------------------------


def test_a_replayed_journal_has_the_same_board() -> None:
    d = full()
    put(d)
    put(d, TASK)
    put(d, CONTACT)
    d.says("tan", c.DeclarePhase("director", "PH-01"))
    x = d.replayed()
    assert (x.board, x.phases) == (d.exercise.board, d.exercise.phases)
