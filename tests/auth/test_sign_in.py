"""Coming in at a real central: what goes right, and each thing that goes wrong in words."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import keyring
import msgspec
import pytest
from keyring.backends import fail
from msgspec.structs import replace
from typing_extensions import override

from clienteling.auth import key, sign_in
from clienteling.auth.lock import Gate
from clienteling.auth.sign_in import Asked
from clienteling.auth.vault import Keyring, NoKeyring
from clienteling.errors import Offline, Refused, Trouble
from tests.auth.conftest import NOW, PIN
from tests.fixtures_central import PASSWORD, Server, add_person, open_boutique, serving


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("central")
    with serving(f"sqlite:///{folder / 'central.db'}", folder) as server:
        open_boutique(server.central)
        add_person(server.central, "lin")
        add_person(server.central, "marie")
        yield server


@pytest.fixture
def asked(central: Server) -> Asked:
    return Asked(central.url, "lin", PASSWORD, PIN, "counter 1")


class _Stranger(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<html>Welcome to the hotel</html>")

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def hotel() -> Iterator[str]:
    """A sign-in page for guests where central should be."""
    with HTTPServer(("127.0.0.1", 0), _Stranger) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_enrolling_leaves_a_profile_a_secret_and_a_key(gate: Gate, asked: Asked) -> None:
    entry = sign_in.enrol(asked, gate, NOW, with_keyring=True)
    assert gate.profiles.all() == (entry.profile,)
    assert entry.profile.name == "Lin"
    assert entry.signed is not None
    assert entry.profile.device == entry.signed.device
    assert gate.open(entry.profile, PIN, NOW) == entry.key


def test_without_a_keyring_a_passphrase_opens_the_copy_alone(gate: Gate, asked: Asked) -> None:
    words = "amber lantern seven rivers"
    entry = sign_in.enrol(replace(asked, word=words), gate, NOW, with_keyring=False)
    assert gate.vault.get(entry.profile.id) is None
    assert entry.profile.cost == key.ALONE
    assert gate.open(entry.profile, words, NOW) == entry.key


def test_the_same_person_signs_in_again_at_the_same_desk(gate: Gate, asked: Asked) -> None:
    entry = sign_in.enrol(asked, gate, NOW, with_keyring=True)
    signed = sign_in.again(entry.profile, PASSWORD)
    assert signed.device == entry.profile.device
    fresh = sign_in.again(entry.profile, PASSWORD, new_device=True)
    assert fresh.device != entry.profile.device
    assert sign_in.remembered(gate, entry.profile, fresh, NOW).device == fresh.device


def _refusal(gate: Gate, asked: Asked, *, with_keyring: bool = True) -> Trouble:
    with pytest.raises(Trouble) as trouble:
        sign_in.enrol(asked, gate, NOW, with_keyring=with_keyring)
    assert gate.profiles.all() == ()
    assert trouble.value.advice
    return trouble.value


def test_a_wrong_password_is_said(gate: Gate, asked: Asked) -> None:
    trouble = _refusal(gate, replace(asked, password="something else"))
    assert isinstance(trouble, Refused)
    assert trouble.title == "The name or the password is wrong."


def test_an_address_where_nobody_answers_is_said(gate: Gate, asked: Asked) -> None:
    trouble = _refusal(gate, replace(asked, central="http://127.0.0.1:9"))
    assert isinstance(trouble, Offline)
    assert trouble.advice == "Check the address and the network, then try again."


def test_something_other_than_central_is_said(gate: Gate, asked: Asked, hotel: str) -> None:
    trouble = _refusal(gate, replace(asked, central=hotel))
    assert trouble.title == "There is no central at this address."


@pytest.mark.logs("Invalid HTTP request")
def test_a_connection_that_is_not_secure_is_said(gate: Gate, asked: Asked) -> None:
    plain = asked.central.replace("http://", "https://")
    trouble = _refusal(gate, replace(asked, central=plain))
    assert trouble.title == "The connection to central is not secure, so it was not used."


@pytest.mark.parametrize(
    "typed", ["", "   ", "https://", "ftp://central.example", "a b", "://", "https://x:port"]
)
def test_an_address_that_cannot_be_one_is_said(gate: Gate, asked: Asked, typed: str) -> None:
    assert isinstance(_refusal(gate, replace(asked, central=typed)), Refused)


def test_plain_http_to_another_machine_is_refused(gate: Gate, asked: Asked) -> None:
    trouble = _refusal(gate, replace(asked, central="http://central.example"))
    assert trouble.title == "This address is not secure."


def test_a_weak_word_is_refused_before_anybody_is_asked(gate: Gate, asked: Asked) -> None:
    assert isinstance(_refusal(gate, replace(asked, word="1234")), Refused)
    assert isinstance(_refusal(gate, replace(asked, word="2580"), with_keyring=False), Refused)


def test_no_keyring_leaves_nothing_behind(gate: Gate, asked: Asked) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        trouble = _refusal(replace(gate, vault=Keyring()), asked)
    finally:
        keyring.set_keyring(before)
    assert isinstance(trouble, NoKeyring)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("central.example", "https://central.example"),
        ("  https://central.example/ ", "https://central.example"),
        ("127.0.0.1:8400", "http://127.0.0.1:8400"),
        ("localhost", "http://localhost"),
    ],
)
def test_an_address_is_completed(typed: str, meant: str) -> None:
    assert sign_in.address(typed) == meant


def test_somebody_else_does_not_get_in_as_lin(gate: Gate, asked: Asked) -> None:
    entry = sign_in.enrol(asked, gate, NOW, with_keyring=True)
    as_marie = msgspec.structs.replace(entry.profile, login="marie")
    with pytest.raises(Trouble):
        sign_in.again(as_marie, PASSWORD)
