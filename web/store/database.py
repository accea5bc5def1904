"""Opening the database: one engine to read, one connection to write, migrations, the server's lock."""

from __future__ import annotations

import fcntl
import time
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, StaticPool

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK_WAIT = 10.0  # seconds; a killed predecessor is gone by then


def read_engine(url: str) -> Engine:
    """For reading on the event loop: WAL readers never wait for the writer."""
    if url.startswith("sqlite"):
        return _with_pragmas(create_engine(url, poolclass=NullPool, connect_args={"check_same_thread": False}))
    return create_engine(url, pool_pre_ping=True)


def write_engine(url: str) -> Engine:
    """For the writer alone: one connection, never shared with the event loop."""
    options: dict[str, Any] = {"check_same_thread": False} if url.startswith("sqlite") else {}
    return _with_pragmas(create_engine(url, poolclass=StaticPool, connect_args=options))


def _with_pragmas(engine: Engine) -> Engine:
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin_immediately)
    return engine


def _set_pragmas(connection: Any, record: Any) -> None:
    connection.isolation_level = None  # we begin ourselves
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediately(connection: Any) -> None:
    # Only the writer's engine may take the write lock; a reader's snapshot must not ask for it.
    is_writer = isinstance(connection.engine.pool, StaticPool)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")


def migrate(url: str) -> None:
    """Bring the schema to the newest version."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["url"] = url
    command.upgrade(config, "head")


class DatabaseInUse(Exception):
    """Another server holds this database."""


def take_lock(data: Path, wait: float = LOCK_WAIT, sleep: Callable[[float], object] = time.sleep) -> IO[str]:
    """Hold the folder's lock for as long as the returned file is open; DatabaseInUse after `wait`."""
    data.mkdir(mode=0o700, parents=True, exist_ok=True)  # responses are nobody else's business
    file = (data / "server.lock").open("w")
    until = time.monotonic() + wait
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return file
        except BlockingIOError:
            if time.monotonic() >= until:
                file.close()
                raise DatabaseInUse(str(data)) from None
            sleep(0.1)
