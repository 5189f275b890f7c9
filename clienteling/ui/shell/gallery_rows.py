"""The gallery's sheets of rows and figures: lists, what happened, talks, days, numbers."""

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.ui.shell.gallery_pieces import row, sheet
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.bars import Bar, BarChart
from clienteling.ui.widgets.bubble import Said, Side
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card, Fact, Pair
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.count_tabs import CountTabs
from clienteling.ui.widgets.enclosed import Paper
from clienteling.ui.widgets.event import Event
from clienteling.ui.widgets.find_bar import FindBar
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.line import ROW, TALL, Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.parts import Parts
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.stages import StageBar, Step
from clienteling.ui.widgets.strip import Block, DayStrip, Lane
from clienteling.ui.widgets.text import Hairline
from clienteling.ui.widgets.thread import Thread
from clienteling.ui.widgets.tile import Tile
from clienteling.ui.widgets.timeline import Timeline, TimelineModel

translate = QCoreApplication.translate


def rows() -> QWidget:
    """A list with rows of every kind and one without any, a history, a talk."""
    page, grid = sheet()
    grid.addWidget(_list(_lines(), ROW), 0, 0)
    grid.addWidget(_list(_waiting(), TALL), 1, 0)
    grid.addWidget(_history(), 0, 1, 2, 1)
    grid.addWidget(_talk(), 0, 2, 2, 1)
    grid.setRowStretch(0, 3)
    grid.setRowStretch(1, 2)
    for column, share in enumerate((3, 4, 4)):
        grid.setColumnStretch(column, share)
    return page


def figures() -> QWidget:
    """A head, stages, tiles, a day, bars, facts."""
    page, grid = sheet()
    grid.addWidget(_head(), 0, 0, 1, 2)
    grid.addWidget(_stages(), 1, 0, 1, 2)
    grid.addWidget(_tiles(), 2, 0, 1, 2)
    grid.addWidget(_day(), 3, 0)
    grid.addWidget(_facts(), 3, 1)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 2)
    grid.setRowStretch(3, 1)
    return page


def _lines() -> list[Line]:
    seen = translate("gallery", "VIP · last seen today")
    waits = translate("gallery", "waiting")
    ask = translate("gallery", "Could I see the Boréal in blue as well?")
    return [
        Line("Chen Yuxuan 陈宇轩", seen, monogram="陈"),
        Line("Chen Yuxuan 陈宇轩", ask, "12 min", waits, Tone.BAD, "陈", unread=True),
        Line("Hélène Duval", seen, "9 d", translate("gallery", "Ready"), Tone.GOOD, "HD"),
        Line("Wang Min 王敏", seen, "", translate("gallery", "Estimate sent"), Tone.WARN, "王"),
        Line(translate("gallery", "Call back"), "18:00", icon="calendar-x", struck=True),
        Line("Zhang Jialin 张嘉琳"),
    ]


def _waiting() -> list[Line]:
    """As they stand in a pile: what began it above, how long somebody waits, and how it is."""
    ask = translate("gallery", "Could I see the Boréal in blue as well?")
    waits = translate("gallery", "waiting")
    late = Line("Hélène Duval", ask, "31 min", waits, Tone.BAD, "HD", pressing=Tone.BAD)
    began = ("Boréal Perpetual Calendar", "“Boréal window”", "Shanghai · Plaza 66")
    return [
        replace(late, above=began, title="Chen Yuxuan 陈宇轩", monogram="陈", unread=True),
        replace(late, note=translate("gallery", "late")),
    ]


def _list(lines: list[Line], high: int) -> Card:
    card = Card(translate("gallery", "Rows"))
    model = LineModel(card)
    model.show(enumerate(lines))
    listed = LineList(translate("gallery", "Rows"), ruled=high == TALL, high=high)
    listed.setModel(model)
    listed.choose(0)
    if high == TALL:
        card.put(_piles())
        card.put(_began())
    card.put(listed, 1)
    return card


def _piles() -> CountTabs:
    tabs = CountTabs(translate("gallery", "Rows"))
    for count, name in (
        (4, translate("gallery", "waiting")),
        (0, translate("gallery", "Mine")),
        (12_345, translate("gallery", "VIP")),
    ):
        tabs.add(name, name)
        tabs[name].count(count)
    return tabs


def _began() -> Parts:
    began = Parts()
    began.say("Boréal Perpetual Calendar", "“Boréal window”", "Shanghai · Plaza 66")
    return began


def _history() -> Card:
    card = Card(translate("gallery", "History"))
    said = translate("gallery", "Collects travel watches. Tea, no sugar.")
    today, note = translate("gallery", "Today"), translate("gallery", "Note")
    saved = (translate("gallery", "waiting to send"), Tone.WARN)
    ask = translate("gallery", "Could I see the Boréal in blue as well?")
    model = TimelineModel(card)
    model.show(
        enumerate(
            [
                Event(today, "WeChat", Tone.BUSY, ask, "", today, "14:18", leads=True),
                Event(today, note, Tone.NEUTRAL, said, "Lin Wei", today, "14:02", saved),
                Event("3 Nov", note, Tone.NEUTRAL, said, "Lin Wei", "3 Nov", "", pinned=True),
                Event("21 Sep", "R-20397", Tone.WARN, said * 12, "", "21 Sep", pinned=False),
                Event("2 Jan", translate("gallery", "Purchase"), Tone.METAL, "CNY 98,500"),
            ]
        )
    )
    view = Timeline(translate("gallery", "History"))
    view.setModel(model)
    card.put(view, 1)
    return card


