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
        sys.exit(f"Another server is using the data in {held}.")
    return app


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(prog="app.py", description="Yanlian 演练: crisis drills for hospitals and clinics")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_serve(commands.add_parser("serve", help="run the server"))
    validate = commands.add_parser("validate", help="check scenario and playbook folders")
    validate.add_argument("paths", nargs="+", metavar="PATH", help="folder with scenario.yaml or playbook.yaml")
    validate.add_argument(
        "--lang", choices=("zh-CN", "en", "both"), default="both", help="of what is said (default: both)"
    )
    _add_rehearse(commands.add_parser("rehearse", help="play a scenario to EndEx with a scripted team"))
    commands.add_parser("score-text", help="read JSON lines {id, text, …} and write their labels")
    export = commands.add_parser("export-journal", help="write an exercise as JSON lines")
    export.add_argument("exercise_id", metavar="EXERCISE_ID")
    return top


def _add_serve(serve: argparse.ArgumentParser) -> None:
    serve.add_argument("--host", help="interface to listen on (default: all)")
    serve.add_argument("--port", type=int, help="port (default: 8000)")
    serve.add_argument("--public-url", help="address on links and QR codes, where it is not the machine's own")
    serve.add_argument("--tls-cert", help="certificate file, for https")
    serve.add_argument("--tls-key", help="key file of the certificate")
    serve.add_argument("--demo", metavar="SLUG", help="have scripted trainees play this scenario over and over")


def _add_rehearse(rehearse: argparse.ArgumentParser) -> None:
    rehearse.add_argument("scenario", metavar="SCENARIO", help="slug or folder of a scenario")
    rehearse.add_argument("--team", default="perfect", help="perfect, late, careless, silent, parrot, all (of these) or FILE.yaml")
    rehearse.add_argument("--seed", type=int, default=1, help="of personas and chance (default: 1)")
    rehearse.add_argument("--lang", choices=("zh-CN", "en"), default="zh-CN", help="in which the team writes")
    rehearse.add_argument("--json", action="store_true", help="print one JSON object")


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
