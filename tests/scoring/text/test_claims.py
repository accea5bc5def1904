"""Definite claims: what is found, what it comes to, and what was known."""

from __future__ import annotations

import pytest

from scenarios.loader import library, load_scenario, scenario_folder
from scoring.text.claims import find_claims
from scoring.text.clauses import Layout
from scoring.text.figures import figures, value_of
from scoring.text.known import Known, values_of
from scoring.text.moments import dates, minutes_of, moments, spans
from scoring.text.normalise import normalise
from scoring.text.subjects import subject
from simulator.claims import Claim

AFTERNOON = 15 * 60


def claims(text: str, known: str = "", minute: int = AFTERNOON) -> list[Claim]:
    normal = normalise(text)
    return list(find_claims(text, normal, Layout(normal.text), Known((values_of(known),)), minute))


def said(text: str, known: str = "", minute: int = AFTERNOON) -> list[tuple[str, str, bool]]:
    return [(c.kind, c.value, c.known) for c in claims(text, known, minute)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("下午3点", ("15:00",)), ("下午三点半", ("15:30",)), ("11点52分", ("11:52",)), ("１１：５２", ("11:52",)),
        ("今晚八点", ("20:00",)), ("晚上8点半", ("20:30",)), ("凌晨12点", ("00:00",)), ("中午12点", ("12:00",)),
        ("14时20分", ("14:20",)), ("9:05", ("09:05", "21:05")), ("三点半", ("03:30", "15:30")), ("下午三點", ("15:00",)),
        ("at 3 pm", ("15:00",)), ("at 3:30 p.m.", ("15:30",)), ("at 12 am", ("00:00",)), ("half past three", ("03:30", "15:30")),
        ("quarter to five", ("04:45", "16:45")), ("by six this evening", ("18:00",)), ("at noon", ("12:00",)),
        ("at 5 o'clock", ("05:00", "17:00")), ("18:00", ("18:00",)),
    ],
)  # fmt: skip
def test_a_time_of_day_is_written_one_way(text: str, value: tuple[str, ...]) -> None:
    assert [m.readings for m in moments(normalise(text).text)] == [value]


@pytest.mark.parametrize(
    "text", ["有一点不适", "三点要求", "两点意见", "等了2小时", "3:1", "转 8003", "room 12", "在 8006 分机"]
)
def test_what_is_no_time_is_not_taken_for_one(text: str) -> None:
    assert moments(normalise(text).text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("11月22日", "11-22"),
        ("3月4号", "03-04"),
        ("2026-11-22", "11-22"),
        ("22 November", "11-22"),
        ("Nov 3rd", "11-03"),
    ],
)
def test_a_date_is_month_and_day(text: str, value: str) -> None:
    assert [d.value for d in dates(normalise(text).text)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两小时内", "+120"),
        ("30 分钟内", "+30"),
        ("半小时后", "+30"),
        ("within two hours", "+120"),
        ("in half an hour", "+30"),
        ("within the hour", "+60"),
    ],
)
def test_a_span_counts_minutes_from_now(text: str, value: str) -> None:
    assert [s.value for s in spans(normalise(text).text)] == [value]


@pytest.mark.parametrize(
    ("text", "value", "about"),
    [
        ("六位顾客", "6", "patient"), ("44 名患者", "44", "patient"), ("两位", "2", "person"), ("二十八分钟", "28", "minute"),
        ("3 小时", "180", "minute"), ("半小时", "30", "minute"), ("三万元", "30000", "yuan"), ("48 张床", "48", "bed"),
        ("20 毫升", "20", "ml"), ("十例", "10", "case"), ("1,200 元", "1200", "yuan"), ("四名護士", "4", "staff"),
        ("six clients", "6", "patient"), ("twenty-eight minutes", "28", "minute"), ("45-minute", "45", "minute"),
        ("three other patients", "3", "patient"), ("two hours", "120", "minute"), ("eleven complaints", "11", "complaint"),
        ("half an hour", "30", "minute"), ("5 ml", "5", "ml"),
    ],
)  # fmt: skip
def test_a_number_goes_with_what_it_counts(text: str, value: str, about: str) -> None:
    assert [(f.value, f.about) for f in figures(normalise(text).text)] == [(value, about)]


@pytest.mark.parametrize(
    "text", ["第三个", "分机 8003", "ward 9", "九病区", "四样同时封", "两个半小时", "一、二、三"]
)
def test_a_number_without_what_it_counts_is_none(text: str) -> None:
    assert figures(normalise(text).text) == []


