"""Domain errors. Every error has a stable `code`; screens translate by code, never by message."""

from __future__ import annotations

from simulator.localized import LocalizedText


class DomainError(Exception):
    """A refusal that a person can act on. `field` names the input at fault, where there is one."""

    def __init__(self, code: str, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.field = field


class NotAllowed(DomainError):
    """The person may not do this, whatever the input."""

    def __init__(self, message: str = "This is not open to your role.") -> None:
        super().__init__("not_allowed", message)


class ContentError(DomainError):
    """A scenario or playbook that contradicts itself; the loader turns it into file:line:column.

    `said` has the message in both languages; `message` is its English.
    """

    def __init__(self, told: LocalizedText, field: str | None = None) -> None:
        super().__init__("content_invalid", told.en, field)
        self.said = told
