"""The list of people at a desk: whole or not at all, readable by its owner only, no secrets."""

import stat
import sys
from pathlib import Path

import msgspec
import pytest

from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile, Profiles
from clienteling.cache.sealed import Full
from clienteling.errors import Damaged
from tests.auth.conftest import PIN


def test_a_profile_comes_back_as_it_was(gate: Gate, lin: Profile) -> None:
    assert Profiles(gate.profiles.folder).all() == (lin,)


def test_the_last_in_contact_stands_first(gate: Gate, lin: Profile) -> None:
    later = msgspec.structs.replace(lin, id="other", contact_at=lin.contact_at.replace(hour=10))
    gate.profiles.keep(later)
    assert [each.id for each in gate.profiles.all()] == ["other", lin.id]


def test_no_secret_stands_in_the_file(gate: Gate, lin: Profile) -> None:
    written = (gate.profiles.folder / "profiles.json").read_bytes()
    secret = gate.vault.get(lin.id)
    assert secret is not None
    assert PIN.encode() not in written
    assert msgspec.json.encode(secret).strip(b'"') not in written


@pytest.mark.skipif(sys.platform == "win32", reason="folders guard themselves there")
def test_only_the_owner_can_read_it(gate: Gate, lin: Profile) -> None:
    del lin
    mode = (gate.profiles.folder / "profiles.json").stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_a_broken_list_is_said_and_kept(tmp_path: Path) -> None:
    (tmp_path / "profiles.json").write_bytes(b"{ half")
    with pytest.raises(Damaged, match="cannot be read"):
        Profiles(tmp_path).all()
    assert (tmp_path / "profiles.json").read_bytes() == b"{ half"


def test_a_folder_that_is_a_file_is_said(tmp_path: Path, lin: Profile) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(Full):
        Profiles(tmp_path / "taken").keep(lin)


def test_what_a_person_left_behind_is_not_somebody_else(gate: Gate, lin: Profile) -> None:
    gate.profiles.keep(msgspec.structs.replace(lin, id="older"))
    gate.profiles.keep(msgspec.structs.replace(lin, id="martin", advisor="martin"))
    assert [each.id for each in gate.profiles.beside(lin)] == ["martin"]