def test_chinese_numerals_are_read() -> None:
    assert [value_of(w) for w in ("十一", "二十八", "三百零五", "两万", "4千")] == [11, 28, 305, 20000, 4000]


# ---- what is asserted ------------------------------------------------------------------------


def test_what_was_told_is_known_and_what_was_not_is_not() -> None:
    sheet = "11:52 她走到前台；12:20 医生跑出，共 28 分钟。"
    assert said("11:52 她到前台说看不见，等了 28 分钟。", sheet) == [
        ("time", "11:52", True),
        ("number", "28", True),
    ]
    assert said("11:45 她到前台说看不见，等了 35 分钟。", sheet) == [
        ("time", "11:45", False),
        ("number", "35", False),
    ]


def test_how_long_it_took_follows_from_two_known_times() -> None:
    assert said("前后十五分钟。", "14:26 看不见；14:41 送到医院。") == [("number", "15", True)]


@pytest.mark.parametrize(
    "text",
    [
        "您说有三位患者，我们正在核实。", "网传三位患者失明。", "并没有三位患者。", "是不是三位患者？", "如果有三位患者，我们一并处理。",
        "“三位患者”的说法不实。", "我们已安排三位医生赶到现场。", "我们将在 10:30 召开会议。", "请您 10:30 到一楼。",
        "10:30 我们已向卫健委报告。", "48 小时内可以申请尸检。", "情况通报（10:30）", "每天 8:00 开门。",
        "You say that three patients were hurt.", "There were not three patients.", "If three patients were hurt, we will say so.",
        "We have sent three doctors to the hospital.", "Please come at 10:30 to the desk.", "We reported it at 10:30.",
        "Update, 10:30 today", "Some people say three patients died.", "They can be seen within 48 hours.",
    ],
)  # fmt: skip
def test_what_is_not_asserted_is_no_claim(text: str) -> None:
    assert [c for c in claims(text) if c.kind != "promise"] == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("今天 18:00 前，我们会再次通报。", "18:00"), ("今晚八点前给您回电话。", "20:00"), ("两小时内给您答复。", "+120"),
        ("我们将在下午5点发布最新进展。", "17:00"), ("半小时内我再给您打一次电话。", "+30"), ("今晚八點前會再次通報。", "20:00"),
        ("We will publish the next update by 18:00 today.", "18:00"), ("I will call you within two hours.", "+120"),
        ("You will hear from us by 6 pm.", "18:00"), ("Our next update will follow at half past five.", "17:30"),
        ("明天 9:00 前，我们会再次通报。", "+1080"), ("We will publish another update by 9:00 tomorrow.", "+1080"),
    ],
)  # fmt: skip
def test_a_promised_update_is_a_promise_and_known(text: str, value: str) -> None:
    assert said(text) == [("promise", value, True)]


@pytest.mark.parametrize(
    "text",
    [
        "18:00 之后门诊停诊。",
        "我们 14:00 已经通报。",
        "两小时内请勿进食。",
        "We published our update at 14:00.",
        "Doors close at 18:00.",
    ],
)
def test_other_times_to_come_are_no_promises(text: str) -> None:
    assert [c for c in claims(text) if c.kind == "promise"] == []


