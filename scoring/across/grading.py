"""Level and type chosen against the key, as the evidence changed (WL-R3).

The key at a time is what the expected actions then open ask for by `level:` and `type:`, the last one to open
first. A level is right, one off (half) or far (nothing) by its rank; a type is right or wrong. value = mean over
all that was chosen; an assessment before any key is shown and not counted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from scoring.across.shapes import beginning, measure, place, played, span
from scoring.cardtypes import MeasureDetail, MeasureLine
from scoring.matches import filled
from simulator.exercise import Exercise
from simulator.localized import LocalizedText
from simulator.state import Response

ONE_OFF = 0.5
_VERDICTS = {
    1.0: LocalizedText("正确", "right"),
    ONE_OFF: LocalizedText("差一级", "one off"),
    0.0: LocalizedText("不对", "wrong"),
}


@dataclass(frozen=True)
class Graded:
    """An assessment against the key of its time: 1 right, 0.5 one level off, 0 wrong; None without a key."""

    response: Response
    level: float | None
    type: float | None

    @property
    def marks(self) -> tuple[float, ...]:
        return tuple(mark for mark in (self.level, self.type) if mark is not None)


def grading(x: Exercise) -> MeasureLine:
    """value: see above; n: the assessments. Nobody graded what was to be graded by EndEx: 0."""
    graded = graded_of(x)
    marks = [mark for g in graded for mark in g.marks]
    details = [_detail(x, g) for g in graded]
    if marks:
        return measure("grading", 100 * sum(marks) / len(marks), len(graded), _words(x, graded), details)
    if graded:
        words = LocalizedText("定级时还没有答案可比。", "There was no key yet when it was graded.")
        return measure("grading", None, len(graded), words, details)
    if key_at(x, "level", x.last_at) and x.ended_at is not None:
        return measure("grading", 0.0, 0, LocalizedText("始终没有定级。", "It was never graded."))
    return measure("grading", None, 0, LocalizedText("没有要求定级。", "No grading was asked for."))


def graded_of(x: Exercise) -> list[Graded]:
    """Every assessment in the order of the story."""
    made = sorted((r for r in x.responses.values() if r.kind == "assessment"), key=lambda r: r.at)
    return [Graded(r, _level_mark(x, r), _type_mark(x, r)) for r in made]


def key_at(x: Exercise, form: str, at: timedelta) -> tuple[str, ...]:
    """The levels or types (`form`) that the last action open at `at` asks for."""
    opened = [
        (x.actions[a.action_id].opened_at, a) for a in x.scenario.expected_actions if a.action_id in x.actions
    ]
    for _, action in sorted((p for p in opened if p[0] <= at), key=lambda p: p[0], reverse=True):
        named = [e.element_id for e in action.elements if e.element_id.startswith(f"{form}:")]
        if named:
            return tuple(choice for name in named for choice in name.partition(":")[2].split("|"))
    return ()


def _level_mark(x: Exercise, response: Response) -> float | None:
    key = key_at(x, "level", response.at)
    ranks = {v.level_id: v.rank for v in x.playbook.levels}
    chosen = ranks.get(response.details.level_id)
    wanted = [ranks[k] for k in key if k in ranks]
    if chosen is None or not wanted:
        return None
    off = min(abs(chosen - rank) for rank in wanted)
    return 1.0 if off == 0 else ONE_OFF if off == 1 else 0.0


def _type_mark(x: Exercise, response: Response) -> float | None:
    key = key_at(x, "type", response.at)
    return float(response.details.crisis_type in key) if key and response.details.crisis_type else None


# ---- in words ------------------------------------------------------------------------------------


def _words(x: Exercise, graded: list[Graded]) -> LocalizedText:
    right = sum(1 for g in graded if g.level == 1.0)
    levels = [g for g in graded if g.level is not None]
    zh = f"研判 {len(graded)} 次，级别对 {right} / {len(levels)} 次"
    en = f"Assessments: {len(graded)}, level right: {right} of {len(levels)}"
    changed, since = _regraded(graded), _since_first_sign(x, graded[0].response)
    zh += f"，调整 {changed} 次" if changed else "，之后未再调整"
    en += f", changed afterwards: {changed or 'never'}"
    if since is not None:
        zh, en = (
            f"{zh}；首次定级在苗头出现后 {span(since).zh}",
            f"{en}; first one {span(since).en} after the first sign",
        )
    return LocalizedText(f"{zh}。", f"{en}.")


def _regraded(graded: list[Graded]) -> int:
    chosen = [(g.response.details.level_id, g.response.details.crisis_type) for g in graded]
    return sum(1 for one, other in pairwise(chosen) if one != other)


def _since_first_sign(x: Exercise, first: Response) -> timedelta | None:
    """From the first weak signal or the inject that opens a grading, whichever came first, jumps left out."""
    openers = [a.opens_with for a in x.scenario.expected_actions if "assessment" in a.kinds]
    signs = [
        s.at
        for inject_id, s in x.injects.items()
        if s.at is not None and (x.msel[inject_id].signal == "weak" or inject_id in openers)
    ]
    since = min(signs, default=None)
    return played(x, since, first.at) if since is not None and since <= first.at else None


def _detail(x: Exercise, graded: Graded) -> MeasureDetail:
    response = graded.response
    where, level, type_ = place(x, response), _level(x, response), _type(x, response)
    marks = ((level, graded.level), (type_, graded.type))
    told = [(name, _VERDICTS[mark]) if mark is not None else (name, None) for name, mark in marks if name]
    zh = "；".join(f"{n.zh}（{v.zh}）" if v else n.zh for n, v in told)
    en = "; ".join(f"{n.en} ({v.en})" if v else n.en for n, v in told)
    return MeasureDetail(
        LocalizedText(f"{where.zh}：{zh}", f"{where.en}: {en}"),
        (response.response_id,),
        (beginning(x, response),) if response.length else (),
        response.at,
    )


def _level(x: Exercise, response: Response) -> LocalizedText:
    found = (v.name for v in x.playbook.levels if v.level_id == response.details.level_id)
    return filled(next(found, LocalizedText()))


def _type(x: Exercise, response: Response) -> LocalizedText:
    found = (c.name for c in x.playbook.crisis_types if c.term_id == response.details.crisis_type)
    return filled(next(found, LocalizedText()))
