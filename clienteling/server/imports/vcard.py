"""vCards 2.1, 3.0 and 4.0 to people: unfolded, decoded, and what is cut off said with its line.

RFC 2426, RFC 6350, and versit's vCard 2.1 with its bare types and quoted-printable.
"""

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from clienteling.domain.people import ContactKind, DateKind
from clienteling.errors import Trouble
from clienteling.server.imports import names, values
from clienteling.server.imports.countries import country
from clienteling.server.imports.decoding import charset_of, decoded
from clienteling.server.imports.entries import Invalid, Person, Point
from clienteling.server.imports.names import Name
from clienteling.server.imports.people import address_of, language, too_long, unique

_LABELS = {"cell": "mobile", "fax": "fax", "pager": "pager", "home": "home", "work": "work"}
_QUOTED = re.compile(rb"[;=]QUOTED-PRINTABLE\b", re.IGNORECASE)
_CHARSET = re.compile(r"CHARSET=\"?([\w-]+)", re.IGNORECASE)
_HEAD = re.compile(rb'(?:[^":;]|"[^"]*")*(?:;(?:[^":;]|"[^"]*")*)*:')


@dataclass(frozen=True)
class Property:
    """One line of a card: its name, its types, and its value, still escaped."""

    name: str
    types: frozenset[str]
    value: str


@dataclass
class Card:
    """One card: the line it begins on, its properties by name, and whether it was cut off."""

    line: int
    found: dict[str, list[Property]] = field(default_factory=dict)
    whole: bool = False

    def every(self, name: str) -> list[Property]:
        """Every property of this name, in order."""
        return self.found.get(name, [])

    def text(self, name: str) -> str:
        """The first value of a property that says something."""
        return next(filter(None, (plain(each.value) for each in self.every(name))), "")

    def parts(self, name: str, count: int) -> list[str]:
        """The parts of the first such property, empty where there are fewer than `count`."""
        return (_parts(next((each.value for each in self.every(name)), "")) + [""] * count)[
            :count
        ]


def people_of(data: bytes, nation: str) -> tuple[list[Person], list[Invalid]]:
    """The people on the cards of a file, telephone numbers read as dialled in `nation`."""
    people: list[Person] = []
    invalid: list[Invalid] = []
    for card in cards(data):
        found = _person(card, nation) if card.whole else Invalid(card.line, "cut off: no END")
        if isinstance(found, Invalid):
            invalid.append(found)
        else:
            people.append(found)
    return people, invalid


def cards(data: bytes) -> Iterator[Card]:
    """The cards of a file, whole or not; raises Trouble when it holds none."""
    charset = charset_of(data)
    card: Card | None = None
    any_card = False
    for number, line in _unfolded(decoded(data, charset).encode() if "16" in charset else data):
        bare = line.strip().upper().replace(b" ", b"")
        if bare == b"BEGIN:VCARD":
            if card is not None:
                yield card
            card, any_card = Card(number), True
        elif bare == b"END:VCARD" and card is not None:
            card.whole = True
            yield card
            card = None
        elif card is not None and (each := _property(line, charset)):
            card.found.setdefault(each.name, []).append(each)
    if card is not None:
        yield card
    if not any_card:
        raise Trouble("This is no vCard file.", "A vCard begins with BEGIN:VCARD.")


def plain(value: str) -> str:
    """A value without its escapes."""
    ways = {"n": "\n", "N": "\n"}
    return re.sub(r"\\(.)", lambda sign: ways.get(sign[1], sign[1]), value).strip()


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Whole lines with the number of their first; quoted-printable goes on after a last `=`."""
    number, line = 0, b""
    soft = False
    for n, part in enumerate(data.removeprefix(b"\xef\xbb\xbf").splitlines(), start=1):
        if soft:
            line = line[:-1] + part
        elif part[:1] in (b" ", b"\t") and line:
            line += part[1:]
        else:
            if line:
                yield number, line
            number, line = n, part
        soft = line.endswith(b"=") and bool(_QUOTED.search(line.split(b":")[0]))
    if line:
        yield number, line


def _property(line: bytes, charset: str) -> Property | None:
    """The property in a line; None for what is none, such as a picture's stray lines."""
    head = _HEAD.match(line)
    if head is None:
        return None
    said = head[0][:-1].decode("ascii", "replace")
    value = line[head.end() :]
    name, *parameters = said.split(";") if '"' not in said else _split_quoted(said)
    if _QUOTED.search(head[0]):
        value = quopri.decodestring(value)
    named = _CHARSET.search(said)
    types = (word.partition("=")[2] or word for word in parameters)
    return Property(
        name=name.rpartition(".")[2].strip().upper(),
        types=frozenset(each for word in types for each in word.strip('"').lower().split(",")),
        value=_decoded(value, named[1] if named else "", charset).replace("\r\n", "\n"),
    )


