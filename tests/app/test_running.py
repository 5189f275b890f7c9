"""The desk against a real central: at work, signed out, shut out, and opened again."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from PySide6.QtNetwork import QNetworkInformation
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clienteling.app.house import House
from clienteling.app.network import Network
from clienteling.app.opening import dressed
from clienteling.app.running import Running
from clienteling.auth import sign_in
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profiles
from clienteling.auth.sign_in import Asked
from clienteling.auth.vault import ThrowAway
from clienteling.cache import meta
from clienteling.cache.store import Store
from clienteling.domain.ids import new_id
from clienteling.server import registry
from clienteling.sync.status import Status
from clienteling.ui.shell.password_panel import PasswordPanel
from clienteling.ui.shell.sign_in import SignIn
from clienteling.ui.shell.window import Window
from clienteling.wire.client_commands import CreateClient
from tests.fixtures_central import PASSWORD, Server, add_person, open_boutique, serving


@pytest.fixture
def central(tmp_path: Path) -> Iterator[Server]:
    with serving(f"sqlite:///{tmp_path / 'central.db'}", tmp_path) as server:
        open_boutique(server.central)
        add_person(server.central, "lin")
        yield server


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Window:
    del qapp
    folder = tmp_path / "desk"
    folder.mkdir()
    _, made = dressed(folder)
    made.show()
    return made


@pytest.fixture
def house(qtbot: QtBot, window: Window, central: Server, tmp_path: Path) -> Iterator[House]:
    """Lin at work at a desk that has just been enrolled."""
    gate = Gate(Profiles(tmp_path / "desk"), ThrowAway())
    asked = Asked(central.url, "lin", PASSWORD, "2580")
    entry = sign_in.enrol(asked, gate, datetime.now(UTC), with_keyring=True)
    made = House(window, gate, central.url)
    made._enter(entry)
    qtbot.waitUntil(lambda: _running(made).engine.status.connected)
    yield made
    made.close()
    window.leave()


def _running(house: House) -> Running:
    assert house._running is not None
    return house._running


def _said(window: Window) -> str:
    screen = window.screens.currentWidget()
    assert screen is not None
    return " ".join(each.text() for each in screen.findChildren(QLabel) if each.isVisible())


def test_what_is_asked_here_arrives_and_leaves_the_outbox(qtbot: QtBot, house: House) -> None:
    desk = _running(house).desk
    desk.ask(CreateClient(**desk.stamp(), client=new_id(), given="Claire", family="Vasseur"))
    status = lambda: _running(house).engine.status  # noqa: E731
    qtbot.waitUntil(lambda: status().waiting == 0 and status().connected)
    with desk.store.read() as db:
        assert db.execute("SELECT rev > 0 FROM client").fetchone() == (1,)


def test_a_desk_that_is_shut_out_destroys_what_it_kept(
    qtbot: QtBot, house: House, window: Window, central: Server
) -> None:
    gate, profile = _running(house).entry.gate, _running(house).entry.profile
    copy = _running(house).store.path
    registry.revoke(central.central.engine, profile.device)
    _running(house).engine.network_up()
    qtbot.waitUntil(lambda: isinstance(window.screens.currentWidget(), SignIn))
    assert list(copy.parent.glob(f"{copy.name}*")) == []
    assert gate.vault.get(profile.id) is None
    assert "shut this desk out" in _said(window)


def test_the_network_coming_up_ends_the_rest_between_two_tries(
    qtbot: QtBot, house: House
) -> None:
    running = _running(house)
    later = running.engine.steady() + 3_600
    running.engine._not_before |= {"pull": later, "push": later}
    house._listen()
    network = house.findChild(Network)
    assert network is not None
    desk = running.desk
    desk.ask(CreateClient(**desk.stamp(), client=new_id(), given="Claire", family="Vasseur"))

    network._look(QNetworkInformation.Reachability.Disconnected)
    assert running.engine.status.waiting == 1

    network._look(QNetworkInformation.Reachability.Online)
    qtbot.waitUntil(lambda: running.engine.status.waiting == 0)


def test_a_lease_that_ends_while_the_desk_is_open_destroys_what_it_kept(
    house: House, window: Window
) -> None:
    running = _running(house)
    gate, profile = running.entry.gate, running.entry.profile
    old = datetime.now(UTC) - timedelta(days=9)
    gate.profiles.keep(msgspec.structs.replace(profile, contact_at=old))
    copy = running.store.path
    running._end_lease_if_over()
    assert list(copy.parent.glob(f"{copy.name}*")) == []
    assert "too long without its central" in _said(window)


def test_signed_out_the_desk_works_on_and_one_password_mends_it(
    qtbot: QtBot, house: House, window: Window
) -> None:
    running = _running(house)
    running.tokens.end()
    running.tokens._access = "nonsense"
    running.engine.network_up()
    qtbot.waitUntil(lambda: running.engine.status.halted == "sign_in")
    assert window.frame is not None
    frame = window.frame
    qtbot.waitUntil(frame.halts.isVisible)
    frame.halts.acted.emit()
    panel = frame.findChild(PasswordPanel)
    assert isinstance(panel, PasswordPanel)
    panel._password.setText(PASSWORD)
    panel._try()
    qtbot.waitUntil(lambda: running.engine.status.connected)
    assert running.engine.status.halted == ""


def test_a_copied_desk_becomes_one_of_its_own_with_one_password(
    qtbot: QtBot, house: House, window: Window
) -> None:
    running = _running(house)
    before = running.entry.profile.device
    running.bus.status.emit(Status(halted="enrol"))
    assert window.frame is not None
    window.frame.halts.acted.emit()
    panel = window.frame.findChild(PasswordPanel)
    assert isinstance(panel, PasswordPanel)
    panel._password.setText(PASSWORD)
    panel._try()
    qtbot.waitUntil(lambda: running.entry.profile.device != before)
    fresh = running.entry.profile.device
    assert running.desk.person.device == fresh

    def speaks_as() -> str | None:
        with running.store.read() as db:
            return meta.get(db, "device")

    qtbot.waitUntil(lambda: speaks_as() == fresh)
    desk = running.desk
    desk.ask(CreateClient(**desk.stamp(), client=new_id(), given="Claire", family="Vasseur"))
    qtbot.waitUntil(lambda: running.engine.status.waiting == 0)


def test_the_copy_is_let_go_when_the_desk_is_closed(house: House, window: Window) -> None:
    running = _running(house)
    path, key = running.store.path, running.entry.key
    window.leave()
    Store.open(path, key).close()
