"""From a step of a scripted team to the command that a person would give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from simulator import commands as c
from simulator.errors import DomainError
from simulator.exercise import Exercise
from simulator.journal import text_sha256
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.state import Approval
from simulator.teamsteps import KIND_OF, Step

UNASKED = "时间紧，未及审批。 No time to ask for approval."


def command_of(exercise: Exercise, step: Step, lang: str, who: str = "") -> c.Command | None:
    """The command that `who` would give for `step`; None for a wait, a question that is answered already, or an
    answer that no caller waits for.

    Raises DomainError when what it answers has not come, as for a person who has nothing to click on.
    """
    if step.do == "wait":
        return None
    if step.do in _OTHERS:
        return _OTHERS[step.do](exercise, step, lang, who)
    if step.do in ("statement", "assessment", "decision", "report", "correction"):
        return _placeless(exercise, step, lang)
    item_id = _item_of(exercise, step)
    if step.do in _ON_CALLS:
        return _ON_CALLS[step.do](item_id)
    channel = step.channel or exercise.items[item_id].channel
    said = _fitting_answer(exercise, step, item_id, lang) if step.answers else step.text
    if said is None:
        return None
    return c.SubmitResponse(KIND_OF[step.do], step.role, channel, said.in_lang(lang), item_id, step.details)


def _fitting_answer(x: Exercise, step: Step, item_id: str, lang: str) -> LocalizedText | None:
    """To the line that was asked last, for a caller may pass one over, or ask it again; at the end, what was passed over."""
    call = x.call(item_id)
    if call.status != "talking" or not call.spoken:
        return None
    if call.awaits_reply:
        return dict(enumerate(step.answers)).get(call.spoken[-1].line)
    said = [x.text_of(r) for r in x.responses.values() if r.item_id == item_id]
    left = (a for line, a in enumerate(step.answers) if line in call.skipped)
    return next((a for a in left if a.in_lang(lang).strip() not in said), None)


def _item_of(exercise: Exercise, step: Step) -> str:
    item_id = exercise.injects[step.to].item_id if step.to in exercise.injects else None
    if item_id is None:
        raise DomainError("unknown_item", "There is no such message.", "item_id")
    return item_id


_ON_CALLS: dict[str, Callable[[str], c.Command]] = {
    "answer_call": c.AnswerCall, "call_back": c.CallBack, "end_call": c.EndCall, "decline_call": c.DeclineCall,
}  # fmt: skip


def _placeless(x: Exercise, step: Step, lang: str) -> c.SubmitResponse:
    """A response that answers no item: what is published, assessed, decided, reported."""
    text = step.text.in_lang(lang)
    channel = step.channel
    details = step.details
    if step.do == "statement":
        channel = channel or site_of(x.playbook, step.role)
        details = _with_approval(x, step, channel, text)
    if step.do == "correction":
        old = _last_published(x, step.role)
        channel = x.responses[old].channel
        details = replace(_with_approval(x, step, channel, text), corrects=old)
    return c.SubmitResponse(KIND_OF[step.do], step.role, channel, text, None, details)


def _with_approval(x: Exercise, step: Step, channel: str, text: str) -> c.ResponseDetails:
    """The approval of this very text, if it was given and not used; else the reason to do without."""
    digest = text_sha256(text.strip())
    used = [r.details.approval_id for r in x.responses.values()]
    for approval in x.approvals.values():
        asked = (approval.role_id, approval.channel, approval.text_sha256)
        is_free = approval.status == "approved" and approval.approval_id not in used
        if is_free and asked == (step.role, channel, digest):
            return replace(step.details, approval_id=approval.approval_id)
    return replace(step.details, without_approval=step.details.without_approval or UNASKED)


def _last_published(x: Exercise, role_id: str) -> str:
    changed = [r.details.corrects for r in x.responses.values()]
    mine = [r for r in x.responses.values() if (r.kind, r.role_id) == ("statement", role_id)]
    for response in reversed(mine):
        if response.response_id not in changed:
            return response.response_id
    raise DomainError("unknown_response", "There is no such published text.", "corrects")


def site_of(playbook: Playbook, role_id: str, among: Sequence[str] = ()) -> str:
    """The first official channel (of `among`, if any) that the role publishes on; "" if there is none."""
    role = playbook.role(role_id)
    for channel_id in role.channels if role else ():
        channel = playbook.channel(channel_id)
        if channel is not None and channel.official and (not among or channel_id in among):
            return channel_id
    return ""


# ---- the desk ----------------------------------------------------------------------------------


def _ask(x: Exercise, step: Step, lang: str, who: str) -> c.Command | None:
    fact = x.scenario.fact(step.fact)
    asked = any((a.participant_id, a.fact_id) == (who, step.fact) for a in x.asks.values())
    if fact is None or asked or step.fact in x.released:
        return None
    return c.AskFact(step.role, fact.holder_id, step.fact)


def _chat(x: Exercise, step: Step, lang: str, who: str) -> c.Command | None:
    """A line to all; with `fact`, it passes the answer on, if there is one that has not been passed on."""
    text = step.text.in_lang(lang)
    if not step.fact:
        return c.SendChat(step.role, text)
    passed = [line.ask_id for line in x.chat]
    for ask in x.asks.values():
        is_mine = (ask.participant_id, ask.fact_id) == (who, step.fact)
        if is_mine and ask.answer is not None and ask.ask_id not in passed:
            return c.SendChat(step.role, text, "", ask.ask_id)
    return None


def _request(x: Exercise, step: Step, lang: str, who: str) -> c.Command:
    channel = step.channel or site_of(x.playbook, step.role)
    return c.RequestApproval("statement", step.role, channel, step.text.in_lang(lang))


def _approve(x: Exercise, step: Step, lang: str, who: str) -> c.Command:
    approval, role_id = _waiting_for(x, step.role)
    return c.ApproveText(approval.approval_id, role_id)


def _send_back(x: Exercise, step: Step, lang: str, who: str) -> c.Command:
    approval, role_id = _waiting_for(x, step.role)
    return c.SendTextBack(approval.approval_id, role_id, step.text.in_lang(lang))


def _waiting_for(x: Exercise, role_id: str) -> tuple[Approval, str]:
    """The oldest request that waits for this role's agreement, or for one that it stands in for."""
    for approval in x.approvals.values():
        if approval.status == "waiting":
            for step in approval.steps:
                if step.verdict == "waiting" and role_id in step.need.deciders:
                    return approval, step.need.role_id
    raise DomainError("unknown_approval", "There is no such request.", "approval_id")


_OTHERS: dict[str, Callable[[Exercise, Step, str, str], c.Command | None]] = {
    "ask": _ask, "chat": _chat, "request_approval": _request, "approve": _approve, "send_back": _send_back,
}  # fmt: skip
