"""What the reading of a response needs beside its text.

`background` is the same for a whole exercise and is prepared once; `material` is what the writer of one
response could know when they wrote it. Both are plain data that JSON can carry, so that the reader may
live in another process.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from simulator.audience import readers_of
from simulator.facts import is_known
from simulator.localized import LocalizedText
from simulator.state import ChatLine, Item, Response

if TYPE_CHECKING:
    from simulator.exercise import Exercise

_LONGEST = 4000  # characters of a dynamic text that are kept: what is known from it stands at its beginning
_MOST = 150  # dynamic texts of one material, the latest
_BACK = 100  # responses, and lines of the chat, that are looked back on: nobody has more in mind
DAY = 24 * 60


@dataclass(frozen=True)
class Text:
    """A text by an id that is its own within one exercise."""

    text_id: str
    text: str


@dataclass(frozen=True)
class FactWords:
    """A fact of the scenario: what the sheet says, and the wordings by which a text states it."""

    fact_id: str
    texts: tuple[str, ...]
    wordings: tuple[str, ...]


@dataclass(frozen=True)
class Background:
    """What is the same for every response of an exercise.

    `briefing` is known to everybody from the start; `injects` are looked up by inject id; `plan` are the
    playbook's texts; `phrases` are its own wordings as (label, pattern).
    """

    briefing: tuple[str, ...]
    facts: tuple[FactWords, ...]
    injects: tuple[Text, ...]
    plan: tuple[str, ...]
    phrases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Earlier:
    """An earlier text of the same person, and the item that it answered ("" for none)."""

    text_id: str
    item_id: str


@dataclass(frozen=True)
class Material:
    """What the writer of one response could know by then.

    `facts` and `injects` are ids of the background's. `texts` are all others: what personas said, answers,
    the team's chat, colleagues' and own texts. `minute` is the story's clock when it was written, `times`
    when each of those items and texts came, all in minutes since midnight. `audience` is who the text is for: see
    `scoring.text.audience`.
    """

    facts: tuple[str, ...] = ()
    injects: tuple[str, ...] = ()
    texts: tuple[Text, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    item_id: str = ""
    minute: int = 0
    times: tuple[int, ...] = ()
    audience: str = ""


NO_MATERIAL = Material()


# ---- for a whole exercise ------------------------------------------------------------------------


def background(x: Exercise) -> Background:
    """The static part for one exercise, from its scenario, playbook and cast."""
    s, p = x.scenario, x.playbook
    people = [t for c in x.personas.values() for t in (*_both(c.name, c.about), c.handle)]
    facts = (
        FactWords(f.fact_id, _both(f.title, f.text), tuple(w for said in f.phrases for w in _both(said)))
        for f in s.facts
    )
    return Background(
        (*_both(s.title, s.summary, s.organisation, s.content_note), *(t for t in people if t)),
        tuple(facts),
        tuple(
            Text(i.inject_id, "\n".join(_both(i.title, i.text, *i.lines))) for i in s.injects
        ),
        _both(
            *(t for c in p.clauses for t in (c.title, c.text)), *(i.name for i in p.elements),
            *(i.name for i in p.violations), *(t for a in p.cards for t in (a.name, a.text)),
        ),
        tuple((f.label, f.pattern) for f in p.phrases),
    )  # fmt: skip


def _both(*texts: LocalizedText) -> tuple[str, ...]:
    return tuple(side for text in texts for side in (text.zh, text.en) if side)


# ---- for one response ----------------------------------------------------------------------------


def material(x: Exercise, response: Response) -> Material:
    """The dynamic part: what `response`'s writer had been told when they sent it."""
    who, at = response.participant_id, response.at
    items = [i for i in x.items.values() if i.at <= at and _is_told(i) and _reaches(i, response, at)]
    written = _as_written(x, items)
    readable = list(_readable(x, response))
    theirs = (_cut(other.response_id, x.text_of(other)) for other in readable)
    texts = (*_of_items(items, written, at), *_answers(x, response), *_chat(x, response), *theirs)
    return Material(
        tuple(f.fact_id for f in x.scenario.facts if is_known(x, f.fact_id, who, at)),
        tuple(written.values()),
        tuple({t.text_id: t for t in texts}.values())[-_MOST:],
        tuple(_earlier(x, response)),
        response.item_id or "",
        _minute(x, at),
        tuple(
            dict.fromkeys(
                _minute(x, moment) for moment in (*(i.at for i in items), *(r.at for r in readable))
            )
        ),
        _audience(x, response),
    )


