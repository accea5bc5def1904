"""Builds the wall display. The rule is one: only what every seated trainee may see, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterable

from simulator import screentypes as s
from simulator import viewparts as parts
from simulator.audience import readers_of
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.opinion.course import MINUTE
from simulator.roundviews import asker
from simulator.simcell.crowd.speaking import filled
from simulator.state import Item, Response

MOST_POSTS, MOST_TEXTS, MOST_POINTS = 12, 4, 240  # a wall holds no more
PUBLIC = ("post", "news")  # letters, complaints and calls are somebody's
OFFICIAL = ("statement", "correction", "withdrawal")
NO_TEXT = LocalizedText("", "")


def screen_view(x: Exercise) -> s.ScreenView:
    posts = [i for i in x.items.values() if i.kind in PUBLIC and is_for_all(x, i.to_roles)]
    texts = [r for r in x.responses.values() if r.kind in OFFICIAL and r.item_id is None and _is_read_by_all(x, r)]
    return s.ScreenView(
        parts.card(x), parts.clock_view(x, {}), _declared(x), _phase(x),
        tuple(_post(x, i) for i in posts[: -MOST_POSTS - 1 : -1]),
        tuple(_text(x, r, texts) for r in texts[: -MOST_TEXTS - 1 : -1]),
        tuple(parts.fact_view(x, f) for f in x.released), parts.jumps_view(x),
        any("assessment" in role.may for role in x.playbook.roles), _round(x), _curve(x),
    )  # fmt: skip


def is_for_all(x: Exercise, roles: Iterable[str]) -> bool:
    """Does every seated trainee hold one of the roles? With nobody seated: are they all the roles?"""
    reached = set(roles)
    seated = [p for p in x.participants.values() if p.kind == "trainee" and p.roles]
    if not seated:
        return all(role in reached for role in x.scenario.roles)
    return all(any(role in reached for role in p.roles) for p in seated)


def _is_read_by_all(x: Exercise, r: Response) -> bool:
    return is_for_all(x, readers_of(x, r.kind, r.role_id, r.item_id, r.details))


def _declared(x: Exercise) -> s.DeclaredView | None:
    """From the last assessment, which every role reads."""
    said = next((r for r in reversed(x.responses.values()) if r.kind == "assessment"), None)
    sign = 1 if x.playbook.level_order == "one_is_highest" else -1
    order = sorted(x.playbook.levels, key=lambda level: sign * level.rank)
    place = next((n for n, level in enumerate(order) if said and level.level_id == said.details.level_id), None)
    if said is None or place is None:
        return None
    terms = (t.name for t in x.playbook.crisis_types if t.term_id == said.details.crisis_type)
    return s.DeclaredView(order[place].name, next(terms, NO_TEXT), len(order) - place, len(order), said.at)


def _round(x: Exercise) -> s.ScreenRound | None:
    """What is asked in public is public; a family is left alone."""
    on = next((r for r in x.rounds.values() if r.is_open), None)
    if on is None:
        return None
    if on.kind == "family":
        return s.ScreenRound(on.kind, NO_TEXT, None, None)
    asked = on.asked
    return s.ScreenRound(on.kind, on.title, asker(x, asked.persona_id) if asked else None, asked.text if asked else None)


def _curve(x: Exercise) -> s.ScreenCurve | None:
    """Only what the facilitator has opened to trainees. The wall asks often: a long run comes in fewer points."""
    opinion = x.opinion
    if opinion is None or opinion.starts_at is None or not (opinion.shown and opinion.moments):
        return None
    every = -(-len(opinion.moments) // MOST_POINTS)
    shown = opinion.moments[::every]
    return s.ScreenCurve(
        opinion.starts_at, MINUTE * every, tuple(round(m.heat, 1) for m in shown), tuple(round(m.mood, 2) for m in shown),
        tuple(opinion.courses[t.storyline].minute(t.tick) for t in opinion.turns),
    )  # fmt: skip


def _phase(x: Exercise) -> LocalizedText | None:
    said = x.phases[-1].phase_id if x.phases else ""
    return next((p.name for p in x.playbook.phases if p.term_id == said), None)


def _post(x: Exercise, i: Item) -> s.ScreenPost:
    return s.ScreenPost(
        i.item_id, i.kind, _channel(x, i.channel), parts.persona(x, i.persona_id), filled(x, i.title, i.because, i.against),
        filled(x, i.text, i.because, i.against), i.reach, i.at,
    )


def _text(x: Exercise, r: Response, texts: list[Response]) -> s.ScreenText:
    changed = next((c.kind for c in texts if c.details.corrects == r.response_id), "")
    return s.ScreenText(r.response_id, r.kind, _channel(x, r.channel), x.text_of(r), r.at, changed)


def _channel(x: Exercise, channel_id: str) -> LocalizedText:
    found = x.playbook.channel(channel_id)
    return found.name if found else NO_TEXT
