"""What all commands share."""

from __future__ import annotations

from typing import Any, Literal

# Unknown keys in a command are an error, not silently dropped.
FORBID: dict[str, Any] = {"extra": "forbid", "use_attribute_docstrings": True}

ParticipantKind = Literal["facilitator", "evaluator", "observer", "simcell", "trainee"]
