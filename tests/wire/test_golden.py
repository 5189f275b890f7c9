"""What was ever shipped can be read for ever."""

import json

import msgspec
import pytest

from clienteling.wire.codec import columns, from_row, to_row
from clienteling.wire.commands import AnyCommand
from clienteling.wire.records import SYNCED, AnyRecord
from tests.wire.golden import FOLDER, KINDS, example, missing


def test_every_record_and_command_has_a_golden_file() -> None:
    assert missing() == []


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_a_golden_file_reads_and_writes_back_the_same(name: str) -> None:
    body = (FOLDER / f"{name}.json").read_bytes()
    value = msgspec.json.decode(body, type=KINDS[name])
    assert json.loads(msgspec.json.encode(value)) == json.loads(body)


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.json")))
def test_unknown_fields_of_a_newer_central_are_tolerated(name: str) -> None:
    body = json.loads((FOLDER / f"{name}.json").read_bytes())
    newer = json.dumps(body | {"from_the_future": {"deep": [1]}})
    union = AnyCommand if name.startswith("command_") else AnyRecord
    kind = KINDS[name] if name in {"record_access_log", "record_device"} else union
    assert msgspec.json.decode(newer, type=kind) == msgspec.json.decode(
        json.dumps(body), type=KINDS[name]
    )


@pytest.mark.parametrize("kind", list(SYNCED.values()), ids=list(SYNCED))
def test_a_record_survives_the_database_form(kind: type) -> None:
    full = example(kind)
    assert from_row(kind, to_row(full)) == full
    assert columns(kind)[:3] == ("id", "scope", "rev")
