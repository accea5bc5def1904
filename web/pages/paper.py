"""What the printable scorecard shows beside the card: people, roles, responses, talk afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from simulator.elements import element_name
from simulator.exercise import Exercise
from simulator.journal import plain
from simulator.matching import form_labels
from simulator.staffviews import improvement_view
from simulator.state import Response
from simulator.viewparts import debrief_view, response_view
from web.actions.drafts import Drafts
from web.actions.runner import Runner
from web.actions.scorecards import card_of, shared
from web.pages.course import course_of
from web.pages.curve import curve_of
from web.pages.gist import gist
from web.pages.strings import STRINGS
from web.pages.tongue import tongue


def scorecard_paper(
    runner: Runner, drafts: Drafts, lang: str, now: datetime, called: dict[str, str], is_full: bool = False
) -> dict[str, Any]:
    """The template's variables. `lang` is "zh" or "en"; `called`: the exercise's own name and its team's.

    `is_full` adds the evidence and every response in full.
    """
    x = runner.exercise
    unsent = drafts.unsent(runner) if x.status == "ended" else []
    with runner.lock:
        card = shared(card_of(runner, now), x)
        return {
            "card": card,
            "is_full": is_full,
            "lang": lang,
            "t": STRINGS[lang],
            "tongue": tongue,
            "gist": gist,
            "exercise": _exercise(x),
            "called": " · ".join(name for name in called.values() if name),
            "people": runner.names,
            "roles": {r.role_id: plain(r.name)[lang] for r in x.playbook.roles},
            "channels": {c.channel_id: plain(c.name)[lang] for c in x.playbook.channels},
            "titles": {a.action_id: plain(a.title)[lang] for a in x.scenario.expected_actions},
            "numbers": {response_id: f"R{n}" for n, response_id in enumerate(x.responses, 1)},
            "course": [] if is_full else course_of(x, card, lang),
            "responses": [_response(runner, r, lang) for r in x.responses.values()],
            "debriefs": [plain(debrief_view(x, who, runner.names)) for who in x.debriefs],
            "curve": curve_of(x, runner.names, lang),
            "improvements": _improvements(x, runner.names),
            "unsent": [{"name": d.name, "text": d.text} for d in unsent],
        }


def _improvements(x: Exercise, names: dict[str, str]) -> list[dict[str, Any]]:
    """What is to change; what was struck out is not printed."""
    return [plain(improvement_view(x, i, names)) for i in x.improvements.values() if not i.is_struck]


def _exercise(x: Exercise) -> dict[str, Any]:
    s = x.scenario
    return {
        "title": plain(s.title), "organisation": plain(s.organisation), "starts_at": plain(s.starts_at),
        "created_at": plain(x.created_at), "ended": x.status == "ended", "ended_at": _ended_at(x),
    }  # fmt: skip


def _ended_at(x: Exercise) -> str:
    """Day and hour of EndEx as the house's clock showed them, with the zone; "" while it runs. The clock has stood since."""
    stood = x.clock.anchor
    return stood.astimezone().strftime("%Y-%m-%d %H:%M %Z") if x.status == "ended" and stood else ""


def _response(runner: Runner, response: Response, lang: str) -> dict[str, Any]:
    x = runner.exercise
    view: dict[str, Any] = plain(response_view(x, response, runner.names, True))
    labels = [label for label in form_labels(response) if label not in ("reason", "due")]
    view["form"] = [plain(element_name(x.playbook, x.scenario, label))[lang] for label in labels]
    return view
