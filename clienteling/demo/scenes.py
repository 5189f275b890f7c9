"""What the tour does at the desk, page by page, with its hands on the real widgets."""

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from clienteling.app import Running
from clienteling.cache import outbox
from clienteling.demo import pipe
from clienteling.demo.hands import is_seen, key, press, seen, settled, titles, until, write
from clienteling.demo.pipe import Line
from clienteling.errors import Trouble
from clienteling.ui.bus import Place
from clienteling.ui.pages.appointments.form import AppointmentForm
from clienteling.ui.pages.inbox.book_form import BookForm
from clienteling.ui.shell.frame import Frame
from clienteling.ui.shell.outbox_row import OutboxRow
from clienteling.ui.widgets.bubble import Bubble
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.line_list import LineList
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.timeline import Timeline

_WHO = """
SELECT client.id, client.family, client.given, client.name_native, client.initials,
    contact_point.value
FROM client
JOIN contact_point ON contact_point.client = client.id AND contact_point.kind = 'mobile'
WHERE client.owner = ? AND client.tier = 'vip' AND length(client.name_native) > 1
    AND client.language = 'zh' AND client.do_not_contact = 0
    AND client.family || client.given NOT IN (
        SELECT family || given FROM client GROUP BY family, given HAVING count(*) > 1)
ORDER BY client.last_contact_at DESC LIMIT 1
"""
_TALK = """
SELECT id, language FROM conversation WHERE assignee = ? AND waiting_since IS NOT NULL
    AND client IS NOT NULL
ORDER BY EXISTS (
    SELECT 1 FROM message WHERE message.conversation = conversation.id
        AND message.attachments != '[]') DESC, waiting_since LIMIT 1
"""
_TICKET = "SELECT id FROM ticket WHERE stage = 'in_service' ORDER BY number LIMIT 1"
_REPLIES = {
    "zh": "当然可以，我已经为您留好了。",
    "fr": "Bien sûr, je vous l'ai mise de côté.",
    "en": "Of course — I have one set aside for you.",
    "ja": "もちろんです。お取り置きしております。",
    "ar": "بالتأكيد، لقد حجزتها لك.",
}
FOUR = ("message", "note", "appointment", "ticket_event")


class Stage(Protocol):
    """Tells each step, and takes its picture."""

    def does(self, step: str, picture: str = "") -> AbstractContextManager[None]:
        """One step."""

    def take(self, name: str) -> None:
        """A picture of the whole window."""


