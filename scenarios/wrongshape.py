"""What pydantic finds wrong with the shape of a file, in our words and in both languages."""

from __future__ import annotations

import re
from typing import Any

from pydantic_core import ErrorDetails

from scenarios.values import SLUG_FORM, not_a_choice, short
from simulator.localized import LocalizedText, said

_NO_MAPPING = said("应由带名称的字段组成（`字段名: 内容`）", "must be a list of named fields (`name: value`)")
_ONE_LANGUAGE = said(
    "没有填写；每处文字都要有中文（zh）和英文（en）", "is missing; every text is written in both languages, zh and en"
)
_NO_WHOLE_NUMBER = said("必须是整数", "must be a whole number")
MESSAGES = {
    "missing": said("没有填写", "is missing"),
    "extra_forbidden": said("这里没有这个字段", "is not a field here"),
    "string_type": said("必须是文字；请加引号", "must be text; put it in quotes"),
    "string_too_long": said("太长；最多 {max_length} 个字符", "is too long; at most {max_length} characters"),
    "model_type": _NO_MAPPING,
    "dict_type": _NO_MAPPING,
    "model_attributes_type": _NO_MAPPING,
    "list_type": said("必须是列表（`- …` 或 `[…]`）", "must be a list (`- …` or `[…]`)"),
    "too_short": said("不能为空", "must not be empty"),
    "bool_type": said("只能是 true 或 false", "must be true or false"),
    "int_type": _NO_WHOLE_NUMBER,
    "int_from_float": _NO_WHOLE_NUMBER,
    "float_type": said("必须是数字", "must be a number"),
    "greater_than": said("必须大于 {gt:g}", "must be more than {gt:g}"),
    "greater_than_equal": said("不能小于 {ge:g}", "must be at least {ge:g}"),
    "less_than_equal": said("不能大于 {le:g}", "must be at most {le:g}"),
}
PATTERNS = {
    "id": said(
        "“{value}”不能用作 id；只用字母、数字、“_”和“-”，以字母开头，最多 64 个",
        '"{value}" is not an id; letters, digits, "_" and "-", first a letter, at most 64',
    ),
    "slug": said(
        "“{value}”不能用作 slug；只用小写字母和数字，以“-”相连",
        '"{value}" is not a slug; small letters and digits, joined by "-"',
    ),
    "digest": said(
        "“{value}”不是来源摘要的条目编号，应如 AC-07", '"{value}" is not a row of the digest, such as AC-07'
    ),
}


def shape_message(fault: ErrorDetails) -> LocalizedText:
    """One fault in words; what a validator of `values` raised has its own."""
    context: dict[str, Any] = fault.get("ctx", {})
    if "zh" in context:
        return said(context["zh"], context["en"])
    if fault["type"] == "missing" and fault["loc"][-1] in ("zh", "en"):
        return _ONE_LANGUAGE
    if fault["type"] == "literal_error":
        return not_a_choice(fault["input"], re.findall(r"'([^']+)'", context["expected"]))
    if fault["type"] == "string_pattern_mismatch":
        template, context = PATTERNS[_form(context["pattern"])], {"value": short(fault["input"])}
    else:
        template = MESSAGES.get(fault["type"]) or _unforeseen(fault)
    return said(template.zh.format(**context), template.en.format(**context))


def _unforeseen(fault: ErrorDetails) -> LocalizedText:
    """Nothing that a file can hold comes here today; pydantic's own words are better than a traceback."""
    quoted = fault["msg"].replace("{", "{{").replace("}", "}}")
    return said(f"不合格式（{quoted}）", quoted)


def _form(pattern: str) -> str:
    if pattern == SLUG_FORM:
        return "slug"
    return "digest" if "CASE" in pattern else "id"
