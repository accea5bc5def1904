"""The shape of scenario.yaml and playbook.yaml, where it differs from the dataclasses of `simulator`.

In YAML an id is `id`, a reference is named for what it refers to (`persona`, `clause`), times are HH:MM, weights
are a mapping. Each model builds its dataclass; what must agree with other parts is in `checks`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from simulator import playbook as p
from simulator import scenario as s
from simulator.conditions import parse_time, parse_unless
from simulator.decide import PACES
from simulator.errors import ContentError
from simulator.localized import LocalizedText

ID_FORM = r"^[A-Za-z][A-Za-z0-9_-]{0,63}$"
SLUG_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DIGEST_FORM = r"^(CT|EN|RO|TE|WL|PH|PR|CH|AC|AT|AU|TM|EV|AA|TR|MO|PL|SP|FM|CASE|OP)-R?[0-9]{1,3}$"


def time_text(value: timedelta) -> str:
    """HH:MM, or HH:MM:SS where there are seconds."""
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def _time(value: Any) -> Any:
    if isinstance(value, timedelta):
        return value
    try:
        return parse_time(value if isinstance(value, str) else str(value))
    except ContentError:
        # `value` is quoted as it stands in the file
        raise PydanticCustomError(
            "time", '"{value}" is not a time; write HH:MM or HH:MM:SS', {"value": _short(value)}
        ) from None


def _unless(value: Any) -> Any:
    if isinstance(value, s.Unless):
        return value
    try:
        return parse_unless(value if isinstance(value, str) else str(value))
    except ContentError as error:
        raise PydanticCustomError("unless", "{why}", {"why": error.message}) from None


def _short(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 40 else text[:40] + "…"


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "is empty")
    return text


def _pace(value: float) -> float:
    if value not in PACES:
        allowed = ", ".join(f"{x:g}" for x in PACES)
        raise PydanticCustomError("pace", "must be one of {allowed}", {"allowed": allowed})
    return value


Words = Annotated[str, AfterValidator(_not_blank)]
Id = Annotated[str, Field(pattern=ID_FORM)]
Slug = Annotated[str, Field(pattern=SLUG_FORM, max_length=64)]
Digest = Annotated[str, Field(pattern=DIGEST_FORM)]
Time = Annotated[timedelta, BeforeValidator(_time, json_schema_input_type=str), PlainSerializer(time_text)]
Condition = Annotated[s.Unless, BeforeValidator(_unless, json_schema_input_type=str)]
Pace = Annotated[float, AfterValidator(_pace)]
Weight = Annotated[float, Field(gt=0, le=100)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Share = Annotated[float, Field(ge=0, le=1)]


class Part(BaseModel):
    """Unknown fields are errors, and nothing is turned into another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class TextPart(Part):
    """A text in both languages; neither may be missing."""

    zh: Words
    en: Words

    def build(self) -> LocalizedText:
        return LocalizedText(self.zh, self.en)


def _text(part: TextPart | None) -> LocalizedText:
    return part.build() if part else LocalizedText()


# ---- scenario ------------------------------------------------------------------------------------


class ObjectivePart(Part):
    id: Id
    title: TextPart

    def build(self) -> s.Objective:
        return s.Objective(self.id, self.title.build())


class PersonaPart(Part):
    id: Id
    name: TextPart | None = None
    handle: str = ""
    about: TextPart | None = None

    def build(self) -> s.Persona:
        return s.Persona(self.id, _text(self.name), self.handle, _text(self.about))


class ReachPart(Part):
    likes: Count = 0
    reposts: Count = 0
    comments: Count = 0

    def build(self) -> s.Reach:
        return s.Reach(self.likes, self.reposts, self.comments)


class InjectPart(Part):
    id: Id
    kind: s.InjectKind
    channel: Id
    persona: Id
    to: Annotated[list[Id], Field(min_length=1)]
    title: TextPart
    at: Time | None = None
    unless: Condition | None = None
    text: TextPart | None = None
    lines: list[TextPart] = []
    reach: ReachPart = ReachPart()
    note: TextPart | None = None

    def build(self) -> s.Inject:
        lines = tuple(line.build() for line in self.lines)
        return s.Inject(
            self.id, self.kind, self.channel, self.persona, tuple(self.to), self.title.build(), self.at,
            _text(self.text), lines, self.reach.build(), self.unless, _text(self.note),
        )  # fmt: skip


