"""The gallery's sheets of single pieces: words, controls, and what is hard to set."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from clienteling.ui.theme import icons
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.avatar import Avatar
from clienteling.ui.widgets.badge import Badge
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.bubble import Bubble, Said, Side
from clienteling.ui.widgets.bubble_menu import BubbleMenu
from clienteling.ui.widgets.bubble_more import More
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.card import Card, Fact, Pair
from clienteling.ui.widgets.chip import Chip, FilterChip
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.widgets.large_view import LargeView
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.line_list import LineList, LineModel
from clienteling.ui.widgets.mark import Mark
from clienteling.ui.widgets.text import Elided, Role, Text
from clienteling.ui.widgets.toast import Toast

translate = QCoreApplication.translate

_LONG = "Wolfeschlegelsteinhausenbergerdorff" * 6


def sheet() -> tuple[QWidget, QGridLayout]:
    """An empty page with a grid to lay pieces out on."""
    page = QWidget()
    grid = QGridLayout(page)
    grid.setContentsMargins(24, 24, 24, 24)
    grid.setSpacing(16)
    return page, grid


def row(*widgets: QWidget) -> QWidget:
    """`widgets` side by side at the left."""
    held = QWidget()
    held.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    line = QHBoxLayout(held)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return held


def words() -> QWidget:
    """Every role of text, every chip, badge, avatar and icon."""
    page, grid = sheet()
    roles = Card(translate("gallery", "Text"))
    for role in (Role.HEADLINE, Role.NAME, Role.NUMBER, Role.TITLE, Role.BODY, Role.SECONDARY):
        roles.put(Elided(translate("gallery", "Chen Yuxuan 陈宇轩, CNY 98,500"), role))
    for role in (Role.SMALL, Role.LABEL, Role.METAL, Role.GOOD, Role.WARN, Role.BAD, Role.BUSY):
        roles.put(Text(translate("gallery", "Guarantee to 2034"), role))
    roles.body.addStretch(1)
    grid.addWidget(roles, 0, 0, 2, 1)
    grid.addWidget(_chips(), 0, 1)
    grid.addWidget(_icons(), 1, 1)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return page


def _chips() -> Card:
    card = Card(translate("gallery", "Chips, badges, avatars"))
    states = {
        Tone.GOOD: translate("gallery", "WeChat allowed"),
        Tone.WARN: translate("gallery", "Estimate sent"),
        Tone.BAD: translate("gallery", "No e-mail marketing"),
        Tone.BUSY: translate("gallery", "In service"),
        Tone.METAL: translate("gallery", "In boutique"),
        Tone.NEUTRAL: translate("gallery", "3 wishes"),
    }
    card.put(row(*(Chip(words, tone) for tone, words in states.items())))
    mine = FilterChip(translate("gallery", "Mine"), 12)
    mine.setChecked(True)
    held = FilterChip(translate("gallery", "VIP"))
    card.put(row(mine, FilterChip(translate("gallery", "Boutique"), 3000), held))
    card.put(row(Badge(1), Badge(12), Badge(240), *(Mark("watch", tone) for tone in Tone)))
    card.put(row(Avatar("陈", 64), Avatar("DB", 40), Avatar("م", 40), Avatar("?", 40)))
    card.body.addStretch(1)
    return card


def _icons() -> Card:
    card = Card(translate("gallery", "Icons"))
    grid = QGridLayout()
    for place, name in enumerate(icons.names()):
        grid.addWidget(Mark(name, size=24), place // 16, place % 16)
    card.body.addLayout(grid)
    card.body.addStretch(1)
    return card


def controls() -> QWidget:
    """Every button and notice, in each of its states."""
    page, grid = sheet()
    grid.addWidget(_buttons(), 0, 0)
    grid.addWidget(_notices(), 1, 0)
    grid.setRowStretch(2, 1)
    return page


def _buttons() -> Card:
    card = Card(translate("gallery", "Buttons"))
    for enabled in (True, False):
        shown = [
            Button(translate("gallery", "Message"), Kind.PRIMARY),
            Button(translate("gallery", "Book"), icon="calendar-plus"),
            Button(translate("gallery", "Withdraw"), Kind.BAD),
            Button(translate("gallery", "Template"), Kind.QUIET, "file-text"),
            Button(translate("gallery", "Show all"), Kind.LINK),
            IconButton("ellipsis", translate("gallery", "More")),
        ]
        for button in shown:
            button.setEnabled(enabled)
        card.put(row(*shown))
    card.body.addStretch(1)
    return card


def _notices() -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    offline = translate("gallery", "Offline since 14:02 — everything stays usable")
    mend = translate("gallery", "Mend the wire")
    for tone in (Tone.METAL, Tone.WARN, Tone.BAD, Tone.BUSY):
        column.addWidget(Banner(offline, tone, mend))
    toast = Toast()
    toast.say(translate("gallery", "Marked Arrived"), timedelta(minutes=10))
    column.addWidget(toast)
    column.addStretch(1)
    return held


def edges() -> QWidget:
    """Names without end, markup, right to left, emoji: nothing breaks or is interpreted."""
    page, grid = sheet()
    hard = [
        Line(
            "<b>not bold</b> & Söhne", "<img src=x> ../ \x00 😀", "12 min", "<i>", Tone.BAD, "<"
        ),
        Line("محمد بن عبد الله", "أين ساعتي؟", "9 d", "بانتظار", Tone.WARN, "م"),
        Line(_LONG, _LONG, "128,402 days", _LONG, Tone.BUSY, "WW"),
        Line("👑🦄 Zoë 👨‍👩‍👧‍👦", "🇨🇭 cafe\u0301", chip="🎁", tone=Tone.GOOD, monogram="👑"),
        Line("A", struck=True, icon="calendar-x"),
    ]
    model = LineModel(page)
    model.show(enumerate(hard))
    rows = LineList(translate("gallery", "Hard rows"))
    rows.setModel(model)
    rows.choose(2)
    card = Card("<b>" + _LONG[:60])
    card.put_row(Fact("<b>bold?</b>", _LONG, Chip(_LONG[:30], Tone.WARN)))
    card.put_row(Pair(translate("gallery", "Complete service"), "CNY 3,900"))
    card.put_row(Pair("مجموع", "CNY 4,200", total=True))
    card.put(Elided(_LONG, Role.HEADLINE))
    card.body.addStretch(1)
    grid.addWidget(rows, 0, 0)
    grid.addWidget(card, 0, 1)
    grid.addWidget(_hard_bubbles(), 1, 1)
    empty = Empty(
        "inbox",
        translate("gallery", "Requests from clients appear here as they are written."),
        translate("gallery", "Write to a client"),
        title=translate("gallery", "Nobody is waiting"),
    )
    low = QVBoxLayout()
    low.addWidget(empty, 1)
    low.addWidget(_menu(page))
    grid.addLayout(low, 1, 0)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return page


def _menu(page: QWidget) -> QWidget:
    menu = BubbleMenu("https://example.org/watch", "", page)
    menu.setWindowFlags(Qt.WindowType.Widget)
    menu.show()
    return menu


def _hard_bubbles() -> QWidget:
    held = QWidget()
    column = QVBoxLayout(held)
    column.setContentsMargins(0, 0, 0, 0)
    for said in (
        Said(1, Side.THEIRS, "<b>not bold</b> & مرحبا، أين ساعتي؟ 😀", "14:02"),
        Said(2, Side.OURS, _LONG[:150], "14:05", translate("gallery", "not sent"), Tone.BAD),
        Said(3, Side.PRIVATE, "one\n\ntwo", "14:06"),
    ):
        bubble = Bubble(said)
        column.addWidget(bubble)
        more = More(bubble)
        more.stand_beside(QRect(56, 0, 0, 0), before=said.side is not Side.THEIRS)
        more.setVisible(said.side is Side.PRIVATE)
    column.addWidget(_large(), 1)
    return held


def _large() -> QWidget:
    """A picture seen large that cannot be shown."""
    below = QWidget()
    below.setMinimumHeight(104)
    view = LargeView(below)
    view.open("1.jpg")
    view.show_image(QImage())
    return below
