"""Half-filled forms, one for each client: turning to another client keeps what was typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from clienteling.errors import Refused, Trouble
from clienteling.ui import present
from clienteling.ui.widgets.form import Form
from clienteling.ui.widgets.scroll import Scroll
from clienteling.ui.work import Work

Save = Callable[[], Callable[[], object]]
"""Reads a form, which may raise `Refused`, and gives the job that keeps what it says."""


class FormPages(QStackedWidget):
    """A page for each form; `kept` tells whose was saved and the answer, `left` whose not."""

    kept = Signal(str, object)
    left = Signal(str)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._pages: dict[str, tuple[Scroll, Form, Save]] = {}

    def form_of(self, client: str) -> Form | None:
        """The form that is open for this client."""
        return self._pages[client][1] if client in self._pages else None

    def begin(self, client: str, form: Form, save: Save) -> None:
        """Open a form for a client, in place of another one."""
        self.close_form(client)
        page = Scroll(form.accessibleName())
        page.column.addWidget(form)
        self._pages[client] = (page, form, save)
        self.addWidget(page)
        form.saved.connect(partial(self._keep, client))
        form.left.connect(partial(self._leave, client))
        self.show_for(client)
        form.begin()

    def show_for(self, client: str) -> bool:
        """Show the form that is open for this client; False where there is none."""
        if client not in self._pages:
            return False
        self.setCurrentWidget(self._pages[client][0])
        return True

    def close_form(self, client: str) -> None:
        """Put a client's form away."""
        if client in self._pages:
            page, _, _ = self._pages.pop(client)
            self.removeWidget(page)
            page.hide()
            page.deleteLater()

    def save_other(self, client: str, job: Callable[[], object]) -> None:
        """Do something else that ends the form, such as taking out what it is about."""
        form = self.form_of(client)
        if form is not None and form.begin_saving():
            self._run(client, job)

    def _keep(self, client: str) -> None:
        form = self.form_of(client)
        if form is None or not form.begin_saving():
            return
        try:
            job = self._pages[client][2]()
        except Refused as wrong:
            self._refuse(client, wrong)
            return
        self._run(client, job)

    def _run(self, client: str, job: Callable[[], object]) -> None:
        self._work.run(self, job, partial(self._done, client), partial(self._refuse, client))

    def _done(self, client: str, answer: object) -> None:
        self.close_form(client)
        self.kept.emit(client, answer)

    def _refuse(self, client: str, trouble: Trouble) -> None:
        said = present.spoken(trouble)
        form = self.form_of(client)
        if form is not None:
            form.say_why(f"{said.title} {said.advice}".strip())

    def _leave(self, client: str) -> None:
        self.close_form(client)
        self.left.emit(client)
