"""Builds the part of a view that never changes (plantypes)."""

from __future__ import annotations

from collections.abc import Iterable

from simulator import plantypes as v
from simulator.exercise import Exercise
from simulator.playbook import Term
from simulator.smallteams import pair_team


def roles(x: Exercise) -> tuple[v.RoleView, ...]:
    return tuple(
        v.RoleView(r.role_id, r.name, r.duty, r.may, r.channels, r.stand_in)  # type: ignore[arg-type]
        for r in x.playbook.roles
        if r.role_id in x.scenario.roles
    )


def channels(x: Exercise) -> tuple[v.ChannelView, ...]:
    return tuple(v.ChannelView(c.channel_id, c.name, c.surface, c.official) for c in x.playbook.channels)


def clauses(x: Exercise) -> tuple[v.ClauseView, ...]:
    return tuple(v.ClauseView(c.clause_id, c.title, c.text, c.digest) for c in x.playbook.clauses)


def plan(x: Exercise) -> v.PlanView:
    p = x.playbook
    return v.PlanView(
        p.level_order, _levels(x), _terms(p.crisis_types), _terms(p.phases), _terms(p.outcomes),
        _terms(p.authorities), tuple(v.CardView(c.card_id, c.name, c.text, c.owners) for c in p.cards),
        _approval_rules(x), _legal_rules(x), _holders(x), x.scenario.small_team,
        pair_team(x.scenario, p),
    )  # fmt: skip


def _levels(x: Exercise) -> tuple[v.LevelView, ...]:
    return tuple(
        v.LevelView(
            level.level_id, level.name, level.rank, level.criteria, level.measures,
            tuple(v.LimitView(name, limit) for name, limit in level.limits),
        )
        for level in x.playbook.levels
    )  # fmt: skip


def _terms(terms: Iterable[Term]) -> tuple[v.TermView, ...]:
    return tuple(v.TermView(t.term_id, t.name, t.text) for t in terms)


def _approval_rules(x: Exercise) -> tuple[v.ApprovalRuleView, ...]:
    return tuple(
        v.ApprovalRuleView(r.rule_id, r.kinds, r.channels, r.roles, r.target, r.limit)
        for r in x.playbook.approvals
    )


def _legal_rules(x: Exercise) -> tuple[v.LegalRuleView, ...]:
    return tuple(
        v.LegalRuleView(
            r.rule_id, r.name, r.text, r.source, r.clock_start, r.applies_to, r.limit, r.confirmed,
            r.confidence, r.effective, r.confirmed_by, r.confirmed_on,
        )
        for r in x.playbook.legal_rules
    )  # fmt: skip


def _holders(x: Exercise) -> tuple[v.HolderView, ...]:
    """Who can be asked, with the headings of what they know; in the order of the scenario's personas."""
    topics: dict[str, list[v.TopicView]] = {}
    for fact in x.scenario.facts:
        if fact.holder_id:
            topics.setdefault(fact.holder_id, []).append(v.TopicView(fact.fact_id, fact.title))
    return tuple(
        v.HolderView(p.persona_id, p.name, p.about, tuple(topics[p.persona_id]))
        for p in x.personas.values()
        if p.persona_id in topics
    )


def vocabulary(
    x: Exercise,
) -> tuple[tuple[v.NamedView, ...], tuple[v.NamedView, ...], tuple[v.NamedView, ...]]:
    """Elements, violations, objectives."""
    p, s = x.playbook, x.scenario
    return (
        tuple(v.NamedView(i.element_id, i.name) for i in p.elements),
        tuple(v.NamedView(i.violation_id, i.name) for i in p.violations),
        tuple(v.NamedView(o.objective_id, o.title) for o in s.objectives),
    )
