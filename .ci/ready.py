"""Makes a bare machine ready: packages, Qt's system libraries, what only the tests need.

Needs nothing but Python 3.11. What it may not install itself it says, as a line to type.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_HERE = Path(__file__).resolve().parent.parent
_VENV = _HERE / ".venv"
_PYTHON = _VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_STAMP = _VENV / "ready.json"
_Command = Sequence[str | Path]
_EXTRAS = {"desk": "server", "dev": "server,dev", "tests": "server,dev", "dist": "server,dev"}

# Debian's names for what Qt's own wheels leave to the system.
_QT = [
    "libegl1",
    "libgl1",
    "libxkbcommon0",
    "libdbus-1-3",
    "libfontconfig1",
    "libfreetype6",
    "libglib2.0-0",
]
_QT_SCREEN = [
    "libxcb-cursor0",
    "libxkbcommon-x11-0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-xinerama0",
    "libxcb-shape0",
    "libxcb-randr0",
    "libxcb-xkb1",
    "libx11-xcb1",
]
_FONTS = ["fonts-noto-cjk", "fonts-dejavu-core"]

_QT_PROBE = "from PySide6.QtWidgets import QApplication; QApplication([])"


def main(wish: str) -> int:
    """Make everything ready for `wish`: desk, dev, tests or dist."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python is told what it lacks
        return _give_up("Python 3.11 or newer is needed.", "make PYTHON=python3.11 …")
    os.chdir(_HERE)
    if not (_packages(_EXTRAS[wish]) and _qt()):
        return 1
    if wish == "tests":
        _postgresql()
        _chromium()
    if wish == "dist" and (missing := _debian_lacks(["binutils", *_QT, *_QT_SCREEN])):
        _install(missing, "The frozen desk takes these along.")
    return 0


# ---------------------------------------------------------------------------- Python packages


def _packages(extras: str) -> bool:
    """Whether the virtual environment holds what pyproject.toml asks for."""
    wanted = hashlib.sha256(Path("pyproject.toml").read_bytes()).hexdigest()
    stamp = _stamp()
    if _PYTHON.exists() and any(
        stamp.get(each) == wanted for each in (extras, "server,dev") if each in stamp
    ):
        return True
    if not _PYTHON.exists() and not _make_venv():
        return False
    print("Installing packages into .venv …", flush=True)
    pip: _Command = [_PYTHON, "-m", "pip", "install", "-q", "-e", f".[{extras}]"]
    if not _runs(pip, PYTHONWARNINGS="ignore"):
        _give_up(
            "The packages could not be installed.", "Look at pip's words above, then again."
        )
        return False
    _STAMP.write_text(json.dumps(stamp | {extras: wanted}))
    return True


def _make_venv() -> bool:
    """Make .venv, also where Debian has taken ensurepip out of Python."""
    print("Making the virtual environment .venv …", flush=True)
    if _runs([sys.executable, "-m", "venv", _VENV], quiet=True):
        return True
    bare: _Command = [sys.executable, "-m", "venv", "--clear", "--without-pip", _VENV]
    pip: _Command = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        _PYTHON,
        "install",
        "-q",
        "pip",
    ]
    if _runs(bare, quiet=True) and _runs(pip):
        return True
    if _install(["python3-venv"], "Python cannot make a virtual environment."):
        return _runs([sys.executable, "-m", "venv", "--clear", _VENV])
    return False


def _stamp() -> dict[str, str]:
    """What was made ready before."""
    try:
        said = json.loads(_STAMP.read_text())
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}


# --------------------------------------------------------------------------- system packages


def _qt() -> bool:
    """Whether Qt starts, without a screen and on the one that is there."""
    platforms = ["offscreen"]
    if sys.platform == "linux" and os.environ.get("DISPLAY"):
        platforms.append("xcb")
    done = f"qt {' '.join(platforms)}"
    if _stamp().get(done):
        return True
    missing = [each for each in platforms if not _qt_starts(each)]
    if missing:
        needed = _QT + (_QT_SCREEN if "xcb" in missing else [])
        _install(needed, "Qt lacks system libraries.")
        missing = [each for each in platforms if not _qt_starts(each)]
    if "offscreen" in missing:
        _give_up("Qt does not start on this machine.", "Install its libraries as said above.")
        return False
    if _debian_lacks(_FONTS):
        _install(_debian_lacks(_FONTS), "Hanzi would show as boxes.")
    if not missing:
        _STAMP.write_text(json.dumps(_stamp() | {done: "yes"}))
    return True


def _qt_starts(platform: str) -> bool:
    return _runs(
        [_PYTHON, "-c", _QT_PROBE],
        quiet=True,
        QT_QPA_PLATFORM=platform,
        QT_LOGGING_RULES="*=false",
    )


def _postgresql() -> None:
    """PostgreSQL's programs, for the half of central's tests that run on it."""
    if shutil.which("initdb") or list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        return
    if not _install(["postgresql"], "Central's tests also run on PostgreSQL."):
        print("Without it, the PostgreSQL half of central's tests is skipped.", flush=True)


def _chromium() -> None:
    """A browser with its driver, for the tests of the chat page."""
    if shutil.which("chromium") and shutil.which("chromedriver"):
        return
    if not _install(["chromium", "chromium-driver"], "The chat page is tried in a browser."):
        print("Without them, the tests of the chat page are skipped.", flush=True)


def _debian_lacks(names: list[str]) -> list[str]:
    """Those of `names` that are not installed; none where there is no Debian."""
    if not shutil.which("dpkg-query"):
        return []
    return [name for name in names if not _runs(["dpkg-query", "-s", name], quiet=True)]


def _install(names: list[str], why: str) -> bool:
    """Install Debian packages where that is allowed; else say what to type."""
    typed = f"apt-get install -y --no-install-recommends {' '.join(names)}"
    if not shutil.which("apt-get"):
        print(
            f"{why} Install what Debian calls: {' '.join(names)}", file=sys.stderr, flush=True
        )
        return False
    first = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if not first or _runs([*first, "true"], quiet=True):
        print(f"{why} Installing {' '.join(names)} …", flush=True)
        _runs([*first, "apt-get", "update", "-qq"], quiet=True)
        quietly = ["env", "DEBIAN_FRONTEND=noninteractive", *typed.split(), "-qq"]
        if _runs([*first, *quietly], quiet=True):
            return True
    print(f"{why} Please type:\n  sudo {typed}", file=sys.stderr, flush=True)
    return False


# ------------------------------------------------------------------------------------- words


def _runs(command: _Command, *, quiet: bool = False, **env: str) -> bool:
    """Whether `command` ends well."""
    out = subprocess.DEVNULL if quiet else None
    try:
        return not subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            env=os.environ | env,
        ).returncode
    except FileNotFoundError:
        return False


def _give_up(title: str, advice: str) -> int:
    print(title, advice, sep="\n", file=sys.stderr, flush=True)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "dev"))
