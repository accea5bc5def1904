"""What must agree within a playbook."""

from __future__ import annotations

import re
from datetime import timedelta

from scenarios.checks_weights import check_weights
from scenarios.digest import ROWS, unknown_row
from scenarios.place import Place, unknown
from scenarios.values import DIGEST_FORM
from simulator.localized import said
from simulator.phrases import problem

_ROLES = said("预案的岗位", "role")
_CHANNELS = said("预案的渠道", "channel")
_LISTS = (
    "roles", "channels", "levels", "clauses", "elements", "violations", "crisis_types", "phases", "outcomes",
    "authorities", "cards", "approvals", "legal_rules", "audiences",
)  # fmt: skip
PLACELESS = ("assessment", "decision", "report")
FORM_WORDS = ("due", "reason")  # elements that are read from a form; the reader's labels must differ


def check_playbook(root: Place) -> None:
    for name in _LISTS:
        root[name].check_ids()
        for part in root[name]:
            _check_sources(part["digest"])
    roles, channels = root["roles"].ids, root["channels"].ids
    official = [c["id"].text for c in root["channels"] if c["official"].value is True]
    for role in root["roles"]:
        _check_role(role, roles, channels, official)
    _check_stand_ins(root)
    _check_levels(root["levels"])
    _check_cards(root, roles)
    for rule in root["approvals"]:
        _check_approval(rule, roles, channels)
    for rule in root["legal_rules"]:
        _check_legal_rule(rule)
    for audience in root["audiences"]:
        _check_audience(audience, channels, [*root["authorities"].ids, *roles])
    _check_labels(root)
    _check_phrases(root)
    check_weights(root)


def _check_sources(digest: Place) -> None:
    """A row of the right form that isn't there; any other form is refused with the shape of the file."""
    for row in digest:
        if row.text is not None and row.text not in ROWS and re.fullmatch(DIGEST_FORM, row.text):
            row.report(unknown_row(row.text))


def _check_role(role: Place, roles: list[str], channels: list[str], official: list[str | None]) -> None:
    role["may"].check_no_repeats()
    role["channels"].check_no_repeats()
    role["channels"].check_known(_CHANNELS, channels)
    role["stand_in"].check_known(_ROLES, roles)
    if "statement" in role["may"].texts and not any(c in official for c in role["channels"].texts):
        role["may"].report(
            said(
                "可以发布声明（statement）的岗位，`channels` 里要有官方渠道",
                "a role that may publish a statement needs an official channel in `channels`",
            )
        )


def _check_stand_ins(root: Place) -> None:
    """Every chain of stand-ins ends; a circle is told once."""
    follow = {name: role["stand_in"] for role in root["roles"] if (name := role["id"].text)}
    settled: list[str] = []
    for start in follow:
        chain: list[str] = []
        here = start
        while here in follow and here not in settled and here not in chain:
            chain.append(here)
            here = follow[here].text or ""
        if here in chain:
            circle = [*chain[chain.index(here) :], here]
            follow[here].report(
                said(
                    f"替补岗位绕成了圈：{'、'.join(circle)}",
                    f"stand-ins go round in a circle: {', '.join(circle)}",
                )
            )
        settled += chain


def _check_approval(rule: Place, roles: list[str], channels: list[str]) -> None:
    rule["roles"].check_known(_ROLES, roles)
    rule["channels"].check_known(_CHANNELS, channels)
    for name in ("kinds", "roles", "channels"):
        rule[name].check_no_repeats()
    check_target_and_limit(rule)


def check_target_and_limit(part: Place) -> None:
    target, limit = part["target"].time, part["limit"].time
    if target == timedelta(0):
        part["target"].report(said("必须大于 00:00", "must be more than 00:00"))
    if target is not None and limit is not None and limit <= target:
        at = part["target"].text
        part["limit"].report(said(f"必须晚于时限目标（{at}）", f"must be later than the target ({at})"))


