"""Who may import whom, and what the pure packages must not do. See docs/architecture.md for the reasons."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
OURS = ("simulator", "scoring", "scenarios", "web")
CLOCK_AND_CHANCE = ("os", "time", "threading", "socket", "uuid", "secrets", "multiprocessing", "subprocess")
TEXT_LIBRARIES = ("regex", "rapidfuzz", "jieba", "opencc", "zhconv", "snownlp", "ahocorasick")
FORBIDDEN_NAMES = ("util", "utils", "helper", "helpers", "manager", "managers", "common")


@dataclass(frozen=True)
class Rule:
    """`only`: beside the standard library nothing else, if given. `never`: these in no case."""

    package: str
    only: tuple[str, ...] | None = None
    never: tuple[str, ...] = ()


# The longest package that fits a module is the one that counts.
RULES = (
    Rule("simulator", ("simulator",), CLOCK_AND_CHANCE),
    Rule("simulator.simcell", ("simulator", "faker"), CLOCK_AND_CHANCE),
    Rule("scoring", ("simulator", "scoring"), CLOCK_AND_CHANCE),
    Rule("scoring.text", ("simulator", "scoring", *TEXT_LIBRARIES), CLOCK_AND_CHANCE),
    Rule("scenarios", ("simulator", "scenarios", "pydantic", "pydantic_core", "yaml", "ruamel")),
    Rule("web.contract", ("simulator", "scoring", "web.contract", "pydantic")),
    Rule("web.store", None, ("flask", "apiflask", "flask_socketio", "web.live", "web.api", "web.pages", "web.actions")),
    Rule("web.actions", None, ("flask", "apiflask", "flask_socketio", "socketio", "eventlet", "web.live", "web.api", "web.pages")),
    Rule("web.api", None, ("web.live", "web.pages", "web.store.tables")),
    Rule("web.live", None, ("web.api", "web.pages", "web.store.tables")),
    Rule("web.pages", None, ("web.api", "web.live", "web.store.tables")),
    Rule("web", None, ()),
)  # fmt: skip


@dataclass(frozen=True)
class Source:
    path: Path

    @property
    def module(self) -> str:
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.path.read_text(encoding="utf-8"), str(self.path))

    @property
    def rule(self) -> Rule:
        fitting = [r for r in RULES if is_within(self.module, r.package)]
        return max(fitting, key=lambda r: len(r.package))


def sources(*packages: str) -> list[Source]:
    found = (path for package in packages for path in (ROOT / package).rglob("*.py"))
    return [Source(path) for path in sorted(found) if "node_modules" not in path.parts]


def is_within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and full name of everything imported, `from a import b` as a.b."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute here"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def breaches(source: Source) -> Iterator[str]:
    rule = source.rule
    for line, name in imported(source.tree):
        is_known = rule.only is None or name.split(".")[0] in sys.stdlib_module_names
        is_ours = rule.only is not None and any(is_within(name, package) for package in rule.only)
        is_banned = any(is_within(name, package) for package in rule.never)
        if is_banned or not (is_known or is_ours):
            yield f"{source.path.relative_to(ROOT)}:{line} {rule.package} must not import {name}"


def test_each_package_imports_only_what_it_may() -> None:
    assert not [breach for source in sources(*OURS) for breach in breaches(source)]


def test_the_rules_cover_what_is_there() -> None:
    """A package that is renamed or moved would slip through its rule."""
    modules = [source.module for source in sources(*OURS)]
    for rule in RULES:
        assert any(is_within(module, rule.package) for module in modules), rule.package


def test_the_whole_program_patches_in_one_place() -> None:
    patching = [s.module for s in sources(*OURS) if "monkey_patch(" in s.path.read_text(encoding="utf-8")]
    assert patching == []


# ---- purity ----------------------------------------------------------------------------------


def impurities(tree: ast.AST) -> Iterator[tuple[int, str]]:
    sets = _names_of_sets(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in ("now", "utcnow", "today") and _is_date(node.value):
            yield node.lineno, f"reads the wall clock: {ast.unparse(node)}"
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "hash":
            yield node.lineno, "hash() differs from run to run"
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "random" and node.attr != "Random":
            yield node.lineno, f"uses the random numbers of all: random.{node.attr}"
        if isinstance(node, ast.ImportFrom) and node.module == "random":
            yield from ((node.lineno, f"imports {a.name} of random") for a in node.names if a.name != "Random")
        for walked in _walked(node):
            if _is_set(walked, sets):
                yield walked.lineno, f"the order of a set is left to chance: {ast.unparse(walked)}"


def _is_date(node: ast.expr) -> bool:
    return ast.unparse(node).split(".")[-1] in ("datetime", "date")


def _walked(node: ast.AST) -> list[ast.expr]:
    """Expressions whose order `node` goes by."""
    if isinstance(node, ast.For | ast.comprehension):
        return [node.iter]
    if isinstance(node, ast.Call):
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name in ("list", "tuple", "enumerate", "iter", "next", "join", "extend", "fromkeys"):
            return node.args[:1]
    return []


def _is_set(node: ast.expr, names: tuple[str, ...]) -> bool:
    if isinstance(node, ast.Set | ast.SetComp):
        return True
    if isinstance(node, ast.BinOp):
        return _is_set(node.left, names) or _is_set(node.right, names)
    if isinstance(node, ast.Name):
        return node.id in names
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("set", "frozenset")


def _names_of_sets(tree: ast.AST) -> tuple[str, ...]:
    """Names that are sets wherever they are assigned in this module."""
    kinds: dict[str, list[bool]] = {}
    for node in ast.walk(tree):
        targets: list[ast.expr] = []
        if isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign) and node.value:
            targets = [node.target]
        for target in targets:
            value = node.value  # type: ignore[attr-defined]
            if isinstance(target, ast.Name):
                kinds.setdefault(target.id, []).append(_is_set(value, ()))
    return tuple(name for name, found in kinds.items() if all(found))


def test_the_pure_packages_know_no_clock_no_chance_and_no_order_of_sets() -> None:
    found = [
        f"{source.path.relative_to(ROOT)}:{line} {what}"
        for source in sources("simulator", "scoring")
        for line, what in impurities(source.tree)
    ]
    assert not found


@pytest.mark.parametrize(
    "code",
    [
        "from datetime import datetime\nx = datetime.now()",
        "import datetime\nx = datetime.datetime.utcnow()",
        "from datetime import date\nx = date.today()",
        "x = hash('a')",
        "for x in {1, 2}: pass",
        "x = [y for y in set('ab')]",
        "x = {y: 1 for y in frozenset('ab')}",
        "s = {1, 2}\nx = list(s)",
        "x = ', '.join({'a'} | {'b'})",
        "import random\nx = random.choice('ab')",
        "from random import choice",
    ],
)
def test_an_impurity_is_found(code: str) -> None:
    assert list(impurities(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        "def f(now): return now",
        "x = 1 in {1, 2}",
        "for x in sorted({1, 2}): pass",
        "import random\nx = random.Random(7)",
        "s = {1, 2}\nx = 1 in s",
    ],
)
def test_what_is_pure_passes(code: str) -> None:
    assert not list(impurities(ast.parse(code)))


# ---- names and paths -------------------------------------------------------------------------

# Put together, so that this file doesn't hold them itself.
MACHINE_PATH = re.compile("(?<![\\w.])/(?:" + "|".join(("home/", "work/", "root/", "Users/")) + r")\w|[A-Z]:\\\w")
TEXT_SUFFIXES = {".py", ".ts", ".vue", ".md", ".yaml", ".toml", ".css", ".html", ".cfg", ".ini"}


def texts() -> list[Path]:
    tops = [ROOT / name for name in (*OURS, "tests", "benchmarks", "docs")]
    found = [path for top in tops if top.exists() for path in top.rglob("*")] + list(ROOT.glob("*"))
    skipped = ("node_modules", "dist", "__pycache__", "fixtures")
    return [p for p in found if p.suffix in TEXT_SUFFIXES and p.is_file() and not any(s in p.parts for s in skipped)]


def test_no_path_of_somebodys_machine_is_in_the_sources() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {hit.group()}"
        for path in texts()
        for hit in MACHINE_PATH.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not found


def test_no_module_is_named_for_nothing() -> None:
    found = [p for p in texts() if set(re.split(r"[_.\-]", p.stem.lower())) & set(FORBIDDEN_NAMES)]
    assert not found


# ---- the entry point -------------------------------------------------------------------------


def test_the_entry_point_imports_nothing_of_ours_until_a_command_is_chosen() -> None:
    tree = ast.parse((ROOT / "app.py").read_text(encoding="utf-8"))
    at_top = [name for node in tree.body for _, name in imported(node) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert all(name.split(".")[0] in sys.stdlib_module_names for name in at_top), at_top


@pytest.mark.parametrize(
    ("arguments", "never"),
    [
        (["validate", "scenarios/playbooks/clinic-core"], ("flask", "sqlalchemy", "eventlet")),
        (["validate", "--help"], ("flask", "sqlalchemy", "eventlet", "pydantic")),
        (["rehearse", "no-such-scenario"], ("flask", "sqlalchemy", "eventlet")),
        (["score-text"], ("flask", "sqlalchemy", "eventlet", "yaml")),
    ],
)
def test_a_command_loads_no_more_than_it_needs(arguments: list[str], never: tuple[str, ...]) -> None:
    code = (
        "import app, sys\n"
        f"try: app.main({arguments!r})\n"
        "except SystemExit: pass\n"
        f"loaded = [m for m in {never!r} if m in sys.modules]\n"
        "sys.exit(f'loaded {loaded}' if loaded else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, input="", capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
