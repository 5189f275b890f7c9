"""The page Day: four numbers, the advisors' hours, and the rows that each number counts."""

from datetime import date, timedelta
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QStandardPaths, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads import day as reads
from clienteling.cache.reads.day import Review
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_manage
from clienteling.errors import Refused
from clienteling.ui import formats, present
from clienteling.ui.bus import Bus, Place
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.day import lines
from clienteling.ui.pages.day.hours import HoursCard
from clienteling.ui.pages.day.lines import Which
from clienteling.ui.pages.day.paper import write_run_sheet
from clienteling.ui.pages.day.reply_lines import Hours
from clienteling.ui.seen import WhenSeen
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.line import PAD
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.segments import Segments
from clienteling.ui.widgets.stepper import DayStepper
from clienteling.ui.widgets.strip import DayStrip
from clienteling.ui.widgets.tile import Tile
from clienteling.ui.work import Work

if TYPE_CHECKING:
    from clienteling.ui.pages.day.replies import RepliesView

_TABLES = ("appointment", "message", "conversation", "ticket", "task", "client", "advisor")
_EACH_MINUTE = 60_000
_FRAME = 62
_WITHOUT_LANES = 240


class DayPage(QWidget):
    """What was promised and what was kept; each number opens exactly what it counts."""

    def __init__(self, desk: Desk, work: Work, bus: Bus, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._work, self._bus = desk, work, bus
        self._clock = Clockface(ZoneInfo(desk.person.tz))
        self._day = self._today()
        self._review: Review | None = None
        self._which = Which.NEEDS
        self._head = Head()
        self._views = Segments(self.tr("What is reviewed"))
        self._steps = DayStepper()
        self._paper = Button(self.tr("Run sheet as PDF"), icon="printer")
        self._tiles = self._make_tiles()
        self._advisors = Card(self.tr("Advisors"))
        self._strip = DayStrip(self.tr("Advisors"))
        self._lanes = Scroll(self.tr("Advisors"))
        self._nobody = Empty(
            "calendar",
            self.tr("The day of each advisor stands here once somebody has an appointment."),
            self.tr("Book an appointment"),
        )
        self._counted = Card()
        self._all = Button(self.tr("All appointments"), Kind.QUIET)
        self._needs = Button(self.tr("Needs you"), Kind.QUIET)
        self._list = LineList(self.tr("Rows that are counted"), ruled=True)
        self._model = LineModel(self)
        self._list.setModel(self._model)
        self._calm = Empty("circle-check", "")
        self._hours = HoursCard()
        self._stack = QStackedWidget()
        self._lay_out()
        self._listen()
        self._seen = WhenSeen(self, self._look)

    @cached_property
    def _replies(self) -> "RepliesView":
        """How soon clients were answered; made when it is first turned to."""
        from clienteling.ui.pages.day.replies import RepliesView  # noqa: PLC0415 - built when first opened

        made = RepliesView(self._desk, self._work)
        made.went.connect(self._bus.go)
        self._stack.addWidget(made)
        return made

    def open(self, place: Place) -> None:
        """Come to a day (its id is 2026-11-23) or to today, or to its replies by `filter`."""
        self._turn("replies" if place.filter == "replies" else "day")
        self._go_to(date.fromisoformat(place.id) if place.id else self._day)
        first = self._tiles[0][0]
        (self._replies.first_tile if self._stack.currentIndex() else first).setFocus()

    def focus_search(self) -> None:
        """Open the palette, which finds everything."""
        self._bus.go.emit(Place("palette"))

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - Qt slot
        """There is nothing private on this page."""

    def _make_tiles(self) -> tuple[tuple[Tile, Which], ...]:
        return (
            (Tile(self.tr("Kept")), Which.KEPT),
            (Tile(self.tr("First reply, median")), Which.REPLIES),
            (Tile(self.tr("Repairs late")), Which.LATE),
            (Tile(self.tr("Follow-ups done")), Which.PROMISES),
        )

    def _lay_out(self) -> None:
        self._views.add("day", self.tr("Day"))
        self._views.add("replies", self.tr("Replies"))
        self._head.add_deed(self._views)
        self._head.add_deed(self._steps)
        self._head.add_deed(self._paper)
        top = QHBoxLayout()
        top.setSpacing(16)
        for tile, _ in self._tiles:
            top.addWidget(tile, 1)
        self._lanes.column.addWidget(self._strip)
        self._advisors.put(self._lanes, 1)
        self._advisors.put(self._nobody, 1)
        self._counted.outdent(PAD)
        for button in (self._needs, self._all):
            self._counted.put_beside_title(button)
        self._counted.put(self._list, 1)
        self._counted.put(self._calm, 1)
        self._counted.say(lines.titles()[self._which])
        for each in (self._nobody, self._calm, self._needs):
            each.hide()
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self._counted, 1)
        below.addWidget(self._hours, 1)
        day = QWidget()
        inner = QVBoxLayout(day)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(16)
        inner.addLayout(top)
        inner.addWidget(self._advisors, 5)
        inner.addLayout(below, 4)
        self._stack.addWidget(day)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 20, 32, 20)
        whole.setSpacing(16)
        whole.addWidget(self._head)
        whole.addWidget(self._stack, 1)

    def _listen(self) -> None:
        for tile, _ in self._tiles:
            tile.opened.connect(self._open_tile)
        self._all.clicked.connect(self._show_all)
        self._needs.clicked.connect(self._show_needs)
        self._views.chosen.connect(self._turn)
        self._hours.opened.connect(self._open_hour)
        self._steps.stepped.connect(self._step)
        self._paper.clicked.connect(self._write_paper)
        self._strip.opened.connect(self._open_appointment)
        self._nobody.step_taken.connect(self._book)
        self._list.opened.connect(self._open_row)
        self._bus.changed.connect(self._look_again)
        minute = QTimer(self)
        minute.setInterval(_EACH_MINUTE)
        minute.timeout.connect(self._look)
        minute.start()

    def _today(self) -> date:
        return self._clock.local_day(self._desk.now())

    @Slot(Changes)
    def _look_again(self, changes: Changes) -> None:
        if changes.touch(*_TABLES):
            self._seen.look()

    @Slot()
    def _look(self) -> None:
        person = self._desk.person
        whose = None if may_manage(person.roles) else person.advisor
        asked = reads.Asked(self._day, self._desk.now(), person.tz, person.scope, whose)
        job = partial(reads.review, self._desk.store, asked)
        self._work.run(self, job, self._show_review, replaces=True)

    def _show_review(self, review: Review) -> None:
        self._review = review
        now, today = self._desk.now(), self._today()
        short = lines.in_short(review, self._desk.person.boutique_name)
        self._head.say(formats.day_title(review.day, today), short)
        for (tile, _), told in zip(self._tiles, lines.told(review, now), strict=True):
            tile.say(told.number, told.beside, told.note, told.tone)
        at = lines.hours(now, self._clock) if review.day == today else None
        self._strip.show_day(lines.lanes(review, self._clock), review.hours, at)
        self._lanes.setVisible(bool(review.meetings))
        self._nobody.setVisible(not review.meetings)
        lanes = self._strip.sizeHint().height() + _FRAME
        self._advisors.setMaximumHeight(lanes if review.meetings else _WITHOUT_LANES)
        self._hours.show_day(review, self._clock, now)
        self._show_rows()
        self._show_replies()

    def _show_replies(self) -> None:
        """Read them only while they are looked at."""
        if self._review is not None and self._stack.currentIndex():
            self._replies.show_day(self._review.day, self._review.open)

    def _show_rows(self) -> None:
        if self._review is None:
            return
        rows = lines.rows(self._review, self._which, self._desk.now(), self._clock)
        self._counted.say(lines.titles()[self._which])
        chosen = self._list.current_key()
        self._model.show(rows)
        self._list.choose(max(0, self._model.row_of(chosen)))
        self._list.setVisible(bool(rows))
        self._calm.setVisible(not rows)
        self._needs.setVisible(self._which is not Which.NEEDS)
        self._all.setVisible(self._which is not Which.ALL)
        self._calm.say(lines.calm(self._which))

    @Slot()
    def _open_tile(self) -> None:
        for tile, which in self._tiles:
            if tile is self.sender():
                self._open_which(which)

    @Slot()
    def _show_all(self) -> None:
        self._open_which(Which.ALL)

    @Slot()
    def _show_needs(self) -> None:
        self._open_which(Which.NEEDS)

    def _open_which(self, which: Which) -> None:
        self._which = which
        self._show_rows()
        self._list.setFocus()

    @Slot(object)
    def _open_hour(self, span: Hours) -> None:
        """Show the replies of one hour."""
        self._turn("replies")
        self._replies.narrow(span)

    @Slot(str)
    def _turn(self, view: str) -> None:
        """Look at the appointments of the day, or at how soon clients were answered."""
        self._views.choose(view)
        if view == "replies":
            self._stack.setCurrentWidget(self._replies)
        else:
            self._stack.setCurrentIndex(0)
        self._paper.setVisible(view == "day")
        self._show_replies()

    @Slot(int)
    def _step(self, days: int) -> None:
        self._go_to(self._today() if days == 0 else self._day + timedelta(days=days))

    def _go_to(self, day: date) -> None:
        self._day = day
        self._look()

    @Slot(object)
    def _open_row(self, place: object) -> None:
        if isinstance(place, Place) and place.id:
            self._bus.go.emit(place)

    @Slot(object)
    def _open_appointment(self, identifier: object) -> None:
        self._bus.go.emit(Place("appointments", id=str(identifier)))

    @Slot()
    def _book(self) -> None:
        self._bus.go.emit(Place("appointments", action="book"))

    @Slot()
    def _write_paper(self) -> None:
        if self._review is None:
            return
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        path = Path(folder) / f"run-sheet-{self._day.isoformat()}.pdf"
        title = formats.day_title(self._day, self._today())
        told = lines.in_short(self._review, self._desk.person.boutique_name)
        rows = lines.run_sheet(self._review, self._clock)
        if write_run_sheet(path, title, told, rows):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        else:
            present.say(self, Refused("The sheet cannot be written.", "Choose another folder."))
