"""Phrases that evaluators found and the reader did not: proposals for the organisation's own wording.

Nothing is changed by them. Somebody who edits the playbook accepts each, or drops it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from scoring.desktypes import Suggestion
from simulator.exercise import Exercise
from simulator.state import Response, Settled

__all__ = ["Suggestion", "suggestions"]

_SHORT = 120  # characters: which sentence of a longer text shows the label is anybody's guess
_MOST = 60  # characters of a phrase: a longer one would never be written again
_FEWEST = 4  # a shorter one would be found everywhere

GAP = "…"
_SENTENCE = re.compile(r"[^。！？!?；;\n.]+(?:\.(?=\S)[^。！？!?；;\n.]*)*[。！？!?；;.]*")
_TITLED = re.compile(r"[\u4e00-\u9fff](?:先生|女士|小姐)|\b(?:Mr|Mrs|Ms|Dr)\b\.?\s+[A-Z][\w'’-]*")
_NUMBER = re.compile(
    r"\d+(?:[.,:：/年月-]\d+)*|[零一二两三四五六七八九十百千半]+(?=\s*(?:个|小时|点|时|分钟|分|天|日|号|人|名|例|次))"
)
_EDGES = " \t\u3000,，.。;；:：!！?？、|" + GAP
_CJK = re.compile(r"[\u3400-\u9fff]")


def suggestions(exercise: Exercise) -> tuple[Suggestion, ...]:
    """From the words that stand, in the order in which the responses came."""
    found: dict[tuple[str, str], Suggestion] = {}
    names = _names(exercise)
    for response in exercise.responses.values():
        for label, word in _overturning(exercise, response):
            text = _phrase(exercise.text_of(response), word, names)
            key = (label, text.casefold())
            if key in found:
                found[key] = replace(found[key], count=found[key].count + 1)
            elif text:
                by, reason, when = word.by, word.reason, word.occurred_at
                found[key] = Suggestion(label, text, response.response_id, by, reason, when)
    return tuple(found.values())


def _overturning(exercise: Exercise, response: Response) -> Iterator[tuple[str, Settled]]:
    """Labels of the reader's kind that a person saw and the reader did not.

    One that it left uncertain is no miss; there a phrase is proposed only if a person marked the words.
    """
    read, book = response.assessment, exercise.playbook
    if read is None or response.recorded_by:
        return
    known = (*(i.element_id for i in book.elements), *(i.violation_id for i in book.violations))
    for label, word in response.settled.items():
        is_missed = label not in read.labels and (label not in read.uncertain or word.start < word.end)
        if word.is_met and label in known and is_missed:
            yield label, word


def _names(exercise: Exercise) -> tuple[str, ...]:
    """Names of the story, longest first: they will be others the next time."""
    said = [t for p in exercise.personas.values() for t in (p.name.zh, p.name.en, p.handle)]
    said += [exercise.scenario.organisation.zh, exercise.scenario.organisation.en]
    return tuple(sorted(dict.fromkeys(name for name in said if len(name) > 1), key=len, reverse=True))


def _phrase(text: str, word: Settled, names: tuple[str, ...]) -> str:
    """The words marked, or the shortest sentence of a short text, without names and numbers; "" if none will do."""
    shown = text[word.start : word.end]
    if not shown and len(text) > _SHORT:
        return ""
    is_phrase = bool(shown) and len(shown) <= _MOST
    parts = [shown] if is_phrase else [m.group() for m in _SENTENCE.finditer(shown or text)]
    plain = (_without_names(part, names) for part in parts)
    return min((p for p in plain if _is_telling(p)), key=len, default="")


def _without_names(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        text = re.sub(re.escape(name), GAP, text, flags=re.IGNORECASE)
    text = _NUMBER.sub(GAP, _TITLED.sub(GAP, text)).replace("|", " ")
    text = re.sub(rf"\s*{GAP}(?:[\s{GAP}]*{GAP})?\s*", GAP, " ".join(text.split()))
    return text.strip(_EDGES)


def _is_telling(phrase: str) -> bool:
    words = phrase.replace(GAP, " ").split()
    letters = sum(len(word) for word in words)
    return letters >= _FEWEST and len(phrase) <= _MOST and (len(words) > 1 or bool(_CJK.search(phrase)))
