"""The organisation's own playbooks over HTTP: copied, edited, published, used, and an exercise scored again."""

from __future__ import annotations

import copy
import time
from typing import Any

import pytest

from tests.harness import Browser, Refused, Server
from tests.live.conftest import Room

TITLE = {"zh": "本院预案", "en": "Our plan"}


@pytest.fixture(scope="module")
def fay(server: Server) -> Browser:
    return server.facilitator()


def copied(fay: Browser, source: str = "clinic-core") -> dict[str, Any]:
    made: dict[str, Any] = fay.post("/api/playbooks", {"source": source, "title": TITLE})
    return made


def path(book: dict[str, Any], rest: str = "") -> str:
    return f"/api/playbooks/{book['playbook_id']}{rest}"


def saved(fay: Browser, book: dict[str, Any], **changed: Any) -> dict[str, Any]:
    parts = {**copy.deepcopy(book["parts"]), **changed}
    answer: dict[str, Any] = fay.put(path(book, "/draft"), {"revision": book["version"]["revision"], "parts": parts})
    return answer


def published(fay: Browser, book: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = fay.post(path(book, "/publish"), {"revision": book["version"]["revision"], "note": "首版"})
    return answer


def refused(call: Any, *given: Any) -> Refused:
    with pytest.raises(Refused) as caught:
        call(*given)
    return caught.value


def heavier(book: dict[str, Any], name: str, weight: float) -> dict[str, float]:
    return {**book["parts"]["weights"], name: weight}


# ---- copying, saving, publishing ---------------------------------------------------------------


def test_a_copy_is_a_draft_of_ones_own(fay: Browser) -> None:
    book = copied(fay)
    assert book["is_own"]
    assert book["parts"]["title"] == TITLE
    assert (book["version"]["status"], book["version"]["version_no"], book["version"]["revision"]) == ("draft", 1, 1)
    assert book["version"]["created_by"] == "facilitator"
    shipped = fay.get("/api/playbooks/clinic-core")
    assert {**shipped["parts"], "title": TITLE} == book["parts"]
    assert book["base"] == shipped["parts"]
    listed = fay.get("/api/playbooks")
    assert {"clinic", "clinic-core", "hospital"} <= {b["playbook_id"] for b in listed["shipped"]}
    assert book["playbook_id"] in [b["playbook_id"] for b in listed["own"]]


def test_every_save_keeps_who_and_when(fay: Browser) -> None:
    book = copied(fay)
    limits = copy.deepcopy(book["parts"]["limits"])
    limits["level_one"]["statement"] = 45 * 60
    book = saved(fay, book, limits=limits, level_order="one_is_lowest")
    assert book["version"]["revision"] == 2
    assert book["parts"]["limits"]["level_one"]["statement"] == 2700
    assert [s["revision"] for s in book["saves"]] == [2, 1]
    assert {s["account"] for s in book["saves"]} == {"facilitator"}
    assert fay.get(path(book))["parts"] == book["parts"]


def test_a_stale_save_is_refused_and_the_newer_one_stays(fay: Browser) -> None:
    first = copied(fay)
    newer = saved(fay, first, approval_lock=True)
    answer = refused(lambda: saved(fay, first, individual_scores="staff"))
    assert (answer.status, answer.code) == (409, "stale_save")
    now = fay.get(path(first))
    assert now["parts"] == newer["parts"]
    assert now["parts"]["individual_scores"] == "evaluators"
    again = saved(fay, now, individual_scores="staff")
    assert again["parts"]["approval_lock"]
    assert again["parts"]["individual_scores"] == "staff"


def test_what_is_published_does_not_change(fay: Browser) -> None:
    book = published(fay, saved(fay, copied(fay), approval_lock=True))
    assert (book["version"]["status"], book["version"]["note"], book["version"]["published_by"]) == (
        "published", "首版", "facilitator",
    )  # fmt: skip
    assert refused(lambda: saved(fay, book, approval_lock=False)).code == "not_a_draft"
    assert refused(lambda: published(fay, book)).code == "not_a_draft"
    draft = fay.post(path(book, "/draft"), {})
    assert (draft["version"]["version_no"], draft["version"]["status"]) == (2, "draft")
    assert fay.post(path(book, "/draft"), {})["version"]["version_no"] == 2  # the one there is
    changed = saved(fay, draft, approval_lock=False)
    assert fay.get(path(book) + "?version=1")["parts"]["approval_lock"]
    assert not changed["parts"]["approval_lock"]
    fay.post(path(book, "/discard"), {"revision": changed["version"]["revision"]})
    assert fay.get(path(book))["version"]["version_no"] == 1


# ---- bad input ---------------------------------------------------------------------------------


def test_a_fault_names_the_part_in_both_languages(fay: Browser) -> None:
    book = copied(fay, "clinic")
    rule = {**book["parts"]["approvals"][0], "target": 900, "limit": 600}
    answer = _faults(fay, book, approvals=[rule])
    (fault,) = answer
    assert (fault["tab"], fault["key"]) == ("approvals", f"{rule['rule_id']}.limit")
    assert "审批规则 1" in fault["part"]["zh"]
    assert fault["part"]["en"].startswith("Approval rule 1 (statement")
    assert fault["message"] == {"zh": "必须晚于时限目标（00:15）", "en": "must be later than the target (00:15)"}
    assert fay.get(path(book))["version"]["revision"] == 1


def test_every_fault_is_told_at_once(fay: Browser) -> None:
    book = copied(fay, "clinic")
    rule = {**book["parts"]["approvals"][0], "roles": ["legal", "legal", "nobody"]}
    phrases = [{"label": "empathy", "pattern": "(我们+)+"}, {"label": "no_such", "pattern": "感同身受"}]
    found = _faults(fay, book, approvals=[rule], phrases=phrases, title={"zh": "", "en": "x"})
    assert {(f["tab"], f["key"]) for f in found} >= {
        ("approvals", f"{rule['rule_id']}.roles"), ("phrases", "0"), ("phrases", "1"), ("", "title"),
    }  # fmt: skip


def test_weights_that_are_all_nothing(fay: Browser) -> None:
    book = copied(fay)
    found = _faults(fay, book, weights=dict.fromkeys(book["parts"]["weights"], 0))
    assert {f["tab"] for f in found} == {"weights"}


def _faults(fay: Browser, book: dict[str, Any], **changed: Any) -> list[dict[str, Any]]:
    parts = {**book["parts"], **changed}
    answer = fay.http.put(
        fay.url + path(book, "/draft"), json={"revision": book["version"]["revision"], "parts": parts},
        headers={"X-CSRFToken": fay.get("/api/session")["csrf"]}, timeout=30,
    )  # fmt: skip
    assert answer.status_code == 422, answer.text
    assert answer.json()["error"]["code"] == "playbook_invalid"
    found: list[dict[str, Any]] = answer.json()["faults"]
    return found


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"weights": {"empathy": 11}}, 422),
        ({"weights": {"empathy": "much"}}, 422),
        ({"limits": {"level_one": {"statement": -1}}}, 422),
        ({"level_order": "upwards"}, 422),
        ({"approvals": [{"rule_id": "x"}]}, 422),
        ({"phrases": [{"label": "empathy", "pattern": "长" * 501}]}, 422),
        ({"surprise": 1}, 422),
        ({"scoring": {}}, 422),
    ],
)
def test_parts_of_the_wrong_shape(fay: Browser, changed: dict[str, Any], status: int) -> None:
    book = fay.get("/api/playbooks")["own"][0]
    whole = fay.get(path(book))
    answer = refused(lambda: saved(fay, whole, **changed))
    assert (answer.status, answer.code) == (status, "bad_request")


