"""What `validate PATH...` does: a line for each valid folder, or every error of the others.

In both languages the English line comes first, as `file:line:column field: message`; the Chinese stands below it,
indented, so that an editor that looks for places in the output finds each once.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from scenarios.document import unreadable
from scenarios.loader import PLAYBOOK_FILE, SCENARIO_FILE, load_playbook, load_scenario
from scenarios.problems import ContentErrors, Problem
from scenarios.values import time_text
from simulator.localized import LocalizedText, said
from simulator.pacing import real_duration
from simulator.scenario import Scenario

BOTH = "both"


def validate(paths: Sequence[str], out: TextIO, err: TextIO, lang: str = BOTH) -> int:
    """Checks each folder; 0 if all are valid, else 1 with every error on `err`. Never raises on bad content.

    `lang` is "zh-CN", "en" or BOTH.
    """
    if not paths:
        nothing = said("请至少写一个情景或预案的文件夹", "name at least one scenario or playbook folder")
        err.write(in_words("validate: ", nothing, lang))
        return 1
    errors = 0
    for path in paths:
        errors += _validate(path, out, err, lang)
    return 1 if errors else 0


def in_words(where: str, message: LocalizedText, lang: str) -> str:
    """What is to be printed: one line, or with BOTH a second one below it."""
    if lang != BOTH:
        return _printable(where + message.in_lang(lang)) + "\n"
    return _printable(where + message.en) + "\n    " + _printable(message.zh) + "\n"


def _validate(path: str, out: TextIO, err: TextIO, lang: str) -> int:
    try:
        found = _contents(path)
    except ContentErrors as refused:
        return tell(refused, err, lang)
    errors = 0
    for name in found:
        try:
            told = _scenario_line(path) if name == SCENARIO_FILE else _playbook_line(path)
            out.write(in_words(f"{path}: ", told, lang))
        except ContentErrors as refused:
            errors += tell(refused, err, lang)
    return errors


def tell(refused: ContentErrors, err: TextIO, lang: str) -> int:
    """Writes every error to `err`; how many."""
    for problem in refused.errors:
        err.write(in_words(problem.place, problem.message, lang))
    return len(refused.errors)


def _printable(text: str) -> str:
    """One line that a terminal shows as it is, whatever a file or its name holds."""
    shown = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return shown.encode("utf-8", "backslashreplace").decode("utf-8")


def _contents(path: str) -> list[str]:
    folder = Path(path)
    try:
        if not folder.exists():
            raise _refused(path, said("不存在", "does not exist"))
        if not folder.is_dir():
            raise _refused(path, _NO_FOLDER)
        found = [name for name in (SCENARIO_FILE, PLAYBOOK_FILE) if (folder / name).exists()]
    except (OSError, ValueError) as error:
        raise _refused(path, unreadable(error)) from None
    if not found:
        raise _refused(path, _NOTHING_IN_IT)
    return found


_NO_FOLDER = said(
    f"不是文件夹；请写 {SCENARIO_FILE} 或 {PLAYBOOK_FILE} 所在的文件夹",
    f"is not a folder; name the folder that holds {SCENARIO_FILE} or {PLAYBOOK_FILE}",
)
_NOTHING_IN_IT = said(
    f"里面没有 {SCENARIO_FILE}，也没有 {PLAYBOOK_FILE}", f"holds neither {SCENARIO_FILE} nor {PLAYBOOK_FILE}"
)


def _refused(path: str, message: LocalizedText) -> ContentErrors:
    return ContentErrors([Problem(path, 1, 1, "", message)])


def _scenario_line(path: str) -> LocalizedText:
    scenario = load_scenario(Path(path)).value
    injects, actions, roles = (
        len(part) for part in (scenario.injects, scenario.expected_actions, scenario.roles)
    )
    kinds, length = _kinds(scenario), _length(scenario)
    return said(
        f"情景“{scenario.slug}”没有错误：{injects} 条注入（{kinds.zh}），{actions} 项预期行动，{roles} 个岗位，"
        f"{length.zh}，预案 {scenario.playbook}",
        f'scenario "{scenario.slug}" is valid: {injects} injects ({kinds.en}), {actions} expected actions,'
        f" {roles} roles, {length.en}, playbook {scenario.playbook}",
    )


def _kinds(scenario: Scenario) -> LocalizedText:
    contingency = sum(i.is_contingency for i in scenario.injects)
    follow_up = sum(i.follows is not None for i in scenario.injects)
    background = sum(i.background for i in scenario.injects)
    told = [said(f"备用 {contingency}", f"{contingency} contingency")]
    if follow_up:
        told.append(said(f"后续 {follow_up}", f"{follow_up} follow-up"))
    if background:
        told.append(said(f"背景 {background}", f"{background} background"))
    return said("、".join(kind.zh for kind in told), ", ".join(kind.en for kind in told))


def _length(scenario: Scenario) -> LocalizedText:
    """Story time, and what the author's plan makes of it."""
    story = time_text(scenario.duration)
    if not scenario.pace_plan:
        return said(f"时长 {story}", story)
    minutes = real_duration(scenario).total_seconds() / 60
    return said(f"时长 {story}，实际 {minutes:.0f} 分钟", f"{story} in {minutes:.0f} real minutes")


def _playbook_line(path: str) -> LocalizedText:
    plan = load_playbook(Path(path)).value
    roles, channels, levels = len(plan.roles), len(plan.channels), len(plan.levels)
    clauses, elements, violations = len(plan.clauses), len(plan.elements), len(plan.violations)
    return said(
        f"预案“{plan.slug}”没有错误：{roles} 个岗位，{channels} 个渠道，{levels} 个级别，{clauses} 条条款，"
        f"{elements} 个要素，{violations} 种违规",
        f'playbook "{plan.slug}" is valid: {roles} roles, {channels} channels, {levels} levels, {clauses} clauses,'
        f" {elements} elements, {violations} violations",
    )