def _talk() -> QWidget:
    waits = translate("gallery", "waiting to send")
    lost, again = translate("gallery", "not sent"), translate("gallery", "Retry")
    booked = translate("gallery", "Appointment booked")
    offer = Paper("b", translate("gallery", "Offer") + ".pdf", "PDF · 240 kB")
    papers = (Paper("a", "1.jpg", picture=True), offer)
    thread = Thread(translate("gallery", "Conversation"))
    thread.show_said(
        [
            Said(0, Side.BETWEEN, translate("gallery", "Today")),
            Said(1, Side.THEIRS, "你好，我想预约看一下 Boréal 万年历。", "14:02"),
            Said(2, Side.OURS, "陈先生您好！今天下午两点半可以吗？我会为您准备好茶。", "14:05"),
            Said(3, Side.PRIVATE, translate("gallery", "Call back"), "14:06"),
            Said(4, Side.BETWEEN, booked, leads=True),
            Said(6, Side.THEIRS, "", "14:18", papers=papers),
            Said(5, Side.OURS, "Of course.", "14:20", waits, Tone.WARN),
            Said(7, Side.OURS, "At four?", "14:21", lost, Tone.BAD, deeds=(("again", again),)),
        ]
    )
    bar = FindBar(translate("gallery", "Find in this conversation"))
    bar.begin()
    bar.show_count(3)
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(bar)
    column.addWidget(thread, 1)
    return held


def _head() -> Head:
    head = Head()
    told = translate("gallery", "VIP · advisor Lin Wei · speaks Mandarin, English")
    head.say("Chen Yuxuan 陈宇轩", told, "陈")
    head.add_deed(Button(translate("gallery", "Message"), Kind.PRIMARY))
    head.add_deed(Button(translate("gallery", "Book")))
    return head


def _stages() -> Card:
    names = (
        translate("gallery", "Received"),
        translate("gallery", "Diagnosis"),
        translate("gallery", "Estimate"),
        translate("gallery", "In service"),
        translate("gallery", "Ready"),
        translate("gallery", "Collected"),
    )
    bar = StageBar()
    bar.show_steps(Step(name, "2 Nov", at < 3, at == 3) for at, name in enumerate(names))
    card = Card()
    card.put(bar)
    return card


def _tiles() -> QWidget:
    held = QWidget()
    tiles = QHBoxLayout(held)
    tiles.setContentsMargins(0, 0, 0, 0)
    tiles.setSpacing(16)
    late = translate("gallery", "longest 9 days · 3 without news to the client")
    for label, number, beside, note, tone in (
        (translate("gallery", "Kept"), "7", translate("gallery", "of 8 so far"), "", Tone.GOOD),
        (translate("gallery", "First reply, median"), "3 min", "", "", Tone.NEUTRAL),
        (translate("gallery", "Repairs late"), "4", "", late, Tone.BAD),
        (translate("gallery", "Follow-ups done"), "–", "", "", Tone.NEUTRAL),
    ):
        tile = Tile(label)
        tile.say(number, beside, note, tone)
        tiles.addWidget(tile)
    return held


def _day() -> Scroll:
    kept = translate("gallery", "Presentation")
    blocks = (
        Block(1, 10.5, 11.25, kept, Tone.GOOD),
        Block(2, 13, 13.25, kept, Tone.BAD),
        Block(3, 14.5, 15.5, kept, Tone.BUSY),
    )
    note = translate("gallery", "4 appointments")
    strip = DayStrip(translate("gallery", "Advisors"))
    strip.show_day(
        [Lane("Lin Wei 林蔚", note, blocks), Lane("Pierre Roux", "")], (10, 19), 14.35
    )
    chart = BarChart(translate("gallery", "Chat requests by hour"))
    hours = enumerate((2, 5, 3, 8, 14, 11, 6, 4, 1), 10)
    chart.show_bars(Bar(str(hour), count, hour == 14) for hour, count in hours)
    chart.setMinimumSize(QSize(200, 120))
    area = Scroll(translate("gallery", "Advisors"))
    for title, part in (
        (translate("gallery", "Advisors"), strip),
        (translate("gallery", "Chat requests by hour"), chart),
    ):
        card = Card(title)
        card.put(part)
        area.column.addWidget(card)
    return area


def _facts() -> Card:
    card = Card(translate("gallery", "Watches"))
    bought = translate("gallery", "M136.8471 · serial 3 412 087 · bought here 21 Sep 2026")
    good = Chip(translate("gallery", "Guarantee to 2034"), Tone.GOOD)
    card.put_row(Fact("Ultra-thin Moon", bought, good))
    card.put_row(
        Fact(translate("gallery", "Call back"), "18:00", Button(translate("gallery", "Done")))
    )
    card.put(Hairline())
    card.put(Pair(translate("gallery", "Complete service"), "CNY 3,900"))
    card.put_row(Pair(translate("gallery", "Total"), "CNY 4,200", total=True))
    tones = [Chip(f"{tone}", tone) for tone in Tone]
    card.put(Flow(*tones))
    card.put(row(Button(translate("gallery", "Show all"), Kind.LINK)))
    card.body.addStretch(1)
    return card
