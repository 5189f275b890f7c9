"""Boutiques, people and desks: made known to central, trusted with more or less, let go."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec.structs import replace
from sqlalchemy import Connection, Engine, delete, insert, select, text, update

from clienteling.domain.ids import new_id
from clienteling.domain.roles import Role
from clienteling.errors import Gone, Refused
from clienteling.server import audit, passwords, refreshing
from clienteling.server.audit import Deed
from clienteling.server.signing_in import account_name
from clienteling.server.store.clock import Writing, stamped
from clienteling.server.store.people import account
from clienteling.server.store.tables import RECORDS, device, granted
from clienteling.wire.codec import instant
from clienteling.wire.people import Advisor, Boutique

_GRANT = text(
    "INSERT INTO granted (person, scope) VALUES (:person, :scope) ON CONFLICT DO NOTHING"
)
_boutique = RECORDS["boutique"].c
_CODE = re.compile(r"[A-Z0-9][A-Z0-9_-]{0,19}")


@dataclass(frozen=True)
class NewPerson:
    """Somebody who will sign in: where they work and what they are trusted with."""

    login: str
    name: str
    boutique: str
    password: str
    name_native: str = ""
    roles: tuple[str, ...] = (Role.ADVISOR,)


def open_boutique(engine: Engine, wanted: Boutique) -> Boutique:
    """Make a boutique known; its id is also its scope; raises Refused when it cannot be."""
    made = replace(
        wanted,
        scope=wanted.id,
        code=wanted.code.strip().upper(),
        country=wanted.country.strip().upper(),
        currency=wanted.currency.strip().upper(),
    )
    _sensible(made)
    with stamped(engine) as work:
        taken = select(_boutique.id).where(_boutique.code == made.code)
        if work.connection.execute(taken).first():
            raise Refused("There is a boutique with this code.", "Choose another code.")
        made = replace(made, created_at=work.now, updated_at=work.now)
        work.put(made)
        _note(work, Deed("open_boutique", scope=made.id, subject=made.id))
    return made


def add_person(engine: Engine, wanted: NewPerson) -> Advisor:
    """Make somebody known who may sign in at once; raises Refused when the login is taken."""
    login, kept = account_name(wanted.login), passwords.kept(wanted.password)
    if not login or not wanted.name.strip():
        raise Refused("A person needs a login and a name.", "Give both.")
    roles = _known(wanted.roles)
    with stamped(engine) as work:
        if work.connection.execute(select(account).where(account.c.login == login)).first():
            raise Refused("This login is taken.", "Choose another, or set its password.")
        boutique = boutique_of(work.connection, wanted.boutique)
        person = Advisor(
            id=new_id(),
            scope=boutique,
            name=wanted.name.strip(),
            name_native=wanted.name_native.strip(),
            roles=roles,
            boutiques=(boutique,),
            created_at=work.now,
            updated_at=work.now,
        )
        work.put(person)
        _let_in(work, person, login, kept)
    return person


def let_in(engine: Engine, people: Mapping[str, Advisor], password: str) -> None:
    """Let people who are on record already sign in, each by the login that names them."""
    kept = passwords.kept(password)
    with stamped(engine) as work:
        for login, person in people.items():
            _let_in(work, person, account_name(login), kept)


def set_password(engine: Engine, login: str, password: str) -> None:
    """Give a person another password; every desk of theirs must sign in again."""
    kept = passwords.kept(password)
    with stamped(engine) as work:
        person = person_of(work.connection, login)
        values = {"password": kept, "changed_at": instant(work.now)}
        mine = account.c.advisor == person
        work.connection.execute(update(account).where(mine).values(values))
        _end_sign_ins(work.connection, person)
        _note(work, Deed("set_password", subject=person))


def set_roles(engine: Engine, login: str, roles: tuple[str, ...]) -> None:
    """Trust a person with exactly these roles, from their next request on."""
    known = _known(roles)
    with stamped(engine) as work:
        person = _locked(work, login)
        work.put(replace(person, roles=known, updated_at=work.now))
        _note(work, Deed("set_roles", scope=person.scope, subject=person.id))


def let_go(engine: Engine, login: str) -> None:
    """A person no longer works here: they cannot sign in, and their desks are shut out."""
    with stamped(engine) as work:
        person = _locked(work, login)
        work.put(replace(person, status="left", updated_at=work.now))
        desks = select(device.c.id).where(
            device.c.person == person.id, device.c.revoked_at.is_(None)
        )
        for desk in work.connection.execute(desks).scalars().all():
            _shut_out(work, desk)
        _note(work, Deed("let_go", scope=person.scope, subject=person.id))


def grant(engine: Engine, login: str, code: str) -> None:
    """Let a person see a boutique; their desks fetch it at the next pull."""
    with stamped(engine) as work:
        person, boutique = _pair(work, login, code)
        work.connection.execute(_GRANT, {"person": person, "scope": boutique})
        _note(work, Deed("grant", scope=boutique, subject=person))


def withdraw(engine: Engine, login: str, code: str) -> None:
    """No longer let a person see a boutique; their desks drop it at the next pull."""
    with stamped(engine) as work:
        person, boutique = _pair(work, login, code)
        mine = (granted.c.person == person, granted.c.scope == boutique)
        work.connection.execute(delete(granted).where(*mine))
        _note(work, Deed("withdraw", scope=boutique, subject=person))


def revoke(engine: Engine, desk: str) -> None:
    """Shut a desk out: its next call, of any kind, makes it wipe itself."""
    with stamped(engine) as work:
        if not work.connection.execute(select(device).where(device.c.id == desk)).first():
            raise Gone("There is no such desk.", "`device list` shows every desk and its id.")
        _shut_out(work, desk)
        _note(work, Deed("revoke_device", device=desk, subject=desk))


def boutique_of(connection: Connection, code: str) -> str:
    """The id of the boutique with this code; raises Gone."""
    wanted = select(_boutique.id).where(_boutique.code == code.strip().upper())
    found: str | None = connection.execute(wanted).scalar_one_or_none()
    if found is None:
        raise Gone(f"There is no boutique {code}.", "`boutique list` shows every boutique.")
    return found


def person_of(connection: Connection, login: str) -> str:
    """The id of the person with this login; raises Gone."""
    wanted = select(account.c.advisor).where(account.c.login == account_name(login))
    found: str | None = connection.execute(wanted).scalar_one_or_none()
    if found is None:
        raise Gone("Nobody has this login.", "`advisor list` shows everybody.")
    return found


def _let_in(work: Writing, person: Advisor, login: str, kept: str) -> None:
    values = {"login": login, "password": kept, "changed_at": instant(work.now)}
    work.connection.execute(insert(account).values(advisor=person.id, **values))
    work.connection.execute(_GRANT, {"person": person.id, "scope": person.scope})
    _note(work, Deed("add_person", scope=person.scope, subject=person.id))


def _pair(work: Writing, login: str, code: str) -> tuple[str, str]:
    """A person and a boutique; whoever waits on the person's desks looks again."""
    person = person_of(work.connection, login)
    desks = select(device.c.id).where(device.c.person == person)
    work.touch(*work.connection.execute(desks).scalars())
    return person, boutique_of(work.connection, code)