def _decoded(value: bytes, named: str, charset: str) -> str:
    """A value in the charset it names, the file's, or whatever fits."""
    for each in (named, "utf-8", "" if "16" in charset else charset):
        try:
            return value.decode(each) if each else decoded(value)
        except (LookupError, UnicodeDecodeError):
            continue
    return decoded(value)


def _split_quoted(said: str) -> list[str]:
    return [word for word in re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', said) if word]


def _parts(value: str) -> list[str]:
    """A structured value taken apart at its semicolons."""
    return [plain(part) for part in re.split(r"(?<!\\);", value)]


def _person(card: Card, nation: str) -> Person | Invalid:
    name = _name(card)
    company = names.tidied(card.text("ORG").replace(";", ", ").strip(", "))
    named = bool(name.given or name.family or name.native)
    if not named and not company:
        return Invalid(card.line, "no name")
    here, points, remarks = _reached(card, nation)
    remarks += [f"Company: {company}"] if company and named else []
    days = [(kind, card.text(field)) for kind, field in _DAYS]
    known = [each for kind, text in days if text and (each := values.birthday(text, kind))]
    notes = filter(None, (plain(each.value) for each in card.every("NOTE")))
    person = Person(
        line=card.line,
        external_id=card.text("UID").removeprefix("urn:uuid:"),
        given=name.given,
        family=name.family if named else company,
        native=name.native,
        family_first=name.family_first,
        salutation=name.salutation[:40],
        language=language(card.text("LANG")),
        country=here,
        points=tuple(unique(points)),
        days=tuple(known),
        note="\n".join(notes),
        remarks=tuple(remarks),
    )
    return too_long(person) or person


def _name(card: Card) -> Name:
    family, given, more, title = card.parts("N", 4)
    whole = card.text("FN") or card.text("NICKNAME")
    if not (family or given):
        return names.from_full(whole)
    given = " ".join(filter(None, (given, names.tidied(more.replace(",", " ")))))
    name = names.from_parts(given, family)
    return replace(name, salutation=title)


def _reached(card: Card, nation: str) -> tuple[str, list[Point], list[str]]:
    """The country of the first address, the ways to reach somebody, and what was unreadable."""
    points: list[Point] = []
    remarks: list[str] = []
    addresses = [(_parts(each.value) + [""] * 7)[:7] for each in card.every("ADR")]
    here = next(filter(None, (country(parts[6]) for parts in addresses)), "")
    for each in card.every("TEL"):
        label = next((mine for kind, mine in _LABELS.items() if kind in each.types), "")
        text = plain(each.value)
        point = values.phone(text, here or nation, label)
        points += [replace(point, preferred="pref" in each.types)] if point else []
        remarks += [f"Telephone as written: {text}"] if text and point is None else []
    for each in card.every("EMAIL"):
        text = plain(each.value)
        point = values.email(text)
        points += [replace(point, preferred="pref" in each.types)] if point else []
        remarks += [f"E-mail as written: {text}"] if text and point is None else []
    for box, extra, street, city, region, code, land in addresses:
        more = ", ".join(filter(None, (box, extra)))
        written = address_of(street, more, code, city, region, land)
        points += [Point(ContactKind.ADDRESS, written)] if written else []
    wechat = card.text("X-WECHAT")
    points += [Point(ContactKind.WECHAT, wechat)] if wechat else []
    return here, points, remarks


_DAYS = ((DateKind.BIRTHDAY, "BDAY"), (DateKind.ANNIVERSARY, "ANNIVERSARY"))
