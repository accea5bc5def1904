"""The baseline: Flask-SocketIO and nothing else, emitting a payload to a room, under the product's gunicorn settings.

Its worker patches the standard library before this is imported.
"""

from __future__ import annotations

import json
import os
import time

import eventlet
from flask import Flask
from flask_socketio import SocketIO, join_room

app = Flask(__name__)
socketio = SocketIO(app, async_mode="eventlet")
PAYLOAD = json.loads(os.environ["BARE_PAYLOAD"])


@socketio.on("connect")
def connect(auth: object = None) -> None:
    join_room("all")


@socketio.on("sync")
def sync(data: object) -> dict[str, bool]:
    return {"ok": True}


def emit_for_ever() -> None:
    while True:
        eventlet.sleep(float(os.environ["BARE_EVERY"]))
        socketio.emit("journal", {**PAYLOAD, "sent": time.time()}, to="all")


eventlet.spawn(emit_for_ever)
