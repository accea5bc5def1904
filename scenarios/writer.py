"""A Scenario or Playbook back to YAML: `parse_scenario(write_scenario(s)) == s`, and likewise for playbooks."""

from __future__ import annotations

from typing import Any

import yaml

from scenarios.document import core_resolvers
from scenarios.schema import time_text
from simulator.localized import LocalizedText
from simulator.playbook import Playbook
from simulator.scenario import ExpectedAction, Inject, Persona, Scenario

Fields = dict[str, Any]


def write_scenario(scenario: Scenario) -> str:
    """scenario.yaml; what equals its default is left out."""
    s = scenario
    return _yaml(
        {
            "slug": s.slug, "version": s.version, "title": _text(s.title), "summary": _text(s.summary),
            "organisation": _text(s.organisation), "content_note": _text(s.content_note), "playbook": s.playbook,
            "starts_at": time_text(s.starts_at), "duration": time_text(s.duration), "pace": s.pace,
            "roles": list(s.roles),
            "objectives": [{"id": o.objective_id, "title": _text(o.title)} for o in s.objectives],
            "personas": [_persona(x) for x in s.personas],
            "injects": [_inject(i) for i in s.injects],
            "expected_actions": [_action(a) for a in s.expected_actions],
        }
    )  # fmt: skip


def _persona(persona: Persona) -> Fields:
    return _given(
        {
            "id": persona.persona_id, "name": _text(persona.name), "handle": persona.handle,
            "about": _text(persona.about),
        }
    )  # fmt: skip


def _inject(inject: Inject) -> Fields:
    unless = inject.unless and f"{inject.unless.action_id} by {time_text(inject.unless.by)}"
    reach = inject.reach
    counts = {"likes": reach.likes, "reposts": reach.reposts, "comments": reach.comments}
    return _given(
        {
            "id": inject.inject_id, "kind": inject.kind, "channel": inject.channel, "persona": inject.persona_id,
            "to": list(inject.to_roles), "at": None if inject.at is None else time_text(inject.at),
            "unless": unless, "title": _text(inject.title), "text": _text(inject.text),
            "lines": [_text(line) for line in inject.lines],
            "reach": {name: count for name, count in counts.items() if count},
            "note": _text(inject.note),
        }
    )  # fmt: skip


def _action(action: ExpectedAction) -> Fields:
    return _given(
        {
            "id": action.action_id, "title": _text(action.title), "shown_as": _text(action.shown_as),
            "roles": list(action.roles), "kinds": list(action.kinds), "channels": list(action.channels),
            "clause": action.clause_id, "objective": action.objective_id, "opens_with": action.opens_with,
            "answers_inject": action.answers_inject or None, "target": time_text(action.target),
            "limit": time_text(action.limit),
            "elements": {e.element_id: e.weight for e in action.elements}, "minimum": list(action.minimum),
            "weight": action.weight, "model_answer": [_text(answer) for answer in action.model_answer],
        }
    )  # fmt: skip


def write_playbook(playbook: Playbook) -> str:
    """playbook.yaml; what is empty is left out."""
    b = playbook
    return _yaml(
        {
            "slug": b.slug, "version": b.version, "title": _text(b.title),
            "roles": [
                {"id": r.role_id, "name": _text(r.name), "duty": _text(r.duty), "may": list(r.may),
                 **_given({"channels": list(r.channels), "digest": list(r.digest)})}
                for r in b.roles
            ],
            "channels": [
                _given({"id": c.channel_id, "name": _text(c.name), "surface": c.surface,
                        "official": c.official or None, "digest": list(c.digest)})
                for c in b.channels
            ],
            "levels": [
                _given({"id": x.level_id, "name": _text(x.name), "rank": x.rank,
                        "limits": {name: time_text(t) for name, t in x.limits}, "digest": list(x.digest)})
                for x in b.levels
            ],
            "clauses": [
                _given({"id": c.clause_id, "title": _text(c.title), "text": _text(c.text), "digest": list(c.digest)})
                for c in b.clauses
            ],
            "elements": [
                _given({"id": e.element_id, "name": _text(e.name), "digest": list(e.digest)}) for e in b.elements
            ],
            "violations": [
                _given({"id": v.violation_id, "name": _text(v.name), "critical": v.critical or None,
                        "digest": list(v.digest)})
                for v in b.violations
            ],
            "scoring": {
                "time_floor": b.scoring.time_floor, "violation_deduction": b.scoring.violation_deduction,
                "prompted_factor": b.scoring.prompted_factor, "met_from": b.scoring.met_from,
                "version": b.scoring.version,
            },
        }
    )  # fmt: skip


def _text(text: LocalizedText) -> Fields | None:
    return {"zh": text.zh, "en": text.en} if text else None


def _given(fields: Fields) -> Fields:
    """Without what is absent or empty."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], {})}


class _Dumper(yaml.SafeDumper):
    """Quotes what the loader would not read back as text, and never writes an alias."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, Any]]] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True


core_resolvers(_Dumper)


def _represent_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    """Several plain lines as a block; everything else as YAML's own choice, never folded."""
    lines = text.split("\n")
    is_block = len(lines) > 1 and all(line and line == line.strip() and line.isprintable() for line in lines)
    style = "|" if is_block else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


def _represent_float(dumper: yaml.SafeDumper, number: float) -> yaml.ScalarNode:
    """Whole numbers without a fraction, others in full."""
    if number.is_integer() and abs(number) < 1e15:
        return dumper.represent_scalar("tag:yaml.org,2002:int", str(int(number)))
    return dumper.represent_scalar("tag:yaml.org,2002:float", repr(number))


_Dumper.add_representer(str, _represent_text)
_Dumper.add_representer(float, _represent_float)


def _yaml(fields: Fields) -> str:
    text: str = yaml.dump(_given(fields), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6)
    return text
