"""Coming in: the form, what it says when something is wrong, and the desk at the end of it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import keyring
import msgspec
import pytest
from keyring.backends import fail
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clienteling.app.house import House
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile
from clienteling.auth.vault import Keyring
from clienteling.ui.shell.lock_screen import LockScreen
from clienteling.ui.shell.sign_in import SignIn
from clienteling.ui.shell.window import Window
from clienteling.ui.widgets.button import Button
from tests.fixtures_central import PASSWORD, Server, add_person, open_boutique, serving
from tests.ui.shell.conftest import PIN


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder: Path = tmp_path_factory.mktemp("central")
    with serving(f"sqlite:///{folder / 'central.db'}", folder) as server:
        open_boutique(server.central)
        add_person(server.central, "lin")
        yield server


@pytest.fixture
def house(empty_window: Window, gate: Gate, central: Server) -> Iterator[House]:
    """The door of a desk where nobody has been yet."""
    made = House(empty_window, gate, central.url)
    made.begin()
    yield made
    made.close()


def _form(window: Window) -> SignIn:
    screen = window.screens.currentWidget()
    assert isinstance(screen, SignIn)
    return screen


def _fill(form: SignIn, **words: str) -> None:
    lines = {
        "central": form._central,
        "login": form._login,
        "password": form._password,
        "word": form._word,
        "again": form._again,
    }
    given = {"login": "lin", "password": PASSWORD, "word": PIN, "again": PIN} | words
    for name, text in given.items():
        lines[name].setText(text)


def _said(window: Window) -> str:
    labels = window.screens.currentWidget().findChildren(QLabel)  # type: ignore[union-attr]
    return " ".join(each.text() for each in labels if each.isVisible())


def _enter(qtbot: QtBot, form: SignIn) -> None:
    qtbot.mouseClick(form._enter, Qt.MouseButton.LeftButton)


def test_a_first_sign_in_ends_at_the_desk(
    qtbot: QtBot, house: House, empty_window: Window, gate: Gate
) -> None:
    form = _form(empty_window)
    _fill(form)
    _enter(qtbot, form)
    qtbot.waitUntil(lambda: empty_window.frame is not None)
    assert [each.login for each in gate.profiles.all()] == ["lin"]
    running = house._running
    assert running is not None
    qtbot.waitUntil(lambda: running.engine.status.connected)
    qtbot.waitUntil(lambda: running.desk.person.boutique_name == "Maison PAR1")
    assert running.desk.person.tz == "Europe/Paris"


def test_the_next_start_asks_only_for_the_pin(
    qtbot: QtBot, house: House, empty_window: Window
) -> None:
    form = _form(empty_window)
    _fill(form)
    _enter(qtbot, form)
    qtbot.waitUntil(lambda: empty_window.frame is not None)
    house._end()
    house.begin()
    screen = empty_window.screens.currentWidget()
    assert isinstance(screen, LockScreen)
    qtbot.keyClicks(screen._word, PIN)
    qtbot.keyClick(screen._word, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: empty_window.frame is not None)


def test_signing_out_leaves_the_sealed_copy(
    qtbot: QtBot, house: House, empty_window: Window, gate: Gate
) -> None:
    form = _form(empty_window)
    _fill(form)
    _enter(qtbot, form)
    qtbot.waitUntil(lambda: empty_window.frame is not None)
    empty_window._do("sign_out")
    assert empty_window.frame is None
    assert isinstance(empty_window.screens.currentWidget(), LockScreen)
    assert gate.profiles.copy_of(gate.profiles.all()[0]).exists()
    assert house._running is None


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"password": "something else"}, "The name or the password is wrong. Try again."),
        ({"central": "http://127.0.0.1:9"}, "Check the address and the network"),
        ({"central": "central .example"}, "This is not a central's address."),
        ({"word": "1234", "again": "1234"}, "Anybody would try this PIN first."),
        ({"again": "2581"}, "These two differ."),
        ({"login": " "}, "This is needed."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(
    qtbot: QtBot, house: House, empty_window: Window, wrong: dict[str, str], words: str
) -> None:
    form = _form(empty_window)
    _fill(form, **wrong)
    _enter(qtbot, form)
    qtbot.waitUntil(lambda: words in _said(empty_window))
    assert form._enter.isEnabled()
    assert form._password.text()
    assert empty_window.frame is None
    del house


def test_enter_leads_from_field_to_field(
    qtbot: QtBot, house: House, empty_window: Window
) -> None:
    form = _form(empty_window)
    form._login.setFocus()
    qtbot.keyClicks(form._login, "lin")
    qtbot.keyClick(form._login, Qt.Key.Key_Return)
    assert form.focusWidget() is form._password
    del house


def test_passwords_are_dots(house: House, empty_window: Window) -> None:
    form = _form(empty_window)
    for line in (form._password, form._word, form._again):
        assert line.echoMode() == QLineEdit.EchoMode.Password
    del house


def test_without_a_keyring_a_passphrase_is_asked_for(
    qtbot: QtBot, empty_window: Window, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())
    house = House(empty_window, Gate(gate.profiles, Keyring()), "")
    house.begin()
    qtbot.waitUntil(lambda: "New passphrase" in _said(empty_window))
    assert "at least 16 signs" in _said(empty_window)
    house.close()


def test_somebody_who_was_here_can_be_chosen(
    qtbot: QtBot, house: House, empty_window: Window, profile: Profile
) -> None:
    house.begin()
    screen = empty_window.screens.currentWidget()
    assert isinstance(screen, LockScreen)
    first = [each for each in screen.findChildren(Button) if "first time" in each.text()]
    qtbot.mouseClick(first[0], Qt.MouseButton.LeftButton)
    form = _form(empty_window)
    assert form._back.isVisible()
    qtbot.mouseClick(form._back, Qt.MouseButton.LeftButton)
    back = empty_window.screens.currentWidget()
    assert isinstance(back, LockScreen)
    assert profile.name_native in _said(empty_window)


def test_a_desk_too_long_without_central_starts_anew(
    house: House, empty_window: Window, gate: Gate, profile: Profile
) -> None:
    old = msgspec.structs.replace(profile, contact_at=profile.contact_at - timedelta(days=8))
    gate.profiles.keep(old)
    house.begin()
    assert isinstance(empty_window.screens.currentWidget(), SignIn)
    assert gate.profiles.all() == ()
    assert "what it kept was destroyed" in _said(empty_window)


def test_a_list_of_people_that_cannot_be_read_is_said(
    house: House, empty_window: Window, gate: Gate
) -> None:
    gate.profiles.folder.mkdir(parents=True, exist_ok=True)
    (gate.profiles.folder / "profiles.json").write_bytes(b"{ half")
    house.begin()
    assert "The list of people at this desk cannot be read." in _said(empty_window)
    assert "Move profiles.json away" in _said(empty_window)
