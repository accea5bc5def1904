"""A small bilingual scenario in Python, with every kind of inject and of expected action.

Every text of an inject is unlike all others, so that a test can look for it where it must not be.
"""

from __future__ import annotations

from datetime import timedelta

from simulator.localized import LocalizedText
from simulator.playbook import Channel, Clause, Element, Level, Playbook, Role, Violation
from simulator.scenario import ExpectedAction, Inject, Objective, Persona, Scenario, Unless, WeightedElement


def both(zh: str, en: str) -> LocalizedText:
    return LocalizedText(zh, en)


def minutes(value: float) -> timedelta:
    return timedelta(minutes=value)


def clinic_playbook() -> Playbook:
    return Playbook(
        slug="small-clinic",
        version="1",
        title=both("诊所舆情预案", "Clinic communication plan"),
        roles=(
            Role("spokesperson", both("发言人", "Spokesperson"), both("对外发声", "Speaks in public"),
                 ("reply", "statement", "call_line", "flag"), ("site",)),
            Role("nurse", both("护士长", "Head nurse"), both("接待患者", "Meets patients"),
                 ("reply", "complaint_reply", "call_line", "flag")),
            Role("director", both("院长", "Director"), both("作决定", "Decides"),
                 ("statement", "complaint_reply", "call_line"), ("site",)),
        ),
        channels=(
            Channel("feed", both("微讯", "Feed"), "feed"),
            Channel("phone", both("电话", "Phone"), "phone"),
            Channel("desk", both("投诉台", "Complaint desk"), "desk"),
            Channel("site", both("官网", "Website"), "site", official=True),
        ),
        levels=(Level("yellow", both("黄色", "Yellow"), 3, (("first_statement", minutes(20)),)),),
        clauses=(
            Clause("3.1", both("首次回应", "First statement"), both("及时说明事实", "State the facts in time"), ("TM-03",)),
            Clause("4.2", both("接待", "Reception"), both("先表关切", "Show concern first"), ("AC-07",)),
        ),
        elements=(
            Element("facts", both("已知事实", "Known facts")),
            Element("empathy", both("关切", "Concern")),
            Element("next_step", both("下一步", "Next step")),
        ),
        violations=(Violation("blame", both("指责患者", "Blames the patient"), critical=True),),
    )  # fmt: skip


def _injects() -> tuple[Inject, ...]:
    return (
        Inject("rumour", "post", "feed", "bystander", ("spokesperson", "nurse"),
               both("蓝伞视频", "Blue umbrella video"), at=minutes(5),
               text=both("蓝伞:有人看不见了", "Blue umbrella: somebody lost sight"), note=both("蓝伞提示", "Umbrella note")),
        Inject("mother", "call", "phone", "mrs_lin", ("nurse",), both("绿鞋来电", "Green shoes call"), at=minutes(8),
               lines=(both("绿鞋:我孩子呢", "Green shoes: where is my child"),
                      both("绿鞋:谁负责", "Green shoes: who is in charge"))),
        Inject("letter", "complaint", "desk", "mrs_lin", ("nurse", "director"), both("红信", "Red letter"),
               at=minutes(12), text=both("红信:要说法", "Red letter: an answer please")),
        Inject("reporter", "call", "phone", "mr_zhou", ("spokesperson", "director"),
               both("灰话筒", "Grey microphone"), at=minutes(15),
               lines=(both("灰话筒:几人受伤", "Grey microphone: how many are hurt"),)),
        Inject("pressure", "post", "feed", "bystander", ("spokesperson", "director"),
               both("黄横幅", "Yellow banner"), text=both("黄横幅:还不回应", "Yellow banner: still silent"),
               unless=Unless("first_statement", minutes(20))),
        Inject("callback", "complaint", "desk", "mrs_lin", ("nurse",), both("白纸", "White sheet"),
               text=both("白纸:没人理我", "White sheet: nobody cares"), unless=Unless("calm_mother", minutes(25))),
        Inject("second_wave", "post", "feed", "mr_zhou", ("spokesperson", "nurse", "director"),
               both("紫气球", "Purple balloon"), at=minutes(30), text=both("紫气球:又一例", "Purple balloon: another case")),
    )  # fmt: skip


def _actions() -> tuple[ExpectedAction, ...]:
    facts, empathy, step = (WeightedElement(e) for e in ("facts", "empathy", "next_step"))
    return (
        ExpectedAction("decide_level", both("定级", "Set the level"), ("director",), ("statement",), "3.1",
                       "speed", minutes(15), minutes(30), (facts,), ("facts",), ("site",)),
        ExpectedAction("first_statement", both("首份声明", "First statement"), ("spokesperson",), ("statement",),
                       "3.1", "speed", minutes(10), minutes(15), (facts, empathy), ("facts",), ("site",),
                       opens_with="rumour", shown_as=both("发布说明", "Publish a statement")),
        ExpectedAction("flag_rumour", both("标记谣言", "Flag the rumour"), ("nurse",), ("flag",), "3.1", "speed",
                       minutes(5), minutes(10), opens_with="rumour", answers_inject=True),
        ExpectedAction("calm_mother", both("安抚母亲", "Calm the mother"), ("nurse",), ("call_line",), "4.2",
                       "care", minutes(2), minutes(10), (empathy, step), ("empathy", "next_step"),
                       opens_with="mother", answers_inject=True, shown_as=both("接待母亲", "Meet the mother")),
        ExpectedAction("answer_letter", both("答复来信", "Answer the letter"), ("nurse", "director"),
                       ("complaint_reply",), "4.2", "care", minutes(10), minutes(20), (empathy,), ("empathy",),
                       opens_with="letter", answers_inject=True, shown_as=both("回复投诉", "Reply to the complaint")),
    )  # fmt: skip


def clinic_scenario(pace: float = 1.0) -> Scenario:
    """Half an hour in a clinic: seven injects, two of them contingencies, and five expected actions."""
    return Scenario(
        slug="small-drill",
        version="1",
        title=both("小演练", "Small drill"),
        summary=both("一位患者看不见了", "A patient cannot see"),
        organisation=both("松林诊所", "Pine Grove Clinic"),
        playbook="small-clinic",
        starts_at=timedelta(hours=14, minutes=50),
        duration=minutes(40),
        pace=pace,
        roles=("spokesperson", "nurse", "director"),
        objectives=(Objective("speed", both("及时", "Timeliness")), Objective("care", both("关怀", "Care"))),
        personas=(
            Persona("bystander", both("路人", "Bystander"), "@street"),
            Persona("mrs_lin", both("母亲", "Mother")),
            Persona("mr_zhou", both("记者", "Reporter"), "@daily"),
        ),
        injects=_injects(),
        expected_actions=_actions(),
        content_note=both("涉及伤情", "Mentions injury"),
    )
