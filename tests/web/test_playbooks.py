"""What an organisation does with a playbook, piece by piece: edit, compare, fit, and the store beneath."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenarios.loader import load_playbook, load_scenario, playbook_folder, playbook_slugs, scenario_folder
from simulator.errors import DomainError
from simulator.localized import LocalizedText
from simulator.playbook import ApprovalRule, Phrase, Playbook
from tests.web.conftest import House, now
from web.access import NotFound
from web.actions.plan.difference import applied, compare
from web.actions.plan.faults import faults
from web.actions.plan.fit import misfits
from web.actions.plan.parts import Parts, parts_of, with_parts, with_word
from web.actions.playbookchoice import DoesNotFit, choices, for_exercise, source_of
from web.actions.playbooks import Faulty, Playbooks
from web.actions.playbookviews import PlaybookViews
from web.actions.workshop import Workshop
from web.store import playbooks as rows

TITLE = LocalizedText("本院预案", "Our plan")


def book(slug: str = "clinic") -> Playbook:
    return load_playbook(playbook_folder(slug)).value


def edited(slug: str = "clinic", **changed: Any) -> Playbook:
    playbook = book(slug)
    return with_parts(playbook, Parts(**{**parts_of(playbook), **changed}))


# ---- parts -------------------------------------------------------------------------------------


@pytest.mark.parametrize("slug", playbook_slugs())
def test_parts_that_nobody_edited_change_nothing(slug: str) -> None:
    assert with_parts(book(slug), Parts(**parts_of(book(slug)))) == book(slug)


def test_limits_keep_the_playbooks_order() -> None:
    limits = parts_of(book())["limits"]
    shuffled = {level: dict(sorted(names.items())) for level, names in limits.items()}
    assert edited(limits=shuffled) == book()


def test_an_edited_rule_keeps_its_sources_and_a_new_one_has_none() -> None:
    rule = parts_of(book())["approvals"][0]
    made = edited(approvals=[{**rule, "limit": 1200}, {**rule, "rule_id": "rule_2"}])
    assert made.approvals[0].digest == book().approvals[0].digest != ()
    assert made.approvals[0].limit == timedelta(minutes=20)
    assert made.approvals[1].digest == ()


def test_a_word_on_a_rule_touches_that_rule_alone() -> None:
    playbook = book()
    first = playbook.legal_rules[0]
    made = with_word(playbook, first.rule_id, "法务 周敏", "2026-03-01")
    assert (made.legal_rules[0].confirmed, made.legal_rules[0].confirmed_by) == (True, "法务 周敏")
    assert made.legal_rules[1:] == playbook.legal_rules[1:]
    assert with_word(made, first.rule_id, "", "") == playbook


# ---- differences -------------------------------------------------------------------------------


def variants() -> list[Playbook]:
    a = book()
    return [
        a,
        book("hospital"),
        book("clinic-core"),
        replace(a, approvals=(), phrases=(Phrase("empathy", "将心比心"),), approval_lock=True),
        replace(a, approvals=(*a.approvals, ApprovalRule("x", ("reply",), ("legal",), timedelta(1), timedelta(2)))),
        replace(a, levels=tuple(replace(x, limits=x.limits[1:]) for x in a.levels)),
        with_word(a, a.legal_rules[0].rule_id, "周敏", "2026-03-01"),
    ]


@pytest.mark.parametrize("old", range(7))
@pytest.mark.parametrize("new", range(7))
def test_all_differences_applied_make_the_other(old: int, new: int) -> None:
    a, b = variants()[old], variants()[new]
    found = compare(a, b)
    assert bool(found) == (old != new)
    assert compare(applied(a, b, [d.path for d in found]), b) == []


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_a_difference_applied_alone_is_the_only_one_left(data: st.DataObject) -> None:
    a, b = variants()[0], variants()[data.draw(st.integers(3, 6))]
    chosen = data.draw(st.sampled_from(compare(a, b)))
    assert compare(a, applied(a, b, [chosen.path])) == [chosen]


def test_a_difference_is_named_for_people() -> None:
    weights = {**parts_of(book())["weights"], "empathy": 2.5}
    rule = {**parts_of(book())["approvals"][0], "limit": 4500, "roles": ["legal"]}
    limits = parts_of(book())["limits"]
    limits["level_one"]["update"] = 26 * 3600
    told = {
        (d.name.zh, d.before.zh if d.before else "", d.after.en if d.after else "", d.group)
        for d in compare(book(), edited(weights=weights, approvals=[rule], limits=limits, approval_lock=True))
    }
    assert told == {
        ("共情关切 · 权重", "1", "2.5", "weights"),
        ("声明、更正的审批 · 时限", "0:15", "1:15", "approvals"),
        ("声明、更正的审批 · 审批岗位（依次）", "法务、危机负责人（门诊院长）", "Legal counsel", "approvals"),
        ("一级预警 · 续报间隔", "2:00", "26:00", "limits"),
        ("审批硬锁", "否", "yes", "approvals"),
    }


# ---- faults ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("field", "tab", "key", "name"),
    [
        ("levels[0].limits.statement", "limits", "level_one.statement", "一级预警 · 首份公开声明"),
        ("approvals[0].roles[1]", "approvals", "statement_clearance.roles", "审批规则 1（声明、更正） · 审批岗位（依次）"),
        ("elements[5].weight", "weights", "empathy", "共情关切 · 权重"),
        ("scoring.time_floor", "weights", "time_floor", "迟到也保留的内容分"),
        ("title.zh", "", "title", "预案名称"),
        ("legal_rules[0].confirmed", "rules", "malpractice_report", "重大医疗过失 12 小时报告"),
        ("clauses[3].text", "", "clauses", "条款 · text"),
        ("levels[99].limits", "", "levels", "级别 · limits"),
        ("", "", "", ""),
    ],
)
def test_a_fault_is_put_where_it_can_be_mended(field: str, tab: str, key: str, name: str) -> None:
    playbook = book()
    if field.startswith("elements"):
        number = [e.element_id for e in playbook.elements].index("empathy")
        field = f"elements[{number}].weight"
    (fault,) = faults([{"field": field, "message": {"zh": "不能为空", "en": "must not be empty"}}], playbook)
    assert (fault.tab, fault.key) == (tab, key)
    assert fault.part.zh == name
    assert fault.message == LocalizedText("不能为空", "must not be empty")


# ---- fit ---------------------------------------------------------------------------------------


SCENARIOS = ("first-half-hour", "sight-lost-after-filler", "death-after-surgery")


@pytest.mark.parametrize("slug", SCENARIOS)
def test_a_shipped_scenario_fits_its_playbook(slug: str) -> None:
    scenario = load_scenario(scenario_folder(slug)).value
    assert misfits(scenario, book(scenario.playbook)) == []


@pytest.mark.parametrize(
    ("lacking", "reason"),
    [
        ("roles", 'the role "pr_officer" is missing'),
        ("channels", 'the channel "weiguan" is missing'),
        ("elements", 'the element "empathy" is missing'),
        ("clauses", "the clause"),
        ("crisis_types", "the crisis type"),
        ("levels", "the level"),
        ("cards", "the measure"),
        ("legal_rules", "the rule of law"),
        ("outcomes", "the outcome"),
        ("authorities", "the authority"),
    ],
)
def test_what_is_missing_is_told(lacking: str, reason: str) -> None:
    scenario = load_scenario(scenario_folder("sight-lost-after-filler")).value
    found = misfits(scenario, replace(book(), **{lacking: ()}))
    assert any(reason in text.en for text in found), [text.en for text in found][:5]
    assert all(text.zh and text.zh != text.en for text in found)
    assert len(found) == len(set(found))


def test_a_role_that_may_no_longer_do_it_is_told() -> None:
    scenario = load_scenario(scenario_folder("first-half-hour")).value
    silent = replace(book("clinic-core"), roles=tuple(replace(r, may=("flag",)) for r in book("clinic-core").roles))
    assert any("no role may submit" in text.en for text in misfits(scenario, silent))


# ---- the store beneath -------------------------------------------------------------------------


@pytest.fixture
def own(house: House) -> Iterator[Playbooks]:
    workshop = Workshop()
    yield Playbooks(house.reader, house.writer, now, workshop)
    workshop.stop()


def test_of_two_saves_at_once_one_is_refused(own: Playbooks) -> None:
    row = own.copy("clinic-core", TITLE, "fay")
    parts = parts_of(source_of(own.reader, row.playbook_id).playbook)
    told: list[str] = []

    def save(lock: bool) -> None:
        try:
            own.save(row.playbook_id, 1, Parts(**{**parts, "approval_lock": lock}), "fay")
            told.append("saved")
        except DomainError as refusal:
            told.append(refusal.code)

    threads = [threading.Thread(target=save, args=(lock,)) for lock in (True, False)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == ["saved", "stale_save"]
    assert own.versions(row.playbook_id)[-1].revision == 2
    with own.reader.connect() as connection:
        assert len(rows.list_saves(connection, row.playbook_id)) == 2


def test_a_faulty_draft_is_not_saved(own: Playbooks) -> None:
    row = own.copy("clinic", TITLE, "fay")
    parts = parts_of(source_of(own.reader, row.playbook_id).playbook)
    parts["approvals"][0]["kinds"] = []
    with pytest.raises(Faulty) as refused:
        own.save(row.playbook_id, 1, Parts(**parts), "fay")
    assert [f["tab"] for f in refused.value.details["faults"]] == ["approvals"]
    assert own.versions(row.playbook_id)[-1] == row


def test_a_faulty_file_is_refused_in_both_languages(own: Playbooks) -> None:
    _, yaml = PlaybookViews(own.reader, "", own.workshop).export("clinic-core")
    with pytest.raises(Faulty) as refused:
        own.bring_in(yaml.replace("stand_in: ", "stand_in: no_").replace("rank: 1", "rank: 0"), TITLE, "fay")
    told = [problem["message"] for problem in refused.value.details["problems"]]
    assert {"zh": "不能小于 1", "en": "must be at least 1"} in told
    with pytest.raises(Faulty) as refused:
        own.bring_in("slug: [x", TITLE, "fay")
    assert [problem["message"] for problem in refused.value.details["problems"]] == [
        {
            "zh": "不符合 YAML 格式：读取 […] 时，应为“,”或“]”，却是 文件的结尾",
            "en": "is not valid YAML: while parsing a flow sequence, expected ',' or ']', but got '<stream end>'",
        }
    ]


def test_a_suggested_phrase_is_taken_over_or_dismissed_once(own: Playbooks) -> None:
    row = own.copy("clinic", TITLE, "fay")
    row = own.decide_phrase(row.playbook_id, 1, "s1", Phrase("empathy", "换作是我们"), "fay")
    assert source_of(own.reader, row.playbook_id).playbook.phrases == (Phrase("empathy", "换作是我们"),)
    row = own.decide_phrase(row.playbook_id, 2, "s2", None, "fay")
    assert row.revision == 2
    own.decide_phrase(row.playbook_id, 2, "s2", None, "fay")
    with own.reader.connect() as connection:
        words = rows.list_phrase_words(connection, row.playbook_id)
    assert {(w.suggestion_id, w.is_accepted, w.pattern) for w in words} == {("s1", True, "换作是我们"), ("s2", False, "")}


def test_the_newest_published_version_is_the_default_while_it_fits(own: Playbooks) -> None:
    scenario = load_scenario(scenario_folder("first-half-hour")).value
    assert for_exercise(own.reader, scenario).ref == "clinic-core"
    row = own.copy("clinic-core", TITLE, "fay")
    assert for_exercise(own.reader, scenario).ref == "clinic-core"  # a draft is no plan yet
    own.publish(row.playbook_id, 1, "", "fay")
    assert for_exercise(own.reader, scenario).ref == f"{row.playbook_id}@1"
    broader = replace(scenario, roles=(*scenario.roles, "astronaut"))
    assert for_exercise(own.reader, broader).ref == "clinic-core"
    with pytest.raises(DoesNotFit):
        for_exercise(own.reader, broader, f"{row.playbook_id}@1")
    assert [c.ref for c in choices(own.reader, scenario)] == [f"{row.playbook_id}@1", "clinic-core"]
    own.archive(row.playbook_id, True)
    assert for_exercise(own.reader, scenario).ref == "clinic-core"
    for ref in ("own_none", f"{row.playbook_id}@2", "x", f"{row.playbook_id}@0"):
        with pytest.raises(NotFound):
            for_exercise(own.reader, scenario, ref)


def test_a_discarded_draft_leaves_the_published_version(own: Playbooks) -> None:
    row = own.copy("clinic-core", TITLE, "fay")
    own.publish(row.playbook_id, 1, "x" * 900, "fay")
    draft = own.start_draft(row.playbook_id, None, "fay")
    with pytest.raises(DomainError, match="Somebody has saved"):
        own.discard(row.playbook_id, 7)
    own.discard(row.playbook_id, draft.revision)
    (left,) = own.versions(row.playbook_id)
    assert (left.status, len(left.note)) == ("published", 500)
    own.delete(row.playbook_id)
    with pytest.raises(NotFound):
        own.versions(row.playbook_id)


def test_the_workshop_comes_back_after_its_process_died(own: Playbooks) -> None:
    views = PlaybookViews(own.reader, "", own.workshop)
    first = views.export("clinic-core")
    process = own.workshop._process._process
    assert process is not None
    process.kill()
    process.wait()
    assert views.export("clinic-core") == first
    with pytest.raises(DomainError) as refused:
        own.workshop.ask("no such job")
    assert refused.value.code == "workshop_failed"
