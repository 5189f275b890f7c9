"""The gallery's sheets of whole pages, filled with invented people, to see pieces together."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from clienteling.ui.shell import gallery_filled as filled
from clienteling.ui.shell.rail import Place, Rail
from clienteling.ui.shell.status_bar import StatusBar
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.bars import Bar, BarChart
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card, Pair
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.stages import StageBar, Step
from clienteling.ui.widgets.stepper import DayStepper
from clienteling.ui.widgets.strip import DayStrip
from clienteling.ui.widgets.thread import Thread
from clienteling.ui.widgets.tile import Tile

translate = QCoreApplication.translate


def client() -> QWidget:
    """A client with history, watches and wishes."""
    subject = QVBoxLayout()
    subject.setSpacing(12)
    actions = (
        Button(translate("gallery", "Message"), Kind.PRIMARY),
        Button(translate("gallery", "Book")),
        Button(translate("gallery", "New repair")),
        Button(translate("gallery", "Note")),
    )
    told = translate("gallery", "VIP · advisor Lin Wei · speaks Mandarin, English")
    subject.addWidget(_head("Chen Yuxuan 陈宇轩", told, "陈", *actions))
    allowed = Chip(translate("gallery", "WeChat allowed"), Tone.GOOD)
    stopped = Chip(translate("gallery", "No e-mail marketing"), Tone.BAD)
    subject.addWidget(Flow(allowed, stopped, Chip(translate("gallery", "2 watches"))))
    below = QHBoxLayout()
    below.setSpacing(16)
    below.addWidget(filled.history(), 3)
    context = QVBoxLayout()
    context.setSpacing(16)
    context.addWidget(filled.watches())
    context.addWidget(filled.promised())
    context.addStretch(1)
    below.addLayout(context, 2)
    subject.addLayout(below, 1)
    return _page(1, filled.clients(), subject)


def inbox() -> QWidget:
    """A conversation while the wire is cut."""
    subject = QVBoxLayout()
    subject.setSpacing(12)
    told = translate("gallery", "WeChat · scanned “Boréal window” · claimed by you at 14:10")
    subject.addWidget(
        _head(
            "Chen Yuxuan 陈宇轩",
            told,
            "",
            Button(translate("gallery", "Book")),
            Button(translate("gallery", "Close")),
        )
    )
    thread = Thread(translate("gallery", "Conversation"))
    thread.show_said(filled.said(), older=True)
    composer = Composer(translate("gallery", "Write to Chen Yuxuan…"))
    composer.add_tool(translate("gallery", "Photo"), "camera")
    composer.add_tool(translate("gallery", "Template"), "file-text")
    subject.addWidget(thread, 1)
    subject.addWidget(composer)
    return _page(2, filled.waiting(), subject, offline=True)


def narrow() -> QWidget:
    """The inbox on a small screen: the rail folds to its icons."""
    page = inbox()
    for rail in page.findChildren(Rail):
        rail.fit(1024)
    return page


def repair() -> QWidget:
    """A repair on its way."""
    subject = QVBoxLayout()
    subject.setSpacing(16)
    actions = (
        Button(translate("gallery", "Print receipt")),
        Button(translate("gallery", "Next stage"), Kind.PRIMARY),
    )
    told = translate("gallery", "Li Na 李娜 · M328.8420 · serial 3 104 552")
    subject.addWidget(_head("R-20493 · Duet One", told, "", *actions))
    names = [
        translate("gallery", "Received"),
        translate("gallery", "Diagnosis"),
        translate("gallery", "Estimate"),
        translate("gallery", "In service"),
        translate("gallery", "Quality control"),
        translate("gallery", "Ready"),
        translate("gallery", "Collected"),
    ]
    bar = StageBar()
    bar.show_steps(Step(name, "2 Nov", at < 3, at == 3) for at, name in enumerate(names))
    stages = Card()
    stages.put(bar)
    subject.addWidget(stages)
    estimate = Card(translate("gallery", "Estimate"))
    estimate.put(Pair(translate("gallery", "Complete service"), "CNY 3,900"))
    estimate.put(Pair(translate("gallery", "Gasket"), "CNY 300"))
    estimate.put_row(Pair(translate("gallery", "Total"), "CNY 4,200", total=True))
    estimate.body.addStretch(1)
    below = QHBoxLayout()
    below.setSpacing(16)
    below.addWidget(filled.history(), 3)
    below.addWidget(estimate, 2)
    subject.addLayout(below, 1)
    return _page(4, filled.clients(), subject)


def day() -> QWidget:
    """A day in numbers, each of which opens what it counts."""
    subject = QVBoxLayout()
    subject.setSpacing(16)
    told = translate("gallery", "15 appointments · 4 advisors in")
    head = _head(translate("gallery", "Monday 23 November"), told, "", DayStepper())
    subject.addWidget(head)
    tiles = QHBoxLayout()
    tiles.setSpacing(16)
    for label, number, beside, note, tone in (
        (translate("gallery", "Kept"), "7", translate("gallery", "of 8 so far"), "", Tone.GOOD),
        (translate("gallery", "First reply, median"), "3 min", "", "", Tone.NEUTRAL),
        (
            translate("gallery", "Repairs late"),
            "4",
            "",
            translate("gallery", "longest 9 days · 3 without news to the client"),
            Tone.BAD,
        ),
        (translate("gallery", "Follow-ups done"), "11", "/ 16", "", Tone.NEUTRAL),
    ):
        tile = Tile(label)
        tile.say(number, beside, note, tone)
        tiles.addWidget(tile)
    subject.addLayout(tiles)
    advisors = Card(translate("gallery", "Advisors"))
    strip = DayStrip(translate("gallery", "Advisors"))
    strip.show_day(filled.lanes(), (10, 19), 14.35)
    advisors.put(strip)
    subject.addWidget(advisors)
    requests = Card(translate("gallery", "Chat requests by hour"))
    chart = BarChart(translate("gallery", "Chat requests by hour"))
    hours = enumerate((2, 5, 3, 8, 14, 11, 6, 4, 1), 10)
    chart.show_bars(Bar(str(hour), count, hour == 14) for hour, count in hours)
    requests.put(chart, 1)
    subject.addWidget(requests, 1)
    return _page(5, None, subject)


def _page(
    place: int, side: QWidget | None, subject: QLayout, *, offline: bool = False
) -> QWidget:
    page = QWidget()
    page.setProperty("ground", "page")
    body = QHBoxLayout()
    body.setContentsMargins(24, 20, 24, 20)
    body.setSpacing(20)
    if side is not None:
        body.addWidget(side)
    body.addLayout(subject, 1)
    right = QVBoxLayout()
    right.setSpacing(0)
    right.addLayout(body, 1)
    right.addWidget(_status(offline=offline))
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(_rail(place))
    whole.addLayout(right, 1)
    return page


def _rail(place: int) -> Rail:
    places = [
        Place(translate("gallery", "Today"), "sun", "Ctrl 1"),
        Place(translate("gallery", "Clients"), "users", "Ctrl 2"),
        Place(translate("gallery", "Inbox"), "inbox", "Ctrl 3"),
        Place(translate("gallery", "Appointments"), "calendar", "Ctrl 4"),
        Place(translate("gallery", "Repairs"), "wrench", "Ctrl 5"),
        Place(translate("gallery", "Day"), "chart-column", "Ctrl 6"),
    ]
    rail = Rail("Clienteling", translate("gallery", "Shanghai · Lakeside"), places)
    rail.show_place(place)
    rail.show_waiting(2, 4)
    rail.show_waiting(4, 120)
    rail.show_person("Lin Wei 林蔚", translate("gallery", "Advisor"), "林")
    return rail


def _status(*, offline: bool) -> StatusBar:
    bar = StatusBar()
    if offline:
        since = translate("gallery", "Offline since 14:02 — everything stays usable")
        bar.show_connection(since, Tone.WARN)
        bar.show_waiting(translate("gallery", "3 changes waiting to send"))
    else:
        bar.show_connection(translate("gallery", "Connected"), Tone.GOOD)
        bar.show_waiting(translate("gallery", "All changes sent"))
    bar.show_as_of(translate("gallery", "Up to date as of 14:21:07"))
    return bar


def _head(title: str, told: str, monogram: str, *deeds: QWidget) -> Head:
    head = Head()
    head.say(title, told, monogram)
    for deed in deeds:
        head.add_deed(deed)
    return head
