"""From a file to plain data with the line and column of every value.

YAML 1.2 core types (12:30, on and no stay text), no aliases, anchors or tags, no duplicate keys, bounded
size, depth and text length: what a stranger's file can do to us is decided here, before anything looks at it.
"""

from __future__ import annotations

import math
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from scenarios.coreyaml import BOOL, INT, MAX_DEPTH, NULL, STR, CoreLoader, QuickLoader, TooDeep
from scenarios.problems import ContentErrors, Problem
from scenarios.yamlwords import yaml_reason
from simulator.localized import LocalizedText, said

MAX_BYTES = 2_000_000
MAX_TEXT = 20_000
MAX_DIGITS = 40

Where = tuple[str | int, ...]  # path of a value: ("injects", 3, "at")
Spot = tuple[int, int]  # line and column, from 1

_BREAKS = re.compile("[\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@dataclass(frozen=True)
class Appended:
    """The parts of list `key` from index `start` on stand in another file."""

    file: str
    key: str
    start: int
    lines: list[str]


@dataclass
class Document:
    """Plain data of one file. `spots` says where each value begins, `key_spots` where its key stands.

    `append` joins a second file's list to this one's; its parts are still reported where they stand.
    """

    file: str
    data: Any = None
    spots: dict[Where, Spot] = field(default_factory=dict)
    key_spots: dict[Where, Spot] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: list[tuple[Spot, LocalizedText]] = field(default_factory=list)
    appended: Appended | None = None
    lines: list[str] = field(default_factory=list)  # of the file itself

    def append(self, other: Document, key: str) -> None:
        """Add the parts of list `key` of `other` to the list of this document, which must have one."""
        start = len(self.data[key])
        self.appended = Appended(other.file, key, start, other.lines)
        self.data[key] = [*self.data[key], *other.data[key]]
        for ours, theirs in ((self.spots, other.spots), (self.key_spots, other.key_spots)):
            for where, spot in theirs.items():
                if where[:1] == (key,) and len(where) > 1:
                    ours[(key, int(where[1]) + start, *where[2:])] = spot
        self.problems += other.problems

    def home(self, where: Where) -> tuple[str, Where]:
        """The file in which the value stands, and its path there."""
        there = self.appended
        if there and len(where) > 1 and where[0] == there.key and int(where[1]) >= there.start:
            return there.file, (there.key, int(where[1]) - there.start, *where[2:])
        return self.file, where

    def spot(self, where: Where) -> Spot:
        """Where the value is; for one that is absent, where its parent is."""
        while where and where not in self.spots:
            where = where[:-1]
        return self.spots.get(where, (1, 1))

    def report(self, where: Where, message: LocalizedText, at_key: bool = False) -> None:
        line, column = self.key_spots.get(where, self.spot(where)) if at_key else self.spot(where)
        file, there = self.home(where)
        self.problems.append(Problem(file, line, column, field_path(there), message))

    def report_inside(self, where: Where, column: int, message: LocalizedText) -> None:
        """A fault at a column of the text that stands at `where`, found again in its lines of the file."""
        file, there = self.home(where)
        lines = self.lines if self.appended is None or file != self.appended.file else self.appended.lines
        text = _at(self.data, where)
        line, at = spot_inside(lines, self.spot(where), text, column) if isinstance(text, str) else self.spot(where)
        self.problems.append(Problem(file, line, at, field_path(there), message))

    def texts(self) -> Iterator[tuple[Where, str]]:
        """Every text value with its path."""
        return _texts(self.data, ())


def field_path(where: Where) -> str:
    """`injects[3].at`"""
    return "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in where).removeprefix(".")


def _at(value: Any, where: Where) -> Any:
    for step in where:
        value = value[step]
    return value


def spot_inside(lines: list[str], start: Spot, text: str, column: int) -> Spot:
    """Where the character at `column` of a plain, quoted or block text stands; its start if it can't be found."""
    wanted = "".join(text[:column].split())
    line, at = start[0] - 1, start[1] - 1
    at += 1 if lines[line][at : at + 1] in ("'", '"') else 0
    if lines[line][at : at + 1] in ("|", ">"):
        line, at = line + 1, 0
    for character in wanted:
        line, at = _next_character(lines, line, at)
        if line >= len(lines) or lines[line][at] != character:
            return start
        at += 1
    line, at = _next_character(lines, line, at) if text[column:].strip() else (line, at)
    return (line + 1, at + 1) if line < len(lines) else start


def _next_character(lines: list[str], line: int, at: int) -> tuple[int, int]:
    """The next place with something else than a space."""
    while line < len(lines) and not lines[line][at:].strip():
        line, at = line + 1, 0
    if line < len(lines):
        at += len(lines[line][at:]) - len(lines[line][at:].lstrip())
    return line, at


def _texts(value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*where, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*where, index))


