"""Numbers with what they count, in Chinese and English.

Works on normalised text. A number without a unit or noun that is known here is none: a telephone
extension, a ward, a list's numbering are not for anybody to compare.
"""

import re
from dataclasses import dataclass

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_WORDS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
ZH_NUMBER = r"(?:\d[\d,]*(?:\.\d+)?[十百千万]?|[零一二三四五六七八九十百千万两〇]{1,7})"
EN_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|(?:{_TENS})[- ](?:{_ONES})|{'|'.join(_WORDS)})"

# What a number counts: key, Chinese nouns, English nouns. People first: "三位患者" is no place.
_NOUNS = (
    ("patient", "患者|病人|顾客|客人|客户|产妇|老人|孩子|新生儿|婴儿|学生|孕妇|伤者", "patients?|clients?|customers?|in-patients?|people affected|mothers|babies|children|pupils|victims"),
    ("staff", "医生|护士|员工|同事|工作人员|接线员|护工|医师|专家|保安", "doctors?|nurses?|staff|colleagues|employees|surgeons?|experts|operators"),
    ("family", "家属|亲属", "relatives|family members"),
    ("complaint", "投诉|诉求", "complaints?"),
)  # fmt: skip
_ZH_UNITS = (
    ("minute", "分钟"), ("hour", "个?小时|个?钟头"), ("day", "天(?!前|后|内)"), ("percent", "%|％"), ("year", "年(?:半)?(?=来|里|间|多|,|。)"),
    ("ml", "毫升|ml|cc"), ("syringe", "支"), ("bottle", "瓶|袋|盒"), ("yuan", "元|块钱?"),
    ("bed", "张(?:病)?床|个床位"), ("case", "例|起(?!来|码|因|诉|到|见|用)"), ("complaint", "件投诉|宗"),
    ("call", "次呼叫|次铃"), ("death", "人死亡|名死者"),
    ("person", "(?:多|余)?(?:名|位(?!置|于)|人(?!次|员|工|民|手)|个人)"),
)  # fmt: skip
_EN_UNITS = (
    ("minute", "minutes?|mins?"), ("hour", "hours?"), ("day", "days"), ("percent", "%|per ?cent"), ("ml", "ml|millilitres?|cc"),
    ("syringe", "syringes?|vials?|ampoules?"), ("yuan", "yuan|rmb"), ("bed", "beds"), ("case", "cases"),
    ("death", "deaths|dead"), ("person", "people|persons|men|women|others"),
)  # fmt: skip
PEOPLE = ("patient", "staff", "family", "person")
_ZH_NOUN = "|".join(f"(?P<n_{key}>{zh})" for key, zh, _ in _NOUNS)
_EN_NOUN = "|".join(f"(?P<n_{key}>{en})" for key, _, en in _NOUNS)
_ZH = re.compile(
    rf"(?<![\d.:第转a-z-])(?<!编号)(?<!分机)(?P<number>{ZH_NUMBER})\s?(?:余|多)?(?:"
    + "|".join(f"(?P<u_{key}>{unit})" for key, unit in _ZH_UNITS)
    + rf"|(?=个(?:{'|'.join(zh for _, zh, _ in _NOUNS)}))个)(?P<half>半(?=小时))?"
    + rf"(?:的|在院|住院|其他|同批次|眼部|受影响的?){{0,2}}(?:{_ZH_NOUN})?"
)
_EN = re.compile(
    rf"(?<![\w.:-])(?P<number>{EN_NUMBER})[- ](?:(?:other|of the|of our|more|full|long|new|such|formal) ){{0,2}}(?:"
    + "|".join(f"(?P<u_{key}>{unit})" for key, unit in _EN_UNITS)
    + rf"|{_EN_NOUN})(?!\w)"
)
_HALF_HOUR = re.compile(
    r"(?<!个)(?<!个 )半个?(?:小时|钟头)|\bhalf[ -]an?[ -]hour\b|\b(?:the|that|this) half hour\b"
)
_MINUTES = {"hour": 60}
_LATEST = 40  # figures before, among which both languages may have found the same one


@dataclass(frozen=True)
class Figure:
    """A number at [start, end) of a normalised text; `about` is the key of what it counts."""

    value: str
    about: str
    start: int
    end: int


def value_of(words: str) -> float | None:
    """The number that digits, Chinese numerals or English words stand for; None for none."""
    plain = words.replace(",", "")
    found = re.fullmatch(r"(\d+(?:\.\d+)?)([十百千万]?)", plain)
    if found:
        return float(found[1]) * _SCALES.get(found[2], 1)
    if plain and plain[0] in _WORDS_FIRST:
        return _english(plain)
    return _chinese(plain)


_WORDS_FIRST = frozenset("abcdefghijklmnopqrstuvwxyz")


def _english(words: str) -> float | None:
    parts = re.split("[- ]", words)
    numbers = [_WORDS[part] for part in parts if part in _WORDS]
    return float(sum(numbers)) if len(numbers) == len(parts) else None


def _chinese(words: str) -> float | None:
    total, part, digit = 0, 0, 0
    for char in words:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char == "万":
            total, part, digit = total + (part + digit or 1) * 10000, 0, 0
        elif char in _SCALES:
            part, digit = part + (digit or 1) * _SCALES[char], 0
        else:
            return None
    return float(total + part + digit) if words else None


def written(value: float) -> str:
    """A number written one way: 28, 0.5."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def figures(text: str) -> list[Figure]:
    """All numbers of a normalised text that count something known here, in order."""
    found = [Figure("30", "minute", *match.span()) for match in _HALF_HOUR.finditer(text)]
    for pattern in (_ZH, _EN):
        for match in pattern.finditer(text):
            figure = _figure(match)
            if figure is not None and all(
                figure.start >= f.end or figure.end <= f.start for f in found[-_LATEST:]
            ):
                found.append(figure)
    return sorted(found, key=lambda figure: figure.start)


def _figure(match: re.Match[str]) -> Figure | None:
    value = value_of(match["number"])
    key = next((name for name, said in match.groupdict().items() if name[:2] == "n_" and said), None) or next(
        (name for name, said in match.groupdict().items() if name[:2] == "u_" and said), None
    )
    if value is None or key is None:
        return None
    about = key[2:]
    start, end = match.start(), match.end()
    return Figure(
        written(value * _MINUTES.get(about, 1)), "minute" if about in _MINUTES else about, start, end
    )