@pytest.mark.parametrize(
    "text",
    [
        "专家组17:00会诊，有消息会告诉您。", "专家组 17:00 全院会诊，结论会告知家属。", "会诊定在 17:00，结论会告知家属。", "我们17:00会诊，结果告知家属。",
        "市级专家17:00开会，会后会告诉大家。", "專家組17:00會診，有消息會告訴您。",
        "The consultants meet at 17:00 and we will tell you what they find.", "Our experts will meet again at 17:00, and we will let you know.",
        "At 17:00 the consultants meet, and we will tell you what they find.", "The case conference is at 17:00; we will let you know.",
    ],
)  # fmt: skip
def test_when_others_meet_is_no_promise_of_an_update(text: str) -> None:
    assert [c for c in claims(text) if c.kind == "promise"] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("专家组17:00会诊，我们18:00前会告诉您。", ["18:00"]), ("我们会在17:00会诊后通报结果。", ["17:00"]), ("17:00会再次通报。", ["17:00"]),
        ("The consultants meet at 17:00; we will call you by 18:00.", ["18:00"]), ("We will meet you at 17:00 and tell you what we know.", ["17:00"]),
        ("We will update you at 17:00, after the consultants meet.", ["17:00"]),
    ],
)  # fmt: skip
def test_an_update_promised_around_a_meeting_stays_one(text: str, values: list[str]) -> None:
    assert [c.value for c in claims(text) if c.kind == "promise"] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("15:10前我当面跟您说清楚。", "15:10"), ("最迟15:10，我会到您面前，把查到的情况讲给您听。", "15:10"), ("我15:30到病房来找您，当面说。", "15:30"),
        ("15:30我过来跟您谈。", "15:30"), ("I will stand in front of you by 15:10.", "15:10"), ("By 15:10 I will be with you in person.", "15:10"),
        ("I'll come to you by 15:10.", "15:10"),
    ],
)  # fmt: skip
def test_to_come_in_person_by_an_hour_is_a_promise(text: str, value: str) -> None:
    assert [c.value for c in claims(text) if c.kind == "promise"] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "下次通报时间：18:00", "下一次通报时间为今晚18:00。", "下一次更新：今天18:00，在本院官网。", "下次更新 18:00，官网和公众号。", "下一次情况说明将于18:00在官网发出。",
        "18:00 再向大家说明。", "更多情况，18:00 见官网。", "下一條消息 18:00 發。", "请大家留意我们18:00的通报。", "请您等到18:00，我们会再通报。",
        "家属18:00前会收到我们的书面答复。", "我们已向区卫健委报告，18:00前会再次通报。", "我们会在18:00前向卫健委和公众通报进展。",
        "Our next statement is at 18:00.", "Next update: 18:00, here and on our website.", "We will speak again at 18:00.", "We will say more at 18:00.",
        "Next word from us at 18:00.", "You will hear more by 18:00.", "The family will hear from us by 18:00.",
        "We have told the commission and will publish an update by 18:00.", "Please wait until 18:00, when we will answer.",
    ],
)  # fmt: skip
def test_the_next_word_by_an_hour_is_a_promise_however_it_is_put(text: str) -> None:
    assert [c.value for c in claims(text) if c.kind == "promise"] == ["18:00"]


@pytest.mark.parametrize(
    "text",
    [
        "区卫健委将于17:00发布通报。", "市卫健委17:00会发布调查进展，请以其为准。", "警方17:00将通报情况。", "对方诊所说17:00前公布病历。", "平台会在17:00前答复我们。",
        "《江城晚报》要在17:00前发稿，请尽快答复。", "请17:00前回复我。", "请大家17:00前把进展报给我，我来答复。", "家属要求17:00前书面答复。", "药监部门17:00前会给我们答复。",
        "務必17:00前回覆。", "The health commission will publish its findings at 17:00.", "The district commission's update is due at 17:00.",
        "The other clinic will give its statement at 17:00.", "The paper's deadline is 17:00; please reply before then.", "Please answer by 17:00.",
        "The mother wants an answer by 17:00.", "They must reply to us by 17:00.", "The police will update us at 17:00.",
    ],
)  # fmt: skip
def test_what_others_promise_or_ask_for_is_not_promised_by_us(text: str) -> None:
    assert [c for c in claims(text) if c.kind == "promise"] == []


@pytest.mark.parametrize(
    ("text", "time", "value"),
    [
        ("我们13:45前会再次通报。", "14:37", None), ("我们1:45前会再次通报。", "14:37", None), ("我们下午1点45分前会再次通报。", "14:37", None),
        ("We will publish an update by 13:45.", "14:37", None), ("We will publish an update by 1:45.", "14:37", None),
        ("We will publish an update by 1:45 pm.", "14:37", None),
        ("我们14:37前会再次通报。", "14:37", "14:37"), ("我们1:45前会再次通报。", "13:30", "13:45"), ("我们1:45前会再次通报。", "00:30", "01:45"),
        ("We will publish an update by 1:45.", "13:30", "13:45"), ("We will publish an update by 06:00.", "22:00", "06:00"),
        ("我们06:00前会再次通报。", "22:00", "06:00"), ("We will publish an update by midnight.", "22:00", "00:00"),
        ("I will call you back by 0:30.", "23:50", "00:30"),
        ("我们明天13:45前会再次通报。", "14:37", "+1388"), ("We will publish an update by 1:45 pm tomorrow.", "14:37", "+1388"),
    ],
)  # fmt: skip
def test_an_hour_that_has_just_passed_is_no_promise(text: str, time: str, value: str | None) -> None:
    found = [c.value for c in claims(text, minute=minutes_of(time)) if c.kind == "promise"]
    assert found == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("王医生当时在场。", "", [("name", "王医生", False)]), ("王医生当时在场。", "值班：王医生", [("name", "王医生", True)]),
        ("患者陈女士，34 岁。", "", [("name", "陈女士", False)]), ("患者李某某病情稳定。", "", [("name", "李某某", False)]),
        ("Dr Chen was there.", "", [("name", "dr chen", False)]), ("Dr Chen was there.", "Chen Wei, surgeon", [("name", "dr chen", True)]),
    ],
)  # fmt: skip
def test_a_named_person_is_known_by_what_was_told(
    text: str, known: str, expected: list[tuple[str, str, bool]]
) -> None:
    assert said(text, known) == expected


