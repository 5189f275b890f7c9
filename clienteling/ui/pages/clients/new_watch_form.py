"""Adding a watch, bought here or elsewhere, and recording what else was bought."""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout
from typing_extensions import override

from clienteling.actions import watches as deeds
from clienteling.actions.watches import Bought, NewWatch
from clienteling.cache.reads.watches import Same
from clienteling.domain.watches import PAPERS, Acquired, Authorised, Identity
from clienteling.ui.formats import sentence
from clienteling.ui.pages.clients import watch_words as words
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.day_field import DayField
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.form import Form, choice, chosen
from clienteling.ui.widgets.text import Role, Text
from clienteling.wire.people import Wish

_HERE = "here"
_PAUSE_MS = 150


class NewWatchForm(Form):
    """A watch somebody has: `compared` gives serial and reference to look for.

    `passed` asks to pass on the watch that goes by that serial already, `opened` shows it.
    """

    compared = Signal(str, str)
    passed = Signal(object)
    opened = Signal(object)

    def __init__(self, currency: str) -> None:
        super().__init__()
        self.name(self.tr("Add watch"), self.tr("Add watch"))
        self._currency = currency
        self._serial, self._reference, self._model = _line(), _line(), _line()
        self._dial, self._strap, self._year = _line(), _line(), _line()
        self._how = choice([(each.value, words.acquired(each)) for each in Acquired])
        self._how.setCurrentIndex(self._how.findData(Acquired.UNKNOWN.value))
        self._since = DayField()
        self._place, self._price = _line(), _line()
        self._where = choice([(_HERE, self.tr("At this boutique")), ("", self.tr("Elsewhere"))])
        self._where.setCurrentIndex(1)
        self._papers = {each: Check(words.paper(each)) for each in PAPERS}
        self._identity = choice([(each.value, words.identity(each)[0]) for each in _SEEN])
        self._known = QVBoxLayout()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        for line in (self._serial, self._reference):
            line.textChanged.connect(self._compare_soon)
        self._soon.timeout.connect(self._compare)
        self._where.currentIndexChanged.connect(self._say_where)
        self._say_where()

    def _lay_out(self) -> None:
        self.put(
            Field(self.tr("Serial"), self._serial),
            Field(self.tr("Reference"), self._reference),
            Field(self.tr("Model"), self._model),
        )
        self.rows.addLayout(self._known)
        self.put(
            Field(self.tr("Dial"), self._dial),
            Field(self.tr("Strap"), self._strap),
            Field(self.tr("Year"), self._year),
        )
        self._paid = Field(self.tr("Price ({currency})").format(currency=self._currency),
                           self._price)  # fmt: skip
        self._from = Field(self.tr("Place or shop"), self._place)
        self.put(
            Field(self.tr("How it came"), self._how),
            Field(self.tr("Bought"), self._where),
            self._from,
            self._paid,
        )
        self.put(
            Field(self.tr("Theirs since"), self._since),
            Field(self.tr("Identity"), self._identity),
        )
        papers = QHBoxLayout()
        for check in self._papers.values():
            papers.addWidget(check)
        papers.addStretch(1)
        self.rows.addLayout(papers)

    @property
    def serial(self) -> str:
        """What stands in the serial's field."""
        return self._serial.text().strip()

    def prefill(self, serial: str) -> None:
        """Begin with a serial that was scanned."""
        self._serial.setText(serial)

    def values(self) -> tuple[NewWatch, Bought | None]:
        """The watch, and its purchase if it was bought here; raises `Refused`."""
        here = chosen(self._where) == _HERE
        since = self._since.day
        piece = NewWatch(
            reference=self._reference.text().strip(),
            serial=self.serial,
            model=self._model.text().strip(),
            dial=self._dial.text().strip(),
            strap=self._strap.text().strip(),
            year=deeds.whole(self._year.text()),
            papers=tuple(each for each, check in self._papers.items() if check.isChecked()),
            identity=Identity(chosen(self._identity)),
            how=Acquired(chosen(self._how)),
            origin="" if here else self._place.text().strip(),
            since=since,
        )
        if not here:
            return piece, None
        bought = Bought(
            on=self._since.needed,
            reference=piece.reference,
            description=piece.model,
            authorised=Authorised.YES,
            price=deeds.minor(self._price.text(), self._currency),
            currency=self._currency,
        )
        return piece, bought

    def show_known(self, known: tuple[Same, ...], model: str) -> None:
        """Warn that the serial is in the book, with whose it is; name the reference's model."""
        while (item := self._known.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for same in known:
            self._warn(same)
        if model and not self._model.text().strip():
            self._model.setText(model)

    def _warn(self, same: Same) -> None:
        whose = same.owner.name if same.owner else self.tr("nobody we know")
        said = self.tr("This serial is in the book: {watch}, owned by {name}.").format(
            watch=sentence(words.called(same.watch), same.watch.reference), name=whose
        )
        missing = states.missing(same.alarm)
        told = sentence(missing.text if missing else "", said)
        self._known.addWidget(Text(told, Role.BAD if missing else Role.WARN, wraps=True))
        deed = Button(self.tr("Pass it on to this client"), Kind.LINK, "user")
        deed.clicked.connect(lambda: self.passed.emit(same))
        look = Button(self.tr("Look at it"), Kind.LINK, "watch")
        look.clicked.connect(lambda: self.opened.emit(same))
        self._known.addWidget(Flow(deed, look))

    @Slot()
    def _compare_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _compare(self) -> None:
        self.compared.emit(self.serial, self._reference.text().strip())

    @Slot()
    def _say_where(self) -> None:
        here = chosen(self._where) == _HERE
        self._from.setVisible(not here)
        self._paid.setVisible(here)
        if here:
            self._how.setCurrentIndex(self._how.findData(Acquired.BOUGHT.value))

    @override
    def begin(self) -> None:
        field = self._reference if self.serial else self._serial
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)