# ---- bytes to text -----------------------------------------------------------------------------


def read_document(path: Path) -> Document:
    """Any YAML file of ours as a Document without faults; else ContentErrors has them all."""
    document = parse_document(read_text(path), str(path))
    if document.problems:
        raise ContentErrors(document.problems)
    return document


def read_text(path: Path) -> str:
    """The file's text; ContentErrors if it cannot be read, is too long or is not UTF-8."""
    return _decoded(_bytes(path), str(path))


def _bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise _refused(path, said("不是文件", "is not a file"))
        if status.st_size > MAX_BYTES:
            raise _refused(path, _too_long(status.st_size))
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)[:MAX_BYTES]
    except FileNotFoundError:
        raise _refused(path, said("不存在", "does not exist")) from None
    except (OSError, ValueError) as error:
        raise _refused(path, unreadable(error)) from None


def _too_long(size: int) -> LocalizedText:
    return said(
        f"有 {size:,} 字节；最多读取 {MAX_BYTES:,} 字节",
        f"is {size:,} bytes long; at most {MAX_BYTES:,} are read",
    )


def unreadable(error: OSError | ValueError) -> LocalizedText:
    """Why a file cannot be read, in the system's own words."""
    reason = getattr(error, "strerror", None) or str(error)
    return said(f"无法读取（系统提示：{reason}）", f"cannot be read: {reason}")


def _refused(path: Path, message: LocalizedText) -> ContentErrors:
    return ContentErrors([Problem(str(path), 1, 1, "", message)])


def _decoded(data: bytes, file: str) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        message = said("是 UTF-16 编码；请把文件另存为 UTF-8", "is UTF-16; save the file as UTF-8")
        raise ContentErrors([Problem(file, 1, 1, "", message)])
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        good = data[: error.start].removeprefix(b"\xef\xbb\xbf").decode("utf-8")
        line, column = _spot_after(good)
        byte = f"0x{data[error.start]:02x}"
        message = said(
            f"不是 UTF-8 文本（字节 {byte}）；请把文件另存为 UTF-8",
            f"is not UTF-8 text (byte {byte}); save the file as UTF-8",
        )
        raise ContentErrors([Problem(file, line, column, "", message)]) from None


def _spot_after(text: str) -> Spot:
    lines = re.split("\r\n|\r|\n", text)
    return len(lines), len(lines[-1]) + 1


# ---- text to nodes -----------------------------------------------------------------------------


_LINE_END = re.compile("\r\n|\r|\n")


def parse_document(text: str, file: str) -> Document:
    """The text as a Document, with the faults that leave something to look at; else ContentErrors."""
    _check_characters(text, file)
    document = Document(file)
    document.lines = _LINE_END.split(text)
    node = _composed(text, document)
    if node is None:
        raise ContentErrors([Problem(file, 1, 1, "", said("是空的", "is empty"))])
    document.data = _plain(document, node, ())
    _report_refused(document)
    if not isinstance(document.data, dict):
        document.report((), said("应由字段组成，如 `slug: …`", "must be a list of fields such as `slug: …`"))
        raise ContentErrors(document.problems)
    return document


def _report_refused(document: Document) -> None:
    """What the loader passed over, with the name of the field that it was meant for."""
    fields = {
        spot: field_path(where) for where, spot in [*document.spots.items(), *document.key_spots.items()]
    }
    for spot, message in document.refused:
        document.problems.append(Problem(document.file, *spot, fields.get(spot, ""), message))


def _check_characters(text: str, file: str) -> None:
    odd = _UNPRINTABLE.search(text) or _BREAKS.search(text)
    if odd:
        line, column = _spot_after(text[: odd.start()])
        code = f"U+{ord(odd[0]):04X}"
        what = said(
            f"含有文本文件里不该有的字符 {code}", f"holds the character {code}, which no text file needs"
        )
        raise ContentErrors([Problem(file, line, column, "", what)])


def _composed(text: str, document: Document) -> yaml.Node | None:
    """The root node; ContentErrors with what is wrong and where. Sound texts take the quick way."""
    loader = QuickLoader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    except (TooDeep, yaml.YAMLError, ValueError, OverflowError):
        return _composed_slowly(text, document)
    document.refused = [(_spot(mark), message) for mark, message in loader.refused]
    return node


