"""Files that a manager brings in over HTTP: looked at, imported once, taken back."""

import threading
from datetime import timedelta

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import delete, update

from clienteling import cli
from clienteling.domain.ids import new_id
from clienteling.domain.people import ContactKind, NoteKind
from clienteling.server.bringing import bring
from clienteling.server.identity import identified
from clienteling.server.store import imported
from clienteling.server.store.clock import stamped
from clienteling.server.store.engine import reading, writing
from clienteling.server.store.tables import RECORDS
from clienteling.server.tokens import Bearer
from clienteling.wire import routes
from clienteling.wire.codec import instant
from clienteling.wire.importing import ImportRun, ImportRuns
from clienteling.wire.people import Client, ContactPoint, Note
from clienteling.wire.problems import Problem
from clienteling.wire.watches import Purchase
from tests.fixtures_central import Caller, Server, add_person, seated
from tests.server import samples
from tests.server.bringer import Manager

PEOPLE = (
    "id,firstname,lastname,phone,email\n"
    "1,Ana,Silva,0612345678,ana@example.fr\n"
    "2,Wen,Li,0612345679,\n"
    "3,,,0612345670,\n"
)


@pytest.fixture
def paul(server: Server) -> Manager:
    return Manager(server)


def test_a_preview_tells_each_line_and_writes_nothing(paul: Manager) -> None:
    shown = paul.preview(paul.asks(PEOPLE))
    assert (shown.kind, shown.headed, shown.lacks) == ("clients", True, "")
    assert (shown.counts.added, shown.counts.invalid) == (2, 1)
    assert [(x.heading, x.field) for x in shown.columns] == [
        ("id", "client"), ("firstname", "given"), ("lastname", "family"),
        ("phone", "phone"), ("email", "email"),
    ]  # fmt: skip
    assert shown.columns[1].sample == "Ana"
    told = {line.number: (line.became, line.who, line.reason) for line in shown.lines}
    assert told == {
        2: ("added", "Ana Silva", ""), 3: ("added", "Wen Li", ""),
        4: ("invalid", "", "no name"),
    }  # fmt: skip
    assert paul.all(Client) == []
    again = msgspec.json.decode(paul.caller.get(routes.IMPORTS).content, type=ImportRuns)
    assert again.runs == ()


def test_columns_are_read_as_a_person_chooses(paul: Manager) -> None:
    text = "wer,ruf\nAna Silva,0612345678\n"
    assert paul.preview(paul.asks(text)).lacks == "name"
    chosen = paul.asks(text, columns=((0, "name"), (1, "phone")))
    shown = paul.preview(chosen)
    assert [each.field for each in shown.columns] == ["name", "phone"]
    assert shown.counts.added == 1
    bare = paul.asks("Ana Silva,0612345678\n", columns=((0, "name"),), headed=False)
    assert paul.preview(bare).counts.added == 1
    run = paul.bring(chosen)
    assert run.counts.added == 1
    assert [x.value for x in paul.all(ContactPoint)] == ["+33612345678"]


def test_purchases_are_recognised(paul: Manager) -> None:
    paul.bring(paul.asks(samples.PLAIN))
    shown = paul.preview(paul.asks(samples.INVOICES, "invoices.csv"))
    assert (shown.kind, shown.counts.added, shown.counts.invalid) == ("purchases", 2, 3)


def test_the_same_ask_twice_imports_once(paul: Manager) -> None:
    ask = paul.asks(PEOPLE)
    first = paul.bring(ask)
    assert (first.state, first.counts.added, len(first.lines)) == ("done", 2, 3)
    again = paul.bring(ask)
    assert (again.id, again.at, again.counts) == (first.id, first.at, first.counts)
    told = msgspec.json.decode(paul.caller.get(routes.IMPORTS).content, type=ImportRuns)
    assert [(x.id, x.name, x.state) for x in told.runs] == [(ask.id, "clients.csv", "done")]


def test_undoing_takes_away_what_nobody_touched(paul: Manager) -> None:
    before = paul.caller.catch_up().rev
    run = paul.bring(paul.asks(PEOPLE))
    assert paul.caller.catch_up().rev > before
    assert len(paul.all(Client)) == 2
    back = paul.undo(run)
    assert (back.state, back.removed, back.restored, back.stayed) == ("undone", 2, 0, ())
    assert paul.all(Client) == []
    assert paul.all(ContactPoint) == []
    paul.caller.catch_up()
    assert not [row for row in paul.caller.rows.values() if isinstance(row, Client)]
    again = paul.undo(run)
    assert (again.removed, again.undone_at) == (2, back.undone_at)
    assert paul.bring(paul.asks(PEOPLE)).counts.added == 2


