"""`clienteling import` on a real database: what becomes of each line, once and again."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import pytest
from msgspec.structs import replace
from sqlalchemy import Engine, select

from clienteling import cli
from clienteling.server import registry
from clienteling.server.store import records
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import open_database, reading
from clienteling.server.store.migrations import prepare
from clienteling.server.store.people import audit
from clienteling.wire.codec import from_row
from clienteling.wire.people import Boutique, Client, ContactPoint, ImportantDate, Note
from clienteling.wire.record import Record
from clienteling.wire.records import table
from clienteling.wire.watches import Purchase
from tests.server import samples

R = TypeVar("R", bound=Record)


class Shop:
    """A central with one boutique, into which files are imported as somebody would type it."""

    def __init__(self, database: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.engine: Engine = open_database(database)
        prepare(self.engine)
        wanted = Boutique(
            id="", scope="", code="PAR1", name="Maison", country="FR",
            tz="Europe/Paris", currency="EUR",
        )  # fmt: skip
        self.boutique = registry.open_boutique(
            self.engine, replace(wanted, id="01890000-0000-7000-8000-000000000001")
        )
        self._database, self._folder, self._capsys = database, folder, capsys

    def file(self, content: str | bytes, name: str = "clients.csv") -> str:
        """A file on disk."""
        path = self._folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def bring(self, *words: str) -> dict[str, Any]:
        """The report of an import that worked."""
        code, out, err = self.typed(*words, "--json")
        assert (code, err) == (0, "")
        report: dict[str, Any] = json.loads(out)
        return report

    def typed(self, *words: str) -> tuple[int, str, str]:
        """Exit code and what was said."""
        self._capsys.readouterr()
        known = ["import", "--database", self._database, "--boutique", "par1"]
        code = cli.main([*known, *words])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def all(self, kind: type[R]) -> list[R]:
        """Every row of a kind."""
        with reading(self.engine) as connection:
            rows = connection.exec_driver_sql(records.select(table(kind))).all()
        return [from_row(kind, row) for row in rows]

    def rev(self) -> int:
        """How many writes there were."""
        with reading(self.engine) as connection:
            return int(connection.exec_driver_sql("SELECT rev FROM clock").scalar_one())


@pytest.fixture
def shop(database: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Shop]:
    made = Shop(database, tmp_path, capsys)
    yield made
    made.engine.dispose()


def counts(report: dict[str, Any]) -> tuple[int, int, int, int]:
    return (
        report["added"], report["updated"], report["skipped"], len(report["invalid"])
    )  # fmt: skip


def test_clients_come_in_whole_and_the_same_file_twice_changes_nothing(shop: Shop) -> None:
    file = shop.file(samples.PLAIN)
    first = shop.bring("--clients", file)
    assert counts(first) == (3, 0, 0, 1)
    assert first["invalid"] == [{"line": 5, "reason": "no name"}]

    luisa = next(each for each in shop.all(Client) if each.external_id == "1")
    assert (luisa.given, luisa.family, luisa.country) == ("Luísa", "Gonçalves", "BR")
    assert (luisa.scope, luisa.created_by) == (shop.boutique.id, "import")
    assert luisa.initials == "lg"
    points = {(str(x.kind), x.value) for x in shop.all(ContactPoint) if x.client == luisa.id}
    address = "Rua Nova, 7\n12227-000 São Paulo\nBrazil"
    assert points == {
        ("phone", "+551239235555"), ("email", "luisa@example.com"), ("address", address),
    }  # fmt: skip
    assert [x.text for x in shop.all(Note)] == ["Company: Casa Azul"]
    firm = next(each for each in shop.all(Client) if each.external_id == "3")
    assert firm.family == "Nordlys AS"

    before = shop.rev()
    again = shop.bring("--clients", file)
    assert counts(again) == (0, 0, 3, 1)
    assert shop.rev() == before


def test_a_dry_run_says_the_same_and_writes_nothing(shop: Shop) -> None:
    file, bought = shop.file(samples.PLAIN), shop.file(samples.INVOICES, "invoices.csv")
    before = shop.rev()
    words = ("--clients", file, "--purchases", bought)
    tried = shop.bring(*words, "--dry-run")
    assert shop.rev() == before
    assert shop.all(Client) == []
    assert shop.bring(*words) | {"import": ""} == tried


def test_purchases_find_their_clients(shop: Shop) -> None:
    file, bought = shop.file(samples.PLAIN), shop.file(samples.INVOICES, "invoices.csv")
    shop.bring("--clients", file)
    report = shop.bring("--purchases", bought)

    assert counts(report) == (2, 0, 0, 3)
    reasons = {each["line"]: each["reason"] for each in report["invalid"]}
    assert set(reasons) == {4, 5, 6}
    assert "no client 99 here" in reasons[4]
    assert (reasons[5], reasons[6]) == ("a date nobody can read", "a price nobody can read")
    known = {each.id: each.given for each in shop.all(Client)}
    kept = {x.external_id: (known[x.client], x.price, x.currency) for x in shop.all(Purchase)}
    assert kept == {"100": ("Luísa", 198_050, "EUR"), "101": ("Leonie", 396_000, "EUR")}
    assert counts(shop.bring("--purchases", bought)) == (0, 0, 2, 3)


def test_order_lines_bring_their_clients(shop: Shop) -> None:
    file = shop.file(samples.LINES)
    report = shop.bring("--purchases", file, "--currency", "usd", "--country", "US")
    assert report["parts"]["clients of purchases"]["added"] == 2
    assert report["parts"]["purchases"]["added"] == 3
    assert {(x.given, x.family, x.country) for x in shop.all(Client)} == {
        ("Claire", "Gute", "US"), ("Darrin", "Huff", "US"),
    }  # fmt: skip
    assert sorted((x.price, x.quantity) for x in shop.all(Purchase)) == [
        (1462, 1), (26196, 2), (73194, 3),
    ]  # fmt: skip
    again = shop.bring("--purchases", file, "--currency", "USD", "--country", "US")
    assert counts(again) == (0, 0, 5, 0)


def test_exported_orders_of_a_web_shop_come_in_line_by_line(shop: Shop) -> None:
    shop.bring("--clients", shop.file(samples.SHOPIFY))
    report = shop.bring("--purchases", shop.file(samples.SHOPIFY_ORDERS, "orders.csv"))
    assert report["parts"]["purchases"]["added"] == 2
    assert len(shop.all(Client)) == 1
    assert sorted((x.reference, x.price) for x in shop.all(Purchase)) == [
        ("S-1", 16_000), ("W-1", 10_000),
    ]  # fmt: skip


def test_printed_columns_come_in_by_position(shop: Shop) -> None:
    file = shop.file(samples.PRINTED, "printed.txt")
    code, _, err = shop.typed("--purchases", file)
    assert code == 1
    assert "--map client=COLUMN --map date=COLUMN" in err

    words = ["--purchases", file]
    for each in ("client=1", "date=3", "quantity=4", "price=5"):
        words += ["--map", each]
    assert len(shop.bring(*words)["invalid"]) == 3
    report = shop.bring(*words, "--open-files")
    assert report["parts"]["clients of purchases"]["added"] == 2
    assert report["parts"]["purchases"]["added"] == 3
    assert {x.family for x in shop.all(Client)} == {"Client 00004", "Client 00021"}
    assert counts(shop.bring(*words, "--open-files")) == (0, 0, 3, 0)


def test_a_column_of_one_file_is_not_missed_in_the_other(shop: Shop) -> None:
    people = shop.file("id,who,ring\n1,Ana Silva,0612345678\n")
    bought = shop.file("client,date,betrag\n1,2024-01-01,5\n", "p.csv")
    maps = ["--map", "name=who", "--map", "phone=ring", "--map", "price=betrag"]
    report = shop.bring("--clients", people, "--purchases", bought, *maps)
    assert counts(report) == (2, 0, 0, 0)
    maps[-1] = "price=amuont"
    code, _, err = shop.typed("--clients", people, "--purchases", bought, *maps)
    assert (code, "price=amuont" in err) == (1, True)
    assert [x.price for x in shop.all(Purchase)] == [500]


def test_a_stand_in_gets_the_name_that_comes_later(shop: Shop) -> None:
    words = ["--purchases", shop.file("client,date\nA7,2024-01-01\n", "p.csv"), "--open-files"]
    shop.bring(*words)
    shop.bring("--clients", shop.file("id,firstname,lastname\nA7,Wen,Li\n"))
    assert [(x.given, x.family) for x in shop.all(Client)] == [("Wen", "Li")]
    assert counts(shop.bring(*words)) == (0, 0, 1, 0)


def test_a_newer_file_updates_what_the_import_wrote(shop: Shop) -> None:
    shop.bring("--clients", shop.file("id,firstname,lastname,phone\n1,Ana,Silva,0612345678\n"))
    newer = shop.file("id,firstname,lastname,phone\n1,Ana,Silva Costa,0612345679\n")
    assert counts(shop.bring("--clients", newer)) == (0, 1, 0, 0)
    (ana,) = shop.all(Client)
    assert ana.family == "Silva Costa"
    assert len(shop.all(ContactPoint)) == 2
    assert counts(shop.bring("--clients", newer)) == (0, 0, 1, 0)


def test_what_a_colleague_wrote_is_not_written_over(shop: Shop) -> None:
    file = shop.file("id,firstname,lastname,country\n1,Ana,Silva,\n")
    shop.bring("--clients", file)
    (ana,) = shop.all(Client)
    with stamped(shop.engine) as work:
        work.put(replace(ana, family="Silva-Roux", updated_by="an advisor"))
    newer = shop.file("id,firstname,lastname,country\n1,Ana,Silva,Portugal\n")
    assert counts(shop.bring("--clients", newer)) == (0, 1, 0, 0)
    (ana,) = shop.all(Client)
    assert (ana.family, ana.country) == ("Silva-Roux", "PT")


def test_somebody_known_by_name_and_number_is_not_opened_twice(shop: Shop) -> None:
    shop.bring("--clients", shop.file("name,phone\nÉlodie Lefevre,+33612345679\n"))
    other = shop.file("id,name,phone,email\n7,elodie lefèvre,06 12 34 56 79,e@example.fr\n")
    assert counts(shop.bring("--clients", other, "--source", "till")) == (0, 1, 0, 0)
    (known,) = shop.all(Client)
    assert (known.external_id, known.source) == ("7", "till")
    family = shop.file("name,phone\nPaul Lefevre,+33612345679\n")
    assert counts(shop.bring("--clients", family)) == (1, 0, 0, 0)


def test_two_numbers_in_a_file_are_two_people(shop: Shop) -> None:
    twins = "id,name,phone\n1,Ana Silva,+33612345679\n2,Ana Silva,+33612345679\n"
    assert counts(shop.bring("--clients", shop.file(twins))) == (2, 0, 0, 0)
    assert counts(shop.bring("--clients", shop.file(twins))) == (0, 0, 2, 0)


def test_a_number_that_is_somebody_elses_is_not_written_over(shop: Shop) -> None:
    shop.bring("--clients", shop.file("id,name\n1,Ana Silva\n"))
    other = shop.file("id,name\n1,Wen Li\n")
    report = shop.bring("--clients", other)
    assert "--source" in report["invalid"][0]["reason"]
    assert counts(shop.bring("--clients", other, "--source", "till")) == (1, 0, 0, 0)


def test_an_erased_client_stays_erased(shop: Shop) -> None:
    file = shop.file("id,name\n1,Ana Silva\n")
    shop.bring("--clients", file)
    (ana,) = shop.all(Client)
    with stamped(shop.engine) as work:
        work.put(replace(ana, given="", family="", erased_at=datetime.now(UTC)))
    report = shop.bring("--clients", file)
    assert report["invalid"] == [{"line": 2, "reason": "this client asked to be erased"}]


def test_a_merged_client_is_the_one_that_was_kept(shop: Shop) -> None:
    shop.bring("--clients", shop.file("id,name\n1,Ana Silva\n2,Ana Silva\n"))
    one, two = sorted(shop.all(Client), key=lambda each: each.external_id)
    with stamped(shop.engine) as work:
        work.put(replace(one, merged_into=two.id))
    shop.bring("--purchases", shop.file("client,date,price\n1,2024-01-01,5\n", "p.csv"))
    assert [x.client for x in shop.all(Purchase)] == [two.id]


def test_birthdays_and_notes_come_along_once(shop: Shop) -> None:
    file = shop.file(samples.CHINESE)
    for _ in range(2):
        shop.bring("--clients", file, "--country", "CN")
    assert [(x.month, x.day, x.year) for x in shop.all(ImportantDate)] == [(3, 4, 1990)]
    assert [x.text for x in shop.all(Note)] == ["喜欢月相"]
    ming = next(x for x in shop.all(Client) if x.external_id == "C-1")
    assert (ming.name_native, ming.language) == ("欧阳明月", "zh")
    assert "ou yang" in ming.pinyin


def test_an_import_is_in_the_audit_without_a_name(shop: Shop) -> None:
    shop.bring("--clients", shop.file(samples.PLAIN))
    with reading(shop.engine) as connection:
        kept = connection.execute(select(audit).where(audit.c.kind == "import_clients")).all()
    assert len(kept) == 1
    assert "Luísa" not in str(tuple(kept[0]))


def test_ten_thousand_lines_take_a_transaction_to_a_thousand(shop: Shop) -> None:
    rows = "".join(f"{n},Given{n},Family{n},+336{n:08d}\n" for n in range(3_500))
    before = shop.rev()
    report = shop.bring("--clients", shop.file("id,firstname,lastname,phone\n" + rows))
    assert report["added"] == 3_500
    assert shop.rev() - before == 4
