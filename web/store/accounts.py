"""Facilitators' accounts."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, func, insert, select, update

from web.store import tables as t


@dataclass(frozen=True)
class AccountRow:
    account_id: str
    name: str
    password_hash: str
    initial_password: bool
    session_version: int
    created_at: str


def count_accounts(connection: Connection) -> int:
    return int(connection.execute(select(func.count()).select_from(t.account)).scalar_one())


def add_account(connection: Connection, row: AccountRow) -> None:
    connection.execute(insert(t.account).values(**asdict(row)))


def find_account(connection: Connection, *, name: str = "", account_id: str = "") -> AccountRow | None:
    wanted = t.account.c.account_id == account_id if account_id else t.account.c.name == name
    row = connection.execute(select(t.account).where(wanted)).first()
    return AccountRow(**row._mapping) if row else None


def set_password(connection: Connection, account_id: str, password_hash: str) -> None:
    """A new password ends every other session of the account."""
    connection.execute(
        update(t.account)
        .where(t.account.c.account_id == account_id)
        .values(
            password_hash=password_hash,
            initial_password=False,
            session_version=t.account.c.session_version + 1,
        )
    )


def first_account(connection: Connection) -> AccountRow | None:
    """The oldest account."""
    row = connection.execute(select(t.account).order_by(t.account.c.created_at)).first()
    return AccountRow(**row._mapping) if row else None
