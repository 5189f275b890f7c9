"""Where the desk keeps things, and what it says when it may not."""

import os
import sys
from pathlib import Path

import pytest

from clienteling import paths
from clienteling.errors import Trouble


def test_a_named_home_holds_data_and_logs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CLIENTELING_HOME", str(tmp_path / "shop"))

    assert paths.data() == tmp_path / "shop" / "data"
    assert paths.logs() == tmp_path / "shop" / "logs"
    assert paths.data().is_dir()
    if os.name == "posix":
        assert paths.data().stat().st_mode & 0o077 == 0


def test_without_one_the_platform_decides(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("CLIENTELING_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))

    assert "clienteling" in str(paths.data()).lower()


def test_a_file_in_the_way_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    monkeypatch.setenv("CLIENTELING_HOME", str(tmp_path))

    with pytest.raises(Trouble) as told:
        paths.data()

    assert told.value.title == "The data folder is a file."
    assert "CLIENTELING_HOME" in told.value.advice


def test_no_rights_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CLIENTELING_HOME", str(tmp_path))
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(Trouble, match="may not be written to"):
        paths.data()


def test_the_frozen_program_brings_its_own_resources(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert (paths.resources() / "icons").is_dir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resources() == tmp_path / "resources"
