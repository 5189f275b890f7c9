"""The head of a conversation: with whom, what it began with, who answers, what can be done."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from clienteling.actions.desk import Desk
from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.talks import Talk
from clienteling.ui.formats import Clockface
from clienteling.ui.pages.inbox import waiting_words as words
from clienteling.ui.pages.inbox.talk_list import KEYS
from clienteling.ui.pages.inbox.triage import Triage, offered
from clienteling.ui.theme.sheet import wear
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.banner import Banner
from clienteling.ui.widgets.button import Button, IconButton, Kind
from clienteling.ui.widgets.parts import Parts
from clienteling.ui.widgets.text import Elided, Hairline, Role, set_plain_tooltip
from clienteling.ui.widgets.toast import Toast
from clienteling.ui.widgets.tool_row import ToolRow
from clienteling.ui.work import Work

OWN = frozenset({"claim", "snooze", "wake", "close", "unwanted", "reopen", "return", "undo"})
"""The deeds that the head carries out itself."""
_BETWEEN = 8


class TalkHead(QWidget):
    """One conversation's name and standing; `asked` names a deed that is not the head's own."""

    asked = Signal(str)

    def __init__(
        self, desk: Desk, work: Work, face: Clockface, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._face = desk, face
        self._talk: Talk | None = None
        self._seen = False
        self._began = Parts()
        self._name = Elided("", Role.NAME)
        self._told = Elided("", Role.SECONDARY)
        self._lost = Banner("", Tone.WARN, self.tr("Understood"))
        self._toast = Toast()
        self._triage = Triage(desk, work, face, self._toast, self)
        self._whole = self._make_whole()
        self._deeds = self._make_deeds()
        self._tools = ToolRow(*self._deeds.values())
        self._more = IconButton("ellipsis", self.tr("More about this conversation"))
        self._menu = QMenu(self)
        wear(self._menu)
        self._lay_out()
        self._lost.acted.connect(self._put_away)
        self._more.clicked.connect(self._open_menu)

    def show_context(self, context: Context) -> None:
        """Show whose conversation it is, or the same one anew, and what may be done."""
        talk = context.talk
        if self._talk is not None and self._talk.id != talk.id:
            self._put_away()
        self._talk = talk
        me, now = self._desk.person.advisor, self._desk.now()
        self._began.say(*words.origin(talk))
        self._name.setText(words.title(talk))
        self._told.setText(words.told(talk, me, now, self._face))
        lost = bool(talk.lost) and talk.assignee not in (None, me)
        self._lost.setVisible(lost)
        self._seen = lost and self.isVisible()
        if lost:
            self._toast.hide()
            self._lost.say(words.lost(talk, now, self._face), Tone.WARN, self.tr("Understood"))
        self._offer(talk)
        for deed, button in self._deeds.items():
            button.setEnabled(deed not in {"wish", "repair"} or context.client is not None)
        self._share()

    def do(self, deed: str) -> None:
        """Carry out a deed, or tell who does; nothing where it is not offered now."""
        if deed == "undo":
            self._triage.undo()
        elif self._talk is None or deed not in self.offers():
            return
        elif deed in OWN:
            self._triage.do(deed, self._talk, self._whole.get(deed, self._more))
        else:
            self.asked.emit(deed)

    def say_handed(self, talk: Talk, _answer: object) -> None:
        """A colleague has it now; that can be taken back where it stands."""
        self._triage.say_handed(talk)

    def offers(self) -> frozenset[str]:
        """What can be done with the whole conversation by who sits here, now."""
        return offered(self._talk, self._desk) if self._talk else frozenset()

    def _offer(self, talk: Talk) -> None:
        """Show a button for what can be done; beside a dark one there is room for two."""
        claim = self._whole["claim"]
        theirs = self.tr("Take back") if talk.handed else self.tr("Take over")
        claim.say(self.tr("Claim") if talk.assignee is None else theirs)
        offers = self.offers()
        if "claim" in offers:
            offers -= {"hand"}
        shown = [button for deed, button in self._whole.items() if deed in offers]
        gone = [button for button in self._whole.values() if button not in shown]
        for each in shown:
            each.show()
        if shown and any(each.hasFocus() for each in gone):
            shown[0].setFocus(Qt.FocusReason.OtherFocusReason)
        for each in gone:
            each.hide()

    def _make_whole(self) -> dict[str, Button]:
        made: dict[str, Button] = {}
        for deed, label in (
            ("claim", self.tr("Claim")),
            ("reopen", self.tr("Open again")),
            ("snooze", self.tr("Snooze")),
            ("wake", self.tr("Bring back")),
            ("hand", self.tr("Hand over")),
            ("close", self.tr("Close")),
        ):
            button = made[deed] = Button(label, Kind.PRIMARY if deed == "claim" else Kind.PLAIN)
            button.clicked.connect(partial(self._press, deed))
            if deed in KEYS:
                in_list = self.tr("{key} in the list").format(key=KEYS[deed])
                set_plain_tooltip(button, f"{label}  ·  {in_list}")
        return made

    def _make_deeds(self) -> dict[str, Button]:
        made: dict[str, Button] = {}
        for deed, label, icon in (
            ("book", self.tr("Book"), "calendar-plus"),
            ("repair", self.tr("Repair"), "wrench"),
            ("task", self.tr("Task"), "list-checks"),
            ("wish", self.tr("Wish"), "gem"),
        ):
            button = made[deed] = Button(label, Kind.QUIET, icon)
            button.clicked.connect(partial(self._tell, deed))
        return made

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        for button in self._whole.values():
            top.addWidget(button)
            button.hide()  # until it is known which are offered; all of them need much room
        top.addWidget(self._more)
        below = QHBoxLayout()
        below.setSpacing(_BETWEEN)
        below.addWidget(self._told, 1)
        below.addWidget(self._tools)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._began)
        column.addLayout(top)
        column.addLayout(below)
        column.addWidget(self._lost)
        column.addWidget(self._toast)
        column.addWidget(Hairline())
        self._began.hide()
        self._lost.hide()

    @Slot()
    def _open_menu(self) -> None:
        self._menu.clear()
        offers = self.offers()
        for deed, label in (
            ("hand", self.tr("Hand over…")),
            ("return", self.tr("Return to everybody")),
            ("unwanted", self.tr("Close as unwanted, and put off for a day")),
        ):
            if deed in offers:
                self._menu.addAction(label).triggered.connect(partial(self._press, deed))
        if self._talk is not None:
            known = self._talk.who is not None
            whose = self.tr("It is somebody else…") if known else self.tr("Say who writes…")
            self._menu.addAction(whose).triggered.connect(partial(self._tell, "link"))
            if known:
                unlink = self._menu.addAction(self.tr("Unlink the client"))
                unlink.triggered.connect(partial(self._tell, "unlink"))
        if self._menu.isEmpty():
            none = self._menu.addAction(self.tr("Nothing can be done here now"))
            none.setEnabled(False)
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _press(self, deed: str, _checked: bool = False) -> None:  # noqa: FBT001 - Qt's signal
        self.do(deed)

    def _tell(self, deed: str, _checked: bool = False) -> None:  # noqa: FBT001 - Qt's signal
        self.asked.emit(deed)

    def _share(self) -> None:
        """The deeds say their names where the line beside them is not cut for it."""
        self._tools.keep_to(self.width() - self._told.sizeHint().width() - _BETWEEN)

    @Slot()
    def _put_away(self) -> None:
        """A claim that was lost is told once; its card goes when that was seen."""
        if self._talk is not None and self._seen:
            self._seen = False
            self._lost.hide()
            self._triage.put_away(self._talk)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._seen = not self._lost.isHidden()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.window().isVisible():  # not where the whole desk is put away
            self._put_away()
