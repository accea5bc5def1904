"""The printable scorecard shows every part of the card in both languages, and leaves no word undefined."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scoring import cardtypes as k
from simulator import commands as c
from simulator.journal import plain
from simulator.localized import LocalizedText
from tests.web.conftest import House, now, statement
from web.actions.drafts import Drafts
from web.actions.runner import Runner
from web.pages import views
from web.pages.course import begin, course_of
from web.pages.gist import holds, lacks, no_time, waits
from web.pages.paper import scorecard_paper
from web.pages.strings import STRINGS
from web.pages.tongue import tongue

FOLDER = str(views.MANIFEST.parents[3] / "pages" / "templates")
LANGS = ("zh", "en")
LEAKS = re.compile(r"built-in method|bound method|object at 0x|&lt;function")  # what no reader may ever see
A_METHOD = re.compile(r"\b\w+\.(?:items|values|keys|get|copy|pop|update|clear|setdefault)\b(?!\()")


def render(paper: dict[str, Any]) -> str:
    paper = {"seat": "", **paper}
    page = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
    html = page.get_template("scorecard.html").render(**paper)
    assert not LEAKS.search(html), LEAKS.findall(html)
    return html


@pytest.fixture
def runner(house: House) -> Runner:
    """Ended, with a statement that was withdrawn, a draft that was not sent and an answer afterwards."""
    made = house.runner()
    made.submit(c.StartExercise(), "fay")
    made.submit(c.TakeSeat("crisis_lead", also=True), "pan")
    made.submit(statement("我们正在核实<b>。</b>"), "pan")
    Drafts(house.reader, house.writer, now).save(made.exercise_id, "pan", "reply", "未发出的话")
    made.submit(c.EndExercise(), "fay")
    made.submit(c.AnswerDebrief("分工清楚", "口径要更快"), "pan")
    made.submit(c.RecordImprovement("先发三句话", "宣传科<i>", "2026-12-31"), "fay")
    struck = made.submit(c.RecordImprovement("划掉的事", "谁"), "fay")["improvement_id"]
    made.submit(c.StrikeImprovement(struck), "fay")
    return made


def paper_of(house: House, runner: Runner, lang: str, is_full: bool = True, name: str = "") -> dict[str, Any]:
    drafts = Drafts(house.reader, house.writer, now)
    return scorecard_paper(runner, drafts, lang, now(), {"name": name, "team": ""}, is_full)


def test_the_card_on_paper_says_what_the_exercise_is_called(house: House, runner: Runner) -> None:
    html = render(paper_of(house, runner, "zh", name="九病区夜班演练"))
    assert "九病区夜班演练" in html.split("<h1>")[1].split("</h1>")[0]
    assert runner.exercise.scenario.title.zh in html


@pytest.mark.parametrize("lang", LANGS)
def test_a_real_card_is_rendered(house: House, runner: Runner, lang: str) -> None:
    html = render(paper_of(house, runner, lang))
    assert "我们正在核实&lt;b&gt;" in html
    assert "宣传科&lt;i&gt;" in html
    assert "划掉的事" not in html
    for words in ("未发出的话", "分工清楚", "口径要更快", "先发三句话", "2026-12-31", STRINGS[lang]["unsent_note"].format(n=1)):
        assert words in html


@pytest.mark.parametrize("lang", LANGS)
def test_a_round_is_on_paper_with_its_ticks(house: House, lang: str) -> None:
    made = house.runner()
    made.submit(c.StartExercise(), "fay")
    opened = made.submit(c.OpenFreeRound("press", LocalizedText("说明会", "Briefing"), "pr_officer"), "fay")
    round_id = opened["round_id"]
    made.submit(c.AddQuestion(round_id, "onlooker", LocalizedText("几点知道的", "Since when"), asks_now=True), "fay")
    made.submit(c.AnswerInRound(round_id, "今天上午<b>"), "pan")
    made.submit(c.TickCheck(round_id, "verified", "partly", "少了时间"), "fay")
    paper = paper_of(house, made, lang)
    assert paper["card"]["rounds"][0]["counts"] == {"yes": 0, "partly": 1, "no": 0, "open": 6}
    html = render(paper)
    t = STRINGS[lang]
    for words in ("说明会" if lang == "zh" else "Briefing", "几点知道的" if lang == "zh" else "Since when", "今天上午&lt;b&gt;",
                  "少了时间", t["check_partly"], t["line_answer"], t["round_counts"].format(yes=0, partly=1, no=0, open=6)):  # fmt: skip
        assert words in html


def test_peoples_words_carry_their_language(house: House, runner: Runner) -> None:
    html = render(paper_of(house, runner, "en"))
    assert '<span lang="zh-CN">分工清楚</span>' in html
    assert '<span lang="zh-CN">我们正在核实' in html


@pytest.mark.parametrize(
    ("text", "lang"),
    [("请 Dr. Wang 看一下 CT 报告", "zh-CN"), ("Please call 王医生 first.", "en"), ("潘越 · 13:40", "zh-CN"), ("13:40 · 87 %", ""), ("", "")],
)
def test_the_language_of_a_text_is_told_by_its_characters(text: str, lang: str) -> None:
    assert tongue(text) == lang


def test_before_the_end_no_draft_is_on_paper(house: House) -> None:
    made = house.runner()
    Drafts(house.reader, house.writer, now).save(made.exercise_id, "pan", "reply", "未发出的话")
    assert "未发出的话" not in render(paper_of(house, made, "zh"))


SAID = k.SettledLine(False, "引用患者家属原话", "fay", now())
WORDS = LocalizedText("预警级别：一级", "Warning level: one")


VOICE = k.MeasureLine(
    "one_voice", WORDS, ("PR-12",), 50.0, 2, WORDS, (k.MeasureDetail(WORDS, ("r",), (k.Quote("r", 0, 3, "三个人"),)),)
)
SIGNS = (
    k.SignalPost("p1", LocalizedText("陪闺蜜打针", "A jab with a friend"), "weak", timedelta(minutes=2), timedelta(minutes=4), ("legal", "pr_officer")),
    k.SignalPost("p2", LocalizedText("旧闻重提", "Old news again"), "false_alarm", timedelta(minutes=3), None, ()),
)
LOAD = k.LoadLine("legal", WORDS, 3, 2, 1, 1, None, 0.3, "overloaded")


def rich(paper: dict[str, Any]) -> dict[str, Any]:
    """The card with every part that a full drill gives it."""
    r = next(iter(paper["numbers"]))
    found = [
        k.ViolationLine("privacy_leak", LocalizedText("泄露隐私", "Privacy"), True, "met", k.Quote(r, 0, 2, "我们")),
        k.ViolationLine("no_approval", LocalizedText("未经批准", "No approval"), False, "met", k.Quote(r, 0, 0, "来不及", "event"), counts=True),
    ]  # fmt: skip
    elements = [
        k.ElementLine("level:level_one", WORDS, 1, True, "met", k.Quote(r, 0, 0, "", "form", WORDS), timedelta(60), r),
        k.ElementLine("facts", WORDS, 1, True, "met", k.Quote(r, 0, 0, "口头说了", "person", by="fay"), timedelta(60), r),
    ]
    change = k.ChangeLine("withdrawn", r, timedelta(minutes=9))
    match = k.MatchLine(r, "statement", "pr_officer", "website", timedelta(60), "rule", LocalizedText("规则", "Rule"), False, change)
    line = paper["card"]["lines"][0]
    line |= plain({
        "violations": found, "dismissed": [k.ViolationLine("x", WORDS, False, "not_met", None, settled=SAID)],
        "elements": elements, "matches": [match], "score": 82.0, "score_if_confirmed": 40.0, "response_ids": [r],
        "approval_wait": timedelta(minutes=4), "rung_back": True, "done_at": timedelta(minutes=5), "is_capped": True,
        "c": 1.0, "t": 1.0, "computed": 40.0,
    })  # fmt: skip
    approval = k.ApprovalLine("ap", "rule", "legal", "crisis_lead", "pr_officer", timedelta(60), "sent_back", "pan",
                              timedelta(minutes=7), timedelta(minutes=5), timedelta(minutes=15), 80.0)  # fmt: skip
    role = k.RoleLine("legal", LocalizedText("法务", "Legal"), 80.0, 1, (line["action_id"],), ("ap",), 1,
                      timedelta(minutes=7), timedelta(minutes=7), 1)  # fmt: skip
    paper["card"] |= plain({
        "score": 70.0, "score_if_confirmed": 61.0, "provisional": True, "unsettled": k.Unsettled(2, 1, 1, 1, 4), "roles": [role],
        "measures": [VOICE, k.MeasureLine("grading", WORDS, (), None, 0, WORDS)], "load": [LOAD],
        "approvals": [approval], "signals": k.SignalLine(8, 5, 4, 1, 2, 0.625, 0.63, SIGNS), "other_findings": found[:1],
    })  # fmt: skip
    return paper


@pytest.mark.parametrize("lang", LANGS)
def test_every_part_of_a_full_card_is_rendered(house: House, runner: Runner, lang: str) -> None:
    t, html = STRINGS[lang], render(rich(paper_of(house, runner, lang)))
    for words in (
        t["waits_critical"].format(n=2), t["if_confirmed"].format(score="40"), t["if_confirmed"].format(score="61"),
        t["change_withdrawn"].format(at="15:09").split("15")[0], t["approval_sent_back"], t["approvals_n"].format(n=1),
        t["signals_line"].split("{")[0], t["rung_back"].split("{")[0], t["dismissed_by"].format(name="").strip(), "引用患者家属原话", "来不及",
        WORDS.zh if lang == "zh" else WORDS.en, t["to_review"].format(n=4), t["across_note"], t["load_overloaded"], t["unmeasured"],
        "三个人", SIGNS[0].title.zh if lang == "zh" else SIGNS[0].title.en, t["signal_unflagged"],
        t["signal_flagged"].format(at="14:54"),
    ):  # fmt: skip
        assert words in html, words


@pytest.mark.parametrize("lang", LANGS)
def test_the_first_page_says_what_cost_most_and_the_rest_is_one_list(house: House, runner: Runner, lang: str) -> None:
    paper, t = rich(paper_of(house, runner, lang)), STRINGS[lang]
    first, last = paper["card"]["lines"][0], paper["card"]["lines"][-1]
    html = render(paper)
    costly, items, lines = (html.index(f"<h2>{t[key]}") for key in ("costly", "improvements", "evidence"))
    assert costly < html.index(first["title"][lang]) < items < lines
    assert (last["response_ids"], last["score"]) == ([], None)
    assert html.count(last["title"][lang]) <= 2  # in the list, and as the title of what it is about; no block of its own
    assert t["rest"].split("{")[0] in html


def test_what_was_sent_and_lacks_the_least_is_told_as_such() -> None:
    element = {"verdict": "not_met", "weight": 1, "is_minimum": True, "name": plain(WORDS)}
    line = {"status": "not_rated", "score": None, "done_at": None, "response_ids": ["r"], "elements": [element]}
    assert (holds(line), lacks(line)) == ([plain(WORDS)], [plain(WORDS)])
    assert not holds({**line, "response_ids": []})
    assert not holds({**line, "status": "partial", "score": 20.0})


def test_what_only_an_unsure_minimum_holds_waits_for_a_person_and_is_not_said_to_lack_the_rest() -> None:
    minimum = {"verdict": "uncertain", "weight": 1, "is_minimum": True, "name": {"zh": "关切", "en": "concern"}}
    optional = {"verdict": "not_met", "weight": 1, "is_minimum": False, "name": {"zh": "担责", "en": "ownership"}}
    line = {"status": "not_rated", "score": None, "done_at": None, "response_ids": ["r"], "elements": [optional, minimum]}
    assert (holds(line), waits(line)) == ([], [minimum["name"]])
    missing = {**minimum, "verdict": "not_met"}
    both = {**line, "elements": [optional, minimum, missing]}
    assert (holds(both), waits(both)) == ([missing["name"]], [])


@pytest.mark.parametrize("lang", LANGS)
def test_a_line_that_waits_for_a_person_says_so_on_paper(house: House, runner: Runner, lang: str) -> None:
    paper, t = rich(paper_of(house, runner, lang)), STRINGS[lang]
    line, name = paper["card"]["lines"][0], {"zh": "牵挂之意", "en": "plain concern"}
    element = {**line["elements"][0], "verdict": "uncertain", "is_minimum": True, "name": name}
    line |= {"status": "not_rated", "score": None, "done_at": None, "elements": [element], "response_ids": line["response_ids"]}
    html = render(paper)
    assert t["sent_waits"] in html
    assert f"<b>{t['for_a_person']}</b>{t['sep']}{name[lang]}" in html


def row_of(html: str, title: str) -> str:
    """The lines' table from a title on to the next line's row."""
    table = html[html.index('<table class="lines">') :]
    return table[table.index(title) :].split('<td class="ref">')[0]


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_says_rung_back_and_what_it_cost_and_left_out(house: House, runner: Runner, lang: str) -> None:
    paper, t = rich(paper_of(house, runner, lang)), STRINGS[lang]
    line = paper["card"]["lines"][0]
    line |= {"status": "late", "timeliness": "rung_back", "t": 0.5, "taken": 238.0}
    row = row_of(render(paper), line["title"][lang])
    assert f"<td>{t['status_rung_back']}</td>" in row
    assert t["status_late"] not in row
    assert t["rung_back_share"].format(n=50) in row
    assert t["waited_out"].format(t="4:00") in row


@pytest.mark.parametrize("lang", LANGS)
def test_what_a_line_lacks_has_the_width_of_the_table(house: House, runner: Runner, lang: str) -> None:
    paper, t = rich(paper_of(house, runner, lang)), STRINGS[lang]
    line = paper["card"]["lines"][0]
    lacking = plain(k.ElementLine("x", LocalizedText("承担责任", "Takes responsibility"), 1, True, "not_met", None, None))
    line |= {"status": "not_rated", "score": None, "done_at": None, "elements": [lacking]}
    row = row_of(render(paper), line["title"][lang])
    assert f"<td>{t['sent_short']}</td>" in row
    assert lacking["name"][lang] in row.split('class="more"')[1]


@pytest.mark.parametrize("path", sorted(Path(FOLDER).glob("*.html")), ids=lambda p: p.name)
def test_no_template_prints_a_method_of_a_dict(path: Path) -> None:
    """A word or a figure named like one is asked for as x["items"]."""
    assert A_METHOD.findall(path.read_text()) == []


@pytest.mark.parametrize("lang", LANGS)
def test_no_scores_of_single_roles_are_printed(house: House, runner: Runner, lang: str) -> None:
    runner.submit(c.JoinExercise("eve", "evaluator"))
    mine = next(a.action_id for a in runner.exercise.scenario.expected_actions if "pr_officer" in a.roles)
    runner.submit(c.OverrideLine(mine, 37.5, "read it"), "eve")
    paper = paper_of(house, runner, lang)
    assert {r["score"] for r in paper["card"]["roles"]} == {None}
    assert STRINGS[lang]["role_hidden"] in render(paper)
    runner.exercise.playbook = replace(runner.exercise.playbook, individual_scores="staff")
    shown = paper_of(house, runner, lang)
    assert 37.5 in {r["score"] for r in shown["card"]["roles"]}
    assert STRINGS[lang]["role_hidden"] not in render(shown)


def test_the_words_are_the_same_in_both_languages() -> None:
    assert STRINGS["zh"].keys() == STRINGS["en"].keys()
    for key, words in STRINGS["zh"].items():
        assert sorted(re.findall(r"{\w+}", words)) == sorted(re.findall(r"{\w+}", STRINGS["en"][key])), key


@pytest.mark.parametrize("lang", LANGS)
def test_the_short_paper_tells_the_course_and_leaves_the_full_texts_out(house: House, runner: Runner, lang: str) -> None:
    t, paper = STRINGS[lang], paper_of(house, runner, lang, is_full=False)
    html = render(rich(paper))
    for words in ("course", "debrief", "across", "improvements", "by_role"):
        assert f"<h2>{t[words]}" in html, words
    for words in ("evidence", "responses", "unsent", "load"):
        assert f"<h2>{t[words]}" not in html, words
    for words in ("R1", "我们正在核实", "分工清楚", t["with_all"], t["left_out"], "No approval" if lang == "en" else "未经批准"):
        assert words in html, words
    assert " checked" not in html
    assert " checked" in render(paper_of(house, runner, lang))


def test_a_call_is_one_row_and_a_missed_line_stands_at_its_limit(house: House) -> None:
    made = house.runner()
    made.submit(c.StartExercise(), "fay")
    made.submit(c.FireInject("reporter_call"), "fay")
    item_id = made.exercise.injects["reporter_call"].item_id
    assert item_id is not None
    made.submit(c.AnswerCall(item_id), "pan")
    for words in ("您好，", "我们在核实。" * 20):
        made.submit(c.SubmitResponse("call_line", "pr_officer", "media_phone", words, item_id), "pan")
    made.submit(statement("口径"), "pan")
    line = {"title": plain(WORDS), "status": "missed", "opened_at": 0.0, "limit": 1.0, "response_ids": [], "violations": []}
    last = list(made.exercise.responses)[-1]
    judged = k.ViolationLine("privacy_leak", WORDS, True, "met", None, response_id=last, settled=replace(SAID, is_met=True))
    others = [judged, replace(judged, settled=SAID, name=LocalizedText("排除的", "Set aside")), replace(judged, settled=None)]
    rows = course_of(made.exercise, {"lines": [line], "other_findings": plain(others)}, "en")
    assert [(r["kind"], r.get("number"), len(r["lines"])) for r in rows] == [
        ("call_line", "R1–2", 0), ("statement", "R3", 0), ("missed", None, 1),
    ]  # fmt: skip
    assert [r.get("found") for r in rows] == [[], ["Warning level: one"], None], "a finding that stands, outside any line, too"
    assert rows[0]["words"] == "您好，"
    assert rows[0]["to"]


def test_the_beginning_of_a_text_is_one_line() -> None:
    assert begin("一" * 60) == "一" * 44 + "…"
    assert begin("word " * 30).endswith("…")
    assert begin(" a\n b ") == "a b"


def test_a_line_without_time_says_why_of_the_missing_and_of_the_unsure() -> None:
    unsure = {"verdict": "uncertain", "weight": 1, "is_minimum": True, "name": {"zh": "关切", "en": "concern"}}
    missing = {**unsure, "verdict": "not_met", "name": {"zh": "联系方式", "en": "a contact"}}
    line = {"score": 40.0, "taken": None, "response_ids": ["r"], "elements": [unsure, missing, {**unsure, "verdict": "met"}]}
    assert no_time(line) == [unsure["name"], missing["name"]]
    assert no_time({**line, "taken": 60.0}) == []
    assert no_time({**line, "response_ids": []}) == []
