"""The chat page's side of central: who comes in, what they say, what they are told."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TypeVar

from msgspec import Struct

from clienteling.domain.ids import derived_id
from clienteling.domain.messages import MessageState
from clienteling.errors import Gone, SignedOut
from clienteling.server import connecting, facts, polite, receiving, visible, visitors
from clienteling.server.attachments import kind_of
from clienteling.server.central import Central
from clienteling.server.channels import Link
from clienteling.server.facts import About
from clienteling.server.guards import Limits
from clienteling.server.pictures import Pictures
from clienteling.server.polite import Say
from clienteling.server.settings import Flow
from clienteling.server.store import records
from clienteling.server.store.engine import reading
from clienteling.server.visible import Line, Past
from clienteling.server.visitors import Visitor
from clienteling.wire.chat import Message

T = TypeVar("T")


@dataclass(frozen=True)
class Caller:
    """Whoever asks: the token they bring, if any, and the address they ask from."""

    token: str
    address: str


@dataclass(frozen=True)
class Guest:
    """A visitor who has shown their token, at a boutique whose chat this page is."""

    link: Link
    visitor: Visitor

    @property
    def talk(self) -> str:
        """Their conversation, whether it has begun or not."""
        return receiving.talk_of(self.link, self.visitor.address)


class Welcome(Struct, frozen=True):
    """A visitor's token, and what the page shows before anything is said.

    `watch` is what the boutique calls the reference they came with, where it knows it.
    """

    token: str
    about: About
    watch: str = ""


class Kept(Struct, frozen=True):
    """What a visitor said has arrived, and when; `message` is central's number for it."""

    message: str
    at: datetime


class Heard(Struct, frozen=True):
    """What is new for a visitor, and the cursor to ask with next.

    There is `more` before the first lines. Who answered says that they had read what the
    visitor said up to `read_until`.
    """

    lines: tuple[Line, ...]
    cursor: str
    about: About
    more: bool = False
    read_until: datetime | None = None


