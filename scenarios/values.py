"""The values that both files are made of: ids, texts, times, conditions, each with its own words when it is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from simulator import scenario as s
from simulator.branching import tree
from simulator.clock import PACES
from simulator.conditions import parse_follows, parse_time, parse_unless
from simulator.errors import ContentError
from simulator.localized import LocalizedText, said
from simulator.opinion.plan import RANGES

ID_FORM = r"^[A-Za-z][A-Za-z0-9_-]{0,63}$"
SLUG_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DIGEST_FORM = (
    r"^(CT|EN|RO|TE|WL|PH|PR|CH|AC|AT|AU|TM|EV|AA|TR|MO|PL|SP|FM|CASE|OP)-[RX]?[0-9]{1,3}(\.[0-9]{1,2})?$"
)
_DAY = re.compile(r"\A\d{4}(?:-\d{2}(?:-\d{2})?)?\Z", re.ASCII)
_SPAN = re.compile(r"\A(\d{1,4}):([0-5]\d)\Z")


def time_text(value: timedelta) -> str:
    """HH:MM, or HH:MM:SS where there are seconds."""
    minutes, seconds = divmod(int(value.total_seconds()), 60)
    return f"{minutes // 60:02}:{minutes % 60:02}" + (f":{seconds:02}" if seconds else "")


def refusal(kind: str, told: LocalizedText) -> PydanticCustomError:
    """What a validator raises; the loader finds both languages in the fault's context."""
    return PydanticCustomError(kind, "{en}", {"zh": told.zh, "en": told.en})


def _time(value: Any) -> Any:
    if isinstance(value, timedelta):
        return value
    try:
        return parse_time(value if isinstance(value, str) else str(value))
    except ContentError:
        # the value is quoted as it stands in the file
        told = said(
            f"“{short(value)}”不是时间；请写成 HH:MM 或 HH:MM:SS",
            f'"{short(value)}" is not a time; write HH:MM or HH:MM:SS',
        )
        raise refusal("time", told) from None


def _span(value: Any) -> Any:
    """As a time, but a plan or a law may also count in days: 360:00 is fifteen of them."""
    found = _SPAN.match(value) if isinstance(value, str) else None
    return timedelta(hours=int(found[1]), minutes=int(found[2])) if found else _time(value)


def _condition(parse: Callable[[str], Any], built: type) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, built):
            return value
        try:
            return parse(value if isinstance(value, str) else str(value))
        except ContentError as error:
            raise refusal("condition", error.said) from None

    return read


def short(value: Any) -> str:
    """A value of the file as it may be quoted in a message."""
    text = str(value)
    return text if len(text) <= 40 else text[:40] + "…"


def parameter_fault(name: str, value: float) -> LocalizedText | None:
    """What is wrong with a parameter of the simulated public: it must be known, and a number in its range."""
    if name not in RANGES:
        near = next(iter(get_close_matches(name, RANGES, n=1)), "")
        return said(
            f"没有“{short(name)}”这个参数" + (f"；是不是 {near}？" if near else "") + f"可用：{'、'.join(RANGES)}",
            f'there is no parameter "{short(name)}"' + (f"; did you mean {near}?" if near else "") + f" Known: {', '.join(RANGES)}",
        )
    low, high = RANGES[name]
    if low <= value <= high:
        return None
    return said(f"{name} 为 {value:g}，应在 {low:g} 到 {high:g} 之间", f"{name} is {value:g}; allowed are {low:g} to {high:g}")


def _not_blank(text: str) -> str:
    if not text.strip():
        raise refusal("blank", said("不能为空", "is empty"))
    return text


def _day(text: str) -> str:
    """A date as laws are dated: to the day, or only to the month or year where no more is known."""
    try:
        if not _DAY.match(text):
            raise ValueError
        date.fromisoformat((text + "-01-01")[:10])
    except ValueError:
        told = said(
            f"“{short(text)}”不是日期；请写成 YYYY-MM-DD、YYYY-MM 或 YYYY",
            f'"{short(text)}" is not a date; write YYYY-MM-DD, YYYY-MM or YYYY',
        )
        raise refusal("day", told) from None
    return text


def _pace(value: float) -> float:
    if value not in PACES:
        allowed = [f"{x:g}" for x in PACES]
        told = said(f"只能是 {'、'.join(allowed)} 之一", f"must be one of {', '.join(allowed)}")
        raise refusal("pace", told)
    return value


def _submitted(value: Any) -> Any:
    """What staff record of the room is no kind that a plan or scenario can ask for."""
    if value not in s.RESPONSE_KINDS:
        raise refusal("response_kind", not_a_choice(value, s.RESPONSE_KINDS))
    return value


def not_a_choice(value: Any, choices: Sequence[str]) -> LocalizedText:
    return said(
        f"这里没有“{short(value)}”；只能是 {'、'.join(choices)} 之一",
        f'"{short(value)}" is not known here; write one of {_quoted(choices)}',
    )


def _quoted(choices: Sequence[str]) -> str:
    *first, last = (f"'{choice}'" for choice in choices)
    return f"{', '.join(first)} or {last}"


Words = Annotated[str, AfterValidator(_not_blank)]
Id = Annotated[str, Field(pattern=ID_FORM)]
Slug = Annotated[str, Field(pattern=SLUG_FORM, max_length=64)]
Digest = Annotated[str, Field(pattern=DIGEST_FORM)]
Time = Annotated[timedelta, BeforeValidator(_time, json_schema_input_type=str), PlainSerializer(time_text)]
Span = Annotated[timedelta, BeforeValidator(_span, json_schema_input_type=str), PlainSerializer(time_text)]
Condition = Annotated[
    tree.Unless, BeforeValidator(_condition(parse_unless, tree.Unless), json_schema_input_type=str)
]
AfterCall = Annotated[
    tree.Follows, BeforeValidator(_condition(parse_follows, tree.Follows), json_schema_input_type=str)
]
Kind = Annotated[s.ResponseKind, BeforeValidator(_submitted)]
Pace = Annotated[float, AfterValidator(_pace)]
Weight = Annotated[float, Field(gt=0, le=100)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Factor = Annotated[float, Field(ge=0, le=10)]
Day = Annotated[str, AfterValidator(_day)]
Share = Annotated[float, Field(ge=0, le=1)]
Points = Annotated[float, Field(ge=0, le=100)]


class Part(BaseModel):
    """Unknown fields are errors, and nothing is turned into another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class TextPart(Part):
    """A text in both languages; neither may be missing."""

    zh: Words
    en: Words

    def build(self) -> LocalizedText:
        return LocalizedText(self.zh, self.en)


def built(part: TextPart | None) -> LocalizedText:
    """The text of an optional field."""
    return part.build() if part else LocalizedText()
