"""All that a reading of one response says: labels, facts, claims and tricks.

`Ground` is prepared once for an exercise; `assess` then reads one text after the other. What it finds is
what stands in ResponseAssessed: the scorecard never asks the reader again (design.md, decision 11).
"""

from collections import OrderedDict
from dataclasses import dataclass

from scoring.material import Background, Material
from scoring.readings import Reader, ReadingLike
from scoring.text import tricks
from scoring.text.audience import cannot_be, is_inward
from scoring.text.claims import find_claims
from scoring.text.clauses import Layout
from scoring.text.copying import Source, Tokens, tokens_of
from scoring.text.inside import find_inside
from scoring.text.known import Known, Values, moments_known, values_of
from scoring.text.normalise import Normal, normalise
from scoring.text.phrases import find_phrases
from scoring.text.reader import read
from scoring.text.stated import contradicts, sheet_of, stated
from scoring.text.wording import is_readable, without_lists
from simulator.claims import Claim
from simulator.commands import MAX_TEXT

Evidence = tuple[tuple[str, int, int], ...]
_MOST_KEPT = 600  # texts of an exercise whose values are kept


@dataclass(frozen=True)
class Assessed:
    """The fields of RecordAssessment. Spans are code points of the original text, `end` exclusive."""

    labels: tuple[str, ...]
    uncertain: tuple[str, ...]
    evidence: Evidence
    facts: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    tricks: tuple[str, ...] = ()


class Ground:
    """An exercise's background, made ready: what is known from each text, and what may be copied."""

    def __init__(self, background: Background) -> None:
        self.phrases = background.phrases
        self.sheets = tuple(sheet_of(f.fact_id, f.texts, f.wordings) for f in background.facts)
        self._briefing = values_of("\n".join(background.briefing))
        self._facts = {sheet.fact_id: sheet.values for sheet in self.sheets}
        self._injects = {inject.text_id: inject.text for inject in background.injects}
        self._plan = background.plan
        self._values: OrderedDict[str, Values] = OrderedDict()
        self._sources: dict[str, Source] = {}

    def known(self, material: Material) -> Known:
        """What the writer could know, from all texts of the material."""
        parts = [
            self._briefing,
            moments_known(material.times),
            *(self._facts[f] for f in material.facts if f in self._facts),
        ]
        parts += [self._of(f"inject {i}", self._injects[i]) for i in material.injects if i in self._injects]
        parts += [self._of(f"text {t.text_id}", t.text) for t in material.texts]
        return Known(tuple(parts))

    def _of(self, key: str, text: str) -> Values:
        """A text by its id never changes within an exercise."""
        values = self._values.get(key)
        if values is None:
            values = self._values[key] = values_of(text)
            if len(self._values) > _MOST_KEPT:
                self._values.popitem(last=False)
        return values

    @property
    def injects(self) -> Source:
        if "injects" not in self._sources:
            self._sources["injects"] = Source(tuple(self._injects.values()))
        return self._sources["injects"]

    @property
    def plan(self) -> Source:
        if "plan" not in self._sources:
            self._sources["plan"] = Source(self._plan)
        return self._sources["plan"]


EMPTY = Ground(Background((), (), (), ()))


def assess(
    text: str,
    ground: Ground,
    material: Material,
    *,
    reader: Reader = read,
    lang: str | None = None,
    role: str = "",
    channel: str = "",
    context: str = "",
) -> Assessed:
    """Read one response. `reader` gives the labels; what is found beside them does not depend on it."""
    for_whom = material.audience
    found = _Labels(
        reader(text, lang=lang, role=role, channel=channel, context=for_whom or context), cannot_be(for_whom)
    )
    text = text[:MAX_TEXT]  # nobody can send more: what is longer is no response, and must not take for ever
    normal = normalise(text)
    hidden = (tricks.HIDDEN,) if tricks.hides(text) else ()
    if not is_readable(normal.text):
        return found.assessed((), (), hidden)
    layout, plain = Layout(normal.text), Layout(without_lists(normal.text))
    found.add_internal(layout, normal, inward=is_inward(for_whom))
    found.add_phrases(plain, normal, ground)
    facts = stated(layout, ground.sheets)
    claims = find_claims(text, normal, layout, ground.known(material), material.minute)
    if contradicts(claims, facts):
        found.doubt("facts")
    return found.assessed(facts, claims, (*_tricks(plain, normal, ground, material), *hidden))


