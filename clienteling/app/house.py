"""The door and the desk behind it: who comes in, who leaves, what is shut."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from clienteling.app.opening import open_desk
from clienteling.app.running import Running
from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.shell.reception import Reception
from clienteling.ui.shell.window import Window
from clienteling.ui.work import Work


class House(QObject):
    """The door and the desk behind it, for as long as the program runs."""

    def __init__(self, window: Window, gate: Gate, central: str) -> None:
        super().__init__(window)
        self._window = window
        self._work = Work(present.say, self)
        self._reception = Reception(window, gate, self._work, central)
        self._running: Running | None = None
        self._reception.entered.connect(self._enter)
        window.left.connect(self._sign_out)
        window.switched.connect(self._switch)
        window.lost.connect(self._lose)
        window.closed.connect(self.close)
        window.painted.connect(self._listen)

    def begin(self) -> None:
        """Show the door."""
        self._reception.begin()

    @Slot()
    def _listen(self) -> None:
        """Hear of the network from now on: a desk need not wait out its rest."""
        from clienteling.app.network import Network  # noqa: PLC0415 - only after the first paint

        Network(self).came_up.connect(self._try_at_once)

    @Slot()
    def _try_at_once(self) -> None:
        if self._running is not None:
            self._running.network_up()

    @Slot(Entry)
    def _enter(self, entry: Entry) -> None:
        try:
            running = open_desk(entry, self._window)
        except Trouble as trouble:
            self._reception.say(trouble)
            return
        self._running = running
        running.destroyed_here.connect(self._shut)

    @Slot()
    def _sign_out(self) -> None:
        running = self._running
        if running is not None:
            from clienteling.auth import sign_in  # noqa: PLC0415 - it knows the network

            last = running.tokens.end()
            self._end()
            device = running.entry.profile.device
            job = partial(sign_in.leave, running.central, last, device)
            self._work.fetch(self, job, self._gone)
        self._reception.begin()

    @Slot(str)
    def _switch(self, chosen: str) -> None:
        self._end()
        self._reception.switch(chosen)

    @Slot()
    def _lose(self) -> None:
        self._end()
        self._reception.lose()

    @Slot(Trouble)
    def _shut(self, why: Trouble) -> None:
        self._running = None
        self._reception.begin()
        self._reception.say(why)

    @Slot(object)
    def _gone(self, _nothing: object) -> None:
        """Central was told, or will find out."""

    @Slot()
    def close(self) -> None:
        """End what runs."""
        self._end()
        self._work.stop()

    def _end(self) -> None:
        if self._running is not None:
            self._running.close()
            self._running = None
