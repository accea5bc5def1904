"""Yanlian 演练: entry point, command line and WSGI. The only place that knows the async mode.

    python app.py serve        the server
    python app.py validate     check scenarios and playbooks
    python app.py rehearse     play a scenario in virtual time with a scripted team
    python app.py score-text   label responses
    python app.py export-journal

Each command imports only what it needs.
"""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any


def create_wsgi() -> Any:
    """The WSGI application, for gunicorn: patched first, when the mode asks for it."""
    from web.settings import from_environment

    settings = from_environment()
    if settings.async_mode == "eventlet":
        os.environ.setdefault("PSYCOPG_WAIT_FUNC", "wait_select")  # its own wait blocks the event loop
        import warnings

        warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
        import eventlet

        eventlet.monkey_patch()
        from web.runtime import eventlet_runtime

        runtime = eventlet_runtime()
    else:
        from web.runtime import ThreadRuntime

        runtime = ThreadRuntime()
    from web.store.database import DatabaseInUse
    from web.wiring import create_app

    try:
        app, _ = create_app(settings, runtime)
    except DatabaseInUse as held:
        sys.exit(f"Another server is using the data in {held}. 另一个服务正在使用 {held} 里的数据。")
    return app


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="app.py", description="Yanlian 演练: crisis drills for hospitals and clinics · 医疗机构危机演练平台")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_serve(commands.add_parser("serve", help="run the server · 启动服务"))
    validate = commands.add_parser("validate", help="check scenario and playbook folders · 检查情景和预案文件夹")
    validate.add_argument("paths", nargs="+", metavar="PATH", help="folder with scenario.yaml or playbook.yaml · 含 scenario.yaml 或 playbook.yaml 的文件夹")
    validate.add_argument(
        "--lang", choices=("zh-CN", "en", "both"), default="both", help="of what is said (default: both) · 输出用哪种语言（默认两种都写）"
    )
    _add_rehearse(commands.add_parser("rehearse", help="play a scenario to EndEx with a scripted team · 由脚本团队把情景演到结束"))
    commands.add_parser("score-text", help="read JSON lines {id, text, …} and write their labels · 读入 JSON 行，写出判读的标签")
    export = commands.add_parser("export-journal", help="write an exercise as JSON lines · 把一场演练的日志写成 JSON 行")
    export.add_argument("exercise_id", metavar="EXERCISE_ID")
    return top


def _add_serve(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", help="interface to listen on (default: all) · 监听的网卡地址（默认全部）")
    serve.add_argument("--port", type=int, help="port (default: 8000) · 端口（默认 8000）")
    serve.add_argument("--public-url", help="address on links and QR codes, where it is not the machine's own · 链接和二维码上的地址，与本机地址不同时填写")
    serve.add_argument("--tls-cert", help="certificate file, for https · https 证书文件")
    serve.add_argument("--tls-key", help="key file of the certificate · 证书的私钥文件")
    serve.add_argument("--demo", metavar="SLUG", help="have scripted trainees play this scenario over and over · 让脚本参演人员反复演这个情景")


def _add_rehearse(rehearse: argparse.ArgumentParser) -> None:
    rehearse.add_argument("scenario", metavar="SCENARIO", help="slug or folder of a scenario · 情景的短名或文件夹")
    rehearse.add_argument("--team", default="perfect", help="perfect, late, careless, silent, parrot, all (of these) or FILE.yaml · 用哪个脚本团队，all 为全部，也可给 FILE.yaml")
    rehearse.add_argument("--seed", type=int, default=1, help="of personas and chance (default: 1) · 决定人物和抽签，相同的数结果相同（默认 1）")
    rehearse.add_argument("--lang", choices=("zh-CN", "en"), default="zh-CN", help="in which the team writes · 团队用哪种语言写")
    rehearse.add_argument("--json", action="store_true", help="print one JSON object · 输出一个 JSON 对象")


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit code."""
    options = parser().parse_args(arguments)
    run = {
        "serve": _serve,
        "validate": _validate,
        "rehearse": _rehearse,
        "score-text": _score_text,
        "export-journal": _export_journal,
    }[options.command]
    try:
        return run(options)
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _serve(options: argparse.Namespace) -> int:
    from web.cli.serve import serve

    return serve(options)


def _validate(options: argparse.Namespace) -> int:
    from scenarios.check import validate

    return validate(options.paths, sys.stdout, sys.stderr, options.lang)


def _rehearse(options: argparse.Namespace) -> int:
    from web.cli.rehearse import run

    return run(options, sys.stdout, sys.stderr)


def _score_text(options: argparse.Namespace) -> int:
    import json

    from scoring.text.scoretext import score_lines

    failed = False
    lines = open(sys.stdin.fileno(), encoding="utf-8", errors="surrogateescape", closefd=False)  # noqa: SIM115
    for result, error in score_lines(lines):
        if error is not None:
            failed = True
            print(error, file=sys.stderr)
        else:
            print(json.dumps(result, ensure_ascii=False), flush=True)
    return 1 if failed else 0


def _export_journal(options: argparse.Namespace) -> int:
    from web.cli.export import export_journal

    return export_journal(options.exercise_id, sys.stdout, sys.stderr)


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    sys.exit(main())