class PurchaseForm(Form):
    """What a client bought, here or in another shop; it may fulfil a wish."""

    def __init__(self, currency: str, today: date, wishes: tuple[Wish, ...]) -> None:
        super().__init__()
        self.name(self.tr("Record purchase"), self.tr("Record purchase"))
        self._currency = currency
        self._wishes = wishes
        self._reference, self._said = _line(), _line()
        self._shop, self._price = _line(), _line()
        self._day = DayField(today)
        self._trusted = choice([(each.value, words.authorised(each)) for each in _SHOPS])
        self._won = choice(
            [
                ("", self.tr("None")),
                *((each.id, sentence(each.reference, each.description)) for each in wishes),
            ]
        )
        self.put(
            Field(self.tr("Reference"), self._reference),
            Field(self.tr("What it is"), self._said),
        )
        shop = self.tr("Other shop (empty: here)")
        price = self.tr("Price ({currency})").format(currency=currency)
        self.put(Field(self.tr("On"), self._day), Field(price, self._price))
        trust = Field(self.tr("That shop is"), self._trusted)
        trust.hide()
        self._shop.textChanged.connect(lambda shop: trust.setVisible(bool(shop.strip())))
        self.put(Field(shop, self._shop), trust)
        if wishes:
            self.put(Field(self.tr("The wish it fulfils"), self._won))
        self._reference.textEdited.connect(self._find_wish)

    def about(self, reference: str, said: str) -> None:
        """Begin with a watch that is in the book."""
        self._reference.setText(reference)
        self._said.setText(said)
        self._find_wish(reference)

    def values(self) -> tuple[Bought, Wish | None]:
        """What was bought, and the wish it fulfils; raises `Refused`."""
        shop = self._shop.text().strip()
        bought = Bought(
            on=self._day.needed,
            reference=self._reference.text().strip(),
            description=self._said.text().strip(),
            retailer=shop,
            authorised=Authorised(chosen(self._trusted)) if shop else Authorised.YES,
            price=deeds.minor(self._price.text(), self._currency),
            currency=self._currency,
        )
        won = {each.id: each for each in self._wishes}.get(chosen(self._won))
        return bought, won

    @Slot(str)
    def _find_wish(self, reference: str) -> None:
        wanted = reference.strip().casefold()
        found = (e.id for e in self._wishes if wanted and e.reference.casefold() == wanted)
        self._won.setCurrentIndex(max(0, self._won.findData(next(found, ""))))

    @override
    def begin(self) -> None:
        self._reference.setFocus(Qt.FocusReason.ShortcutFocusReason)


_SEEN = (Identity.DECLARED, Identity.VERIFIED, Identity.MISMATCH)
_SHOPS = (Authorised.UNKNOWN, Authorised.YES, Authorised.NO)


def _line() -> QLineEdit:
    made = QLineEdit()
    made.setMaxLength(500)
    return made
