"""Every setting, once: typed, documented, read from the environment by `from_environment`."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast

AsyncMode = Literal["eventlet", "threading"]


@dataclass(frozen=True)
class Settings:
    """How this server runs. Names in the environment are the field names with YANLIAN_ in front."""

    data: Path  # folder of the database, the secret and the lock
    database_url: str = ""  # SQLAlchemy URL; empty: SQLite in `data`
    async_mode: AsyncMode = "eventlet"
    host: str = "0.0.0.0"  # every interface: trainees join from other machines of the room
    port: int = 8000
    public_url: str = ""  # the address on links and QR codes
    tls_cert: str = ""
    tls_key: str = ""
    session_hours: int = 12  # a sign-in or a seat is good for a working day
    wrong_tries_per_minute: int = 20  # of join codes and passwords, from one address
    commands_per_second: int = 30  # of one participant
    demo: str = ""  # slug of a scenario that scripted trainees play over and over (make demo)

    @property
    def url(self) -> str:
        """The database to open."""
        return self.database_url or f"sqlite:///{self.data / 'yanlian.sqlite3'}"

    @property
    def is_https(self) -> bool:
        return self.public_url.startswith("https://")

    def secret_key(self) -> str:
        """The key that signs cookies: made at first use, kept in `data`."""
        path = self.data / "secret"
        if not path.exists() or not path.stat().st_size:  # empty: killed before it was written
            self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(secrets.token_hex(32))
        return path.read_text()


def from_environment(env: Mapping[str, str] | None = None) -> Settings:
    """Settings from YANLIAN_* variables; anything not set keeps its default."""
    env = os.environ if env is None else env

    def get(name: str, default: str) -> str:
        return env.get(f"YANLIAN_{name}", default)

    mode = get("ASYNC_MODE", "eventlet")
    if mode not in ("eventlet", "threading"):
        raise ValueError(f'YANLIAN_ASYNC_MODE is "{mode}"; write eventlet or threading')
    return Settings(
        data=Path(get("DATA", "data")).resolve(),
        database_url=get("DATABASE_URL", ""),
        async_mode=cast(AsyncMode, mode),
        host=get("HOST", "0.0.0.0"),
        port=int(get("PORT", "8000")),
        public_url=get("PUBLIC_URL", ""),
        tls_cert=get("TLS_CERT", ""),
        tls_key=get("TLS_KEY", ""),
        session_hours=int(get("SESSION_HOURS", "12")),
        wrong_tries_per_minute=int(get("WRONG_TRIES_PER_MINUTE", "20")),
        commands_per_second=int(get("COMMANDS_PER_SECOND", "30")),
        demo=get("DEMO", ""),
    )
