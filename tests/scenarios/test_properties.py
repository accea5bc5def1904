"""Any text gives a Scenario or errors; what is written is read back the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.coreyaml import CoreLoader, QuickLoader
from scenarios.loader import HERE, PLAYBOOKS, load_scenario, parse_playbook, parse_scenario
from scenarios.problems import ContentErrors, Problem
from scenarios.stored import from_json, playbook_sha256, scenario_sha256, to_json
from scenarios.wording import faults
from scenarios.writer import write_playbook, write_scenario
from simulator.localized import LocalizedText
from simulator.playbook import (
    ActionCard,
    Audience,
    Channel,
    Clause,
    Confidence,
    Element,
    LegalRule,
    Level,
    Playbook,
    Role,
    ScoringConstants,
    Term,
    Violation,
)
from simulator.roundplan import ROUND_KINDS, CheckItem, PlannedRound, Question
from simulator.scenario import (
    ExpectedAction,
    Fact,
    Follows,
    Inject,
    Objective,
    Persona,
    Reach,
    Scenario,
    Signal,
    Unless,
    WeightedElement,
)
from tests.scenarios.drill_sample import DRILL, PLAN, POSTS
from tests.scenarios.samples import SCENARIO, in_both, write_folder

_TRICKY = ["12:30", "on", "1.10", "null", "~", "- a", "a: b", "# no", "'", '"', "|", "[x]", " lead", "trail ", "a\n\nb",
           "一\n二", "\ttab", "*x", "&x", "!t", "<b>", "%", "@", "`", "0x1f", ".nan", "===", "---", "...", "<<", "=", "\n"]  # fmt: skip
_CHARACTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn"], exclude_characters="\u2028\u2029\ufeff")
_PIECES = st.one_of(st.sampled_from(_TRICKY), st.text(_CHARACTERS, max_size=12))
WORDS = (
    st.lists(_PIECES, min_size=1, max_size=3).map("".join).filter(lambda t: t.strip() and not [*faults(t)])
)
TEXTS = st.builds(LocalizedText, zh=WORDS, en=WORDS)
MAYBE = st.one_of(st.just(LocalizedText()), TEXTS)
SIGNALS: st.SearchStrategy[Signal] = st.sampled_from(["", "weak", "false_alarm"])
WEIGHTS = st.floats(min_value=0.001, max_value=100, allow_nan=False)


@pytest.fixture(scope="module", autouse=True)
def _plans(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A library with the plan of drill_sample, for all examples."""
    _PLANS.append(write_folder(tmp_path_factory.mktemp("plans") / "plan", PLAN, "playbook.yaml").parent)


_PLANS: list[Path] = []


def plans() -> Path:
    return _PLANS[-1]


