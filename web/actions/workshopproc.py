"""The process behind web.actions.workshop: one JSON line in (a job), one out (its answer). Ends with its parent.

Playbooks travel as the JSON of scenarios.stored. A job whose content is at fault answers with `problems`; `failed`
is for what nobody expected.
"""

from __future__ import annotations

import json
import logging
import socket
import sys
from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from scenarios.loader import parse_playbook
from scenarios.problems import ContentErrors
from scenarios.stored import from_json, sha256, to_json
from scenarios.writer import write_playbook
from scoring.material import NO_MATERIAL
from scoring.text.assess import EMPTY, assess
from scoring.text.reader import READER_VERSION
from simulator.journal import plain
from simulator.phrases import problem
from simulator.playbook import Playbook
from web.actions.plan.difference import compare
from web.actions.rescored import rescored, suggested
from web.actions.trial import trial
from web.actions.whatif import whatif

log = logging.getLogger(__name__)
Job = dict[str, Any]


def _problems(error: ContentErrors) -> list[Job]:
    return [{k: v for k, v in asdict(e).items() if k != "file"} for e in error.errors]


def check(job: Job) -> Job:
    """Is the playbook one that the loader would take?"""
    playbook = from_json(job["playbook"], Playbook)
    try:
        return {"problems": [], "same": parse_playbook(write_playbook(playbook)) == playbook}
    except ContentErrors as error:
        return {"problems": _problems(error)}


def write(job: Job) -> Job:
    return {"yaml": write_playbook(from_json(job["playbook"], Playbook))}


def parse(job: Job) -> Job:
    """A playbook's YAML as its JSON and digest, or every fault with line and column."""
    try:
        playbook = parse_playbook(job["yaml"])
    except ContentErrors as error:
        return {"problems": _problems(error)}
    title = {"zh": playbook.title.zh, "en": playbook.title.en}
    found = {"playbook": to_json(playbook), "sha256": sha256(playbook), "slug": playbook.slug}
    return {"problems": [], **found, "version": playbook.version, "title": title}


def differences(job: Job) -> Job:
    found = compare(from_json(job["old"], Playbook), from_json(job["new"], Playbook))
    return {"differences": plain(found)}


def try_text(job: Job) -> Job:
    """What reader and own phrases find in a text, and what is wrong with each phrase."""
    pairs = [(label, pattern) for label, pattern in job["phrases"]]
    faults = [told and asdict(told) for told in (problem(pattern) for _, pattern in pairs)]
    found = assess(job["text"], EMPTY, NO_MATERIAL)
    own = trial(job["text"], tuple(pairs))
    spans = [{"label": x, "start": a, "end": b, "own": False, "sure": x in found.labels} for x, a, b in found.evidence]
    return {"found": [*spans, *own], "problems": faults, "reader_version": READER_VERSION}


JOBS: dict[str, Callable[[Job], Job]] = {
    "check": check, "write": write, "parse": parse, "differences": differences, "try": try_text,
    "rescore": rescored, "suggestions": suggested, "whatif": whatif,
}  # fmt: skip


def answer_to(line: str) -> Job:
    job = json.loads(line)
    try:
        return JOBS[job["job"]](job)
    except Exception as error:  # the parent reports it and tries again
        log.exception("job %s", job.get("job"))
        return {"failed": f"{type(error).__name__}: {error}"}


def serve(descriptor: int) -> None:
    """Do jobs from the socket `descriptor` until the other end closes."""
    with socket.socket(fileno=descriptor) as connection, connection.makefile("r", encoding="utf-8") as lines:
        connection.setblocking(True)  # the other end's event loop has made it non-blocking
        for line in lines:
            answer = json.dumps(answer_to(line), ensure_ascii=True) + "\n"
            try:
                connection.sendall(answer.encode())
            except OSError:  # the server is gone
                return


if __name__ == "__main__":
    serve(int(sys.argv[1]))
