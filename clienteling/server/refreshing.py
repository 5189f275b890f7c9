"""Refresh tokens: each is traded once for the next, and a stolen one ends its whole family."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from clienteling.domain.ids import new_id
from clienteling.server import audit, tokens
from clienteling.server.audit import Deed
from clienteling.server.store.people import refresh_token
from clienteling.server.tokens import Bearer
from clienteling.wire.codec import instant

_token = refresh_token.c


class State(StrEnum):
    """How far a refresh token has come; SUPERSEDED was given out and never counted."""

    LIVE = "live"
    USED = "used"
    SUPERSEDED = "superseded"
    ENDED = "ended"


def begun(connection: Connection, bearer: Bearer, now: datetime) -> str:
    """The first refresh token of a new family; what this desk had before ends."""
    connection.execute(delete(refresh_token).where(_token.expires_at < instant(now)))
    _mark(connection, _token.device == bearer.device, State.ENDED)
    return _issued(connection, bearer, new_id(), now)


def owner(connection: Connection, refresh: str) -> Bearer | None:
    """Whose a refresh token is or was; the row is held until this transaction ends."""
    found = _held(connection, refresh)
    return None if found is None else Bearer(found.advisor, found.device)


def traded(
    connection: Connection, refresh: str, device: str, now: datetime
) -> tuple[Bearer, str] | None:
    """Whose `refresh` is and the token that follows it; None when it no longer counts.

    A desk whose answer was lost may ask again: the follower it never used is superseded. A
    token whose follower was used, or that comes from another desk, was copied: its family ends.
    """
    found = _held(connection, refresh)
    if found is None or found.expires_at <= instant(now) or found.state == State.ENDED:
        return None
    bearer = Bearer(found.advisor, found.device)
    follower = _state(connection, found.replaced_by)
    if device != found.device or found.state == State.SUPERSEDED or follower == State.USED:
        _mark(connection, _token.family == found.family, State.ENDED)
        audit.record(connection, [Deed("refresh_reused", bearer.advisor, bearer.device)], now)
        return None
    if found.replaced_by is not None:
        _mark(connection, _token.fingerprint == found.replaced_by, State.SUPERSEDED)
    fresh = _issued(connection, bearer, found.family, now)
    connection.execute(
        update(refresh_token)
        .where(_token.fingerprint == found.fingerprint)
        .values(state=State.USED, replaced_by=tokens.fingerprint(fresh))
    )
    return bearer, fresh


def ended(connection: Connection, refresh: str, device: str) -> Bearer | None:
    """End the family of `refresh`; whose it was, or None when it was not this desk's."""
    found = _held(connection, refresh)
    if found is None or found.device != device or found.state == State.ENDED:
        return None
    _mark(connection, _token.family == found.family, State.ENDED)
    return Bearer(found.advisor, found.device)


def shut_out(connection: Connection, device: str) -> None:
    """End every refresh token of a desk."""
    _mark(connection, _token.device == device, State.ENDED)


def _held(connection: Connection, refresh: str) -> Row[Any] | None:
    """The token's row, held until this transaction ends."""
    mine = _token.fingerprint == tokens.fingerprint(refresh)
    return connection.execute(select(refresh_token).where(mine).with_for_update()).one_or_none()


def _state(connection: Connection, fingerprint: str | None) -> str | None:
    mine = _token.fingerprint == fingerprint
    return connection.execute(select(_token.state).where(mine)).scalar_one_or_none()


def _mark(connection: Connection, which: ColumnElement[bool], state: State) -> None:
    connection.execute(update(refresh_token).where(which).values(state=state))


def _issued(connection: Connection, bearer: Bearer, family: str, now: datetime) -> str:
    fresh = tokens.refresh()
    connection.execute(
        insert(refresh_token).values(
            fingerprint=tokens.fingerprint(fresh),
            family=family,
            device=bearer.device,
            advisor=bearer.advisor,
            expires_at=instant(now + tokens.REFRESH_FOR),
            state=State.LIVE,
        )
    )
    return fresh
