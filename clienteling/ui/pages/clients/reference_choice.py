"""One of those who wish for a reference: what speaks for and against, and the offer itself."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from clienteling.actions import watches as deeds
from clienteling.actions.desk import Desk
from clienteling.cache.reads.allocation import Hopeful, Interest
from clienteling.domain.roles import may_change
from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import reference_words as words
from clienteling.ui.pages.clients.offer_form import OfferForm
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.text import Role, Text
from clienteling.ui.work import Work


class ReferenceChoice(Card):
    """Shows one client and their reasons; `went` leads to their file."""

    went = Signal(str)

    def __init__(self, desk: Desk, work: Work, face: Clockface) -> None:
        super().__init__()
        self._desk = desk
        self._work = work
        self._face = face
        self._hopeful: Hopeful | None = None
        self._form: OfferForm | None = None
        self._reasons = Text("", Role.BODY, wraps=True, selectable=True)
        self._offer = Button(self.tr("Offer it…"), Kind.PRIMARY)
        self._file = Button(self.tr("Open the file"))
        self._slot = QVBoxLayout()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._file)
        foot.addWidget(self._offer)
        self.put(self._reasons)
        self.body.addLayout(self._slot)
        self.body.addLayout(foot)
        self.hide()
        self._offer.clicked.connect(self._begin)
        self._file.clicked.connect(self._open)

    def show_nobody(self) -> None:
        """Show nobody; a form that was open is put away."""
        self._leave()
        self._hopeful = None
        self.hide()

    def show_hopeful(self, hopeful: Hopeful, now: datetime) -> None:
        """Show somebody who wishes for it."""
        if self._hopeful is not None and self._hopeful.wish.id != hopeful.wish.id:
            self._leave()
        self._hopeful = hopeful
        self._offer.setVisible(self._form is None and may_change(self._desk.person.roles))
        self.say(hopeful.who.name)
        self._reasons.say(" ".join(words.reasons(hopeful, self._face, now)))
        self.show()

    def refresh(self, interest: Interest) -> None:
        """Show the same client as they stand now, or nobody where they wish no more."""
        if self._hopeful is None:
            return
        wish = self._hopeful.wish.id
        every = (*interest.hopefuls, *interest.settled)
        found = next((each for each in every if each.wish.id == wish), None)
        if found is None:
            self.show_nobody()
        else:
            self.show_hopeful(found, self._desk.now())

    @Slot()
    def _begin(self) -> None:
        if self._hopeful is None or self._form is not None:
            return
        form = self._form = OfferForm(self._hopeful.who.name)
        form.about(self._hopeful.wish.reference)
        form.saved.connect(self._keep)
        form.left.connect(self._leave)
        self._slot.addWidget(form)
        for button in (self._offer, self._file):
            button.hide()
        form.begin()

    @Slot()
    def _keep(self) -> None:
        hopeful, form = self._hopeful, self._form
        if hopeful is None or form is None or not form.begin_saving():
            return
        job = partial(
            deeds.offer, self._desk, hopeful.wish.client, *form.values(), hopeful.wish.id
        )
        self._work.run(self, job, self._done, self._refused)

    def _done(self, _answer: object) -> None:
        self._leave()

    def _refused(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        if self._form is not None:
            self._form.say_why(f"{said.title} {said.advice}".strip())

    @Slot()
    def _leave(self) -> None:
        if self._form is not None:
            self._slot.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        self._offer.setVisible(may_change(self._desk.person.roles))
        self._file.show()

    @Slot()
    def _open(self) -> None:
        if self._hopeful is not None:
            self.went.emit(self._hopeful.wish.client)
