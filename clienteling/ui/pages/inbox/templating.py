"""Opens ready words over a reply, and puts in what is chosen."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from clienteling.actions.desk import Desk
from clienteling.cache.reads import templates
from clienteling.cache.reads.templates import Offer
from clienteling.domain.roles import may_manage
from clienteling.ui.bus import Bus, Place
from clienteling.ui.pages.inbox.templates_popup import Picked, TemplatesPopup
from clienteling.ui.widgets.composer import Composer
from clienteling.ui.work import Work


class Templating(QObject):
    """Ready words for the conversation that is answered; `chosen` gives what they are for."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, work: Work, bus: Bus, composer: Composer) -> None:
        super().__init__(composer)
        self._desk = desk
        self._work = work
        self._bus = bus
        self._composer = composer
        self.popup: TemplatesPopup | None = None

    def begin(self, conversation: str) -> None:
        """Open the ready words for a conversation."""
        desk = self._desk
        job = partial(
            templates.offered, desk.store, conversation, desk.person.advisor, desk.now()
        )
        self._work.run(self, job, self._open, replaces=True)

    def _open(self, offer: Offer) -> None:
        if self.popup is None:
            may = may_manage(self._desk.person.roles)
            self.popup = TemplatesPopup(_page_of(self._composer), may_edit=may)
            self.popup.picked.connect(self._put_in)
            self.popup.left.connect(self._leave)
            self.popup.edit_asked.connect(self._edit)
        if self.popup.isHidden():
            self.popup.show_offer(offer)
            self.popup.open_over(self._composer)

    @Slot(object)
    def _put_in(self, picked: Picked) -> None:
        self._composer.put_in(picked.text)
        self.chosen.emit(picked.purpose)

    @Slot(str)
    def _leave(self, typed: str) -> None:
        """What was typed to find words is words too."""
        if typed:
            self._composer.insert(typed)
        self._composer.begin()

    @Slot()
    def _edit(self) -> None:
        self._bus.go.emit(Place("inbox", action="templates"))


def _page_of(widget: QWidget) -> QWidget:
    """The page that `widget` stands on: what lies over it is locked away together with it."""
    page = widget
    while (around := page.parentWidget()) and not isinstance(around, QStackedWidget):
        page = around
    return page