@pytest.mark.parametrize("ref", ["no-such", "own_ffff", "own_ffff@1", "clinic@2", "..", "own_", "clinic%00"])
def test_what_is_not_there(fay: Browser, ref: str) -> None:
    assert refused(fay.get, f"/api/playbooks/{ref}").status == 404
    assert refused(fay.post, "/api/playbooks", {"source": ref}).code == "not_found"
    assert refused(fay.post, "/api/exercises", {"scenario": "first-half-hour", "playbook": ref}).code == "not_found"
    assert refused(fay.get, f"/api/playbooks/compare?old=clinic&new={ref}").status == 404


def test_a_shipped_one_cannot_be_changed(fay: Browser) -> None:
    parts = fay.get("/api/playbooks/clinic")["parts"]
    assert refused(fay.put, "/api/playbooks/clinic/draft", {"revision": 1, "parts": parts}).status == 404
    for rest, body in (("draft", {}), ("delete", {}), ("archive", {"is_archived": True}), ("publish", {"revision": 1})):
        assert refused(fay.post, f"/api/playbooks/clinic/{rest}", body).status == 404


# ---- YAML --------------------------------------------------------------------------------------


def test_out_and_in_again(fay: Browser) -> None:
    book = saved(fay, copied(fay), approval_lock=True, weights=heavier(copied(fay), "empathy", 2.5))
    yaml = fay.get(path(book, "/export.yaml"))
    assert "weight: 2.5" in yaml
    again = fay.post("/api/playbooks/import", {"yaml": yaml})
    assert again["parts"] == book["parts"]
    assert again["playbook_id"] != book["playbook_id"]


