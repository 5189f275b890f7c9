"""Where things live on this machine: pictures and faces, the desk's data, its logs."""

import os
import sys
from pathlib import Path

from clienteling.errors import Trouble

_NAME = "clienteling"


def resources() -> Path:
    """The folder of icons, faces and translations, in the source or the frozen program."""
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    root = Path(frozen) if frozen else Path(__file__).resolve().parent.parent
    return root / "resources"


def data() -> Path:
    """The folder for this person's data, made private if it is not there.

    The environment's `CLIENTELING_HOME` names another one. Raises Trouble without rights to it.
    """
    return _ready(_home() / "data" if _home_named() else _usual_data())


def logs() -> Path:
    """The folder for logs, made private if it is not there; Trouble without rights to it."""
    return _ready(_home() / "logs" if _home_named() else _usual_logs())


def _home_named() -> bool:
    return bool(os.environ.get("CLIENTELING_HOME"))


def _home() -> Path:
    return Path(os.environ["CLIENTELING_HOME"]).expanduser()


def _usual_data() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415 - only needed without a named home

    return user_data_path(_NAME, appauthor=False)


def _usual_logs() -> Path:
    from platformdirs import user_log_path  # noqa: PLC0415 - only needed without a named home

    return user_log_path(_NAME, appauthor=False)


def _ready(folder: Path) -> Path:
    """`folder`, there and writable, or Trouble that says what to do."""
    advice = f"Ask for the right to write to {folder}, or name another in CLIENTELING_HOME."
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except FileExistsError as cause:
        raise Trouble("The data folder is a file.", advice) from cause
    except OSError as cause:
        raise Trouble("The data folder cannot be made.", advice) from cause
    if not os.access(folder, os.W_OK | os.X_OK):
        raise Trouble("The data folder may not be written to.", advice)
    return folder
