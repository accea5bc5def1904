"""Small bilingual scenarios in Python: a plain one (`clinic_…`), and one with every part that a full drill can
have (`full_…`), which holds the plain one's injects and actions too.

Every text of an inject is unlike all others, so that a test can look for it where it must not be.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from simulator.branching.tree import Storyline
from simulator.localized import LocalizedText
from simulator.opinion.plan import CoursePlan, PublicPlan
from simulator.playbook import (
    ActionCard,
    ApprovalRule,
    Channel,
    Clause,
    Element,
    LegalRule,
    Level,
    Playbook,
    Role,
    Term,
    Violation,
)
from simulator.roundplan import CheckItem, PlannedRound, Question
from simulator.scenario import (
    ExpectedAction,
    Fact,
    Follows,
    Inject,
    Objective,
    PaceStep,
    Persona,
    Scenario,
    Unless,
    WeightedElement,
)
from simulator.simcell.actors.plan import Actor, Asking, Publication


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


# ---- with every part ---------------------------------------------------------------------------


_CLAUSES = {"3.1": "P-31", "4.2": "P-42"}  # as the loader wants ids


def full_playbook() -> Playbook:
    """The small clinic's plan with stand-ins, cards, approvals, rules of law and all lists of terms."""
    base = clinic_playbook()
    speaker, nurse, director = base.roles
    return replace(
        base,
        slug="full-clinic",
        clauses=tuple(replace(c, clause_id=_CLAUSES[c.clause_id]) for c in base.clauses),
        roles=(
            replace(speaker, may=(*speaker.may, "correction"), stand_in="director"),
            replace(nurse, stand_in="director"),
            replace(director, may=(*director.may, "reply", "assessment", "decision", "report")),
        ),
        channels=(
            *base.channels,
            Channel("paper", both("晨报", "Morning paper"), "news"),
            Channel("inbox", both("收文", "Inbox"), "inbox"),
        ),
        levels=(*base.levels, Level("red", both("红色", "Red"), 1, (("update", minutes(120)),),
                                    criteria=both("有人重伤", "Grave harm"), measures=both("全员到岗", "All come in"))),
        crisis_types=(Term("CT-02", both("医疗事故", "Medical accident"), both("可预防型", "Preventable")),
                      Term("CT-11", both("谣言", "Rumour"))),
        phases=(Term("PH-01", both("潜伏期", "Before")), Term("PH-02", both("爆发期", "Outbreak"))),
        outcomes=(Term("promised", both("承诺答复", "Answer promised")), Term("resolved", both("当场解决", "Resolved"))),
        authorities=(Term("district", both("区卫健部门", "District health authority")),),
        cards=(ActionCard("seal", both("封存", "Seal"), both("双方在场", "Both sides present"), ("director",), ("AC-39",)),
               ActionCard("hush", both("花钱删帖", "Pay for deletion"))),
        approvals=(ApprovalRule("clearance", ("statement", "correction"), ("director",), minutes(5), minutes(15)),),
        legal_rules=(LegalRule("twelve_hours", both("十二小时", "Twelve hours"), both("十二小时内报告", "Report in twelve hours"),
                               both("条例第十四条", "Regulation, art. 14"), timedelta(hours=12)),),
    )  # fmt: skip