def test_whom_somebody_worked_with_stays_whole(paul: Manager) -> None:
    run = paul.bring(paul.asks(PEOPLE))
    ana, wen = sorted(paul.all(Client), key=lambda each: each.given)
    paul.touch(ana, salutation="Ms")
    note = Note(
        id=new_id(), scope=wen.scope, about="client", subject=wen.id, client=wen.id,
        kind=NoteKind.PRIVATE, text="Likes blue.", at=paul.server.central.now(),
    )  # fmt: skip
    paul.touch(note)
    back = paul.undo(run)
    assert back.removed == 0
    assert {(x.client, x.why) for x in back.stayed} == {(ana.id, "changed"), (wen.id, "used")}
    assert len(paul.all(ContactPoint)) == 3


def test_changed_fields_return_unless_somebody_changed_them_since(paul: Manager) -> None:
    first = "id,firstname,lastname,country,language\n1,Ana,Silva,,\n2,Wen,Li,,\n"
    paul.bring(paul.asks(first))
    second = (
        "id,firstname,lastname,country,phone\n"
        "1,Ana,Silva Costa,Portugal,+33612345678\n2,Wen,Li,China,\n"
    )
    before = {each.id: each for each in paul.all(Client)}
    run = paul.bring(paul.asks(second))
    assert run.counts.updated == 2
    lines = {line.number: line.fields for line in run.lines}
    assert set(lines[2]) == {"family", "country", "mobile"}
    ana = next(each for each in paul.all(Client) if each.given == "Ana")
    paul.touch(ana, country="ES")
    back = paul.undo(run)
    assert back.restored == 2
    assert [(x.client, x.why) for x in back.stayed] == [(ana.id, "changed")]
    after = {each.given: each for each in paul.all(Client)}
    assert (after["Ana"].family, after["Ana"].country) == ("Silva", "ES")
    assert after["Ana"].updated_by == "a colleague"
    wen = after["Wen"]
    assert replace(wen, rev=0) == replace(before[wen.id], rev=0)
    assert paul.all(ContactPoint) == []


def test_imports_are_undone_one_after_the_other(paul: Manager) -> None:
    one = paul.bring(paul.asks("id,firstname,lastname\n1,Ana,Silva\n"))
    two = paul.bring(paul.asks("id,firstname,lastname\n1,Ana,Silva Costa\n"))
    three = paul.bring(paul.asks("client,date,price\n1,2024-01-01,5\n", "p.csv"))
    assert paul.undo(one).stayed[0].why in {"changed", "used"}
    assert len(paul.all(Client)) == 1
    for each in (three, two):
        paul.undo(each)
    assert paul.all(Purchase) == []
    (ana,) = paul.all(Client)
    assert ana.family == "Silva"


def test_a_line_that_comes_twice_returns_to_the_beginning(paul: Manager) -> None:
    paul.bring(paul.asks("id,firstname,lastname\n1,Ana,Silva\n"))
    (ana,) = paul.all(Client)
    ana = paul.touch(ana, country="", language="")
    twice = "id,firstname,lastname,country,language\n1,Ana,Silva,PT,\n1,Ana,Silva,,pt\n"
    run = paul.bring(paul.asks(twice))
    assert [(x.country, x.language) for x in paul.all(Client)] == [("PT", "pt")]
    assert paul.undo(run).stayed == ()
    assert [replace(x, rev=0) for x in paul.all(Client)] == [replace(ana, rev=0)]


def test_a_corrected_number_is_not_written_over(paul: Manager) -> None:
    paul.bring(paul.asks(PEOPLE))
    point = next(x for x in paul.all(ContactPoint) if x.kind is ContactKind.EMAIL)
    paul.touch(point, value="ana.silva@example.fr")
    assert paul.bring(paul.asks(PEOPLE)).counts.updated == 0
    mails = [x.value for x in paul.all(ContactPoint) if x.kind is ContactKind.EMAIL]
    assert mails == ["ana.silva@example.fr"]


