"""The sockets of this process. Rooms are streams; identity is resolved once, at connect.

Handlers are registered on the Socket.IO server itself: Flask-SocketIO's own decorator costs a third of
the throughput. The Flask request context exists only while connecting.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from flask_socketio import SocketIO
from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter
from socketio.exceptions import ConnectionRefusedError as Refused

from simulator.audience import STAFF, role_stream
from simulator.errors import DomainError, NotAllowed
from simulator.journal import plain
from simulator.views import Viewer, snapshot, viewer
from web.access import STAFF_KINDS, NotFound, check_command
from web.actions.people import Place
from web.actions.runner import Runner
from web.contract.messages import ReturnView
from web.contract.wire import check_command_id, parse_command, parse_writing
from web.errors import shape
from web.identity import connecting
from web.live.writing import LOOKED_AT, Writers
from web.runtime import Runtime

if TYPE_CHECKING:
    from web.services import Services

log = logging.getLogger(__name__)
PING = 4  # seconds, interval and timeout: a browser that does not read is cut off
MOST_SEEN = 200  # items in one receipt
MAX_ID = 64  # characters
WRITING_PER_SECOND = 1  # of one participant
LONGEST_RTT = 60_000  # milliseconds
LANGS = ("zh-CN", "en")
TO_HEAR_IT = 0.5  # seconds between the word that a place has moved and the end of its old windows
NO_PRESENCE: dict[str, Any] = {"online": [], "langs": {}, "links": {}, "returns": []}
SCORES, SHARED_SCORES = "scores", "scores:shared"  # rooms beside those of the streams
_SCORE_ROOMS = {"facilitator": (SCORES,), "evaluator": (SCORES,), "observer": (SHARED_SCORES,), "simcell": (SHARED_SCORES,)}


@dataclass
class Client:
    """One connected browser window."""

    sid: str
    here: Place
    account_id: str | None
    rooms: tuple[str, ...] = ()
    lang: str = ""  # of its texts: "zh-CN", "en", or not said
    link: dict[str, Any] | None = None  # its last measure of the connection, as `links` tells it


class Live:
    """Implements actions.ports.Publisher on Socket.IO."""

    def __init__(self, socketio: SocketIO, runtime: Runtime, commands_per_second: int) -> None:
        self._socketio = socketio
        self._server: Any = socketio.server
        self._runtime = runtime
        self._clients: dict[str, Client] = {}
        self._seen: dict[str, list[tuple[str, str]]] = {}
        self._read: dict[str, list[tuple[str, str]]] = {}
        self._rate = RateLimitItemPerSecond(commands_per_second)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._writing_rate = RateLimitItemPerSecond(WRITING_PER_SECOND)
        self._services: Services
        self._writers: Writers

    def register(self, app: Any, services: Services) -> None:
        """Hang the handlers on the server."""
        self._services = services
        self._writers = Writers(self._tell_writing, services.clock.now)
        self._socketio.on("connect")(self._connect)
        self._server.on("disconnect", self._disconnect)
        for name, handler in (
            ("sync", self._sync), ("after", self._after), ("command", self._command), ("draft", self._draft),
            ("writing", self._note_writing), ("look", self._look), ("beat", self._beat), ("lang", self._lang), ("readers", self._readers),
        ):  # fmt: skip
            self._server.on(name, self._answering(handler))
        self._server.on("seen", self._note_seen)
        read = self._server.eio.handlers["message"]
        self._server.eio.on("message", self._cutting_off_nonsense(read))

    def check_rate(self, participant_id: str) -> None:
        """DomainError `too_fast` when a participant sends more than anybody can type."""
        if not self._limiter.hit(self._rate, participant_id):
            raise DomainError("too_fast", "Too many at once. Wait a second and send it again.")

    def _cutting_off_nonsense(self, read: Callable[[str, Any], None]) -> Callable[[str, Any], None]:
        """Wrap `read`: who sends what is no packet is cut off with one line in the log, not with a traceback."""

        def read_packet(eio_sid: str, data: Any) -> None:
            try:
                read(eio_sid, data)
            except Exception as error:
                log.warning("a socket sent what is no packet (%s) and is cut off", type(error).__name__)
                self._runtime.spawn(self._server.eio.disconnect, eio_sid)

        return read_packet

    # ---- coming and going --------------------------------------------------------------------

    def _connect(self, auth: Any) -> None:
        from flask import request

        sid = request.sid  # type: ignore[attr-defined]
        if sid in self._clients:  # an event that only bears the name
            return
        try:
            here, account_id = connecting(auth)
        except DomainError as refusal:
            raise Refused(refusal.message, {"code": refusal.code}) from None
        self._clients[sid] = Client(sid, here, account_id)

    def _disconnect(self, sid: str, *reason: Any) -> None:
        if self._server.manager.is_connected(sid, "/"):  # an event that only bears the name
            return
        client = self._clients.pop(sid, None)
        if client is not None:
            self.tell_presence(client.here.exercise_id)
            if client.here.participant_id not in self.online(client.here.exercise_id):
                self._writers.stop(client.here.exercise_id, client.here.participant_id)

    def revoke_account(self, account_id: str) -> None:
        """Cut every window of an account off: signed out, or its password was changed."""
        for client in list(self._clients.values()):
            if client.account_id == account_id:
                self._runtime.spawn(self._server.disconnect, client.sid)

    def online(self, exercise_id: str) -> list[str]:
        """Participants with an open window."""
        clients = list(self._clients.values())  # others come and go meanwhile
        return list(dict.fromkeys(c.here.participant_id for c in clients if c.here.exercise_id == exercise_id))

    def tell_presence(self, exercise_id: str) -> None:
        self._server.emit("presence", self._presence(exercise_id), room=_room(exercise_id, STAFF))

    def _presence(self, exercise_id: str) -> dict[str, Any]:
        """Who is there, in which language they read, how their connection was last, and who asks for their seat from another device."""
        here = [c for c in list(self._clients.values()) if c.here.exercise_id == exercise_id]
        asked = self._services.returns.waiting(exercise_id)
        return {
            "online": self.online(exercise_id),
            "langs": {c.here.participant_id: c.lang for c in here if c.lang},
            "links": {c.here.participant_id: c.link for c in here if c.link},
            "returns": [plain(ReturnView(r.return_id, r.place.participant_id, r.asked_at)) for r in asked],
        }

    def move_away(self, exercise_id: str, participant_id: str) -> None:
        """Cut the windows of somebody whose place goes on on another device; they are told why."""
        for client in list(self._clients.values()):
            if (client.here.exercise_id, client.here.participant_id) == (exercise_id, participant_id):
                self._server.emit("place_moved", {}, room=client.sid)
                self._runtime.spawn(self._cut_off_soon, client.sid)

    def _cut_off_soon(self, sid: str) -> None:
        self._runtime.sleep(TO_HEAR_IT)
        self._server.disconnect(sid)

    # ---- requests ----------------------------------------------------------------------------

    def _answering(self, handler: Callable[[Client, dict[str, Any]], dict[str, Any]]) -> Callable[..., Any]:
        """Wrap `handler`: known clients only, one error shape, never a traceback on the wire."""

        def answer(sid: str, data: Any = None, *rest: Any) -> dict[str, Any]:
            client = self._clients.get(sid)
            try:
                if client is None:
                    raise NotFound("Connect again.")
                self.check_rate(client.here.participant_id)
                if not isinstance(data, dict):
                    raise DomainError("command_invalid", "Send an object.")
                return handler(client, data)
            except DomainError as refusal:
                return {"ok": False, **shape(refusal.code, refusal.message, refusal.field)}
            except Exception:
                log.exception("socket request failed")
                return {"ok": False, **shape("server_error", "Something went wrong here. Try again.")}

        return answer

    def _sync(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        self._note_lang(client, data)
        runner = self._runner(client)
        with runner.lock:
            who = self._viewer(runner, client)
            self._follow(client, who)
            heads = {s: runner.exercise.heads.get(s, 0) for s in who.streams}
            view = snapshot(runner.exercise, who, runner.names)
        self.tell_presence(client.here.exercise_id)
        services = self._services
        return {
            "ok": True,
            "kind": "staff" if who.is_staff else "trainee",
            "snapshot": self._in_pieces(view),
            "heads": heads,
            "called": services.groups.called(services.exercises.row(client.here.exercise_id)),
            "server_now": services.clock.now().isoformat(),
            **(self._presence(client.here.exercise_id) if who.is_staff else NO_PRESENCE),
            "drafts": services.drafts.left(runner, client.here.participant_id),
            "drafts_at": services.drafts.saved_at(client.here.exercise_id, client.here.participant_id),
        }

    def _lang(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        """The window shows the other language from now on."""
        self._note_lang(client, data)
        self.tell_presence(client.here.exercise_id)
        return {"ok": True}

    def _readers(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        """In which language colleagues with a seat read, for who is about to ask them to agree to a text."""
        exercise = self._runner(client).exercise
        if not exercise.participants[client.here.participant_id].roles:
            raise NotAllowed
        here = [c for c in list(self._clients.values()) if c.here.exercise_id == client.here.exercise_id]
        seated = [c for c in here if exercise.participants[c.here.participant_id].roles]
        return {"ok": True, "langs": {c.here.participant_id: c.lang for c in seated if c.lang}}

    def _note_lang(self, client: Client, data: dict[str, Any]) -> None:
        lang = data.get("lang")
        if lang in LANGS:
            client.lang = str(lang)

    def _in_pieces(self, view: Any) -> dict[str, Any]:
        """A snapshot as plain data; whatever is due goes in between, since staff's takes several milliseconds."""
        data: dict[str, Any] = {}
        for part in fields(view):
            data[part.name] = plain(getattr(view, part.name))
            self._runtime.sleep(0)
        return data

    def _follow(self, client: Client, who: Viewer) -> None:
        """Be in the rooms of one's streams, and in no others. Joined before the snapshot is taken."""
        streams = (*who.streams, *_SCORE_ROOMS.get(client.here.kind, ()))
        rooms = tuple(_room(client.here.exercise_id, s) for s in streams)
        for room in client.rooms:
            if room not in rooms:
                self._server.leave_room(client.sid, room)
        for room in rooms:
            if room not in client.rooms:
                self._server.enter_room(client.sid, room)
        client.rooms = rooms

    def _unfollow(self, exercise_id: str, seat: dict[str, Any]) -> None:
        """Take all windows of somebody who has left a seat out of its role's room, whatever they do next."""
        room = _room(exercise_id, role_stream(seat["role_id"]))
        for client in list(self._clients.values()):
            if client.here.participant_id == seat["participant_id"] and room in client.rooms:
                self._server.leave_room(client.sid, room)
                client.rooms = tuple(r for r in client.rooms if r != room)

    def _after(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        stream, n = data.get("stream"), data.get("n")
        if not isinstance(stream, str) or not isinstance(n, int):
            raise DomainError("command_invalid", "Name a stream and a number.", "stream")
        runner = self._runner(client)
        events = runner.catch_up(self._viewer(runner, client), stream, n)
        return {"ok": True, "resync": True} if events is None else {"ok": True, "events": events}

    def _command(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        command_id = check_command_id(data.get("command_id"))
        if unknown := [k for k in data if k not in ("command_id", "type", "data")]:
            raise DomainError("command_invalid", "There is no such field.", unknown[0][:MAX_ID])
        command = parse_command(str(data.get("type")), data.get("data", {}))
        check_command(command, client.here.kind)
        reply = self._runner(client).submit(command, client.here.participant_id, command_id)
        return {"ok": True, "reply": reply}

    def _draft(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        slot, text = data.get("slot"), data.get("text")
        if not isinstance(slot, str) or not isinstance(text, str):
            raise DomainError("command_invalid", "A draft needs a slot and a text.", "slot")
        self._services.drafts.save(client.here.exercise_id, client.here.participant_id, slot, text)
        return {"ok": True}

    def _note_writing(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        here, what = client.here, parse_writing(data)
        if here.kind != "trainee":
            raise NotAllowed
        if what.slot and not self._limiter.hit(self._writing_rate, "writing", here.participant_id):
            raise DomainError("too_fast", "Too many at once. Wait a second and send it again.")
        self._writers.note(self._runner(client), here.participant_id, what)
        return {"ok": True}

    def _look(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        """The text that a colleague is writing, as it stands."""
        writer = data.get("participant_id")
        if not isinstance(writer, str) or client.here.kind != "trainee":
            raise NotFound
        slot = self._writers.slot_of(self._runner(client), client.here.participant_id, writer)
        text = self._services.drafts.of(client.here.exercise_id, writer).get(slot, "")
        return {"ok": True, "text": text[:LOOKED_AT], "is_cut": len(text) > LOOKED_AT}

    def _tell_writing(self, exercise_id: str, streams: Iterable[str], message: dict[str, Any]) -> None:
        for stream in streams:
            self._server.emit("writing", message, room=_room(exercise_id, stream))

    def _beat(self, client: Client, data: dict[str, Any]) -> dict[str, Any]:
        """A browser's own measure of its connection: told on to staff, and kept while it lasts."""
        rtt = data.get("rtt_ms")
        if rtt is not None and (isinstance(rtt, bool) or not isinstance(rtt, int | float) or not 0 <= rtt <= LONGEST_RTT):
            raise DomainError("command_invalid", "Say how long an answer took, in milliseconds.", "rtt_ms")
        client.link = {"rtt_ms": rtt, "at": self._services.clock.now().isoformat()}
        message = {"participant_id": client.here.participant_id, "rtt_ms": rtt}
        self._server.emit("link", message, room=_room(client.here.exercise_id, STAFF))
        return {"ok": True}

    def _note_seen(self, sid: str, data: Any = None, *rest: Any) -> None:
        client = self._clients.get(sid)
        if client is None or client.here.kind != "trainee" or not isinstance(data, dict):
            return
        for key, kept in (("item_ids", self._seen), ("message_ids", self._read)):
            _note(kept, client, data.get(key))

    def take_seen(self) -> dict[str, list[tuple[str, str]]]:
        """Receipts since the last call, by exercise."""
        seen, self._seen = self._seen, {}
        return seen

    def take_read(self) -> dict[str, list[tuple[str, str]]]:
        """As `take_seen`, of lines of the chat."""
        read, self._read = self._read, {}
        return read

    def _runner(self, client: Client) -> Runner:
        return self._services.exercises.get(client.here.exercise_id)

    def _viewer(self, runner: Runner, client: Client) -> Viewer:
        return viewer(runner.exercise, client.here.participant_id)

    # ---- Publisher ---------------------------------------------------------------------------

    def journal(self, exercise_id: str, stream: str, envelope: dict[str, Any]) -> None:
        if envelope["type"] == "SeatLeft" and stream == STAFF:  # the first of its streams
            self._unfollow(exercise_id, envelope["data"]["seat"])
        self._server.emit("journal", envelope, room=_room(exercise_id, stream))

    def head(self, exercise_id: str, stream: str, n: int, server_now: str, ahead: dict[str, float] | None) -> None:
        message = {"heads": {stream: n}, "server_now": server_now, "ahead": ahead}
        self._server.emit("head", message, room=_room(exercise_id, stream))

    def scorecard(self, exercise_id: str, card: dict[str, Any], shared: dict[str, Any]) -> None:
        """`shared` is for those who look on."""
        for room, shown in ((SCORES, card), (SHARED_SCORES, shared)):
            self._server.emit("scorecard", {"scorecard": shown}, room=_room(exercise_id, room))

    def branches(self, exercise_id: str, branches: list[dict[str, Any]]) -> None:
        self._server.emit("branches", {"branches": branches}, room=_room(exercise_id, STAFF))

    def watched(self) -> Sequence[str]:
        """Exercises that somebody of this process looks at."""
        return list(dict.fromkeys(c.here.exercise_id for c in list(self._clients.values())))

    def conducted(self) -> Sequence[str]:
        """Of these, those that staff look at: scores and conditions are reckoned for nobody else."""
        here = [c.here for c in list(self._clients.values())]
        return list(dict.fromkeys(h.exercise_id for h in here if h.kind in STAFF_KINDS))


def _note(kept: dict[str, list[tuple[str, str]]], client: Client, ids: Any) -> None:
    """Keep receipts for the next beat: not more than a screen can show, and not without end."""
    if not isinstance(ids, list):
        return
    waiting = kept.setdefault(client.here.exercise_id, [])
    if len(waiting) < 50 * MOST_SEEN:
        waiting += [(client.here.participant_id, i) for i in ids[:MOST_SEEN] if isinstance(i, str) and len(i) <= MAX_ID]


def _room(exercise_id: str, stream: str) -> str:
    return f"{exercise_id}/{stream}"
