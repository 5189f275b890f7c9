"""The real window with a real desk behind it, and one person who may unlock it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clienteling.actions.desk import Desk
from clienteling.auth import key
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profile, Profiles
from clienteling.auth.vault import ThrowAway
from clienteling.cache import search_index, shown
from clienteling.domain.messages import Channel, ConversationStatus
from clienteling.ui.bus import Bus
from clienteling.ui.shell.calling import Calling
from clienteling.ui.shell.choices import Choices
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.seat import Seat
from clienteling.ui.shell.window import Window
from clienteling.ui.theme.dress import Dress
from clienteling.ui.work import Work
from clienteling.wire.chat import Conversation
from clienteling.wire.service import Ticket
from clienteling.wire.watches import Watch
from tests.fakes.clock import Clock
from tests.fixtures_desk import CLAIRE, LIN, PERSON, SCOPE, WEI
from tests.ui.shell.bell import Bell, Called, settle
from tests.ui.shell.counter import Counter

PIN = "2580"
WATCH = "0197f000-0000-7000-8000-000000000301"
TICKET = "0197f000-0000-7000-8000-000000000401"
TALK = "0197f000-0000-7000-8000-000000000501"


@pytest.fixture
def desk(desk: Desk, bus: Bus, clock: Clock) -> Desk:
    """Lin's desk with a watch in repair and a conversation, telling the bus."""
    now = clock()
    with desk.store.write() as tx:
        shown.put(
            tx,
            [
                Watch(
                    id=WATCH, scope=SCOPE, rev=1, reference="BO-4410", serial="K7734190",
                    model="Boréal Date",
                ),
                Ticket(
                    id=TICKET, scope=SCOPE, rev=1, number="R-20481", watch=WATCH,
                    client=CLAIRE, stage_since=now,
                ),
                Conversation(
                    id=TALK, scope=SCOPE, rev=1, client=WEI, channel=Channel.WECHAT,
                    assignee=LIN, status=ConversationStatus.OPEN, last_at=now,
                    waiting_since=now, last_text="Hello?",
                ),
            ],
        )  # fmt: skip
        for table in ("client", "contact_point", "watch", "ticket"):
            rows = tx.execute(f"SELECT id FROM {table}").fetchall()  # noqa: S608 - our own names
            search_index.reindex(tx, table, [row[0] for row in rows])
    desk.tell = bus.changed.emit
    return desk


@pytest.fixture
def gate(tmp_path: Path) -> Gate:
    return Gate(Profiles(tmp_path / "profiles"), ThrowAway())


@pytest.fixture
def profile(gate: Gate) -> Profile:
    """Lin's profile at this gate; her PIN is cheap to try."""
    secret, salt, cost = key.new_secret(), key.new_salt(), key.Cost(64, 1)
    made = Profile(
        id="lin",
        central="http://127.0.0.1:9",
        login="lin",
        advisor=LIN,
        name=PERSON.name,
        name_native=PERSON.name_native,
        roles=PERSON.roles,
        boutique=SCOPE,
        device=PERSON.device,
        salt=salt,
        cost=cost,
        mark=key.mark_of(key.derived(PIN, secret, salt, cost)),
        contact_at=datetime.now(UTC),
    )
    gate.vault.put(made.id, secret)
    gate.profiles.keep(made)
    return made


@pytest.fixture
def empty_window(
    qtbot: QtBot, qapp: QApplication, dress: Dress, tmp_path: Path
) -> Iterator[Window]:
    """The window with nothing in it."""
    del qapp
    window = Window(Choices.of(tmp_path), dress)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.clear()


@pytest.fixture
def window(
    empty_window: Window, desk: Desk, work: Work, bus: Bus, gate: Gate, profile: Profile
) -> Window:
    """The window with Lin at work."""
    empty_window.seat(Seat(desk, work, bus, gate, profile))
    return empty_window


@pytest.fixture
def frame(window: Window) -> Frame:
    """What Lin works in."""
    assert window.frame is not None
    return window.frame


@pytest.fixture
def counter(qtbot: QtBot) -> Counter:
    """A window of fields and lists, watched by a scanner."""
    made = Counter()
    qtbot.addWidget(made)
    made.resize(400, 700)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.windowHandle().installEventFilter(made.scanner)
    made.line.setFocus()
    return made


@pytest.fixture
def bell(
    qtbot: QtBot,
    window: Window,
    desk: Desk,
    bus: Bus,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Bell]:
    """Lin is called; the first look, at what waits already, is over."""
    settle(desk)
    seat = window._seat
    assert isinstance(seat, Seat)
    made = Calling(window, seat)
    calls: list[Called] = []
    icon = made.tray.icon
    for name in ("isSystemTrayAvailable", "supportsMessages", "show"):
        monkeypatch.setattr(icon, name, lambda: True)
    monkeypatch.setattr(icon, "showMessage", lambda *said: calls.append(Called(*said[:2])))
    qtbot.waitUntil(lambda: made.notices._settled)
    yield Bell(made, desk, bus, calls)
    made.end()
