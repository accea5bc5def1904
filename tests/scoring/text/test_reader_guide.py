"""The label guide's own examples and its 22 borderline rules."""

import pytest

from scoring.text.labels import ELEMENTS, VIOLATIONS
from scoring.text.reader import Reading, read

EXAMPLES = [
    ("acknowledge", "We are aware of the video posted this morning."),
    ("acknowledge", "我们已关注到网上相关视频。"),
    ("empathy", "We understand how frightening this has been for you."),
    ("empathy", "我们非常理解您和家人此刻的焦急心情。"),
    ("apology", "We are sorry for the delay you experienced."),
    ("apology", "对此我们深表歉意。"),
    ("facts", "On 3 March at 14:20 a patient felt unwell after an injection."),
    ("facts", "3月3日14时许,一名患者注射后出现不适。"),
    ("action", "We have suspended the device and opened an investigation."),
    ("action", "我院已暂停该设备并成立调查组。"),
    ("responsibility", "Whatever the findings, we will take responsibility."),
    ("responsibility", "该承担的责任我们绝不推诿。"),
    ("next_update", "We will publish the next update by 18:00."),
    ("next_update", "后续进展将第一时间通报。"),
    ("contact", "Call our hotline 400-000-0000."),
    ("contact", "请联系专线,我们安排专人对接。"),
    ("third_party", "An independent panel will review the case."),
    ("third_party", "已邀请第三方专家及卫健部门介入。"),
    ("remedy", "We will cover a free re-examination."),
    ("remedy", "我们将安排免费复诊并承担相关费用。"),
    ("privacy", "To protect the patient's privacy we cannot share details."),
    ("privacy", "为保护患者隐私,恕不公开诊疗细节。"),
    ("correction", "All staff will be retrained before the service reopens."),
    ("correction", "我们将全面自查整改,完善流程。"),
    ("evidence", "The batch number and approval certificate are attached."),
    ("evidence", "该产品注册证号及进货凭证见附图。"),
    ("denial", "This is completely untrue."),
    ("denial", "纯属造谣,根本没有此事。"),
    ("blame_patient", "She ignored our aftercare instructions."),
    ("blame_patient", "是患者自己没有遵医嘱。"),
    ("privacy_leak", "Ms. Li Wei has had three abortions."),
    ("privacy_leak", "患者李某某(身份证尾号1234)曾患抑郁症。"),
    ("minimise", "It is a minor isolated case blown out of proportion."),
    ("minimise", "只是个别小问题,被过度放大。"),
    ("stonewall", "No comment."),
    ("stonewall", "无可奉告。"),
    ("speculation", "It was probably an allergy."),
    ("speculation", "估计是个人体质原因。"),
    ("overpromise", "Our treatment is 100% safe."),
    ("overpromise", "我们保证百分百安全,绝对无副作用。"),
    ("threat", "Delete it or our lawyers will contact you."),
    ("threat", "再不删帖我们将追究你的法律责任。"),
    ("hush", "We will refund you if you take the post down."),
    ("hush", "删帖的话可以给您退款。"),
    ("promo", "Book now and enjoy 20% off."),
    ("promo", "本院技术领先,现在预约享八折。"),
    ("deflect", "That was the fault of an agency nurse."),
    ("deflect", "责任在供应商,与我院无关。"),
    ("hostile", "Stop whining."),
    ("hostile", "你们这些喷子别胡说八道。"),
]

