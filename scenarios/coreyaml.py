"""PyYAML held to YAML 1.2's core types, without aliases, anchors and tags, to a bounded depth.

`QuickLoader` reads sound texts; where it fails, `CoreLoader` says what is wrong.
"""

from __future__ import annotations

import re
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.cyaml import CParser  # type: ignore[attr-defined]
from yaml.resolver import Resolver

from simulator.localized import LocalizedText, said

MAX_DEPTH = 24
NULL, BOOL, INT, FLOAT, STR = (f"tag:yaml.org,2002:{t}" for t in ("null", "bool", "int", "float", "str"))


class TooDeep(Exception):
    """More than MAX_DEPTH levels at `mark`."""

    def __init__(self, mark: yaml.Mark) -> None:
        super().__init__()
        self.mark = mark


class _Core(Composer):
    """Notes aliases, anchors and tags instead of using them."""

    depth = 0
    refused: list[tuple[yaml.Mark, LocalizedText]]

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node:
        event: yaml.Event = self.peek_event()  # type: ignore[attr-defined]
        if isinstance(event, yaml.AliasEvent):
            self.get_event()  # type: ignore[attr-defined]
            self.refused.append(
                (
                    event.start_mark,
                    said(
                        f"不能用别名引用（*{event.anchor}）；请把内容写出来",
                        f"aliases are not allowed (*{event.anchor}); write the value out",
                    ),
                )
            )
            return yaml.ScalarNode(NULL, "", event.start_mark, event.end_mark)
        self._strip(event)
        if self.depth >= MAX_DEPTH:
            raise TooDeep(event.start_mark)
        self.depth += 1
        node = super().compose_node(parent, index)
        self.depth -= 1
        return node or yaml.ScalarNode(NULL, "", event.start_mark, event.end_mark)

    def _strip(self, event: Any) -> None:
        if event.anchor is not None:
            told = said(f"不能用锚点（&{event.anchor}）", f"anchors are not allowed (&{event.anchor})")
            self.refused.append((event.start_mark, told))
            event.anchor = None
        if event.tag is not None:
            told = said(f"不能用 YAML 标签（{event.tag}）", f"tags are not allowed ({event.tag})")
            self.refused.append((event.start_mark, told))
            event.tag = None
            if isinstance(event, yaml.ScalarEvent):
                event.implicit = (False, True)


class CoreLoader(_Core, yaml.SafeLoader):
    """PyYAML with the types of YAML 1.2's core schema."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def __init__(self, text: str) -> None:
        yaml.SafeLoader.__init__(self, text)
        self.refused = []


class QuickLoader(_Core, CParser, Resolver):
    """The same on libyaml's parser, five times as fast; of a faulty text it says less well what is wrong."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        Composer.__init__(self)
        Resolver.__init__(self)
        self.refused = []


def core_resolvers(target: Any) -> None:
    """Give a PyYAML loader or dumper the implicit types of YAML 1.2's core schema."""
    target.yaml_implicit_resolvers = {}
    for tag, pattern, first in (
        (BOOL, r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
        (NULL, r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
        (INT, r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", list("-+0123456789")),
        (
            FLOAT,
            r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
            r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$",
            list("-+.0123456789"),
        ),
    ):
        target.add_implicit_resolver(tag, re.compile(pattern), first)


core_resolvers(CoreLoader)
core_resolvers(QuickLoader)