@pytest.mark.parametrize(
    "text",
    [
        "值班医生到了床边。",
        "主刀医生在场。",
        "由于医生正在手术，请稍候。",
        "我是医患办祁老师。",
        "任何一位护士都不该被为难。",
        "九病区单设值班医生。",
        "I am Dr Lin.",
        "The doctor on duty came.",
    ],
)
def test_who_is_not_named_or_names_themselves_is_no_claim(text: str) -> None:
    assert [c for c in claims(text) if c.kind == "name"] == []


def test_a_cause_is_known_if_somebody_told_it() -> None:
    text = "患者失明是因为填充剂进了血管。"
    assert said(text) == [("cause", "填充剂进了血管", False)]
    assert said(text, "专家认定：失明的原因是填充剂进了血管，堵住眼动脉。")[0] == (
        "cause",
        "填充剂进了血管",
        True,
    )
    assert said("Her death was caused by an overdose of the anaesthetic.")[0][:2] == (
        "cause",
        "an overdose of the anaesthetic",
    )


@pytest.mark.parametrize(
    "text",
    [
        "死因尚未查明。",
        "为什么失明，由专家认定。",
        "失明不是因为药品。",
        "因为担心您，我先打个电话。",
        "The cause of death is not known.",
        "We do not know whether it was caused by the drug.",
    ],
)
def test_an_open_or_denied_cause_is_none(text: str) -> None:
    assert [c for c in claims(text) if c.kind == "cause"] == []


def test_offsets_are_code_points_of_the_original() -> None:
    text = "😀说明：\u200b患者 １１：５２ 到前台，共４４名患者。"
    assert [text[c.start : c.end] for c in claims(text)] == ["１１：５２", "４４名患者"]


def test_a_value_that_may_be_said_of_two_things_is_not_compared() -> None:
    """Two known numbers of clients are no contradiction: neither says of whom."""
    sheet = "六位顾客，今天两位顾客。"
    assert [(c.about, c.value) for c in claims("已知六位顾客使用过。", sheet)] == [("", "6")]
    assert [(c.about, c.value) for c in claims("已知六位顾客使用过。", "六位顾客。")] == [("patient", "6")]


@pytest.mark.parametrize("slug", library())
def test_a_model_answer_claims_only_what_the_scenario_tells(slug: str) -> None:
    scenario = load_scenario(scenario_folder(slug)).value
    told = [scenario.summary, *(f.text for f in scenario.facts), *(i.text for i in scenario.injects)]
    told += [line for i in scenario.injects for line in i.lines] + [p.name for p in scenario.personas]
    known = Known(tuple(values_of(f"{t.zh}\n{t.en}") for t in told))
    found = []
    for action in scenario.expected_actions:
        for answer in action.model_answer:
            for text in (answer.zh, answer.en):
                normal = normalise(text)
                claimed = find_claims(text, normal, Layout(normal.text), known, 23 * 60)
                found += [text[c.start : c.end] for c in claimed if not c.known]
    assert len(found) <= 3, found  # when somebody published something is known from the drill alone


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("12:20报告右眼看不清，13:34已书面报告。", ["symptom", "notice"]),
        ("11:40注射，另一位10:50注射的已联系。", ["injection", ""]),
        ("12:20 our doctor was told; at 13:34 we reported to the health authority.", ["doctor", "notice"]),
        ("At 11:40 a client had an injection; another client had hers injected at 10:50.", ["injection", ""]),
    ],
)
def test_a_time_is_compared_with_that_of_the_same_act_of_the_same_person_alone(text: str, about: list[str]) -> None:
    layout = Layout(normalise(text).text)
    assert [subject(layout, m.start, m.end) for m in moments(layout.text)] == about
