"""Failed sign-ins, counted by login and by address, each one slower than the last."""

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select, text, update

from clienteling.errors import Refused
from clienteling.server.store.people import attempt
from clienteling.wire.codec import instant

FREE_BY_LOGIN = 5
FREE_BY_ADDRESS = 30  # a boutique's desks share one address
SLOWEST = timedelta(minutes=5)
FORGOTTEN_AFTER = timedelta(hours=12)

_COUNT = text(
    "INSERT INTO attempt (subject, failures, not_before, forget_at)"
    " VALUES (:subject, 1, :now, :forget_at)"
    " ON CONFLICT (subject) DO UPDATE SET failures = attempt.failures + 1,"
    " forget_at = excluded.forget_at WHERE attempt.not_before <= :now RETURNING failures"
)


def begin(connection: Connection, login: str, address: str, now: datetime) -> None:
    """Count one try before it is looked at, so that many at once help nobody.

    Raises Refused `too_many`, with the seconds to wait, while the login or address must wait.
    """
    connection.execute(delete(attempt).where(attempt.c.forget_at < instant(now)))
    _count(connection, _login(login), FREE_BY_LOGIN, now)
    _count(connection, _address(address), FREE_BY_ADDRESS, now)


def succeeded(connection: Connection, login: str, address: str) -> None:
    """The try was no failure: forget the login's, take one off the address."""
    connection.execute(delete(attempt).where(attempt.c.subject == _login(login)))
    one_less = update(attempt).values(failures=attempt.c.failures - 1, not_before="")
    connection.execute(
        one_less.where(attempt.c.subject == _address(address), attempt.c.failures > 0)
    )


def _count(connection: Connection, subject: str, free: int, now: datetime) -> None:
    values = {
        "subject": subject,
        "now": instant(now),
        "forget_at": instant(now + FORGOTTEN_AFTER),
    }
    failures = connection.execute(_COUNT, values).scalar_one_or_none()
    mine = attempt.c.subject == subject
    if failures is None:
        until = connection.execute(select(attempt.c.not_before).where(mine)).scalar_one()
        raise _too_many(datetime.fromisoformat(until) - now)
    if failures > free:
        pause = min(timedelta(seconds=2 ** min(failures - free, 20)), SLOWEST)
        connection.execute(update(attempt).where(mine).values(not_before=instant(now + pause)))


def _too_many(pause: timedelta) -> Refused:
    seconds = max(1, round(pause.total_seconds()))
    return Refused(
        "Too many tries to sign in.",
        f"Wait {seconds} seconds, then try once more. A colleague can set a new password.",
        code="too_many",
        detail={"retry_after": str(seconds)},
    )


def _login(login: str) -> str:
    return hashlib.sha256(f"login:{login}".encode()).hexdigest()


def _address(address: str) -> str:
    return hashlib.sha256(f"address:{address}".encode()).hexdigest()
