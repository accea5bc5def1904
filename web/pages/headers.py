"""Security headers for every answer: nothing from outside, nothing framed, nothing guessed."""

from __future__ import annotations

from flask import Response, request

POLICY = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
        "font-src 'self'", "connect-src 'self' ws: wss:", "media-src 'self'", "base-uri 'none'",
        "form-action 'self'", "frame-ancestors 'none'", "manifest-src 'self'",
    )
)  # fmt: skip


def secure(response: Response) -> Response:
    """Add the headers; answers about an exercise are never cached."""
    headers = response.headers
    headers.setdefault("Content-Security-Policy", POLICY)
    headers.setdefault("X-Content-Type-Options", "nosniff")
    headers.setdefault("Referrer-Policy", "same-origin")
    headers.setdefault("X-Frame-Options", "DENY")
    if request.is_secure:  # browsers refuse it, loudly, over plain http
        headers.setdefault("Cross-Origin-Opener-Policy", "same-origin")
    headers.setdefault("X-Robots-Tag", "noindex")
    if request.path.startswith("/static/dist/assets/"):
        headers["Cache-Control"] = "public, max-age=31536000, immutable"
    else:
        headers.setdefault("Cache-Control", "no-store")
    return response
