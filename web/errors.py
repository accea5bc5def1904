"""One error shape for HTTP and sockets: {"error": {"code", "message", "field"}}."""

from __future__ import annotations

import logging
from typing import Any

from apiflask import APIFlask
from apiflask.exceptions import HTTPError
from flask import Response, jsonify
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from simulator.errors import DomainError

log = logging.getLogger(__name__)

STATUS = {
    "not_signed_in": 401,
    "wrong_sign_in": 401,
    "not_allowed": 403,
    "csrf": 403,
    "scores_not_released": 403,
    "place_moved": 403,
    "not_found": 404,
    "wrong_code": 404,
    "screen_link_old": 404,
    "too_many_tries": 429,
    "too_fast": 429,
    "stale_save": 409,
    "not_a_draft": 409,
    "in_use": 409,
    "not_saved": 503,
    "workshop_failed": 503,
    "moved": 503,
}
LONGEST_FIELD = 100  # of a field's name as it is sent back
HTTP_CODES = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    413: "too_large",
    415: "bad_request",
    422: "bad_request",
}


def shape(code: str, message: str, field: str | None = None) -> dict[str, Any]:
    return {"error": {"code": code, "message": message, "field": field}}


def register_errors(app: APIFlask) -> None:
    """Every refusal, also the framework's own, leaves in the one shape."""

    @app.errorhandler(DomainError)
    def domain(error: DomainError) -> tuple[Response, int]:
        body = shape(error.code, error.message, error.field)
        body |= getattr(error, "details", {})  # every fault of a content, every reason why it does not fit
        return jsonify(body), STATUS.get(error.code, 422)

    @app.errorhandler(CSRFError)
    def csrf(error: CSRFError) -> tuple[Response, int]:
        return jsonify(shape("csrf", "The page is out of date. Reload it.")), 403

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> tuple[Response, int]:
        status = error.code or 500
        return jsonify(shape(HTTP_CODES.get(status, "error"), error.description or error.name)), status

    @app.errorhandler(RecursionError)
    def too_deep(error: RecursionError) -> tuple[Response, int]:
        return jsonify(shape("bad_request", "This has too many parts inside each other.")), 400

    @app.error_processor
    def framework(error: HTTPError) -> tuple[dict[str, Any], int, Any]:
        field = _first_field(error.detail)
        code = HTTP_CODES.get(error.status_code, "error")
        return shape(code, error.message or "Bad request.", field), error.status_code, error.headers

    @app.errorhandler(Exception)
    def unexpected(error: Exception) -> tuple[Response, int]:
        log.exception("request failed")
        return jsonify(shape("server_error", "Something went wrong here. Try again.")), 500


def _first_field(detail: Any) -> str | None:
    """The name of the first field that APIFlask complains of."""
    while isinstance(detail, dict) and detail:
        name = next(iter(detail))
        if not isinstance(detail[name], dict):
            return str(name)[:LONGEST_FIELD]
        detail = detail[name]
    return None
