"""What must agree about those outside who answer the team: whom they are, what they begin with, what they publish."""

from __future__ import annotations

from collections.abc import Iterable

from scenarios.checks_actions import check_label
from scenarios.checks_injects import CHANNELS, named
from scenarios.known import PERSONAS, ROLES, Known
from scenarios.place import Place
from simulator.localized import said
from simulator.playbook import Playbook
from simulator.scenario import SURFACES
from simulator.simcell.actors.plan import OF_WORDS, QUOTE

_INJECTS = said("本情景的注入", "inject in this scenario")


def check_actors(known: Known, actors: Place) -> None:
    taken: dict[str, str] = {}  # call -> who has it
    for actor in actors:
        actor["persona"].check_known(PERSONAS, known.personas)
        begins = actor["begins_with"]
        begins.check_no_repeats()
        for inject in begins:
            inject.check_known(_INJECTS, known.injects)
            _check_taken(known, actor, inject, taken)
        _check_time(known, actor)
        _check_lines(known, actor)
        _check_asks(known, actor)
        _check_publications(known, actor)


def _is_call(known: Known, inject_id: str | None) -> bool:
    inject = known.injects.get(inject_id or "")
    return inject is not None and inject["kind"].text == "call"


def _check_taken(known: Known, actor: Place, inject: Place, taken: dict[str, str]) -> None:
    name, own = inject.text or "", actor["id"].text or ""
    if not _is_call(known, name):
        return
    if taken.setdefault(name, own) != own:
        inject.report(
            said(
                f"“{name}”已由“{taken[name]}”来打；一通来电只能有一位这样的人物",
                f'the call "{name}" is "{taken[name]}"\'s; only one actor can weigh what is said in a call',
            )
        )


def _check_time(known: Known, actor: Place) -> None:
    deadline, end = actor["deadline"], known.duration.time
    if deadline.time is not None and end and deadline.time > end:
        deadline.report(known.too_late)


def _check_lines(known: Known, actor: Place) -> None:
    """For each line that the caller has, what answers it."""
    lines = actor["lines"]
    if not lines.is_given:
        return
    begins = actor["begins_with"].texts
    calls = [known.injects[i] for i in begins if _is_call(known, i)]
    if not calls and all(i in known.injects for i in begins):
        lines.report(
            said("只有来电才写 `lines`：`begins_with` 里没有来电", "only a call has `lines`: none of `begins_with` is one"),
            at_key=True,
        )
    for call in calls:
        said_there, given = len(list(call["lines"])), len(list(lines))
        if said_there != given:
            lines.report(
                said(
                    f"来电“{call['id'].text}”有 {said_there} 句，这里写了 {given} 句；不限定的写 []",
                    f'the call "{call["id"].text}" has {said_there} lines, these are {given}; write [] where any words will do',
                ),
                at_key=True,
            )


def _check_asks(known: Known, actor: Place) -> None:
    _check_once(verdict for asking in actor["asks"] for verdict in asking["after"])
    for asking in actor["asks"]:
        for verdict in asking["after"]:
            if verdict.text == "missed":
                _check_missed(known, actor, verdict)
        for text in asking["texts"]:
            for lang in ("zh", "en"):
                if QUOTE in (text[lang].text or ""):
                    text[lang].report(said(f"追问里不能引用（{QUOTE}）", f"a question cannot quote ({QUOTE})"))


def _check_once(verdicts: Iterable[Place]) -> None:
    first: dict[str, Place] = {}
    for verdict in verdicts:
        name = verdict.text or ""
        before = first.setdefault(name, verdict)
        if before.where != verdict.where:
            line = before.line_seen_from(verdict)
            verdict.report(
                said(f"“{name}”写了两次；第一次在{line.zh}", f'"{name}" stands here twice; the first is on {line.en}')
            )


def _check_missed(known: Known, actor: Place, verdict: Place) -> None:
    is_written = any(i in known.injects and not _is_call(known, i) for i in actor["begins_with"].texts)
    is_called = any(_is_call(known, i) for i in actor["begins_with"].texts)
    if is_written and not is_called and not actor["waits"].is_given and not actor["deadline"].is_given:
        verdict.report(
            said(
                "永远等不到：请写等多久（`waits: HH:MM`）或最晚等到几点（`deadline: HH:MM`）",
                "never comes: say how long they wait (`waits: HH:MM`) or until when (`deadline: HH:MM`)",
            )
        )


def _check_publications(known: Known, actor: Place) -> None:
    _check_once(verdict for out in actor["publishes"] for verdict in out["after"])
    for out in actor["publishes"]:
        out["persona"].check_known(PERSONAS, known.personas)
        out["to"].check_known(ROLES, known.roles)
        out["to"].check_no_repeats()
        for verdict in out["after"]:
            if verdict.text == "declined" and not _may_be_declined(known, actor):
                verdict.report(said("只有来电会被挂断：`begins_with` 里没有来电", "only a call can be declined: none of `begins_with` is one"))
            if verdict.text == "missed":
                _check_missed(known, actor, verdict)
        _check_quotes(out)
        if out["screenshot"].value is True and out["kind"].text == "news":
            told = said("只有帖文可以带截图", "only a post can show a picture of the answer")
            out["screenshot"].report(told, at_key=True)


def _may_be_declined(known: Known, actor: Place) -> bool:
    """An unknown inject is told of elsewhere."""
    return any(_is_call(known, i) or i not in known.injects for i in actor["begins_with"].texts)


def _check_quotes(out: Place) -> None:
    """Words can be quoted, and shown, only where there are any."""
    wordless = [v.text for v in out["after"] if v.text is not None and v.text not in OF_WORDS]
    if not wordless:
        return
    told = said(
        f"只有作答之后才有话可引：{'、'.join(OF_WORDS)}", f"there are words to quote only after {', '.join(OF_WORDS)}"
    )
    if out["screenshot"].value is True:
        out["screenshot"].report(told, at_key=True)
    for text in out["texts"]:
        for lang in ("zh", "en"):
            if QUOTE in (text[lang].text or ""):
                text[lang].report(told)


# ---- against the playbook ------------------------------------------------------------------------


def check_actor_against(known: Known, actor: Place, playbook: Playbook) -> None:
    for wanted in (*actor["wants"], *(label for line in actor["lines"] for label in line)):
        if wanted.text is not None:
            check_label(known, wanted.text, wanted, playbook)
    channels = [c.channel_id for c in playbook.channels]
    for out in actor["publishes"]:
        out["channel"].check_known(CHANNELS, channels)
        _check_surface(out, playbook)


def _check_surface(out: Place, playbook: Playbook) -> None:
    channel = playbook.channel(out["channel"].text or "")
    kind = out["kind"].text or ""
    surfaces = SURFACES.get(kind)
    if channel and surfaces and channel.surface not in surfaces:
        fitting = [c.channel_id for c in playbook.channels if c.surface in surfaces]
        out["channel"].report(
            said(
                f"{named(kind).zh}不能发在“{channel.channel_id}”；可用的渠道有：{'、'.join(fitting) or '（本预案没有）'}",
                f'{named(kind).en} cannot stand on "{channel.channel_id}"; allowed: {", ".join(fitting) or "no channel of this playbook"}',
            )
        )
