"""`clienteling admin`: what is typed becomes a deed, and the terminal says how it went."""

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from getpass import getpass

import msgspec
from sqlalchemy import Engine, select

from clienteling.domain.ids import new_id
from clienteling.errors import Refused, Trouble
from clienteling.server import access, audit, connecting, passwords, registry
from clienteling.server.audit import Deed
from clienteling.server.pictures import Pictures
from clienteling.server.registry import NewPerson
from clienteling.server.settings import Settings, blobs_beside
from clienteling.server.store.clock import new_epoch, stamped
from clienteling.server.store.engine import open_database, reading, translated
from clienteling.server.store.migrations import prepare
from clienteling.server.store.people import account, channel
from clienteling.server.store.tables import RECORDS, device, granted
from clienteling.wire import routes
from clienteling.wire.access import AccessAsk
from clienteling.wire.people import Boutique

_boutique, _advisor = RECORDS["boutique"].c, RECORDS["advisor"].c


def run(args: Namespace) -> int:
    """Do what was asked of central's database; 0, or Trouble."""
    deeds: dict[tuple[str, str], Callable[[Engine, Namespace], int | None]] = {
        ("boutique", "add"): _add_boutique,
        ("boutique", "list"): _list_boutiques,
        ("advisor", "add"): _add_advisor,
        ("advisor", "password"): _set_password,
        ("advisor", "role"): _set_roles,
        ("advisor", "leave"): _let_go,
        ("advisor", "list"): _list_advisors,
        ("grant", "add"): _grant,
        ("grant", "remove"): _withdraw,
        ("device", "list"): _list_devices,
        ("device", "revoke"): _revoke,
        ("channel", "web"): _connect_web,
        ("channel", "loopback"): _connect_loopback,
        ("channel", "list"): _list_channels,
        ("audit", "verify"): _verify,
        ("access", ""): _list_access,
        ("new-epoch", ""): _new_epoch,
        ("sample", ""): _sample,
    }
    with translated(), opened(args.database) as engine:
        return deeds[args.ask, args.do](engine, args) or 0


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """Central's database, brought up to date, and closed at the end."""
    engine = open_database(url)
    try:
        prepare(engine)
        yield engine
    finally:
        engine.dispose()


def _add_boutique(engine: Engine, args: Namespace) -> None:
    wanted = Boutique(
        id=(identifier := new_id()),
        scope=identifier,
        code=args.code,
        name=args.name,
        city=args.city,
        country=args.country,
        tz=args.tz,
        currency=args.currency,
        locale=args.locale,
        phone=args.phone,
        address=args.address,
    )
    made = registry.open_boutique(engine, wanted)
    print(f"Boutique {made.code} is open: {made.id}")


def _add_advisor(engine: Engine, args: Namespace) -> None:
    password, made_up = _password(args.password)
    roles = tuple(args.role or ("advisor",))
    names = (args.login, args.name, args.boutique)
    wanted = NewPerson(*names, password, name_native=args.name_native, roles=roles)
    made = registry.add_person(engine, wanted)
    print(f"{made.name} may sign in as {args.login}: {made.id}")
    _show(password, made_up)


def _set_password(engine: Engine, args: Namespace) -> None:
    password, made_up = _password(args.password)
    registry.set_password(engine, args.login, password)
    print(f"{args.login} has a new password; every desk of theirs asks for it.")
    _show(password, made_up)


def _set_roles(engine: Engine, args: Namespace) -> None:
    registry.set_roles(engine, args.login, tuple(args.role))
    print(f"{args.login} is now: {', '.join(args.role)}.")


def _let_go(engine: Engine, args: Namespace) -> None:
    registry.let_go(engine, args.login)
    print(f"{args.login} can no longer sign in; their desks are shut out.")


def _grant(engine: Engine, args: Namespace) -> None:
    registry.grant(engine, args.login, args.boutique)
    print(f"{args.login} sees {args.boutique}.")


def _withdraw(engine: Engine, args: Namespace) -> None:
    registry.withdraw(engine, args.login, args.boutique)
    print(f"{args.login} no longer sees {args.boutique}.")


def _revoke(engine: Engine, args: Namespace) -> None:
    registry.revoke(engine, args.device)
    print("This desk is shut out; it wipes itself at its next contact.")


def _connect_web(engine: Engine, args: Namespace) -> None:
    if args.callback is None:
        connecting.connect_page(engine, args.boutique, args.site)
        shown = "no other website than" if args.site else "any website"
        print(f"Visitors chat with {args.boutique} at {routes.CHAT}/{args.boutique.upper()}")
        print(f"of this central; {' '.join((shown, *args.site))} may show it in a frame.")
        return
    secret = connecting.connect_web(engine, args.boutique, args.callback)
    print(f"The website's chat of {args.boutique} is connected.")
    print("Give the website this secret; it is shown only now:")
    print(secret)


def _connect_loopback(engine: Engine, args: Namespace) -> None:
    connecting.connect_loopback(engine, args.boutique, args.channel)
    print(f"Messages on {args.channel} of {args.boutique} are taken and go nowhere.")


def _new_epoch(engine: Engine, _args: Namespace) -> None:
    new_epoch(engine)
    with stamped(engine) as work:
        work.at_last(lambda _rev: audit.record(work.connection, [Deed("new_epoch")], work.now))
    print("A new epoch has begun; every desk offers again what this copy may have lost.")


