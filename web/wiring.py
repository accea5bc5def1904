"""create_app: puts the edges together, and nothing else."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path

from apiflask import APIFlask
from flask import request
from flask_socketio import SocketIO
from flask_wtf.csrf import CSRFProtect

from web.actions.demo import Demo
from web.actions.drafts import Drafts
from web.actions.exercises import Exercises
from web.actions.groups import Groups
from web.actions.library import read_all
from web.actions.people import People
from web.actions.playbooks import Playbooks
from web.actions.playbookviews import PlaybookViews
from web.actions.ports import SteadyClock
from web.actions.replaying import Replaying
from web.actions.rescoring import Rescoring
from web.actions.returning import Returns
from web.actions.workshop import Workshop
from web.api import (
    drafts,
    evaluation,
    exercises,
    groups,
    join,
    playbooks,
    rescoring,
    scenarios,
    screen,
    session,
    whatif,
)
from web.errors import register_errors
from web.identity import guard
from web.live.beat import start_beat
from web.live.sockets import PING, Live
from web.pages import demo, headers, views
from web.runtime import Runtime
from web.services import Services
from web.settings import Settings
from web.store.database import read_engine, take_lock
from web.store.writer import Writer

STATIC = Path(__file__).parent / "static"


def create_app(settings: Settings, runtime: Runtime) -> tuple[APIFlask, SocketIO]:
    """The WSGI application and its Socket.IO server. Takes the database's lock and resumes what ran."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=logging.INFO)
    lock = take_lock(settings.data, sleep=runtime.sleep)
    app = _flask(settings)
    socketio = SocketIO(
        app, async_mode=settings.async_mode, ping_interval=PING, ping_timeout=PING, manage_session=False,
        max_http_buffer_size=256_000, cookie=None,
    )  # fmt: skip
    services = _services(settings, runtime, socketio)
    app.extensions["yanlian"] = services
    app.extensions["yanlian.lock"] = lock
    _register(app)
    services.live.register(app, services)
    read_all()
    services.exercises.resume_all()
    start_beat(services, runtime)
    if services.demo is not None:
        runtime.spawn(services.demo.run)
    return app, socketio


def _flask(settings: Settings) -> APIFlask:
    app = APIFlask("web", title="Yanlian", docs_path=None, static_folder=str(STATIC), static_url_path="/static")
    app.config.update(
        SECRET_KEY=settings.secret_key(),
        MAX_CONTENT_LENGTH=1_000_000,
        SESSION_COOKIE_NAME=f"yanlian_{settings.port}",  # two servers of one host don't share a cookie
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SECURE=settings.is_https,
        PERMANENT_SESSION_LIFETIME=timedelta(hours=settings.session_hours),
        SESSION_REFRESH_EACH_REQUEST=False,  # an answer under way must not bring an older cookie back
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=False,
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.before_request(_receive)  # first of all checks
    CSRFProtect(app)
    return app


def _receive() -> None:
    """Read the body before anything is refused: gunicorn's threads drop a connection on which it was left."""
    request.get_data()


def _services(settings: Settings, runtime: Runtime, socketio: SocketIO) -> Services:
    clock = SteadyClock()
    engine, writer = read_engine(settings.url), Writer(settings.url, runtime)
    live = Live(socketio, runtime, settings.commands_per_second)
    all_exercises = Exercises(engine, writer, runtime, clock.now, live)
    people = People(engine, writer, runtime, clock.now, all_exercises)
    drafts = Drafts(engine, writer, clock.now)
    shown = Demo(settings.demo, all_exercises, people, runtime) if settings.demo else None
    workshop = Workshop()
    groups = Groups(engine, writer, clock.now, all_exercises, people)
    return Services(
        settings, clock, all_exercises, people, Returns(people, clock.now), drafts, live,
        Playbooks(engine, writer, clock.now, workshop), PlaybookViews(engine, settings.url, workshop),
        Rescoring(engine, settings.url, workshop, clock.now), Replaying(settings.url, workshop), groups, shown,
    )  # fmt: skip


def _register(app: APIFlask) -> None:
    app.before_request(guard)
    app.after_request(headers.secure)
    register_errors(app)
    for module in (session, scenarios, exercises, groups, evaluation, join, drafts, playbooks, rescoring, screen, whatif):
        app.register_blueprint(module.blueprint)
    app.register_blueprint(demo.blueprint)
    app.register_blueprint(views.blueprint)


