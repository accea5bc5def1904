"""`serve`: prepares the data, says where to go, and becomes gunicorn."""

from __future__ import annotations

import argparse
import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from sqlalchemy import create_engine

from web.actions.firstaccount import first_account
from web.settings import Settings, from_environment
from web.store.database import DatabaseInUse, migrate, take_lock

PROJECT = Path(__file__).resolve().parents[2]
NOBODY_THERE = ("192.0.2.1", 9)  # a documentation address: asking for a route sends nothing


def serve(options: argparse.Namespace) -> int:
    """Become the server; returns an exit code only when it cannot be started."""
    try:
        settings = _settings(options)
        password = _prepare(settings)
    except DatabaseInUse as held:
        return _refuse(
            f"另一个服务器正在使用这些数据（{held}）。请先停止它，或用 YANLIAN_DATA 指定另一个文件夹。\n"
            f"Another server is using the data in {held}. Stop it first, or choose another folder with YANLIAN_DATA."
        )
    except (OSError, ValueError) as problem:
        return _refuse(str(problem))
    os.environ["YANLIAN_BANNER"] = banner(settings, password)
    return _become(_gunicorn(settings))


def _become(arguments: list[str]) -> NoReturn:
    os.execv(arguments[0], arguments)


def _refuse(message: str) -> int:
    sys.stderr.write(message + "\n")
    return 1


def _settings(options: argparse.Namespace) -> Settings:
    """Settings from the command line, else the environment; put back into it for the worker."""
    given = {
        "HOST": options.host,
        "PORT": options.port,
        "PUBLIC_URL": options.public_url,
        "TLS_CERT": options.tls_cert,
        "TLS_KEY": options.tls_key,
        "DEMO": options.demo,
    }
    os.environ.update({f"YANLIAN_{name}": str(value) for name, value in given.items() if value})
    settings = from_environment()
    if bool(settings.tls_cert) != bool(settings.tls_key):
        raise ValueError("--tls-cert and --tls-key go together.")
    _check_port_free(settings)
    if not settings.public_url:
        scheme = "https" if settings.tls_cert else "http"
        os.environ["YANLIAN_PUBLIC_URL"] = f"{scheme}://{_own_address(settings.host)}:{settings.port}"
    return from_environment()


def _check_port_free(settings: Settings) -> None:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            raise OSError(
                f"端口 {settings.port} 已被占用，请用 --port 换一个。\n"
                f"Port {settings.port} is taken; choose another one with --port."
            ) from None


def _own_address(host: str) -> str:
    """The address under which other machines of the room reach this one."""
    if host not in ("0.0.0.0", "::", ""):
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOBODY_THERE)
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def _prepare(settings: Settings) -> str | None:
    """Lock, migrate, make the first account. Returns its password at first start."""
    with take_lock(settings.data):
        settings.secret_key()
        migrate(settings.url)
        engine = create_engine(settings.url)
        try:
            return first_account(engine, datetime.now(UTC))
        finally:
            engine.dispose()


def banner(settings: Settings, password: str | None) -> str:
    """What is printed once the server listens; the address stands alone on its line."""
    if password:
        sign_in = (
            f"导调人员登录 / facilitator's sign-in\n"
            f"  用户名 name      facilitator\n"
            f"  密码 password    {password}\n"
            f"  密码只显示这一次，登录后可修改。 Shown this once; change it after signing in.\n"
        )
    else:
        sign_in = "导调人员用已有的账号登录。 Sign in with the facilitator's account made at first start.\n"
    demo = (
        f"演示：打开上面的地址，可以观摩，也可以坐下来一起参演。剧本队伍正在演 {settings.demo}。\n"
        f"Demonstration: open the address to watch, or take a seat beside the scripted team. It plays {settings.demo}.\n\n"
        if settings.demo
        else ""
    )
    return (
        f"\n演练 Yanlian 已启动 / is running\n\n{settings.public_url}\n\n{demo}{sign_in}\n"
        "下一步：打开上面的地址，登录，选一个情景创建演练，把加入码或二维码发给参演人员。\n"
        "Next: open the address, sign in, make an exercise of a scenario, and give its code or QR to the trainees.\n"
        "按 Ctrl+C 停止。 Press Ctrl+C to stop.\n"
    )


def _gunicorn(settings: Settings) -> list[str]:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    tls = ["--certfile", settings.tls_cert, "--keyfile", settings.tls_key] if settings.tls_cert else []
    return [
        sys.executable, "-m", "gunicorn", "--config", str(PROJECT / "gunicorn.conf.py"),
        "--chdir", str(PROJECT), "--bind", f"{host}:{settings.port}", *tls, "app:create_wsgi()",
    ]  # fmt: skip
