"""One client's file and a list of clients as files: what they hold, and that it is recorded."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from clienteling.actions import access, client_out, list_out
from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.domain.people import Calendar, ContactKind, DateKind, NoteKind
from clienteling.errors import Gone, Offline, Refused, Trouble
from clienteling.server.imports import vcard
from clienteling.wire.book import ClientFilter, Cover
from clienteling.wire.book_commands import LogAccess
from clienteling.wire.command import Command
from clienteling.wire.people import Client, ContactPoint, ImportantDate, Note
from tests.fakes.clock import Clock
from tests.fixtures_desk import AIKO, CLAIRE, LIN, MARTIN, OMAR, SCOPE, WEI

AT = datetime(2026, 11, 1, tzinfo=UTC)
STREET = "12 Rue de l'Exemple; 3e étage, à gauche\n75002 Paris\nFrance"


def asks(desk: Desk) -> list[Command]:
    """Everything that waits, looks too."""
    with desk.store.read() as db:
        found = db.execute("SELECT args FROM outbox ORDER BY seq").fetchall()
    return [msgspec.json.decode(args, type=LogAccess) for (args,) in found]


@pytest.fixture(autouse=True)
def known(desk: Desk) -> None:
    """Claire has an address, two birthdays, and notes of two kinds."""
    part = {"scope": SCOPE, "rev": 1, "client": CLAIRE}
    address = ContactPoint(id="p1", kind=ContactKind.ADDRESS, value=STREET, **part)  # type: ignore[arg-type]
    wechat = ContactPoint(id="p2", kind=ContactKind.WECHAT, value="claire,v", **part)  # type: ignore[arg-type]
    day = ImportantDate(id="d1", kind=DateKind.BIRTHDAY, month=3, day=4, **part)  # type: ignore[arg-type]
    moon = replace(day, id="d2", kind=DateKind.WEDDING, calendar=Calendar.LUNAR, year=1999)
    said = Note(
        id="n1", about="client", subject=CLAIRE, kind=NoteKind.CLIENT_WORDS,
        text="Likes blue", at=AT, **part,  # type: ignore[arg-type]
    )  # fmt: skip
    ours = replace(said, id="n2", kind=NoteKind.PRIVATE, text="Never on a Monday")
    with desk.store.write() as tx:
        shown.put(tx, [address, wechat, day, moon, said, ours])


def test_the_whole_file_as_json(desk: Desk, tmp_path: Path) -> None:
    path = client_out.save_json(desk, CLAIRE, tmp_path / "claire.json", private=False)
    file = json.loads(path.read_text(encoding="utf-8"))
    assert file["client"]["family"] == "Vasseur"
    assert "+33600005678" in {x["value"] for x in file["records"]["contact_point"]}
    assert [x["text"] for x in file["records"]["note"]] == ["Likes blue"]
    assert "Zhang" not in path.read_text(encoding="utf-8")
    whole = client_out.save_json(desk, CLAIRE, tmp_path / "all.json", private=True)
    assert "Never on a Monday" in whole.read_text(encoding="utf-8")
    (first, _) = asks(desk)
    assert first == replace(first, action="export", client=CLAIRE, reason="JSON")
    with desk.store.read() as db:
        assert outbox.counts(db).waiting == 0


def test_a_card_that_address_books_read(desk: Desk, tmp_path: Path) -> None:
    path = client_out.save_card(desk, CLAIRE, tmp_path / "claire.vcf")
    data = path.read_bytes()
    lines = data.split(b"\r\n")
    assert lines[:2] == [b"BEGIN:VCARD", b"VERSION:4.0"]
    assert lines[-2:] == [b"END:VCARD", b""]
    assert max(map(len, lines)) <= 75
    whole = data.replace(b"\r\n ", b"").decode()
    assert "TEL;TYPE=cell;VALUE=uri;PREF=1:tel:+33600005678" in whole
    assert "ADR;LABEL=" in whole
    assert r"3e étage\, à gauche" in whole
    assert r"X-WECHAT:claire\,v" in whole
    assert "BDAY:--0304" in whole
    assert "X-LUNAR-ANNIVERSARY:19990304" in whole
    ((claire,), bad) = vcard.people_of(data, "FR")
    assert bad == []
    assert (claire.given, claire.family) == ("Claire", "Vasseur")
    assert {x.value for x in claire.points} >= {"+33600005678", "claire,v"}
    assert [(x.month, x.day) for x in claire.days] == [(3, 4)]


def test_a_name_in_its_own_script_is_said_beside(desk: Desk) -> None:
    card = client_out.as_card(client_out.read(desk, WEI, private=False))
    assert "FN;ALTID=1:Shimin Zhang" in card
    assert "FN;ALTID=1;LANGUAGE=zh:张世民" in card
    assert "N:Zhang;Shimin;;;" in card


def test_files_are_named_after_the_client() -> None:
    client = Client(id="c", scope=SCOPE, given='A/B:"C', family="D\n?", name_native="张")
    assert client_out.file_name(client, "pdf") == "A B C D 张.pdf"
    assert client_out.file_name(Client(id="c", scope=SCOPE), "vcf") == "client.vcf"


def test_what_cannot_be_written_or_is_gone_is_said(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="cannot be written"):
        client_out.save_card(desk, CLAIRE, tmp_path / "none" / "claire.vcf")
    with desk.store.write() as tx:
        shown.remove(tx, Client, [OMAR])
    with pytest.raises(Gone):
        client_out.save_card(desk, OMAR, tmp_path / "omar.vcf")


def test_a_list_for_managers_only_with_a_reason(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    with pytest.raises(Refused, match="Only a manager"):
        list_out.save(desk, ClientFilter(), "fair", path, list_out.COLUMNS)
    desk.person = replace(desk.person, roles=("manager",))
    with pytest.raises(Refused, match="reason"):
        list_out.save(desk, ClientFilter(), "  ", path, list_out.COLUMNS)
    assert not path.exists()
    assert list_out.save(desk, ClientFilter(), "fair", path, list_out.COLUMNS) == 4
    assert list_out.count(desk, ClientFilter(mine=True)) == 2
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    claire = next(row for row in rows if row["family"] == "Vasseur")
    assert claire["mobile"] == "'+33600005678"
    assert claire["address"].startswith("12 Rue")
    assert claire["advisor"] == "Lin Yue 林月"
    (kept,) = asks(desk)
    assert kept == replace(kept, action="export", reason="fair", count=4, client=None)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    assert list_out.safe(f"{sign}1+1") == f"'{sign}1+1"
    assert list_out.safe("plain") == "plain"


def test_a_colleagues_file_is_looked_into_once_a_day(desk: Desk, clock: Clock) -> None:
    with desk.store.read() as db:
        found = {each: shown.find(db, Client, each) for each in (WEI, AIKO, OMAR)}
    wei, aiko, omar = (client for client in found.values() if client)
    assert not access.looked(desk, wei)
    assert not access.looked(desk, omar)
    assert access.looked(desk, aiko)
    assert not access.looked(desk, aiko)
    clock.go_on(timedelta(days=1))
    assert access.looked(desk, aiko)
    assert [each.client for each in asks(desk)] == [AIKO, AIKO]  # type: ignore[attr-defined]
    with desk.store.read() as db:
        assert outbox.waiting(db) == []
    cover = Cover(
        id="c1", scope=SCOPE, advisor=MARTIN, stand_in=LIN, since=clock(),
        until=clock() + timedelta(days=2),
    )  # fmt: skip
    with desk.store.write() as tx:
        shown.put(tx, [cover])
    clock.go_on(timedelta(days=1))
    assert not access.looked(desk, aiko)


def test_without_central_the_log_is_not_read(desk: Desk) -> None:
    with pytest.raises(Offline):
        access.entries(desk, AIKO)
