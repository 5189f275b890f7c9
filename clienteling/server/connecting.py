"""How a channel of a boutique is connected: which adapter, which address, which secret."""

import re
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from sqlalchemy import Connection, Engine, text
from sqlalchemy import select as query

from clienteling.domain.messages import Channel as Named
from clienteling.errors import Refused
from clienteling.server import audit
from clienteling.server.audit import Deed
from clienteling.server.channels import Channel, Link
from clienteling.server.channels.loopback import Loopback
from clienteling.server.channels.page import Page
from clienteling.server.channels.web import Website, new_secret, written
from clienteling.server.registry import boutique_of
from clienteling.server.store.clock import stamped
from clienteling.server.store.people import channel
from clienteling.server.store.tables import RECORDS
from clienteling.wire.codec import instant

ADAPTERS: Mapping[str, Channel] = {
    "web": Website(),
    "page": Page(),
    "loopback": Loopback(),
}
_SET = text(
    "INSERT INTO channel (scope, name, adapter, callback, secret, set_at, sites)"
    " VALUES (:scope, :name, :adapter, :callback, :secret, :set_at, :sites)"
    " ON CONFLICT (scope, name) DO UPDATE SET adapter = excluded.adapter,"
    " callback = excluded.callback, secret = excluded.secret, set_at = excluded.set_at,"
    " sites = excluded.sites"
)
_SITE = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?")
_boutique = RECORDS["boutique"].c


def connect_web(engine: Engine, code: str, callback: str) -> str:
    """Connect a website's chat, or connect it anew with another secret, which is returned."""
    secret = new_secret()
    _connect(engine, code, Named.WEB, "web", callback=_address(callback), secret=secret)
    return written(secret)


def connect_page(engine: Engine, code: str, sites: Sequence[str] = ()) -> None:
    """Have central's own page be the chat of a boutique's website.

    Only `sites` may show it in a frame, or any where none is named.
    """
    allowed = " ".join(_site(each) for each in sites)
    _connect(engine, code, Named.WEB, "page", sites=allowed)


def page_link(connection: Connection, code: str) -> Link | None:
    """How the chat of the boutique with this code is connected, if central's page is it."""
    found = None if "\0" in code else link_by_code(connection, code, Named.WEB)
    return found[0] if found is not None and isinstance(found[1], Page) else None


def connect_loopback(engine: Engine, code: str, name: str) -> None:
    """Have messages on a channel taken and sent nowhere."""
    if name not in set(Named):
        raise Refused("There is no such channel.", f"Channels are: {', '.join(Named)}.")
    _connect(engine, code, Named(name), "loopback")


def link_of(connection: Connection, scope: str, name: str) -> tuple[Link, Channel] | None:
    """How the channel of a boutique is connected, and what speaks its language."""
    return _found(connection, channel.c.scope == scope, channel.c.name == name)


def link_by_code(connection: Connection, code: str, name: str) -> tuple[Link, Channel] | None:
    """The same, for a boutique by its code."""
    return _found(connection, _boutique.code == code.strip().upper(), channel.c.name == name)


def _found(connection: Connection, *which: object) -> tuple[Link, Channel] | None:
    wanted = (
        query(channel, _boutique.code)
        .join(RECORDS["boutique"], _boutique.id == channel.c.scope)
        .where(*which)  # type: ignore[arg-type]
    )
    row = connection.execute(wanted).one_or_none()
    if row is None:
        return None
    sites = tuple(row.sites.split())
    link = Link(row.scope, row.code, row.name, row.callback, bytes(row.secret), sites)
    return link, ADAPTERS[row.adapter]


def _connect(engine: Engine, code: str, name: Named, adapter: str, **more: str | bytes) -> None:
    """Connect a channel of the boutique with this code, anew in all that `more` leaves out."""
    with stamped(engine) as work:
        scope = boutique_of(work.connection, code)
        values = {"callback": "", "secret": b"", "sites": ""} | more
        values |= {"scope": scope, "name": str(name), "adapter": adapter}
        work.connection.execute(_SET, {**values, "set_at": instant(work.now)})
        deed = Deed("connect_channel", scope=scope, subject=str(name))
        work.at_last(lambda _rev: audit.record(work.connection, [deed], work.now))


def _site(written: str) -> str:
    """A website by its origin, as a browser is told of it."""
    site = written.strip().rstrip("/").lower()
    if not _SITE.fullmatch(site):
        title = "That is no website that could show the page."
        raise Refused(title, "Such as https://www.example.com, or https://*.example.com.")
    return site


def _address(callback: str) -> str:
    """An address answers may be posted to: http or https, a host, no password in it."""
    try:
        parts = urlsplit(callback.strip())
        fine = parts.scheme in ("http", "https") and parts.hostname and parts.username is None
        parts.port  # noqa: B018 - raises when it is no port
    except ValueError:
        fine = False
    if not fine or any(sign.isspace() or sign < " " for sign in callback.strip()):
        title = "That is no address answers can be posted to."
        raise Refused(title, "Such as https://www.example.com/chat/answers.")
    return callback.strip()
