"""The notice for bystanders (reception, security, ward, patients): one page in both languages."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.staffviews import told_view
from web.actions.runner import Runner

ROWS = 6  # of the list of who was told, at least: the rest is written by hand

# Heading and text of each point, Chinese and English.
POINTS: tuple[tuple[str, str, str, str], ...] = (
    (
        "演练什么", "假设发生了一起公共事件，参演人员在演练电脑上接电话、看帖子、回投诉、写声明。人物、平台、媒体、号码都是虚构的，没有一条会发到外面。",
        "What is rehearsed", "A public crisis that has not happened. The players take calls, read posts, answer complaints and write statements "
        "on the exercise's computers. People, platforms, press and numbers are invented; nothing is sent outside.",
    ),
    (
        "您不用做什么", "请照常工作、照常就诊。听到或看到演练里的话，不必回应，不必上报，不必帮忙。",
        "You need do nothing", "Work, wait or be treated as usual. What you may hear or see of it needs no answer, no report and no help.",
    ),
    (
        "请不要外传", "请不要拍摄屏幕，不要转发，不要在网上提起。如果看到有人外传，请告诉下面的联系人。",
        "Please don't post", "No pictures of screens, no forwarding, no mention online. If you see that somebody has, tell the contact below.",
    ),
    (
        "真有紧急情况", "一切照平时的应急办法办，该打的电话照打，并大声说“真实情况”。演练会立刻停下。",
        "A real emergency", "Do what you would do on any day, call whom you would call, and say aloud “real emergency”. The exercise stops at once.",
    ),
)  # fmt: skip


def notice_of(runner: Runner, now: datetime) -> dict[str, Any]:
    """What the template shows. Times are those of the server's own zone, which is the house's."""
    with runner.lock:
        x = runner.exercise
        told = [told_view(x, t, runner.names) for t in x.told]
        started = _started(x)
        asked = [runner.names.get(p, "") for p, who in x.participants.items() if who.kind == "facilitator"]
        return {
            "title": plain(x.scenario.title),
            "organisation": plain(x.scenario.organisation),
            "date": _local(started or now, "%Y-%m-%d"),
            "from_time": _local(started, "%H:%M") if started else "",
            "zone": _local(now, "%Z"),
            "asked": [name for name in asked if name],
            "told": [{"text": t.text, "name": t.name, "at": _local(t.occurred_at, "%m-%d %H:%M")} for t in told],
            "blank_rows": max(0, ROWS - len(told)),
            "points": POINTS,
        }


def _started(x: Exercise) -> datetime | None:
    return next((line.occurred_at for line in x.log.values() if line.type == "ExerciseStarted"), None)


def _local(moment: datetime, pattern: str) -> str:
    return moment.astimezone().strftime(pattern)