def test_only_managers_of_the_boutique_bring_files_in(paul: Manager, lin: Caller) -> None:
    ask = paul.asks(PEOPLE)
    for path in (routes.IMPORTS, routes.IMPORT_PREVIEW):
        answer = lin.ask(path, ask)
        assert msgspec.json.decode(answer.content, type=Problem).code == "forbidden"
    elsewhere = replace(ask, scope=new_id())
    assert paul.refused(routes.IMPORTS, elsewhere).code == "forbidden"
    run = paul.bring(ask)
    assert lin.get(routes.IMPORTS).status_code == 403
    assert lin.ask(f"{routes.IMPORTS}/{run.id}/undo", {}).status_code == 403
    assert paul.refused(f"{routes.IMPORTS}/{new_id()}/undo", {}).code == "gone"
    add_person(paul.server.central, "yves", roles=("manager",))
    yves = Manager.__new__(Manager)
    yves.server, yves.caller = paul.server, seated(paul.server, "yves")
    assert yves.refused(routes.IMPORTS, ask).code == "forbidden"


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"", "a.csv"), (b"PK\x03\x04rest", "a.xlsx"), (b"nothing of a card", "a.vcf")],
)
def test_what_is_no_address_book_is_refused_in_words(
    paul: Manager, content: bytes, name: str
) -> None:
    said = paul.refused(routes.IMPORT_PREVIEW, paul.asks(content, name))
    assert said.title
    assert said.advice
    assert paul.refused(routes.IMPORT_PREVIEW, b"{").code == "malformed"


def test_after_thirty_days_an_import_stays(paul: Manager) -> None:
    run = paul.bring(paul.asks(PEOPLE))
    engine = paul.server.central.engine
    long_ago = instant(run.at - timedelta(days=31))
    with writing(engine) as connection:
        connection.execute(update(imported.run).values(at=long_ago))
        assert imported.forget_old(connection, paul.server.central.now()) > 0
    assert paul.refused(f"{routes.IMPORTS}/{run.id}/undo", {}).code == "stage"


def test_an_import_that_was_broken_off_is_taken_up_again(paul: Manager) -> None:
    ask = paul.asks(PEOPLE)
    run = paul.bring(ask)
    engine = paul.server.central.engine
    with writing(engine) as connection:
        connection.execute(update(imported.run).values(state="running"))
    assert paul.refused(routes.IMPORTS, ask).code == "busy"
    assert paul.refused(f"{routes.IMPORTS}/{run.id}/undo", {}).code == "stage"
    with writing(engine) as connection:
        silent = instant(run.at - timedelta(minutes=5))
        connection.execute(update(imported.run).values(heard_at=silent))
        wen = RECORDS["client"].c.given == "Wen"
        connection.execute(delete(RECORDS["client"]).where(wen))
    again = paul.bring(ask)
    assert (again.state, again.at) == ("done", run.at)
    assert len(paul.all(Client)) == 2
    assert paul.undo(again).removed == 2


def test_who_was_erased_does_not_come_back_with_a_file(paul: Manager) -> None:
    run = paul.bring(paul.asks(PEOPLE))
    ana = next(each for each in paul.all(Client) if each.given == "Ana")
    with stamped(paul.server.central.engine) as work:
        work.bury(ana)
        imported.forget_client(work.connection, ana.id, work.now)
    again = paul.bring(paul.asks(PEOPLE))
    assert again.counts.added == 0
    assert "this client asked to be erased" in {line.reason for line in again.lines}
    told = msgspec.json.decode(paul.caller.get(routes.IMPORTS).content, type=ImportRuns)
    assert {each.name for each in told.runs} == {"", "clients.csv"}
    back = paul.undo(run)
    assert (back.removed, back.stayed) == (1, ())


def test_two_imports_and_a_colleague_do_not_lock_each_other_out(paul: Manager) -> None:
    central = paul.server.central
    me = paul.caller.me
    with reading(central.engine) as connection:
        who = identified(connection, Bearer(me.advisor, me.device))
    lines = [f"{n},Given{n},Family{n},+336{n:08d}\n" for n in range(1_500)]
    head = "id,firstname,lastname,phone\n"
    asks = [paul.asks(head + "".join(lines)), paul.asks(head + "".join(reversed(lines)))]
    made: list[ImportRun] = []
    threads = [
        threading.Thread(target=lambda each=each: made.append(bring(central, who, each)))
        for each in asks
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(each.state for each in made) == ["done", "done"]
    assert sum(each.counts.added for each in made) == 1_500
    assert len(paul.all(Client)) == 1_500


def test_earlier_imports_are_listed_and_taken_back_on_the_terminal(
    paul: Manager, database: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run = paul.bring(paul.asks(PEOPLE))
    at = ["import", "--database", database]
    assert cli.main([*at, "--boutique", "par1", "--list"]) == 0
    said = capsys.readouterr().out
    assert run.id in said
    assert "clients.csv" in said
    assert cli.main([*at, "--undo", run.id]) == 0
    assert capsys.readouterr().out.startswith("Removed 2 · As before 0 · Stays 0")
    assert paul.all(Client) == []
    assert cli.main([*at, "--undo", "nothing"]) == 1
    assert "no such import" in capsys.readouterr().err
