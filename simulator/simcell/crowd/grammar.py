"""The engine: one text in both languages for an occasion and a writer.

Everything is drawn by counter (opinion/noise.py), so that a text depends on its own arguments and on nothing that was
written before; a text that is used up, too long or unfit is passed over and the walk of variants.py goes on.
"""

from __future__ import annotations

from collections.abc import Container
from typing import Literal

from simulator.localized import LANGS, Lang, LocalizedText
from simulator.opinion.noise import uniform
from simulator.simcell.crowd.filter import is_fit
from simulator.simcell.crowd.kinds import RELIEF, Attitude, Facets, Form, Platform, mood_of, platform_of
from simulator.simcell.crowd.marks import digest, marks
from simulator.simcell.crowd.occasion import Occasion, slots_of
from simulator.simcell.crowd.people import CrowdPerson
from simulator.simcell.crowd.variants import Draft, Draws, variants

__all__ = ["LONGEST", "Occasion", "marks", "write"]

LONGEST: dict[Lang, dict[Platform, int]] = {
    "zh-CN": {"microblog": 140, "notes": 300, "clips": 70, "circle": 200, "forum": 300, "reviews": 300},
    "en": {"microblog": 280, "notes": 600, "clips": 160, "circle": 400, "forum": 600, "reviews": 600},
}
# Share of posts, then of comments; the rest are reposts. Chosen.
_FORMS: dict[Platform, tuple[float, float]] = {
    "microblog": (0.5, 0.3), "notes": (0.6, 0.4), "clips": (0.0, 1.0),
    "circle": (0.6, 0.2), "forum": (0.5, 0.5), "reviews": (1.0, 0.0),
}  # fmt: skip
_STARS: dict[Attitude, int] = {
    "angry": 1, "sceptic": 2, "worried": 2, "joker": 2, "media": 3, "local": 3, "insider": 3, "sympathiser": 3,
    "defender": 5,
}  # fmt: skip
_STARS_OF_MOOD = {"low": -1, "even": 0, "high": 1}
_LET_DOWN = {"harmful": 2, "promise_broken": 2, "contradiction": 2}  # the most that anybody gives then; after good news one more


def write(o: Occasion, person: CrowdPerson, seed: int, counter: int, used: Container[str]) -> LocalizedText | None:
    """What `person` writes on `o`, in both languages; None once everything there is to say has been said.

    The same arguments give the same text. `used` holds the `marks` of what was shown before in this exercise: no
    text comes twice, and lines not heard yet come first. Give each text of an exercise a `counter` of its own.
    """
    form = o.form or _form(o, person, seed, counter)
    draft = _draft(o, person, form, seed, counter)
    for text in variants(draft, used):
        if _is_new(text, used) and _is_showable(text, draft.facets.platform):
            return text
    return None


def _is_new(text: LocalizedText, used: Container[str]) -> bool:
    return digest(text.zh) not in used and digest(text.en) not in used


def _is_showable(text: LocalizedText, platform: Platform) -> bool:
    is_short = len(text.zh) <= LONGEST["zh-CN"][platform] and len(text.en) <= LONGEST["en"][platform]
    return is_short and is_fit(text.zh) and is_fit(text.en)


def _form(o: Occasion, person: CrowdPerson, seed: int, counter: int) -> Form:
    posts, comments = _FORMS[platform_of(o.surface)]
    draw = uniform(seed, _thread(o, person), counter, "form")
    if draw < posts:
        return "post"
    return "comment" if draw < posts + comments else "repost"


def _thread(o: Occasion, person: CrowdPerson) -> str:
    return f"crowd {o.stage} {o.surface} {o.because} {person.index}"


def _draft(o: Occasion, person: CrowdPerson, form: Form, seed: int, counter: int) -> Draft:
    tone: Literal["slang", "formal"] = "formal" if person.style == "formal" else "slang"
    facets = Facets(o.stage, person.attitude, o.topic, platform_of(o.surface), mood_of(o.mood), form, tone, "heard" if o.is_heard else "unheard")
    slots = {lang: {**slots_of(o, lang), "stars": _stars(facets)} for lang in LANGS}
    thread = _thread(o, person)
    draws = Draws.of(uniform(seed, thread, counter, "what"), uniform(seed, thread, counter, "how"))
    return Draft(facets, slots, person.style, draws)


def _stars(facets: Facets) -> str:
    stars = _STARS[facets.attitude] + _STARS_OF_MOOD[facets.mood] + (facets.stage in RELIEF)
    stars = max(1, min(_LET_DOWN.get(facets.stage, 5), stars))
    return "★" * stars + "☆" * (5 - stars)
