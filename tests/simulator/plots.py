"""Random plots of a full drill: people do what they can at any time, the clock is paused, hurried and jumped.

A plot is a list of numbers. Each is the seed of one step: what is done depends on it and on what there is to do
at that moment (a phone that rings is answered, declined or left; a request is granted or sent back), so that
plots go deep. Much of it is refused, which is fine. Every text that somebody writes bears a mark of its own, so
that a test can look for it where it must not be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Self, TypeVar

from hypothesis import strategies as st

from simulator import commands as c
from simulator import timeline
from simulator.clock import PACES
from simulator.decisions.responses import ANSWERS
from simulator.errors import DomainError
from simulator.localized import LocalizedText
from simulator.scenario import CASE_KINDS
from simulator.state import Item
from tests.drill import CAST, SYSTEM, Drill
from tests.scenario_samples import both, public_scenario
from tests.simulator.stages import chained

SCENARIO = replace(public_scenario(), pace=2.0)
PLAYBOOK = chained()
TRAINEES = ("pan", "li", "tan")
WAITS = (0.0, 0.001, 1.0, 7.0, 7.0, 15.0, 15.0, 31.0, 46.0, 46.0, 60.0, 150.0, 301.0)
TEXTS = ("We know #facts", "Sorry #empathy ?facts", "Then #next_step #empathy", "It was F2309", "")
PLOTS = st.lists(st.integers(0, 2**32 - 1), min_size=20, max_size=50)
Plot = list[int]
T = TypeVar("T")


class Watched(Drill):
    """A drill that checks after every step what must always hold."""

    def __init__(self, seated: bool = True) -> None:
        self.checked = 0
        self.decided_at: dict[int, int] = {}  # entry -> the last entry before its command
        super().__init__(SCENARIO, PLAYBOOK, read_at_once=False)
        self.marks = 0
        self.chance = Random(0)
        self.says(SYSTEM, c.JoinExercise("tan", "trainee"))
        if seated:
            self.seated(pan="spokesperson", li="nurse", tan="director").started()

    def play(self, plot: Plot) -> Watched:
        for seed in plot:
            self.chance = Random(seed)
            self._step()
            self._check()
        return self

    def _step(self) -> None:
        ways: list[tuple[int, Callable[[], object]]] = [
            (24, self._wait), (5, self.reads), (3, self._outage), (1, self._set_back), (2, self._jump_somewhere),
            (9, self._conduct), (12, self._steer), (5, self._evaluate), (4, self._change_seats), (35, self._take_part),
        ]  # fmt: skip
        self.chance.choices([way for _, way in ways], [weight for weight, _ in ways])[0]()

    def _check(self) -> None:
        """Of the entries since the last check."""
        for last, entry in zip(self.entries[max(0, self.checked - 1) :], self.entries[self.checked or 1 :], strict=False):
            assert entry.at >= last.at
            assert entry.occurred_at >= last.occurred_at
        self.checked = len(self.entries)

    def _try(self, who: str, command: c.Command | None) -> bool:
        with suppress(DomainError):
            if command is not None:
                self.says(who, command)
            return command is not None
        return False

    def _any(self, choices: Sequence[T]) -> T:
        return self.chance.choice(choices)

    def _words(self) -> str:
        self.marks += 1
        return f"{self._any(TEXTS)} mark{self.marks:05}"

    def says(self, who: str, command: c.Command) -> Self:
        before = self.exercise.seq
        super().says(who, command)
        self.decided_at.update(dict.fromkeys(range(before + 1, self.exercise.seq + 1), before))
        return self

    # ---- time --------------------------------------------------------------------------------

    def _wait(self) -> None:
        if self.now < self.exercise.not_before(self.now):
            self.sleep(self._any(WAITS))
        else:
            self.after(self._any(WAITS))

    def _outage(self) -> None:
        since = self.now
        self.sleep(self._any(WAITS)).says(SYSTEM, c.RecordInterruption(since))

    def _set_back(self) -> None:
        """Somebody sets the wall clock of the server back."""
        self.sleep(self._any((-3600.0, -60.0, -0.5)))

    def _jump_somewhere(self) -> None:
        self.jump(self._any((0.01, 3.0, 10.0, 10.0, 60.0)), self.chance.randrange(256))

    def jump(self, minutes: float, mask: int) -> bool:
        """Jump so far; what lies between is fired or skipped by the bits of `mask`. Was it possible?"""
        self.now = self.exercise.not_before(self.now)
        to = timedelta(seconds=round((self.story + timedelta(minutes=minutes)).total_seconds(), 6))
        passed = [i.inject_id for i in timeline.between(self.exercise, self.now, to)]
        fire = tuple(p for n, p in enumerate(passed) if mask >> n % 8 & 1)
        skip = tuple(p for p in passed if p not in fire)
        return self._try("fay", c.JumpTo(to.total_seconds(), both("后来", "Later"), fire, skip))

    def _conduct(self) -> None:
        x = self.exercise
        if x.status != "running":
            self._try("fay", c.StartExercise() if x.status == "lobby" else c.ResumeExercise())
            return
        halts: list[c.Command] = [c.PauseExercise("Coffee"), c.StopExercise("Stop"), c.DeclareRealEmergency()]
        paces: list[c.Command] = [c.ChangePace(p) for p in PACES]
        rare: list[c.Command] = [c.AnnounceEnd(), c.CancelEnd(), c.CancelEnd(), c.LockApprovals(self._any((True, False))), c.GiveWord("To one", self._any(TRAINEES)), c.GiveWord("To all", locks=True)]
        self._try("fay", self._any([*halts, *paces, *rare, *([c.EndExercise()] if self.chance.random() < 0.2 else [])]))

    # ---- staff -------------------------------------------------------------------------------

    def _steer(self) -> None:
        self._try("fay", self._any((self._inject_command, self._inject_command, self._words_of_world))())

    def _inject_command(self) -> c.Command:
        inject_id = self._any(list(self.exercise.injects))
        held = [i for i, s in self.exercise.injects.items() if s.status == "held"]
        edit = c.EditInject(
            inject_id, both("改", "Edited"), (self._any(SCENARIO.roles),), both("新", "New"), (both("新", "New"),),
            self._any((None, self.story.total_seconds() + 120)),
        )  # fmt: skip
        if held and self.chance.random() < 0.5:
            inject_id = self._any(held)
            return self._any((c.ReleaseInject(inject_id), c.ReleaseInject(inject_id), c.FireInject(inject_id)))
        return self._any((c.HoldInject(inject_id), c.HoldInject(inject_id), c.FireInject(inject_id), c.SkipInject(inject_id), edit))

    def _words_of_world(self) -> c.Command:
        x, said = self.exercise, both(self._words(), "")
        open_asks = [a for a in x.asks.values() if a.answer is None]
        answered = [r for r in x.responses.values() if r.item_id]
        lines = (both("喂", "Hello"), both("再见", "Goodbye"))[: self.chance.randint(1, 2)]
        ways: list[c.Command] = [
            c.SendFreeInject("call", "phone", "mrs_lin", tuple(self.chance.sample(SCENARIO.roles, 2)), said, lines=lines)
        ]
        ways += [c.AnswerFact(a.ask_id, said) for a in open_asks]
        ways += [c.SpeakAs("mrs_lin", r.item_id or "", said, r.response_id) for r in answered[-2:]]
        ways += [c.SpeakAs("mrs_lin", i, said) for i in list(x.items)[-2:]]
        ways += self._room(said)
        return self._any(ways)

    def _room(self, said: LocalizedText) -> Iterator[c.Command]:
        yield from (c.OpenRound(r.round_id) for r in SCENARIO.rounds)
        for on in list(self.exercise.rounds.values())[-1:]:
            yield from (c.CallAsker(on.round_id), c.CallAsker(on.round_id), c.CloseRound(on.round_id))
            yield from (c.AddQuestion(on.round_id, "mrs_lin", said, now) for now in (True, False))
            yield from (c.SkipQuestion(on.round_id, t.question_id) for t in on.waiting[:1])

    def _evaluate(self) -> None:
        x = self.exercise
        ways: list[c.Command] = [c.PinNote("", "Look"), c.OverrideLine("grade", 50, "Clear")]
        for r in list(x.responses.values())[-3:]:
            ways.append(c.SettleFinding(r.response_id, self._any(("facts", "empathy", "card:seal")), self._any((True, False)), "Heard"))
            ways.append(c.ReassignResponse(r.response_id, tuple(self.chance.sample(sorted(x.actions), min(2, len(x.actions)))), "Fits"))
        ways += [c.TickCheck(n.round_id, n.checklist[0].check_id, self._any(("yes", "partly", "no"))) for n in x.rounds.values()]
        for a in x.actions.values():
            ways.append(c.RecordRoomAction(self._any(a.to_roles), a.action_id, self.story.total_seconds(), "Said aloud"))
        self._try("eve", self._any(ways))

    def _change_seats(self) -> None:
        who, role = self._any(TRAINEES), self._any(SCENARIO.roles)
        if self.chance.random() < 0.5:
            self._try("fay", self._any((c.AssignSeat(who, role), c.FreeSeat(who, role))))
        else:
            self._try(who, self._any((c.GiveConsent(), c.TakeSeat(role), c.TakeSeat(role, also=True), c.TakeSeat(role), c.LeaveSeat())))

    # ---- trainees ----------------------------------------------------------------------------

    def _take_part(self) -> None:
        urgent = [*self._phones(), *self._requests()]
        if urgent and self.chance.random() < 0.6:
            self._try(*self._any(urgent))
            return
        who = self._any((*TRAINEES, *TRAINEES, *CAST, "otto"))
        person = self.exercise.participants.get(who)
        role = self._any(person.roles) if person and person.roles else self._any(SCENARIO.roles)
        parts = (self._answer, self._publish, self._clear, self._ask, self._talk, self._judge, self._share, self._face)
        self._try(who, self._any(parts)(who, role))

    def _phones(self) -> Iterator[tuple[str, c.Command]]:
        """What each trainee can do about each call."""
        for item in self.exercise.items.values():
            for who in TRAINEES if item.call else ():
                for role in self.exercise.participants[who].roles:
                    yield from ((who, command) for command in self._on_the_phone(item, role))

    def _on_the_phone(self, item: Item, role: str) -> tuple[c.Command, ...]:
        line = c.SubmitResponse("call_line", role, item.channel, self._words(), item.item_id)
        ways: dict[str, tuple[c.Command, ...]] = {
            "ringing": (c.AnswerCall(item.item_id), c.DeclineCall(item.item_id)) * 3,
            "talking": (*(line,) * 6, c.EndCall(item.item_id)),
        }
        return ways.get(item.call.status if item.call else "", (c.CallBack(item.item_id),))

    def _requests(self) -> Iterator[tuple[str, c.Command]]:
        for a in self.exercise.approvals.values():
            for step in a.steps if a.status == "waiting" else ():
                for who in TRAINEES:
                    yield who, c.ApproveText(a.approval_id, step.need.role_id)
                    yield who, c.SendTextBack(a.approval_id, step.need.role_id, self._words())

    def _answer(self, who: str, role: str) -> c.Command | None:
        items = [i for i in self.exercise.items.values() if role in i.to_roles]
        if not items:
            return None
        item: Item = self._any(items)
        kinds = [kind for kind, answers in ANSWERS.items() if item.kind in answers]
        details = c.ResponseDetails(outcome="promised", escalate_to=self._any(("", "director")))
        return c.SubmitResponse(self._any(kinds), role, item.channel, self._words(), item.item_id, details)  # type: ignore[arg-type]

    def _face(self, who: str, role: str) -> c.Command | None:
        on = next((r for r in self.exercise.rounds.values() if r.is_open), None)
        return on and self._any((c.AnswerInRound, c.MinuteAnswer))(on.round_id, self._words())

    def _publish(self, who: str, role: str) -> c.Command:
        x = self.exercise
        mine = [r for r in x.responses.values() if r.kind in ("statement", "correction")]
        agreed = [a for a in x.approvals.values() if a.status == "approved"]
        soon = c.ResponseDetails(without_approval=self._any(("", "No time")))
        ways: list[c.Command] = [c.SubmitResponse("statement", role, "site", self._words(), None, soon)]
        ways += [
            c.SubmitResponse("statement", a.role_id, a.channel, x.texts[a.text_sha256], None, c.ResponseDetails(approval_id=a.approval_id))
            for a in agreed[-2:]
        ]
        ways += [
            c.SubmitResponse(self._any(("correction", "withdrawal")), role, r.channel, self._words(), r.item_id, replace(soon, corrects=r.response_id))
            for r in mine[-2:]
        ]
        return self._any(ways)

    def _clear(self, who: str, role: str) -> c.Command:
        ways: list[c.Command] = [c.RequestApproval("statement", role, "site", self._words())]
        for a in list(self.exercise.approvals.values())[-2:]:
            ways.append(c.RequestApproval("statement", role, "site", self._words(), replaces=a.approval_id))
            for step in a.steps:
                yes, no = c.ApproveText(a.approval_id, step.need.role_id), c.SendTextBack(a.approval_id, step.need.role_id, self._words())
                ways += [yes, yes, no]
        return self._any(ways)

    def _ask(self, who: str, role: str) -> c.Command:
        fact = self._any(("batch", "batch", "video", "consult"))
        return self._any((c.AskFact(role, "store", fact), c.AskFact(role, "store", fact), c.AskFact(role, "mr_zhou", text=self._words())))

    def _talk(self, who: str, role: str) -> c.Command:
        mine = [a.ask_id for a in self.exercise.asks.values() if a.participant_id == who and a.answer is not None]
        line = c.SendChat(role, self._words(), self._any(("", *SCENARIO.roles)), self._any((*mine, "")))
        return self._any((line, *self._case(role)))

    def _case(self, role: str) -> tuple[c.Command, ...]:
        """Work on a case that the role has."""
        cases = [i.item_id for i in self.exercise.items.values() if role in i.to_roles and i.kind in CASE_KINDS]
        if not cases:
            return ()
        item_id = self._any(cases)
        hand = c.HandOverCase(item_id, role, self._any(SCENARIO.roles), self._any(("", self._words())))
        return c.NoteCase(item_id, role, self._words()), c.TakeCase(item_id, role), hand

    def _share(self, who: str, role: str) -> c.Command:
        old = list(self.exercise.board.values())[-3:]
        seen = [(k.card_id, len(k.versions) - self._any((0, 0, 1))) for k in old if k.kind == "fact"]
        fact = c.PutCard(role, "fact", self._words(), self._any(("known", "in_doubt")), source=self._words())
        ways: list[c.Command] = [fact, c.PutCard(role, "task", self._words(), "open", owner="nurse", due=3600.0)]
        ways += [replace(fact, card_id=card_id, seen_version=n) for card_id, n in seen]
        ways += [c.StrikeCard(role, card_id, n, "Not so") for card_id, n in seen[:1]]
        return self._any((*ways, c.DeclarePhase(role, self._any(("PH-01", "PH-02")))))

    def _judge(self, who: str, role: str) -> c.Command:
        grade = c.ResponseDetails(crisis_type="CT-02", level_id="red")
        measure = c.ResponseDetails(cards=("seal",), owner="nurse", due=self._any((None, 3600.0)))
        report = c.ResponseDetails(to=self._any(("district", *SCENARIO.roles)))
        kind, details = self._any((("assessment", grade), ("decision", measure), ("report", report)))
        return c.SubmitResponse(kind, role, "", self._words(), None, details)  # type: ignore[arg-type]
