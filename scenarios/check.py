"""What `validate PATH...` does: a line for each valid folder, or every error of the others."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from scenarios.loader import PLAYBOOK_FILE, SCENARIO_FILE, load_playbook, load_scenario
from scenarios.problems import ContentErrors, Problem
from scenarios.values import time_text
from simulator.pacing import real_duration
from simulator.scenario import Scenario


def validate(paths: Sequence[str], out: TextIO, err: TextIO) -> int:
    """Checks each folder; 0 if all are valid, else 1 with every error on `err`. Never raises on bad content."""
    if not paths:
        err.write("validate: name at least one scenario or playbook folder\n")
        return 1
    errors = 0
    for path in paths:
        errors += _validate(path, out, err)
    return 1 if errors else 0


def _validate(path: str, out: TextIO, err: TextIO) -> int:
    try:
        found = _contents(path)
    except ContentErrors as refused:
        return _tell(refused, err)
    errors = 0
    for name in found:
        try:
            out.write(_scenario_line(path) if name == SCENARIO_FILE else _playbook_line(path))
        except ContentErrors as refused:
            errors += _tell(refused, err)
    return errors


def _tell(refused: ContentErrors, err: TextIO) -> int:
    for problem in refused.errors:
        err.write(_printable(f"{problem}") + "\n")
    return len(refused.errors)


def _printable(text: str) -> str:
    """One line that a terminal shows as it is, whatever a file or its name holds."""
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return shown.encode("utf-8", "backslashreplace").decode("utf-8")


def _contents(path: str) -> list[str]:
    folder = Path(path)
    try:
        if not folder.exists():
            raise _refused(path, "does not exist")
        if not folder.is_dir():
            raise _refused(
                path, f"is not a folder; name the folder that holds {SCENARIO_FILE} or {PLAYBOOK_FILE}"
            )
        found = [name for name in (SCENARIO_FILE, PLAYBOOK_FILE) if (folder / name).exists()]
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _refused(path, f"cannot be read: {reason}") from None
    if not found:
        raise _refused(path, f"holds neither {SCENARIO_FILE} nor {PLAYBOOK_FILE}")
    return found


def _refused(path: str, message: str) -> ContentErrors:
    return ContentErrors([Problem(path, 1, 1, "", message)])


def _scenario_line(path: str) -> str:
    scenario = load_scenario(Path(path)).value
    return (
        f'{path}: scenario "{scenario.slug}" is valid: {len(scenario.injects)} injects ({_kinds(scenario)}),'
        f" {len(scenario.expected_actions)} expected actions, {len(scenario.roles)} roles,"
        f" {_length(scenario)}, playbook {scenario.playbook}\n"
    )


def _kinds(scenario: Scenario) -> str:
    counts = {
        "contingency": sum(i.is_contingency for i in scenario.injects),
        "follow-up": sum(i.follows is not None for i in scenario.injects),
        "background": sum(i.background for i in scenario.injects),
    }
    return ", ".join(f"{n} {kind}" for kind, n in counts.items() if n or kind == "contingency")


def _length(scenario: Scenario) -> str:
    """Story time, and what the author's plan makes of it."""
    if not scenario.pace_plan:
        return time_text(scenario.duration)
    minutes = real_duration(scenario).total_seconds() / 60
    return f"{time_text(scenario.duration)} in {minutes:.0f} real minutes"


def _playbook_line(path: str) -> str:
    playbook = load_playbook(Path(path)).value
    return (
        f'{path}: playbook "{playbook.slug}" is valid: {len(playbook.roles)} roles,'
        f" {len(playbook.channels)} channels, {len(playbook.levels)} levels, {len(playbook.clauses)} clauses,"
        f" {len(playbook.elements)} elements, {len(playbook.violations)} violations\n"
    )
