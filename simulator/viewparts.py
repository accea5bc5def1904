"""Builds the single parts of a view: an item, a response, a request for approval."""

from __future__ import annotations

from collections.abc import Mapping

from simulator import viewtypes as v
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.simcell.actors.words import answer
from simulator.simcell.crowd.speaking import filled
from simulator.state import (
    ActionState,
    Approval,
    ApprovalStep,
    Ask,
    CaseStep,
    ChatLine,
    Item,
    Message,
    Pause,
    Response,
    Review,
    Settled,
    Word,
)

Directory = Mapping[str, str]  # participant_id -> name


def card(x: Exercise) -> v.ExerciseCard:
    s = x.scenario
    return v.ExerciseCard(
        x.exercise_id, s.title, s.organisation, s.summary, s.content_note, s.starts_at, s.duration
    )


def clock_view(x: Exercise, names: Directory) -> v.ClockView:
    cause, by = (x.pause.cause, x.pause.by) if x.pause else (None, None)
    note = _pause_note(x.pause, names) if x.pause else ""
    c = x.clock
    return v.ClockView(
        x.status, c.pace, c.story, c.active, c.anchor, cause, names.get(by, "") if by else None, note, x.ends_at,
        tuple(v.LegView(leg.story, leg.active, leg.pace) for leg in c.legs),
    )  # fmt: skip


def _pause_note(pause: Pause, names: Directory) -> str:
    """What was said, then a line for each who added something; without names on the wall."""
    added = (f"{names[by]}：{said}" if names.get(by) else said for by, said in pause.added)
    return "\n".join(filter(None, (pause.note, *added)))


def me(x: Exercise, participant_id: str, names: Directory) -> v.MeView:
    person = x.participants[participant_id]
    name = names.get(participant_id, "")
    return v.MeView(person.participant_id, name, person.kind, person.consented, tuple(person.roles))


def seats_view(x: Exercise, names: Directory) -> tuple[v.SeatView, ...]:
    """Who sits where, in the order in which the seats were taken."""
    return tuple(
        v.SeatView(s.participant_id, names.get(s.participant_id, ""), s.role_id)
        for s in x.seat_spans
        if s.until is None
    )


def persona(x: Exercise, persona_id: str) -> v.PersonaView:
    p = x.personas.get(persona_id) or x.crowd_cast[persona_id]
    return v.PersonaView(p.persona_id, p.name, p.handle, p.about)


def item_view(x: Exercise, item: Item, for_staff: bool, names: Directory) -> v.ItemView:
    seen = tuple(v.SeenView(p, at) for p, at in item.seen.items()) if for_staff else ()
    return v.ItemView(
        item.item_id, item.kind, item.channel, persona(x, item.persona_id), item.to_roles, filled(x, item.title, item.because, item.against),
        filled(x, item.text, item.because, item.against), item.counts, item.at, item.occurred_at, item.late_by, item.from_crowd, call_view(item),
        tuple(message_view(x, m) for m in item.messages), seen, item.history, item.first_roles,
        tuple(case_step_view(x, s, names) for s in item.steps), item.because if for_staff else "", picture(x, item),
        passed_on(x, item),
    )  # fmt: skip


def passed_on(x: Exercise, item: Item) -> v.RepostView | None:
    """The original of a post that passes another on."""
    of = x.items.get(item.repost_of)
    return v.RepostView(of.item_id, persona(x, of.persona_id).name, of.text) if of else None


def picture(x: Exercise, item: Item) -> v.PictureView | None:
    """Of the answer that the item is about."""
    response = x.responses.get(item.because) if item.screenshot else None
    if response is None:
        return None
    return v.PictureView(answer(x, response.response_id), response.channel, response.kind, response.at)


def case_step_view(x: Exercise, s: CaseStep, names: Directory) -> v.CaseStepView:
    text = x.texts.get(s.text_sha256, "") if s.text_sha256 else ""
    return v.CaseStepView(
        s.step_id, s.kind, s.participant_id, names.get(s.participant_id, ""), s.role_id, s.to_role, text,
        s.at, s.occurred_at,
    )  # fmt: skip


def message_view(x: Exercise, m: Message) -> v.MessageView:
    text = filled(x, m.text, m.because, m.against)
    return v.MessageView(m.message_id, persona(x, m.persona_id), text, m.at, m.occurred_at, m.response_id, m.from_crowd)


def call_view(item: Item) -> v.CallView | None:
    call = item.call
    if call is None:
        return None
    spoken = tuple(v.SpokenView(s.line, s.text, s.at, s.occurred_at) for s in call.spoken)
    more = call.next_line < len(item.lines) or (call.status == "ended" and call.awaits_reply)
    return v.CallView(
        call.status, call.ring_until, call.answered_by, spoken, tuple(call.silences), call.returned, more,
        call.hung_up,
    )


def open_item(x: Exercise, state: ActionState) -> v.OpenItemView:
    action = x.scenario.action(state.action_id)
    assert action is not None
    opened = state.opened_at
    return v.OpenItemView(
        state.open_id, action.shown_as, state.to_roles, action.clause_id, opened,
        opened + action.target + state.allowance, opened + action.limit + state.allowance, action.runs_on,
        stimulus_of(x, state), action.kinds, x.responses[state.ahead[0]].at if state.ahead else None,
    )  # fmt: skip


