"""Bringing files into the book through central, which looks first; it needs the network."""

from pathlib import Path

from clienteling.actions.desk import Desk
from clienteling.domain.ids import new_id
from clienteling.errors import Trouble
from clienteling.wire.importing import (
    LARGEST_FILE,
    ImportAsk,
    ImportPreview,
    ImportRun,
)


def chosen(desk: Desk, path: Path) -> ImportAsk:
    """A file on this computer, ready to be shown to central; raises Trouble."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            title = "This file is larger than 11 MB."
            raise Trouble(title, "Split it, or have it imported at central.")
        content = path.read_bytes()
    except OSError as cause:
        title = "This file cannot be read."
        raise Trouble(title, "Choose it again, or copy it to another folder.") from cause
    return ImportAsk(id=new_id(), scope=desk.person.scope, name=path.name, content=content)


def preview(desk: Desk, ask: ImportAsk) -> ImportPreview:
    """What would become of the file; raises Offline or Refused."""
    return desk.central().preview_import(ask)


def bring(desk: Desk, ask: ImportAsk) -> ImportRun:
    """Import the file; asked again it is imported once. Raises Offline or Refused."""
    return desk.central().bring(ask)


def progress(desk: Desk, identifier: str) -> ImportRun:
    """How far an import is; raises Offline or Refused."""
    return desk.central().import_run(identifier)


def latest(desk: Desk) -> tuple[ImportRun, ...]:
    """The imports of this boutique, the latest first; raises Offline or Refused."""
    return desk.central().imports().runs


def undo(desk: Desk, identifier: str) -> ImportRun:
    """Take an import back; raises Offline or Refused."""
    return desk.central().undo_import(identifier)
