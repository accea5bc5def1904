"""Writes docs/playbook-coverage.md: every row of the source digest and where it is used.

    python -m scenarios.coverage

A row is used by the parts of the shipped playbooks that cite it, by the expected actions that are judged by those
clauses, and in the way that digest.yaml says. A row with none of these is a hole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from scenarios.digest import Row, read_rows
from scenarios.loader import (
    library,
    load_playbook,
    load_scenario,
    playbook_folder,
    playbook_slugs,
    scenario_folder,
)
from simulator.playbook import Playbook
from simulator.scenario import Scenario

TARGET = Path(__file__).parents[1] / "docs" / "playbook-coverage.md"
SUBJECTS = {
    "public": ("会反应的公众", "a public that reacts"),
    "desk": ("参演台与导调台", "the trainee's desk and the facilitator's console"),
}
LABELS = {
    "judged": ("在预案中，并有行动评判", "in a playbook and judged"),
    "cited": ("在预案中", "in a playbook"),
    "clause": ("条款", "clause"),
    "expected_action": ("预期行动", "expected action"),
    "measure": ("度量", "measure"),
    "scenario": ("情景", "scenario"),
    "after_action": ("事后", "after-action"),
    "method": ("方法和设置", "method"),
    "not_a_platform_matter": ("不属平台", "not a platform matter"),
    "planned": ("待建", "planned"),
    "hole": ("缺口", "hole"),
}
FAMILIES = {
    "CT": ("危机类型", "Crisis types"),
    "EN": ("环境因素", "How crises arise and spread"),
    "RO": ("角色", "Roles"),
    "TE": ("团队建设", "Setting up the team"),
    "WL": ("预警级别", "Warning levels"),
    "PH": ("流程", "Phases and steps"),
    "PR": ("原则", "Principles"),
    "CH": ("渠道", "Channels"),
    "AC": ("应对措施", "Response actions"),
    "AT": ("按类型应对", "Recipes by crisis type"),
    "AU": ("受众", "Audiences"),
    "TM": ("时间要求", "Timing rules"),
    "EV": ("评估指标", "Evaluation criteria"),
    "AA": ("事后总结", "After-action duties"),
    "TR": ("培训与演练", "Training and drills"),
    "MO": ("监测", "Monitoring"),
    "PL": ("预案内容", "What the plan must contain"),
    "SP": ("平时工作", "Standing work"),
    "FM": ("失误", "Failure modes"),
    "CASE": ("案例", "Worked cases"),
    "OP": ("待定", "Open points"),
}


@dataclass(frozen=True)
class Citation:
    """A part of a playbook that cites a row: kind of part, its id."""

    playbook: str
    part: str
    name: str


@dataclass(frozen=True)
class Coverage:
    """Where one row is used; `actions` are (scenario, expected action)."""

    row: Row
    cited: tuple[Citation, ...]
    actions: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> str:
        """The first of LABELS that fits."""
        if self.actions:
            return "judged"
        return "cited" if self.cited else self.row.use or "hole"

    @property
    def family(self) -> str:
        return self.row.id.split("-")[0]


def coverage(playbooks: Iterable[Playbook], scenarios: Iterable[Scenario]) -> list[Coverage]:
    """All rows in the digest's order, with their use by these playbooks and scenarios."""
    plans = {plan.slug: plan for plan in playbooks}
    cited: dict[str, list[Citation]] = {}
    for plan in plans.values():
        for citation, rows in citations(plan):
            for row in rows:
                cited.setdefault(row, []).append(citation)
    judged: dict[str, list[tuple[str, str]]] = {}
    for scenario in scenarios:
        for action_id, asked in _judged_by(scenario, plans[scenario.playbook]):
            for row in asked:
                judged.setdefault(row, []).append((scenario.slug, action_id))
    return [Coverage(r, tuple(cited.get(r.id, ())), tuple(judged.get(r.id, ()))) for r in read_rows()]


def citations(plan: Playbook) -> Iterator[tuple[Citation, tuple[str, ...]]]:
    """Each part of a playbook that names its sources, with the rows."""
    parts = (
        ("", plan.clauses, "clause_id"), ("role", plan.roles, "role_id"), ("channel", plan.channels, "channel_id"),
        ("level", plan.levels, "level_id"), ("phase", plan.phases, "term_id"),
        ("type", plan.crisis_types, "term_id"), ("card", plan.cards, "card_id"),
        ("approval", plan.approvals, "rule_id"), ("element", plan.elements, "element_id"),
        ("violation", plan.violations, "violation_id"), ("rule of law", plan.legal_rules, "rule_id"),
        ("outcome", plan.outcomes, "term_id"), ("authority", plan.authorities, "term_id"),
        ("audience", plan.audiences, "audience_id"),
    )  # fmt: skip
    for kind, found, name in parts:
        for part in found:
            yield Citation(plan.slug, kind, attrgetter(name)(part)), attrgetter("digest")(part)