def _composed_slowly(text: str, document: Document) -> yaml.Node | None:
    loader = CoreLoader(text)
    try:
        node: yaml.Node | None = loader.get_single_node()
    except TooDeep as error:
        message = said(f"嵌套超过 {MAX_DEPTH} 层", f"is nested more than {MAX_DEPTH} levels deep")
        raise _syntax(document, error.mark, message) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark or _here(loader)
        raise _syntax(document, mark, _not_yaml(yaml_reason(error.context, error.problem))) from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise _syntax(document, _here(loader), _not_yaml(yaml_reason(None, str(error)))) from None
    finally:
        loader.dispose()  # type: ignore[no-untyped-call]
    document.refused = [(_spot(mark), message) for mark, message in loader.refused]
    return node


def _here(loader: CoreLoader) -> yaml.Mark:
    mark: yaml.Mark = loader.get_mark()  # type: ignore[no-untyped-call]
    return mark


def _not_yaml(reason: LocalizedText) -> LocalizedText:
    return said(f"不符合 YAML 格式：{reason.zh}", f"is not valid YAML: {reason.en}")


def _syntax(document: Document, mark: yaml.Mark, message: LocalizedText) -> ContentErrors:
    return ContentErrors([Problem(document.file, *_spot(mark), "", message)])


def _spot(mark: yaml.Mark) -> Spot:
    return mark.line + 1, mark.column + 1


# ---- nodes to plain data -------------------------------------------------------------------------


def _plain(document: Document, node: yaml.Node, where: Where) -> Any:
    document.spots[where] = _spot(node.start_mark)
    if isinstance(node, yaml.MappingNode):
        return _mapping(document, node, where)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(document, part, (*where, i)) for i, part in enumerate(node.value)]
    return _scalar(document, node, where) if isinstance(node, yaml.ScalarNode) else None


def _mapping(document: Document, node: yaml.MappingNode, where: Where) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key_node, value_node in node.value:
        spot = _spot(key_node.start_mark)
        if not isinstance(key_node, yaml.ScalarNode) or key_node.tag != STR:
            message = said("字段名必须是文字；请加引号", "a field's name must be text; put it in quotes")
            document.problems.append(Problem(document.file, *spot, field_path(where), message))
            continue
        key = key_node.value
        if key in result:
            first = document.key_spots[(*where, key)][0]
            message = said(
                f"写了两次，在第 {first} 行和第 {spot[0]} 行",
                f"is written twice, on line {first} and on line {spot[0]}",
            )
            document.problems.append(Problem(document.file, *spot, field_path((*where, key)), message))
            continue
        document.key_spots[(*where, key)] = spot
        result[key] = _plain(document, value_node, (*where, key))
        _check_text(document, key, where)
    return result


def _report_cut(document: Document, node: yaml.ScalarNode, where: Where) -> None:
    """A text without quotes ends at " #": what follows would be lost without a word."""
    mark = node.end_mark
    rest = document.lines[mark.line][mark.column :] if mark.line < len(document.lines) else ""
    if where[-1:] and where[-1] in ("zh", "en") and not node.style and rest.lstrip().startswith("#"):
        message = said("从 # 起被截断了；请给文字加上引号", "is cut off at #; put the text in quotes")
        document.problems.append(Problem(document.file, *_spot(mark), field_path(where), message))


def _scalar(document: Document, node: yaml.ScalarNode, where: Where) -> Any:
    _report_cut(document, node, where)
    value: str = node.value
    if node.tag == STR:
        _check_text(document, value, where)
        return value
    if node.tag == NULL:
        return None
    if node.tag == BOOL:
        return value.lower() == "true"
    return _number(document, node, where)


def _number(document: Document, node: yaml.ScalarNode, where: Where) -> int | float | None:
    value: str = node.value
    if len(value) > MAX_DIGITS:
        message = said(
            f"是超过 {MAX_DIGITS} 位的数字；如果是文字请加引号",
            f"is a number of more than {MAX_DIGITS} digits; put it in quotes if it is text",
        )
        document.report(where, message)
        return None
    if node.tag == INT:
        return int(value, {"0o": 8, "0x": 16}.get(value[:2], 10))
    number = math.nan if "n" in value.lower() else float(value)  # .nan and .inf alike
    if not math.isfinite(number):
        document.report(where, said(f"{value} 不是可用的数字", f"{value} is not a number that can be used"))
        return None
    return number


def _check_text(document: Document, text: str, where: Where) -> None:
    if len(text) > MAX_TEXT:
        message = said(
            f"有 {len(text):,} 个字符；最多 {MAX_TEXT:,} 个",
            f"has {len(text):,} characters; at most {MAX_TEXT:,} are allowed",
        )
        document.report(where, message)
    odd = _CONTROL.search(text)
    if odd:
        code = f"U+{ord(odd[0]):04X}"
        document.report(
            where, said(f"含有无法显示的字符 {code}", f"holds the character {code}, which cannot be shown")
        )
