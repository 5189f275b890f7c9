"""What the right of Clients can show: sheets of one client, and panels about many or an act."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, Protocol, cast

import msgspec
from PySide6.QtCore import QCoreApplication, SignalInstance
from PySide6.QtWidgets import QWidget

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.domain.roles import may_change, may_manage
from clienteling.ui.bus import Bus, Place
from clienteling.ui.work import Work

CARD = "card"
May = Callable[[Iterable[str]], bool]


class ShowsClient(Protocol):
    """What the page asks of a sheet."""

    def show_client(self, client: str) -> None:
        """Show another client, or the same one anew."""

    def go_to(self, row: str) -> None:
        """Show one row of it; asked only of sheets whose rows a `Place` names."""

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""

    def hide_private(self, hidden: bool) -> None:  # noqa: FBT001 - the pages' own name for it
        """Hide spend and notes, for the screen may be seen."""


class ShowsMany(Protocol):
    """What the page asks of a panel."""

    closed: SignalInstance
    went: SignalInstance

    def show_for(self, place: Place) -> None:
        """Begin anew with what the place names."""

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""


class Sheet(msgspec.Struct, frozen=True):
    """One side of a client, by its key, its name, and the class that shows it."""

    key: str
    title: str
    of: str


class Panel(msgspec.Struct, frozen=True):
    """What takes the whole right: a `Place` with `key` as its action opens it.

    `book` and `client` are its words in the two menus, where it stands there; `may` says by
    somebody's roles whether it is offered to them.
    """

    key: str
    of: str
    book: str = ""
    client: str = ""
    may: May = may_change


def sheets() -> list[Sheet]:
    """The sheets of a client in their order; the card is the page's own."""
    tr = QCoreApplication.translate
    return [
        Sheet(CARD, tr("sheets", "Card"), ""),
        Sheet("watches", tr("sheets", "Watches"), "watches_sheet.WatchesSheet"),
        Sheet("person", tr("sheets", "Person"), "person_sheet.PersonSheet"),
        Sheet("consent", tr("sheets", "Consent"), "consent_sheet.ConsentSheet"),
    ]


def panels() -> list[Panel]:
    """The panels in the order of the menus."""
    tr = QCoreApplication.translate
    handing, cover = tr("sheets", "Hand over this list…"), tr("sheets", "Cover and follow-ups…")
    twins, other = tr("sheets", "Possible duplicates"), tr("sheets", "Merge with another file…")
    wishes, file = tr("sheets", "Who wishes for what"), tr("sheets", "File and export…")
    out, back = tr("sheets", "Export list…"), tr("sheets", "Import…")
    one = "file_panel.FilePanel"
    return [
        Panel("duplicates", "duplicates_panel.DuplicatesPanel", twins),
        Panel("merge", "merge_panel.MergePanel", client=other),
        Panel("handover", "handover_panel.HandoverPanel", handing, tr("sheets", "Hand over…")),
        Panel("handed", "handed_panel.HandedPanel", may=_anybody),
        Panel("cover", "cover_panel.CoverPanel", cover),
        Panel("reference", "reference_panel.ReferencePanel", wishes, may=_anybody),
        Panel("watch", "watch_panel.WatchPanel", may=_anybody),
        Panel("file", one, client=file, may=_anybody),
        Panel("erase", one, client=tr("sheets", "Erase…"), may=may_manage),
        Panel("segment", "export_panel.ExportPanel", out, may=may_manage),
        Panel("import", "import_panel.ImportPanel", back, may=may_manage),
    ]


def _anybody(_roles: Iterable[str]) -> bool:
    """Looking is open to everybody at the desk."""
    return True


def build(of: str, desk: Desk, work: Work, bus: Bus) -> QWidget:
    """The widget that `of` names as `module.Class` of this page, imported now."""
    module, _, name = of.partition(".")
    made: Any = getattr(import_module(f"clienteling.ui.pages.clients.{module}"), name)
    return cast("QWidget", made(desk, work, bus))
