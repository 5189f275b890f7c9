"""Letting one client's file out: as JSON, as a vCard, on paper; each time it is recorded."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

from clienteling.actions.desk import Desk
from clienteling.cache.reads.client_file import ClientFile, gathered
from clienteling.domain import vcards
from clienteling.domain.people import (
    AccessKind,
    Calendar,
    ContactKind,
    DateKind,
    NameOrder,
    full_name,
)
from clienteling.domain.vcards import Property
from clienteling.errors import Trouble
from clienteling.wire.book_commands import LogAccess
from clienteling.wire.codec import instant
from clienteling.wire.people import Client, ContactPoint, ImportantDate

_TEL = {
    ContactKind.MOBILE: ("TYPE=cell", "VALUE=uri"),
    ContactKind.PHONE: ("TYPE=voice", "VALUE=uri"),
}
_CHATS = {
    ContactKind.WECHAT: "X-WECHAT",
    ContactKind.WECOM: "X-WECOM",
    ContactKind.LINE: "X-LINE",
}


def file_name(client: Client, ending: str) -> str:
    """What a client's file is called on disk: their name, without what no disk takes."""
    name = full_name(client.given, client.family, client.name_native, client.name_order)
    plain = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", name)
    return f"{' '.join(plain.split()).strip('. ')[:80] or 'client'}.{ending}"


def read(desk: Desk, client: str, *, private: bool) -> ClientFile:
    """The whole file; raises Gone."""
    return gathered(desk.store, client, private=private)


def recorded(desk: Desk, client: str, action: AccessKind, reason: str = "") -> None:
    """Have it kept that somebody let this file out; before it is, so that none goes unseen."""
    desk.ask(LogAccess(**desk.stamp(), action=action, client=client, reason=reason))


def save_json(desk: Desk, client: str, path: Path, *, private: bool) -> Path:
    """Write the file as central and desks know it, readable; raises Gone or Trouble."""
    file = read(desk, client, private=private)
    recorded(desk, client, AccessKind.EXPORT, "JSON")
    return kept(path, as_json(desk, file))


def save_card(desk: Desk, client: str, path: Path) -> Path:
    """Write who it is and how to reach them as a vCard; raises Gone or Trouble."""
    file = read(desk, client, private=False)
    recorded(desk, client, AccessKind.EXPORT, "vCard")
    return kept(path, as_card(file).encode())


def as_json(desk: Desk, file: ClientFile) -> bytes:
    """All records that name the client, in the form in which they travel."""
    whole = {
        "written_at": instant(desk.now()),
        "boutique": desk.person.boutique_name,
        "by": desk.person.name,
        "client": file.client,
        "records": file.rows,
        "advisors": file.staff,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2) + b"\n"


def as_card(file: ClientFile) -> str:
    """The client as a vCard 4.0."""
    client = file.client
    points = [row for row in file.of("contact_point") if isinstance(row, ContactPoint)]
    days = [row for row in file.of("important_date") if isinstance(row, ImportantDate)]
    reached = (each for point in points for each in _reached(point))
    return vcards.card([*_named(client), *reached, *_days(days), *_about(client)])


def kept(path: Path, content: bytes) -> Path:
    """Write a file to disk; raises Trouble."""
    try:
        path.write_bytes(content)
    except OSError as cause:
        raise cannot_write() from cause
    return path


def cannot_write() -> Trouble:
    """The disk does not take it."""
    return Trouble("The file cannot be written there.", "Choose another folder.")


def _named(client: Client) -> Iterator[Property]:
    spoken = full_name(client.given, client.family, "", client.name_order)
    native = client.name_native
    both = bool(spoken and native and spoken != native)
    yield Property("UID", f"urn:uuid:{client.id}")
    for name, script in ((spoken, ""), (native, "native")):
        if name:
            pair = ("ALTID=1", *((f"LANGUAGE={client.language}",) if script else ()))
            yield Property("FN", vcards.text(name), pair if both else ())
    if not spoken and not native:
        yield Property("FN", "")
    if client.given or client.family:
        yield Property(
            "N", vcards.parts(client.family, client.given, "", client.salutation, "")
        )
    if client.name_order is NameOrder.FAMILY_FIRST:
        yield Property("X-NAME-ORDER", "family-first")


def _reached(point: ContactPoint) -> Iterator[Property]:
    first = ("PREF=1",) if point.preferred else ()
    match point.kind:
        case ContactKind.MOBILE | ContactKind.PHONE:
            yield Property("TEL", f"tel:{point.value}", (*_TEL[point.kind], *first))
        case ContactKind.EMAIL:
            yield Property("EMAIL", vcards.text(point.value), first)
        case ContactKind.ADDRESS:
            street = " ".join(point.value.split("\n"))
            label = re.sub(r'["\r]', "'", point.value).replace("\n", "\\n")
            written = vcards.parts("", "", street, "", "", "", "")
            yield Property("ADR", written, (f'LABEL="{label}"', *first))
        case ContactKind.WHATSAPP:
            yield Property("IMPP", f"whatsapp:{point.value}", first)
        case _:
            yield Property(_CHATS[point.kind], vcards.text(point.value), first)


def _days(days: list[ImportantDate]) -> Iterator[Property]:
    """The birthday and the anniversary; the standard knows no moon, so those are our own."""
    names = {DateKind.BIRTHDAY: "BDAY", DateKind.ANNIVERSARY: "ANNIVERSARY"}
    names[DateKind.WEDDING] = "ANNIVERSARY"
    seen: set[str] = set()
    for each in days:
        name = names.get(each.kind)
        if name is None or name in seen:
            continue
        seen.add(name)
        lunar = each.calendar is Calendar.LUNAR
        said = vcards.day(each.month, each.day, each.year)
        yield Property(f"X-LUNAR-{name}" if lunar else name, said)


def _about(client: Client) -> Iterator[Property]:
    if client.language:
        yield Property("LANG", vcards.text(client.language))
    yield Property("REV", client.updated_at.strftime("%Y%m%dT%H%M%SZ"))