class Visiting:
    """Where visitors of the chat page are received."""

    def __init__(self, central: Central, pictures: Pictures) -> None:
        self._central = central
        self._pictures = pictures
        limits = central.settings.visits
        self._newcomers = self._bucket(limits.newcomers)
        self._said_from = self._bucket(limits.said_from)
        self._looked_from = self._bucket(limits.looked_from)
        self._enclosed_from = self._bucket(limits.pictures_from)
        self._said = self._bucket(limits.said)
        self._enclosed = self._bucket(limits.pictures)
        self._looked = self._bucket(limits.looked)
        self._parked: Counter[str] = Counter()

    def sites(self, code: str, address: str) -> tuple[str, ...] | None:
        """The websites that may show the boutique's page (none: any), if it has one."""
        self._looked_from.take(address)
        with reading(self._central.engine) as connection:
            link = connecting.page_link(connection, code)
        return None if link is None else link.sites

    def start(self, code: str, caller: Caller, reference: str = "") -> Welcome:
        """Let somebody in, under the name they had or a new one."""
        self._looked_from.take(caller.address)
        if caller.token:
            return self._welcome(self._guest(code, caller), caller.token, reference)
        link = self._link(code)
        self._newcomers.take(caller.address)
        central = self._central
        visitor, made = visitors.welcome(central.key, link.scope, central.now())
        return self._welcome(Guest(link, visitor), made, reference)

    def say(self, code: str, caller: Caller, said: Say) -> Kept:
        """File what a visitor says; the same number twice is one message."""
        guest = self._guest(code, caller)
        known = derived_id(guest.talk, said.number)
        with reading(self._central.engine) as connection:
            key = ("message", known)
            before = records.find(connection, [key])[key]
        if isinstance(before, Message):
            return Kept(known, before.at)
        self._said_from.take(caller.address)
        self._said.take(guest.visitor.address)
        if said.pictures:
            self._enclosed_from.take(caller.address, len(said.pictures))
            self._enclosed.take(guest.visitor.address, len(said.pictures))
        return self._file(guest, said)

    def earlier(self, code: str, caller: Caller, message: str) -> Past:
        """What was said before a message."""
        guest = self._guest(code, caller)
        self._looked.take(guest.visitor.address)
        with reading(self._central.engine) as connection:
            return visible.before(connection, guest.talk, message)

    def seen(self, code: str, caller: Caller, message: str) -> None:
        """What was said up to `message` has been read."""
        guest = self._guest(code, caller)
        self._looked.take(guest.visitor.address)
        with reading(self._central.engine) as connection:
            read = visible.until(connection, guest.talk, message)
        self._mark(guest, read, MessageState.READ)

    def fetch(self, code: str, caller: Caller, name: str) -> tuple[str, bytes]:
        """A picture or paper of the visitor's own conversation, with its media type."""
        guest = self._guest(code, caller)
        self._looked.take(guest.visitor.address)
        with reading(self._central.engine) as connection:
            if not visible.shows(connection, guest.talk, name):
                raise Gone("There is no such picture here.", "Load the page again.")
        content = self._pictures.read(name)
        return kind_of(content), content

    async def listen(self, code: str, caller: Caller, after: str) -> Heard:
        """What is new since `after`, as late as central's patience allows when nothing is."""
        guest = await self._threaded(partial(self._guest, code, caller))
        who = guest.visitor.address
        self._looked.take(who)
        central, clock = self._central, asyncio.get_running_loop().time
        patient = bool(after) and self._parked[who] < central.settings.visits.parked
        until = clock() + (central.settings.longest_wait if patient else 0.0)
        self._parked[who] += 1
        try:
            with central.wake.place((guest.talk,)) as place:
                while True:
                    heard = await self._threaded(partial(self._hear, guest, after))
                    waits = not heard.lines and not central.wake.closing
                    if not (waits and await place.news(until - clock())):
                        return heard
        finally:
            self._parked[who] -= 1
            self._parked += Counter()  # those who left take no room

    def _hear(self, guest: Guest, after: str) -> Heard:
        with reading(self._central.engine) as connection:
            found = visible.news(connection, guest.talk, after)
            about = facts.about(connection, guest.link, guest.talk, self._central.now())
            read_until = visible.read_until(connection, guest.talk)
        self._mark(guest, found.arrived, MessageState.DELIVERED)
        return Heard(found.lines, found.cursor, about, found.more, read_until)

    def _file(self, guest: Guest, say: Say) -> Kept:
        now = self._central.now()
        with reading(self._central.engine) as connection:
            past = visible.before(connection, guest.talk, most=polite.MOST_UNANSWERED)
            about = facts.about(connection, guest.link, guest.talk, now)
            if facts.is_put_off(connection, guest.talk, now):
                title = "No more is taken in here today."
                raise polite.refused("quiet", title, "Telephone, please.")
            if not past.lines:
                began = now - polite.BEGUN_WITHIN
                begun = facts.begun(connection, guest.link, began)
                polite.not_too_crowded(begun, self._central.settings.visits.begun)
        latest = past.lines
        said = polite.understood(say, guest.visitor, about.tz, now)
        polite.not_too_soon(guest.visitor, latest, now)
        polite.not_too_many(latest)
        before = polite.said_before(said, latest, now)
        if before is not None:
            return Kept(before.id, before.at)
        engine, link = self._central.engine, guest.link
        return Kept(receiving.filed(engine, self._pictures, link, said, now), now)

    def _mark(self, guest: Guest, messages: tuple[str, ...], state: MessageState) -> None:
        if messages:
            central = self._central
            receiving.marked(central.engine, guest.link, messages, state, central.now())

    def _welcome(self, guest: Guest, token: str, reference: str) -> Welcome:
        with reading(self._central.engine) as connection:
            about = facts.about(connection, guest.link, guest.talk, self._central.now())
            watch = reference or about.reference
            called = facts.watch_called(connection, guest.link.scope, watch)
        return Welcome(token, about, called)

    def _link(self, code: str) -> Link:
        with reading(self._central.engine) as connection:
            found = connecting.page_link(connection, code)
        if found is None:
            raise Gone("There is no chat at this address.", "Look for it on the website.")
        return found

    def _guest(self, code: str, caller: Caller) -> Guest:
        """Who shows this token; one that is not ours counts against its address like none."""
        central, link = self._central, self._link(code)
        try:
            visitor = visitors.visitor_of(central.key, link.scope, caller.token, central.now())
        except SignedOut:
            self._looked_from.take(caller.address)
            raise
        return Guest(link, visitor)

    def _bucket(self, flow: Flow) -> Limits:
        now = self._central.now
        return Limits(*flow, lambda: now().timestamp())

    async def _threaded(self, do: Callable[[], T]) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._central.readers, do)
