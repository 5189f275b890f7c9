"""The client book as an import goes through it: who is known, by number, contact, name."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from msgspec.structs import replace

from clienteling.domain.ids import derived_id
from clienteling.domain.people import NameOrder, Tier, folded, spoken_name
from clienteling.server.completing import with_readings
from clienteling.server.imports.entries import Person
from clienteling.server.imports.people import spoken_language
from clienteling.wire.people import Client, ContactPoint

IMPORTER = "import"
_NAMES = ("given", "family", "name_native", "name_order")


@dataclass
class Book:
    """Everybody of one boutique whom the import has met, as it found or left them."""

    scope: str
    source: str
    clients: dict[str, Client] = field(default_factory=dict)
    points: dict[str, set[tuple[str, str]]] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)
    _by_number: dict[str, str] = field(default_factory=dict)
    _by_contact: dict[tuple[str, str], str] = field(default_factory=dict)
    _by_value: dict[str, set[str]] = field(default_factory=dict)
    _by_name: dict[str, set[str]] = field(default_factory=dict)

    def learn(self, clients: Iterable[Client], points: Iterable[ContactPoint]) -> None:
        """Take in what central has; what this import changed already stays as it is."""
        for client in clients:
            if client.id not in self.touched:
                self._keep(client)
        for point in points:
            if point.client in self.clients:
                self._reached(self.clients[point.client], point.kind, point.value)

    def find(self, person: Person) -> Client | None:
        """The client a file's person is: the same number, or the same contact and name.

        Two numbers of one source are two people, whatever they share.
        """
        known = self.numbered(person.external_id) or self.clients.get(self.id_of(person))
        if known is not None:
            return self._kept(known)
        names = _names(person)
        for point in person.points:
            for name in names:
                found = self.clients.get(self._by_contact.get((point.value, name), ""))
                if found is not None and not self._another(found, person):
                    return self._kept(found)
        return None

    def numbered(self, external_id: str) -> Client | None:
        """The client with this number in the source."""
        if not external_id:
            return None
        known = self._by_number.get(external_id, self.derived(external_id))
        return self._kept(self.clients.get(known))

    def named(self, name: str) -> Client | None:
        """The only client with this name."""
        found = self._by_name.get(folded(" ".join(name.split())), set())
        return self._kept(self.clients[min(found)]) if len(found) == 1 else None

    def reached(self, person: Person) -> Client | None:
        """The only client with one of these contacts."""
        found = {
            known for point in person.points for known in self._by_value.get(point.value, ())
        }
        return self._kept(self.clients.get(min(found))) if len(found) == 1 else None

    def derived(self, external_id: str) -> str:
        """The id of whoever was first imported under this number."""
        return derived_id(self.scope, f"client:{self.source}:{external_id}")

    def id_of(self, person: Person) -> str:
        """The id this person has whenever they are imported."""
        if person.external_id:
            return self.derived(person.external_id)
        contact = min((point.value for point in person.points), default="")
        return derived_id(self.scope, f"client:{min(_names(person), default='')}|{contact}")

    def written(self, client: Client, points: Iterable[ContactPoint]) -> None:
        """Remember what the import made of a client."""
        self.touched.add(client.id)
        self._keep(client)
        for point in points:
            self._reached(client, point.kind, point.value)

    def _keep(self, client: Client) -> None:
        self.clients[client.id] = client
        if client.external_id and client.source == self.source:
            self._by_number[client.external_id] = client.id
        for name in _names_of(client):
            self._by_name.setdefault(name, set()).add(client.id)

    def _kept(self, client: Client | None) -> Client | None:
        """The file that a merge kept."""
        for _ in range(5):
            if client is None or client.merged_into is None:
                break
            client = self.clients.get(client.merged_into)
        return client

    def _reached(self, client: Client, kind: str, value: str) -> None:
        self.points.setdefault(client.id, set()).add((kind, value))
        self._by_value.setdefault(value, set()).add(client.id)
        for name in _names_of(client):
            self._by_contact.setdefault((value, name), client.id)

    def _another(self, client: Client, person: Person) -> bool:
        return bool(
            person.external_id
            and client.source == self.source
            and client.external_id not in ("", person.external_id)
        )


def stand_in(number: str) -> str:
    """The name of a client of whom only a number is known."""
    return f"Client {number}"


def stranger(client: Client, person: Person, points: set[tuple[str, str]]) -> bool:
    """Whether somebody else has this person's number: no name and no contact in common."""
    ours = set(_names_of(client)) | {folded(client.given), folded(client.family)} - {""}
    theirs = set(_names(person)) | {folded(person.given), folded(person.family)} - {""}
    values = {value for _, value in points}
    if client.family == stand_in(client.external_id):
        return False
    return not (ours & theirs or values & {point.value for point in person.points})


def opened(book: Book, person: Person) -> Client:
    """A new client's file."""
    order = NameOrder.FAMILY_FIRST if person.family_first else NameOrder.GIVEN_FIRST
    return with_readings(
        Client(
            id=book.id_of(person),
            scope=book.scope,
            given=person.given,
            family=person.family,
            name_native=person.native,
            name_order=order,
            salutation=person.salutation,
            language=spoken_language(person),
            country=person.country,
            tier=Tier.CLIENT,
            source=book.source,
            external_id=person.external_id,
        )
    )


def completed(book: Book, client: Client, person: Person) -> Client:
    """The client with what the file adds; what a colleague wrote is never written over."""
    ours = client.updated_by == IMPORTER and client.id not in book.touched
    order = NameOrder.FAMILY_FIRST if person.family_first else NameOrder.GIVEN_FIRST
    said = {
        "given": person.given,
        "family": person.family,
        "name_native": person.native,
        "name_order": order if person.given or person.family or person.native else "",
        "salutation": person.salutation,
        "language": person.language,
        "country": person.country,
    }
    if not ours and any(getattr(client, name) for name in _NAMES[:3]):
        said |= dict.fromkeys(_NAMES, "")
    if not client.external_id and person.external_id:
        said |= {"external_id": person.external_id, "source": book.source}
    news = {
        name: value for name, value in said.items()
        if value and (ours or not getattr(client, name) or name == "source")
    }  # fmt: skip
    return with_readings(replace(client, **news), client)


def _names(person: Person) -> tuple[str, ...]:
    spoken = spoken_name(person.given, person.family, NameOrder.GIVEN_FIRST)
    return tuple(folded(name) for name in (spoken, person.native) if name)


def _names_of(client: Client) -> tuple[str, ...]:
    spoken = spoken_name(client.given, client.family, NameOrder.GIVEN_FIRST)
    return tuple(folded(name) for name in (spoken, client.name_native) if name)
