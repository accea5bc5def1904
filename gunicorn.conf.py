"""How the server process is run: `python app.py serve` starts gunicorn with this file; a service may do the same.

Two modes, chosen by the environment variable YANLIAN_ASYNC_MODE: `eventlet` (default) and `threading`. In both there
is one worker, for one process drives the exercises of a database; more processes are a matter of PostgreSQL and Redis.
"""

import ctypes
import gc
import logging
import os
import resource
import signal
import sys
import warnings

ASYNC_MODE = os.environ.get("YANLIAN_ASYNC_MODE", "eventlet")
CONNECTIONS = 4000
PR_SET_PDEATHSIG = 1

if ASYNC_MODE not in ("eventlet", "threading"):
    raise ValueError(f"YANLIAN_ASYNC_MODE is {ASYNC_MODE!r}; it must be eventlet or threading")

workers = 1
worker_class = "eventlet" if ASYNC_MODE == "eventlet" else "gthread"
worker_connections = CONNECTIONS
threads = 1 if ASYNC_MODE == "eventlet" else int(os.environ.get("YANLIAN_THREADS", "512"))
"""In threading mode each connected browser holds a thread; they are made as they are needed."""

preload_app = False  # the worker patches the standard library before it loads the application
control_socket_disable = True  # it would lie in the home directory and be shared by all servers of one user
graceful_timeout = 5
accesslog = None

# Said at every start, in both cases on purpose: the choice is ours and the versions are pinned.
warnings.filterwarnings("ignore", message=r"\s*Eventlet is deprecated")
EXPECTED_WARNING = "The eventlet worker is DEPRECATED"


def on_starting(server):
    """In the master, before anything is opened: room for the connections, and a log without known noise."""
    logging.getLogger("gunicorn.error").addFilter(is_worth_a_line)
    raise_descriptor_limit(wanted=CONNECTIONS * 2 + 256)


def is_worth_a_line(record):
    """False for gunicorn's remark about the eventlet worker, which nobody who reads the log can act on."""
    return EXPECTED_WARNING not in record.getMessage()


def raise_descriptor_limit(wanted):
    """Raise the soft limit of open files to `wanted`, or as far as the hard limit lets us."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    target = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < target:
        resource.setrlimit(resource.RLIMIT_NOFILE, (target, hard))


def post_fork(server, worker):
    """In the worker, first of all: it must never outlive its master.

    An eventlet worker whose master was killed would keep the port and go on driving exercises beside its successor.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != worker.ppid:  # the master died before the call above
        os._exit(1)


def post_worker_init(worker):
    """In the worker, with the application loaded: what is there now stays, so the collector need not look at it."""
    if ASYNC_MODE == "eventlet":
        silence_socket_shutdown()
    else:
        silence_late_close()
    gc.collect()
    gc.freeze()


def silence_socket_shutdown():
    """Drop eventlet's "socket shutdown error" at each closed websocket: the browser was merely faster to close."""
    from gunicorn.http.wsgi import WSGIErrorsWrapper

    write = WSGIErrorsWrapper.write

    def write_unless_noise(stream, data):
        if "socket shutdown error" not in data:
            write(stream, data)

    WSGIErrorsWrapper.write = write_unless_noise


def silence_late_close():
    """Drop the traceback of a thread that closes a websocket which the browser has closed before it."""
    import threading
    import traceback

    hook = threading.excepthook

    def unless_late_close(failure):
        last = traceback.extract_tb(failure.exc_traceback)[-1:]
        is_late = bool(last) and last[0].filename.endswith("simple_websocket/ws.py") and last[0].name == "close"
        if not (is_late and isinstance(failure.exc_value, OSError)):
            hook(failure)

    threading.excepthook = unless_late_close


def when_ready(server):
    """In the master, listening: the address and what to do next, once."""
    sys.stdout.write(os.environ.pop("YANLIAN_BANNER", ""))
    sys.stdout.flush()
