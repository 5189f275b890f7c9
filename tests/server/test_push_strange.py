"""Commands that cannot be read, or hold what they should not: none blocks the queue."""

from collections.abc import Callable

import msgspec
import pytest

from clienteling.domain.ids import new_id
from clienteling.wire.codec import encode
from clienteling.wire.people import Client
from tests.fixtures_central import (
    Caller,
)
from tests.server.asks import create, note, raw, refusal, reply


def test_an_unknown_kind_stops_and_stores_nothing(lin: Caller) -> None:
    lin.catch_up()
    strange = b'{"kind": "fold_time", "id": "x", "seq": 2, "at": "2026-01-01T00:00:00Z"}'
    first, third = lin.numbered(note(lin), note(lin))

    answer = reply(raw(lin, encode(first), strange, encode(third)))

    assert [receipt.seq for receipt in answer.receipts] == [1]
    assert answer.last_seq == 1
    assert answer.stopped is not None
    assert answer.stopped.code == "unknown_kind"


@pytest.mark.parametrize(
    "strange", [b"{}", b"[]", b"7", b'"x"', b'{"kind": "add_note", "seq": -1, "id": "a"}']
)
def test_a_command_without_its_number_stops(lin: Caller, strange: bytes) -> None:
    lin.catch_up()

    answer = reply(raw(lin, strange))

    assert answer.stopped is not None
    assert answer.stopped.code == "malformed"


def broken(lin: Caller, change: Callable[[dict[str, object]], object]) -> bytes:
    values = msgspec.to_builtins(lin.numbered(create(lin))[0])
    change(values)
    return encode(values)


@pytest.mark.parametrize(
    "change",
    [
        lambda values: values.update(given="\0"),
        lambda values: values.update(given=7),
        lambda values: values.update(given="x" * 300_000),
        lambda values: values.update(given="x" * 5_000),
        lambda values: values.update(tier="emperor"),
        lambda values: values.update(at="2026-01-01T00:00:00"),
        lambda values: values.update(at="yesterday"),
        lambda values: values.pop("client"),
    ],
)
def test_a_wrong_command_is_refused_for_good(
    lin: Caller, change: Callable[[dict[str, object]], object]
) -> None:
    lin.catch_up()

    answer = reply(raw(lin, broken(lin, change), encode(lin.numbered(note(lin))[0])))

    assert [receipt.status for receipt in answer.receipts] == ["refused", "done"]
    assert refusal(answer.receipts[0]) == "invalid"


@pytest.mark.parametrize(
    "name", ["<b>Mina</b>", "../../etc", "🌊", "\u202eMina", "\\u0000", "ñ'\";--"]
)
def test_strange_names_are_kept_as_they_are(lin: Caller, name: str) -> None:
    lin.catch_up()
    identifier = new_id()
    lin.push(create(lin, identifier, name))
    lin.catch_up()

    kept = lin.rows["client", identifier]
    assert isinstance(kept, Client)
    assert kept.given == name


def test_unknown_fields_of_a_newer_desk_are_let_through(lin: Caller) -> None:
    lin.catch_up()
    newer = broken(lin, lambda values: values.update(colour="blue"))

    assert reply(raw(lin, newer)).receipts[0].status == "done"
