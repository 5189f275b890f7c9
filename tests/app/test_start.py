"""Starting: the first paint waits for nothing it does not need, and there is one window."""

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clienteling.ui.shell.one_window import OneWindow
from tests.bench import seat

_DEAR = ("sqlalchemy", "alembic", "requests", "urllib3", "keyring", "pypinyin", "argon2",
         "phonenumbers", "PIL", "litestar", "clienteling.server")  # fmt: skip

_FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt
from clienteling.app import dressed
from clienteling.app.house import House
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profiles
from clienteling.auth.vault import Keyring
folder = Path(sys.argv[1])
app, window = dressed(folder)
house = House(window, Gate(Profiles(folder), Keyring()), "")
house.begin()

def look():
    print(*(name for name in sys.argv[2:] if name in sys.modules))
    app.quit()

window.painted.connect(look)
window.show()
app.exec()
house.close()
"""

_ELSEWHERE = (
    "clienteling.ui.pages.clients", "clienteling.ui.pages.inbox",
    "clienteling.ui.shell.palette", "clienteling.ui.shell.lock_screen",
    "clienteling.cache.search", "clienteling.api",
)  # fmt: skip

_TODAY = """
import sys
from pathlib import Path
from clienteling.app import dressed, open_desk
from clienteling.auth.entry import Entry
from clienteling.auth.lock import Gate
from clienteling.auth.profiles import Profiles
from clienteling.auth.vault import ThrowAway
folder = Path(sys.argv[1])
gate = Gate(Profiles(folder), ThrowAway())
app, window = dressed(folder)
running = open_desk(Entry(gate.profiles.all()[0], bytes(range(32)), gate), window)

def look():
    print("clienteling.ui.pages.today.page" in sys.modules)
    print(*(name for name in sys.argv[2:] if name in sys.modules))
    app.quit()

window.painted.connect(look)
window.show()
app.exec()
running.close()
"""


def test_nothing_dear_is_imported_before_the_first_paint(tmp_path: Path) -> None:
    words = [sys.executable, "-c", _FIRST_PAINT, str(tmp_path), *_DEAR]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_today_is_painted_before_other_places_are_imported(tmp_path: Path) -> None:
    seat.filled(tmp_path, [])
    seat.entry(tmp_path)

    words = [sys.executable, "-c", _TODAY, str(tmp_path), *_DEAR, *_ELSEWHERE]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["True"]


def test_no_module_is_read_again_for_feature_switches() -> None:
    look = "import builtins; kept = builtins.__import__; import clienteling.app"
    words = [sys.executable, "-c", f"{look}; assert builtins.__import__ is kept"]
    assert subprocess.run(words, check=False, timeout=60).returncode == 0


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.is_first()
    with qtbot.waitSignal(first.raised):
        assert not second.is_first()
    first.close()


def test_each_data_folder_has_its_own_window(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = OneWindow(tmp_path / "one"), OneWindow(tmp_path / "other")
    assert one.is_first()
    assert other.is_first()
    one.close()
    other.close()
    del qtbot


def test_after_the_first_has_closed_the_next_is_first(qtbot: QtBot, tmp_path: Path) -> None:
    one = OneWindow(tmp_path)
    assert one.is_first()
    one.close()
    again = OneWindow(tmp_path)
    assert again.is_first()
    again.close()
    del qtbot


def test_a_data_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    words = [sys.executable, "-m", "clienteling", "run", "--data", str(tmp_path / "taken")]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "The data folder cannot be written to." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there always is one")
def test_no_display_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    words = [sys.executable, "-m", "clienteling", "run", "--data", str(tmp_path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert "There is no display" in done.stderr
