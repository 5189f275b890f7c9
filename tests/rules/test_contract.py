"""Every command that travels is understood, and every shape that ever shipped is remembered."""

from clienteling.effects import EFFECTS
from clienteling.wire.commands import COMMANDS
from clienteling.wire.records import SYNCED
from tests.rules.code import ROOT

_GOLDEN = ROOT / "tests/wire/golden"


def test_every_command_has_an_effect() -> None:
    assert set(EFFECTS) == set(COMMANDS.values())


def test_every_command_has_a_golden_file() -> None:
    remembered = {path.stem.removeprefix("command_") for path in _GOLDEN.glob("command_*.json")}
    assert set(COMMANDS) <= remembered


def test_every_record_has_a_golden_file() -> None:
    remembered = {path.stem.removeprefix("record_") for path in _GOLDEN.glob("record_*.json")}
    assert set(SYNCED) <= remembered
