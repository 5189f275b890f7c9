"""The desk itself: the rail, the pages, the status bar, and what lies over them on a key."""

from functools import cached_property, partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.cache.reads.asked import Asked
from clienteling.cache.reads.badges import Badges, badges
from clienteling.domain.changes import Changes
from clienteling.domain.people import monogram
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.shell import places, status_words
from clienteling.ui.shell.halts import HaltBanner
from clienteling.ui.shell.pages import Pages
from clienteling.ui.shell.rail import Rail
from clienteling.ui.shell.roles import role_name
from clienteling.ui.shell.status_bar import StatusBar
from clienteling.ui.shell.veil import Veil
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import IconButton
from clienteling.ui.work import Work

if TYPE_CHECKING:
    from clienteling.cache.reads.scanned import Scanned
    from clienteling.sync.status import Status
    from clienteling.ui.shell.outbox_panel import OutboxPanel
    from clienteling.ui.shell.palette import Palette
    from clienteling.ui.shell.unknown_code import UnknownCode

_COUNTED = ("conversation", "ticket", "cover")


class Frame(QWidget):
    """What a person works in; `asked` tells a deed that the window does by name.

    `counted` tells how many conversations wait for this person or for anybody.
    """

    asked = Signal(str)
    counted = Signal(int)

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        person = desk.person
        self._desk = desk
        self._work = work
        self._clock = Clockface(ZoneInfo(person.tz))
        self._hidden = False
        self._panels: dict[str, Veil] = {}
        self.status: Status | None = None
        self._covered: frozenset[str] | None = None
        self.pages = Pages(desk, work, bus)
        self.rail = Rail(self.tr("Clienteling"), person.boutique_name, places.on_rail())
        self.rail.show_person(
            " ".join(filter(None, (person.name, person.name_native))),
            role_name(person.roles),
            monogram(*_names(person.name), person.name_native),
        )
        self.status_bar = StatusBar()
        self.gear = IconButton("settings", self.tr("Settings"))
        self.gear.be_low()
        self.halts = HaltBanner()
        self._top = QVBoxLayout()
        self._lay_out()
        self._bus = bus
        self._connect(bus)

    @cached_property
    def palette_panel(self) -> "Palette":
        """Everybody and every deed; made when it is first asked for."""
        from clienteling.ui.shell.palette import Palette  # noqa: PLC0415 - built when first opened

        made = Palette(self._desk, self._work, self)
        made.hide_private(hidden=self._hidden)
        made.went.connect(self.open)
        made.asked.connect(self._do)
        self._panels["palette"] = made
        return made

    @cached_property
    def unknown_code(self) -> "UnknownCode":
        """What is said of a code nobody knows; made when there is one."""
        from clienteling.ui.shell.unknown_code import UnknownCode  # noqa: PLC0415 - built when first opened

        made = UnknownCode(self)
        made.went.connect(self.open)
        made.searched.connect(self._look_for)
        self._panels["unknown"] = made
        return made

    @cached_property
    def outbox(self) -> "OutboxPanel":
        """What waits to be sent; made when it is first asked for."""
        from clienteling.ui.shell.outbox_panel import OutboxPanel  # noqa: PLC0415 - built when first opened

        made = OutboxPanel(self._desk, self._work, self._bus, self._clock, self)
        made.edited.connect(self._edit)
        self._panels["outbox"] = made
        return made

    @Slot()
    def open_palette(self) -> None:
        """Find or do anything."""
        self.palette_panel.begin()

    @Slot()
    def open_outbox(self) -> None:
        """See what waits to be sent."""
        self.outbox.begin()

    def _lay_out(self) -> None:
        self.status_bar.show_waiting("")
        foot = self.status_bar.layout()
        if foot is not None:
            foot.addWidget(self.gear)
        main = QVBoxLayout()
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(0)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.addWidget(self.halts)
        main.addLayout(self._top)
        main.addWidget(self.pages, 1)
        main.addWidget(self.status_bar)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(main, 1)

    def _connect(self, bus: Bus) -> None:
        for number in range(len(places.ROOMS)):
            self._key(f"Ctrl+{number + 1}", partial(self.pages.turn_to, number))
        self._key("Ctrl+K", self.open_palette)
        self._key("Ctrl+Shift+O", self.open_outbox)
        self._key("/", self.pages.focus_search)
        self._key("F9", self.turn_private)
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._say_status)
        self._tick.timeout.connect(self.count)
        self._tick.start(30_000)
        self.rail.went.connect(self.pages.turn_to)
        self.rail.lock_asked.connect(partial(self.asked.emit, "lock"))
        self.gear.clicked.connect(partial(self.asked.emit, "settings"))
        self.status_bar.waiting_opened.connect(self.open_outbox)
        self.status_bar.quiet_ended.connect(partial(self.asked.emit, "quiet_off"))
        self.pages.turned.connect(self.rail.show_place)
        bus.changed.connect(self._look_again)
        bus.status.connect(self.show_status)
        bus.go.connect(self.open)

    def _key(self, keys: str, deed: object) -> None:
        QShortcut(QKeySequence(keys), self, deed)  # type: ignore[call-overload] # any callable

    @Slot(Place)
    def open(self, place: Place) -> None:
        """Go somewhere, out from under whatever lies over the page; or open the palette."""
        self.close_panels()
        if place.page == "palette":
            self.palette_panel.begin()
        else:
            self.pages.open(place)

    def close_panels(self) -> None:
        """Leave nothing open over the page."""
        for panel in self._panels.values():
            panel.lift()

    def show_banner(self, banner: Banner) -> None:
        """Put a notice over the whole page."""
        self._top.insertWidget(0, banner)

    @Slot()
    def turn_private(self) -> None:
        """Hide spend and notes, or show them again."""
        self._hidden = not self._hidden
        self.pages.hide_private(hidden=self._hidden)
        if "palette" in self._panels:
            self.palette_panel.hide_private(hidden=self._hidden)

    @Slot(str)
    def scanned(self, code: str) -> None:
        """Open what a scanned code stands for; of several, and of none, say so."""
        from clienteling.cache.reads.scanned import recognised  # noqa: PLC0415 - once painted

        job = partial(recognised, self._desk.store, code)
        self._work.run(self, job, partial(self._open_scanned, code))

    def _open_scanned(self, code: str, found: "tuple[Scanned, ...]") -> None:
        if len(found) == 1:
            self.open(places.scanned(found[0]))
        elif found:
            self._look_for(code)
        else:
            self.close_panels()
            self.unknown_code.say(code, *self.pages.client)

    @Slot(str)
    def _look_for(self, code: str) -> None:
        self.open(Place("palette"))
        self.palette_panel.look_for(code)

    @Slot(object)
    def show_status(self, status: "Status") -> None:
        """Say how syncing stands."""
        self.status = status
        self.halts.show_status(status)
        self._say_status()

    def count(self) -> None:
        """Count what waits, for the rail."""
        person = self._desk.person
        asked = Asked(self._desk.now(), person.tz, person.scope, person.advisor)
        job = partial(badges, self._desk.store, asked)
        self._work.run(self, job, self._show_badges, replaces=True)

    @property
    def hides(self) -> bool:
        """Whether the screen faces a client."""
        return self._hidden

    @property
    def waiting(self) -> int:
        """How many changes are not sent yet."""
        return self.status.waiting if self.status else 0

    @Slot()
    def _say_status(self) -> None:
        if self.status is None:
            return
        now = self._desk.now()
        self.status_bar.show_connection(*status_words.connection(self.status, self._clock, now))
        self.status_bar.show_waiting(status_words.waiting(self.status))
        self.status_bar.show_as_of(status_words.as_of(self.status, self._clock, now))

    @Slot(object)
    def _show_badges(self, found: Badges) -> None:
        self.rail.show_waiting(places.number_of("inbox"), found.inbox)
        self.counted.emit(found.inbox)
        self.rail.show_waiting(places.number_of("repairs"), found.repairs)
        before, self._covered = self._covered, found.covered
        if before not in (None, found.covered):
            # A cover begins and ends by the clock; nothing is written then.
            self._bus.changed.emit(Changes(frozenset({"cover"})))

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        if changes.touch(*_COUNTED):
            self.count()

    @Slot(str)
    def _do(self, name: str) -> None:
        own = {
            "outbox": self.open_outbox,
            "search": self.pages.focus_search,
            "private": self.turn_private,
        }
        own.get(name, partial(self.asked.emit, name))()

    @Slot(str)
    def _edit(self, conversation: str) -> None:
        self.open(Place("inbox", conversation, "reply"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rail.fit(self.width())


def _names(name: str) -> tuple[str, str]:
    """Given and family name as far as one string tells them apart."""
    first, _, last = name.partition(" ")
    return first, last
