"""Plain words stand whatever the model makes of them: each beside one that must not be read so."""

from __future__ import annotations

import pytest

from scoring.material import Material
from scoring.text.assess import EMPTY, assess
from scoring.text.clauses import Layout
from scoring.text.course import course_of
from scoring.text.families import PLAIN
from scoring.text.matching import find
from scoring.text.normalise import normalise
from scoring.text.reader import read

_EYES = "Please see an eye doctor or an emergency room right away, and don't drive yourself."

ADVICE = [  # sent to a doctor, with a way to be reached
    f"{_EYES} You can also call us on 400-000-0000: a doctor will stay on the line. I have sent you a private message.",
    "Blurred sight cannot wait: go to an eye hospital now, or call us on 400-000-0000. I have messaged you privately.",
    "Get to A&E straight away, please. Our line is 400-000-0000. I've sent you a private message.",
    "请马上去眼科或急诊，别自己开车。打 400-000-0000，医生会一直在线。我已私信您。",
    "请尽快到最近的医院眼科就诊，专线 400-000-0000，详情已私信您。",
    "請立刻去急診，不要自己開車，電話 400-000-0000，我已私信您。",
]
SILENCE_BOUGHT = [
    "私聊，给您退款，请删帖。",
    "我私信您了，帖子删掉，两千块今天就转您。",
    "I have sent you a private message: take the post down and we refund you in full.",
    "Go to the eye hospital now, we pay for it, once the post is deleted. I have sent you a private message.",
    "请马上去急诊，费用我们出，帖子您先撤了，我私信您。",
]


def _both(text: str) -> tuple[str, ...]:
    found = read(text)
    return (*found.labels, *found.uncertain)


@pytest.mark.parametrize("text", ADVICE)
def test_urgent_advice_is_a_step_and_a_contact_and_buys_no_silence(text: str) -> None:
    assert {"action", "contact"} <= {*read(text).labels}
    assert "hush" not in _both(text)


@pytest.mark.parametrize(
    "text",
    ["I have sent you a private message.", "私信已发您，请看一下。", "Please get to A&E straight away."],
)
def test_a_private_message_or_advice_alone_is_no_offer_for_silence(text: str) -> None:
    assert "hush" not in _both(text)


@pytest.mark.parametrize("text", SILENCE_BOUGHT)
def test_silence_that_is_bought_is_still_seen(text: str) -> None:
    assert "hush" in _both(text)


@pytest.mark.parametrize(
    "text",
    [
        "您不用马上去急诊。",
        "You do not have to go to the hospital now.",
        "She had to go to the hospital at once.",
        "We never told her to go to the hospital right away.",
    ],
)
def test_nobody_is_sent_to_a_doctor_by_these(text: str) -> None:
    assert "action" not in read(text).labels


# ---- a word given to tell ------------------------------------------------------------------------

WORD_GIVEN = [
    "you have my word for 15:30",
    "You have my word: I'll update here by 15:30.",
    "Next update at 15:30, you have my word.",
    "I promise: an update at 15:30, right here.",
    "I'll post again at half past three. That's a promise.",
    "我保证三点半在这里更新",
    "我向您保证：15:30 前在这里更新。",
    "我们承诺 16:00 前给大家答复。",
    "不管有没有结果，我保证 15:30 给您回电话。",
    "三点半在这里更新，说到做到。",
]
OUTCOME_GUARANTEED = [
    "I guarantee she will see again.",
    "You have my word that she will see again by 15:30.",
    "You have my word: she will be fine. I'll update here by 15:30.",
    "I promise it will never happen again, and I promise to update you at 15:30.",
    "我保证她一定能恢复，三点半更新。",
    "我保证治好她的眼睛。",
    "我们承诺绝不会再发生，16:00 前答复。",
]


@pytest.mark.parametrize("text", WORD_GIVEN)
def test_a_word_given_to_update_promises_no_outcome(text: str) -> None:
    assert "overpromise" not in _both(text)


@pytest.mark.parametrize("text", OUTCOME_GUARANTEED)
def test_a_guaranteed_outcome_is_still_seen(text: str) -> None:
    assert "overpromise" in read(text).labels


