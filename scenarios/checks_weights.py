"""What a plan's numbers of scoring must add up to: content and time, and the elements' own weights."""

from __future__ import annotations

import math

from scenarios.place import Place
from simulator.localized import said


def check_weights(root: Place) -> None:
    _check_shares(root["scoring"])
    _check_elements(root["elements"])


def _check_shares(scoring: Place) -> None:
    weights = scoring["weights"]
    if not weights.is_given:
        return
    if scoring["time_floor"].is_given:
        weights.report(
            said("与 `time_floor` 只能写一个", "stands in place of `time_floor`; write one of the two")
        )
    content, time = _number(weights["content"]), _number(weights["time"])
    if content is None or time is None or math.isclose(content + time, 1, abs_tol=1e-9):
        return
    weights.report(
        said(
            f"内容 {content:g} 与时间 {time:g} 合计 {content + time:g}；两者合计必须为 1",
            f"content {content:g} and time {time:g} add up to {content + time:g}; they must add up to 1",
        )
    )


def _check_elements(elements: Place) -> None:
    """All at nothing would leave no line anything to weigh."""
    weights = [_number(element["weight"]) for element in elements]
    if weights and all(weight == 0 for weight in weights):
        elements.report(
            said("所有要素的权重都是 0；至少要有一个计分", "every element weighs 0; at least one must count")
        )


def _number(place: Place) -> float | None:
    """A number as the shape asks for it; true and false are none."""
    value = place.value
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