def _more_injects() -> tuple[Inject, ...]:
    return (
        Inject("unanswered", "news", "paper", "mr_zhou", ("spokesperson",), both("橙标题", "Orange headline"),
               text=both("橙标题:无人接听", "Orange headline: nobody answers"),
               follows=Follows("reporter", "unanswered", minutes(6))),
        Inject("answered", "message", "inbox", "mr_zhou", ("spokesperson",), both("青谢信", "Cyan thanks"),
               text=both("青谢信:谢谢接听", "Cyan thanks: you answered"),
               follows=Follows("reporter", "answered", minutes(4))),
        Inject("praise", "post", "feed", "bystander", ("spokesperson", "nurse"), both("粉玫瑰", "Pink rose"),
               at=minutes(3), text=both("粉玫瑰:护士真好", "Pink rose: kind nurses"), background=True),
        Inject("whisper", "post", "feed", "bystander", ("nurse",), both("银铃", "Silver bell"), at=minutes(2),
               text=both("银铃:朋友打完针眼睛疼", "Silver bell: a sore eye after the jab"), background=True, signal="weak"),
        Inject("traffic", "post", "feed", "bystander", ("nurse",), both("棕牛", "Brown ox"), at=minutes(4),
               text=both("棕牛:门口堵车", "Brown ox: a jam at the door"), background=True, signal="false_alarm"),
        Inject("inquiry", "letter", "inbox", "mrs_he", ("director",), both("金印章", "Golden seal"), at=minutes(112),
               text=both("金印章:请书面说明", "Golden seal: explain in writing")),
        Inject("order", "work_order", "inbox", "mrs_he", ("nurse",), both("灰工单", "Slate order"), at=minutes(114),
               text=both("灰工单:请限期答复", "Slate order: answer in time")),
        Inject("editor", "call", "phone", "mr_zhou", ("spokesperson", "director"), both("木钉来电", "Wooden peg rings"),
               at=minutes(135), lines=(both("木钉:是记者", "Wooden peg: the press"), both("木钉:几点", "Wooden peg: when"),
                                       both("木钉:谁负责", "Wooden peg: who answers for it"))),
    )  # fmt: skip


def _more_actions() -> tuple[ExpectedAction, ...]:
    def wanted(*names: str) -> tuple[WeightedElement, ...]:
        return tuple(WeightedElement(name) for name in names)

    return (
        ExpectedAction("grade", both("研判定级", "Grade it"), ("director",), ("assessment",), "P-31", "speed",
                       minutes(8), minutes(20), wanted("type:CT-02", "level:red|yellow", "reason"), opens_with="rumour"),
        ExpectedAction("seal", both("封存病历", "Seal the records"), ("director",), ("decision",), "P-42", "care",
                       minutes(10), minutes(25), wanted("card:seal", "owner:nurse|director", "due"),
                       ("card:seal",), opens_with="rumour"),
        ExpectedAction("report", both("上报", "Report"), ("director",), ("report",), "P-31", "speed", minutes(110),
                       minutes(140), wanted("to:district"), opens_with="rumour", runs_on=True, rule_id="twelve_hours"),
        ExpectedAction("answer_inquiry", both("答复来函", "Answer the letter"), ("director",), ("reply",), "P-31", "speed",
                       minutes(15), minutes(25), wanted("facts", "fact:batch"), opens_with="inquiry",
                       answers_inject=True),
        ExpectedAction("answer_order", both("答复工单", "Answer the order"), ("nurse",), ("complaint_reply",), "P-42",
                       "care", minutes(15), minutes(25), wanted("empathy", "outcome:promised", "escalated:director"),
                       opens_with="order", answers_inject=True),
    )  # fmt: skip


def _as_loaded(action: ExpectedAction) -> ExpectedAction:
    """Some of the plain drill's targets are shorter than a pace plan may leave."""
    targets = {"first_statement": minutes(12), "calm_mother": minutes(5)}
    target = targets.get(action.action_id, action.target)
    return replace(action, target=target, clause_id=_CLAUSES[action.clause_id])


def _rounds() -> tuple[PlannedRound, ...]:
    """A press conference with a list of its own, and a talk with the family that has the product's."""
    return (
        PlannedRound("conference", "press", both("情况说明会", "Press conference"), "spokesperson", (
            Question("mr_zhou", both("铜锣:几点知道的", "Brass gong: since when have you known")),
            Question("mr_zhou", both("锡鼓:谁的责任", "Tin drum: whose fault is it")),
            Question("bystander", both("木笛:还能去看病吗", "Wooden flute: is it safe to come"), minutes(100)),
        ), (CheckItem("facts", both("只说已核实的", "Only what is verified"), "P-31"),
            CheckItem("calm", both("语气平稳", "Keeps a level voice")))),
        PlannedRound("talk", "family", both("家属沟通会", "Talk with the family"), "director", (
            Question("mrs_lin", both("石铃:我孩子怎么样", "Stone bell: how is my child")),
        )),
    )  # fmt: skip