class Scenes:
    """The tour's scenes at one open desk."""

    def __init__(self, running: Running, stage: Stage) -> None:
        self._running = running
        self._stage = stage
        self._me = running.desk.person.advisor

    @property
    def frame(self) -> Frame:
        """What the person works in."""
        frame = self._running.window.frame
        if frame is None:
            raise Trouble("The desk is not open.")
        return frame

    def today(self) -> None:
        """Today shows its appointments."""
        lists = self.frame.pages.page("today").findChildren(LineList)
        until(lambda: any(titles(each) for each in lists), "An appointment")

    def find_anyone(self) -> None:
        """One client, by initials, by hanzi, by phone tail; then the history."""
        identifier, family, given, native, initials, mobile = self._one(_WHO, self._me)
        page = self._turn("clients")
        search, book = seen(page, SearchField), seen(page, LineList, "Clients")
        name = f"{family} {given} {native}"
        for what, typed, picture in (
            ("initials", initials.split("|")[0], "find-initials"),
            ("hanzi", native, "find-hanzi"),
            ("phone tail", mobile[-4:], "find-phone"),
        ):
            with self._stage.does(f"found by {what}: {typed}", picture):
                search.clear()
                write(search, typed)
                until(lambda: any(name == each for each in titles(book)), name)
        with self._stage.does("the card and the history are open", "client"):
            book.choose(titles(book).index(name))
            history = seen(page, Timeline)
            until(lambda: history.model().rowCount() > 0, "A history")
        self._client = identifier

    def look_around(self) -> None:
        """A picture of every other page."""
        for name in ("inbox", "appointments", "repairs", "day"):
            with self._stage.does(f"the page {name}"):
                page = self._turn(name)
                lists = page.findChildren(LineList)
                _first_filled(lists, f"A row of {name}").choose(0)
                settled(page)
            self._stage.take(name)

    def book_in_chat(self) -> None:
        """A time for the client who sent a picture, out of what was said."""
        talk, _ = self._one(_TALK, self._me)
        with self._stage.does("an appointment is booked in a conversation", "book-in-chat"):
            page = self._go(Place("inbox", talk))
            until(lambda: is_seen(page, Button, "Book"), "The conversation")
            settled(page)  # the page may still be turning from the conversation before
            press(seen(page, Button, "Book"))
            until(lambda: is_seen(page, BookForm), "The form")
            press(seen(seen(page, BookForm), Button, "Book this time"))
            booked = "Appointment booked"
            until(lambda: any(booked in each for each in _bubbles(page)), booked)
            self._until_waiting(0)

    def work_offline(self) -> None:
        """Reply, note, book, advance: each kept here."""
        self._reply()
        self._note()
        self._book()
        self._advance()

    def outbox(self, step: str) -> None:
        """The outbox names four waiting changes."""
        with self._stage.does(step, "outbox"):
            self.frame.outbox.begin()
            panel = self.frame.outbox
            until(lambda: _count(panel, OutboxRow) == len(FOUR), "Four waiting changes")
        self.frame.close_panels()

    def answered(self, text: str) -> None:
        """The reply stands in its conversation, sent."""
        with self._stage.does("the reply stands in its conversation, sent", "inbox-sent"):
            (talk,) = self._one("SELECT conversation FROM message WHERE body = ?", text)
            page = self._go(Place("inbox", talk))
            until(lambda: text in _bubbles(page), "The reply")

    def _reply(self) -> None:
        talk, language = self._one(_TALK, self._me)
        with self._stage.does("a chat is answered offline", "reply-offline"):
            page = self._go(Place("inbox", talk, "write"))
            until(lambda: is_seen(page, Composer), "The composer")
            composer = seen(page, Composer)
            editor = seen(composer, QPlainTextEdit)
            write(editor, _REPLIES[language])  # after the sentence that the booking left there
            words = self._say("message", composer.text())
            key(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            until(lambda: words in _bubbles(page), "The bubble")
            self._until_waiting(1)

    def _note(self) -> None:
        words = self._say("note", "Prefers the blue dial; comes back with his wife.")
        with self._stage.does("a note is added offline", "note-offline"):
            page = self._go(Place("clients", self._client, "note"))
            until(lambda: is_seen(page, QPlainTextEdit, "Note"), "The form")
            write(seen(page, QPlainTextEdit, "Note"), words)
            press(seen(page, Button, "Save note"))
            self._until_waiting(2)

    def _book(self) -> None:
        words = self._say("appointment", "Show the perpetual calendar")
        with self._stage.does("an appointment is booked offline", "book-offline"):
            page = self._go(Place("appointments", self._client, "book"))
            until(lambda: is_seen(page, AppointmentForm), "The form")
            form = seen(page, AppointmentForm)
            press(seen(form, Button, "The day after"))
            settled(page)
            write(seen(form, QPlainTextEdit), words)
            press(seen(form, Button, "Book this time"))
            self._until_waiting(3)

    def _advance(self) -> None:
        (ticket,) = self._one(_TICKET)
        words = self._say("ticket_event", "Assembled, on the timing machine")
        with self._stage.does("a repair moves on offline", "advance-offline"):
            page = self._go(Place("repairs", ticket))
            until(lambda: is_seen(page, Button, "Next stage"), "The repair")
            settled(page)  # the page may still be turning from the repair it showed before
            press(seen(page, Button, "Next stage"))
            until(lambda: is_seen(page, Button, "Move on, don't send"), "The form")
            write(seen(page, QLineEdit, "Note"), words)
            press(seen(page, Button, "Move on, don't send"))
            self._until_waiting(4)

    def _say(self, what: str, text: str) -> str:
        """Words nobody in the season has said, remembered for asking central later."""
        pipe.say(Line(kept={f"said_{what}": text}))
        return text

    def _turn(self, name: str) -> QWidget:
        return self._go(Place(name))

    def _go(self, place: Place) -> QWidget:
        self._running.bus.go.emit(place)
        page = self.frame.pages.page(place.page)
        until(page.isVisible, f"The page {place.page}")
        return page

    def _until_waiting(self, count: int) -> None:
        store = self._running.store

        def kept() -> bool:
            with store.read() as db:
                return outbox.counts(db).waiting == count

        until(kept, f"{count} kept here")

    def _one(self, sql: str, *values: str) -> tuple[str, ...]:
        with self._running.store.read() as db:
            row: tuple[str, ...] | None = db.execute(sql, values).fetchone()
        if row is None:
            raise Trouble("The season lacks what the tour needs.")
        return row


def _bubbles(page: QWidget) -> set[str]:
    return {each.said.text for each in page.findChildren(Bubble)}


def _first_filled(lists: Iterable[LineList], what: str) -> LineList:
    until(lambda: any(titles(each) for each in lists), what)
    return next(each for each in lists if titles(each))


def _count(root: QWidget, kind: type[QWidget]) -> int:
    return sum(each.isVisible() for each in root.findChildren(kind))
