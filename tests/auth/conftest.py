"""A gate with a throw-away vault, and one person enrolled behind it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from clienteling.auth import key
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile, Profiles
from clienteling.auth.vault import ThrowAway
from tests.fixtures_desk import LIN, PERSON, SCOPE

PIN = "2580"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    return Gate(Profiles(tmp_path / "desk"), ThrowAway())


@pytest.fixture
def lin(gate: Gate) -> Profile:
    """Lin, who enrolled here with a keyring and her PIN."""
    secret, salt = key.new_secret(), key.new_salt()
    made = key.derived(PIN, secret, salt, key.WITH_KEYRING)
    profile = Profile(
        id="0197f000-0000-7000-8000-00000000f001",
        central="https://central.example",
        login="lin",
        advisor=LIN,
        name=PERSON.name,
        name_native=PERSON.name_native,
        roles=PERSON.roles,
        boutique=SCOPE,
        device=PERSON.device,
        salt=salt,
        cost=key.WITH_KEYRING,
        mark=key.mark_of(made),
        contact_at=NOW,
    )
    gate.vault.put(profile.id, secret)
    gate.profiles.keep(profile)
    return profile