# ---- a course of events --------------------------------------------------------------------------

COURSES = [
    "10:50 她说看不清，12:20 医生看的，13:02 送到眼科医院。眼科医生要病历，13:34 交给了他。",
    "10:40 她说右眼看不见，11:05 我们的医生看了，11:20 送到眼科医院。11:40 眼科医生要病历，我们已经给了。",
    "At 10:50 she said that her sight was dim, at 12:20 our doctor saw her, and at 13:02 she reached the eye hospital. "
    "The eye doctor asked for the record, and it was handed over at 13:34.",
    "She spoke up at 11:52; our doctor saw her at 12:20. The eye doctor had asked for the record, and we gave it to the hospital.",
]


@pytest.mark.parametrize("text", COURSES)
def test_a_course_told_by_the_clock_states_facts_and_the_step(text: str) -> None:
    assert {"facts", "acknowledge", "action"} <= {*read(text).labels}


@pytest.mark.parametrize(
    "text",
    [
        "门诊时间 8:00 到 17:00，急诊 17:00 到 22:00。",
        "We will update at 15:30 and again at 17:00.",
        "Our desk is open from 8:00 to 18:00.",
        "看过监控的调取清单；11:52 到 12:20 的经过要门诊自己书面说。",
        "来函第一条问的是 11:52 至 12:20 的处置经过，回函没有写。",
        "今天 15:30 前更新，17:00 再通报。",
        "网传 10:50 她就说看不清，12:20 才有医生来。",
        "Some people say that she spoke up at 10:50 and was seen at 12:20.",
    ],
)
def test_hours_alone_are_no_course_of_events(text: str) -> None:
    assert course_of(Layout(normalise(text).text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "病历不会交给任何人。",
        "We will not hand the record to the family.",
        "病历没有给家属。",
    ],
)
def test_a_record_that_is_kept_back_is_not_handed_over(text: str) -> None:
    said = find(Layout(normalise(text).text), PLAIN).get("action")
    assert said is None or not said.is_met


# ---- an order within the house -------------------------------------------------------------------

INSIDE = [
    "病历一个字都不改，不补不重签，已封存；另写情况说明，交给我。",
    "一个字都不许动。谁让你改，直接告诉我。",
    "原样封存，有人再提就直接找我。",
    "Not a word is changed. Write down what you saw and hand it to me.",
    "Leave the record as it is. If anybody asks you to change it, report to me directly.",
    "Seal it as it is; whoever asks again, tell me at once.",
]


@pytest.mark.parametrize("text", INSIDE)
def test_inside_who_says_to_come_to_them_gives_a_contact(text: str) -> None:
    assert "contact" in read(text, context="inside").labels


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("这件事交给我们。", "inside"),
        ("别来找我。", "inside"),
        ("Do not report to me.", "inside"),
        ("病历已封存，一个字都不改。", "inside"),
        ("请把身份证号直接告诉我。", ""),
    ],
)
def test_these_give_none(text: str, context: str) -> None:
    assert "contact" not in read(text, context=context).labels


# ---- care in spoken words ------------------------------------------------------------------------

CARE = [
    "对不起，让您担心了。",
    "您慢慢来，路上注意安全。",
    "对此我们深感牵挂和抱歉。",
    "让家里人跟着担惊受怕了，对不起。",
    "路上慢一点，我们在门口等您。",
    "您慢慢说，我听着。",
    "I am so sorry to have worried you.",
    "Please drive carefully, she is not alone.",
    "Take your time, and mind how you go.",
]
NO_CARE = [
    "您的投诉我们会慢慢来处理。",
    "施工路段，请注意安全。",
    "不会让您担心的问题我们不说。",
    "抱歉，这个我们不清楚。",
    "We took our time with the papers.",
    "Take your time to pay the invoice.",
    "谁让您担心了？",
]


@pytest.mark.parametrize("text", CARE)
def test_plain_care_is_concern(text: str) -> None:
    assert "empathy" in read(text).labels


@pytest.mark.parametrize("text", NO_CARE)
def test_these_are_not(text: str) -> None:
    assert "empathy" not in read(text).labels


# ---- own staff, the public, the patient's constitution -------------------------------------------

