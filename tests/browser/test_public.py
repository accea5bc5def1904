"""Two teams, one scenario, one seed: one answers well, one badly, and the feeds that they see are not the same."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from scenarios.loader import load_playbook, load_scenario, playbook_folder, scenario_folder
from simulator.opinion.plan import PublicPlan
from tests.browser.cast import SLUG, Stage, Trainee
from tests.faults.dense import plant
from tests.faults.stored import export, of_type
from tests.harness import Browser

GOOD = (
    "我们很难过，也很抱歉。今天下午一位顾客注射后右眼看不见，我们马上停止操作并叫了救护车，现在她在眼科医院接受治疗，我们的医生陪着她。"
    "产品和病历已经封存，我们已向卫生部门报告，会承担应负的责任。咨询请拨打 400-000-0000，今天 18:00 前再次通报。"
)
BAD = "这位顾客自己没有遵守医嘱，责任完全在她本人。再有人传播，我们一定追究到底，让他付出代价。"
WORST = (BAD[:10], "再有人传播")  # the blame or the threat, whichever was read as worse
JUMPS = (600, 1100, 1600)  # story seconds
MORE_JUMPS = range(2100, 6000, 500)
LATER = timedelta(hours=3)


@dataclass
class Team:
    fay: Browser
    watcher: Trainee
    journal: list[dict[str, Any]]

    def jump(self, to: int) -> None:
        self.fay.command("JumpTo", {"to": to, "note": {"zh": "过了一会儿", "en": "A while later"}})
        time.sleep(1.2)  # the crowd writes

    def feed(self) -> set[str]:
        """What stands in the feed on the screen."""
        page = self.watcher.page
        waiting = self.watcher.at("show-new")
        if waiting.count():
            waiting.click()
        return {text.strip() for text in page.locator("[data-test=post]").all_inner_texts()}

    def crowd(self) -> list[dict[str, Any]]:
        return [line["data"] for kind in ("CrowdPosted", "CrowdCommented") for line in of_type(self.journal, kind)]


def played(stage: Stage, words: str) -> Team:
    scenario = load_scenario(scenario_folder(SLUG)).value
    injects = tuple(replace(i, at=i.at and i.at + LATER) for i in scenario.injects)
    plan = PublicPlan("hot", "injury", (), "high")
    playbook = load_playbook(playbook_folder(scenario.playbook)).value
    fay = stage.server.facilitator()
    code = plant(stage.server, fay, replace(scenario, injects=injects, opinion=plan), playbook)
    speaker = stage.server.trainee(code, "潘越", "pr_officer")
    watcher = stage.trainee(code, "黎明", "crisis_lead")
    fay.command("StartExercise")
    for inject_id in ("video", "rumour"):
        fay.command("FireInject", {"inject_id": inject_id})
    said = {"kind": "statement", "role_id": "pr_officer", "channel": "official_account", "text": words}
    speaker.command("SubmitResponse", said)
    wait_until_read(stage, fay.exercise_id)
    team = Team(fay, watcher, [])
    for to in JUMPS:
        team.jump(to)
    team.journal = export(stage.server, fay.exercise_id)
    return team


def wait_until_read(stage: Stage, exercise_id: str, within: float = 30.0) -> None:
    until = time.monotonic() + within
    while not of_type(export(stage.server, exercise_id), "ResponseAssessed"):
        assert time.monotonic() < until, "the words were not read"


def feeds_to_come(team: Team) -> Iterator[set[str]]:
    """Now, and after each further jump: in which minute somebody quotes the team is a matter of luck."""
    yield team.feed()
    for to in MORE_JUMPS:
        team.jump(to)
        yield team.feed()


def test_two_teams_see_the_world_that_they_have_earned(stage: Stage) -> None:
    well, badly = played(stage, GOOD), played(stage, BAD)
    assert well.feed() != badly.feed()
    for team, words in ((well, GOOD), (badly, BAD)):
        (response,) = of_type(team.journal, "ResponseSubmitted")
        caused = [post for post in team.crowd() if post["because"]]
        assert caused
        assert {post["because"] for post in caused} == {response["data"]["response_id"]}
        assert words[:8] not in str(team.crowd())  # the journal holds no words of theirs
    ends = [of_type(team.journal, "OpinionMoved")[-1]["data"]["moments"][-1] for team in (well, badly)]
    assert ends[0]["branching"] < 1 < ends[1]["branching"]
    assert ends[0]["total"] < ends[1]["total"]
    assert any(words in text for feed in feeds_to_come(badly) for words in WORST for text in feed)
    assert not any(words in text for words in WORST for text in well.feed())
