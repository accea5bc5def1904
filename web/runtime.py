"""The port to the async mode: everything else in `web` is written once for both."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")


class Runtime(Protocol):
    """`offload` runs a call that releases the GIL (a commit, a password hash) off the event loop.

    What is offloaded must not log, emit or take a lock that the event loop uses.
    """

    mode: str

    def spawn(self, call: Callable[..., object], *args: Any) -> None: ...
    def sleep(self, seconds: float) -> None: ...
    def offload(self, call: Callable[..., T], *args: Any) -> T: ...


class ThreadRuntime:
    """Plain threads: the `threading` mode, and the command line."""

    mode = "threading"

    def spawn(self, call: Callable[..., object], *args: Any) -> None:
        threading.Thread(target=call, args=args, daemon=True).start()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)

    def offload(self, call: Callable[..., T], *args: Any) -> T:
        return call(*args)


def eventlet_runtime() -> Runtime:
    """Green threads; the caller has monkey-patched before anything else was imported."""
    import eventlet
    from eventlet import tpool

    class EventletRuntime:
        mode = "eventlet"

        def spawn(self, call: Callable[..., object], *args: Any) -> None:
            eventlet.spawn(call, *args)

        def sleep(self, seconds: float) -> None:
            eventlet.sleep(seconds)

        def offload(self, call: Callable[..., T], *args: Any) -> T:
            result: T = tpool.execute(call, *args)
            return result

    return EventletRuntime()
