"""Every call of the press in the full drills, taken in each way: what is published afterwards says what happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from scoring.rehearsal import RehearsalResult, rehearse
from scoring.text.reader import READER_VERSION, read
from simulator.localized import LocalizedText
from simulator.scenario import Inject
from simulator.simcell.crowd.speaking import filled
from simulator.state import Item
from simulator.teams import TEAMS
from simulator.teamsteps import ScriptedTeam, Step
from tests.scenario_samples import minutes

CALLS = {
    "death-after-surgery": ("press_call", "press_again", "editor_call", "radio_call", "noon_call", "family_call", "widow_call"),
    "sight-lost-after-filler": ("press_call", "editor_call", "radio_call", "evening_call", "family_call", "mother_call"),
}  # fmt: skip
every_call = pytest.mark.parametrize(("slug", "call"), [(s, c) for s, calls in CALLS.items() for c in calls])
DECLINED = (("挂断", "按掉", "拒接"), ("declined", "cut off", "hung up", "pressed away"))
MISSED = (("没有人接", "无人接听", "没人接", "没有接电话"), ("nobody", "no answer", "unanswered"))
HOLLOW = LocalizedText(
    "我们高度重视，感谢关注。", "We take this very seriously. Thank you for your interest."
)
FAIR = LocalizedText(
    "为保护患者隐私，病情我们不能透露。能说的都在情况通报里，下一次 11:00 再说。",
    "To protect the patient's privacy we cannot disclose the illness. What can be said is in the statement.",
)


def _waits(call: Inject, role: str) -> list[Step]:
    return []


def _declines(call: Inject, role: str) -> list[Step]:
    return [Step(role, "decline_call", after=call.inject_id, delay=minutes(0.1), to=call.inject_id)]


def _hangs_up(call: Inject, role: str) -> list[Step]:
    first = Step(role, "answer_call", after=call.inject_id, delay=minutes(0.1), to=call.inject_id)
    return [first, replace(first, do="end_call", delay=minutes(0.3))]


def _speaks(call: Inject, role: str, text: LocalizedText) -> list[Step]:
    first, last = _hangs_up(call, role)
    said = [replace(first, do="say", delay=minutes(0.2 + n / 10), text=text) for n in range(len(call.lines))]
    return [first, *said, replace(last, delay=minutes(3))]


def _evades(call: Inject, role: str) -> list[Step]:
    return _speaks(call, role, HOLLOW)


MANNERS: dict[str, Callable[[Inject, str], list[Step]]] = {
    "declined": _declines, "missed": _waits, "hung up": _hangs_up, "evaded": _evades,
}  # fmt: skip


@cache
def played(slug: str, manner: str) -> RehearsalResult:
    """Nothing is done but the calls taken, and nothing else comes; "answered": the model answers."""
    scenario = load_scenario(scenario_folder(slug)).value
    calls = tuple(i for i in scenario.injects if i.inject_id in CALLS[slug])
    alone = replace(scenario, injects=calls, expected_actions=(), milestones=(), rounds=(), opinion=None)
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    if manner == "answered":
        whole = TEAMS["perfect"](scenario, playbook, "zh-CN")
        unscored = [i for i in calls if not any(s.to == i.inject_id for s in whole.steps)]
        taken = [s for s in whole.steps if s.after in CALLS[slug] or s.do in ("ask", "chat")]
        team = replace(whole, steps=(*taken, *(s for i in unscored for s in _speaks(i, i.to_roles[0], FAIR))))
    else:
        team = ScriptedTeam(manner, tuple(s for i in calls for s in MANNERS[manner](i, i.to_roles[0])))
    return rehearse(alone, playbook, team, 1, "zh-CN", read, READER_VERSION)


def told(slug: str, call: str, manner: str) -> tuple[str, str, str]:
    """(verdict, Chinese, English) of what was published about the call, title and text."""
    x = played(slug, manner).exercise
    item_id = x.injects[call].item_id
    found = [(v, p) for a in x.actors.values() if item_id in a.threads for v, p in a.published.items()]
    assert len(found) == 1, (call, manner, found)
    item: Item = x.items[found[0][1]]
    text = filled(x, item.text, item.because)
    return (
        found[0][0],
        f"{item.title.zh} {text.zh}",
        f"{item.title.en} {text.en}".replace("#NobodyCame", "").casefold(),
    )


def _says(said: tuple[str, str, str], words: tuple[tuple[str, ...], tuple[str, ...]]) -> tuple[bool, bool]:
    return any(w in said[1] for w in words[0]), any(w in said[2] for w in words[1])


@every_call
def test_a_declined_call_is_told_as_declined(slug: str, call: str) -> None:
    said = told(slug, call, "declined")
    assert said[0] == "declined"
    assert _says(said, DECLINED) == (True, True), said
    assert _says(said, MISSED) == (False, False), said


@every_call
def test_a_call_that_rang_out_is_told_as_such(slug: str, call: str) -> None:
    said = told(slug, call, "missed")
    assert said[0] == "missed"
    assert _says(said, MISSED) == (True, True), said
    assert _says(said, DECLINED) == (False, False), said


@every_call
def test_who_picks_up_and_says_nothing_is_not_quoted(slug: str, call: str) -> None:
    said = told(slug, call, "hung up")
    assert said[0] == "refused"
    assert "：“" not in said[1]
    assert _says(said, DECLINED) == _says(said, MISSED) == (False, False), said


@every_call
def test_who_evades_is_quoted(slug: str, call: str) -> None:
    said = told(slug, call, "evaded")
    assert said[0] == "evaded"
    assert "高度重视" in said[1]


@every_call
def test_who_answers_is_told_as_having_answered(slug: str, call: str) -> None:
    said = told(slug, call, "answered")
    assert said[0] in ("answered", "cared")
    assert _says(said, DECLINED) == _says(said, MISSED) == (False, False), said


@pytest.mark.parametrize("slug", CALLS)
def test_no_news_after_a_call_of_the_press_goes_by_whether_it_was_taken_alone(slug: str) -> None:
    scenario = load_scenario(scenario_folder(slug)).value
    for inject in scenario.injects:
        if inject.follows and inject.kind in ("news", "post"):
            followed = scenario.inject(inject.follows.inject_id)
            assert followed is None or followed.channel not in ("media_phone", "family_phone"), (
                inject.inject_id
            )
    called = {i.inject_id for i in scenario.injects if i.channel == "media_phone"}
    assert called <= set(CALLS[slug])


TOLD_ALREADY = {
    "death-after-surgery": "邵先生，我们非常难过，对不起。我们已成立核查组，病历已封存。我叫祁老师，专线 400-000-0000，今天 11:00 前再给您打电话。",
    "sight-lost-after-filler": "顾先生，对不起。我们护士长方姐在急诊门口等您。我叫林姐，专线 400-000-0000，到了打给我。",
}  # fmt: skip


@pytest.mark.parametrize("slug", TOLD_ALREADY)
def test_the_family_does_not_ask_for_what_it_was_told(slug: str) -> None:
    """Whom to turn to was said with the first answer: the last question, which asks for it, is passed over."""
    scenario = load_scenario(scenario_folder(slug)).value
    call = next(i for i in scenario.injects if i.inject_id == "family_call")
    alone = replace(scenario, injects=(call,), expected_actions=(), milestones=(), rounds=(), opinion=None)
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    for text, asked in ((TOLD_ALREADY[slug], [0, 1, 2]), (HOLLOW.zh, [0, 1, 2, 3])):
        steps = _speaks(call, call.to_roles[0], LocalizedText(text, text))
        x = rehearse(alone, playbook, ScriptedTeam("told", tuple(steps)), 1, "zh-CN", read, READER_VERSION).exercise
        item_id = x.injects["family_call"].item_id
        assert item_id is not None
        assert [s.line for s in x.call(item_id).spoken] == asked
