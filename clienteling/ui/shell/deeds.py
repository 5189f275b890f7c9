"""What can be done from anywhere: each deed with its words, its icon and its key."""

import msgspec
from PySide6.QtCore import QCoreApplication

from clienteling.ui.bus import Place
from clienteling.ui.shell import places


class Deed(msgspec.Struct, frozen=True):
    """One line of the palette: somewhere to go, or something the window does by `name`."""

    title: str
    icon: str
    shortcut: str = ""
    place: Place | None = None
    name: str = ""


def all_deeds() -> list[Deed]:
    """Everything, in the window's language."""
    talks = [*_out_of_a_conversation(), *_with_a_conversation()]
    with_people = [*_with_clients(), *_with_one_client(), *talks]
    return [*_going(), *_begun_anywhere(), *with_people, *_window()]


def _going() -> list[Deed]:
    titles = places.names()
    return [
        Deed(titles[room.page], room.icon, places.shortcut(at), Place(room.page))
        for at, room in enumerate(places.ROOMS)
    ]


def _begun_anywhere() -> list[Deed]:
    tr = QCoreApplication.translate
    return [
        _at(tr("deeds", "New client"), "user-plus", "new"),
        _at(tr("deeds", "Book an appointment"), "calendar-plus", "new", page="appointments"),
        _at(tr("deeds", "Take a watch in"), "watch", "new", page="repairs"),
        _at(tr("deeds", "Note a walk-in"), "footprints", "visit", page="today"),
        Deed(
            tr("deeds", "How soon clients were answered"),
            "chart-column",
            place=Place("day", filter="replies"),
        ),
        _at(tr("deeds", "Make a client of a walk-in"), "user-plus", "newcomer"),
        _at(
            tr("deeds", "Put a template into the reply"), "file-text", "template", page="inbox"
        ),
        _at(tr("deeds", "Edit templates"), "pencil", "templates", page="inbox"),
    ]


def _with_clients() -> list[Deed]:
    tr = QCoreApplication.translate
    return [
        Deed(tr("deeds", "Filter the clients"), "tag", "", Place("clients", filter="choose")),
        Deed(
            tr("deeds", "Lists of clients"), "list-checks", "", Place("clients", filter="lists")
        ),
        _at(tr("deeds", "Who wishes for what"), "gem", "reference"),
        _at(tr("deeds", "Possible duplicates"), "users", "duplicates"),
        _at(tr("deeds", "Hand clients over to a colleague"), "users", "handover"),
        _at(tr("deeds", "Cover for a colleague, and follow-ups by rule"), "user", "cover"),
        _at(tr("deeds", "Import clients or purchases"), "download", "import"),
        _at(tr("deeds", "Export the list of clients"), "file-text", "segment"),
    ]


def _with_one_client() -> list[Deed]:
    tr = QCoreApplication.translate
    return [
        _at(tr("deeds", "Record a call"), "phone", "call", "Ctrl Shift C"),
        _at(tr("deeds", "Write a note"), "notebook-pen", "note", "Ctrl Shift N"),
        _at(tr("deeds", "Watches, wishes and offers of this client"), "watch", "watches"),
        _at(tr("deeds", "Change this client’s file"), "pencil", "edit"),
        _at(tr("deeds", "What this client allows"), "shield-check", "consent"),
        _at(tr("deeds", "Merge this client with another file"), "users", "merge"),
        _at(tr("deeds", "This client’s file as PDF, JSON or vCard"), "file-text", "file"),
        _at(tr("deeds", "Erase this client"), "trash-2", "erase"),
    ]


def _out_of_a_conversation() -> list[Deed]:
    tr = QCoreApplication.translate
    inbox = "inbox"
    return [
        _at(tr("deeds", "Offer times in this conversation"), "clock", "times", page=inbox),
        _at(tr("deeds", "Book out of this conversation"), "calendar-plus", "book", page=inbox),
        _at(
            tr("deeds", "Take a watch in out of this conversation"),
            "wrench",
            "repair",
            page=inbox,
        ),
        _at(tr("deeds", "Task out of this conversation"), "list-checks", "task", page=inbox),
        _at(tr("deeds", "Wish out of this conversation"), "gem", "wish", page=inbox),
        _at(tr("deeds", "Say where the repair stands"), "wrench", "status", page=inbox),
        _at(tr("deeds", "Send a picture or a PDF along"), "camera", "photo", page=inbox),
        _at(tr("deeds", "Send what is written later"), "clock", "later", page=inbox),
        _at(tr("deeds", "Write a note for colleagues"), "eye-off", "note", page=inbox),
        _at(tr("deeds", "Say who writes in this conversation"), "user", "link", page=inbox),
        _at(
            tr("deeds", "Unlink the client of this conversation"), "user", "unlink", page=inbox
        ),
    ]


def _with_a_conversation() -> list[Deed]:
    tr = QCoreApplication.translate
    return [
        _at(tr("deeds", "Claim this conversation"), "hand-heart", "claim", "C", page="inbox"),
        _at(tr("deeds", "Find in this conversation"), "search", "find", "Ctrl F", page="inbox"),
        _at(tr("deeds", "Snooze this conversation"), "clock", "snooze", "S", page="inbox"),
        _at(tr("deeds", "Hand this conversation over"), "users", "hand", "H", page="inbox"),
        _at(tr("deeds", "Close this conversation"), "check", "close", "D", page="inbox"),
        _at(tr("deeds", "Close this conversation as unwanted"), "x", "unwanted", page="inbox"),
        _at(
            tr("deeds", "Return this conversation to everybody"),
            "undo-2",
            "return",
            page="inbox",
        ),
        Deed(
            tr("deeds", "Who was put off until later"),
            "clock",
            place=Place("inbox", filter="snoozed"),
        ),
        _at(tr("deeds", "Opening hours and goal for replies"), "clock", "rules", page="inbox"),
    ]


def _window() -> list[Deed]:
    tr = QCoreApplication.translate
    return [
        Deed(tr("deeds", "What waits to be sent"), "send", "Ctrl Shift O", name="outbox"),
        Deed(tr("deeds", "Search this page"), "search", "/", name="search"),
        Deed(tr("deeds", "Hide or show spend and notes"), "eye-off", "F9", name="private"),
        Deed(tr("deeds", "Lock"), "lock", "F12", name="lock"),
        Deed(tr("deeds", "Settings"), "settings", "Ctrl ,", name="settings"),
        Deed(tr("deeds", "Do not disturb for an hour"), "moon", name="quiet_hour"),
        Deed(
            tr("deeds", "Do not disturb until we open tomorrow"), "moon", name="quiet_tomorrow"
        ),
        Deed(tr("deeds", "Do not disturb until I say so"), "moon", name="quiet_on"),
        Deed(tr("deeds", "Call me again when somebody waits"), "bell", name="quiet_off"),
        Deed(tr("deeds", "Light theme"), "sun", name="light"),
        Deed(tr("deeds", "Dark theme"), "moon", name="dark"),
        Deed("English", "message-square", name="en"),
        Deed("简体中文", "message-square", name="zh_CN"),
        Deed(tr("deeds", "Sign out"), "log-out", name="sign_out"),
    ]


def _at(title: str, icon: str, action: str, keys: str = "", page: str = "clients") -> Deed:
    """A deed that is done at its page."""
    return Deed(title, icon, keys, Place(page, action=action))


def matching(text: str) -> list[Deed]:
    """The deeds whose words hold every word of `text`."""
    wanted = text.casefold().split()
    return [
        deed for deed in all_deeds() if all(word in deed.title.casefold() for word in wanted)
    ]
