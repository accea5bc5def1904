"""Who is asking, over HTTP and at a socket's opening. The cookie holds an account and the places of this browser; both are checked each time."""

from __future__ import annotations

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
    """This browser's places, all or in one exercise, oldest first."""
    known = [p for p in session.get("places", []) if exercise_id in (None, p[0])]
    return [services().people.place(participant_id) for _, participant_id in known]


def place(exercise_id: str, wanted: str | None = None) -> Place:
    """The place that this request speaks for: `?as=` or the newest. A facilitator's needs the account too."""
    wanted = wanted or request.args.get("as")
    here = [p for p in places(exercise_id) if wanted in (None, "", p.participant_id)]
    if not here:
        raise NotSignedIn if not session.get("places") else NotFound("You have no place in this exercise.")
    if here[-1].kind == "facilitator":
        account()
    return here[-1]


def count_wrong_try(kind: str) -> None:
    """Call on a wrong code or password, from one address."""
    _tries.hit(_limit(), kind, request.remote_addr or "")


def check_tries(kind: str) -> None:
    """DomainError `too_many_tries` while an address has used its wrong tries up."""
    if not _tries.test(_limit(), kind, request.remote_addr or ""):
        raise DomainError("too_many_tries", "Too many wrong tries. Wait a minute.")


def connecting(auth: Any) -> tuple[Place, str | None]:
    """Who opens a socket: the place named in `auth`, and the account where it is a facilitator's."""
    wanted = auth if isinstance(auth, dict) else {}
    here = place(str(wanted.get("exercise_id", "")), str(wanted.get("participant_id") or ""))
    return here, account().account_id if here.kind == "facilitator" else None


def _limit() -> RateLimitItem:
    return parse(f"{services().settings.wrong_tries_per_minute}/minute")
