"""The keyring: used when it can be trusted, said to be missing when it cannot."""

import base64

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from clienteling.auth.vault import Keyring, NoKeyring, ThrowAway, is_usable
from tests.fakes.keyrings import Forgetful, Locked, Working


@pytest.fixture
def working(monkeypatch: pytest.MonkeyPatch) -> Working:
    backend = Working()
    _use(monkeypatch, backend)
    return backend


def _use(monkeypatch: pytest.MonkeyPatch, backend: KeyringBackend) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", backend)


def test_a_secret_comes_back(working: Working) -> None:
    vault = Keyring()
    vault.put("one", b"\0secret\xff")
    assert vault.get("one") == b"\0secret\xff"
    assert list(working.kept) == [("clienteling", "one")]
    vault.forget("one")
    vault.forget("one")
    assert vault.get("one") is None
    assert is_usable(vault)
    assert not vault.throws_away


def test_nonsense_in_the_keyring_counts_as_nothing(working: Working) -> None:
    working.kept["clienteling", "one"] = "not base64 !"
    assert Keyring().get("one") is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_a_keyring_that_keeps_nothing_is_none(
    monkeypatch: pytest.MonkeyPatch, backend: type[KeyringBackend]
) -> None:
    _use(monkeypatch, backend())
    assert not is_usable(Keyring())
    with pytest.raises(NoKeyring, match="no keyring"):
        Keyring().put("one", b"secret")


def test_a_keyring_in_a_plain_file_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    plain = type("PlaintextKeyring", (Working,), {"__module__": "keyrings.alt.file"})
    _use(monkeypatch, plain())
    assert not is_usable(Keyring())


def test_a_chain_with_an_unsafe_part_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    chain = chainer.ChainerBackend()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [Working(), null.Keyring()])
    _use(monkeypatch, chain)
    assert not is_usable(Keyring())


def test_a_locked_keyring_is_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, Locked())
    with pytest.raises(NoKeyring) as no:
        Keyring().get("one")
    assert "passphrase" in no.value.advice


def test_a_keyring_that_forgets_is_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, Forgetful())
    with pytest.raises(NoKeyring):
        Keyring().put("one", b"secret")


def test_a_secret_is_never_kept_as_it_is(working: Working) -> None:
    Keyring().put("one", b"secret")
    (kept,) = working.kept.values()
    assert base64.b64decode(kept) == b"secret"


def test_a_throw_away_vault_says_that_it_is_one() -> None:
    assert ThrowAway().throws_away
