"""Where one client's file begins and ends for whoever looks: the look is kept, the end said."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from clienteling.actions import access
from clienteling.actions.desk import Desk
from clienteling.errors import Gone, Trouble
from clienteling.ui import present
from clienteling.ui.pages.clients.right import Right
from clienteling.ui.widgets.empty import Empty
from clienteling.ui.work import Work
from clienteling.wire.people import Client

_REST_MS = 400
"""A look is kept when the file is painted, not while the next one is turned to."""


class Ends(QObject):
    """Keeps looks from outside one's own book, and puts a file away that was erased."""

    def __init__(self, desk: Desk, work: Work, right: Right, nobody: Empty) -> None:
        super().__init__(right)
        self._desk = desk
        self._work = work
        self._right = right
        self._nobody = nobody
        self._looked: set[tuple[str, str]] = set()
        self._seen: list[Client] = []
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._keep)

    def look(self, client: Client) -> None:
        """Somebody looks at a client's file; a colleague's is kept, once a day."""
        look = (self._desk.now().date().isoformat(), client.id)
        if look not in self._looked and not access.is_own(self._desk, client):
            self._looked.add(look)
            self._seen.append(client)
            self._rest.start()

    @Slot()
    def _keep(self) -> None:
        seen, self._seen = self._seen, []
        for client in seen:
            self._work.run(self, partial(access.looked, self._desk, client), _kept)

    def refused(self, trouble: Trouble) -> None:
        """Say why something cannot be done."""
        present.say(self._right, trouble)

    def unread(self, trouble: Trouble) -> None:
        """Say why a file cannot be shown; one that was erased is put away."""
        if not isinstance(trouble, Gone):
            self.refused(trouble)
            return
        tr = QCoreApplication.translate
        self._nobody.say(tr("ends", "This client’s file was erased. Nothing of it is left."))
        self._right.show_nobody()


def _kept(_whether: bool) -> None:  # noqa: FBT001 - the answer of a job
    """Nobody needs to be told."""
