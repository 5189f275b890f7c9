"""A desk to test with: a real encrypted store, an invented boutique, two advisors, clients."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from clienteling.actions.desk import Desk, Person
from clienteling.cache import shown
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.domain.people import ContactKind, Tier
from clienteling.wire.chat import Template
from clienteling.wire.people import Advisor, Boutique, Client, ContactPoint
from clienteling.wire.record import Record
from tests.fakes.clock import Clock

KEY = bytes(range(32))
SCOPE = "0197f000-0000-7000-8000-000000000001"
LIN = "0197f000-0000-7000-8000-00000000000a"
MARTIN = "0197f000-0000-7000-8000-00000000000b"
WEI = "0197f000-0000-7000-8000-000000000101"
CLAIRE = "0197f000-0000-7000-8000-000000000102"
AIKO = "0197f000-0000-7000-8000-000000000103"
OMAR = "0197f000-0000-7000-8000-000000000104"
PERSON = Person(
    advisor=LIN,
    name="Lin Yue",
    name_native="林月",
    roles=("advisor",),
    scope=SCOPE,
    device="0197f000-0000-7000-8000-0000000000d1",
    boutique_name="Maison Aurel",
    tz="Asia/Shanghai",
    currency="CNY",
    country="CN",
)


def people() -> list[Record]:
    """The boutique, its advisors and four clients."""
    return [
        Boutique(
            id=SCOPE,
            scope=SCOPE,
            rev=1,
            code="AUR1",
            name="Maison Aurel",
            city="Shanghai",
            country="CN",
            tz="Asia/Shanghai",
            locale="zh_CN",
            currency="CNY",
        ),
        Advisor(id=LIN, scope=SCOPE, rev=1, name="Lin Yue", name_native="林月"),
        Advisor(id=MARTIN, scope=SCOPE, rev=1, name="Martin Roche", roles=("manager",)),
        *_clients(),
        _mobile("0197f000-0000-7000-8000-000000000201", WEI, "+8613900001234"),
        _mobile("0197f000-0000-7000-8000-000000000202", CLAIRE, "+33600005678"),
    ]


def _clients() -> list[Client]:
    return [
        Client(
            id=WEI,
            scope=SCOPE,
            rev=1,
            given="Shimin",
            family="Zhang",
            name_native="张世民",
            pinyin="zhang shimin",
            initials="zsm",
            language="zh",
            country="CN",
            tier=Tier.VIP,
            owner=LIN,
        ),
        Client(
            id=CLAIRE,
            scope=SCOPE,
            rev=1,
            given="Claire",
            family="Vasseur",
            language="fr",
            country="FR",
            owner=LIN,
        ),
        Client(
            id=AIKO,
            scope=SCOPE,
            rev=1,
            given="Aiko",
            family="Minase",
            name_native="水瀬愛子",
            language="ja",
            country="JP",
            owner=MARTIN,
        ),
        Client(id=OMAR, scope=SCOPE, rev=1, given="Omar", family="Haddani", language="ar"),
    ]


def _mobile(identifier: str, client: str, number: str) -> ContactPoint:
    return ContactPoint(
        id=identifier,
        scope=SCOPE,
        rev=1,
        client=client,
        kind=ContactKind.MOBILE,
        value=number,
        preferred=True,
    )


def template(key: str, language: str, body: str, purpose: str = "service") -> Template:
    """Ready words as a manager keeps them."""
    name = f"{key}-{language}"
    kept = Template(id=name, scope=SCOPE, key=key, language=language, body=body)
    return replace(kept, purpose=purpose)


def put(desk: Desk, *records: Record) -> Store:
    """Have the desk's copy hold these as well."""
    with desk.store.write() as tx:
        shown.put(tx, records)
    return desk.store


def client(desk: Desk, identifier: str = WEI) -> Client:
    """A client as this desk shows them."""
    with desk.store.read() as db:
        found = shown.find(db, Client, identifier)
    assert found is not None
    return found


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty encrypted store."""
    made = Store.open(tmp_path / "desk.db", KEY)
    made.index()
    yield made
    made.close()


@pytest.fixture
def desk(store: Store, clock: Clock) -> Desk:
    """Lin at her desk, with the people above in the store; `heard` is kept by the test."""
    with store.write() as tx:
        shown.put(tx, people())
    return Desk(store, PERSON, clock, _hear)


def _hear(_changes: Changes) -> None:
    """Nobody listens."""


TOMORROW = timedelta(days=1)