OWN_STAFF = [
    "我院首席专家亲自复核了全部过程。",
    "我们的首席医生会独立复核一遍。",
    "本院专家会诊后给出意见。",
    "Our chief doctor will review the case independently.",
    "Our medical director is leading the review with our own doctors.",
    "Our own experts have looked at every step.",
]
OUTSIDERS = [
    "已邀请第三方专家及卫健部门介入。",
    "我们的首席医生请了外院专家独立复核。",
    "我院已邀请市里的专家组来查。",
    "Our chief doctor has asked an independent panel to review the case.",
    "An independent surgeon from another hospital will review the case with our doctors.",
    "Our director has called the police.",
]


@pytest.mark.parametrize("text", OWN_STAFF)
def test_own_staff_are_no_third_party(text: str) -> None:
    assert "third_party" not in _both(text)


@pytest.mark.parametrize("text", OUTSIDERS)
def test_outsiders_still_are(text: str) -> None:
    assert "third_party" in read(text).labels


PUBLIC_THREATENED = [
    "谁再造谣，谁再转发这条视频，我们一律追究法律责任，后果自负。",
    "谁在网上乱说，后果自负。",
    "Anyone who posts this video will face the consequences in court.",
    "Anyone who spreads these lies online will be sued and will regret it.",
]
STAFF_GAGGED = [
    "谁往外说就开除。",
    "哪个护士在网上乱说，后果自负。",
    "员工谁再往外传视频，一律追究责任。",
    "Anyone who talks to the press is fired.",
    "Any nurse who posts this video will face the consequences.",
]


def _assessed(text: str, audience: str) -> tuple[str, ...]:
    return assess(text, EMPTY, Material(audience=audience)).labels


@pytest.mark.parametrize("text", PUBLIC_THREATENED)
def test_a_threat_to_the_public_is_a_threat_and_no_gag(text: str) -> None:
    assert "threat" in _assessed(text, "")
    assert "gag" not in _assessed(text, "")


@pytest.mark.parametrize("text", PUBLIC_THREATENED[:3])
def test_the_same_words_to_colleagues_silence_them(text: str) -> None:
    assert "gag" in _assessed(text, "inside")


@pytest.mark.parametrize("text", STAFF_GAGGED)
@pytest.mark.parametrize("audience", ["", "inside"])
def test_a_gag_on_staff_is_one_wherever_it_is_written(text: str, audience: str) -> None:
    assert "gag" in _assessed(text, audience)


@pytest.mark.parametrize(
    "text",
    [
        "让您一个人在走廊里等，我们真的很抱歉。您姐姐14:41送到眼科医院，现在医生正在抢救视力。",
        "让你们独自守在门口，对不起。",
        "可以引用这句：我们很难过，也会把该承担的承担起来；下一次通报15:30前发在官方号。",
        "We are sorry to have left you waiting there alone. I am coming to you now.",
    ],
)
def test_who_sees_that_somebody_waits_alone_or_is_sad_shows_concern(text: str) -> None:
    assert "empathy" in read(text).labels


def test_leaving_somebody_alone_with_it_shows_no_concern() -> None:
    assert "empathy" not in read("Nobody told us to leave you alone with it.").labels


def test_a_false_claim_met_with_a_record_that_anybody_can_look_up_is_no_denial() -> None:
    open_ = "This is not true. Our complaint register shows no similar case since we opened. The doctor's registration is LH-0417, anybody can check it on the health authority's site."
    assert "denial" not in _both(open_)
    assert "evidence" in read(open_).labels
    assert "denial" in _both("This is not true. Nothing of the kind happened here, and whoever says so lies.")


ONLY_TO_COME = [  # hours of which nothing has happened
    "We will update at 15:30 and again at 17:00.",
    "Next updates at 15:30 and 17:00. Please call 400-000-0000.",
    "Some people say she was seen at 12:20.",
    "有人说她12:20就被看过了。",
    "15:30前我们会再通报一次，17:00再更新。咨询请拨打400-000-0000。",
    "People say that the doctor left at 14:10. We will update at 16:00.",
]
HAPPENED_TOO = [
    "She was brought to the eye hospital at 14:41 with one of our doctors. We will update at 15:30.",
    "今天14:20一位顾客注射填充剂，14:26说右眼看不见，医生停针并呼叫急救车。16:00再次通报。",
    "At 14:26 a client could not see with her right eye. Some people say she was seen at 12:20.",
    "Our doctor stopped at 14:26 and called an ambulance. Next update at 15:30 and 17:00.",
    "Some people say she was seen at 12:20. That is right, our doctor saw her then.",
]