def _locked(work: Writing, login: str) -> Advisor:
    key = ("advisor", person_of(work.connection, login))
    found = work.lock([key])[key]
    if not isinstance(found, Advisor):
        raise Gone("Nobody has this login.", "`advisor list` shows everybody.")
    return found


def _shut_out(work: Writing, desk: str) -> None:
    mine = (device.c.id == desk, device.c.revoked_at.is_(None))
    work.connection.execute(update(device).where(*mine).values(revoked_at=instant(work.now)))
    refreshing.shut_out(work.connection, desk)
    work.touch(desk)


def _end_sign_ins(connection: Connection, person: str) -> None:
    for desk in (
        connection.execute(select(device.c.id).where(device.c.person == person)).scalars().all()
    ):
        refreshing.shut_out(connection, desk)


def _note(work: Writing, deed: Deed) -> None:
    work.at_last(lambda _rev: audit.record(work.connection, [deed], work.now))


def _known(roles: tuple[str, ...]) -> tuple[str, ...]:
    if not roles or set(roles) - set(Role):
        raise Refused("No such role.", f"Roles are: {', '.join(Role)}.")
    return tuple(dict.fromkeys(str(Role(role)) for role in roles))


def _sensible(boutique: Boutique) -> None:
    if not _CODE.fullmatch(boutique.code):
        raise Refused("A code has up to 20 letters and digits.", "Such as PAR1.")
    if not boutique.name.strip():
        raise Refused("A boutique needs a name.", "Say it with --name.")
    if not re.fullmatch("[A-Z]{2}", boutique.country):
        raise Refused("A country is written with two letters.", "Such as CH.")
    if not re.fullmatch("[A-Z]{3}", boutique.currency):
        raise Refused("A currency is written with three letters.", "Such as CHF.")
    try:
        ZoneInfo(boutique.tz)
    except (ZoneInfoNotFoundError, ValueError, OSError) as cause:
        raise Refused("That is no time zone.", "Such as Europe/Zurich.") from cause