def test_a_faulty_file_is_refused_with_line_and_column(fay: Browser) -> None:
    yaml = fay.get("/api/playbooks/clinic-core/export.yaml").replace("time_floor: 0.4", "time_floor: 4")
    answer = fay.http.post(
        fay.url + "/api/playbooks/import", json={"yaml": yaml},
        headers={"X-CSRFToken": fay.get("/api/session")["csrf"]}, timeout=30,
    )  # fmt: skip
    assert answer.status_code == 422
    (problem,) = answer.json()["problems"]
    lines = yaml.splitlines()
    assert lines[problem["line"] - 1].strip() == "time_floor: 4"
    assert problem["column"] == lines[problem["line"] - 1].index("4") + 1
    assert problem["field"] == "scoring.time_floor"
    assert problem["message"] == {"zh": "不能大于 1", "en": "must be at most 1"}
    for text in ("", "- a", "a: [", "\x00", "slug: x", "!!python/object:os.system x"):
        assert refused(fay.post, "/api/playbooks/import", {"yaml": text}).code == "playbook_invalid"


# ---- rules of law ------------------------------------------------------------------------------


def test_a_rule_is_confirmed_by_somebody_and_taken_back(fay: Browser) -> None:
    book = copied(fay, "hospital")
    rule_id = book["legal_rules"][0]["rule_id"]
    said = {"revision": 1, "name": "法务 周敏", "note": "已查现行文本"}
    book = fay.post(path(book, f"/rules/{rule_id}"), said)
    rule = book["legal_rules"][0]
    assert (rule["confirmed"], rule["confirmed_by"]) == (True, "法务 周敏")
    assert rule["confirmed_on"]
    assert book["rule_words"][-1] | {"said_at": ""} == {
        "rule_id": rule_id, "version_no": 1, "is_confirmed": True, "name": "法务 周敏", "note": "已查现行文本",
        "account": "facilitator", "said_at": "",
    }  # fmt: skip
    assert refused(fay.post, path(book, f"/rules/{rule_id}"), said).code == "stale_save"
    book = fay.post(path(book, f"/rules/{rule_id}"), {"revision": 2, "name": "", "note": "条文已修订"})
    assert not book["legal_rules"][0]["confirmed"]
    assert book["legal_rules"][0]["confirmed_by"] == ""
    assert [w["is_confirmed"] for w in book["rule_words"]] == [True, False]
    assert refused(fay.post, path(book, "/rules/none"), {"revision": 3, "name": "x"}).status == 404


# ---- comparing ---------------------------------------------------------------------------------


def test_two_versions_compared(fay: Browser) -> None:
    book = copied(fay)
    limits = copy.deepcopy(book["parts"]["limits"])
    limits["level_one"]["statement"] = 45 * 60
    book = saved(fay, book, limits=limits, weights=heavier(book, "empathy", 2))
    answer = fay.get(f"/api/playbooks/compare?old=clinic-core&new={book['ref']}")
    found = {tuple(d["path"]): d for d in answer["differences"]}
    assert set(found) == {("title",), ("levels", "level_one", "limits", "statement"), ("elements", "empathy", "weight")}
    limit = found["levels", "level_one", "limits", "statement"]
    assert (limit["before"]["zh"], limit["after"]["en"], limit["group"]) == ("0:25", "0:45", "limits")
    assert limit["name"]["zh"].endswith("首份公开声明")
    weight = found["elements", "empathy", "weight"]
    assert (weight["before"]["en"], weight["after"]["en"]) == ("1", "2")
    assert fay.get("/api/playbooks/compare?old=clinic&new=clinic")["differences"] == []


# ---- phrases -----------------------------------------------------------------------------------


def test_a_text_is_tried(fay: Browser) -> None:
    phrases = [{"label": "empathy", "pattern": "将心比心"}, {"label": "facts", "pattern": "(a+)+"}]
    answer = fay.post("/api/playbooks/try", {"text": "😀将心比心，我们换位想想。", "phrases": phrases})
    own = [f for f in answer["found"] if f["own"]]
    assert [(f["label"], f["start"], f["end"], f["sure"]) for f in own] == [("empathy", 1, 5, True)]
    assert answer["problems"][0] is None
    assert answer["problems"][1] == {
        "zh": "含有“(”；这里只能写文字、“…”和“|”",
        "en": 'holds "("; only words, "…" and "|" are understood',
    }


# ---- exercises ---------------------------------------------------------------------------------


def test_an_exercise_runs_with_the_chosen_version_for_ever(fay: Browser, server: Server) -> None:
    book = published(fay, saved(fay, copied(fay), approval_lock=True))
    offered = fay.get("/api/playbooks/for/first-half-hour")["choices"]
    assert (offered[0]["ref"], offered[0]["is_default"]) == (book["ref"], True)
    assert "clinic-core" in [c["ref"] for c in offered]
    by_default, shipped = (
        Room(server, fay, fay.post("/api/exercises", {"scenario": "first-half-hour", **given}))
        for given in ({}, {"playbook": "clinic-core"})
    )
    assert _lock(server, by_default)
    assert not _lock(server, shipped)
    assert refused(fay.post, path(book, "/delete")).code == "in_use"
    fay.post(path(book, "/archive"), {"is_archived": True})
    assert book["ref"] not in [c["ref"] for c in fay.get("/api/playbooks/for/first-half-hour")["choices"]]
    other = copied(fay)
    assert refused(
        fay.post, "/api/exercises", {"scenario": "first-half-hour", "playbook": other["ref"]}
    ).code == "not_published"
    fay.post(path(other, "/delete"))
    assert refused(fay.get, path(other)).status == 404


