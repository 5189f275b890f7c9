"""One wish with its offers, or one offer: what, since when, why, and what came of it."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Signal, Slot

from clienteling.cache.reads.allocation import Given, Wished
from clienteling.domain.people import OfferState, WishState
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.clients import watch_words as words
from clienteling.ui.pages.clients import words as client_words
from clienteling.ui.pages.clients.fact_row import Fact, FactCard
from clienteling.ui.pages.clients.watch_detail import beside
from clienteling.ui.widgets import states
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.chip import Chip
from clienteling.ui.widgets.flow import Flow
from clienteling.ui.widgets.in_place import ChoiceInPlace, LineInPlace
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.widgets.text import Role, Text

OFFER, REFERENCE = "offer", "reference"
_NEXT: dict[WishState, tuple[WishState, ...]] = {
    WishState.OPEN: (WishState.RESERVED, WishState.WITHDRAWN),
    WishState.OFFERED: (WishState.RESERVED, WishState.OPEN, WishState.LOST),
    WishState.RESERVED: (WishState.WON, WishState.OPEN, WishState.LOST),
    WishState.WON: (WishState.OPEN,),
    WishState.LOST: (WishState.OPEN,),
    WishState.WITHDRAWN: (WishState.OPEN,),
}
"""Where a wish can go from each state, besides being offered."""


class WishDetail(Scroll):
    """One wish, changed in place; `moved` gives its next state, `asked` names a deed.

    `changed` gives fields that were changed, `opened` the id of an offer.
    """

    moved = Signal(object)
    asked = Signal(str)
    changed = Signal(dict)
    opened = Signal(str)

    def __init__(self, face: Clockface, *, may: bool = True) -> None:
        super().__init__("")
        self._may = may
        self.setAccessibleName(self.tr("The wish"))
        self._face = face
        self.shown: Wished | None = None
        self._called = Text("", Role.NAME, wraps=True)
        self._told = Text("", Role.SECONDARY, wraps=True)
        self._chip = Chip("")
        self._reference = LineInPlace(self.tr("Reference"))
        self._said = LineInPlace(self.tr("Description"), longest=2_000)
        self._priority = ChoiceInPlace(
            self.tr("How much"), [(str(n), words.priority(n)) for n in range(3)]
        )
        self._offer = Button(self.tr("Offer one…"), Kind.PLAIN)
        self._moves = {each: Button(words.move(each)) for each in WishState}
        self._who = Button(self.tr("Who else wishes for one?"), Kind.LINK)
        self._offers = FactCard(self.tr("Offers"), self.tr("None was offered yet."))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.column.setSpacing(12)
        card = Card(self.tr("This wish"))
        for field in (self._reference, self._said, self._priority):
            field.setEnabled(self._may)
            card.put(field)
        self.column.addLayout(beside(self._called, self._told, self._who))
        self.column.addWidget(Flow(self._chip))
        self.column.addWidget(Flow(self._offer, *self._moves.values()))
        self.column.addWidget(card)
        self.column.addWidget(self._offers)

    def _connect(self) -> None:
        self._offer.clicked.connect(lambda: self.asked.emit(OFFER))
        self._who.clicked.connect(lambda: self.asked.emit(REFERENCE))
        for state, button in self._moves.items():
            button.clicked.connect(lambda _=False, state=state: self.moved.emit(state))
        self._reference.changed.connect(lambda value: self.changed.emit({"reference": value}))
        self._said.changed.connect(lambda value: self.changed.emit({"description": value}))
        self._priority.changed.connect(
            lambda value: self.changed.emit({"priority": int(value)})
        )
        self._offers.opened.connect(self._open)

    def show_wish(self, wished: Wished, offers: Iterable[Given], now: datetime) -> None:
        """Show this wish, and what was offered for it."""
        if self.shown is not None and self.shown.wish.id != wished.wish.id:
            for line in (self._reference, self._said):
                line.settle()
        self.shown = wished
        wish = wished.wish
        title = wished.model or wish.reference or wish.description
        self._called.say(title)
        since = self._face.moment(wish.since, now)
        said = self.tr("wished for since {day}").format(day=since)
        self._told.say(sentence(wish.reference if wished.model else "", said))
        self._chip.say(*(states.ask(wished.state) or client_words.wish_state(wish.state)))
        sent, fields = "sent", wished.fields
        self._reference.show_value(wish.reference, fields.get("reference", sent))
        self._said.show_value(wish.description, fields.get("description", sent))
        priority = str(max(0, min(wish.priority, 2)))
        self._priority.show_value(priority, fields.get("priority", sent))
        offered = wish.state in {WishState.OPEN, WishState.OFFERED}
        self._offer.setVisible(self._may and offered)
        self._who.setVisible(bool(wish.reference))
        for state, button in self._moves.items():
            button.setVisible(self._may and state in _NEXT[wish.state])
        mine = [each for each in offers if each.offer.wish == wish.id]
        self._offers.show_facts(offer_fact(each, self._face, now) for each in mine)

    @Slot(object)
    def _open(self, key: tuple[str, str]) -> None:
        self.opened.emit(key[1])


class OfferDetail(Scroll):
    """One offer; `answered` gives what the client said to it."""

    answered = Signal(object)
    asked = Signal(str)

    def __init__(self, face: Clockface, *, may: bool = True) -> None:
        super().__init__("")
        self._may = may
        self.setAccessibleName(self.tr("The offer"))
        self._face = face
        self.shown: Given | None = None
        self._called = Text("", Role.NAME, wraps=True)
        self._told = Text("", Role.SECONDARY, wraps=True)
        self._chip = Chip("")
        self._why = Text("", Role.BODY, wraps=True, selectable=True)
        self._answers = {
            OfferState.ACCEPTED: Button(self.tr("Accepted")),
            OfferState.DECLINED: Button(self.tr("Declined")),
            OfferState.LAPSED: Button(self.tr("Never answered")),
            OfferState.OFFERED: Button(self.tr("Take the answer back")),
        }
        self._who = Button(self.tr("Who else wishes for one?"), Kind.LINK)
        self._lay_out()
        self._who.clicked.connect(lambda: self.asked.emit(REFERENCE))
        for state, button in self._answers.items():
            button.clicked.connect(lambda _=False, state=state: self.answered.emit(state))

    def _lay_out(self) -> None:
        self.column.setSpacing(12)
        card = Card(self.tr("Why to this client"))
        card.put(self._why)
        self.column.addLayout(beside(self._called, self._told, self._who))
        self.column.addWidget(Flow(self._chip))
        self.column.addWidget(Flow(*self._answers.values()))
        self.column.addWidget(card)

    def show_offer(self, given: Given, now: datetime) -> None:
        """Show this offer."""
        self.shown = given
        offer = given.offer
        self._called.say(given.called)
        at = self._face.precise(offer.at, now)
        answered = ""
        if offer.answered_at is not None:
            moment = self._face.moment(offer.answered_at, now)
            answered = self.tr("answered {when}").format(when=moment)
        self._told.say(sentence(offer.reference, at, given.advisor, answered))
        self._chip.say(*(states.ask(given.state) or words.offer_state(offer.state)))
        self._why.say(offer.why or self.tr("No reason was written down."))
        for state, button in self._answers.items():
            open_ = offer.state is OfferState.OFFERED
            button.setVisible(self._may and open_ != (state is OfferState.OFFERED))


def offer_fact(each: Given, face: Clockface, now: datetime) -> Fact:
    """An offer as a row of a card: why, when and by whom, what came of it."""
    chip, tone = states.ask(each.state) or words.offer_state(each.offer.state)
    told = sentence(face.moment(each.offer.at, now), each.advisor)
    return Fact(each.offer.why or each.called, told, chip, tone, ("offer", each.offer.id))
