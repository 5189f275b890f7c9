"""One person's whole desk, driven by hands, with a wire of its own that can be cut."""

from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from clienteling.app import Running
from clienteling.cache import outbox, shown
from clienteling.demo import hands
from clienteling.demo.hands import until
from clienteling.demo.wire import Wire
from clienteling.ui.bus import Place
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.outbox_row import OutboxRow
from clienteling.ui.shell.window import Window
from clienteling.wire.record import Record

R = TypeVar("R", bound=Record)


def _nothing() -> None:
    """Only to be next in the clerk's queue."""


class Seat:
    """One person's whole desk, with a wire of its own that can be cut."""

    def __init__(self, running: Running, wire: Wire) -> None:
        self.running = running
        self.wire = wire
        self.me = running.desk.person.advisor

    @property
    def window(self) -> Window:
        """The window the desk is in."""
        return self.running.window

    @property
    def frame(self) -> Frame:
        """What the person works in."""
        assert self.window.frame is not None
        return self.window.frame

    def go(self, page: str, id_: str = "", action: str = "", filter_: str = "") -> QWidget:
        """Come to a place, as a click would; returns its page."""
        self.front()
        self.running.bus.go.emit(Place(page, id_, action, filter_))
        there = self.frame.pages.page(page)
        until(there.isVisible, f"The page {page}")
        return there

    def front(self) -> None:
        """Let this desk's window have the keyboard."""
        self.window.activateWindow()
        until(self.window.isActiveWindow, "The window in front")

    def press(self, *keys: Qt.Key, held: tuple[Qt.KeyboardModifier, ...] = ()) -> None:
        """Press keys where the keyboard is."""
        for each in keys:
            hands.key(QApplication.focusWidget() or self.window, each, *held)

    def cut(self) -> None:
        """Break the wire; the desk has noticed when this returns."""
        self.wire.cut()
        until(lambda: not self.running.engine.status.connected, "The word Offline")

    def mend(self) -> None:
        """Mend the wire; central has answered everything when this returns."""
        self.wire.mend()
        self.running.engine.network_up()
        self.until_sent()

    def until_kept(self) -> None:
        """Wait until everything that was asked for by hand so far is in this desk's copy."""
        over: list[None] = []
        self.running.work.run(self.window, _nothing, over.append)
        until(lambda: over, "The clerk's rest")

    def until_sent(self) -> None:
        """Wait until central has answered everything, and its answers have come in."""
        self.until_kept()

        def sent() -> bool:
            return self.running.engine.status.connected and self.count("outbox") == 0

        until(sent, "The last receipt")

    def until_waiting(self, count: int) -> None:
        """Wait until exactly `count` asks are kept here."""

        def kept() -> bool:
            with self.running.store.read() as db:
                return outbox.counts(db).waiting == count

        until(kept, f"{count} kept here")

    def find(self, kind: type[R], id_: str) -> R | None:
        """The row as this desk shows it."""
        with self.running.store.read() as db:
            return shown.find(db, kind, id_)

    def shows(self, kind: type[R], id_: str) -> R:
        """The row as this desk shows it, which it must."""
        found = self.find(kind, id_)
        assert found is not None
        return found

    def until_found(self, *records: Record) -> None:
        """Wait until these rows of central have arrived here."""
        for each in records:
            until(partial(self.find, type(each), each.id), "What central holds")

    def look_up(self, sql: str, *values: object) -> str:
        """One value out of this desk's copy."""
        with self.running.store.read() as db:
            row: tuple[str, ...] | None = db.execute(sql, values).fetchone()
        assert row is not None, sql
        return row[0]

    def count(self, table: str) -> int:
        """How many rows of a table this desk's copy holds."""
        return int(self.look_up(f"SELECT count(*) FROM {table}"))  # noqa: S608

    def outbox(self, count: int = 1) -> list[OutboxRow]:
        """Open the outbox; its rows, once there are `count`."""
        panel = self.frame.outbox
        panel.begin()

        def rows() -> list[OutboxRow]:
            return [each for each in panel.findChildren(OutboxRow) if each.isVisible()]

        until(lambda: len(rows()) == count, f"{count} in the outbox")
        return rows()