def _lock(server: Server, room: Room) -> bool:
    pan = server.guest(room.admin["join_code"], "Pan")
    live = pan.connect()
    locked: bool = live.state["snapshot"]["approval_lock"]
    live.close()
    return locked


def test_a_version_that_does_not_fit_is_refused_with_the_reasons(fay: Browser) -> None:
    body = {"scenario": "first-half-hour", "playbook": "hospital"}
    answer = fay.http.post(
        fay.url + "/api/exercises", json=body, headers={"X-CSRFToken": fay.get("/api/session")["csrf"]}, timeout=30
    )
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "playbook_does_not_fit"
    assert {"zh": "缺少岗位“pr_officer”", "en": 'the role "pr_officer" is missing'} in answer.json()["reasons"]


# ---- scoring again -----------------------------------------------------------------------------


def test_an_ended_exercise_is_scored_again(fay: Browser, server: Server) -> None:
    admin = fay.post("/api/exercises", {"scenario": "first-half-hour", "playbook": "clinic-core"})
    fay.exercise_id, fay.participant_id = admin["exercise_id"], admin["participant_id"]
    pan = server.trainee(admin["join_code"], "Pan", "pr_officer")
    fay.command("StartExercise")
    fay.command("FireInject", {"inject_id": "video"})
    live = pan.connect()
    text = "我们已关注到网上的视频。我们与她和家人一样揪心。我们已封存全部病历，暂停面部填充项目。我们将在今天 18:00 前再次通报进展。"
    live.command("SubmitResponse", {"kind": "statement", "role_id": "pr_officer", "channel": "official_account", "text": text})
    live.wait_for("ResponseSubmitted")
    address = f"/api/exercises/{admin['exercise_id']}/rescored"
    assert refused(fay.get, f"{address}?playbook=clinic-core").code == "not_ended"
    watcher = fay.connect()
    watcher.call("sync", {})
    _until_read(fay, admin["exercise_id"])
    fay.command("EndExercise")
    watcher.close()
    live.close()
    before = fay.get(f"/api/exercises/{admin['exercise_id']}/scorecard")

    book = copied(fay)
    book = saved(fay, book, weights=heavier(book, "empathy", 5))
    offered = {c["ref"]: c for c in fay.get(f"{address}/choices")["choices"]}
    assert offered["clinic-core"]["is_its_own"]
    same = fay.get(f"{address}?playbook=clinic-core")
    assert not any(line["is_changed"] for line in same["lines"])
    assert same["team"]["old"]["score"] == before["score"]
    other = fay.get(f"{address}?playbook={book['ref']}")
    assert other["team"]["old"] == same["team"]["old"]
    changed = [line for line in other["lines"] if line["is_changed"]]
    (statement,) = [line for line in changed if line["action_id"] == "first_statement"]
    assert statement["new"]["c"] != statement["old"]["c"]
    causes = [d["path"] for cause in statement["causes"] for d in cause["differences"]]
    assert causes == [["elements", "empathy", "weight"]]
    assert statement["causes"][0]["alone"] == statement["new"]
    phrased = saved(fay, book, weights=book["base"]["weights"], phrases=[{"label": "contact", "pattern": "再次通报进展"}])
    silent = fay.get(f"{address}?playbook={phrased['ref']}")
    assert not any(line["is_changed"] for line in silent["lines"])
    again = fay.get(f"{address}?playbook={phrased['ref']}&read=again")
    assert "contact" in {label for reading in again["readings"] for label in reading["gained"]}
    (statement,) = [line for line in again["lines"] if line["action_id"] == "first_statement"]
    assert statement["new"]["c"] > statement["old"]["c"]
    assert [d["path"] for cause in statement["causes"] for d in cause["differences"]] == [["readings"]]
    assert fay.get(f"/api/exercises/{admin['exercise_id']}/scorecard") == before
    assert refused(fay.get, f"{address}?playbook=hospital").code == "playbook_does_not_fit"


def _until_read(fay: Browser, exercise_id: str) -> None:
    for _ in range(100):
        card = fay.get(f"/api/exercises/{exercise_id}/scorecard")
        if not card["unsettled"]["unread"] and card["reader_version"]:
            return
        time.sleep(0.1)
    raise AssertionError("not read")
