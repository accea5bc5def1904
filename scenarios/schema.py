"""The shape of scenario.yaml, where it differs from the dataclasses of `simulator`; `plan` has the playbook's.

In YAML an id is `id`, a reference is named for what it refers to (`persona`, `clause`), times are HH:MM, weights
are a mapping. Each model builds its dataclass; what must agree with other parts is in `checks` and its neighbours.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated, Any, Literal

from pydantic import Field

from scenarios.values import (
    AfterCall,
    Condition,
    Count,
    Id,
    Kind,
    Pace,
    Part,
    Slug,
    TextPart,
    Time,
    Weight,
    Words,
    built,
)
from simulator import roundplan as r
from simulator import scenario as s
from simulator.branching import tree
from simulator.opinion.plan import CoursePlan, PublicPlan
from simulator.opinion.presets import CrowdLevel, PresetName
from simulator.simcell.actors import plan as a
from simulator.simcell.crowd.kinds import Topic


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
        return s.Persona(self.id, built(self.name), self.handle, built(self.about))


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
    follows: AfterCall | None = None
    background: bool = False
    signal: Literal["weak", "false_alarm"] | None = None
    history: TextPart | None = None
    when: Words | None = None
    storyline: Id | None = None

    def build(self) -> s.Inject:
        lines = tuple(line.build() for line in self.lines)
        return s.Inject(
            self.id, self.kind, self.channel, self.persona, tuple(self.to), self.title.build(), self.at,
            built(self.text), lines, self.reach.build(), self.unless, built(self.note), self.follows,
            self.background, self.signal or "", built(self.history), self.when or "", self.storyline or "",
        )  # fmt: skip


class ActionPart(Part):
    id: Id
    title: TextPart
    shown_as: TextPart | None = None
    roles: Annotated[list[Id], Field(min_length=1)]
    kinds: Annotated[list[Kind], Field(min_length=1)]
    channels: list[Id] = []
    clause: Id
    objective: Id
    opens_with: Id | None = None
    opens_when: Words | None = None
    answers_inject: bool = False
    target: Time
    limit: Time
    elements: dict[str, Weight] = {}
    minimum: list[Words] = []
    weight: Weight = 1.0
    model_answer: list[TextPart] = []
    runs_on: bool = False
    rule: Id | None = None

    def build(self) -> s.ExpectedAction:
        elements = tuple(s.WeightedElement(name, float(w)) for name, w in self.elements.items())
        return s.ExpectedAction(
            self.id, self.title.build(), tuple(self.roles), tuple(self.kinds), self.clause, self.objective,
            self.target, self.limit, elements, tuple(self.minimum), tuple(self.channels), self.opens_with,
            self.answers_inject, built(self.shown_as), tuple(a.build() for a in self.model_answer),
            float(self.weight), self.runs_on, self.rule or "",
            self.opens_when or "",
        )  # fmt: skip


class FactPart(Part):
    id: Id
    title: TextPart
    text: TextPart
    holder: Id | None = None
    delay: Time | None = None
    released_at: Time | None = None
    phrases: list[TextPart] = []
    finding: bool = False

    def build(self) -> s.Fact:
        return s.Fact(
            self.id, self.title.build(), self.text.build(), self.holder or "", self.delay, self.released_at,
            tuple(phrase.build() for phrase in self.phrases), self.finding,
        )  # fmt: skip


class PaceStepPart(Part):
    at: Time
    pace: Pace | None = None
    jump_to: Time | None = None
    note: TextPart | None = None

    def build(self) -> s.PaceStep:
        pace = None if self.pace is None else float(self.pace)
        return s.PaceStep(self.at, pace, self.jump_to, built(self.note))


class QuestionPart(Part):
    persona: Id
    text: TextPart
    told_from: Annotated[Time | None, Field(alias="from")] = None

    def build(self) -> r.Question:
        return r.Question(self.persona, self.text.build(), self.told_from)


class CheckPart(Part):
    id: Id
    text: TextPart
    clause: Id | None = None

    def build(self) -> r.CheckItem:
        return r.CheckItem(self.id, self.text.build(), self.clause or "")


class RoundPart(Part):
    id: Id
    kind: r.RoundKind
    title: TextPart
    role: Id
    questions: Annotated[list[QuestionPart], Field(min_length=1, max_length=r.MOST_QUESTIONS)]
    checklist: list[CheckPart] = []
    at: Time | None = None

    def build(self) -> r.PlannedRound:
        return r.PlannedRound(
            self.id, self.kind, self.title.build(), self.role, tuple(q.build() for q in self.questions),
            tuple(item.build() for item in self.checklist), self.at,
        )  # fmt: skip


class CoursePart(Part):
    preset: PresetName
    topic: Topic = "general"
    parameters: dict[str, float] = {}

    def build(self) -> CoursePlan:
        return CoursePlan(self.preset, self.topic, tuple(sorted(self.parameters.items())))


class OpinionPart(CoursePart):
    crowd: CrowdLevel = "normal"

    def build(self) -> PublicPlan:
        plan = super().build()
        return PublicPlan(plan.preset, plan.topic, plan.changes, self.crowd)


class AskingPart(Part):
    after: Annotated[list[Literal["evaded", "refused", "missed"]], Field(min_length=1)]
    texts: Annotated[list[TextPart], Field(min_length=1)]

    def build(self) -> a.Asking:
        return a.Asking(tuple(self.after), tuple(text.build() for text in self.texts))


class PublicationPart(Part):
    after: Annotated[list[a.ActorVerdict], Field(min_length=1)]
    kind: Literal["news", "post"]
    channel: Id
    persona: Id | None = None
    to: Annotated[list[Id], Field(min_length=1)]
    delay: Time
    title: TextPart
    texts: Annotated[list[TextPart], Field(min_length=1)]
    screenshot: bool = False

    def build(self) -> a.Publication:
        return a.Publication(
            tuple(self.after), self.kind, self.channel, tuple(self.to), self.delay, self.title.build(),
            tuple(text.build() for text in self.texts), self.persona or "", self.screenshot,
        )  # fmt: skip


class ActorPart(Part):
    id: Id
    kind: a.ActorKind
    persona: Id
    begins_with: Annotated[list[Id], Field(min_length=1)]
    wants: Annotated[list[Words], Field(min_length=1)]
    knows: TextPart | None = None
    lines: list[list[Words]] = []
    waits: Time | None = None
    deadline: Time | None = None
    patience: Annotated[int, Field(ge=0, le=5)] = 1
    asks: list[AskingPart] = []
    publishes: list[PublicationPart] = []

    def build(self) -> a.Actor:
        return a.Actor(
            self.id, self.kind, self.persona, tuple(self.begins_with), tuple(self.wants), built(self.knows),
            tuple(tuple(line) for line in self.lines), self.waits, self.deadline, self.patience,
            tuple(x.build() for x in self.asks), tuple(x.build() for x in self.publishes),
        )  # fmt: skip


class MilestonePart(Part):
    id: Id
    title: TextPart
    when: Words
    by: Time | None = None

    def build(self) -> tree.Milestone:
        return tree.Milestone(self.id, self.title.build(), self.when, self.by)


class StorylinePart(Part):
    id: Id
    title: TextPart
    when: Words | None = None
    opinion: CoursePart | None = None

    def build(self) -> tree.Storyline:
        opinion = self.opinion.build() if self.opinion else None
        return tree.Storyline(self.id, self.title.build(), self.when or "", opinion)


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
    facts: list[FactPart] = []
    pace_plan: list[PaceStepPart] = []
    small_team: list[list[Id]] = []
    rounds: list[RoundPart] = []
    opinion: OpinionPart | None = None
    actors: list[ActorPart] = []
    milestones: list[MilestonePart] = []
    storylines: list[StorylinePart] = []

    def build(self) -> s.Scenario:
        return s.Scenario(
            self.slug, self.version, self.title.build(), self.summary.build(), self.organisation.build(),
            self.playbook, self.starts_at, self.duration, float(self.pace), tuple(self.roles),
            tuple(o.build() for o in self.objectives), tuple(x.build() for x in self.personas),
            self._built_injects(), tuple(a.build() for a in self.expected_actions),
            built(self.content_note), tuple(f.build() for f in self.facts),
            tuple(step.build() for step in self.pace_plan), tuple(tuple(seat) for seat in self.small_team),
            tuple(x.build() for x in self.rounds), self.opinion.build() if self.opinion else None,
            tuple(x.build() for x in self.actors),
            tuple(m.build() for m in self.milestones), tuple(y.build() for y in self.storylines),
        )  # fmt: skip

    def _built_injects(self) -> tuple[s.Inject, ...]:
        """Who belongs to a storyline without `when` waits for nothing."""
        open_ = [y.id for y in self.storylines if y.when is None]
        return tuple(replace(i.build(), gated=i.storyline not in open_) for i in self.injects)


class PostsFile(Part):
    """posts.yaml: more injects, each shaped as in scenario.yaml once they are joined."""

    injects: Annotated[list[Any], Field(min_length=1)]