def assess_chat(text: str) -> Assessed:
    """What must not be said inside either: only `tamper` and `gag` are looked for in a line of the chat."""
    normal = normalise(text)
    found = _Labels(None)
    if is_readable(normal.text):
        found.add_internal(Layout(normal.text), normal, ("tamper", "gag"))
    return found.assessed((), (), ())


class _Labels:
    """The labels of one text while they are gathered: label -> (is met, start, end in the original)."""

    def __init__(self, reading: ReadingLike | None, never: tuple[str, ...] = ()) -> None:
        self._found: dict[str, tuple[bool, int, int]] = {}
        self._never = never
        if reading is not None:
            spans = {label: (span.start, span.end) for label, span in reading.evidence}
            for label in (x for x in (*reading.labels, *reading.uncertain) if x not in never):
                self._found[label] = (label in reading.labels, *spans.get(label, (0, 0)))

    def add(self, label: str, is_met: bool, start: int, end: int) -> None:
        """A firm finding wins over a doubtful one; else what was there stays."""
        before = self._found.get(label)
        if label not in self._never and (before is None or (is_met and not before[0])):
            self._found[label] = (is_met, start, end)

    def doubt(self, label: str) -> None:
        if label in self._found:
            self._found[label] = (False, *self._found[label][1:])

    def add_internal(
        self, layout: Layout, normal: Normal, wanted: tuple[str, ...] = (), inward: bool = True
    ) -> None:
        for label, findings in find_inside(layout, inward).items():
            place = findings.place if findings.is_met else findings.doubtful_place
            if place is not None and (not wanted or label in wanted):
                self.add(label, findings.is_met, *_clauses(layout, normal, *place))

    def add_phrases(self, layout: Layout, normal: Normal, ground: Ground) -> None:
        for shown in find_phrases(layout, ground.phrases):
            self.add(shown.label, shown.is_firm, *_clauses(layout, normal, shown.start, shown.end))

    def assessed(self, facts: tuple[str, ...], claims: tuple[Claim, ...], signs: tuple[str, ...]) -> Assessed:
        met = tuple(sorted(label for label, (is_met, _, _) in self._found.items() if is_met))
        unsure = tuple(sorted(label for label, (is_met, _, _) in self._found.items() if not is_met))
        evidence = tuple((label, *self._found[label][1:]) for label in sorted(self._found))
        return Assessed(met, unsure, evidence, facts, claims, signs)


def _clauses(layout: Layout, normal: Normal, start: int, end: int) -> tuple[int, int]:
    """From the clause in which a phrase starts to the one in which it ends, as a span of the original."""
    first, last = layout.clause_at(start).start, layout.clause_at(end - 1).end
    words = layout.text[first:last]
    first += len(words) - len(words.lstrip())
    last -= len(words) - len(words.rstrip())
    return normal.origin[first], normal.origin[last - 1] + 1


def _tricks(layout: Layout, normal: Normal, ground: Ground, material: Material) -> tuple[str, ...]:
    """The signs of a made-up text, hidden characters apart."""
    tokens = tokens_of(normal.text)
    checks = (
        (tricks.KEYWORD_LIST, tricks.is_keyword_list(layout)),
        (tricks.COPIED_INJECT, tricks.is_copied(tokens, ground.injects, layout)),
        (tricks.COPIED_PLAN, tricks.is_copied(tokens, ground.plan, layout)),
        (tricks.REPEATED, tricks.is_repeated(tokens, _earlier(material))),
    )
    return tuple(name for name, is_so in checks if is_so)


def _earlier(material: Material) -> list[Tokens]:
    """The writer's texts to other items; the same words on two channels are no repetition."""
    texts = {text.text_id: text.text for text in material.texts}
    wanted = [
        e.text_id for e in material.earlier if material.item_id and e.item_id not in ("", material.item_id)
    ]
    return [tokens_of(normalise(texts[text_id]).text) for text_id in wanted if text_id in texts]