def _time(low: int, high: int) -> st.SearchStrategy[timedelta]:
    return st.integers(low, high).map(lambda s: timedelta(seconds=s))


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Valid against the shipped clinic-core playbook."""
    to = st.sampled_from([("pr_officer",), ("customer_service", "pr_officer")])
    post = Inject("p", "post", "weiguan", "amy", draw(to), draw(TEXTS), draw(_time(0, 600)), draw(TEXTS),
                  reach=Reach(draw(st.integers(0, 10**9)), 0, draw(st.integers(0, 9))), note=draw(MAYBE))  # fmt: skip
    lines = tuple(draw(st.lists(TEXTS, min_size=1, max_size=3)))
    call = Inject(
        "c", "call", "media_phone", "bob", ("pr_officer",), draw(TEXTS), draw(_time(0, 3600)), lines=lines
    )
    story = Inject("s-1", "complaint", "complaint_desk", "bob", draw(to), draw(TEXTS), text=draw(TEXTS),
                   unless=Unless("act", draw(_time(601, 3600))))  # fmt: skip
    target = draw(_time(1, 1000))
    act = ExpectedAction(
        "act", draw(TEXTS), ("pr_officer",), draw(st.sampled_from([("statement",), ("reply", "statement")])), "P-05",
        "O1", target, target + draw(_time(1, 1000)),
        (WeightedElement("empathy", draw(WEIGHTS)), WeightedElement("facts", draw(WEIGHTS))),
        draw(st.sampled_from([(), ("facts",), ("facts", "empathy")])),
        draw(st.sampled_from([(), ("website", "official_account")])), draw(st.sampled_from([None, "p"])), False,
        draw(MAYBE), tuple(draw(st.lists(TEXTS, max_size=2))), draw(WEIGHTS),
    )  # fmt: skip
    return Scenario(
        "some-slug", draw(WORDS), draw(TEXTS), draw(TEXTS), draw(TEXTS), "clinic-core", draw(_time(0, 86399)),
        timedelta(hours=1), draw(st.sampled_from([0.5, 1.0, 4.0])), ("customer_service", "pr_officer"),
        (Objective("O1", draw(TEXTS)),), (Persona("amy", draw(TEXTS), draw(WORDS), draw(MAYBE)), Persona("bob", draw(MAYBE))),
        (post, call, story), (act,), draw(MAYBE),
    )  # fmt: skip


@st.composite
def playbooks(draw: st.DrawFn) -> Playbook:
    digest = draw(st.sampled_from([(), ("AC-07", "WL-R2")]))
    return Playbook(
        "some-plan", draw(WORDS), draw(TEXTS),
        (Role("pr", draw(TEXTS), draw(TEXTS), ("statement", "flag"), ("own",), digest), Role("x", draw(TEXTS), draw(TEXTS), ())),
        (Channel("own", draw(TEXTS), "site", True, digest), Channel("desk", draw(TEXTS), "desk")),
        (Level("one", draw(TEXTS), 1, (("first", draw(_time(0, 86399))),), digest),),
        (Clause("P-1", draw(TEXTS), draw(TEXTS), digest),), (Element("facts", draw(TEXTS)),),
        (Violation("hush", draw(TEXTS), draw(st.booleans()), digest),),
        ScoringConstants(draw(st.floats(0, 1)), 0.15, 0.75, draw(st.floats(0, 100)), 0.25, draw(st.floats(0, 100)), draw(WORDS)),
    )  # fmt: skip


@st.composite
def rounds(draw: st.DrawFn) -> PlannedRound:
    questions = draw(st.lists(st.builds(Question, st.sampled_from(["amy", "store"]), TEXTS), min_size=1, max_size=3))
    checks = tuple(CheckItem(f"c{n}", draw(TEXTS), draw(st.sampled_from(["", "P-01"]))) for n in range(draw(st.integers(0, 2))))
    at = draw(st.one_of(st.none(), _time(5760, 10800)))
    return PlannedRound("talk", draw(st.sampled_from(ROUND_KINDS)), draw(TEXTS), "officer", tuple(questions), checks, at)


@st.composite
def drills(draw: st.DrawFn) -> Scenario:
    """With every part of a full drill; valid against the plan of drill_sample."""
    base = parse_scenario(DRILL, playbooks=plans())
    call, grade, report = base.injects[1], base.expected_actions[0], base.expected_actions[2]
    follow = Inject("f", draw(st.sampled_from(["post", "message"])), "feed", "amy", ("lead",), draw(TEXTS), text=draw(TEXTS),
                    follows=Follows("call", draw(st.sampled_from(["answered", "unanswered"])), draw(_time(0, 5000))),
                    background=draw(st.booleans()))  # fmt: skip
    follow = (
        replace(follow, channel="inbox")
        if follow.kind == "message"
        else replace(follow, signal=draw(SIGNALS))
    )
    fact = Fact("batch", draw(TEXTS), draw(TEXTS), "store", draw(st.one_of(st.none(), _time(0, 900))),
                draw(st.one_of(st.none(), _time(0, 10800))), tuple(draw(st.lists(TEXTS, min_size=1, max_size=2))),
                draw(st.booleans()))  # fmt: skip
    told = Fact("visit", draw(TEXTS), draw(TEXTS), released_at=draw(_time(0, 10800)))
    jump, step = base.pace_plan
    return replace(
        base,
        injects=(*base.injects, follow, replace(call, inject_id="c2", at=draw(_time(5760, 9000)))),
        expected_actions=(
            replace(grade, weight=draw(WEIGHTS)), replace(report, runs_on=draw(st.booleans())), *base.expected_actions[3:],
        ),
        facts=(fact, told),
        pace_plan=draw(st.sampled_from([(), (replace(jump, note=draw(TEXTS)), replace(step, pace=draw(st.sampled_from([0.5, 2.0])))),
                                        (replace(jump, note=draw(TEXTS)),)])),
        small_team=draw(st.sampled_from([(), (("lead",), ("officer",), ("legal",))])),
        rounds=tuple(draw(st.lists(rounds(), max_size=1))),
    )  # fmt: skip


@given(drills())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_a_written_drill_is_read_back_the_same(drill: Scenario) -> None:
    assert parse_scenario(write_scenario(drill), playbooks=plans()) == drill
    assert from_json(to_json(drill), Scenario) == drill


@given(scenarios())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_a_written_scenario_is_read_back_the_same(scenario: Scenario) -> None:
    assert parse_scenario(write_scenario(scenario)) == scenario
    assert from_json(to_json(scenario), Scenario) == scenario
    assert scenario_sha256(from_json(to_json(scenario), Scenario)) == scenario_sha256(scenario)


@st.composite
def plans_of_a_full_drill(draw: st.DrawFn) -> Playbook:
    base = parse_playbook(PLAN)
    terms = st.lists(st.builds(Term, st.just("T-1"), TEXTS, MAYBE), max_size=1).map(tuple)
    rule = base.legal_rules[0]
    spans = st.one_of(st.none(), st.integers(0, 9999 * 60).map(lambda m: timedelta(minutes=m)))
    confidence: Confidence = draw(st.sampled_from(["", "high", "low"]))
    law = LegalRule("law", draw(TEXTS), draw(TEXTS), draw(TEXTS), draw(spans), draw(MAYBE), draw(MAYBE),
                    confidence=confidence, effective=draw(st.sampled_from(["", "2011", "2018-10-01"])))  # fmt: skip
    return replace(
        base, level_order=draw(st.sampled_from(["one_is_highest", "one_is_lowest"])), crisis_types=draw(terms),
        phases=draw(terms), outcomes=draw(terms), authorities=draw(terms), approval_lock=draw(st.booleans()),
        levels=(replace(base.levels[0], criteria=draw(MAYBE), measures=draw(MAYBE), limits=(("a", timedelta(days=20)),)),),
        cards=(ActionCard("card", draw(TEXTS), draw(MAYBE), draw(st.sampled_from([(), ("lead", "legal")])), violation=draw(st.sampled_from(["", "buying"]))),),
        elements=(replace(base.elements[0], weight=draw(st.floats(0.001, 10))), replace(base.elements[1], weight=0.0)),
        audiences=(Audience("press", draw(TEXTS), ("call_line", "reply"), draw(st.sampled_from([(), ("phone",)]))), replace(base.audiences[1], to=("lead",))),
        phrases=draw(st.sampled_from([(), base.phrases])),
        individual_scores=draw(st.sampled_from(["evaluators", "staff"])),
        approvals=(replace(base.approvals[0], channels=draw(st.sampled_from([(), ("account",)]))),),
        legal_rules=(law, replace(rule, confirmed_by=draw(WORDS))),
    )  # fmt: skip


@given(plans_of_a_full_drill())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_a_written_full_plan_is_read_back_the_same(plan: Playbook) -> None:
    assert parse_playbook(write_playbook(plan)) == plan
    assert from_json(to_json(plan), Playbook) == plan


@given(playbooks())
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_a_written_playbook_is_read_back_the_same(playbook: Playbook) -> None:
    assert parse_playbook(write_playbook(playbook)) == playbook
    assert from_json(to_json(playbook), Playbook) == playbook
    assert playbook_sha256(from_json(to_json(playbook), Playbook)) == playbook_sha256(playbook)


def _outcome(
    text: str, playbooks: Path = PLAYBOOKS, posts: str | None = None
) -> Scenario | tuple[Problem, ...]:
    try:
        return parse_scenario(text, playbooks=playbooks, posts=posts)
    except ContentErrors as error:
        return error.errors


def _loads_or_says_why(text: str) -> None:
    outcome = _outcome(text)
    if not isinstance(outcome, Scenario):
        lines = text.count("\n") + text.count("\r") + 2
        assert outcome
        assert all(in_both(p.message) and 1 <= p.line <= lines and p.column >= 1 for p in outcome)


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_any_text_gives_a_scenario_or_errors(text: str) -> None:
    _loads_or_says_why(text)


@given(st.text(st.sampled_from("ab:- \n\t[]{}?&*!|>'\"%@#,0.~\\ux"), max_size=80))
@settings(max_examples=500, deadline=None)
def test_any_yaml_like_text_gives_a_scenario_or_errors(text: str) -> None:
    _loads_or_says_why(text)


@given(
    st.integers(0, len(SCENARIO)),
    st.integers(0, 30),
    st.one_of(st.sampled_from(_TRICKY), st.text(max_size=8)),
)
@settings(max_examples=200, deadline=None)
def test_a_damaged_scenario_gives_a_scenario_or_errors(start: int, cut: int, put: str) -> None:
    _loads_or_says_why(SCENARIO[:start] + put + SCENARIO[start + cut :])


_VALUES = st.recursive(
    st.sampled_from(["null", "true", "7", "2.5", "x", '"25:99"', "00:10", '""', "post"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda parts: f"[{', '.join(parts)}]"),
        st.dictionaries(st.sampled_from(["id", "zh", "at", "kind", "unless"]), inner, max_size=3).map(
            lambda fields: "{" + ", ".join(f"{k}: {v}" for k, v in fields.items()) + "}"
        ),
    ),
    max_leaves=6,
)
_FIELDS = [line for line in SCENARIO.splitlines() if ": " in line and not line.strip().startswith("-")]


@given(st.sampled_from(_FIELDS), _VALUES)
@settings(max_examples=150, deadline=None)
def test_any_value_in_any_field_gives_a_scenario_or_errors(line: str, value: str) -> None:
    _loads_or_says_why(SCENARIO.replace(line, f"{line.split(':')[0]}: {value}", 1))


@given(
    st.integers(0, len(POSTS)), st.integers(0, 30), st.one_of(st.sampled_from(_TRICKY), st.text(max_size=8))
)
@settings(max_examples=100, deadline=None)
def test_damaged_posts_give_a_scenario_or_errors(start: int, cut: int, put: str) -> None:
    posts = POSTS[:start] + put + POSTS[start + cut :]
    outcome = _outcome(DRILL, plans(), posts)
    assert outcome
    if not isinstance(outcome, Scenario):
        assert all(in_both(p.message) and p.line >= 1 and p.column >= 1 for p in outcome)


_DRILL_FIELDS = [line for line in DRILL.splitlines() if ": " in line and not line.strip().startswith("-")]


@given(st.sampled_from(_DRILL_FIELDS), _VALUES)
@settings(max_examples=250, deadline=None)
def test_any_value_in_any_field_of_a_drill_gives_a_scenario_or_errors(line: str, value: str) -> None:
    text = DRILL.replace(line, f"{line.split(':')[0]}: {value}", 1)
    assert _outcome(text, plans())


@given(st.binary(max_size=200))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_errors(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "scenario.yaml").write_bytes(data)
    with pytest.raises(ContentErrors) as caught:
        load_scenario(tmp_path)
    assert caught.value.errors


@pytest.mark.parametrize("file", sorted(HERE.rglob("*.yaml")), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_both_loaders_see_the_same_nodes_in_the_same_places(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert _shape(QuickLoader(text).get_single_node()) == _shape(CoreLoader(text).get_single_node())


def _shape(node: Any) -> Any:
    spot = (node.tag, node.start_mark.line, node.start_mark.column, bool(getattr(node, "style", None)))
    if isinstance(node.value, str):
        return (*spot, node.value)
    return (*spot, [_shape(part) for pair in node.value for part in (pair if isinstance(pair, tuple) else (pair,))])
