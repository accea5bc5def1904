"""Who is asking, over HTTP and at a socket's opening. The cookie holds an account and the places of this browser; both are checked each time."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from flask import current_app, request, session
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from simulator.errors import DomainError
from web.access import ROUTES, STAFF_KINDS, NotFound, NotSignedIn
from web.actions.people import Place
from web.store.accounts import AccountRow

if TYPE_CHECKING:
    from web.wiring import Services

MOST_PLACES = 40  # in one cookie; the oldest fall out
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
    """Add a place to this browser; the newest last."""
    session.permanent = True
    kept = [p for p in session.get("places", []) if p[1] != here.participant_id]
    session["places"] = [*kept, [here.exercise_id, here.participant_id]][-MOST_PLACES:]


def places(exercise_id: str | None = None) -> list[Place]:
    """This browser's places, all or in one exercise, oldest first; without those that exist no more."""
    known = [p for p in session.get("places", []) if exercise_id in (None, p[0])]
    found = [services().people.find_place(participant_id) for _, participant_id in known]
    return [place for place in found if place]


def place(exercise_id: str, wanted: str | None = None) -> Place:
    """The place that this request speaks for: `?as=` or the newest. A facilitator's needs the account too."""
    wanted = wanted or request.args.get("as")
    here = [p for p in places(exercise_id) if wanted in (None, "", p.participant_id)]
    if not here:
        raise NotSignedIn if not session.get("places") else NotFound("You have no place in this exercise.")
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
