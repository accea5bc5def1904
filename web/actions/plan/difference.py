"""Two playbooks compared: what differs, named for people, and each difference applied by itself.

A playbook is taken as a tree in which lists of things with ids are keyed by their ids, so that the order of a list
makes no difference. A text in two languages is one leaf.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from pydantic import TypeAdapter

from scenarios.stored import from_json, to_json
from simulator.localized import LocalizedText as Text
from simulator.playbook import Playbook
from web.actions.plan import words as w

Path = tuple[str, ...]
Tree = dict[str, Any]
_IDS = {
    "roles": "role_id", "channels": "channel_id", "levels": "level_id", "clauses": "clause_id",
    "elements": "element_id", "violations": "violation_id", "crisis_types": "term_id", "phases": "term_id",
    "outcomes": "term_id", "authorities": "term_id", "cards": "card_id", "approvals": "rule_id",
    "legal_rules": "rule_id", "audiences": "audience_id",
}  # fmt: skip
_GROUPS = {
    "levels": "limits", "level_order": "limits", "approvals": "approvals", "approval_lock": "approvals",
    "scoring": "weights", "elements": "weights", "individual_scores": "weights", "legal_rules": "rules",
    "phrases": "phrases",
}  # fmt: skip
_LABELS_ONLY = ("slug", "version")  # they name a version and say nothing
_DURATION = TypeAdapter(timedelta)


@dataclass(frozen=True)
class Difference:
    """`before` and `after` are None where the thing is not there. `group` is the editor's tab, or "content"."""

    path: Path
    group: str
    name: Text
    before: Text | None
    after: Text | None


def compare(old: Playbook, new: Playbook) -> list[Difference]:
    """All that differs, in the playbook's order."""
    before, after = _tree(old), _tree(new)
    trees = (after, before)
    return [_told(path, a, b, trees, (old, new)) for path, a, b in _walk((), before, after)]


def applied(old: Playbook, new: Playbook, paths: Iterable[Path]) -> Playbook:
    """`old` with what `new` says at each of `paths` (of differences between the two), and nowhere else."""
    tree, source = copy.deepcopy(_tree(old)), _tree(new)
    for path in paths:
        *above, last = path
        here, there = tree, source
        for step in above:
            here, there = here[step], there[step]
        if last in there:
            here[last] = there[last]
        else:
            here.pop(last, None)
    return from_json(json.dumps(_listed(tree)), Playbook)


# ---- the tree ------------------------------------------------------------------------------------


def _tree(playbook: Playbook) -> Tree:
    tree: Tree = json.loads(to_json(playbook))
    for name, key in _IDS.items():
        tree[name] = {part[key]: part for part in tree[name]}
    for level in tree["levels"].values():
        level["limits"] = dict(level["limits"])
    tree["phrases"] = {f"{x['label']}\n{x['pattern']}": x for x in tree["phrases"]}
    return tree


def _listed(tree: Tree) -> Tree:
    """The way back."""
    lists = {name: list(tree[name].values()) for name in (*_IDS, "phrases")}
    levels = [{**level, "limits": list(level["limits"].items())} for level in lists["levels"]]
    return {**tree, **lists, "levels": levels}


def _walk(path: Path, a: Any, b: Any) -> Iterator[tuple[Path, Any, Any]]:
    if a == b or path in [(name,) for name in _LABELS_ONLY]:
        return
    if _is_branch(a) and _is_branch(b):
        for key in dict.fromkeys([*a, *b]):
            yield from _walk((*path, key), a.get(key), b.get(key))
    else:
        yield path, a, b


def _is_branch(value: Any) -> bool:
    return isinstance(value, dict) and set(value) != {"zh", "en"}


# ---- in words ------------------------------------------------------------------------------------


def _told(path: Path, a: Any, b: Any, trees: tuple[Tree, Tree], both: tuple[Playbook, Playbook]) -> Difference:
    old, new = both
    group = _GROUPS.get(path[0], "content")
    if path[0] == "levels" and path[2:3] != ("limits",):
        group = "content"
    return Difference(path, group, _name(path, trees, new), _words(path, a, old), _words(path, b, new))


def _name(path: Path, trees: tuple[Tree, Tree], new: Playbook) -> Text:
    """"Level one · first statement" """
    if len(path) == 1:
        return w.known(w.TOP, path[0])
    if path[0] == "scoring":
        return w.known(w.CONSTANTS, path[1])
    part = next(t[path[0]][path[1]] for t in trees if path[1] in t[path[0]])
    names = [_part_name(path[0], part, new)]
    if path[2:]:
        names.append(w.known(w.LIMITS, path[3]) if len(path) > 3 else w.known(w.FIELDS, path[2]))
    return w.joined(names)


def _part_name(kind: str, part: Tree, playbook: Playbook) -> Text:
    if kind == "approvals":
        covers = w.named(playbook, part["kinds"])
        return Text(f"{covers.zh}的审批", f"approval of {covers.en}")
    if kind == "phrases":
        labels = {e.element_id: e.name for e in playbook.elements}
        labels |= {v.violation_id: v.name for v in playbook.violations}
        label = w.known(labels, part["label"])
        return Text(f"{label.zh}的短语", f"phrase for {label.en}")
    text = part.get("name") or part.get("title")
    name = Text(**text) if text else Text()
    return w.joined([w.known(w.TOP, kind), name]) if kind in ("legal_rules", "clauses", "cards", "roles") else name


def _words(path: Path, value: Any, playbook: Playbook) -> Text | None:
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return w.YES_NO[value]
    if isinstance(value, int | float):
        return Text(f"{value:g}", f"{value:g}")
    if isinstance(value, list):
        return w.named(playbook, [str(v) for v in value]) if value else None
    if isinstance(value, dict):
        return _whole(path, value, playbook)
    if path[-1] in ("target", "limit") or path[-2:-1] == ("limits",):
        return w.time_words(_DURATION.validate_python(value))
    roles = {r.role_id: r.name for r in playbook.roles}
    return w.known({**w.CHOICES, **roles}, value)


def _whole(path: Path, value: Tree, playbook: Playbook) -> Text | None:
    """A text, or a thing that is there on one side only."""
    if not _is_branch(value):
        return Text(**value) or None
    if path[0] == "phrases":
        return Text(value["pattern"], value["pattern"])
    if path[0] == "approvals":
        roles, time = w.named(playbook, value["roles"]), w.time_words(_DURATION.validate_python(value["limit"]))
        return Text(f"{roles.zh}，{time.zh}", f"{roles.en}, {time.en}")
    return _part_name(path[0], value, playbook) if len(path) == 2 else Text(str(value), str(value))
