"""Two people in place of three."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from simulator.playbook import ApprovalRule
from simulator.smallteams import pair_team, uncleared
from tests.scenario_samples import full_playbook, full_scenario


@pytest.mark.parametrize("slug", ["sight-lost-after-filler", "death-after-surgery"])
def test_a_shipped_scenario_is_shared_out_between_two(slug: str) -> None:
    scenario = load_scenario(scenario_folder(slug)).value
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    first, second = pair_team(scenario, playbook)
    assert sorted((*first, *second)) == sorted(scenario.roles)
    (rule,) = playbook.approvals
    assert set(rule.roles) <= set(first)
    assert second in scenario.small_team  # who speaks stays apart from who clears it


def test_who_writes_is_never_put_together_with_the_only_one_who_agrees() -> None:
    # The director agrees to the spokesperson's statements.
    scenario, playbook = full_scenario(), full_playbook()
    assert pair_team(scenario, playbook) == (("spokesperson", "nurse"), ("director",))
    free = replace(playbook, approvals=())
    assert pair_team(scenario, free) == (("spokesperson", "director"), ("nurse",))  # the lightest two


def test_none_is_offered_where_every_merging_would_take_an_approver_away() -> None:
    def needs(role_id: str, kind: str) -> ApprovalRule:
        return ApprovalRule(f"by_{role_id}", (kind,), (role_id,), timedelta(minutes=5), timedelta(minutes=15))

    rules = (needs("director", "statement"), needs("nurse", "reply"), needs("director", "complaint_reply"))
    assert pair_team(full_scenario(), replace(full_playbook(), approvals=rules)) == ()


def test_none_is_offered_without_a_team_of_three() -> None:
    assert pair_team(replace(full_scenario(), small_team=()), full_playbook()) == ()


def test_a_set_that_holds_all_who_agree_is_cleared_by_nobody_else() -> None:
    scenario, playbook = full_scenario(), full_playbook()
    pair = pair_team(scenario, playbook)
    assert uncleared(pair, replace(playbook, approvals=())) == ()
    (rule,) = playbook.approvals
    holder = next(n for n, seat in enumerate(pair) if set(rule.roles) <= set(seat))
    writes = {r.role_id for r in playbook.roles if any(kind in rule.kinds for kind in r.may)}
    assert writes & set(pair[holder])
    assert uncleared(pair, playbook) == (holder,)


def test_of_the_shipped_pairs_the_one_who_clears_has_nobody_else() -> None:
    scenario = load_scenario(scenario_folder("death-after-surgery")).value
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    assert uncleared(pair_team(scenario, playbook), playbook) == (0,)