@pytest.mark.parametrize("text", ONLY_TO_COME)
def test_an_hour_announced_or_heard_of_is_no_fact(text: str) -> None:
    found = read(text)
    assert "facts" not in found.labels + found.uncertain
    assert "acknowledge" not in found.labels


@pytest.mark.parametrize("text", ["病历不会交给任何人。", "您的病历绝不会交给别人。"])
def test_a_record_that_nobody_gets_is_no_step(text: str) -> None:
    assert "action" not in read(text).labels


@pytest.mark.parametrize("text", HAPPENED_TOO)
def test_what_happened_stays_a_fact_beside_an_hour_announced(text: str) -> None:
    assert {"facts", "acknowledge"} <= {*read(text).labels}


BLAMED = [
    "她体质特殊。",
    "这次的反应主要是因为她个人体质特殊，与操作无关。",
    "经了解，该顾客体质较为特殊，出现反应属个体原因。",
    "出现这种情况跟她自身体质有关。",
    "顾客本身属于特殊体质。",
    "The reaction is due to her own constitution.",
    "She has an unusual constitution, and nobody could have foreseen it.",
    "It was her body that reacted; the product is sound.",
    "A client felt unwell after an injection. She has a special constitution and reacted to it.",
]
NOT_BLAMED = [
    "是否与她的体质有关，还要查。",
    "这不是您体质的问题。",
    "We will not say that it was due to her constitution.",
    "Whether it comes from her constitution is not known; experts examine it.",
    "特殊体质的顾客请提前告诉我们。",
    "The constitution of our board will be published.",
]


@pytest.mark.parametrize("text", BLAMED)
def test_who_blames_the_constitution_blames_the_patient(text: str) -> None:
    assert "blame_patient" in read(text).labels


@pytest.mark.parametrize("text", NOT_BLAMED)
def test_a_constitution_left_open_or_denied_blames_nobody(text: str) -> None:
    assert "blame_patient" not in read(text).labels


# ---- a doctor is no verb -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "The eye doctor asked for the record at 11:40 and we gave it.",
        "Our doctor wrote the notes at 12:20.",
        "Give the doctor the record as it is.",
        "A doctor saw her; the chart shows when.",
    ],
)
@pytest.mark.parametrize("audience", ["", "inside"])
def test_a_doctor_and_a_record_in_one_sentence_are_no_tampering(text: str, audience: str) -> None:
    found = assess(text, EMPTY, Material(audience=audience))
    assert "tamper" not in found.labels + found.uncertain


@pytest.mark.parametrize(
    "text",
    ["Doctor the record before they come.", "You had better doctor those notes.", "We doctored the chart."],
)
def test_who_doctors_a_record_tampers(text: str) -> None:
    assert "tamper" in _assessed(text, "inside")


# ---- who called for help has done nothing wrong --------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "是，您按了四次铃，护士每次都到了，医生17:25才到床边。",
        "是，您按了四次铃，护士每次都到了，医生17:25才到床边。为什么这么久我现在说不准，我去调呼叫记录，八点半前亲自告诉您。",
        "是的。您父亲一共打了三次电话，医生没来。",
        "Yes, you rang four times, a nurse came each time, and the doctor only came at 17:25. I will tell you why by 8:30.",
    ],
)
def test_to_say_how_often_somebody_rang_blames_nobody(text: str) -> None:
    assert "blame_patient" not in _both(text)


@pytest.mark.parametrize(
    "text",
    ["您按了四次铃，可您自己不肯配合检查。", "You rang four times and refused every test.", "您按铃按得太晚了，早按就没事。", "家属打了护士。"],
)
def test_blame_beside_the_bell_is_still_seen(text: str) -> None:
    assert "blame_patient" in _both(text)
