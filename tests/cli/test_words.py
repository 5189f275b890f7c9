"""What is typed is understood, or refused with one clear sentence."""

import subprocess
import sys
from argparse import Namespace
from importlib import import_module

import pytest

from clienteling import cli
from clienteling.cli import desk
from clienteling.errors import Trouble

_SUBCOMMANDS = ("run", "demo", "serve", "admin", "import", "gallery", "self-check", "schema")


@pytest.mark.parametrize("words", [["--help"], *([each, "--help"] for each in _SUBCOMMANDS)])
def test_everything_explains_itself(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(words)
    assert left.value.code == 0
    assert "usage: clienteling" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["demo", "--clients", "0"],
        ["demo", "--clients", "many"],
        ["serve"],
        ["serve", "--database", "sqlite:///x.db", "--port", "70000"],
        ["import", "--database", "sqlite:///x.db", "--boutique", "P", "--map", "phone"],
    ],
)
def test_wrong_words_are_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(words)
    assert left.value.code == 2
    assert "error:" in capsys.readouterr().err


def test_our_field_is_read_from_their_column() -> None:
    known = ["import", "--database", "d", "--boutique", "P"]
    words = [*known, "--map", "phone=Mobil", "--map", "family=Nach=name"]
    assert cli.parser().parse_args(words).map == [("phone", "Mobil"), ("family", "Nach=name")]


def test_trouble_is_said_with_its_next_step_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_: Namespace) -> int:
        raise Trouble("The port is taken.", "Choose another with --port.")

    monkeypatch.setattr(desk, "_self_check", fails)
    assert cli.main(["self-check"]) == 1
    assert capsys.readouterr().err == "The port is taken.\nChoose another with --port.\n"


@pytest.mark.parametrize("missing", ["litestar_of_nobody", "clienteling.server.nobody"])
def test_a_part_left_out_is_trouble(
    missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(desk, "_self_check", lambda _: import_module(missing))
    assert cli.main(["self-check"]) == 1
    assert f"lacks {missing}" in capsys.readouterr().err


def test_a_part_of_the_desk_that_is_missing_is_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "_self_check", lambda _: import_module("clienteling.nowhere"))
    with pytest.raises(ModuleNotFoundError):
        cli.main(["self-check"])


_DEAR = {"sqlalchemy", "alembic", "requests", "keyring", "pypinyin", "litestar"}


@pytest.mark.parametrize(
    ("room", "dear"),
    [("clienteling.cli", _DEAR | {"PySide6", "sqlcipher3"}), ("clienteling.app", _DEAR)],
)
def test_nothing_dear_is_imported_before_it_is_needed(room: str, dear: set[str]) -> None:
    asked = f"import sys, {room}; print(*sys.modules)"
    said = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True)
    assert dear.isdisjoint(said.stdout.decode().split())
