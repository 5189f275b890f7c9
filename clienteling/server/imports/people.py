"""Rows to people: names, ways to reach them, and remarks for what cannot be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from clienteling.domain.people import ContactKind, DateKind
from clienteling.server.imports import names, values
from clienteling.server.imports.countries import country
from clienteling.server.imports.entries import Invalid, Person, Point
from clienteling.server.imports.headings import Columns
from clienteling.server.imports.names import Name
from clienteling.server.imports.table import Row

LONGEST_NAME = 200
LONGEST_CONTACT = 1_000
LONGEST_NOTE = 20_000
_LANGUAGES = {
    "english": "en", "french": "fr", "francais": "fr", "german": "de", "deutsch": "de",
    "chinese": "zh", "中文": "zh", "japanese": "ja", "italian": "it", "spanish": "es",
    "arabic": "ar", "russian": "ru", "portuguese": "pt",
}  # fmt: skip
_BY_COUNTRY = {"CN": "zh", "TW": "zh", "HK": "zh", "MO": "zh", "JP": "ja", "FR": "fr",
               "DE": "de", "AT": "de", "IT": "it", "ES": "es", "KR": "ko"}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """How rows are read: where columns stand, and whose telephone numbers are the default."""

    columns: Columns
    country: str

    def person(self, row: Row, *, nameless: bool = False) -> Person | Invalid:
        """The client a row tells of, or why there is none; `nameless` if a contact will do."""
        said = {field: _unquoted(self.columns.cell(row.cells, field)) for field in _FIELDS}
        name, company = _name(said), names.tidied(said["company"])
        nation = country(said["country"])
        found = _with_points(_person(row.line, said, name, company, nation), said, self.country)
        if not (found.named or (nameless and found.points)):
            return Invalid(row.line, "no name")
        return too_long(found) or found


def _person(line: int, said: dict[str, str], name: Name, company: str, nation: str) -> Person:
    """Who it is; a firm without a person stands under its own name."""
    named = bool(name.given or name.family or name.native)
    remarks = [f"Company: {company}"] if company and named else []
    if said["country"] and not nation:
        remarks.append(f"Country as written: {said['country']}")
    birthday = values.birthday(said["birthday"], DateKind.BIRTHDAY)
    if said["birthday"] and birthday is None:
        remarks.append(f"Birthday as written: {said['birthday']}")
    return Person(
        line=line,
        external_id=said["client"],
        given=name.given,
        family=name.family if named else company,
        native=name.native,
        family_first=name.family_first,
        salutation=(said["salutation"] or name.salutation)[:40],
        language=language(said["language"]),
        country=nation,
        days=(birthday,) if birthday else (),
        note=said["note"],
        remarks=tuple(remarks),
    )


def _with_points(person: Person, said: dict[str, str], default: str) -> Person:
    """The person with every way to reach them; what cannot be read is a remark."""
    points: list[Point] = []
    remarks = list(person.remarks)
    for field, label in (("mobile", "mobile"), ("phone", ""), ("fax", "fax")):
        for text in _several(said[field]):
            point = values.phone(text, person.country or default, label)
            points += [point] if point else []
            remarks += [] if point else [f"{field.capitalize()} as written: {text}"]
    for text in _several(said["email"]):
        point = values.email(text)
        points += [point] if point else []
        remarks += [] if point else [f"E-mail as written: {text}"]
    if said["wechat"]:
        points.append(Point(ContactKind.WECHAT, said["wechat"]))
    if said["whatsapp"]:
        chat = values.phone(said["whatsapp"], person.country or default)
        points += [replace(chat, kind=ContactKind.WHATSAPP)] if chat else []
    address = address_of(*(said[part] for part in _ADDRESS))
    points += [Point(ContactKind.ADDRESS, address)] if address else []
    return replace(person, points=tuple(unique(points)), remarks=tuple(remarks))


def address_of(*parts: str) -> str:
    """Street, street, postcode, city, region, country as they are written on a letter."""
    street, street2, postcode, city, region, nation = (names.tidied(each) for each in parts)
    place = " ".join(filter(None, (postcode, city)))
    lines = filter(None, (street, street2, ", ".join(filter(None, (place, region))), nation))
    written = "\n".join(lines)
    return written if street or street2 or place else ""


def unique(points: Sequence[Point]) -> Iterator[Point]:
    """Each way once, the first of a kind preferred."""
    seen: set[tuple[str, str]] = set()
    kinds: set[str] = set()
    for point in points:
        if (point.kind, point.value) in seen:
            continue
        seen.add((point.kind, point.value))
        yield replace(point, preferred=point.preferred or point.kind not in kinds)
        kinds.add(point.kind)


def language(text: str) -> str:
    """A language's short code: `fr` from `fr_FR`, `French` or `Français`."""
    word = text.strip().casefold().replace("ç", "c")
    code = word.replace("_", "-").split("-")[0]
    return _LANGUAGES.get(word) or (code if len(code) == 2 and code.isalpha() else "")


def spoken_language(person: Person) -> str:
    """The language to greet somebody in, when nobody wrote it down."""
    if person.language:
        return person.language
    return _BY_COUNTRY.get(person.country, "zh" if person.native else "en")


_ADDRESS = ("street", "street2", "postcode", "city", "region", "country")
_FIELDS = (
    "client", "given", "family", "name", "native", "company", "salutation", "language",
    "phone", "mobile", "fax", "email", "wechat", "whatsapp", "birthday", "note", *_ADDRESS,
)  # fmt: skip


def _name(said: dict[str, str]) -> Name:
    """The name, whichever columns it came in: `Name` beside `Vorname` is the family name."""
    given, family, whole = said["given"], said["family"], said["name"]
    if given and not family:
        family, whole = whole, ""
    if given or (family and whole):
        return names.from_parts(given, family, said["native"])
    return names.from_full(whole or family, said["native"])


def _several(text: str) -> list[str]:
    """Numbers or addresses that share a cell."""
    parts = text.replace("\n", ";").replace(" ::: ", ";").split(";")
    return [part.strip() for part in parts if part.strip()]


def _unquoted(text: str) -> str:
    """Some programs write '123 and '+41 so that spreadsheets leave them alone."""
    return text[1:] if text[:1] == "'" and text[1:2] in set("0123456789+=-@") else text


def too_long(person: Person) -> Invalid | None:
    """Why a person cannot be kept, or None: a field is longer than any real one."""
    texts = (person.given, person.family, person.native, person.external_id)
    if any(len(text) > LONGEST_NAME for text in texts):
        return Invalid(person.line, f"a name of more than {LONGEST_NAME} signs")
    if any(len(point.value) > LONGEST_CONTACT for point in person.points):
        return Invalid(person.line, f"a contact of more than {LONGEST_CONTACT:,} signs")
    if len(person.note) + sum(map(len, person.remarks)) > LONGEST_NOTE:
        return Invalid(person.line, f"a note of more than {LONGEST_NOTE:,} signs")
    return None
