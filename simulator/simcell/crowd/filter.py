"""What no text of the crowd may hold: real names and brands, ways to reach somebody, a denial that this is a drill.

`scenarios/wording.py` checks what authors write, with messages; this refuses, fast, what is generated. What the
team wrote comes in here too, in quotations.
"""

from __future__ import annotations

import re
import unicodedata

# Platforms, firms, hospitals and people that exist. A text that names one is not shown.
_CHINESE = (
    "微博", "微信", "抖音", "小红书", "快手", "知乎", "豆瓣", "哔哩", "贴吧", "头条", "百度", "腾讯", "阿里巴巴", "支付宝",
    "淘宝", "天猫", "京东", "拼多多", "美团", "饿了么", "大众点评", "滴滴", "携程", "网易", "新浪", "搜狐", "华为", "小米手机",
    "新氧", "美莱", "艺星", "爱尔眼科", "伊美尔", "丽格", "协和医院", "华西", "湘雅", "瑞金医院", "同济医院", "齐鲁",
    "积水潭", "阜外", "天坛医院", "同仁医院", "301医院", "和睦家", "莆田", "新华社", "人民日报", "央视", "澎湃新闻", "丁香园",
    "乔雅登", "保妥适", "瑞蓝", "衡力", "王菲", "刘洋", "李宁", "李娜", "张杰", "杨幂", "赵薇", "周杰伦", "刘德华",
    "成龙", "姚明", "刘翔", "马云", "马化腾", "雷军", "董明珠", "钟南山", "张文宏", "莫言", "陈伟霆", "王宝强", "郭德纲", "李佳琦",
    "北京", "上海", "广州", "深圳", "杭州", "南京", "武汉", "成都", "重庆", "天津", "西安", "香港", "台湾", "澳门", "新疆", "西藏",
)  # fmt: skip
_ENGLISH = (
    "weibo", "wechat", "douyin", "tiktok", "xiaohongshu", "rednote", "kuaishou", "zhihu", "bilibili", "alipay", "taobao",
    "twitter", "facebook", "instagram", "youtube", "whatsapp", "telegram", "snapchat", "reddit", "linkedin", "tumblr",
    "google", "amazon", "netflix", "trustpilot", "yelp", "tripadvisor", "mumsnet", "tesco", "starbucks", "mcdonald's",
    "juvederm", "restylane", "botox", "allergan", "galderma", "nhs", "mayo clinic", "johns hopkins", "kaiser", "bupa",
    "reuters", "bbc", "cnn", "new york times", "michael jackson", "michael jordan", "taylor swift", "jennifer lopez",
    "elizabeth taylor", "james brown", "will smith", "kevin hart", "chris brown", "elon musk", "beijing", "shanghai",
    "hong kong", "taiwan", "london", "new york",
)  # fmt: skip
_DENIES_DRILL = re.compile(
    r"(?:不是|并非|並非|绝非|絕非)(?:一?[次场場])?(?:演习|演练|演習|演練)"
    r"|\b(?:not|isn['’]?t|never)\s+(?:a|an|just\s+a|just\s+an)\s+(?:drill|exercise)\b|\bno\s+drill\b"
)
_DRILL = ("演", "drill", "exercise")
_DIGITS = re.compile(r"\d(?:[ .()-]?\d){6,}")
_DATE = re.compile(r"\b(?:19|20)\d\d-\d\d?-\d\d?\b")
_ADDRESS = re.compile(r"\.(?<=[a-z0-9-]\.)(?:com|cn|net|org|gov|edu|io|info|biz|cc|tv|app|top|vip|xyz|hk|tw)\b")
_REACHES = ("http:", "https:", "www.")
_MAILBOX = re.compile(r"@[\w-]+\.")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_EDGE = re.compile(r"[a-z]")


def is_fit(text: str) -> bool:
    """Whether `text` may be shown. A number with six zeros in a row is nobody's; a date is no number."""
    plain = _plain(text)
    if _names_somebody(plain) or _reaches_somebody(plain):
        return False
    if _holds(plain, _DRILL) and _DENIES_DRILL.search(plain):
        return False
    return not any(_is_somebodys(found[0]) for found in _DIGITS.finditer(_DATE.sub("", plain)))


def _plain(text: str) -> str:
    """Small letters, full-width forms as ASCII and invisible characters gone, so that neither hides anything."""
    if text.isascii():
        return text.lower()
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).lower()


def _holds(plain: str, words: tuple[str, ...]) -> bool:
    return bool([word for word in words if word in plain])


def _reaches_somebody(plain: str) -> bool:
    if _holds(plain, _REACHES) or _ADDRESS.search(plain):
        return True
    return "@" in plain and bool(_MAILBOX.search(plain))


def _names_somebody(plain: str) -> bool:
    """English names count as words of their own only ("nhs" is not in "enhsome")."""
    chinese = [word for word in _CHINESE if word in plain]  # lists: any() over a generator takes twice as long
    english = [word for word in _ENGLISH if word in plain]
    return bool(chinese) or any(_stands_alone(word, plain) for word in english)


def _stands_alone(word: str, lower: str) -> bool:
    at = lower.find(word)
    while at >= 0:
        before, after = lower[at - 1 : at] if at else "", lower[at + len(word) : at + len(word) + 1]
        if not _EDGE.match(before) and not _EDGE.match(after):
            return True
        at = lower.find(word, at + 1)
    return False


def _is_somebodys(number: str) -> bool:
    return "000000" not in re.sub(r"\D", "", number)
