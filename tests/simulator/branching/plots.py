"""A small drill with a few more injects that hang on rules, and opinion as a test wants it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from simulator.branching.tree import Milestone, Quantity, Storyline
from simulator.scenario import Inject, Scenario
from tests.drill import Drill
from tests.scenario_samples import both, clinic_playbook, clinic_scenario, minutes


class Course:
    """One value a minute from StartEx on, the same for every quantity."""

    def __init__(self, *values: float) -> None:
        self.values = values

    def latest(self, quantity: Quantity, storyline: str) -> Iterator[tuple[timedelta, float]]:
        return reversed([(minutes(n), value) for n, value in enumerate(self.values)])


def post(inject_id: str, when: str = "", at: float | None = None, storyline: str = "") -> Inject:
    return Inject(
        inject_id, "post", "feed", "bystander", ("spokesperson", "nurse"), both(f"{inject_id}标题", inject_id),
        at=minutes(at) if at is not None else None, text=both(f"{inject_id}正文", f"Words of {inject_id}"),
        when=when, storyline=storyline,
    )  # fmt: skip


def scenario(
    *more: Inject,
    milestones: tuple[Milestone, ...] = (),
    storylines: tuple[Storyline, ...] = (),
    opens: dict[str, str] | None = None,
) -> Scenario:
    """The clinic's morning, with `more` injects; `opens`: rules that open actions."""
    base = clinic_scenario()
    actions = tuple(
        replace(a, opens_when=opens[a.action_id]) if opens and a.action_id in opens else a
        for a in base.expected_actions
    )
    return replace(
        base, injects=(*base.injects, *more), milestones=milestones, storylines=storylines,
        expected_actions=actions,
    )  # fmt: skip


def milestone(name: str, when: str, by: float | None = None) -> Milestone:
    return Milestone(name, both(f"{name}阶段", name), when, minutes(by) if by is not None else None)


def storyline(name: str, when: str) -> Storyline:
    return Storyline(name, both(f"{name}故事", name), when)


def play(written: Scenario, seed: int = 7, read_at_once: bool = True) -> Drill:
    d = Drill(written, clinic_playbook(), seed, read_at_once)
    return d.seated(pan="spokesperson", li="nurse").started()
