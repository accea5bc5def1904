"""What the loader finds wrong with an edited playbook, in the words of whoever edits it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from simulator.localized import LocalizedText as Text
from simulator.playbook import Playbook
from web.actions.plan import words as w

_PATH = re.compile(r"^([a-z_]+)(?:\[(\d+)\])?(?:\.(.+))?$")


@dataclass(frozen=True)
class Fault:
    """`tab` and `key` say where the editor shows it; `part` names it; `message` says what is wrong."""

    tab: str
    key: str
    part: Text
    message: Text


def faults(problems: list[dict[str, Any]], playbook: Playbook) -> list[Fault]:
    """`problems` are the loader's ({field, message, …}) for the YAML of `playbook`."""
    return [_fault(str(p["field"]), Text(**p["message"]), playbook) for p in problems]


def _fault(field: str, message: Text, playbook: Playbook) -> Fault:
    found = _PATH.match(field)
    top, number, rest = found.groups() if found else ("", None, None)
    place = _PLACES.get(top or "", _elsewhere)(playbook, top or "", int(number or 0), rest or "")
    return Fault(*place, message)


Spot = tuple[str, str, Text]


def _elsewhere(playbook: Playbook, top: str, number: int, rest: str) -> Spot:
    return "", top, w.joined([w.known(w.TOP, top), *([Text(rest, rest)] if rest else [])])


def _title(playbook: Playbook, top: str, number: int, rest: str) -> Spot:
    return "", "title", w.TOP["title"]


def _level(playbook: Playbook, top: str, number: int, rest: str) -> Spot:
    if number >= len(playbook.levels):
        return _elsewhere(playbook, top, number, rest)
    level, limit = playbook.levels[number], rest.removeprefix("limits").strip(".")
    name = [w.known(w.LIMITS, limit)] if limit else []
    return "limits", f"{level.level_id}.{limit}", w.joined([level.name, *name])


def _approval(playbook: Playbook, top: str, number: int, rest: str) -> Spot:
    if number >= len(playbook.approvals):
        return "approvals", "", w.TOP["approvals"]
    rule, field = playbook.approvals[number], re.split(r"[.\[]", rest)[0]
    covers = w.named(playbook, list(rule.kinds))
    which = Text(f"审批规则 {number + 1}（{covers.zh}）", f"Approval rule {number + 1} ({covers.en})")
    return "approvals", f"{rule.rule_id}.{field}", w.joined([which, *([w.known(w.FIELDS, field)] if field else [])])


def _element(playbook: Playbook, top: str, number: int, rest: str) -> Spot:
    if number >= len(playbook.elements):
        return "weights", "", w.TOP["elements"]
    element = playbook.elements[number]
    return "weights", element.element_id, w.joined([element.name, w.known(w.FIELDS, rest)])


def _scoring(playbook: Playbook, top: str, number: int, rest: str) -> Spot:
    return "weights", rest, w.known(w.CONSTANTS, rest)


def _phrase(playbook: Playbook, top: str, number: int, rest: str) -> Spot:
    if number >= len(playbook.phrases):
        return "phrases", "", w.TOP["phrases"]
    pattern = playbook.phrases[number].pattern
    return "phrases", str(number), Text(f"第 {number + 1} 条短语“{pattern}”", f'phrase {number + 1}, "{pattern}"')


def _rule(playbook: Playbook, top: str, number: int, rest: str) -> Spot:
    if number >= len(playbook.legal_rules):
        return "rules", "", w.TOP["legal_rules"]
    rule = playbook.legal_rules[number]
    return "rules", rule.rule_id, rule.name


_PLACES: dict[str, Callable[[Playbook, str, int, str], Spot]] = {
    "title": _title, "levels": _level, "approvals": _approval, "elements": _element, "scoring": _scoring,
    "phrases": _phrase, "legal_rules": _rule,
}  # fmt: skip
