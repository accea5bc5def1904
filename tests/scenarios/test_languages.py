"""No message about content is in one language only, wherever it is made."""

from __future__ import annotations

import ast
import inspect
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml.composer
import yaml.parser
import yaml.scanner

from scenarios.wrongshape import MESSAGES, PATTERNS
from scenarios.yamlwords import yaml_reason
from simulator.localized import LocalizedText, said
from tests.scenarios.samples import in_both

ROOT = Path(__file__).parents[2]
FILES = [
    *sorted((ROOT / "scenarios").glob("*.py")),
    *(ROOT / "simulator" / f"{name}.py" for name in ("conditions", "phrases", "teamfile")),
    *sorted((ROOT / "simulator" / "branching").glob("*.py")),
    ROOT / "web" / "cli" / "rehearse.py",
]
CHINESE = re.compile("[\u4e00-\u9fff]")


def _calls(file: Path, name: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
            yield node


SAID = [(file, call) for file in FILES for call in _calls(file, said.__name__)]


def _literal(node: ast.expr) -> str:
    """What a text or f-string says by itself; empty for any other expression."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) for part in node.values if isinstance(part, ast.Constant))
    return ""


def _named(node: ast.expr) -> set[str]:
    """The values that are put in. Which side of a text, and how a list is joined, is the language's own matter."""
    called = {id(part.func) for part in ast.walk(node) if isinstance(part, ast.Call)}
    names = [part for part in ast.walk(node) if isinstance(part, ast.Name) and id(part) not in called]
    own = {name.id for name in names if isinstance(name.ctx, ast.Store)}  # of a list that is joined
    return {name.id for name in names} - own


def _faults(call: ast.Call) -> Iterator[str]:
    zh, en = call.args
    if isinstance(zh, ast.Constant | ast.JoinedStr) and not CHINESE.search(_literal(zh)):
        yield "its Chinese is none"
    if CHINESE.search(_literal(en)):
        yield "its English is none"
    if _named(zh) != _named(en):
        yield f"values in one language only: {_named(zh) ^ _named(en)}"


def test_every_message_says_the_same_in_both_languages() -> None:
    assert len(SAID) > 100
    assert [f"{f.name}:{c.lineno} {wrong}" for f, c in SAID for wrong in _faults(c)] == []


@pytest.mark.parametrize(
    ("call", "wrong"),
    [
        ('said("is missing", "is missing")', "its Chinese is none"),
        ('said("没有填", "没有填")', "its English is none"),
        ('said(f"“{name}”重复了", "is listed twice")', "values in one language only: {'name'}"),
        ('said(f"漏了 {listed}", f"leaves out {name}")', "values in one language only: "),
    ],
)
def test_the_check_finds_what_it_looks_for(call: str, wrong: str) -> None:
    (found,) = (c for c in ast.walk(ast.parse(call)) if isinstance(c, ast.Call))
    assert "".join(_faults(found)).startswith(wrong)


def test_no_message_goes_past_said() -> None:
    """LocalizedText itself may have an empty side; only what authors wrote is made with it here."""
    made = [(f.name, c) for f in FILES for c in _calls(f, LocalizedText.__name__)]
    assert [f"{name}:{c.lineno}" for name, c in made if any(map(_literal, c.args))] == []


@pytest.mark.parametrize("kind", [*MESSAGES, *PATTERNS])
def test_templates_have_the_same_places_in_both_languages(kind: str) -> None:
    template = {**MESSAGES, **PATTERNS}[kind]
    zh, en = (
        {field for _, field, _, _ in string.Formatter().parse(side)} for side in (template.zh, template.en)
    )
    assert zh == en
    assert in_both(template)


def _samples(node: ast.expr) -> str | None:
    """One text as PyYAML would fill it in; None where it says nothing by itself."""
    if isinstance(node, ast.BinOp):
        assert isinstance(node.left, ast.Constant)
        filled = {"an %s": "an anchor", "%s node": "block node", "%s": "tag", "%r": "'x'", "%d": "4"}
        return re.sub("|".join(filled), lambda place: filled[place[0]], node.left.value)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _of_pyyaml() -> set[tuple[str | None, str | None]]:
    """Every pair of context and problem that PyYAML can raise while it reads."""
    found = set()
    for module in (yaml.scanner, yaml.parser, yaml.composer):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if (
                isinstance(node, ast.Call)
                and re.fullmatch(r"\w+Error", getattr(node.func, "id", ""))
                and node.args
            ):
                found.add((_samples(node.args[0]), _samples(node.args[2])))
    return found


def test_all_that_pyyaml_complains_of_has_its_chinese() -> None:
    pairs = _of_pyyaml()
    assert len(pairs) > 30
    assert [pair for pair in pairs if any(pair) and not in_both(yaml_reason(*pair))] == []


def test_what_pyyaml_might_say_one_day_is_quoted() -> None:
    assert yaml_reason(None, "found a dragon") == LocalizedText(
        "解析程序的提示是：found a dragon", "found a dragon"
    )


@pytest.mark.parametrize(
    ("context", "problem", "zh"),
    [
        (
            "while parsing a flow mapping",
            "expected ',' or '}', but got ':'",
            "读取 {…} 时，应为“,”或“}”，却是 ':'",
        ),
        (
            "while scanning a double-quoted scalar",
            "found unknown escape character 'd'",
            "读取双引号里的文字时，反斜杠之后不能是 'd'；反斜杠本身请写成 \\\\",
        ),
        (
            None,
            "mapping values are not allowed here",
            "这里不能有“: ”；如果是文字里的冒号，请给整段文字加引号",
        ),
        (
            "while parsing a block mapping",
            "expected <block end>, but found '<block sequence start>'",
            "读取按缩进排列的字段时，缩进没有对齐，或符号没有成对：遇到了 列表的开头",
        ),
    ],
)
def test_yaml_is_explained_in_chinese(context: str | None, problem: str, zh: str) -> None:
    assert yaml_reason(context, problem).zh == zh
