"""A screen in Python: applies envelopes to a snapshot as docs/live-protocol.md tells the browser to.

It is the protocol's reference; web/client/live holds the one that people use. Both replay the same fixtures.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable
from typing import Any

Plain = dict[str, Any]
UNLOGGED = ("ItemsSeen", "ResponseAssessed", "ChatAssessed", "OpinionMoved", "ChatSeen", "ActorMoved")


class Screen:
    """`resync` is set when an own seat has changed or a case was handed to one, and nothing after that is applied."""

    def __init__(self, snapshot: Plain) -> None:
        self.view: Plain = copy.deepcopy(snapshot)
        self.resync = False
        self._applied: set[str] = set()

    @property
    def is_staff(self) -> bool:
        return "injects" in self.view

    def follow(self, envelopes: Iterable[Plain]) -> Plain:
        for envelope in envelopes:
            if not self.resync and envelope["event_id"] not in self._applied:
                self._applied.add(envelope["event_id"])
                self._apply(envelope["type"], envelope["data"], envelope["at"])
                self._write_log(envelope)
        return self.view

    def _apply(self, event_type: str, data: Plain, at: float) -> None:
        """Every kind of data says by its keys what to do with it."""
        data = copy.deepcopy(data)
        if event_type in ("SeatTaken", "SeatLeft"):
            self._seat(event_type, data["seat"])
        if event_type == "ServiceInterrupted":
            self._interrupted(at, data["story_lost"], data["active_lost"])
        if event_type == "ConsentGiven":
            self._consented(data["participant_id"])
        if event_type == "FlagTakenBack":
            self._flag_gone(data["response_id"])
        if event_type == "ScoresReleased":
            self.view["scores_released"] = True
        if event_type == "ScreensUnlocked":
            self.view["locked_by"] = ""
        for key, value in data.items():
            known = getattr(self, f"_put_{key}", None)
            if known:
                known(value, data)

    # ---- one method for each key of an event's data --------------------------------------------

    def _put_clock(self, clock: Plain, data: Plain) -> None:
        self.view["clock"] = clock

    def _put_participant(self, participant: Plain, data: Plain) -> None:
        self.view["participants"].append(participant)

    def _put_item(self, item: Plain, data: Plain) -> None:
        self.view["items"].append(item)

    def _put_inject(self, progress: Plain, data: Plain) -> None:
        self._one("injects", "inject_id", progress["inject_id"])["progress"] = progress

    def _put_open_item(self, open_item: Plain, data: Plain) -> None:
        self.view["open_items"].append(open_item)

    def _put_action(self, progress: Plain, data: Plain) -> None:
        self._one("actions", "action_id", progress["action_id"])["progress"] = progress
        for response_id in progress["ahead"]:
            self._one("responses", "response_id", response_id)["answers"].append(progress["action_id"])

    def _put_response(self, response: Plain, data: Plain) -> None:
        self.view["responses"].append(response)

    def _flag_gone(self, response_id: str) -> None:
        self.view["responses"] = [r for r in self.view["responses"] if r["response_id"] != response_id]

    def _put_taken_back(self, taken_back: Plain, data: Plain) -> None:
        self.view["taken_back"].append(taken_back)

    def _put_assessment(self, assessment: Plain, data: Plain) -> None:
        self._one("responses", "response_id", data["response_id"])["assessment"] = assessment

    def _put_call(self, call: Plain, data: Plain) -> None:
        self._one("items", "item_id", data["item_id"])["call"] = call

    def _put_seen(self, receipts: list[Plain], data: Plain) -> None:
        for receipt in receipts:
            seen = self._one("items", "item_id", receipt["item_id"])["seen"]
            seen.append({"participant_id": receipt["participant_id"], "at": receipt["at"]})

    def _put_override(self, override: Plain, data: Plain) -> None:
        self.view["overrides"].append(override)

    def _put_jump(self, jump: Plain, data: Plain) -> None:
        self.view["jumps"].append(jump)
        self._move_open(data["skipped"], lambda a: not a["runs_on"] and _limit_at(a) >= jump["at"])

    def _put_locked(self, locked: bool, data: Plain) -> None:
        self.view["approval_lock"] = locked

    def _put_moments(self, moments: list[Plain], data: Plain) -> None:
        opinion = self.view["opinion"]
        if opinion is not None:
            opinion["starts_at"] = data["starts_at"]
            opinion["moments"] += moments
            opinion["causes"] += data["causes"]
            known = {s["storyline_id"]: s for s in opinion["storylines"]}
            for more in data["storylines"]:
                if more["storyline_id"] in known:
                    known[more["storyline_id"]]["moments"] += more["moments"]
                else:
                    opinion["storylines"].append(more)

    def _put_turn(self, turn: Plain, data: Plain) -> None:
        if self.view["opinion"] is not None:
            self.view["opinion"]["turns"].append(turn)

    def _put_opinion(self, opinion: Plain | None, data: Plain) -> None:
        self.view["opinion"] = opinion

    def _put_counts(self, counts: list[Plain], data: Plain) -> None:
        for counted in counts:
            for item in self.view["items"]:
                if item["item_id"] == counted["item_id"]:
                    item["reach"] = counted["reach"]

    def _put_level(self, level: str, data: Plain) -> None:
        self.view["crowd"] = level

    def _put_shown(self, shown: bool, data: Plain) -> None:
        self.view["opinion"]["shown"] = shown

    def _put_told(self, told: Plain, data: Plain) -> None:
        self.view["told"].append(told)

    def _put_planned(self, inject: Plain, data: Plain) -> None:
        self.view["injects"].append(inject)

    def _put_edited(self, inject: Plain, data: Plain) -> None:
        self._one("injects", "inject_id", inject["inject_id"]).update(inject)

    def _put_message(self, message: Plain, data: Plain) -> None:
        self._one("items", "item_id", data["item_id"])["messages"].append(message)

    def _put_fact(self, fact: Plain, data: Plain) -> None:
        self.view["facts"].append(fact)

    def _put_ask(self, ask: Plain, data: Plain) -> None:
        self._put_over(self.view["asks"], "ask_id", ask)

    def _put_line(self, line: Plain, data: Plain) -> None:
        self.view["chat"].append(line)

    def _put_card(self, card: Plain, data: Plain) -> None:
        self._put_over(self.view["board"], "card_id", card)

    def _put_phase(self, phase: Plain, data: Plain) -> None:
        self.view["phases"].append(phase)

    def _put_approval(self, approval: Plain, data: Plain) -> None:
        self._put_over(self.view["approvals"], "approval_id", approval)
        for other in self.view["approvals"]:
            if other["approval_id"] == data["replaced"]:
                other["status"] = "replaced"

    def _put_debrief(self, debrief: Plain, data: Plain) -> None:
        if self.is_staff:
            self._put_over(self.view["debriefs"], "participant_id", debrief)
        else:
            self.view["debrief"] = debrief

    def _put_word(self, word: Plain, data: Plain) -> None:
        self.view["words"].append(word)
        if word["locks"]:
            self.view["locked_by"] = word["word_id"]

    def _put_round(self, on: Plain, data: Plain) -> None:
        known = next((r["lines"] for r in self.view["rounds"] if r["round_id"] == on["round_id"]), [])
        new = [] if data["said"] is None or data["said"] in known else [data["said"]]
        self._put_over(self.view["rounds"], "round_id", {**on, "lines": [*known, *new]})

    def _put_actor(self, actor: Plain, data: Plain) -> None:
        self._put_over(self.view["actors"], "actor_id", actor)

    def _put_note(self, note: Plain, data: Plain) -> None:
        self.view["notes"].append(note)

    def _put_is_chosen(self, is_chosen: bool, data: Plain) -> None:
        self._one("notes", "note_id", data["note_id"])["is_chosen"] = is_chosen

    def _put_hand(self, hand: Plain, data: Plain) -> None:
        self._put_over(self.view["hands"], "hand_id", hand)

    def _put_improvement(self, improvement: Plain, data: Plain) -> None:
        self._put_over(self.view["improvements"], "improvement_id", improvement)

    def _put_answers(self, answers: list[str], data: Plain) -> None:
        self._one("responses", "response_id", data["response_id"])["answers"] = answers

    def _put_settled(self, settled: Plain, data: Plain) -> None:
        response = self._one("responses", "response_id", data["response_id"])
        self._put_over(response["settled"], "label", settled)
        response["words"].append(settled)

    def _put_review(self, review: Plain, data: Plain) -> None:
        self._put_over(self.view["reviews"], "review_id", review)

    def _put_step(self, step: Plain, data: Plain) -> None:
        known = any(item["item_id"] == data["item_id"] for item in self.view["items"])
        given = (step["to_role"], *data["handed_to"]) if step["kind"] == "handed" else ()
        is_to_me = any(role in self.view["me"]["roles"] for role in given)
        if not self.is_staff and (is_to_me or not known):
            self.resync = True  # with it comes all that was said before, and until when it is due
            return
        item = self._one("items", "item_id", data["item_id"])
        item["steps"].append(step)
        item["to_roles"] += data["handed_to"]

    def _put_read(self, receipts: list[Plain], data: Plain) -> None:
        for receipt in receipts:
            self._one("chat", "message_id", receipt["message_id"])["read_by"].append(receipt["participant_id"])

    # ---- what a key alone doesn't tell ---------------------------------------------------------

    def _write_log(self, envelope: Plain) -> None:
        if self.is_staff and envelope["type"] not in UNLOGGED:
            self.view["log"].append({key: envelope[key] for key in ("event_id", "type", "at", "occurred_at")})

    def _seat(self, event_type: str, seat: Plain) -> None:
        if not self.is_staff and seat["participant_id"] == self.view["me"]["participant_id"]:
            self.resync = True
        elif event_type == "SeatTaken":
            self.view["seats"].append(seat)
        else:
            self.view["seats"].remove(seat)

    def _consented(self, participant_id: str) -> None:
        if self.view["me"]["participant_id"] == participant_id:
            self.view["me"]["consented"] = True
        for person in self.view.get("participants", ()):
            if person["participant_id"] == participant_id:
                person["consented"] = True

    def _interrupted(self, back: float, story_lost: float, active_lost: float) -> None:
        self._move_open(story_lost, lambda a: _limit_at(a) >= round(back - story_lost, 6))
        for item in self.view["items"]:
            if item["call"] and item["call"]["status"] == "ringing":
                item["call"]["ring_until"] = round(item["call"]["ring_until"] + active_lost, 6)

    def _move_open(self, lost: float, moves: Callable[[Plain], bool]) -> None:
        """What is open gets `lost` story seconds more."""
        for open_item in filter(moves, self.view.get("open_items", ())):
            for key in ("target_at", "limit_at"):
                open_item[key] = round(open_item[key] + lost, 6)
        for action in filter(moves, self.view.get("actions", ())):
            if action["progress"]:
                action["progress"]["allowance"] = round(action["progress"]["allowance"] + lost, 6)

    def _put_over(self, parts: list[Plain], key: str, part: Plain) -> None:
        """In the place of the one with the same key, or at the end."""
        known = next((n for n, other in enumerate(parts) if other[key] == part[key]), None)
        if known is None:
            parts.append(part)
        else:
            parts[known] = part

    def _one(self, name: str, key: str, value: str) -> Plain:
        found: Plain = next(part for part in self.view[name] if part[key] == value)
        return found


def _limit_at(action: Plain) -> float:
    """Of a trainee's open item, or of an action on a staff screen; of one that has not opened yet, 0."""
    if "limit_at" in action:
        return float(action["limit_at"])
    progress = action["progress"]
    return round(progress["opened_at"] + progress["allowance"] + action["limit"], 6) if progress else 0.0