# rule, text, labels that must be met, labels that must not be
RULES = [
    (1, "We will not apologise.", "", "apology"),
    (1, "我们不会推卸责任。", "responsibility", "deflect"),
    (2, "If fault is found, we will compensate you.", "remedy", ""),
    (2, "如果认定是我们的过错,该赔的我们赔。", "remedy responsibility", ""),
    (3, "网传内容不实,该批号的检验报告见附图,任何人都可以在官网查询核对。", "evidence", "denial"),
    (3, "The claim does not match our records; we are investigating.", "action", "denial"),
    (3, "网传内容子虚乌有,该批号的检验报告见附图,任何人都可以在官网查询核对。", "evidence", "denial"),
    (4, "对捏造事实者,我院保留追究法律责任的权利。", "", "threat"),
    (4, "We reserve our legal rights against fabricated content.", "", "threat"),
    (4, "王女士,限你二十四小时内删除,逾期我方即向法院起诉。", "threat", ""),
    (5, "Dear Ms. Li, we are so sorry for the long wait.", "apology", "privacy_leak"),
    (5, "那位姓宋的客人有躁狂症,一直在吃药,大家自己掂量。", "privacy_leak", ""),
    (6, "We attach great importance to this matter.", "", "facts acknowledge"),
    (6, "我院高度重视。", "", "facts acknowledge"),
    (7, "我们会妥善处理。", "", "action"),
    (7, "We have started an investigation.", "action", ""),
    (8, "If you have questions, do contact us.", "", "contact"),
    (8, "有什么问题您随时联系我们就行。", "", "contact"),
    (9, "Some say our device is “100% safe”.", "", "overpromise"),
    (9, "有人说我们“百分百安全”,那是别人的话。", "", "overpromise"),
    (10, "We are investigating and will publish the result.", "action next_update", ""),
    (11, "3月11日上午,一名患者在我院手术后出现大出血,病历已封存。", "acknowledge facts", ""),
    (11, "Some say a patient died.", "", "acknowledge facts"),
    (12, "您把笔记删了,马上给您退两千。", "hush", "remedy"),
    (13, "即日起药柜改为双人双锁。", "correction", "remedy"),
    (13, "多收的380元已经原路退回。", "remedy", "correction"),
    (14, "责任不在供应商,不归他们管,错在医院。", "responsibility", "deflect"),
    (14, "责任在供应商,与我院无关,我们没有任何责任。", "deflect denial", ""),
    (15, "我们已报警,警方正在调查。", "third_party", "threat"),
    (15, "再不删,我们直接报警抓你。", "threat", "third_party"),
    (16, "Sister Marguerite will ring you tonight.", "contact", ""),
    (16, "I'll ring you back tomorrow.", "next_update", "contact"),
    (17, "错在医院。", "responsibility", ""),
    (17, "That one's on us.", "responsibility", ""),
    (17, "对此我们深表歉意。", "apology", "responsibility"),
    (18, "多半是您回家自己不注意,碰了水。", "blame_patient speculation", ""),
    (18, "是她自己不听医嘱。", "blame_patient", "speculation"),
    (19, "不方便讲,下一个问题。", "stonewall", "privacy"),
    (19, "为了保护孩子,他的病我一个字也不能说。", "privacy", "stonewall"),
    (20, "Between us, Mr. Pratt has dementia.", "privacy_leak", ""),
    (21, "We are sorry if anyone chose to take offence.", "", "apology"),
    (21, "接电话不许说“无可奉告”,不得提出删帖换补偿。", "", "stonewall hush"),
    (21, "不得猜测死因,不许说是家属不配合,也不许说是小事。", "", "blame_patient minimise"),
    (22, "对对对,监控我们删的,病历我们吃了,满意了吧?", "hostile", "denial"),
    (22, "本院三十年来手术零疏失。", "denial", "overpromise"),
]


@pytest.mark.parametrize(("label", "text"), EXAMPLES)
def test_every_example_of_the_guide_is_met(label: str, text: str) -> None:
    assert label in read(text).labels


@pytest.mark.parametrize(("rule", "text", "wanted", "unwanted"), RULES)
def test_borderline_rules(rule: int, text: str, wanted: str, unwanted: str) -> None:
    labels = read(text).labels
    assert [name for name in wanted.split() if name not in labels] == [], f"rule {rule}: {labels}"
    assert [name for name in unwanted.split() if name in labels] == [], f"rule {rule}: {labels}"


def test_all_22_rules_have_a_case() -> None:
    assert sorted({rule for rule, *_ in RULES}) == list(range(1, 23))


def test_labels_are_the_guides() -> None:
    assert len(ELEMENTS) == 13
    assert len(VIOLATIONS) == 12
    assert {label for label, _ in EXAMPLES} == {*ELEMENTS, *VIOLATIONS}


def test_plain_politeness_has_no_label() -> None:
    assert read("Thank you for your call.") == Reading((), (), ())


@pytest.mark.parametrize(
    ("text", "unwanted"),
    [
        ("The supplier delivered two boxes.", "deflect"),
        ("这笔钱可以退款。", "hush"),
        ("请保留好编号。", "evidence"),
        ("糖尿病患者请空腹来抽血。", "privacy_leak"),
    ],
)
def test_a_single_weak_cue_is_not_enough(text: str, unwanted: str) -> None:
    assert unwanted not in read(text).labels


def test_a_favour_and_a_demand_without_a_tie_are_put_before_a_person() -> None:
    found = read("Please withdraw the post. We offer a refund.")
    assert "hush" in found.labels + found.uncertain
