"""One cell of what a client allows: what stands there, and one press to change it."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from clienteling.actions.consents import Answer
from clienteling.cache.reads.consents import Allowed, Cell
from clienteling.domain.consent import ConsentMethod, ConsentState
from clienteling.effects.consents import SILENCE
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.clients import words
from clienteling.ui.pages.clients.consent_proof import Proof
from clienteling.ui.pages.clients.person_fields import LANGUAGES
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, Kind
from clienteling.ui.widgets.card import Card
from clienteling.ui.widgets.check import Check
from clienteling.ui.widgets.choice import Choice
from clienteling.ui.widgets.field import Field
from clienteling.ui.widgets.text import Role, Text

_LONGEST = 200


class ConsentAsk(Card):
    """How the client said it, and a button for each thing they can say; `said` gives both."""

    said = Signal(object)

    def __init__(self, face: Clockface) -> None:
        super().__init__("")
        self._cell = Cell()
        self._closed = Banner("", Tone.BAD)
        self._why = Text("", Role.BAD, wraps=True)
        self._allow = Button(self.tr("Allow"))
        self._one = Button(self.tr("One to one only"))
        self._deny = Button(self.tr("Not allowed"), Kind.BAD)
        self._method, self._witness = Choice(), Choice()
        self._language, self._version = Choice(), QLineEdit()
        self._by_client = Check(self.tr("The client said so in person"))
        self._proof = Proof(face)
        for each in ConsentMethod:
            self._method.addItem(words.consent_method(each), each.value)
        self._begin_method()
        for code in LANGUAGES:
            self._language.addItem(states.language(code), code)
        self._lay_out()
        for button, state in (
            (self._allow, ConsentState.GRANTED),
            (self._one, ConsentState.ONE_TO_ONE),
            (self._deny, ConsentState.WITHDRAWN),
        ):
            button.clicked.connect(partial(self._say, state))
        self._method.currentIndexChanged.connect(self._change_method)
        self._by_client.toggled.connect(self._weigh)
        self._proof.changed.connect(self._weigh)

    def _lay_out(self) -> None:
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        for button in (self._allow, self._one, self._deny):
            deeds.addWidget(button)
        deeds.addStretch(1)
        deeds.addWidget(self._by_client)
        how = QHBoxLayout()
        how.setSpacing(12)
        for field in (
            Field(self.tr("How"), self._method),
            Field(self.tr("Wording"), self._version),
            Field(self.tr("Language"), self._language),
            Field(self.tr("Witness"), self._witness),
        ):
            how.addWidget(field, 1)
        self.put(self._closed)
        self.body.addLayout(deeds)
        self.body.addLayout(how)
        self.put(self._proof)
        self.put(self._why)
        self._why.hide()
        self._version.setPlaceholderText("2026-01")

    def begin(self, key: str, allowed: Allowed, witness: str) -> None:
        """Start anew with one cell."""
        self.refresh(key, allowed)
        self._begin_method()
        self._by_client.setChecked(True)
        self._version.setText(allowed.version)
        spoken = max(0, self._language.findData(allowed.client.language))
        self._language.setCurrentIndex(spoken)
        self._witness.clear()
        for _, name in allowed.colleagues:
            self._witness.addItem(name, name)
        mine = self._witness.findData(witness)
        if mine < 0:
            self._witness.insertItem(0, witness, witness)
        self._witness.setCurrentIndex(max(0, mine))
        self._proof.begin(allowed.messages)
        self.say_why("")

    def settle(self, allowed: Allowed) -> None:
        """What was said is kept: the next answer needs a proof of its own."""
        self._begin_method()
        self._proof.begin(allowed.messages)

    def refresh(self, key: str, allowed: Allowed) -> None:
        """Show what stands in the cell now; what was filled in stays."""
        silence = key == SILENCE
        what, _, where = key.partition("/")
        named = words.purpose(what)
        if not silence:
            named = f"{named} · {states.channel(where)}"
        self.say(named)
        self._cell = allowed.cell(key)
        self._one.setVisible(not silence)
        self._allow.say(self.tr("May be contacted") if silence else self.tr("Allow"))
        self._deny.say(self.tr("Do not contact") if silence else self.tr("Not allowed"))
        closed = self.tr(
            "The client closed this in person. It opens again only with their own act: "
            "a signature, a code, or a message of theirs."
        )
        self._closed.say(closed, Tone.BAD)
        self._closed.setVisible(self._cell.closed)
        self._weigh()

    def say_why(self, reason: str) -> None:
        """Say why it was not kept."""
        self._why.say(reason)
        self._why.setVisible(bool(reason))

    def _begin_method(self) -> None:
        said = self._method.findData(ConsentMethod.VERBAL_WITNESSED.value)
        self._method.setCurrentIndex(said)

    def _say(self, state: ConsentState) -> None:
        version = self._version.text().strip()
        if max(len(version), len(self._proof.evidence)) > _LONGEST:
            self.say_why(self.tr("This text is too long: keep it under 200 signs."))
            return
        self.say_why("")
        answer = Answer(
            state=state,
            method=ConsentMethod(str(self._method.currentData())),
            text_version=version,
            language=str(self._language.currentData()),
            witness=str(self._witness.currentData() or ""),
            by_client=self._by_client.isChecked(),
            evidence=self._proof.evidence,
            signature=self._proof.signature,
        )
        self.said.emit(answer)

    @Slot()
    def _change_method(self) -> None:
        self._proof.show_method(ConsentMethod(str(self._method.currentData())))

    @Slot()
    def _weigh(self) -> None:
        """What was closed in person opens only with the client's own act."""
        proven = self._by_client.isChecked() and self._proof.is_there
        opens = not self._cell.closed or proven
        self._allow.setEnabled(opens)
        self._one.setEnabled(opens)
