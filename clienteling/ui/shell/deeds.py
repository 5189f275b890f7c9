"""What can be done from anywhere: each deed with its words, its icon and its key."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clienteling.ui.bus import Place
from clienteling.ui.shell import places


@dataclass(frozen=True, slots=True)
class Deed:
    """One line of the palette: somewhere to go, or something the window does by `name`."""

    title: str
    icon: str
    shortcut: str = ""
    place: Place | None = None
    name: str = ""


def all_deeds() -> list[Deed]:
    """Everything, in the window's language."""
    tr = QCoreApplication.translate
    titles = places.names()
    going = [
        Deed(titles[room.page], room.icon, places.shortcut(at), Place(room.page))
        for at, room in enumerate(places.ROOMS)
    ]
    return [
        *going,
        Deed(tr("deeds", "New client"), "user-plus", "", Place("clients", action="new")),
        Deed(
            tr("deeds", "Book an appointment"),
            "calendar-plus",
            "",
            Place("appointments", action="new"),
        ),
        Deed(tr("deeds", "Take a watch in"), "watch", "", Place("repairs", action="new")),
        Deed(
            tr("deeds", "Record a call"),
            "phone",
            "Ctrl Shift C",
            Place("clients", action="call"),
        ),
        Deed(
            tr("deeds", "Write a note"),
            "notebook-pen",
            "Ctrl Shift N",
            Place("clients", action="note"),
        ),
        Deed(
            tr("deeds", "Possible duplicates"),
            "users",
            "",
            Place("clients", action="duplicates"),
        ),
        Deed(
            tr("deeds", "Merge this client with another file"),
            "users",
            "",
            Place("clients", action="merge"),
        ),
        Deed(
            tr("deeds", "Hand clients over to a colleague"),
            "users",
            "",
            Place("clients", action="handover"),
        ),
        Deed(
            tr("deeds", "Cover for a colleague, and follow-ups by rule"),
            "user",
            "",
            Place("clients", action="cover"),
        ),
        Deed(tr("deeds", "Filter the clients"), "tag", "", Place("clients", filter="choose")),
        Deed(
            tr("deeds", "Lists of clients"), "list-checks", "", Place("clients", filter="lists")
        ),
        Deed(
            tr("deeds", "Who wishes for what"),
            "gem",
            "",
            Place("clients", action="reference"),
        ),
        Deed(
            tr("deeds", "Change this client’s file"),
            "pencil",
            "",
            Place("clients", action="edit"),
        ),
        Deed(
            tr("deeds", "What this client allows"),
            "shield-check",
            "",
            Place("clients", action="consent"),
        ),
        Deed(tr("deeds", "Note a walk-in"), "footprints", "", Place("today", action="visit")),
        Deed(
            tr("deeds", "Make a client of a walk-in"),
            "user-plus",
            "",
            Place("clients", action="newcomer"),
        ),
        Deed(
            tr("deeds", "Import clients or purchases"),
            "download",
            "",
            Place("clients", action="import"),
        ),
        Deed(
            tr("deeds", "Export the list of clients"),
            "file-text",
            "",
            Place("clients", action="segment"),
        ),
        Deed(tr("deeds", "What waits to be sent"), "send", "Ctrl Shift O", name="outbox"),
        Deed(tr("deeds", "Search this page"), "search", "/", name="search"),
        Deed(tr("deeds", "Hide or show spend and notes"), "eye-off", "F9", name="private"),
        Deed(tr("deeds", "Lock"), "lock", "F12", name="lock"),
        Deed(tr("deeds", "Settings"), "settings", "Ctrl ,", name="settings"),
        Deed(tr("deeds", "Light theme"), "sun", name="light"),
        Deed(tr("deeds", "Dark theme"), "moon", name="dark"),
        Deed("English", "message-square", name="en"),
        Deed("简体中文", "message-square", name="zh_CN"),
        Deed(tr("deeds", "Sign out"), "log-out", name="sign_out"),
    ]


def matching(text: str) -> list[Deed]:
    """The deeds whose words hold every word of `text`."""
    wanted = text.casefold().split()
    return [
        deed for deed in all_deeds() if all(word in deed.title.casefold() for word in wanted)
    ]
