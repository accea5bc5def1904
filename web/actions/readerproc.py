"""The reader's own process: one JSON line in (a text), one out (its reading). Ends with its parent.

Reading is CPU work; here it never holds up an inject.
"""

from __future__ import annotations

import json
import socket
import sys
from typing import Any

from scoring.text.reader import READER_VERSION, read


def reading_of(request: dict[str, Any]) -> dict[str, Any]:
    """The fields of RecordAssessment for one request."""
    found = read(
        request["text"], role=request["role"], channel=request["channel"], context=request["context"]
    )
    return {
        "labels": found.labels,
        "uncertain": found.uncertain,
        "evidence": [(label, span.start, span.end) for label, span in found.evidence],
        "reader_version": READER_VERSION,
    }


def serve(descriptor: int) -> None:
    """Answer requests on the socket `descriptor` until the other end closes."""
    with socket.socket(fileno=descriptor) as connection, connection.makefile("r", encoding="utf-8") as lines:
        connection.setblocking(True)  # the other end's event loop has made it non-blocking
        for line in lines:
            answer = json.dumps(reading_of(json.loads(line)), ensure_ascii=True) + "\n"
            try:
                connection.sendall(answer.encode())
            except OSError:  # the server is gone
                return


if __name__ == "__main__":
    serve(int(sys.argv[1]))
