"""One start of the desk in a process of its own: when its list is painted, its size."""

import sys
import time
from pathlib import Path

from clienteling.app import dressed, open_desk  # first, as the program does

# isort: split
from PySide6.QtCore import QEventLoop, QTimer

from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profiles
from clienteling.auth.vault import ThrowAway
from clienteling.ui.widgets.line_list import LineList


def listed(rows: LineList) -> None:
    """Wait until something stands in `rows`; the tour's hands would bring QtTest along."""
    rest, look = QEventLoop(), QTimer(interval=1)
    look.timeout.connect(lambda: rest.quit() if rows.rows() else None)
    look.start()
    QTimer.singleShot(20_000, rest.quit)
    rest.exec()
    look.stop()
    assert rows.rows()


folder = Path(sys.argv[1])
gate = Gate(Profiles(folder), ThrowAway())
_, window = dressed(folder)
running = open_desk(Entry(gate.profiles.all()[0], bytes(range(32)), gate), window)
window.resize(1366, 768)
frame = window.frame
assert frame is not None
window.show()
diary = frame.pages.page("today").findChildren(LineList)[0]
listed(diary)
window.repaint()
sys.stdout.write(f"{time.time()}\n")
frame.pages.turn_to(1)
(book,) = frame.pages.page("clients").findChildren(LineList)
listed(book)
window.repaint()
sys.stdout.write(f"{time.time()}\n")
if sys.argv[2:] == ["visit"]:
    for number in (0, 2, 3, 4, 5, 1):
        frame.pages.turn_to(number)
        rest = QEventLoop()  # a grab of the window would be in the figure
        QTimer.singleShot(700, rest.quit)
        rest.exec()
sys.stdout.write(Path("/proc/self/statm").read_text().split()[1] + "\n")
sys.stdout.flush()
running.close()