def _judged_by(scenario: Scenario, plan: Playbook) -> Iterator[tuple[str, dict[str, None]]]:
    """Each expected action with the rows of its clause and of what its elements name."""
    for action in scenario.expected_actions:
        wanted = [("", action.clause_id), *(pair for e in action.elements for pair in _named(e.element_id))]
        yield (
            action.action_id,
            dict.fromkeys(
                row
                for citation, rows in citations(plan)
                if (citation.part, citation.name) in wanted
                for row in rows
            ),
        )


def _named(element_id: str) -> list[tuple[str, str]]:
    """The parts of a playbook that an element stands for: itself, or `card:…`, `type:…`, `level:…`, `to:a|b` …"""
    form, _, names = element_id.rpartition(":")
    part = {"": "element", "to": "authority"}.get(form, form)
    return [(part, name) for name in names.split("|")]


def shipped() -> list[Coverage]:
    """By all playbooks and scenarios of the library."""
    plans = [load_playbook(playbook_folder(slug)).value for slug in playbook_slugs()]
    return coverage(plans, [load_scenario(scenario_folder(slug)).value for slug in library()])


# ---- the page ----------------------------------------------------------------------------------


def generate(found: Sequence[Coverage]) -> str:
    """The whole page."""
    lines = [*_head(), *_totals(found)]
    for family, rows in groupby(found, key=lambda c: c.family):
        lines += _family(family, list(rows))
    return "\n".join(lines)


def _head() -> Iterator[str]:
    yield from (
        "# Playbook coverage 来源覆盖",
        "",
        "<!-- Generated by `python -m scenarios.coverage`; do not edit. -->",
        "",
        "The playbooks rest on a digest of source documents: 572 numbered rows in 21 families. This page lists every row and",
        "where it is used: in which parts of the shipped playbooks, by which expected actions (whose clause, or an element,",
        "card, type, level or authority that they ask for, cites the row), or otherwise, as `scenarios/digest.yaml` says.",
        "*Planned* is not built yet. A row without a use would be a hole; `tests/scenarios/test_coverage.py` allows none.",
        "",
        "预案依据来源摘要而写，摘要共 21 类 572 条。本页逐条列出用在哪里：哪本预案的哪一部分，哪些预期行动据以评判，或其他用处。",
        "标“待建”的尚未实现，标“不属平台”的写明理由。",
        "",
    )


def _totals(found: Sequence[Coverage]) -> Iterator[str]:
    yield "## In figures 总数"
    yield ""
    yield "Each row is counted once, in the first column that fits."
    yield ""
    yield f"| | Rows 条数 | {' | '.join(map(_label, LABELS))} |"
    yield "| --- |" + " --- |" * (len(LABELS) + 1)
    for family, rows in groupby(found, key=lambda c: c.family):
        yield _count(f"[{family}](#{_anchor(family)})", list(rows))
    yield _count("**All 合计**", found)
    yield ""


def _label(kind: str) -> str:
    zh, en = LABELS[kind]
    return f"{en} {zh}"


def _count(name: str, rows: Sequence[Coverage]) -> str:
    counts = [sum(c.kind == kind for c in rows) for kind in LABELS]
    return f"| {name} | {len(rows)} | {' | '.join(str(n) if n else '–' for n in counts)} |"


def _family(family: str, rows: Sequence[Coverage]) -> Iterator[str]:
    yield f"## {_heading(family)}"
    yield ""
    yield "| Id | 条目 | Row | Where used 用在哪里 |"
    yield "| --- | --- | --- | --- |"
    for c in rows:
        yield f"| {c.row.id} | {c.row.title.zh} | {c.row.title.en} | {'<br>'.join(_uses(c)) or '**' + _label('hole') + '**'} |"
    yield ""


def _heading(family: str) -> str:
    zh, en = FAMILIES[family]
    return f"{family} {en} {zh}"


def _anchor(family: str) -> str:
    return _heading(family).lower().replace(" ", "-")


def _uses(c: Coverage) -> Iterator[str]:
    for playbook, cited in groupby(c.cited, key=lambda x: x.playbook):
        yield f"**{playbook}** {' · '.join(_parts(list(cited)))}"
    for scenario, actions in groupby(c.actions, key=lambda x: x[0]):
        yield f"judged in {scenario}: {', '.join(f'`{action}`' for _, action in actions)}"
    if c.row.use is not None:
        yield _declared(c.row)


def _parts(cited: Sequence[Citation]) -> Iterator[str]:
    """`P-05, P-13 · role x, y`"""
    for kind, parts in groupby(cited, key=lambda x: x.part):
        names = ", ".join(x.name if not kind else f"`{x.name}`" for x in parts)
        yield f"{kind} {names}" if kind else names


def _declared(row: Row) -> str:
    use = _label(row.use or "")
    if row.subject:
        zh, en = SUBJECTS[row.subject]
        use += f" ({en} {zh})"
    note = f"{row.note.en} {row.note.zh}" if row.note else ""
    return f"*{use}*: {', '.join(map(_link, row.at))}{'. ' if row.at else ''}{note}"


def _link(place: str) -> str:
    file, _, name = place.partition("::")
    return f"[{name or Path(file).name}]({file.removeprefix('docs/') if file.startswith('docs/') else f'../{file}'})"


def main() -> None:
    TARGET.write_text(generate(shipped()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
