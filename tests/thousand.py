"""A shipped scenario grown to a thousand injects: for what must stay fluid with so many."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import Inject, Scenario

SLUG = "sight-lost-after-filler"


def thousand(count: int = 1000) -> tuple[Scenario, Playbook]:
    """`count` injects, none of them background: the author's own and copies of them, evenly over the story.

    Every eighth minute holds four of the same minute.
    """
    scenario = load_scenario(scenario_folder(SLUG)).value
    own = tuple(replace(i, background=False) for i in scenario.injects)
    plain = [i for i in own if i.unless is None and i.follows is None and not i.branches]
    copies = tuple(_copy(plain[n % len(plain)], n, scenario, count) for n in range(count - len(own)))
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    return replace(scenario, injects=own + copies, pace_plan=()), playbook


def _copy(inject: Inject, n: int, scenario: Scenario, count: int) -> Inject:
    minute = 10 + int((n // 4 * 4 if n % 32 < 4 else n) / count * (scenario.duration.total_seconds() / 60 - 20))
    title = LocalizedText(f"第{n}条 {inject.title.zh}", f"No. {n} {inject.title.en}")
    return replace(inject, inject_id=f"copy_{n}", title=title, at=timedelta(minutes=minute))
