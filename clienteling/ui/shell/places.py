"""The six places of the desk, and how each page is built when it is first shown."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from clienteling.actions.desk import Desk
from clienteling.ui.bus import Bus, Place
from clienteling.ui.shell.rail import Place as OnRail
from clienteling.ui.work import Work

if TYPE_CHECKING:
    from clienteling.cache.reads.palette import Found
    from clienteling.cache.reads.scanned import Scanned


class Page(Protocol):
    """What the shell asks of a page."""

    def open(self, place: Place) -> None:
        """Go to a row, a filter or an action."""

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - the pages' own name for it
        """Hide spend and notes, for the screen may be seen."""


Build = Callable[[Desk, Work, Bus], QWidget]


class Room(Struct, frozen=True):
    """One of the six: what it is called in a `Place`, its icon, and its page's class."""

    page: str
    icon: str
    of: str


ROOMS = (
    Room("today", "clock", "TodayPage"),
    Room("clients", "users", "ClientsPage"),
    Room("inbox", "message-circle", "InboxPage"),
    Room("appointments", "calendar", "AppointmentsPage"),
    Room("repairs", "wrench", "RepairsPage"),
    Room("day", "chart-column", "DayPage"),
)


def number_of(page: str) -> int:
    """Which place `page` is; the first for one that nobody knows."""
    return next((at for at, room in enumerate(ROOMS) if room.page == page), 0)


def build(room: Room, desk: Desk, work: Work, bus: Bus) -> QWidget:
    """The page of `room`, its module imported now."""
    module = import_module(f"clienteling.ui.pages.{room.page}.page")
    return cast("Build", getattr(module, room.of))(desk, work, bus)


def place_of(row: "Found") -> Place:
    """Where a thing that was found is looked at; a watch, at its owner's."""
    if row.kind == "ticket":
        return Place("repairs", row.id)
    if row.kind == "watch":
        return watch(row.id, row.client or "")
    return Place("clients", row.client or "", filter="" if row.client else row.title)


def scanned(it: "Scanned") -> Place:
    """Where what a code stands for is looked at."""
    match it.kind:
        case "ticket":
            return Place("repairs", it.id)
        case "watch":
            return watch(it.id, it.client)
        case "reference":
            return Place("clients", action="reference", filter=it.id)
    return Place("clients", it.id)


def watch(id_: str, owner: str) -> Place:
    """Where a watch is looked at: among its owner's, or by itself."""
    return Place("clients", owner, "watches" if owner else "watch", id_)


def on_rail() -> list[OnRail]:
    """The places as the rail names them, in the window's language."""
    titles = names()
    return [OnRail(titles[room.page], room.icon, shortcut(at)) for at, room in enumerate(ROOMS)]


def names() -> dict[str, str]:
    """What each page is called."""
    tr = QCoreApplication.translate
    return {
        "today": tr("places", "Today"),
        "clients": tr("places", "Clients"),
        "inbox": tr("places", "Inbox"),
        "appointments": tr("places", "Appointments"),
        "repairs": tr("places", "Repairs"),
        "day": tr("places", "Day review"),
    }


def shortcut(number: int) -> str:
    """The key that goes to a place, as it is shown."""
    return f"Ctrl {number + 1}"
