"""The big drill over the wire: every part of it, with ten people, and the server killed in the middle."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.harness import Browser, LiveClient, Refused, Server
from tests.live.conftest import ENV

SCENARIO = "sight-lost-after-filler"
ROLES = (
    "crisis_lead", "pr_officer", "monitor", "medical_lead", "attending_doctor", "customer_service",
)  # fmt: skip
STATEMENT = "我们已关注到网上的视频，对顾客和家人深感抱歉。病历和药品正在封存，18:00 前再次通报。专线 400-000-0000。"


@dataclass
class Drill:
    """Ten people at their sockets: six trainees in roles of their own, legal and spokesperson unstaffed."""

    server: Server
    fay: Browser
    admin: dict[str, Any]
    people: dict[str, Browser] = field(default_factory=dict)
    live: dict[str, LiveClient] = field(default_factory=dict)

    def connect(self) -> None:
        for client in self.live.values():
            client.close()
        self.live = {name: person.connect() for name, person in {"fay": self.fay, **self.people}.items()}

    def gives(self, who: str, command: str, **data: Any) -> dict[str, str]:
        """An accepted command."""
        answer = self.live[who].command(command, data)
        assert answer["ok"], (command, answer)
        reply: dict[str, str] = answer["reply"]
        return reply

    def refused(self, who: str, command: str, **data: Any) -> str:
        answer = self.live[who].command(command, data)
        assert not answer["ok"], command
        return str(answer["error"]["code"])

    def view(self, who: str) -> dict[str, Any]:
        shot: dict[str, Any] = self.live[who].call("sync", {})["snapshot"]
        return shot

    def item(self, who: str, title: str) -> dict[str, Any]:
        return next(i for i in self.view(who)["items"] if i["title"]["zh"] == title)


@pytest.fixture(scope="module")
def drill(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Drill]:
    server = Server(tmp_path_factory.mktemp("full") / "data", env=ENV)
    server.start()
    fay = server.facilitator()
    made = Drill(server, fay, server.exercise(fay, SCENARIO))
    for role in ROLES:
        made.people[role] = server.trainee(made.admin["join_code"], f"{role} 甲", role)
    made.people["second"] = server.trainee(made.admin["join_code"], "客服乙", "customer_service")
    made.people["eve"] = server.guest(made.admin["evaluator_url"].rsplit("/", 1)[1], "Eve")
    made.people["omar"] = server.guest(made.admin["observer_url"].rsplit("/", 1)[1], "Omar")
    made.connect()
    yield made
    for client in made.live.values():
        client.close()
    server.kill9()


def title_of(drill: Drill, inject_id: str) -> str:
    return next(i["title"]["zh"] for i in drill.view("fay")["injects"] if i["inject_id"] == inject_id)


def fire(drill: Drill, inject_id: str) -> str:
    drill.gives("fay", "FireInject", inject_id=inject_id)
    return title_of(drill, inject_id)


def test_seats_are_assigned_and_freed_and_stand_ins_get_what_is_nobodys(drill: Drill) -> None:
    second = drill.people["second"].participant_id
    drill.gives("fay", "AssignSeat", participant_id=second, role_id="monitor")
    drill.connect()
    assert drill.view("second")["me"]["roles"] == ["customer_service", "monitor"]
    drill.gives("fay", "FreeSeat", participant_id=second, role_id="monitor")
    assert drill.refused("fay", "FreeSeat", participant_id=second, role_id="monitor") == "not_seated"
    drill.gives("fay", "RecordTold", text="前台、保安室 reception and security")
    drill.connect()
    drill.gives("fay", "StartExercise")
    title = fire(drill, "maker_wants_product")  # to legal, whom nobody plays, and medical_lead
    assert drill.item("crisis_lead", title)["to_roles"][-1] == "medical_lead"


def test_a_call_is_declined_and_rung_back(drill: Drill) -> None:
    call = drill.item("pr_officer", fire(drill, "press_call"))
    assert drill.refused("pr_officer", "CallBack", item_id=call["item_id"]) == "call_ringing"
    drill.gives("pr_officer", "DeclineCall", item_id=call["item_id"])
    drill.gives("pr_officer", "CallBack", item_id=call["item_id"])
    said = drill.item("pr_officer", call["title"]["zh"])["call"]
    assert (said["status"], said["returned"], len(said["spoken"])) == ("talking", True, 1)
    drill.gives("fay", "SpeakAs", persona_id=call["persona"]["persona_id"], item_id=call["item_id"],
                text={"zh": "您能确认人数吗？", "en": "How many?"})  # fmt: skip
    drill.gives(
        "pr_officer", "SubmitResponse", kind="call_line", role_id="pr_officer", channel=call["channel"],
        item_id=call["item_id"], text="目前确认一位顾客受伤。",
    )  # fmt: skip
    drill.gives("pr_officer", "EndCall", item_id=call["item_id"])


def test_a_text_is_sent_back_once_then_approved_by_the_lead_for_both(drill: Drill) -> None:
    fire(drill, "zhou_video")
    asked = {"kind": "statement", "role_id": "pr_officer", "channel": "official_account"}
    first = drill.gives("pr_officer", "RequestApproval", **asked, text="初稿。")["approval_id"]
    assert [a["approval_id"] for a in drill.view("crisis_lead")["approvals"]] == [first]
    assert drill.view("customer_service")["approvals"] == []
    back = {"approval_id": first, "role_id": "legal"}  # legal is unstaffed: its stand-in decides
    drill.gives("crisis_lead", "SendTextBack", **back, text="加上下次通报时间。")
    assert drill.refused("crisis_lead", "ApproveText", **back) == "approval_settled"
    second = drill.gives("pr_officer", "RequestApproval", **asked, text=STATEMENT, replaces=first)["approval_id"]
    assert drill.refused("crisis_lead", "ApproveText", **back) == "text_changed"
    for role in ("legal", "crisis_lead"):
        drill.gives("crisis_lead", "ApproveText", approval_id=second, role_id=role)
    assert drill.refused("pr_officer", "SubmitResponse", **asked, text=STATEMENT + "!") == "approval_missing"
    drill.gives("pr_officer", "SubmitResponse", **asked, text=STATEMENT, details=details(approval_id=second))
    published = drill.view("customer_service")["responses"][-1]
    assert (published["kind"], published["approval"]) == ("statement", "given")


def details(**chosen: Any) -> dict[str, Any]:
    blank = {
        "crisis_type": "", "level_id": "", "cards": [], "owner": "", "due": None, "outcome": "", "escalate_to": "",
        "to": "", "corrects": "", "approval_id": "", "without_approval": "",
    }  # fmt: skip
    return {**blank, **chosen}


def test_a_lock_leaves_no_other_way(drill: Drill) -> None:
    said = {"kind": "statement", "role_id": "pr_officer", "channel": "website", "text": "再说一次。"}
    drill.gives("fay", "LockApprovals", locked=True)
    reason = details(without_approval="时间紧")
    assert drill.refused("pr_officer", "SubmitResponse", **said, details=reason) == "approval_required"
    drill.gives("fay", "LockApprovals", locked=False)
    drill.gives("pr_officer", "SubmitResponse", **said, details=reason)


def test_a_fact_reaches_the_asker_alone_until_it_is_passed_on(drill: Drill) -> None:
    holder = next(h for h in drill.view("pr_officer")["plan"]["holders"]
                  if any(t["fact_id"] == "doctor_licence" for t in h["topics"]))  # fmt: skip
    asked = {"role_id": "pr_officer", "holder_id": holder["persona_id"]}
    own = drill.gives("pr_officer", "AskFact", **asked, text="还有别的记录吗？")["ask_id"]
    drill.gives("fay", "AnswerFact", ask_id=own, text={"zh": "没有了。", "en": "None."})
    assert drill.refused("fay", "AnswerFact", ask_id=own, text={"zh": "再答", "en": ""}) == "already_answered"
    drill.gives("pr_officer", "AskFact", **asked, fact_id="doctor_licence")
    assert drill.refused("pr_officer", "AskFact", **asked, fact_id="doctor_licence") == "already_asked"
    assert drill.view("crisis_lead")["asks"] == []
    drill.gives("pr_officer", "SendChat", role_id="pr_officer", text="没有其他记录。", ask_id=own)
    assert drill.view("customer_service")["chat"][-1]["ask_id"] == own


def test_forms_are_decided_reported_and_recorded(drill: Drill) -> None:
    drill.gives("crisis_lead", "SubmitResponse", kind="assessment", role_id="crisis_lead", channel="",
                text="有人受伤且已在网上传播。", details=details(crisis_type="CT-02", level_id="level_one"))  # fmt: skip
    drill.gives("medical_lead", "SubmitResponse", kind="report", role_id="medical_lead", channel="",
                text="报告一起注射后视力受损。", details=details(to="district_health"))  # fmt: skip
    decided = details(cards=["seal_records", "seal_products"], owner="medical_lead", due=3600)
    drill.gives("crisis_lead", "SubmitResponse", kind="decision", role_id="crisis_lead", channel="",
                text="先固定证据。", details=decided)  # fmt: skip
    now = drill.view("eve")["clock"]["story"]
    room = {"role_id": "medical_lead", "action_id": "report_health", "note": "当面电话报告了卫健部门"}
    assert drill.refused("eve", "RecordRoomAction", **room, at=now + 9_000) == "time_not_allowed"
    drill.gives("eve", "RecordRoomAction", **room, at=0.0)
    note = drill.view("eve")["log"][-1]["event_id"]
    drill.gives("eve", "PinNote", about=note, text="口头报告及时。")
    assert drill.refused("omar", "PinNote", about="", text="x") == "not_allowed"
    assert drill.refused("eve", "PinNote", about="nothing", text="x") == "unknown_event"


BLAME = "这事不怪我们，是她自己体质特殊，也是她自己没有早说，责任在她本人。"


def test_a_declined_call_and_a_patient_who_is_blamed_are_taken_in(drill: Drill) -> None:
    """What comes of both is public after the jump that follows."""
    call = drill.item("pr_officer", fire(drill, "evening_call"))["item_id"]
    drill.gives("pr_officer", "DeclineCall", item_id=call)
    letter = drill.item("customer_service", fire(drill, "family_records"))["item_id"]
    drill.gives("customer_service", "SubmitResponse", kind="complaint_reply", role_id="customer_service", channel="complaint_desk",
                item_id=letter, text=BLAME)  # fmt: skip
    assert drill.refused("customer_service", "SilenceActor", actor_id="husband_records") == "not_allowed"
    drill.live["fay"].wait_for(lambda e: e["type"] == "ActorMoved" and moved(e) == [("husband_records", "blamed")], 20)
    outcomes = {a["actor_id"]: a["threads"][0]["outcome"] for a in drill.view("fay")["actors"] if a["threads"]}
    assert (outcomes["zheng_evening"], outcomes["husband_records"]) == ("declined", "blamed")


def moved(envelope: dict[str, Any]) -> list[tuple[str, str]]:
    actor = envelope["data"]["actor"]
    return [(actor["actor_id"], t["outcome"]) for t in actor["threads"] if t["outcome"]]


def test_holding_editing_and_a_jump_with_all_that_lies_between(drill: Drill) -> None:
    drill.gives("fay", "HoldInject", inject_id="eye_resident")
    assert drill.refused("fay", "HoldInject", inject_id="eye_resident") == "already_held"
    edited = next(i for i in drill.view("fay")["injects"] if i["inject_id"] == "eye_resident")
    drill.gives("fay", "EditInject", inject_id="eye_resident", title=edited["title"],
                to_roles=["pr_officer"], text={"zh": "改过的帖子。", "en": "An edited post."})  # fmt: skip
    drill.gives("fay", "ReleaseInject", inject_id="eye_resident")
    assert drill.refused("fay", "ReleaseInject", inject_id="eye_resident") == "not_held"
    fire(drill, "eye_resident")
    assert drill.item("pr_officer", edited["title"]["zh"])["text"]["zh"] == "改过的帖子。"
    note = {"zh": "一小时过去了。", "en": "An hour has passed."}
    assert drill.refused("fay", "JumpTo", to=1, note=note) in ("jump_backwards", "jump_unsettled")
    assert drill.refused("fay", "JumpTo", to=99_999, note=note) == "jump_beyond_end"
    assert drill.refused("fay", "JumpTo", to=5_760, note=note) == "jump_unsettled"
    before = {o["open_id"]: o["limit_at"] for o in drill.view("customer_service")["open_items"]}
    jump(drill, 5_760, note)
    after = {o["open_id"]: o["limit_at"] for o in drill.view("customer_service")["open_items"]}
    skipped = drill.view("customer_service")["jumps"][-1]
    gone = skipped["to"] - skipped["at"]
    assert {k: round(after[k] - v - gone, 3) for k, v in before.items()} == dict.fromkeys(before, 0.0)


def test_what_came_of_it_is_in_the_feed(drill: Drill) -> None:
    published = {n["verdict"]: n["item_id"] for a in drill.view("fay")["actors"] for n in a["published"]}
    seen = {i["item_id"]: i for i in drill.view("pr_officer")["items"]}
    news, post = seen[published["declined"]], seen[published["blamed"]]
    assert (news["kind"], news["channel"], news["picture"]) == ("news", "news_site", None)
    assert "挂断" in news["title"]["zh"] + news["text"]["zh"]
    assert (post["kind"], post["picture"]["text"], post["because"]) == ("post", BLAME, "")
    staff = next(i for i in drill.view("fay")["items"] if i["item_id"] == published["blamed"])
    assert staff["because"] in {r["response_id"] for r in drill.view("fay")["responses"] if r["text"] == BLAME}
    assert "actors" not in drill.view("pr_officer")


def jump(drill: Drill, to: float, note: dict[str, str]) -> None:
    """As the console does: fire all that the server says lies between."""
    shot = drill.view("fay")
    waiting = [i for i in shot["injects"] if i["progress"]["status"] == "waiting"]
    fired = [i["inject_id"] for i in waiting if i["due"] <= to and not i["unless_action"] and not i["follows"]]
    for _ in range(12):
        answer = drill.live["fay"].command("JumpTo", {"to": to, "note": note, "fire": fired, "skip": []})
        if answer["ok"]:
            return
        code, message = answer["error"]["code"], answer["error"]["message"]
        named = message.split(": ")[1].rstrip(".").split(", ")
        fired = [*fired, *named] if code == "jump_unsettled" else [i for i in fired if i not in named]
    raise AssertionError(answer)


def test_nothing_is_lost_when_the_server_is_killed(drill: Drill) -> None:
    before = drill.view("fay")
    drill.server.kill9()
    drill.server.start()
    drill.connect()
    after = drill.view("fay")
    for part in ("approvals", "asks", "chat", "notes", "told", "jumps"):
        assert after[part][: len(before[part])] == before[part], part
    said = [(r["response_id"], r["text"]) for r in before["responses"]]  # a reading may have come meanwhile
    assert [(r["response_id"], r["text"]) for r in after["responses"]][: len(said)] == said
    assert {i["item_id"] for i in before["items"]} <= {i["item_id"] for i in after["items"]}


def test_the_end_is_announced_answered_and_released(drill: Drill) -> None:
    drill.people["pr_officer"].put(
        f"/api/exercises/{drill.admin['exercise_id']}/drafts/statement?as={drill.people['pr_officer'].participant_id}",
        {"text": "没来得及发的草稿"},
    )
    drill.gives("fay", "AnnounceEnd")
    assert drill.view("pr_officer")["clock"]["ends_at"] > 0
    drill.gives("fay", "CancelEnd")
    drill.gives("fay", "EndExercise")
    drill.gives("pr_officer", "AnswerDebrief", text_well="分工清楚", text_change="早点要事实")
    mine = f"/api/exercises/{drill.admin['exercise_id']}/my_scorecard"
    pr = drill.people["pr_officer"]
    with pytest.raises(Refused) as refusal:
        pr.get(f"{mine}?as={pr.participant_id}")
    assert refusal.value.code == "scores_not_released"
    drill.gives("fay", "ReleaseScores")
    card = pr.get(f"{mine}?as={pr.participant_id}")
    card = card.get("scorecard", card)
    assert all(set(line["roles"]) & {"pr_officer", "spokesperson"} for line in card["lines"])
    drafts = drill.fay.get(
        f"/api/exercises/{drill.admin['exercise_id']}/drafts_all?as={drill.fay.participant_id}"
    )
    assert [d["text"] for d in drafts["drafts"]] == ["没来得及发的草稿"]