def _sample(engine: Engine, args: Namespace) -> None:
    from clienteling.server.sampling import fill  # noqa: PLC0415 - only for this one ask

    password = passwords.made_up()
    pictures = Pictures(args.blobs or blobs_beside(args.database), Settings.largest_blob)
    made = fill(engine, password, clients=args.clients, seed=args.seed, pictures=pictures)
    print(f"{made.rows:,} rows of a made-up season in {made.boutique.code}.")
    print(f"Who may sign in: {', '.join(made.people)}.")
    _show(password, True)


def _verify(engine: Engine, args: Namespace) -> int:
    with reading(engine) as connection:
        found = audit.verify(connection, _noted(args.seen))
    if found.broken_at is not None:
        print(f"Row {found.broken_at} was changed, added or taken away.", file=sys.stderr)
        print("Compare with a backup from before; do not go on writing.", file=sys.stderr)
        return 1
    print(f"{found.rows:,} rows, and nobody has changed any of them.")
    print(f"Keep this elsewhere, and give it to --seen the next time: {found.rows}:{found.tip}")
    return 0


def _list_boutiques(engine: Engine, _args: Namespace) -> None:
    columns = (_boutique.code, _boutique.name, _boutique.city, _boutique.country, _boutique.tz)
    with reading(engine) as connection:
        rows = connection.execute(select(*columns).order_by(_boutique.code)).all()
    table_of(("CODE", "NAME", "CITY", "COUNTRY", "TIME ZONE"), rows)


def _list_advisors(engine: Engine, _args: Namespace) -> None:
    sees = (
        select(account.c.login, _advisor.name, _advisor.roles, _advisor.status, _boutique.code)
        .join(RECORDS["advisor"], _advisor.id == account.c.advisor)
        .outerjoin(granted, granted.c.person == account.c.advisor)
        .outerjoin(RECORDS["boutique"], _boutique.id == granted.c.scope)
        .order_by(account.c.login, _boutique.code)
    )
    with reading(engine) as connection:
        rows = connection.execute(sees).all()
    roles = (", ".join(msgspec.json.decode(row.roles)) for row in rows)
    told = [(*row[:2], said, *row[3:]) for row, said in zip(rows, roles, strict=True)]
    table_of(("LOGIN", "NAME", "ROLES", "STATUS", "SEES"), told)


def _list_devices(engine: Engine, args: Namespace) -> None:
    columns = (device.c.id, account.c.login, _boutique.code, device.c.name, device.c.last_seen)
    wanted = (
        select(*columns, device.c.revoked_at)
        .outerjoin(account, account.c.advisor == device.c.person)
        .outerjoin(RECORDS["boutique"], _boutique.id == device.c.scope)
        .order_by(_boutique.code, device.c.last_seen.desc())
    )
    with reading(engine) as connection:
        if args.boutique:
            here = registry.boutique_of(connection, args.boutique)
            wanted = wanted.where(device.c.scope == here)
        rows = connection.execute(wanted).all()
    table_of(("DEVICE", "LOGIN", "BOUTIQUE", "NAME", "LAST SEEN", "SHUT OUT"), rows)


def _list_access(engine: Engine, args: Namespace) -> None:
    with reading(engine) as connection:
        by = registry.person_of(connection, args.advisor) if args.advisor else ""
        ask = AccessAsk(client=args.client, advisor=by, since=args.since)
        found = access.entries(connection, ask)
        known = connection.execute(select(account.c.advisor, account.c.login)).all()
    logins = {row.advisor: row.login for row in known}
    rows = [
        (
            f"{each.at:%Y-%m-%d %H:%M}",
            logins.get(each.advisor, each.advisor),
            each.action.value,
            each.client or f"{each.count} clients",
            each.reason,
        )
        for each in found
    ]
    table_of(("AT (UTC)", "LOGIN", "DID", "CLIENT", "REASON"), rows)


def _list_channels(engine: Engine, _args: Namespace) -> None:
    told = (channel.c.name, channel.c.adapter, channel.c.callback, channel.c.sites)
    columns = (_boutique.code, *told)
    wanted = select(*columns).join(RECORDS["boutique"], _boutique.id == channel.c.scope)
    with reading(engine) as connection:
        rows = connection.execute(wanted.order_by(_boutique.code, channel.c.name)).all()
    table_of(("BOUTIQUE", "CHANNEL", "BY", "CALLBACK", "SITES"), rows)


def _password(how: str | None) -> tuple[str, bool]:
    """The password, typed twice, read from standard input (-) or made up (+)."""
    if how == "+":
        return passwords.made_up(), True
    if how == "-" or not sys.stdin.isatty():
        given = sys.stdin.readline().rstrip("\r\n")
        if not given:
            raise Trouble("No password was given.", "Write it to standard input, or use +.")
        return given, False
    first = getpass("Password: ")
    if first != getpass("Once more: "):
        raise Refused("The two are not the same.", "Type the password again.")
    return first, False


def _show(password: str, made_up: bool) -> None:  # noqa: FBT001 - said by name at the call
    if made_up:
        print("The password is shown only now:")
        print(password)


def _noted(words: str | None) -> tuple[int, str] | None:
    if words is None:
        return None
    rows, _, tip = words.partition(":")
    if not (rows.isdecimal() and tip):
        raise Trouble("That is not N:HASH.", "Give what an earlier `audit verify` said.")
    return int(rows), tip


def table_of(headings: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Say `rows` under their headings."""
    cells = [tuple(headings), *(tuple(str(x or "") for x in row) for row in rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(headings))]
    for row in cells:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print(line.rstrip())