def _check_legal_rule(rule: Place) -> None:
    if rule["confirmed"].value is not True:
        return
    who, when = said("由谁确认", "who confirmed it"), said("何时确认", "when")
    for field, what in (("confirmed_by", who), ("confirmed_on", when)):
        if not (rule[field].text or "").strip():
            told = said(
                f"已确认的法规要在 `{field}` 里写明{what.zh}", f"a confirmed rule says in `{field}` {what.en}"
            )
            rule["confirmed"].report(told)


def _check_levels(levels: Place) -> None:
    """A level without a limit that others have would let every deadline slip."""
    first: dict[str, Place] = {}  # the level that names each limit first
    for level in levels:
        for name, _ in level["limits"].fields():
            first.setdefault(name, level)
    for level in levels:
        if not level["limits"].is_given:
            level["limits"].report(
                said(
                    "每个级别都要有时限，如 `statement: 01:00`",
                    "a level needs limits, such as `statement: 01:00`",
                )
            )
            continue
        for name in (n for n in first if not level["limits"][n].is_given):
            other = first[name]["id"].text
            message = said(
                f"没有“{name}”，而“{other}”有；所有级别的时限项目要一致",
                f'has no "{name}", which "{other}" has; all levels name the same limits',
            )
            level["limits"].report(message)


def _check_cards(root: Place, roles: list[str]) -> None:
    for card in root["cards"]:
        card["owners"].check_known(_ROLES, roles)
        card["owners"].check_no_repeats()
        name = card["violation"].text
        if name is not None and name not in root["violations"].ids:
            what = said("预案的违规", "violation")
            card["violation"].report(unknown(what, name, root["violations"].ids))


def _check_audience(audience: Place, channels: list[str], addressees: list[str]) -> None:
    """What reaches it can come; only a report names whom it is for."""
    audience["channels"].check_known(_CHANNELS, channels)
    audience["to"].check_known(said("预案的主管部门和岗位", "authority or role"), addressees)
    for name in ("kinds", "channels", "to"):
        audience[name].check_no_repeats()
    if audience["to"].is_given and any(kind != "report" for kind in audience["kinds"].texts):
        audience["to"].report(
            said("只有上报（report）才写对象", 'only a response of the kind "report" has an addressee')
        )
    if audience["channels"].is_given and any(kind in PLACELESS for kind in audience["kinds"].texts):
        audience["channels"].report(
            said(
                "研判、决策和上报（assessment、decision、report）不经渠道发出",
                "assessments, decisions and reports go out on no channel",
            )
        )


def _check_phrases(root: Place) -> None:
    """Each shows a label of the plan, and its pattern can be used; told once where it is written twice."""
    labels = [*root["elements"].ids, *root["violations"].ids]
    seen: set[tuple[str, str]] = set()
    for phrase in root["phrases"]:
        phrase["label"].check_known(said("预案的要素和违规", "element or violation"), labels)
        label, pattern = phrase["label"].text or "", phrase["pattern"].text
        if pattern is None or not pattern.strip():
            continue
        if (wrong := problem(pattern)) is not None:
            phrase["pattern"].report(wrong)
        elif (label, pattern) in seen:
            told = said(f"“{pattern}”在“{label}”下重复了", f'"{pattern}" is listed twice for "{label}"')
            phrase["pattern"].report(told)
        seen.add((label, pattern))


def _check_labels(root: Place) -> None:
    elements = root["elements"].ids
    for violation in root["violations"]:
        if violation["id"].text in elements:
            name = violation["id"].text
            violation["id"].report(said(f"“{name}”已经是要素", f'"{name}" is an element already'))
    for element in root["elements"]:
        if element["id"].text in FORM_WORDS:
            name = element["id"].text
            told = said(
                f"“{name}”取自应对记录的表单；请换一个 id",
                f'"{name}" is read from the form of a response; choose another id',
            )
            element["id"].report(told)
