"""What must agree: references, times, permissions. Every fault is reported where it stands in the file."""

from __future__ import annotations

from scenarios.checks_actions import check_action, check_action_against
from scenarios.checks_actors import check_actor_against, check_actors
from scenarios.checks_branching import check_branching
from scenarios.checks_injects import check_circles, check_inject, check_inject_against
from scenarios.checks_pace import check_pace_plan
from scenarios.checks_rounds import check_round, check_round_against
from scenarios.known import PERSONAS, ROLES, Known, known_of
from scenarios.place import Place
from scenarios.wording import faults
from simulator.localized import said
from simulator.playbook import Playbook

SEATS = 3  # of a small team


def check_words(root: Place) -> None:
    """No text claims to be real or could reach anybody real."""
    for where, text in root.document.texts():
        for fault in faults(text):
            root.document.report(where, fault)


def check_scenario(root: Place, playbook: Playbook | None) -> None:
    """All checks but that of real time; those against the playbook only where there is one."""
    for name in ("objectives", "personas", "injects", "expected_actions", "facts", "rounds", "actors", "milestones", "storylines"):
        root[name].check_ids()
    root["roles"].check_no_repeats()
    if root["duration"].time is not None and not root["duration"].time:
        root["duration"].report(said("演练时长不能为零", "a drill cannot last no time"))
    known = known_of(root)
    for inject in root["injects"]:
        check_inject(known, inject)
    for action in root["expected_actions"]:
        check_action(known, action)
    check_circles(known)
    check_branching(root, known)
    for fact in root["facts"]:
        _check_fact(known, fact)
    for planned in root["rounds"]:
        check_round(root, known, planned)
    check_actors(known, root["actors"])
    check_pace_plan(root)
    _check_small_team(root, known)
    if playbook is not None:
        _check_against(root, known, playbook)


def _check_fact(known: Known, fact: Place) -> None:
    holder, released = fact["holder"], fact["released_at"]
    holder.check_known(PERSONAS, known.personas)
    if not holder.is_given and not released.is_given:
        fact.report(
            said(
                "没有人能得知：请写 `released_at`，或写可以问询的 `holder`",
                "nobody learns of it: give `released_at`, or a `holder` who can be asked",
            )
        )
    if fact["delay"].is_given and not holder.is_given:
        told = said(
            "要有 `holder`：隔这段时间后作答的虚拟人物",
            "needs a `holder`: the persona who answers after this time",
        )
        fact["delay"].report(told, at_key=True)
    end = known.duration.time
    if released.time is not None and end and released.time > end:
        released.report(known.too_late)


def _check_small_team(root: Place, known: Known) -> None:
    """Three seats hold every role exactly once."""
    team = root["small_team"]
    if not team.is_given or not isinstance(team.value, list):
        return
    if len(team.value) != SEATS:
        team.report(
            said(
                f"必须列出 {SEATS} 个席位，每个席位列出岗位；现在是 {len(team.value)} 个",
                f"must be a list of {SEATS} seats, each a list of roles; these are {len(team.value)}",
            )
        )
    seen: dict[str, None] = {}
    for seat in team:
        if seat.value == []:
            seat.report(said("每个席位至少要有一个岗位", "a seat needs at least one role"))
        seat.check_known(ROLES, known.roles)
        for role in seat:
            if role.text in seen:
                role.report(said(f"“{role.text}”占了两个席位", f'"{role.text}" sits in two places'))
            seen[role.text or ""] = None
    missing = [role for role in known.roles if role not in seen]
    if missing:
        team.report(
            said(
                f"漏了 {'、'.join(missing)}：每个岗位都要有席位",
                f"leaves out {', '.join(missing)}: every role needs a seat",
            )
        )


def _check_against(root: Place, known: Known, playbook: Playbook) -> None:
    root["roles"].check_known(said("预案的岗位", "role in the playbook"), [r.role_id for r in playbook.roles])
    for inject in root["injects"]:
        check_inject_against(inject, playbook)
    for action in root["expected_actions"]:
        check_action_against(known, action, playbook)
    for planned in root["rounds"]:
        check_round_against(planned, playbook)
    for actor in root["actors"]:
        check_actor_against(known, actor, playbook)
