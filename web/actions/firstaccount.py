"""The facilitator's account at first start.

Apart from `people`, so that the command which prepares a server imports no exercises: it runs before every start.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from argon2 import PasswordHasher
from sqlalchemy import Engine

from web.store import accounts
from web.store.accounts import AccountRow

PASSWORD_WORDS = 4
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def first_account(engine: Engine, at: datetime) -> str | None:
    """Make the facilitator's account at first start. Returns its password, once; None later."""
    with engine.begin() as connection:
        if accounts.count_accounts(connection):
            return None
        password = "-".join(
            "".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(PASSWORD_WORDS)
        )
        hashed = PasswordHasher().hash(password)
        row = AccountRow(secrets.token_hex(8), "facilitator", hashed, True, 1, at.isoformat())
        accounts.add_account(connection, row)
        return password
