"""What the gallery's pages are filled with: invented people, watches and words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clienteling.ui.shell.gallery_pieces import row
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.bubble import Said, Side
from clienteling.ui.widgets.button import Button
from clienteling.ui.widgets.card import Card, Fact
from clienteling.ui.widgets.chip import Chip, FilterChip
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.search import SearchField
from clienteling.ui.widgets.strip import Block, Lane
from clienteling.ui.widgets.timeline import Event, Timeline, TimelineModel

translate = QCoreApplication.translate


def _listed(search: str, filters: tuple[str, ...], lines: list[Line]) -> QWidget:
    """A search, filters and rows: the left of a page."""
    held = QWidget()
    held.setFixedWidth(300)
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(SearchField(search))
    chips = [FilterChip(name) for name in filters]
    chips[0].setChecked(True)
    column.addWidget(row(*chips))
    model = LineModel(held)
    model.show(enumerate(lines))
    rows = LineList(search)
    rows.setModel(model)
    rows.choose(0)
    column.addWidget(rows, 1)
    return held


def clients() -> QWidget:
    """A few clients."""
    seen = translate("gallery", "VIP · last seen today")
    lines = [
        Line("Chen Yuxuan 陈宇轩", seen, monogram="陈"),
        Line("Daniel Baumann", translate("gallery", "Client · 3 months"), monogram="DB"),
        Line("Hélène Duval", seen, "9 d", translate("gallery", "Ready"), Tone.GOOD, "HD"),
        Line("Zhang Jialin 张嘉琳", seen, monogram="张"),
        Line("Wang Min 王敏", seen, "", translate("gallery", "Estimate sent"), Tone.WARN, "王"),
    ]
    filters = (translate("gallery", "Mine"), translate("gallery", "Boutique"))
    return _listed(translate("gallery", "Name, pinyin, phone or serial"), filters, lines)


def waiting() -> QWidget:
    """Who waits for a reply."""
    waits = translate("gallery", "waiting")
    ask = translate("gallery", "Could I see the Boréal in blue as well?")
    lines = [
        Line("Chen Yuxuan 陈宇轩", ask, "12 min", waits, Tone.BAD, "陈", unread=True),
        Line(translate("gallery", "WeChat visitor"), ask, "9 min", waits, Tone.WARN, "?"),
        Line("Hélène Duval", "Merci beaucoup !", "3 min", monogram="HD"),
    ]
    filters = (translate("gallery", "Waiting"), translate("gallery", "Mine"))
    return _listed(translate("gallery", "Name, pinyin, phone or serial"), filters, lines)


def history() -> Card:
    """What happened with a client."""
    card = Card(translate("gallery", "History"))
    said = translate("gallery", "Collects travel watches. Tea, no sugar.")
    done = translate("gallery", "Duet Tribute · collected · full service, 2-year guarantee")
    when = translate("gallery", "Today 14:18")
    model = TimelineModel(card)
    model.show(
        enumerate(
            [
                Event(when, "WeChat", Tone.BUSY, translate("gallery", "Asked for the Boréal")),
                Event("12 Nov", "R-20397", Tone.WARN, done),
                Event("3 Nov", translate("gallery", "Note"), Tone.NEUTRAL, said, "Lin Wei"),
                Event("21 Sep", translate("gallery", "Purchase"), Tone.METAL, "CNY 98,500"),
            ]
        )
    )
    view = Timeline(translate("gallery", "History"))
    view.setModel(model)
    card.put(view, 1)
    return card


def watches() -> Card:
    """What a client owns."""
    card = Card(translate("gallery", "Watches"))
    bought = translate("gallery", "M136.8471 · serial 3 412 087 · bought here 21 Sep 2026")
    good = Chip(translate("gallery", "Guarantee to 2034"), Tone.GOOD)
    card.put_row(Fact("Ultra-thin Moon", bought, good))
    return card


def promised() -> Card:
    """What is promised."""
    card = Card(translate("gallery", "Next"))
    thanks = translate("gallery", "Send thank-you and blue-dial photos")
    due = translate("gallery", "due today 18:00 · Lin Wei")
    card.put_row(Fact(thanks, due, Button(translate("gallery", "Done"))))
    return card


def said() -> list[Said]:
    """A conversation with a message that waits."""
    waits = translate("gallery", "waiting to send")
    return [
        Said(0, Side.BETWEEN, translate("gallery", "Today")),
        Said(1, Side.THEIRS, "你好，我想预约看一下 Boréal 万年历。", "14:02"),
        Said(2, Side.OURS, "陈先生您好！今天下午两点半可以吗？我会为您准备好茶。", "14:05"),
        Said(3, Side.BETWEEN, translate("gallery", "Appointment booked · today 14:30")),
        Said(4, Side.THEIRS, translate("gallery", "Could I see the Boréal in blue as well?")),
        Said(5, Side.OURS, "Of course.", "14:20", waits, Tone.WARN),
    ]


def lanes() -> list[Lane]:
    """Three advisors' day."""
    kept = translate("gallery", "Presentation")
    note = translate("gallery", "4 appointments")
    return [
        Lane(
            "Lin Wei 林蔚",
            note,
            (
                Block(1, 10.5, 11.25, kept, Tone.GOOD),
                Block(2, 13, 13.25, kept, Tone.BAD),
                Block(3, 14.5, 15.5, kept, Tone.BUSY),
                Block(4, 17.25, 17.75, kept, Tone.WARN),
            ),
        ),
        Lane("Pierre Roux", note, (Block(5, 11, 12, kept, Tone.GOOD), Block(6, 17, 18, kept))),
        Lane("Xu Jing 徐静", note, (Block(7, 16.5, 17.5, kept),)),
    ]
