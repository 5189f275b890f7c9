"""What is being written to one conversation: words, files, for whom and what for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache import drafts
from clienteling.cache.drafts import Draft, Returned
from clienteling.domain.consent import Purpose
from clienteling.ui.pages.inbox.draft import NOTHING, Drafting
from clienteling.ui.pages.inbox.enclosing import Enclosing
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.widgets.emoji import EmojiPopover
from clienteling.ui.work import Work


class Writing(QObject):
    """The composer with all that belongs to its draft, kept as it is typed.

    `changed` gives its words each time anything of it is another; `refused` why a file was
    not taken in.
    """

    changed = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self.composer = Composer("")
        self.private = Button(self.tr("Private note"), Kind.QUIET, "eye-off")
        self.private.setCheckable(True)
        self._purpose = Purpose.SERVICE
        self._drafting = Drafting(desk, work, self)
        self._enclosing = Enclosing(desk, work, self)
        self.composer.above.addWidget(self._enclosing.tray)
        self.photo = self.composer.add_tool(self.tr("Photo"), "plus")
        self._smile = self.composer.add_button(IconButton("smile", self.tr("Emoji")))
        self._connect()

    @property
    def draft(self) -> Draft:
        """What stands there now."""
        return self._drafting.draft

    @property
    def is_busy(self) -> bool:
        """Whether a file is not ready yet."""
        return self._enclosing.is_busy

    @property
    def purpose(self) -> Purpose:
        """What the words are for; nothing written is for nothing but service."""
        return self._purpose

    def begin(self, conversation: str, draft: Draft | None) -> None:
        """Show the draft of another conversation; that of the last is kept."""
        self._drafting.begin(conversation, draft)
        self._show(draft or NOTHING)
        self._enclosing.begin(conversation, draft.attachments if draft else ())
        self._carry()

    def look(self, there: Draft | None) -> None:
        """Take in what came back into the kept draft, and let go of what has left it."""
        news = self._drafting.look(there)
        for each in news.went:
            self._take_out(each)
        for each in reversed(news.came):
            self.bring_back(each)

    def put(self, text: str) -> None:
        """Put words at the end."""
        there = self.composer.text()
        self.composer.write(f"{there.rstrip()} {text}" if there.strip() else text)
        self._tell()

    def choose_purpose(self, purpose: Purpose) -> None:
        """What is written is for this purpose, until nothing is written any more."""
        if purpose is not Purpose.SERVICE:
            self._purpose = purpose
            self._tell()

    def take(self) -> Draft:
        """Give away what stands there, once; what is written from now on is another draft."""
        taken = self._drafting.take()
        self._show(NOTHING)
        self._enclosing.clear()
        self._carry()
        self.changed.emit("")
        return taken

    def bring_back(self, back: Returned) -> None:
        """What came back stands before what is written, if it does not stand there."""
        if drafts.stands(self.draft, back):
            return
        if back.body:
            self.composer.put_before(back.body)
        self._enclosing.add(back.attachments)
        if back.private:
            self._quietly(lambda: self.private.setChecked(True))
        if back.purpose is not Purpose.SERVICE:
            self._purpose = back.purpose
        self._tell()

    def forget(self) -> None:
        """What it was about is gone: nothing of it stays."""
        self._drafting.forget()
        self._show(NOTHING)
        self._enclosing.begin("", ())
        self._carry()

    def flush(self) -> None:
        """Keep now what is not yet kept; when this returns, it is on the disk."""
        self._drafting.flush()

    def _connect(self) -> None:
        self.composer.typed.connect(self._tell)
        self.composer.brought.connect(self._enclosing.bring)
        self.private.toggled.connect(self._tell)
        self._enclosing.changed.connect(self._tell)
        self._enclosing.refused.connect(self.refused)
        self.photo.clicked.connect(self._choose_files)
        self._smile.clicked.connect(self._offer_signs)

    def _show(self, draft: Draft) -> None:
        self._purpose = draft.purpose
        self._quietly(lambda: self.private.setChecked(draft.private))
        self.composer.write(draft.body)

    def _take_out(self, back: Returned) -> None:
        """What came back went another way: out, if it stands there unchanged."""
        if drafts.stands(self.draft, back):
            self.composer.write(drafts.without(self.draft, back).body)
            self._enclosing.drop(back.attachments)
            self._tell()

    @Slot()
    def _tell(self) -> None:
        """Have the draft kept as it stands."""
        text, files = self.composer.text(), self._enclosing.attachments
        if not text.strip() and not files:
            self._purpose = Purpose.SERVICE
        private = self.private.isChecked()
        now = Draft("", text, NOTHING.at, files, private, self._purpose)
        self._drafting.write(now)
        self._carry()
        self.changed.emit(text)

    def _carry(self) -> None:
        self.composer.carry(something=bool(self._enclosing.attachments))

    def _quietly(self, deed: Callable[[], None]) -> None:
        self.private.blockSignals(True)
        deed()
        self.private.blockSignals(False)

    @Slot()
    def _choose_files(self) -> None:
        kinds = self.tr("Pictures and PDF (*.jpg *.jpeg *.png *.webp *.pdf)")
        found, _ = QFileDialog.getOpenFileNames(self.composer, self.tr("Send along"), "", kinds)
        self._enclosing.bring(found)

    @Slot()
    def _offer_signs(self) -> None:
        signs = EmojiPopover(self.composer)
        signs.picked.connect(self.composer.insert)
        signs.closed.connect(signs.deleteLater)
        signs.open_under(self._smile)
