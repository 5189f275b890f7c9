"""Central's own tables about people, doors and deliveries; no desk ever receives them."""

from sqlalchemy import Column, Index, Integer, LargeBinary, Table, text

from clienteling.server.store.tables import metadata
from clienteling.sql.types import NUMBER, WORDS

account = Table(
    "account",
    metadata,
    Column("advisor", WORDS, primary_key=True),
    Column("login", WORDS, nullable=False, unique=True),
    Column("password", WORDS, nullable=False),
    Column("changed_at", WORDS, nullable=False),
)
"""How a person signs in; logins in lower case."""

refresh_token = Table(
    "refresh_token",
    metadata,
    Column("fingerprint", WORDS, primary_key=True),
    Column("family", WORDS, nullable=False, index=True),
    Column("device", WORDS, nullable=False, index=True),
    Column("advisor", WORDS, nullable=False),
    Column("expires_at", WORDS, nullable=False),
    Column("state", WORDS, nullable=False),
    Column("replaced_by", WORDS),
)
"""Refresh tokens by their fingerprints; one family descends from one sign-in."""

attempt = Table(
    "attempt",
    metadata,
    Column("subject", WORDS, primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("not_before", WORDS, nullable=False),
    Column("forget_at", WORDS, nullable=False),
)
"""Failed sign-ins, by login and by address (both only as a fingerprint)."""

key = Table(
    "key",
    metadata,
    Column("name", WORDS, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)
"""Keys that all processes of one central share."""

audit = Table(
    "audit",
    metadata,
    Column("n", NUMBER, primary_key=True, autoincrement=False),
    Column("at", WORDS, nullable=False),
    Column("kind", WORDS, nullable=False),
    Column("person", WORDS, nullable=False),
    Column("device", WORDS, nullable=False),
    Column("scope", WORDS, nullable=False),
    Column("subject", WORDS, nullable=False),
    Column("hash", WORDS, nullable=False),
)
"""Who did what and when, without what was said; each row's hash covers the one before."""

audit_tip = Table(
    "audit_tip",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("n", NUMBER, nullable=False),
    Column("hash", WORDS, nullable=False),
)
"""Where the chain ends; whoever adds to it holds this row."""

channel = Table(
    "channel",
    metadata,
    Column("scope", WORDS, primary_key=True),
    Column("name", WORDS, primary_key=True),
    Column("adapter", WORDS, nullable=False),
    Column("callback", WORDS, nullable=False),
    Column("secret", LargeBinary, nullable=False),
    Column("set_at", WORDS, nullable=False),
    Column("sites", WORDS, nullable=False, server_default=text("''")),
)
"""How a boutique's channel is connected; `sites` alone may show central's page (empty: all)."""

correspondent = Table(
    "correspondent",
    metadata,
    Column("conversation", WORDS, primary_key=True),
    Column("scope", WORDS, nullable=False),
    Column("channel", WORDS, nullable=False),
    Column("address", WORDS, nullable=False),
    Column("put_off_until", WORDS),
)
"""Where on its channel the other side of a conversation is found.

Nothing is heard of them until `put_off_until`, unless the conversation is opened again here.
"""

delivery = Table(
    "delivery",
    metadata,
    Column("message", WORDS, primary_key=True),
    Column("scope", WORDS, nullable=False),
    Column("channel", WORDS, nullable=False),
    Column("conversation", WORDS, nullable=False),
    Column("purpose", WORDS, nullable=False),
    Column("excused", Integer, nullable=False),
    Column("via", WORDS, nullable=False),
    Column("seen", WORDS, nullable=False),
    Column("since", WORDS, nullable=False),
    Column("due_at", WORDS, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("done_at", WORDS),
    Column("outcome", WORDS, nullable=False),
)
"""A message on its way out; done once it is delivered or given up.

`purpose` and `excused` say on what ground it was accepted, to be looked at again on delivery;
`via` is the conversation by whose correspondent it leaves.
"""

_waiting = delivery.c.done_at.is_(None)
Index("delivery_of_via", delivery.c.via)
Index("delivery_due", delivery.c.due_at, sqlite_where=_waiting, postgresql_where=_waiting)