def _actors() -> tuple[Actor, ...]:
    """A reporter who rings, and a mother who writes: one asks on and reports, one shows the answer that she got."""
    return (
        Actor("press", "journalist", "mr_zhou", ("editor", "inquiry"), ("facts",), both("木钉:听说三人", "Wooden peg: heard of three"),
              lines=((), ("facts",), ()), waits=minutes(200), deadline=minutes(149), patience=2,
              asks=(Asking(("evaded", "refused"), (both("木钉:没有回答", "Wooden peg: no answer"),)),),
              publishes=(
                  Publication(("declined", "missed"), "news", "paper", ("spokesperson", "director"), minutes(3),
                              both("石灰报:挂断", "Lime paper: hung up"), (both("石灰报:电话没人接", "Lime paper: nobody answered"),), "bystander"),
                  Publication(("answered", "cared", "evaded", "refused"), "news", "paper", ("spokesperson", "director"), minutes(4),
                              both("石灰报:回应", "Lime paper: reply"), (both("石灰报:“{quote}”", "Lime paper: “{quote}”"),)),
              )),
        Actor("mother_writes", "family", "mrs_lin", ("letter",), ("empathy",),
              asks=(Asking(("evaded",), (both("红线:还在等", "Red thread: still waiting"), both("红线:人呢", "Red thread: hello"))),),
              publishes=(
                  Publication(("blamed", "evaded"), "post", "feed", ("spokesperson", "nurse", "director"), minutes(1),
                              both("红线贴图", "Red thread picture"), (both("红线:看看", "Red thread: look at this"),), screenshot=True),
              )),
    )  # fmt: skip


def full_scenario() -> Scenario:
    """Two hours and a half, of which one is jumped, with every kind of inject and facts to ask for."""
    base = clinic_scenario()
    return replace(
        base,
        slug="full-drill",
        playbook="full-clinic",
        duration=minutes(150),
        personas=(*base.personas, Persona("mrs_he", both("何科员", "Ms He")), Persona("store", both("库房", "Stores"))),
        injects=(*base.injects, *_more_injects()),
        expected_actions=(*(_as_loaded(a) for a in base.expected_actions), *_more_actions()),
        facts=(
            Fact("batch", both("批号", "Batch"), both("批号 F2309，已停用", "Batch F2309, out of use"), "store", minutes(5),
                 phrases=(both("F2309", "F2309"),)),
            Fact("consult", both("会诊", "Consultation"), both("17 点会诊", "They meet at 17:00"), released_at=minutes(20)),
            Fact("video", both("监控", "Video"), both("监控已封存", "The video is sealed"), "store"),
        ),
        pace_plan=(
            PaceStep(minutes(45), jump_to=minutes(105), note=both("一小时里家属来过电话", "In that hour the family rang")),
            PaceStep(minutes(140), pace=2.0),
        ),
        small_team=(("spokesperson",), ("nurse",), ("director",)),
        rounds=_rounds(),
        actors=_actors(),
    )  # fmt: skip


def public_scenario() -> Scenario:
    """With everything that a scenario may have, and a public that reacts and follows a second story."""
    base = full_scenario()
    leaked = Inject(
        "leaked", "post", "feed", "bystander", ("spokesperson", "nurse"), both("名单外传", "A list got out"),
        at=minutes(9), text=both("群里有一份名单", "A list goes round"), storyline="leak",
    )  # fmt: skip
    leak = Storyline("leak", both("名单外传", "The list"), "at 00:08", CoursePlan("hot", "data"))
    plan = PublicPlan("ordinary", "injury", (("first_shock", 80.0),))
    return replace(base, injects=(*base.injects, leaked), storylines=(leak,), opinion=plan)
