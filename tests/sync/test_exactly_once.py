"""Requests and answers are lost, doubled and mangled; each ask has one effect."""

import pytest

from clienteling.errors import Offline
from clienteling.wire.people import Client, Note
from tests.fakes.wire import Fault, Wire
from tests.sync.seat import Seat


def test_a_client_made_here_is_there_with_a_colleague(lin: Seat, marie: Seat) -> None:
    lin.sync()
    made = lin.create_client("Okafor")
    lin.sync()
    marie.sync()

    assert made.client in marie.rows(Client)
    assert lin.everything() == marie.everything()
    assert lin.waiting() == 0


@pytest.mark.parametrize("fault", [Fault.LOSE_ANSWER, Fault.CUT, Fault.DOUBLE, Fault.BREAK])
def test_a_push_over_a_bad_wire_happens_once(
    fault: Fault, lin: Seat, marie: Seat, wire: Wire
) -> None:
    lin.sync()
    made = lin.create_client("Okafor")
    note = lin.add_note(made.client, "Wears it left.")
    wire.only = "push"
    wire.once.extend([fault, fault])
    for _ in range(3):
        try:
            lin.push()
        except Offline:
            lin.assert_shown_is_mirror_with_outbox()
    lin.sync()
    marie.sync()

    assert list(marie.rows(Note)) == [note.note]
    assert lin.everything() == marie.everything()


@pytest.mark.parametrize(
    "fault",
    [
        Fault.PORTAL,
        Fault.TRUNCATE,
        Fault.BREAK,
        Fault.WRONG_TYPE,
        Fault.OVERLOAD,
        Fault.CUT,
        Fault.HUGE,
    ],
)
def test_nothing_of_a_mangled_answer_is_applied(
    fault: Fault, lin: Seat, marie: Seat, wire: Wire
) -> None:
    lin.sync()
    marie.sync()
    marie.create_client("Okafor")
    marie.sync()
    before, cursor = lin.everything(), lin.first_cursor()
    wire.once.append(fault)

    with pytest.raises(Offline):
        lin.pull()
    assert lin.everything() == before
    assert lin.first_cursor() == cursor
    lin.sync()
    assert lin.everything() == marie.everything()
