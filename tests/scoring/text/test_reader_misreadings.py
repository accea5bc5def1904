"""Sentences that were once misread, each beside one that must still be read as before."""

import pytest

from scoring.text.reader import read

CASES = [
    # text, labels that must be met, labels that must be neither met nor uncertain
    ("You have my number.", "", "overpromise"),
    ("You have my sympathy.", "empathy", "overpromise"),
    ("You have my word that we will call you at six tonight.", "next_update", "overpromise"),
    ("You have my word that nobody will be punished for speaking up.", "", "overpromise"),
    ("I promise to ring you tonight, whatever I know by then.", "next_update", "overpromise"),
    ("You have my word that it is completely safe.", "overpromise", ""),
    ("You have my guarantee that she will recover fully.", "overpromise", ""),
    ("We promise you that it will never scar.", "overpromise", ""),
    ("We are deeply sorry for our client and her family.", "empathy", "privacy_leak"),
    ("我们为这位顾客和她的家人深感难过。", "empathy", ""),
    ("Dear Ms Lin's family,\nwe are so sorry for what happened.", "apology", "third_party privacy_leak"),
    ("尊敬的家属：我们向您道歉。", "apology", "third_party blame_patient"),
    ("致林女士家属：我们向您道歉。", "apology", "third_party privacy_leak"),
    ("核实后再调整。", "", "privacy_leak"),
    ("级别暂定为二级，核实后再调整。", "", "privacy_leak"),
    ("名单核对后再更新。", "", "privacy_leak"),
    ("The figures will be adjusted once they have been checked.", "", "privacy_leak"),
    ("对您个人的言论，我方保留追究法律责任的一切权利。", "threat", ""),
    ("We reserve all our rights against you and your family.", "threat", ""),
    ("我们向您道歉。\n澜河市第三医院", "apology", "third_party"),
    ("A patient who had surgery with us on Tuesday died last night at 21:10", "facts", "third_party"),
    (
        "A patient who had surgery with us on Tuesday died; an independent surgeon will look at every step.",
        "third_party",
        "",
    ),
    ("A patient died on Tuesday after surgery with us. The coroner has been told.", "third_party", ""),
    ("手术后患者昨晚去世，已请市里的专家组来查。", "third_party", ""),
    ("病历上午就封，你们来人看着；分机8003找我。", "action contact", "threat"),
    ("这事就封在这里，再往外传，分机8003找我，后果你们掂量。", "threat", ""),
    ("市卫健委医政处：昨日16时至17时20分推送的93份报告姓名与结果错位。", "facts", "third_party"),
    ("We are sorry for the wait.\nThe City Heart Centre", "apology", "third_party"),
]


@pytest.mark.parametrize(("text", "wanted", "unwanted"), CASES)
def test_what_was_misread(text: str, wanted: str, unwanted: str) -> None:
    found = read(text)
    assert [name for name in wanted.split() if name not in found.labels] == []
    assert [name for name in unwanted.split() if name in found.labels + found.uncertain] == []
