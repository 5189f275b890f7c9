"""Every command that travels is understood, and every shape that ever shipped is remembered."""

import ast

from clienteling.effects.table import EFFECTS
from clienteling.wire.command import Withdrawn
from clienteling.wire.commands import COMMANDS
from clienteling.wire.records import SYNCED
from tests.rules.code import ROOT, modules

_GOLDEN = ROOT / "tests/wire/golden"


def test_every_command_has_an_effect() -> None:
    assert set(EFFECTS) == set(COMMANDS.values())


def test_every_command_has_a_golden_file() -> None:
    remembered = {path.stem.removeprefix("command_") for path in _GOLDEN.glob("command_*.json")}
    assert set(COMMANDS) <= remembered


def test_every_record_has_a_golden_file() -> None:
    remembered = {path.stem.removeprefix("record_") for path in _GOLDEN.glob("record_*.json")}
    assert set(SYNCED) <= remembered


def test_every_command_is_something_a_person_can_do() -> None:
    done = {
        node.func.id
        for module in modules("clienteling/actions")
        for node in module.nodes()
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    asks = {each.__name__ for each in COMMANDS.values() if each is not Withdrawn}
    assert asks <= done
