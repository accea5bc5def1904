"""Who is asking, over HTTP and at a socket's opening.

The session cookie holds the account. Each place of this browser has a signed cookie of its own: windows
of one browser join at the same time, and one cookie for all would be overwritten by whoever answers last.
"""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from flask import Response, after_this_request, current_app, request, session
from itsdangerous import BadData, URLSafeSerializer, URLSafeTimedSerializer
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from simulator.errors import DomainError
from web.access import ROUTES, STAFF_KINDS, NotFound, NotSignedIn
from web.actions.people import Place
from web.store.accounts import AccountRow
from web.store.exercises import ExerciseRow

if TYPE_CHECKING:
    from web.services import Services

MOST_PLACES = 30  # of one browser; the oldest falls out
_tries = MovingWindowRateLimiter(MemoryStorage())
_under_way: Counter[tuple[str, str]] = Counter()
_under_way_lock = threading.Lock()


def services() -> Services:
    return cast("Services", current_app.extensions["yanlian"])


def guard() -> None:
    """Before every request: the route's rule in web.access, or a refusal."""
    if request.endpoint is None:
        raise NotFound
    rule = ROUTES.get(request.endpoint)
    if rule is None:
        raise DomainError("not_allowed", "This route has no rule.")
    if rule == "account":
        account()
    elif rule in ("staff", "participant"):
        here = place(str((request.view_args or {}).get("exercise_id", "")))
        if rule == "staff" and here.kind not in STAFF_KINDS:
            raise NotFound


def find_account() -> AccountRow | None:
    """The signed-in account, if there is one."""
    known = session.get("account")
    return services().people.account(known[0], known[1]) if known else None


def account() -> AccountRow:
    found = find_account()
    if found is None:
        raise NotSignedIn
    return found


def remember_account(row: AccountRow) -> None:
    session.permanent = True
    session["account"] = [row.account_id, row.session_version]


def remember_place(here: Place) -> None:
    """Add a place to this browser, for as long as a session lasts."""
    known = _place_cookies()
    value = _signer().dumps([here.exercise_id, here.participant_id, time.time_ns() // 1_000_000, here.moves])
    old = [p.name for p in known][: max(0, len(known) - MOST_PLACES + 1)]
    config = current_app.config
    lasts = config["PERMANENT_SESSION_LIFETIME"]

    @after_this_request
    def keep(response: Response) -> Response:
        for name in old:
            response.delete_cookie(name)
        response.set_cookie(
            _cookie_prefix() + here.participant_id, value, max_age=lasts, httponly=True,
            samesite=config["SESSION_COOKIE_SAMESITE"], secure=config["SESSION_COOKIE_SECURE"],
        )  # fmt: skip
        return response


def screen_key(row: ExerciseRow) -> str:
    """What a link to the wall display carries: it opens that display, and nothing else.

    A link that was never renewed carries the exercise alone.
    """
    return _screen_signer().dumps([row.exercise_id, row.screen_serial] if row.screen_serial else row.exercise_id)


def behind_screen_key(key: str) -> str:
    """The exercise whose wall display the key opens; DomainError `wrong_code`, `screen_link_old` if it was renewed.

    An old link is no guess, so it is not counted as one: a wall goes on asking from the address of the whole room.
    """
    with counted_try("screen"):
        try:
            known = _screen_signer().loads(key)
        except BadData:
            raise DomainError("wrong_code", "This link opens no display. Ask the facilitator.", "key") from None
    exercise_id, serial = known if isinstance(known, list) else (known, 0)
    if services().exercises.row(exercise_id).screen_serial != serial:
        raise DomainError("screen_link_old", "This link was renewed. Ask the facilitator for the new one.", "key")
    return str(exercise_id)


def _screen_signer() -> URLSafeSerializer:
    return URLSafeSerializer(current_app.config["SECRET_KEY"], salt="screen")


def forget_places() -> None:
    """Take this browser's places away (sign-out of a shared machine)."""
    names = [p.name for p in _place_cookies()]

    @after_this_request
    def forget(response: Response) -> Response:
        for name in names:
            response.delete_cookie(name)
        return response


@dataclass(frozen=True)
class _PlaceCookie:
    name: str
    exercise_id: str
    participant_id: str
    since: int  # milliseconds of the epoch
    moves: int = 0  # changes of device when it was given


def _cookie_prefix() -> str:
    return f"{current_app.config['SESSION_COOKIE_NAME']}_place_"


def _signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(current_app.config["SECRET_KEY"], salt="place")


def _place_cookies() -> list[_PlaceCookie]:
    """The places that this browser can prove, oldest first; expired and forged ones are none."""
    lasts = current_app.config["PERMANENT_SESSION_LIFETIME"].total_seconds()
    found = []
    for name, value in request.cookies.items():
        if name.startswith(_cookie_prefix()):
            try:
                found.append(_PlaceCookie(name, *_signer().loads(value, max_age=lasts)))
            except BadData:
                continue
    return sorted(found, key=lambda p: p.since)


def places(exercise_id: str | None = None) -> list[Place]:
    """This browser's places, all or in one exercise, oldest first; without those that exist no more."""
    return [place for cookie, place in _proved(exercise_id) if cookie.moves == place.moves]


def _proved(exercise_id: str | None) -> list[tuple[_PlaceCookie, Place]]:
    known = [p for p in _place_cookies() if exercise_id in (None, p.exercise_id)]
    found = [(p, services().people.find_place(p.participant_id)) for p in known]
    return [(cookie, place) for cookie, place in found if place]


def place(exercise_id: str, wanted: str | None = None) -> Place:
    """The place that this request speaks for: `?as=` or the newest. A facilitator's needs the account too."""
    wanted = wanted or request.args.get("as")
    here = [p for p in places(exercise_id) if wanted in (None, "", p.participant_id)]
    if not here and any(wanted in (None, "", p.participant_id) for _, p in _proved(exercise_id)):
        raise DomainError("place_moved", "Your seat goes on on another device.")
    if not here:
        raise NotSignedIn if not _place_cookies() else NotFound("You have no place in this exercise.")
    if here[-1].kind == "facilitator":
        account()
    return here[-1]


@contextmanager
def counted_try(kind: str) -> Iterator[None]:
    """Around the check of a code or password: a DomainError in it counts as a wrong try of this address.

    DomainError `too_many_tries` while the address has used its wrong tries up. Checks under way count as
    wrong ones, or many at once would all be let in before the first has failed.
    """
    key, limit = (kind, request.remote_addr or ""), _limit()
    with _under_way_lock:
        left = _tries.get_window_stats(limit, *key).remaining - _under_way[key]
        if left <= 0:
            raise DomainError("too_many_tries", "Too many wrong tries. Wait a minute.")
        _under_way[key] += 1
    try:
        yield
    except DomainError as refusal:
        if refusal.code in ("wrong_sign_in", "wrong_code"):
            _tries.hit(limit, *key)
        raise
    finally:
        with _under_way_lock:
            _under_way[key] -= 1
            if not _under_way[key]:
                del _under_way[key]


def connecting(auth: Any) -> tuple[Place, str | None]:
    """Who opens a socket: the place named in `auth`, and the account where it is a facilitator's."""
    wanted = auth if isinstance(auth, dict) else {}
    here = place(str(wanted.get("exercise_id", "")), str(wanted.get("participant_id") or ""))
    return here, account().account_id if here.kind == "facilitator" else None


def _limit() -> RateLimitItem:
    return parse(f"{services().settings.wrong_tries_per_minute}/minute")
