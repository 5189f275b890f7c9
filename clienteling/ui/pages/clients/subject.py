"""One client: the counter card with its head, chips, history and what stands beside."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads import client_card, history
from clienteling.cache.reads.client_card import Card
from clienteling.cache.reads.history import Opening
from clienteling.cache.reads.history_legs import Kind as Topic
from clienteling.domain.people import monogram
from clienteling.effects.consents import SILENCE
from clienteling.ui.bus import Bus
from clienteling.ui.formats import Clockface, money, sentence, short_date
from clienteling.ui.pages.clients import menus, sheets, words
from clienteling.ui.pages.clients.aside import Aside
from clienteling.ui.pages.clients.choices import Choices
from clienteling.ui.pages.clients.consent_chip import ConsentChip
from clienteling.ui.pages.clients.history import History
from clienteling.ui.pages.clients.leaves import Leaves
from clienteling.ui.pages.clients.menus import Menu, Offers
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.head import Head
from clienteling.ui.widgets.segments import Segments
from clienteling.ui.work import Work

_ASIDE = 304
_CHIPS = 6
_PLAIN = 2


class Subject(QWidget):
    """The card of one client; `asked` names the deed or the form that is wanted.

    `consent_asked` gives the cell and what stands in it, so that it can be turned round.
    """

    asked = Signal(str)
    consent_asked = Signal(str, str)

    def __init__(self, desk: Desk, work: Work, bus: Bus, face: Clockface) -> None:
        super().__init__()
        self._roles = desk.person.roles
        self._face = face
        self._private = False
        self.card: Card | None = None
        self._head = Head()
        self._plain = [Chip("") for _ in range(_PLAIN)]
        self._consents = [ConsentChip() for _ in range(_CHIPS)]
        state, *sums = self._plain
        self._chips = Flow(state, *self._consents, *sums, gap=6)
        self.menu = Menu(self.tr("More for this client"), self._offers)
        self._views = Segments(self.tr("What is shown of this client"))
        self._silent = Banner("", Tone.BAD)
        self.choices = Choices(desk, work, bus, face)
        self.slot = QVBoxLayout()
        self.history = History(desk, work, face)
        self.aside = Aside(face)
        self._card = QWidget()
        self.leaves = Leaves((desk, work, bus), self._card)
        self._lay_out()
        self.menu.asked.connect(self.asked)
        self._views.chosen.connect(self.leaves.turn_to)
        self.leaves.turned.connect(self._views.choose)
        for chip in self._consents:
            chip.pressed.connect(self._turn)

    def _lay_out(self) -> None:
        for name, label, kind, icon in (
            ("message", self.tr("Message"), Kind.PRIMARY, ""),
            ("book", self.tr("Book"), Kind.PLAIN, ""),
            ("repair", self.tr("New repair"), Kind.PLAIN, ""),
            ("note", self.tr("Note"), Kind.PLAIN, ""),
        ):
            deed = Button(label, kind, icon)
            deed.clicked.connect(lambda _=False, name=name: self.asked.emit(name))
            self._head.add_deed(deed)
        self._head.add_deed(self.menu)
        every = sheets.sheets()
        for number, sheet in enumerate(every, 1):
            self._views.add(sheet.key, sheet.title, f"Ctrl Shift {number}")
        body = QHBoxLayout(self._card)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(16)
        self.aside.setFixedWidth(_ASIDE)
        body.addWidget(self.history, 1)
        body.addWidget(self.aside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        under = QHBoxLayout()
        under.addWidget(self._chips, 1)
        under.addWidget(self._views, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(under)
        column.addWidget(self._silent)
        column.addWidget(self.choices)
        column.addLayout(self.slot)
        column.addWidget(self.leaves, 1)
        self._silent.hide()

    def show_card(self, card: Card, now: datetime) -> None:
        """Show this client."""
        self.card = card
        client = card.client
        self._head.say(
            card.name,
            self._told(card),
            monogram(client.given, client.family, client.name_native),
        )
        silent = self.tr(
            "Do not contact: this client asked to be left in peace. "
            "Answers about an open repair stay possible."
        )
        self._silent.say(silent, Tone.BAD)
        self._silent.setVisible(client.do_not_contact)
        self._show_chips(card)
        self.leaves.show_client(client.id)
        self.aside.show_card(card, now)
        self.choices.show_client(client.id)

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - F9 is on or off
        """Hide spend and notes while the screen faces the client."""
        self._private = hidden
        self.history.hide_private(hidden)
        self.aside.hide_private(hidden)
        self.leaves.hide_private(hidden)
        if self.card is not None:
            self._show_chips(self.card)

    def _told(self, card: Card) -> str:
        client = card.client
        advisor = (
            self.tr("advisor {name}").format(name=card.owner_name)
            if card.owner_name
            else self.tr("no advisor")
        )
        if card.cover is not None:
            until = short_date(self._face.local_day(card.cover.until))
            covered = self.tr("covered by {name} until {day}")
            name = card.cover.stand_in_name
            advisor = sentence(advisor, covered.format(name=name, day=until))
        speaks = self.tr("speaks {language}").format(language=states.language(client.language))
        liked = next((each for each in card.points if each.preferred), None)
        reach = card.numbers.get(liked.value, liked.value) if liked else ""
        reach = reach.replace(" ", "\u00a0")
        return sentence(words.tier(client.tier), client.salutation, advisor, speaks, reach)

    def _show_chips(self, card: Card) -> None:
        """Say what is allowed and how much there is; chips are kept from client to client."""
        known = card.client.consent.items()
        cells = [each for each in known if each[0] != SILENCE][:_CHIPS]
        for chip, (cell, state) in zip(self._consents, cells, strict=False):
            chip.about = (cell, state)
            chip.say(*words.consent_chip(cell, state))
        for place, each in enumerate(self._consents):
            each.setVisible(place < len(cells))
        waits = words.state(card.state) if card.state != "sent" else ("", Tone.NEUTRAL)
        said = (waits, (self._spend(card), Tone.NEUTRAL))
        for plain, (text, tone) in zip(self._plain, said, strict=True):
            plain.say(text, tone)
            plain.setVisible(bool(text))

    def _offers(self) -> Offers:
        walked_in = self.card is not None and bool(self.card.walk_ins)
        return menus.with_client(self._roles, walked_in=walked_in)

    def _spend(self, card: Card) -> str:
        if not card.spend or self._private:
            return ""
        currency, total = card.spend[0]
        return self.tr("Lifetime {sum}").format(sum=money(total, currency))

    def _turn(self) -> None:
        chip = self.sender()
        if isinstance(chip, ConsentChip):
            self.consent_asked.emit(*chip.about)


def file_of(desk: Desk, client: str, kinds: tuple[Topic, ...]) -> tuple[str, Card, Opening]:
    """The card and the newest page of the history: one journey to the clerk."""
    me, store = desk.person, desk.store
    card = client_card.card(store, client, desk.now(), me.advisor, me.country)
    return client, card, history.opening(store, card.client.id, kinds)
