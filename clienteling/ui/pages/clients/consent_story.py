"""What was said about one cell of the consents, the newest first."""

from datetime import datetime

from clienteling.cache.reads.consents import Cell, Said
from clienteling.domain.consent import ConsentMethod
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.pages.clients import words
from clienteling.ui.pages.clients.fact_row import Fact, FactCard
from clienteling.ui.widgets import states


class ConsentStory(FactCard):
    """Each answer with its day, who wrote it down, how it was said and what proves it."""

    def __init__(self, face: Clockface) -> None:
        super().__init__("", "")
        self._face = face
        self.say(self.tr("What was said"))
        self._nothing = self.tr("Nothing yet: the client was never asked.")

    def show_cell(self, cell: Cell, now: datetime) -> None:
        """Show what was said about this cell."""
        self.show_facts([self._fact(each, now) for each in cell.history])

    def _fact(self, said: Said, now: datetime) -> Fact:
        row = said.row
        short, tone = words.consent_short(row.state)
        proven = {
            ConsentMethod.SIGNATURE: self.tr("signature kept"),
            ConsentMethod.QR: self.tr("code kept"),
            ConsentMethod.MESSAGE: self.tr("message kept"),
        }.get(row.method, "")
        witness = self.tr("witness {name}").format(name=row.witness) if row.witness else ""
        version = self.tr("wording {version}").format(version=row.text_version)
        told = sentence(
            words.consent_method(row.method),
            proven if row.evidence else "",
            self.tr("by the client") if row.by_client else self.tr("concluded by us"),
            version if row.text_version else "",
            states.language(row.language) if row.language else "",
            witness,
        )
        waits = states.ask(said.state)
        title = sentence(self._face.precise(row.at, now), said.by, waits.text if waits else "")
        signed = row.method is ConsentMethod.SIGNATURE and bool(row.evidence)
        key = ("signature", row.evidence) if signed else None
        return Fact(title, told, short, tone, key, self.tr("See") if signed else "")
