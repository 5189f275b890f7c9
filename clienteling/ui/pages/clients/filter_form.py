"""The panel behind “+ Filter”: each part of a filter, and at once whom it leaves."""

from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from clienteling.cache.reads.segments import Choices
from clienteling.domain.people import Tier
from clienteling.ui.pages.clients import filter_words, words
from clienteling.ui.theme import fonts
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.chip import FilterChip
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.popover import Popover
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.book import ClientFilter

T = TypeVar("T", str, int)
_WIDE = 430
_TYPING_MS = 250


class FilterForm(Popover):
    """Every part that a filter can have; `changed` gives it as soon as one is chosen."""

    changed = Signal(object)
    keep_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(_tr("Filter"), parent, _WIDE)
        self._wanted = ClientFilter()
        self._choices: Choices | None = None
        self._tiers = {tier: FilterChip(words.tier(tier.value)) for tier in Tier}
        self._language, self._owner = Choice(), Choice()
        self._purpose, self._channel = Choice(), Choice()
        self._unseen = Choice()
        self._birthday = Check(self.tr("Birthday this month"))
        self._ticket = Check(self.tr("Repair open"))
        self._owns, self._wishes = QLineEdit(), QLineEdit()
        self._count = Text("", Role.SECONDARY)
        self._none = Button(self.tr("No filter"), Kind.QUIET)
        self._keep = Button(self.tr("Keep as a list…"))
        self._soon = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._lay_out()
        self._fill()
        self._listen()

    def show_filter(self, wanted: ClientFilter) -> None:
        """Show a filter, without telling that anything changed."""
        self._wanted = wanted
        for tier, chip in self._tiers.items():
            chip.setChecked(tier in wanted.tiers)
        what, _, where = wanted.consent.partition("/")
        language = wanted.languages[0] if wanted.languages else ""
        for choice, value in (
            (self._language, language),
            (self._owner, wanted.owner),
            (self._purpose, what),
            (self._channel, where),
            (self._unseen, wanted.unseen_months),
        ):
            choice.setCurrentIndex(max(0, choice.findData(value)))
        self._channel.setEnabled(bool(what))
        self._birthday.setChecked(wanted.birthday_this_month)
        self._ticket.setChecked(wanted.open_ticket)
        for line, text in ((self._owns, wanted.reference), (self._wishes, wanted.wish)):
            if line.text().strip() != text:
                line.setText(text)
        self._none.setEnabled(wanted != ClientFilter())

    def know(self, choices: Choices) -> None:
        """Know the languages of the book, and the colleagues."""
        if choices != self._choices:
            self._choices = choices
            _offer(
                self._language, [(each, states.language(each)) for each in choices.languages]
            )
            _offer(self._owner, list(choices.colleagues.items()))
            self.show_filter(self._wanted)

    def say_count(self, words_: str) -> None:
        """Say how many clients the filter leaves."""
        self._count.say(words_)

    def _lay_out(self) -> None:
        self.body.setSpacing(8)
        self.body.addWidget(Flow(*self._tiers.values(), gap=6))
        for left, right in (
            (
                Field(self.tr("Language"), self._language),
                Field(self.tr("Advisor"), self._owner),
            ),
            (
                Field(self.tr("Allows"), self._purpose),
                Field(self.tr("by"), self._channel),
            ),
            (
                Field(self.tr("Owns a reference"), self._owns),
                Field(self.tr("Wishes for a reference"), self._wishes),
            ),
            (Field(self.tr("Not seen for"), self._unseen), QWidget()),
            (self._birthday, self._ticket),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(left, 1)
            row.addWidget(right, 1)
            self.body.addLayout(row)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._none)
        foot.addWidget(self._keep)
        self.body.addLayout(foot)

    def _fill(self) -> None:
        _offer(self._language, [])
        _offer(self._owner, [])
        _offer(
            self._purpose, [(each.value, words.purpose(each)) for each in filter_words.PURPOSES]
        )
        _offer(
            self._channel,
            [(each.value, states.channel(each)) for each in filter_words.CHANNELS],
        )
        _offer(self._unseen, [(each, filter_words.span(each)) for each in filter_words.MONTHS])
        for line in (self._owns, self._wishes):
            line.setFont(fonts.sans())
            line.setPlaceholderText(self.tr("Its beginning is enough"))
            line.setMaxLength(60)

    def _listen(self) -> None:
        for chip in self._tiers.values():
            chip.clicked.connect(self._tell)
        for choice in (self._language, self._owner, self._purpose, self._channel, self._unseen):
            choice.activated.connect(self._tell)
        for check in (self._birthday, self._ticket):
            check.clicked.connect(self._tell)
        for line in (self._owns, self._wishes):
            line.textEdited.connect(partial(self._soon.start))
            line.returnPressed.connect(self._tell)
        self._soon.timeout.connect(self._tell)
        self._none.clicked.connect(self._clear)
        self._keep.clicked.connect(self.keep_asked)

    def _asked(self) -> ClientFilter:
        what, where = self._purpose.currentData(), self._channel.currentData()
        if what and not where:
            where = filter_words.CHANNELS[0].value
        was = self._wanted
        language = _chosen(self._language, next(iter(was.languages), ""))
        languages = (language,) if language else ()
        return filter_words.replace(
            self._wanted,
            tiers=tuple(tier for tier, chip in self._tiers.items() if chip.isChecked()),
            languages=was.languages if was.languages[:1] == languages else languages,
            owner=_chosen(self._owner, was.owner),
            consent=f"{what}/{where}" if what else "",
            unseen_months=_chosen(self._unseen, was.unseen_months) or 0,
            birthday_this_month=self._birthday.isChecked(),
            open_ticket=self._ticket.isChecked(),
            reference=self._owns.text().strip(),
            wish=self._wishes.text().strip(),
        )

    @Slot()
    def _tell(self) -> None:
        self._soon.stop()
        asked = self._asked()
        if asked != self._wanted:
            self.show_filter(asked)
            self.changed.emit(asked)

    @Slot()
    def _clear(self) -> None:
        self.show_filter(ClientFilter())
        self.changed.emit(self._wanted)


def _chosen(choice: Choice, was: T) -> T:
    """What is chosen; as it was where that cannot be chosen here, and nothing else is."""
    unknown = choice.findData(was) < 0 and choice.currentIndex() <= 0
    return was if unknown else choice.currentData()


def _offer(choice: Choice, options: list[tuple[str, str]] | list[tuple[int, str]]) -> None:
    """Any, then these."""
    choice.clear()
    choice.addItem(_tr("Any"), "")
    for value, said in options:
        choice.addItem(said, value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)
