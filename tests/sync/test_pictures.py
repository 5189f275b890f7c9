"""Pictures go first, arrive whole, and never hold the queue up."""

import io

import pytest
from PIL import Image

from clienteling.cache import files
from clienteling.errors import Damaged, Offline, Refused
from clienteling.sync.push import push
from clienteling.wire.service import Ticket
from clienteling.wire.service_commands import OpenTicket
from tests.fakes.wire import Fault, Wire
from tests.sync.seat import Seat


def photo(place: str = "") -> bytes:
    out = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = place or "a telephone"
    exif[0x0112] = 6  # lies on its side
    Image.new("RGB", (40, 20), "navy").save(out, "JPEG", exif=exif)
    return out.getvalue()


def keep(seat: Seat) -> str:
    with seat.store.write() as tx:
        scope = seat.desk.person.scope
        return files.add(tx, photo(), "image/jpeg", scope, seat.desk.now())


def intake(seat: Seat, name: str) -> OpenTicket:
    stamp = seat.desk.stamp()
    command = OpenTicket(
        **stamp,
        ticket=seat.desk.stamp()["id"],
        event=seat.desk.stamp()["id"],
        provisional_number="P-1",
        needs=(name,),
    )
    seat.ask(command)
    return command


def test_a_picture_says_nothing_of_where_it_was_taken(lin: Seat) -> None:
    name = keep(lin)
    with lin.store.read() as db:
        found = files.find(db, name)
    assert found is not None
    with Image.open(io.BytesIO(found[1])) as picture:
        assert dict(picture.getexif()) == {}
        assert picture.size == (20, 40)


def test_a_picture_arrives_at_a_colleagues_desk(lin: Seat, marie: Seat) -> None:
    lin.sync()
    name = keep(lin)
    command = intake(lin, name)
    lin.sync()
    marie.sync()
    assert command.ticket in marie.rows(Ticket)
    with lin.store.read() as db:
        mine = files.find(db, name)
        assert files.unsent(db, name) is None
    assert mine == ("image/jpeg", marie.central.get_blob(name))


@pytest.mark.parametrize("fault", [Fault.PORTAL, Fault.CUT, Fault.LOSE_ANSWER, Fault.DOUBLE])
def test_a_picture_counts_as_sent_only_when_central_says_so(
    fault: Fault, lin: Seat, wire: Wire
) -> None:
    lin.sync()
    name = keep(lin)
    intake(lin, name)
    wire.only = "blobs"
    wire.once.append(fault)
    if fault is not Fault.DOUBLE:
        with pytest.raises(Offline):
            push(lin.store, lin.central)
        with lin.store.read() as db:
            assert files.unsent(db, name) is not None
    lin.sync()
    assert lin.central.get_blob(name)


@pytest.mark.logs("pictures are lost")
def test_a_picture_that_is_nowhere_holds_nothing_up(lin: Seat, marie: Seat) -> None:
    lin.sync()
    command = intake(lin, "ab" * 32)
    with pytest.raises(Refused, match="not arrived"):
        lin.push()
    lin.sync()
    marie.sync()
    assert command.ticket in marie.rows(Ticket)


def test_a_picture_that_central_lost_is_sent_again(lin: Seat) -> None:
    lin.sync()
    name = keep(lin)
    intake(lin, name)
    with lin.store.write() as tx:
        files.sent(tx, name)
    with pytest.raises(Refused):
        lin.push()
    lin.sync()
    assert lin.central.get_blob(name)


def test_a_damaged_picture_is_not_believed(lin: Seat, wire: Wire) -> None:
    lin.sync()
    name = keep(lin)
    intake(lin, name)
    lin.sync()
    wire.once.append(Fault.PORTAL)
    with pytest.raises(Damaged):
        lin.central.get_blob(name)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"MZ\x90", "application/x-msdownload"),
        (b"<script>", "image/png"),
        (b"\xff\xd8\xff broken", "image/jpeg"),
        (b"%PDF-" + bytes(files.LARGEST), "application/pdf"),
    ],
)
def test_what_is_no_picture_is_not_kept(content: bytes, kind: str, lin: Seat) -> None:
    with pytest.raises(Refused), lin.store.write() as tx:
        files.add(tx, content, kind, "scope", lin.desk.now())


def test_pictures_longest_unseen_go_first_and_ours_stay(lin: Seat) -> None:
    with lin.store.write() as tx:
        ours = files.add(tx, photo("ours"), "image/jpeg", "scope", lin.desk.now())
        old = files.fetched(tx, b"%PDF-old", "application/pdf", "scope", lin.desk.now())
        new = files.fetched(tx, b"%PDF-new", "application/pdf", "scope", lin.desk.now())
        assert files.is_crowded(tx, 8)
        assert files.evict(tx, 8) == 1
        assert files.find(tx, old) is None
        assert files.find(tx, new) is not None
        assert files.find(tx, ours) is not None
