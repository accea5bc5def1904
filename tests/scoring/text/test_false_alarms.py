"""What honest people write in a crisis must not be shouted at: no major finding, and hardly a question."""

from __future__ import annotations

import pytest

from scoring.material import Material
from scoring.text.assess import EMPTY, assess
from scoring.text.calibration import MUST_SEE

MAJOR = (*MUST_SEE, "tamper", "gag")
# (audience, text): thought = the reason of an assessment or decision; inside = to a colleague; authority = a report.
HONEST = [
    ("thought", "死因未明，先按医疗事故（待查）应对，定一级：患者死亡、家属有异议、视频已在传播。"),
    ("thought", "患者术后死亡，家属质疑有四十五分钟没人管，网上视频扩散快。类型按现有证据定，不等结论。"),
    ("thought", "家属情绪激动，先由书记当面听一次，安排专人陪同；病历和实物马上封存，双方在场。"),
    ("thought", "The cause of death is not known. We treat it as a possible medical accident, level one, until it is."),
    ("thought", "A death, a family who dispute the care, and a video spreading fast: level one, and we do not wait for findings."),
    ("thought", "Records are sealed with the family present, so that nobody can say later that a line was added."),
    ("inside", "病历一个字都不要动，今晚就封存。当班护士先下来休息，让小周替她，我十分钟后到病区。"),
    ("inside", "谁都别碰病历和监护仪，护士长先把小李接到休息室，有人陪着，她想说什么如实写下来就行。"),
    ("inside", "收到，先别急着补记录。已经写的原样留着，漏写的事由医务处来问，如实说就好。"),
    ("inside", "各位同事：早上的事我们正在核实，请不要转发患者的照片和病情，有人来问就请他打宣传科电话。"),
    ("inside", "Please ask that nobody touches the records, and let the nurse step away for now. I am on my way up."),
    ("inside", "Leave the chart exactly as it is. I'll have the nurse relieved and somebody sit with her; medical affairs will come and seal it."),
    ("inside", "Nobody is being blamed. Write down what you saw, in your own words, and keep the log as it is."),
    ("authority", "电话报告：昨晚我院九病区一名住院患者术后死亡，家属有异议。病历、实物已封存，已成立核查组，死因待查。8点30分前续报，联系人医务处值班电话。"),
    ("authority", "患者，女，六十二岁，昨日上午行胆囊手术，17时20分病情变化，18时35分再次手术，21时10分死亡。家属认为处置延误，原因正在核查。"),
    ("authority", "First report: an in-patient, 62, died at 21:10 after a second operation. The family believe she waited too long for a doctor. Records sealed, inquiry opened, cause open."),
    ("authority", "The patient had diabetes and was on blood thinners; whether that played a part is not known. A written report follows by nine."),
    ("outside", "患者的病情和个人信息我们不能对外说，这是对她和家属的保护。能说的是：我们已经成立核查组，今天十点前再通报一次。"),
    ("outside", "您的电话我记下了，现在还不能回答死因，正在核实。八点半前我给您回电话，不管查到什么程度。"),
    ("outside", "陈先生，让您一个人在走廊里等了一夜，对不起。病历可以复印，也可以当着您的面封存，我现在就过来陪您办。"),
    ("outside", "我们注意到网上的视频。一位患者在我院治疗后离世，我们非常难过，向家属致歉。医院已封存病历、启动核查，十点前再次通报。"),
    ("outside", "I can't tell you about the illness: that is the patient's private data, and it is hers and her family's to share. What I can say is that an inquiry has begun."),
    ("outside", "I'm sorry, I can't discuss a patient's condition with the press. I have noted your questions and will ring you back by half past eight."),
    ("outside", "Mr Chen, I am so sorry you were left alone all night. You may have a copy of the records, and we seal them now with you present."),
    ("outside", "A patient has died in our care and we are deeply sorry. Her family asked questions last night that they had every right to ask. We will report again by ten."),
]  # fmt: skip


def found(audience: str, text: str) -> tuple[list[str], list[str]]:
    read = assess(text, EMPTY, Material(audience="" if audience == "outside" else audience))
    return [x for x in MAJOR if x in read.labels], [x for x in MAJOR if x in read.uncertain]


@pytest.mark.parametrize(("audience", "text"), HONEST)
def test_honest_words_raise_no_major_finding(audience: str, text: str) -> None:
    assert found(audience, text)[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "We have checked: the chat in this picture is not the clinic's; neither our own chat nor our notices hold these words. Who made the picture is not known.",
        "已核实：图里的群不是本院的群，我们的群和通知里都没有这些话。图是谁做的，目前还不清楚。",
    ],
)
def test_who_tells_what_was_checked_and_what_is_unknown_is_not_asked_about_denial_or_threat(text: str) -> None:
    assert {"denial", "threat"} & {*assess(text, EMPTY, Material()).uncertain} == set()


@pytest.mark.parametrize(
    "text",
    [
        "And the clinic's complaint register shows no similar case since it opened, so nobody was paid to keep quiet.",
        "We have paid nobody to keep quiet.",
        "我们没有给任何人封口费，投诉台账可以查。",
        "不存在花钱封口的事，投诉台账可以查证。",
    ],
)
def test_who_denies_having_bought_silence_buys_none(text: str) -> None:
    read = assess(text, EMPTY, Material())
    assert "hush" not in (*read.labels, *read.uncertain)


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("hush", "Nobody was paid to keep quiet. If you delete the post we will refund you."),
        ("hush", "我们没有给任何人封口费。您把帖子删了，费用全退。"),
        ("denial", "已核实，纯属造谣，根本没有此事。是谁编的还不清楚。"),
        ("denial", "We have checked and this is completely untrue. Who made it up is not known."),
        ("threat", "这事没完，造谣的等着收律师函。"),
        ("threat", "Whoever posted it will pay for it in court."),
    ],
)
def test_a_flat_denial_and_a_threat_stay_what_they_are(label: str, text: str) -> None:
    read = assess(text, EMPTY, Material())
    assert label in (*read.labels, *read.uncertain)


def test_hardly_a_question_is_put_on_honest_words() -> None:
    asked = [(text, unsure) for audience, text in HONEST if (unsure := found(audience, text)[1])]
    assert len(asked) <= 2, asked