class ActionPart(Part):
    id: Id
    title: TextPart
    shown_as: TextPart | None = None
    roles: Annotated[list[Id], Field(min_length=1)]
    kinds: Annotated[list[s.ResponseKind], Field(min_length=1)]
    channels: list[Id] = []
    clause: Id
    objective: Id
    opens_with: Id | None = None
    answers_inject: bool = False
    target: Time
    limit: Time
    elements: dict[str, Weight] = {}
    minimum: list[Id] = []
    weight: Weight = 1.0
    model_answer: list[TextPart] = []

    def build(self) -> s.ExpectedAction:
        elements = tuple(s.WeightedElement(name, float(w)) for name, w in self.elements.items())
        return s.ExpectedAction(
            self.id, self.title.build(), tuple(self.roles), tuple(self.kinds), self.clause, self.objective,
            self.target, self.limit, elements, tuple(self.minimum), tuple(self.channels), self.opens_with,
            self.answers_inject, _text(self.shown_as), tuple(a.build() for a in self.model_answer),
            float(self.weight),
        )  # fmt: skip


class ScenarioFile(Part):
    """scenario.yaml"""

    slug: Slug
    version: Words
    title: TextPart
    summary: TextPart
    organisation: TextPart
    content_note: TextPart | None = None
    playbook: Slug
    starts_at: Time
    duration: Time
    pace: Pace = 1.0
    roles: Annotated[list[Id], Field(min_length=1)]
    objectives: Annotated[list[ObjectivePart], Field(min_length=1)]
    personas: Annotated[list[PersonaPart], Field(min_length=1)]
    injects: Annotated[list[InjectPart], Field(min_length=1)]
    expected_actions: Annotated[list[ActionPart], Field(min_length=1)]

    def build(self) -> s.Scenario:
        return s.Scenario(
            self.slug, self.version, self.title.build(), self.summary.build(), self.organisation.build(),
            self.playbook, self.starts_at, self.duration, float(self.pace), tuple(self.roles),
            tuple(o.build() for o in self.objectives), tuple(x.build() for x in self.personas),
            tuple(i.build() for i in self.injects), tuple(a.build() for a in self.expected_actions),
            _text(self.content_note),
        )  # fmt: skip


# ---- playbook ------------------------------------------------------------------------------------


class RolePart(Part):
    id: Id
    name: TextPart
    duty: TextPart
    may: list[s.ResponseKind]
    channels: list[Id] = []
    digest: list[Digest] = []

    def build(self) -> p.Role:
        return p.Role(
            self.id,
            self.name.build(),
            self.duty.build(),
            tuple(self.may),
            tuple(self.channels),
            tuple(self.digest),
        )


class ChannelPart(Part):
    id: Id
    name: TextPart
    surface: Literal["feed", "phone", "desk", "site"]
    official: bool = False
    digest: list[Digest] = []

    def build(self) -> p.Channel:
        return p.Channel(self.id, self.name.build(), self.surface, self.official, tuple(self.digest))


class LevelPart(Part):
    id: Id
    name: TextPart
    rank: Annotated[int, Field(ge=1, le=9)]
    limits: dict[str, Time] = {}
    digest: list[Digest] = []

    def build(self) -> p.Level:
        return p.Level(self.id, self.name.build(), self.rank, tuple(self.limits.items()), tuple(self.digest))


class ClausePart(Part):
    id: Id
    title: TextPart
    text: TextPart
    digest: list[Digest] = []

    def build(self) -> p.Clause:
        return p.Clause(self.id, self.title.build(), self.text.build(), tuple(self.digest))


class ElementPart(Part):
    id: Id
    name: TextPart
    digest: list[Digest] = []

    def build(self) -> p.Element:
        return p.Element(self.id, self.name.build(), tuple(self.digest))


class ViolationPart(Part):
    id: Id
    name: TextPart
    critical: bool = False
    digest: list[Digest] = []

    def build(self) -> p.Violation:
        return p.Violation(self.id, self.name.build(), self.critical, tuple(self.digest))


class ScoringPart(Part):
    time_floor: Share = 0.4
    violation_deduction: Share = 0.15
    prompted_factor: Share = 0.75
    met_from: Annotated[float, Field(ge=0, le=100)] = 80.0
    version: Words = "1"

    def build(self) -> p.ScoringConstants:
        return p.ScoringConstants(
            float(self.time_floor), float(self.violation_deduction), float(self.prompted_factor),
            float(self.met_from), self.version,
        )  # fmt: skip


class PlaybookFile(Part):
    """playbook.yaml"""

    slug: Slug
    version: Words
    title: TextPart
    roles: Annotated[list[RolePart], Field(min_length=1)]
    channels: Annotated[list[ChannelPart], Field(min_length=1)]
    levels: list[LevelPart] = []
    clauses: Annotated[list[ClausePart], Field(min_length=1)]
    elements: Annotated[list[ElementPart], Field(min_length=1)]
    violations: list[ViolationPart] = []
    scoring: ScoringPart = ScoringPart()

    def build(self) -> p.Playbook:
        return p.Playbook(
            self.slug, self.version, self.title.build(), tuple(r.build() for r in self.roles),
            tuple(c.build() for c in self.channels), tuple(x.build() for x in self.levels),
            tuple(c.build() for c in self.clauses), tuple(e.build() for e in self.elements),
            tuple(v.build() for v in self.violations), self.scoring.build(),
        )  # fmt: skip
