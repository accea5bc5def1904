"""What views, sockets and beat reach of this process. Put together by web.wiring, kept in
`app.extensions["yanlian"]`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from web.actions.demo import Demo
from web.actions.drafts import Drafts
from web.actions.exercises import Exercises
from web.actions.groups import Groups
from web.actions.people import People
from web.actions.playbooks import Playbooks
from web.actions.playbookviews import PlaybookViews
from web.actions.ports import Publisher, SteadyClock
from web.actions.replaying import Replaying
from web.actions.rescoring import Rescoring
from web.actions.returning import Returns
from web.settings import Settings


class Windows(Publisher, Protocol):
    """The connected browsers, as the other edges know them (web.live.sockets.Live)."""

    def register(self, app: Any, services: Services) -> None: ...
    def check_rate(self, participant_id: str) -> None: ...
    def revoke_account(self, account_id: str) -> None: ...
    def take_seen(self) -> dict[str, list[tuple[str, str]]]: ...
    def take_read(self) -> dict[str, list[tuple[str, str]]]: ...
    def online(self, exercise_id: str) -> Sequence[str]: ...
    def tell_presence(self, exercise_id: str) -> None: ...
    def move_away(self, exercise_id: str, participant_id: str) -> None: ...


@dataclass(frozen=True)
class Services:
    """One of each, for the life of the process."""

    settings: Settings
    clock: SteadyClock
    exercises: Exercises
    people: People
    returns: Returns
    drafts: Drafts
    live: Windows
    playbooks: Playbooks
    playbook_views: PlaybookViews
    rescoring: Rescoring
    replaying: Replaying
    groups: Groups
    demo: Demo | None = None  # on a server that was started to show one
