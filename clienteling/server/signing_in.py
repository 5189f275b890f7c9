"""Signing in, staying signed in, and being shut out: what happens at central's front door."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Row, insert, select, update

from clienteling.domain.ids import new_id
from clienteling.errors import Refused, SignedOut
from clienteling.server import attempts, audit, passwords, refreshing, tokens
from clienteling.server.audit import Deed
from clienteling.server.identity import Identity, identified, revoked
from clienteling.server.store.engine import reading, writing
from clienteling.server.store.people import account
from clienteling.server.store.tables import RECORDS, device
from clienteling.server.tokens import Bearer
from clienteling.wire.auth import Refresh, Refreshed, SignedIn, SignIn, SignOut
from clienteling.wire.codec import instant

LONGEST_DEVICE_NAME = 80
_advisor = RECORDS["advisor"]


@dataclass(frozen=True)
class Door:
    """Central's front door: `key` signs its access tokens, `now` tells the time."""

    engine: Engine
    key: bytes
    now: Callable[[], datetime]

    def sign_in(self, ask: SignIn, address: str) -> SignedIn:
        """Let a person in at a desk, enrolling the desk if it is new.

        Raises SignedOut (wrong_password, device_revoked), Refused (too_many, forbidden).
        """
        now, login = self.now(), account_name(ask.login)
        with writing(self.engine) as connection:
            attempts.begin(connection, login, address, now)
        with reading(self.engine) as connection:
            found = connection.execute(select(account).where(account.c.login == login)).first()
        right = passwords.matches(found.password if found else None, ask.password)
        with writing(self.engine) as connection:
            if found is None or not right or not _works_here(connection, found.advisor):
                self._turned_away(connection, found, now)
            else:
                attempts.succeeded(connection, login, address)
                return self._let_in(connection, found, ask, now)
        raise SignedOut(
            "The name or the password is wrong.", "Try again.", code="wrong_password"
        )

    def refresh(self, ask: Refresh) -> Refreshed:
        """Trade a refresh token for a new pair; raises SignedOut, also when it was stolen."""
        now = self.now()
        with writing(self.engine) as connection:
            owner = refreshing.owner(connection, ask.refresh)
            if owner is not None:
                identified(connection, owner)
            traded = refreshing.traded(connection, ask.refresh, ask.device, now)
            if traded is not None:
                bearer, fresh = traded
                _seen(connection, bearer.device, now)
                access, ends = tokens.access(self.key, bearer, now)
                return Refreshed(access=access, access_expires_at=ends, refresh=fresh)
        raise tokens.over()

    def sign_out(self, ask: SignOut) -> None:
        """End the tokens of this sign-in; one that is already over is no trouble."""
        with writing(self.engine) as connection:
            bearer = refreshing.ended(connection, ask.refresh, ask.device)
            if bearer is not None:
                deed = Deed("sign_out", bearer.advisor, bearer.device)
                audit.record(connection, [deed], self.now())

    def identity(self, token: str) -> Identity:
        """Who asks with this access token, as they stand now; raises SignedOut."""
        bearer = tokens.bearer_of(self.key, token, self.now())
        with reading(self.engine) as connection:
            return identified(connection, bearer)

    def _turned_away(
        self, connection: Connection, found: Row[Any] | None, now: datetime
    ) -> None:
        deed = Deed("sign_in_refused", person=found.advisor if found else "")
        audit.record(connection, [deed], now)

    def _let_in(
        self, connection: Connection, found: Row[Any], ask: SignIn, now: datetime
    ) -> SignedIn:
        if passwords.outdated(found.password):
            fresh = {"password": passwords.kept(ask.password), "changed_at": instant(now)}
            connection.execute(
                update(account).where(account.c.advisor == found.advisor).values(fresh)
            )
        desk, enrolled = _desk(connection, found.advisor, ask, now)
        who = identified(connection, Bearer(found.advisor, desk))
        if not who.scopes:
            title = "No boutique is open to this person."
            raise Refused(title, "Ask whoever runs central.", code="forbidden")
        name = connection.execute(
            select(_advisor.c.name, _advisor.c.name_native).where(
                _advisor.c.id == found.advisor
            )
        ).one()
        access, ends = tokens.access(self.key, Bearer(who.advisor, desk), now)
        refresh = refreshing.begun(connection, Bearer(who.advisor, desk), now)
        kinds = ("enrol", "sign_in") if enrolled else ("sign_in",)
        deeds = [Deed(kind, who.advisor, desk, who.boutique) for kind in kinds]
        audit.record(connection, deeds, now)
        return SignedIn(
            access=access,
            access_expires_at=ends,
            refresh=refresh,
            device=desk,
            advisor=who.advisor,
            name=name.name,
            name_native=name.name_native or "",
            roles=who.roles,
            boutique=who.boutique,
            scopes=who.scopes,
        )


def account_name(login: str) -> str:
    """How a login is stored and compared."""
    return login.replace("\0", "").strip().casefold()[:200]


def _works_here(connection: Connection, advisor: str) -> bool:
    status = select(_advisor.c.status).where(_advisor.c.id == advisor)
    return connection.execute(status).scalar_one_or_none() == "active"


def _desk(connection: Connection, advisor: str, ask: SignIn, now: datetime) -> tuple[str, bool]:
    """The desk of this person, and whether it was enrolled just now.

    One that is unknown here, or another person's, is not taken over: a new one is enrolled.
    """
    if ask.device and "\0" not in ask.device:
        known = connection.execute(select(device).where(device.c.id == ask.device)).first()
        if known is not None and known.person == advisor:
            if known.revoked_at is not None:
                raise revoked()
            _seen(connection, known.id, now)
            return known.id, False
    home = select(_advisor.c.scope).where(_advisor.c.id == advisor)
    desk = new_id()
    connection.execute(
        insert(device).values(
            id=desk,
            person=advisor,
            scope=connection.execute(home).scalar_one(),
            name=ask.device_name.strip().replace("\0", "")[:LONGEST_DEVICE_NAME],
            enrolled_at=instant(now),
            last_seen=instant(now),
        )
    )
    return desk, True


def _seen(connection: Connection, desk: str, now: datetime) -> None:
    connection.execute(update(device).where(device.c.id == desk).values(last_seen=instant(now)))
