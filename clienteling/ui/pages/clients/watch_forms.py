"""The small forms about one watch: what happened to it, what covers it, who has it now."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from clienteling.actions.watches import PassingOn, Promise
from clienteling.domain.watches import Acquired, Regime, WatchEventKind
from clienteling.errors import Refused
from clienteling.ui.pages.clients import watch_words as words
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.client_field import ClientField
from clienteling.ui.widgets.day_field import DayField
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.form import Form, choice, chosen
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.watches import Coverage

_TELLABLE = (
    *(WatchEventKind.SERVICED, WatchEventKind.AUTHENTICATED, WatchEventKind.LOST),
    *(WatchEventKind.STOLEN, WatchEventKind.RECOVERED, WatchEventKind.SOLD),
)
"""What somebody can say that happened; changing hands is a form of its own."""


class EventForm(Form):
    """Something happened to a watch, on a day, in a few words."""

    def __init__(self, today: date, *, missing: bool) -> None:
        super().__init__()
        self.name(self.tr("What happened"), self.tr("Write it down"))
        self._kind = choice([(each.value, words.event(each)[0]) for each in _TELLABLE])
        if missing:
            self._kind.setCurrentIndex(self._kind.findData(WatchEventKind.RECOVERED.value))
        self._day = DayField(today)
        self._text = QLineEdit()
        self._text.setMaxLength(2_000)
        self.put(Field(self.tr("It was"), self._kind), Field(self.tr("On"), self._day))
        self.put(Field(self.tr("Where, by whom, police report"), self._text))

    def values(self) -> tuple[WatchEventKind, date, str]:
        """What happened, when, and what is said of it."""
        kind = WatchEventKind(chosen(self._kind))
        return kind, self._day.needed, self._text.text().strip()

    @override
    def begin(self) -> None:
        self._kind.setFocus(Qt.FocusReason.ShortcutFocusReason)


class CoverForm(Form):
    """What covers a watch, from when to when; begun anew or with what is known."""

    def __init__(self, known: Coverage | None = None) -> None:
        super().__init__()
        title = self.tr("Change coverage") if known else self.tr("Add coverage")
        self.name(title, self.tr("Save coverage"))
        self._regime = choice([(each.value, words.regime(each)) for each in Regime])
        self._start, self._end, self._registered = DayField(), DayField(), DayField()
        self._void = QLineEdit()
        self._void.setMaxLength(2_000)
        self.put(
            Field(self.tr("Covered by"), self._regime),
            Field(self.tr("Registered on"), self._registered),
        )
        self.put(Field(self.tr("From"), self._start), Field(self.tr("Until"), self._end))
        self.put(Field(self.tr("Void because (empty while it holds)"), self._void))
        self.remove: Button | None = None
        if known is not None:
            self._show(known)

    def values(self) -> Promise:
        """What was typed; raises `Refused`."""
        return Promise(
            regime=Regime(chosen(self._regime)),
            start=self._start.day,
            end=self._end.day,
            registered_on=self._registered.day,
            void_reason=self._void.text().strip(),
        )

    def _show(self, known: Coverage) -> None:
        self._regime.setCurrentIndex(self._regime.findData(known.regime.value))
        self._start.show_day(known.start)
        self._end.show_day(known.end)
        self._registered.show_day(known.registered_on)
        self._void.setText(known.void_reason)
        self.remove = Button(self.tr("Take this out"), Kind.QUIET, "trash-2")
        self.rows.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)

    @override
    def begin(self) -> None:
        self._regime.setFocus(Qt.FocusReason.ShortcutFocusReason)


class PassOnForm(Form):
    """Who has the watch now; the ownership that ends is named."""

    def __init__(self, ends: str, today: date) -> None:
        super().__init__()
        self.name(self.tr("Pass on"), self.tr("Pass on"))
        self.client = ClientField()
        ways = (Acquired.GIFT, Acquired.INHERITED, Acquired.PRE_OWNED, Acquired.UNKNOWN)
        self._how = choice([(each.value, words.acquired(each)) for each in ways])
        self._day = DayField(today)
        self.rows.addWidget(Text(ends, Role.SECONDARY, wraps=True))
        self.rows.addWidget(
            Field(
                self.tr("To whom"),
                self.client,
                self.tr("Leave this empty if nobody we know has it now."),
            )
        )
        self.put(Field(self.tr("How"), self._how), Field(self.tr("On"), self._day))

    def values(self) -> PassingOn:
        """To whom, how and when; raises `Refused`."""
        if self.client.is_unsure:
            raise Refused("Who has it now?", "Choose a client from the list, or nobody.")
        who = self.client.who
        return PassingOn(
            on=self._day.needed,
            to=who.id if who else None,
            how=Acquired(chosen(self._how)),
        )

    @override
    def begin(self) -> None:
        self.client.setFocus(Qt.FocusReason.ShortcutFocusReason)