def _audience(x: Exercise, response: Response) -> str:
    """Who the text is for: "" is somebody outside."""
    if response.kind in ("assessment", "decision"):
        return "thought"
    if response.kind == "report":
        return (
            "authority" if any(a.term_id == response.details.to for a in x.playbook.authorities) else "inside"
        )
    item = x.items.get(response.item_id or "")
    if item is not None and item.kind == "letter":
        return "authority"  # a letter comes from one (docs/glossary.md), and who answers it reports
    channel = x.playbook.channel(item.channel) if item else None
    is_inside = (
        item is not None and item.kind == "message" and channel is not None and channel.surface == "inbox"
    )
    return "inside" if is_inside else ""


def _minute(x: Exercise, at: timedelta) -> int:
    return int((x.scenario.starts_at + at) / timedelta(minutes=1)) % DAY


def _is_told(item: Item) -> bool:
    """What the crowd and those outside make of it tells nobody a fact: it would shift what is read."""
    return not item.from_crowd and not item.actor_id


def _reaches(item: Item, response: Response, at: timedelta) -> bool:
    """Was the item before the writer's eyes: by the role that they wrote in, or by the one that they answered?"""
    return item.had_by(response.role_id, at) or item.item_id == response.item_id


def _as_written(x: Exercise, items: list[Item]) -> dict[str, str]:
    """Item id -> inject id, of the items that came as the scenario has them. Others are sent with their text."""
    injects = {inject.inject_id: inject for inject in x.scenario.injects}
    known = ((item, injects.get(item.inject_id or "")) for item in items)
    return {
        item.item_id: inject.inject_id
        for item, inject in known
        if inject is not None
        and (inject.text, inject.lines, inject.title) == (item.text, item.lines, item.title)
    }


def _of_items(items: list[Item], written: dict[str, str], at: timedelta) -> Iterator[Text]:
    """Free and edited injects, and what personas said under any."""
    for item in items:
        if item.item_id not in written:
            yield _cut(item.item_id, "\n".join(_both(item.title, item.text, *item.lines)))
        for message in item.messages:
            if message.at <= at and not message.from_crowd:
                yield _cut(message.message_id, "\n".join(_both(message.text)))


def _answers(x: Exercise, response: Response) -> Iterator[Text]:
    for ask in x.asks.values():
        told = ask.answered_at is not None and ask.answered_at <= response.at
        if told and ask.answer and ask.participant_id == response.participant_id:
            yield _cut(ask.ask_id, "\n".join(_both(ask.answer)))


def _chat(x: Exercise, response: Response) -> Iterator[Text]:
    """Lines of the chat that the writer could read, with the answers that they pass on."""
    for line in x.chat[-_BACK:]:
        if line.at <= response.at and _is_read(line, response.role_id):
            ask = x.asks.get(line.ask_id)
            answer = _both(ask.answer) if ask and ask.answer else ()
            yield _cut(line.message_id, "\n".join((x.texts.get(line.text_sha256, ""), *answer)))


def _is_read(line: ChatLine, role_id: str) -> bool:
    return not line.to_role or role_id in (line.to_role, line.role_id)


def _before(x: Exercise, response: Response) -> list[Response]:
    """The responses that were sent before, the latest of them, in their order."""
    later = True
    found: list[Response] = []
    for other in reversed(x.responses.values()):
        if other is response:
            later = False
        elif not later:
            found.append(other)
            if len(found) == _BACK:
                break
    return found[::-1]


def _readable(x: Exercise, response: Response) -> Iterator[Response]:
    """What the team sent before and the writer could read: their own, and what went to everybody or their role."""
    for other in _before(x, response):
        own = other.participant_id == response.participant_id
        if own or response.role_id in readers_of(x, other.kind, other.role_id, other.item_id, other.details):
            yield other


def _earlier(x: Exercise, response: Response) -> Iterator[Earlier]:
    for other in _before(x, response):
        if other.participant_id == response.participant_id and other.length:
            yield Earlier(other.response_id, other.item_id or "")


def _cut(text_id: str, text: str) -> Text:
    return Text(text_id, text[:_LONGEST])
