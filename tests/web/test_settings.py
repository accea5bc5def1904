"""Settings from the environment, and the key that signs cookies."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from web.settings import Settings, from_environment


def test_everything_has_a_default() -> None:
    settings = from_environment({})
    assert (settings.async_mode, settings.port, settings.host) == ("eventlet", 8000, "0.0.0.0")
    assert settings.data == Path("data").resolve()
    assert settings.url == f"sqlite:///{settings.data}/yanlian.sqlite3"
    assert not settings.is_https


def test_each_setting_is_read(tmp_path: Path) -> None:
    env = {
        "YANLIAN_DATA": str(tmp_path), "YANLIAN_DATABASE_URL": "postgresql+psycopg://x", "YANLIAN_ASYNC_MODE": "threading",
        "YANLIAN_HOST": "::1", "YANLIAN_PORT": "81", "YANLIAN_PUBLIC_URL": "https://x", "YANLIAN_TLS_CERT": "c",
        "YANLIAN_TLS_KEY": "k", "YANLIAN_SESSION_HOURS": "3", "YANLIAN_WRONG_TRIES_PER_MINUTE": "4",
        "YANLIAN_COMMANDS_PER_SECOND": "5",
    }  # fmt: skip
    assert from_environment(env) == Settings(
        tmp_path, "postgresql+psycopg://x", "threading", "::1", 81, "https://x", "c", "k", 3, 4, 5
    )
    assert from_environment(env).is_https
    assert from_environment(env).url == "postgresql+psycopg://x"


@pytest.mark.parametrize(("name", "value"), [("ASYNC_MODE", "gevent"), ("PORT", "http"), ("SESSION_HOURS", "")])
def test_nonsense_is_refused_in_words(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=r"gevent|http|''"):
        from_environment({f"YANLIAN_{name}": value})


def test_the_secret_is_made_once_and_for_its_owner_only(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "new")
    key = settings.secret_key()
    assert len(key) == 64
    assert Settings(tmp_path / "new").secret_key() == key
    assert stat.S_IMODE((tmp_path / "new" / "secret").stat().st_mode) == 0o600


def test_a_secret_that_was_never_written_is_made_anew(tmp_path: Path) -> None:
    """The process may have been killed between making the file and writing to it."""
    (tmp_path / "secret").touch()
    key = Settings(tmp_path).secret_key()
    assert len(key) == 64
    assert Settings(tmp_path).secret_key() == key
