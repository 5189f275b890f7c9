"""`clienteling admin` on a real database, as it is typed."""

import io
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from clienteling import cli
from clienteling.server.audit import Deed, record
from clienteling.server.store.engine import open_database, writing
from clienteling.server.store.people import audit
from clienteling.wire import routes
from clienteling.wire.auth import SignIn
from clienteling.wire.codec import encode
from tests.fixtures_central import Server, signed_in

_PLACE = [
    "--name", "Rive Gauche", "--city", "Paris", "--country", "fr",
    "--tz", "Europe/Paris", "--currency", "eur",
]  # fmt: skip


class Terminal:
    """What is typed, and what the terminal says."""

    def __init__(self, database: str, capsys: pytest.CaptureFixture[str]) -> None:
        self._database = database
        self._capsys = capsys
        self.said = ""

    def admin(self, *words: str) -> int:
        """Type `clienteling admin …`."""
        self._capsys.readouterr()
        code = cli.main(["admin", "--database", self._database, *words])
        out, err = self._capsys.readouterr()
        self.said = out + err
        return code


@pytest.fixture
def terminal(database: str, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(database, capsys)


def test_a_boutique_is_made_once(terminal: Terminal) -> None:
    assert terminal.admin("boutique", "add", "par2", *_PLACE) == 0
    assert terminal.admin("boutique", "add", "PAR2", *_PLACE) == 1
    assert "There is a boutique with this code." in terminal.said
    assert terminal.admin("boutique", "list") == 0
    assert re.search(r"PAR2 +Rive Gauche +Paris +FR +Europe/Paris", terminal.said)


@pytest.mark.parametrize(
    ("word", "wrong"),
    [("--country", "France"), ("--tz", "Paris"), ("--tz", "../x"), ("--currency", "euro"),
     ("--name", " ")],
)  # fmt: skip
def test_a_boutique_must_make_sense(terminal: Terminal, word: str, wrong: str) -> None:
    place = list(_PLACE)
    place[place.index(word) + 1] = wrong
    assert terminal.admin("boutique", "add", "PAR2", *place) == 1
    assert len(terminal.said.splitlines()) == 2


def test_a_person_made_on_the_terminal_signs_in(
    server: Server, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = ["--name", "Wen Li", "--name-native", "李文", "--boutique", "par1"]
    assert terminal.admin("advisor", "add", "Wen", *person, "--password", "+") == 0
    shown = terminal.said.splitlines()[-1]
    assert may_sign_in(server, "wen", shown)

    monkeypatch.setattr("sys.stdin", io.StringIO("quite another one\n"))
    assert terminal.admin("advisor", "password", "wen", "--password", "-") == 0
    assert not may_sign_in(server, "wen", shown)
    assert may_sign_in(server, "wen", "quite another one")

    assert terminal.admin("advisor", "leave", "wen") == 0
    assert not may_sign_in(server, "wen", "quite another one")


def may_sign_in(server: Server, login: str, password: str) -> bool:
    ask = encode(SignIn(login, password))
    return requests.post(server.url + routes.SIGN_IN, data=ask, timeout=20).status_code == 200


@pytest.mark.usefixtures("server")
def test_short_passwords_and_taken_logins_are_refused(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    person = ["--name", "W", "--boutique", "PAR1", "--password"]
    assert terminal.admin("advisor", "add", "wen", *person, "-") == 1
    assert "10 to 200" in terminal.said
    assert terminal.admin("advisor", "add", "LIN", *person, "+") == 1
    assert "taken" in terminal.said
    assert terminal.admin("advisor", "password", "nobody", "--password", "+") == 1
    assert "Nobody has this login." in terminal.said


@pytest.mark.usefixtures("server")
def test_roles_and_grants_are_set_and_listed(terminal: Terminal) -> None:
    assert terminal.admin("boutique", "add", "GVA1", *_PLACE) == 0
    assert terminal.admin("advisor", "role", "lin", "--role", "manager") == 0
    assert terminal.admin("grant", "add", "lin", "gva1") == 0
    assert terminal.admin("advisor", "list") == 0
    assert re.search(r"lin +Lin +manager +active +GVA1", terminal.said)
    assert terminal.admin("grant", "remove", "lin", "GVA1") == 0
    assert terminal.admin("grant", "add", "lin", "NONE") == 1
    assert "There is no boutique NONE." in terminal.said


def test_a_desk_is_listed_and_shut_out(server: Server, terminal: Terminal) -> None:
    lin = signed_in(server, "lin")
    assert terminal.admin("device", "list", "--boutique", "PAR1") == 0
    assert re.search(rf"{lin.me.device} +lin +PAR1 +counter", terminal.said)
    assert terminal.admin("device", "revoke", lin.me.device) == 0
    assert lin.get(routes.CHECK).json()["code"] == "device_revoked"
    assert terminal.admin("device", "revoke", "unknown") == 1


@pytest.mark.usefixtures("server")
def test_a_website_is_connected_and_its_secret_shown_once(terminal: Terminal) -> None:
    web = ["channel", "web", "PAR1", "--callback", "https://shop.example/answers"]
    assert terminal.admin(*web) == 0
    secret = terminal.said.splitlines()[-1]
    assert secret.startswith("whsec_")
    assert terminal.admin("channel", "list") == 0
    assert "https://shop.example/answers" in terminal.said
    assert secret not in terminal.said
    assert terminal.admin("channel", "loopback", "PAR1", "carrier-pigeon") == 1


@pytest.mark.usefixtures("server")
def test_the_chat_page_is_opened_in_place_of_a_website(terminal: Terminal) -> None:
    assert terminal.admin("channel", "web", "par1") == 0
    assert "/chat/PAR1" in terminal.said
    assert terminal.admin("channel", "list") == 0
    assert "page" in terminal.said


def test_the_audit_is_verified_with_exit_codes(database: str, terminal: Terminal) -> None:
    assert terminal.admin("boutique", "add", "PAR2", *_PLACE) == 0
    assert terminal.admin("audit", "verify") == 0
    seen = terminal.said.split()[-1]
    assert terminal.admin("audit", "verify", "--seen", seen) == 0
    assert terminal.admin("audit", "verify", "--seen", "7:xyz") == 1
    assert terminal.admin("audit", "verify", "--seen", "nonsense") == 1

    engine = open_database(database)
    with writing(engine) as connection:
        connection.execute(audit.update().values(kind="other"))
    engine.dispose()
    assert terminal.admin("audit", "verify") == 1
    assert "Row 1 was changed" in terminal.said


def test_a_new_epoch_is_recorded(server: Server, terminal: Terminal) -> None:
    lin = signed_in(server, "lin")
    before = lin.catch_up().epoch
    assert terminal.admin("new-epoch") == 0
    assert lin.pull().epoch != before


@pytest.mark.parametrize(
    "url", ["", "sqlite://", "mysql://x/y", "sqlite:////nowhere/at/all.db"]
)
def test_a_database_that_cannot_be_is_said_so(
    url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["admin", "--database", url, "boutique", "list"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 2


def test_a_chain_of_thousands_is_verified_by_pages(database: str, terminal: Terminal) -> None:
    assert terminal.admin("boutique", "list") == 0
    engine = open_database(database)

    with writing(engine) as connection:
        record(
            connection, (Deed("try", subject=f"{n}") for n in range(12_000)), datetime.now(UTC)
        )
    engine.dispose()
    assert terminal.admin("audit", "verify") == 0
    assert "12,000 rows" in terminal.said


def test_a_sample_brings_its_pictures(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.admin("sample", "--clients", "20", "--blobs", str(tmp_path / "kept")) == 0
    assert [path for path in (tmp_path / "kept").rglob("*") if path.is_file()]