def stimulus_of(x: Exercise, state: ActionState) -> str:
    """The item that opened it, if all whose it is were sent that: the id of what one may not see tells nothing."""
    action = x.scenario.action(state.action_id)
    inject = x.injects.get(action.opens_with or "") if action is not None else None
    item = x.items.get(inject.item_id or "") if inject is not None else None
    is_theirs = item is not None and all(r in item.first_roles for r in state.to_roles)
    return item.item_id if item is not None and is_theirs else ""


def response_view(x: Exercise, r: Response, names: Directory, for_staff: bool) -> v.ResponseView:
    answers = r.answers if for_staff else _shown_answers(x, r)
    settled = tuple(settled_view(label, s, names) for label, s in r.settled.items()) if for_staff else ()
    words = tuple(settled_view(label, s, names) for label, s in r.words) if for_staff else ()
    return v.ResponseView(
        r.response_id, r.participant_id, names.get(r.participant_id, ""), r.role_id, r.kind, r.channel,
        r.item_id, x.text_of(r), r.at, r.occurred_at, answers, assessment_view(r) if for_staff else None,
        r.details, r.approval, r.rung_back, r.recorded_by, settled, words,
    )  # fmt: skip


def settled_view(label: str, s: Settled, names: Directory) -> v.SettledView:
    return v.SettledView(
        label, s.is_met, s.reason, s.by, names.get(s.by, ""), s.at, s.occurred_at, s.blind, s.start, s.end
    )


def _shown_answers(x: Exercise, r: Response) -> tuple[str, ...]:
    """Open ids, by the written rule; an action that is not shown to its role stays hidden here too."""
    shown = (a for a in x.scenario.expected_actions if a.action_id in r.matched and a.shown_as)
    return tuple(x.actions[a.action_id].open_id for a in shown)


def assessment_view(r: Response) -> v.AssessmentView | None:
    if r.assessment is None:
        return None
    a = r.assessment
    evidence = tuple(v.EvidenceView(*found) for found in a.evidence)
    return v.AssessmentView(a.labels, a.uncertain, evidence, a.reader_version)


# ---- the desk ----------------------------------------------------------------------------------


def approval_view(x: Exercise, a: Approval, names: Directory) -> v.ApprovalView:
    return v.ApprovalView(
        a.approval_id, a.participant_id, names.get(a.participant_id, ""), a.role_id, a.kind, a.channel,
        a.item_id, x.texts.get(a.text_sha256, ""), a.rule_id, a.at, a.occurred_at, a.status,
        tuple(_step(x, s, names) for s in a.steps),
    )  # fmt: skip


def _step(x: Exercise, s: ApprovalStep, names: Directory) -> v.ApprovalStepView:
    remark = x.texts.get(s.text_sha256, "") if s.text_sha256 else ""
    return v.ApprovalStepView(
        s.need.role_id, s.need.deciders, s.verdict, s.by, names.get(s.by, ""), remark, s.at
    )


def ask_view(x: Exercise, a: Ask, names: Directory) -> v.AskView:
    question = x.texts.get(a.text_sha256, "") if a.text_sha256 else ""
    return v.AskView(
        a.ask_id, a.participant_id, names.get(a.participant_id, ""), a.role_id, a.holder_id, a.fact_id,
        question, a.at, a.occurred_at, a.answer, a.answered_at,
    )  # fmt: skip


def chat_view(x: Exercise, c: ChatLine, names: Directory) -> v.ChatView:
    return v.ChatView(
        c.message_id, c.participant_id, names.get(c.participant_id, ""), c.role_id, c.to_role,
        x.texts.get(c.text_sha256, ""), c.ask_id, c.at, c.occurred_at, tuple(x.chat_seen.get(c.message_id, ())),
    )  # fmt: skip


def fact_view(x: Exercise, fact_id: str) -> v.FactView:
    fact = x.scenario.fact(fact_id)
    assert fact is not None
    return v.FactView(fact.fact_id, fact.title, fact.text, x.released[fact_id])


def jumps_view(x: Exercise) -> tuple[v.JumpView, ...]:
    return tuple(v.JumpView(j.at, j.to, j.note) for j in x.jumps)


def review_view(x: Exercise, r: Review, names: Directory) -> v.ReviewView:
    answer = x.texts.get(r.answer_sha256, "") if r.answer_sha256 else ""
    return v.ReviewView(
        r.review_id, r.participant_id, names.get(r.participant_id, ""), r.action_id,
        x.texts.get(r.text_sha256, ""), r.at, r.occurred_at, answer, r.answered_by,
        names.get(r.answered_by, ""), r.answered_at,
    )  # fmt: skip


def debrief_view(x: Exercise, participant_id: str, names: Directory) -> v.DebriefView | None:
    d = x.debriefs.get(participant_id)
    if d is None:
        return None
    well, change = x.texts.get(d.well_sha256, ""), x.texts.get(d.change_sha256, "")
    return v.DebriefView(participant_id, names.get(participant_id, ""), well, change, d.occurred_at)


def word_view(x: Exercise, w: Word) -> v.WordView:
    first = x.texts.get(w.text_sha256, "")
    text = LocalizedText(first, x.texts.get(w.text_en_sha256, "") or first)
    return v.WordView(w.word_id, w.to, text, w.locks, w.at, w.occurred_at)
