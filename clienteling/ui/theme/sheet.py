"""Style sheets for what Qt draws itself: fields, menus, scroll bars; all else paints itself.

Each widget wears its own. One sheet of the whole application is matched against every label and
keeps some kilobytes for each: a third of the time in which a page is built.
"""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from clienteling.ui.theme.tokens import Tokens, worn


class Part(StrEnum):
    """What a sheet is for."""

    LINE = "QLineEdit"
    LINES = "QPlainTextEdit"
    CHOICE = "QComboBox"
    SPIN = "QAbstractSpinBox"
    MENU = "QMenu"
    BAR = "QScrollBar"


def wear(widget: QWidget) -> None:
    """Have a field, a menu or a scroll bar look like the house's, now and in another theme."""
    if not widget.property(_WORN):
        part = next(part for kind, part in _PARTS.items() if isinstance(widget, kind))
        widget.setProperty(_WORN, part.value)
        widget.setStyleSheet(sheet(part, worn()))


_PARTS: dict[type[QWidget], Part] = {
    QLineEdit: Part.LINE,
    QPlainTextEdit: Part.LINES,
    QComboBox: Part.CHOICE,
    QAbstractSpinBox: Part.SPIN,
    QMenu: Part.MENU,
    QScrollBar: Part.BAR,
}
FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
"""What words or figures are written in, or chosen from."""
_WORN = "wears"


def change_all() -> None:
    """Have whatever wears a sheet look like the theme that is worn now."""
    for widget in QApplication.allWidgets():
        part = widget.property(_WORN)
        if part:
            widget.setStyleSheet(sheet(Part(part), worn()))


@lru_cache(maxsize=2 * len(Part))
def sheet(part: Part, t: Tokens) -> str:
    """The sheet of one part in the theme `t`."""
    match part:
        case Part.MENU:
            return _menu(t)
        case Part.BAR:
            return _bar(t)
        case Part.LINES:
            return _field(part, t, "6px 7px", "7px 8px") + _bar(t)
        case Part.CHOICE:
            return _field(part, t) + _high(part) + _drop(part, t) + _bar(t)
        case Part.SPIN:
            return _field(part, t) + _high(part) + _drop(part, t)
    return _field(part, t) + _high(part)


def _field(name: str, t: Tokens, focused: str = "0 10px", padding: str = "0 11px") -> str:
    return f"""
{name} {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.edge};
  border-radius: 8px; padding: {padding};
  selection-background-color: {t.metal_pale}; selection-color: {t.ink};
  placeholder-text-color: {t.ink_2}; }}
{name}:focus {{ border: 2px solid {t.metal}; padding: {focused}; }}
{name}[state="bad"] {{ border-color: {t.bad.ink}; }}
{name}[state="warn"] {{ border-color: {t.warn.ink}; }}
{name}:disabled, QLineEdit:read-only {{ background: {t.hover}; color: {t.ink_2}; }}
{name}[bare="true"], {name}[bare="true"]:focus {{ background: transparent; border: none;
  padding: 0; }}
{name}[quiet="true"] {{ background: transparent; border: none;
  border-bottom: 1px solid {t.line}; border-radius: 0; padding: 0 2px; }}
{name}[quiet="true"]:hover {{ border-bottom-color: {t.edge}; }}
{name}[quiet="true"]:focus {{ border-bottom: 2px solid {t.metal}; padding: 0; }}
{name}[quiet="true"][state="bad"] {{ border-bottom-color: {t.bad.ink}; }}
{name}[quiet="true"][state="warn"] {{ border-bottom-color: {t.warn.ink}; }}
"""


def _high(name: str) -> str:
    """A line is as high as a finger; lines are as high as their form says, in every theme."""
    return f"""
{name} {{ min-height: 38px; }}
{name}:focus {{ min-height: 36px; }}
{name}[quiet="true"]:focus {{ min-height: 37px; }}
"""


def _drop(name: str, t: Tokens) -> str:
    return f"""
{name} {{ combobox-popup: 0; }}
{name}::drop-down, {name}::up-button, {name}::down-button {{ border: none;
  background: transparent; width: 24px; }}
{name} QAbstractItemView {{ background: {t.paper}; border: 1px solid {t.edge};
  selection-background-color: {t.chosen}; selection-color: {t.ink};
  outline: none; padding: 4px; }}
{name} QAbstractItemView::item {{ min-height: 40px; padding: 0 8px; }}
"""


def _bar(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover {{ background: {t.metal}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _menu(t: Tokens) -> str:
    return f"""
QMenu {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.edge}; padding: 4px; }}
QMenu::item {{ padding: 10px 24px 10px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.chosen}; }}
QMenu::item:disabled {{ color: {t.ink_2}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
"""
