"""A Scenario or Playbook back to YAML: `parse_scenario(write_scenario(s)) == s`, and likewise for playbooks.

A scenario that was read from two files is written as one; what equals its default is left out.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import Any

import yaml

from scenarios.coreyaml import core_resolvers
from scenarios.values import time_text
from simulator.branching.tree import Follows, Milestone, Storyline
from simulator.localized import LocalizedText
from simulator.opinion.plan import CoursePlan, PublicPlan
from simulator.playbook import (
    ActionCard,
    ApprovalRule,
    Audience,
    Channel,
    Element,
    LegalRule,
    Level,
    Playbook,
    Role,
    Term,
)
from simulator.roundplan import PlannedRound
from simulator.scenario import ExpectedAction, Fact, Inject, PaceStep, Persona, Scenario
from simulator.simcell.actors.plan import Actor, Publication

Fields = dict[str, Any]


def write_scenario(scenario: Scenario) -> str:
    """scenario.yaml, with all injects."""
    s = scenario
    return _yaml(
        {
            "slug": s.slug, "version": s.version, "title": _text(s.title), "summary": _text(s.summary),
            "organisation": _text(s.organisation), "content_note": _text(s.content_note), "playbook": s.playbook,
            "starts_at": time_text(s.starts_at), "duration": time_text(s.duration), "pace": s.pace,
            "roles": list(s.roles),
            "objectives": [{"id": o.objective_id, "title": _text(o.title)} for o in s.objectives],
            "personas": [_persona(x) for x in s.personas],
            "injects": [_inject(i) for i in s.injects],
            "expected_actions": [_action(a) for a in s.expected_actions],
            "facts": [_fact(f) for f in s.facts], "pace_plan": [_step(step) for step in s.pace_plan],
            "small_team": [list(seat) for seat in s.small_team], "rounds": [_round(x) for x in s.rounds],
            "opinion": _opinion(s.opinion),
            "actors": [_actor(x) for x in s.actors],
            "milestones": [_stage(m.milestone_id, m) for m in s.milestones],
            "storylines": [_stage(y.storyline_id, y) for y in s.storylines],
        }
    )  # fmt: skip


def _opinion(plan: PublicPlan | None) -> Fields | None:
    return {**_course(plan), "crowd": plan.crowd} if plan else None


def _course(plan: CoursePlan) -> Fields:
    return {"preset": plan.preset, "topic": plan.topic, "parameters": dict(plan.changes)}


def _persona(persona: Persona) -> Fields:
    return _given(
        {
            "id": persona.persona_id, "name": _text(persona.name), "handle": persona.handle,
            "about": _text(persona.about),
        }
    )  # fmt: skip


def _inject(inject: Inject) -> Fields:
    unless = inject.unless and f"{inject.unless.action_id} by {time_text(inject.unless.by)}"
    reach = inject.reach
    counts = {"likes": reach.likes, "reposts": reach.reposts, "comments": reach.comments}
    return _given(
        {
            "id": inject.inject_id, "kind": inject.kind, "channel": inject.channel, "persona": inject.persona_id,
            "to": list(inject.to_roles), "at": _time(inject.at),
            "unless": unless, "follows": _follows(inject.follows), "when": inject.when,
            "storyline": inject.storyline, "title": _text(inject.title), "text": _text(inject.text),
            "history": _text(inject.history),
            "lines": [_text(line) for line in inject.lines],
            "reach": {name: count for name, count in counts.items() if count},
            "note": _text(inject.note), "background": inject.background or None, "signal": inject.signal,
        }
    )  # fmt: skip


def _round(planned: PlannedRound) -> Fields:
    return _given(
        {
            "id": planned.round_id, "kind": planned.kind, "title": _text(planned.title), "role": planned.role_id,
            "at": _time(planned.at),
            "questions": [
                _given({"persona": q.persona_id, "from": _time(q.told_from), "text": _text(q.text)})
                for q in planned.questions
            ],
            "checklist": [
                _given({"id": i.check_id, "clause": i.clause_id, "text": _text(i.text)}) for i in planned.checklist
            ],
        }
    )  # fmt: skip


def _actor(actor: Actor) -> Fields:
    return _given(
        {
            "id": actor.actor_id, "kind": actor.kind, "persona": actor.persona_id, "begins_with": list(actor.begins_with),
            "knows": _text(actor.knows), "wants": list(actor.wants), "lines": [list(line) for line in actor.lines],
            "waits": _time(actor.waits), "deadline": _time(actor.deadline),
            "patience": None if actor.patience == 1 else actor.patience,
            "asks": [{"after": list(x.after), "texts": [_text(t) for t in x.texts]} for x in actor.asks],
            "publishes": [_publication(x) for x in actor.publishes],
        }
    )  # fmt: skip


def _publication(out: Publication) -> Fields:
    return _given(
        {
            "after": list(out.after), "kind": out.kind, "channel": out.channel, "persona": out.persona_id,
            "to": list(out.to_roles), "delay": time_text(out.delay), "title": _text(out.title),
            "texts": [_text(t) for t in out.texts], "screenshot": out.screenshot or None,
        }
    )  # fmt: skip


def _stage(name: str, stage: Milestone | Storyline) -> Fields:
    by = stage.by if isinstance(stage, Milestone) else None
    followed = _course(stage.opinion) if isinstance(stage, Storyline) and stage.opinion else None
    return _given(
        {"id": name, "title": _text(stage.title), "when": stage.when or None, "by": _time(by), "opinion": followed}
    )


def _follows(call: Follows | None) -> str | None:
    return None if call is None else f"{call.inject_id} {call.outcome} + {time_text(call.delay)}"


def _fact(fact: Fact) -> Fields:
    return _given(
        {
            "id": fact.fact_id, "title": _text(fact.title), "text": _text(fact.text), "holder": fact.holder_id,
            "delay": _time(fact.delay), "released_at": _time(fact.released_at),
            "phrases": [_text(phrase) for phrase in fact.phrases], "finding": fact.finding or None,
        }
    )  # fmt: skip


def _step(step: PaceStep) -> Fields:
    return _given(
        {
            "at": time_text(step.at),
            "pace": step.pace,
            "jump_to": _time(step.jump_to),
            "note": _text(step.note),
        }
    )


def _action(action: ExpectedAction) -> Fields:
    return _given(
        {
            "id": action.action_id, "title": _text(action.title), "shown_as": _text(action.shown_as),
            "roles": list(action.roles), "kinds": list(action.kinds), "channels": list(action.channels),
            "clause": action.clause_id, "objective": action.objective_id, "opens_with": action.opens_with,
            "opens_when": action.opens_when,
            "answers_inject": action.answers_inject or None, "target": time_text(action.target),
            "limit": time_text(action.limit),
            "elements": {e.element_id: e.weight for e in action.elements}, "minimum": list(action.minimum),
            "weight": action.weight, "model_answer": [_text(answer) for answer in action.model_answer],
            "runs_on": action.runs_on or None, "rule": action.rule_id,
        }
    )  # fmt: skip


def write_playbook(playbook: Playbook) -> str:
    """playbook.yaml; what is empty is left out."""
    b = playbook
    return _yaml(
        {
            "slug": b.slug, "version": b.version, "title": _text(b.title),
            "roles": [_role(r) for r in b.roles], "channels": [_channel(c) for c in b.channels],
            "levels": [_level(x) for x in b.levels], "level_order": b.level_order,
            "crisis_types": _terms(b.crisis_types), "phases": _terms(b.phases),
            "outcomes": _terms(b.outcomes), "authorities": _terms(b.authorities),
            "clauses": [
                _given({"id": c.clause_id, "title": _text(c.title), "text": _text(c.text), "digest": list(c.digest)})
                for c in b.clauses
            ],
            "cards": [_card(c) for c in b.cards], "approvals": [_approval(r) for r in b.approvals],
            "approval_lock": b.approval_lock or None, "legal_rules": [_legal_rule(r) for r in b.legal_rules],
            "audiences": [_audience(a) for a in b.audiences],
            "phrases": [{"label": x.label, "pattern": x.pattern} for x in b.phrases],
            "individual_scores": b.individual_scores,
            "elements": [_element(e) for e in b.elements],
            "violations": [
                _given({"id": v.violation_id, "name": _text(v.name), "critical": v.critical or None,
                        "digest": list(v.digest)})
                for v in b.violations
            ],
            "scoring": asdict(b.scoring),
        }
    )  # fmt: skip


def _role(role: Role) -> Fields:
    given = {"channels": list(role.channels), "digest": list(role.digest), "stand_in": role.stand_in}
    return {
        "id": role.role_id, "name": _text(role.name), "duty": _text(role.duty), "may": list(role.may),
        **_given(given),
    }  # fmt: skip


def _channel(channel: Channel) -> Fields:
    return _given(
        {
            "id": channel.channel_id, "name": _text(channel.name), "surface": channel.surface,
            "official": channel.official or None, "digest": list(channel.digest),
        }
    )  # fmt: skip


def _level(level: Level) -> Fields:
    return _given(
        {
            "id": level.level_id, "name": _text(level.name), "rank": level.rank,
            "criteria": _text(level.criteria), "measures": _text(level.measures),
            "limits": {name: time_text(t) for name, t in level.limits}, "digest": list(level.digest),
        }
    )  # fmt: skip


def _terms(terms: tuple[Term, ...]) -> list[Fields]:
    return [
        _given({"id": t.term_id, "name": _text(t.name), "text": _text(t.text), "digest": list(t.digest)})
        for t in terms
    ]


def _card(card: ActionCard) -> Fields:
    return _given(
        {
            "id": card.card_id, "name": _text(card.name), "text": _text(card.text),
            "owners": list(card.owners), "digest": list(card.digest), "violation": card.violation,
        }
    )  # fmt: skip


def _approval(rule: ApprovalRule) -> Fields:
    return _given(
        {
            "id": rule.rule_id, "kinds": list(rule.kinds), "roles": list(rule.roles),
            "channels": list(rule.channels), "target": time_text(rule.target), "limit": time_text(rule.limit),
            "digest": list(rule.digest),
        }
    )  # fmt: skip


def _legal_rule(rule: LegalRule) -> Fields:
    return _given(
        {
            "id": rule.rule_id, "name": _text(rule.name), "text": _text(rule.text), "source": _text(rule.source),
            "limit": _time(rule.limit), "clock_start": _text(rule.clock_start),
            "applies_to": _text(rule.applies_to), "confirmed": rule.confirmed or None,
            "confirmed_by": rule.confirmed_by, "digest": list(rule.digest), "confidence": rule.confidence,
            "effective": rule.effective, "confirmed_on": rule.confirmed_on,
        }
    )  # fmt: skip


def _audience(audience: Audience) -> Fields:
    return _given(
        {
            "id": audience.audience_id, "name": _text(audience.name), "kinds": list(audience.kinds),
            "channels": list(audience.channels), "to": list(audience.to), "digest": list(audience.digest),
        }
    )  # fmt: skip


def _element(element: Element) -> Fields:
    weight = None if element.weight == 1 else element.weight
    return _given(
        {
            "id": element.element_id, "name": _text(element.name), "digest": list(element.digest),
            "weight": weight,
        }
    )  # fmt: skip


def _time(value: timedelta | None) -> str | None:
    return None if value is None else time_text(value)


def _text(text: LocalizedText) -> Fields | None:
    return {"zh": text.zh, "en": text.en} if text else None


def _given(fields: Fields) -> Fields:
    """Without what is absent or empty."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


class _Dumper(yaml.SafeDumper):
    """Quotes what the loader would not read back as text, and never writes an alias."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, Any]]] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True


core_resolvers(_Dumper)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Several plain lines as a block; everything else as YAML's own choice, never folded."""
    lines = text.split("\n")
    is_block = len(lines) > 1 and all(line and line == line.strip() and line.isprintable() for line in lines)
    style = "|" if is_block else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_float(dumper: yaml.SafeDumper, number: float) -> yaml.ScalarNode:
    """Whole numbers without a fraction, others in full."""
    if number.is_integer() and abs(number) < 1e15:
        return dumper.represent_scalar("tag:yaml.org,2002:int", str(int(number)))
    return dumper.represent_scalar("tag:yaml.org,2002:float", repr(number))


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(float, _represent_float)


def _yaml(fields: Fields) -> str:
    text: str = yaml.dump(_given(fields), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return text
