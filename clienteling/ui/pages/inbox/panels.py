"""What can take the place of a conversation in Inbox: panels about it, or about the house."""

from importlib import import_module
from typing import Any, Protocol, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.ui.bus import Bus, Place
from clienteling.ui.work import Work


class ShowsPanel(Protocol):
    """What the page asks of a panel: `closed` gives the place back, `went` goes elsewhere."""

    closed: SignalInstance
    went: SignalInstance

    def show_for(self, place: Place) -> None:
        """Begin anew with what the place names."""

    def look_again(self, changes: Changes) -> None:
        """Show what has changed."""


PANELS: dict[str, str] = {
    "rules": "rules_panel.RulesPanel",
    "templates": "templates_panel.TemplatesPanel",
}
"""A `Place` of Inbox with the key as its action opens `module.Class` of this page."""


def build(key: str, desk: Desk, work: Work, bus: Bus) -> QWidget:
    """The panel under this key, its module imported now."""
    module, _, name = PANELS[key].partition(".")
    made: Any = getattr(import_module(f"clienteling.ui.pages.inbox.{module}"), name)
    return cast("QWidget", made(desk, work, bus))
