"""Which audiences were reached (AC-83) and which official channels carried the statement (AC-18), when and by what."""

from __future__ import annotations

from scoring.across.shapes import beginning, measure, place, published, share
from scoring.across.voice import differing_channels
from scoring.cardtypes import MeasureDetail, MeasureLine
from scoring.matches import filled
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.playbook import Audience
from simulator.scenario import ExpectedAction
from simulator.state import Response

_TO = "to:"  # an element that names addressees


def audiences(x: Exercise) -> MeasureLine:
    """value: share reached of the playbook's audiences that the exercise asked for; n: those.

    An audience was asked for by an expected action that has opened and whose answer would reach it. What was
    reached besides is shown and not counted.
    """
    first = {a.audience_id: first_to(x, a) for a in x.playbook.audiences}
    asked = [a for a in x.playbook.audiences if is_asked_for(x, a)]
    reached = sum(1 for a in asked if first[a.audience_id] is not None)
    shown = [a for a in x.playbook.audiences if a in asked or first[a.audience_id] is not None]
    return measure(
        "audiences",
        share(reached, len(asked)),
        len(asked),
        _words(x, len(asked), reached),
        [_reached(x, a, first[a.audience_id]) for a in shown],
    )


def _words(x: Exercise, asked: int, reached: int) -> LocalizedText:
    if not x.playbook.audiences:
        return LocalizedText("预案没有列出受众。", "The playbook names no audiences.")
    if not asked:
        return LocalizedText("演练没有要求联系哪一方。", "The exercise asked for no audience.")
    return LocalizedText(
        f"应沟通 {asked} 方，沟通到 {reached} 方。", f"Audiences to be reached: {asked}, reached: {reached}."
    )


def first_to(x: Exercise, audience: Audience) -> Response | None:
    """The first response that reached the audience."""
    reaching = (r for r in x.responses.values() if reaches(audience, r))
    return min(reaching, key=lambda r: r.at, default=None)


def reaches(audience: Audience, response: Response) -> bool:
    """By its kind, channel and addressee; what the playbook leaves open is any."""
    if response.kind not in audience.kinds:
        return False
    if audience.channels and response.channel not in audience.channels:
        return False
    return not audience.to or response.details.to in audience.to


def is_asked_for(x: Exercise, audience: Audience) -> bool:
    """Would the answer to any action that has opened reach it?"""
    opened = (a for a in x.scenario.expected_actions if a.action_id in x.actions)
    return any(_would_reach(x, action, audience) for action in opened)


def _would_reach(x: Exercise, action: ExpectedAction, audience: Audience) -> bool:
    if not any(kind in audience.kinds for kind in action.kinds):
        return False
    inject = x.msel.get(action.opens_with or "") if action.answers_inject else None
    channels = action.channels or ((inject.channel,) if inject else ())
    if audience.channels and channels and not any(c in audience.channels for c in channels):
        return False
    named = [e.element_id.removeprefix(_TO) for e in action.elements if e.element_id.startswith(_TO)]
    places = [p for name in named for p in name.split("|")]
    return not audience.to or any(p in audience.to for p in places)


def _reached(x: Exercise, audience: Audience, response: Response | None) -> MeasureDetail:
    name = filled(audience.name)
    if response is None:
        return MeasureDetail(LocalizedText(f"{name.zh}：没有沟通到", f"{name.en}: not reached"))
    by = place(x, response)
    return MeasureDetail(
        LocalizedText(f"{name.zh}：{by.zh}", f"{name.en}: {by.en}"),
        (response.response_id,),
        (beginning(x, response),) if response.length else (),
        response.at,
    )


# ---- official channels ---------------------------------------------------------------------------


def official_channels(x: Exercise) -> MeasureLine:
    """value: share of the official channels that carried a publication, less those whose text differs; n: the
    channels. Not rated before the first publication, nor where the playbook has a single channel."""
    official = [c for c in x.playbook.channels if c.official]
    first: dict[str, Response] = {}
    for response in published(x):
        first.setdefault(response.channel, response)
    if not first or len(official) < 2:
        return measure("channels", None, 0, _no_channels(len(official)))
    odd, conflicts = differing_channels(x)
    agreeing = sum(1 for c in official if c.channel_id in first and c.channel_id not in odd)
    details = [_carried(x, filled(c.name), first.get(c.channel_id)) for c in official]
    words = _channel_words(len(official), len(first), len(conflicts))
    return measure("channels", share(agreeing, len(official)), len(official), words, [*details, *conflicts])


def _no_channels(official: int) -> LocalizedText:
    if official < 2:
        return LocalizedText(
            "预案只有一个官方渠道，无从比较。", "There are no two official channels to compare."
        )
    return LocalizedText("没有在官方渠道发布过。", "Nothing was published on an official channel.")


def _channel_words(official: int, carried: int, conflicts: int) -> LocalizedText:
    zh, en = (
        f"{official} 个官方渠道中 {carried} 个发布了通报",
        f"Official channels: {official}, with a publication: {carried}",
    )
    if carried < 2:
        return LocalizedText(f"{zh}。", f"{en}.")
    if conflicts:
        return LocalizedText(f"{zh}，内容有 {conflicts} 处不一致。", f"{en}; contradictions: {conflicts}.")
    return LocalizedText(f"{zh}，没有发现内容不一致。", f"{en}; no contradiction was found.")


def _carried(x: Exercise, name: LocalizedText, response: Response | None) -> MeasureDetail:
    if response is None:
        return MeasureDetail(LocalizedText(f"{name.zh}：没有发布", f"{name.en}: nothing"))
    by = place(x, response)
    return MeasureDetail(
        LocalizedText(f"首次发布：{by.zh}", f"First: {by.en}"),
        (response.response_id,),
        (beginning(x, response),),
        response.at,
    )
