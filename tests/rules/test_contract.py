"""Every command that travels is understood, and every shape that ever shipped is remembered."""

from clienteling.effects import EFFECTS
from clienteling.wire.commands import COMMANDS
from tests.rules.code import ROOT

_GOLDEN = ROOT / "tests/wire/golden"


def test_every_command_has_an_effect() -> None:
    assert set(EFFECTS) == set(COMMANDS.values())


def test_every_command_has_a_golden_file() -> None:
    remembered = {path.stem for path in _GOLDEN.rglob("*.json")}
    assert set(COMMANDS) <= remembered
