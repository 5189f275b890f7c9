"""The one form that is open in the place of the reply, and what becomes of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from clienteling.errors import Trouble
from clienteling.ui import present
from clienteling.ui.widgets.form import Form
from clienteling.ui.work import Work


class FormSlot(QObject):
    """Opens a form in its place, has its deed done, and puts it away once that is kept.

    `covered` is out of sight meanwhile, so that there is room at a small screen.
    """

    def __init__(self, work: Work, place: QVBoxLayout, covered: QWidget) -> None:
        super().__init__(covered)
        self._work = work
        self._place = place
        self._covered = covered
        self._then: Callable[[Any], None] | None = None
        self._before: QWidget | None = None
        self.form: Form | None = None

    def open(
        self,
        form: Form,
        deed: Callable[[], Callable[[], object]],
        then: Callable[[Any], None] | None = None,
    ) -> None:
        """Show `form`; saving it asks `deed` for the job, whose answer goes to `then`."""
        self.show(form)
        self._then = then
        form.saved.connect(lambda: self._keep(form, deed))

    def show(self, form: Form) -> None:
        """Show `form` in the place of any other; Cancel and Escape put it away."""
        self.leave()
        self.form = form
        self._before = QApplication.focusWidget()
        form.left.connect(self.leave)
        self._covered.hide()
        self._place.addWidget(form)
        form.begin()

    @Slot()
    def leave(self) -> None:
        """Put the open form away."""
        self._then = None
        if self.form is not None:
            self._covered.show()
            self._give_the_keyboard_back(self.form)
            self._place.removeWidget(self.form)
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    def _give_the_keyboard_back(self, form: Form) -> None:
        """To where it was; Qt would take it to what comes next in the window: the rail."""
        now, before = QApplication.focusWidget(), self._before
        held = now is not None and form.isAncestorOf(now)
        if held and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self, form: Form, deed: Callable[[], Callable[[], object]]) -> None:
        if not form.begin_saving():
            return
        try:
            job = deed()
        except Trouble as trouble:
            self._refused(trouble)
            return
        self._work.run(self, job, self._kept, self._refused)

    def _kept(self, answer: object) -> None:
        then = self._then
        self.leave()
        if then is not None:
            then(answer)

    def _refused(self, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        if self.form is not None:
            self.form.say_why(f"{said.title} {said.advice}".strip())
