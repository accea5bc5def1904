"""What a trainee's screen and streams never hold, however a drill goes. See plots."""

from __future__ import annotations

import json
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings

from simulator import projections, views
from simulator.audience import STAFF, parties
from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import INJECT_KINDS, RESPONSE_KINDS
from simulator.views import Viewer
from tests.drill import NAMES
from tests.simulator.plots import PLOTS, TRAINEES, Plot, Watched

SOME = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def to_come(x: Exercise) -> Iterator[str]:
    """Texts and ids of injects that have not been fired, of actions, elements and rounds; what nobody has said or asked yet."""
    yield from _unasked(x)
    plan = _words_of_the_plan(x.playbook)
    yield from (n for n in (*x.injects, *(a.action_id for a in x.scenario.expected_actions)) if n not in plan)
    for inject in (*x.scenario.injects, *x.msel.values()):
        state = x.injects[inject.inject_id]
        if state.status != "fired":
            yield from _sides(inject.title, inject.text, inject.note, *inject.lines)
        else:
            call = x.items[state.item_id or ""].call
            unsaid = inject.lines[len(call.spoken) if call else 0 :]
            yield from _sides(inject.note, *(u for u in unsaid if call is None or u not in [s.text for s in call.spoken]))


def _unasked(x: Exercise) -> Iterator[str]:
    held = [r.plan_id for r in x.rounds.values()]
    for planned in x.scenario.rounds:
        yield planned.round_id
        if planned.round_id not in held:
            yield from _sides(planned.title, *(q.text for q in planned.questions))
    for on in x.rounds.values():
        yield from (i.text.en for i in on.checklist)
        for turn in on.turns:
            if turn.status != "asked":
                yield turn.question_id
                yield from _sides(turn.text)


def _sides(*texts: LocalizedText) -> Iterator[str]:
    edited = ("改", "Edited", "新", "New")  # every edited inject of a plot has these
    yield from (side for text in texts for side in (text.zh, text.en) if side and side not in edited)


def _words_of_the_plan(playbook: Playbook) -> tuple[str, ...]:
    """Ids that the plan, which everybody has, shares with what is secret."""
    limits = (name for level in playbook.levels for name, _ in level.limits)
    return (*INJECT_KINDS, *RESPONSE_KINDS, *limits, *(card.card_id for card in playbook.cards), "answered", "unanswered")


def others(x: Exercise, who: Viewer) -> Iterator[str]:
    """Questions, answers, drafts and lines that are not for `who`."""
    public = {r.text_sha256 for r in x.responses.values()}
    mine = [a.answer for a in x.asks.values() if a.participant_id == who.participant_id]
    for ask in x.asks.values():
        if ask.participant_id != who.participant_id:
            yield x.texts.get(ask.text_sha256, "")
            yield from (ask.answer.zh, ask.answer.en) if ask.answer and ask.answer not in mine else ()
    # One that is handed on has the words of the first request, and another reader.
    asked = {a.text_sha256 for a in x.approvals.values() if set(parties(x, a.approval_id)) & set(who.roles)}
    for approval in x.approvals.values():
        if approval.text_sha256 not in asked | public:
            yield x.texts[approval.text_sha256]
    yield from (w.word_id for w in x.words if w.to not in ("", who.participant_id))
    if not who.roles:
        yield from (x.texts[v.text_sha256] for card in x.board.values() for v in card.versions)
    for item in x.items.values():
        if not set(item.to_roles) & set(who.roles):
            yield from (x.texts.get(s.text_sha256, "") for s in item.steps)
    for line in x.chat:
        if not who.roles or (line.to_role and not {line.role_id, line.to_role} & set(who.roles)):
            yield line.message_id


def assert_holds_none(shown: str, hidden: Iterator[str]) -> None:
    told = [h for h in hidden if h and (f'"{h}"' in shown or (len(h) > 12 and h in shown))]
    assert not told


@SOME
@given(PLOTS)
def test_no_screen_of_a_trainee_holds_what_is_to_come_or_is_anothers(plot: Plot) -> None:
    d = Watched()
    for start in range(0, len(plot), 12):
        d.play(plot[start : start + 12])
        for name in TRAINEES:
            who = views.viewer(d.exercise, name)
            shown = json.dumps(plain(views.snapshot(d.exercise, who, NAMES)), ensure_ascii=False)
            assert_holds_none(shown, to_come(d.exercise))
            assert_holds_none(shown, others(d.exercise, who))


@SOME
@given(PLOTS)
def test_no_stream_of_a_role_or_seat_tells_what_is_to_come_or_is_anothers(plot: Plot) -> None:
    d = Watched().play(plot)
    x = Exercise(d.exercise.scenario, d.exercise.playbook)
    x.texts.update(d.exercise.texts)
    for entry in d.entries:
        x.apply(entry)
        for stream, _ in entry.streams:
            if stream != STAFF:
                kind, _, name = stream.partition(":")
                who = Viewer("" if kind == "role" else name, False, (name,) if kind == "role" else ())
                sent = json.dumps(projections.project(x, entry, stream, NAMES), ensure_ascii=False)
                assert_holds_none(sent, to_come(x))
                assert_holds_none(sent, others(x, who))
