"""The one style sheet, made from tokens; widgets choose from it by their properties."""

from clienteling.ui.theme.tokens import Tokens, Tone


def sheet(t: Tokens) -> str:
    """The style sheet of the whole application in the theme `t`."""
    return "".join(part(t) for part in (_grounds, _words, _buttons, _fields, _lists, _small))


def _grounds(t: Tokens) -> str:
    return f"""
QWidget {{ color: {t.ink}; }}
QMainWindow, QDialog, QWidget[ground="page"] {{ background: {t.ground}; }}
QWidget[ground="paper"] {{ background: {t.paper}; }}
QWidget[ground="rail"] {{ background: {t.rail}; }}
QFrame[ground="card"] {{ background: {t.paper}; border: 1px solid {t.line};
  border-radius: 10px; }}
QFrame[ground="panel"] {{ background: {t.paper}; border: 1px solid {t.edge};
  border-radius: 10px; }}
QFrame[ground="note"] {{ background: {t.warn.ground}; border: 1px solid {t.warn.edge};
  border-radius: 10px; }}
QFrame[ground="status"] {{ background: {t.paper}; border: none;
  border-top: 1px solid {t.line}; }}
QFrame[hairline="true"] {{ background: {t.line}; border: none; }}
QFrame[hairline="rail"] {{ background: {t.rail_line}; border: none; }}
QScrollArea, QScrollArea > QWidget > QWidget[ground="clear"] {{ background: transparent;
  border: none; }}
QSplitter::handle {{ background: transparent; }}
"""


def _words(t: Tokens) -> str:
    return f"""
QLabel {{ background: transparent; border: none; }}
QLabel[role="secondary"], QLabel[role="label"], QLabel[role="small"] {{ color: {t.ink_2}; }}
QLabel[role="metal"] {{ color: {t.metal_ink}; }}
QLabel[role="brand"] {{ color: {t.rail_ink}; }}
QLabel[role="rail"] {{ color: {t.rail_ink_2}; }}
QLabel[role="good"] {{ color: {t.good.ink}; }}
QLabel[role="warn"] {{ color: {t.warn.ink}; }}
QLabel[role="bad"] {{ color: {t.bad.ink}; }}
QLabel[role="busy"] {{ color: {t.busy.ink}; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.edge};
  border-radius: 8px; padding: 0 15px; min-height: 38px; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {t.pressed}; }}
QPushButton:disabled {{ color: {t.faint}; background: transparent; border-color: {t.line}; }}
QPushButton:focus {{ border: 2px solid {t.metal}; padding: 0 14px; min-height: 36px; }}
QPushButton[kind="primary"] {{ background: {t.deed}; color: {t.deed_ink};
  border-color: {t.deed}; }}
QPushButton[kind="primary"]:hover,
  QPushButton[kind="primary"]:pressed {{ background: {t.deed_hover}; }}
QPushButton[kind="primary"]:focus {{ border-color: {t.metal}; }}
QPushButton[kind="primary"]:disabled {{ background: {t.pressed}; color: {t.ink_2};
  border-color: {t.pressed}; }}
QPushButton[kind="bad"] {{ color: {t.bad.ink}; border-color: {t.bad.edge}; }}
QPushButton[kind="bad"]:hover {{ background: {t.bad.ground}; }}
QPushButton[kind="quiet"] {{ background: transparent; color: {t.ink_2};
  border: 1px solid transparent; padding: 0 9px; }}
QPushButton[kind="quiet"]:hover {{ background: {t.hover}; color: {t.ink}; }}
QPushButton[kind="quiet"]:checked {{ background: {t.pressed}; color: {t.ink}; }}
QPushButton[kind="quiet"]:focus {{ border: 2px solid {t.metal}; padding: 0 8px; }}
QPushButton[kind="quiet"][tight="true"] {{ padding: 0 6px; }}
QPushButton[kind="quiet"][tight="true"]:focus {{ padding: 0 5px; }}
QPushButton[low="true"], QPushButton[low="true"]:focus {{ min-height: 26px; }}
QPushButton[kind="link"] {{ background: transparent; color: {t.metal_ink};
  border: 1px solid transparent; padding: 0 3px; text-align: left; }}
QPushButton[kind="link"]:hover {{ color: {t.ink}; text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 2px solid {t.metal}; padding: 0 2px; }}
QPushButton[kind="icon"] {{ background: transparent; border: 1px solid transparent; padding: 0;
  min-width: 38px; max-width: 38px; }}
QPushButton[kind="icon"]:hover {{ background: {t.hover}; }}
QPushButton[kind="icon"]:checked {{ background: {t.pressed}; }}
QPushButton[kind="bad"]:disabled, QPushButton[kind="link"]:disabled,
QPushButton[kind="quiet"]:disabled, QPushButton[kind="icon"]:disabled {{
  color: {t.faint}; background: transparent; border-color: transparent; }}
QPushButton[kind="icon"]:focus {{ border: 2px solid {t.metal}; min-width: 36px;
  max-width: 36px; }}
"""


def _fields(t: Tokens) -> str:
    fields = "QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox"
    return f"""
{fields} {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.edge};
  border-radius: 8px;
  padding: 0 11px; min-height: 38px; selection-background-color: {t.metal_pale};
  placeholder-text-color: {t.ink_2};
  selection-color: {t.ink}; }}
QPlainTextEdit {{ padding: 7px 8px; }}
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{ border: 2px solid {t.metal};
  padding: 0 10px; min-height: 36px; }}
QPlainTextEdit:focus {{ border: 2px solid {t.metal}; padding: 6px 7px; }}
QLineEdit[state="bad"], QPlainTextEdit[state="bad"], QComboBox[state="bad"],
QAbstractSpinBox[state="bad"] {{ border-color: {t.bad.ink}; }}
QLineEdit[state="warn"], QPlainTextEdit[state="warn"], QComboBox[state="warn"],
QAbstractSpinBox[state="warn"] {{ border-color: {t.warn.ink}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QLineEdit:read-only {{
  background: {t.hover}; color: {t.ink_2}; }}
QLineEdit[bare="true"], QPlainTextEdit[bare="true"], QLineEdit[bare="true"]:focus,
QPlainTextEdit[bare="true"]:focus {{ background: transparent; border: none; padding: 0; }}
{_quiet(t)}
QComboBox::drop-down, QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
  border: none; background: transparent; width: 24px; }}
QComboBox QAbstractItemView {{ background: {t.paper}; border: 1px solid {t.edge};
  selection-background-color: {t.chosen}; selection-color: {t.ink};
  outline: none; padding: 4px; }}
QComboBox QAbstractItemView::item {{ min-height: 36px; }}
QCheckBox {{ spacing: 10px; min-height: 40px; background: transparent; }}
"""


def _quiet(t: Tokens) -> str:
    return f"""
QLineEdit[quiet="true"], QPlainTextEdit[quiet="true"], QComboBox[quiet="true"] {{
  background: transparent; border: none; border-bottom: 1px solid {t.line};
  border-radius: 0; padding: 0 2px; min-height: 38px; }}
QLineEdit[quiet="true"]:hover, QComboBox[quiet="true"]:hover {{
  border-bottom-color: {t.edge}; }}
QLineEdit[quiet="true"]:focus, QPlainTextEdit[quiet="true"]:focus,
QComboBox[quiet="true"]:focus {{
  border-bottom: 2px solid {t.metal}; padding: 0; min-height: 37px; }}
QLineEdit[quiet="true"][state="bad"], QPlainTextEdit[quiet="true"][state="bad"] {{
  border-bottom-color: {t.bad.ink}; }}
QLineEdit[quiet="true"][state="warn"], QComboBox[quiet="true"][state="warn"] {{
  border-bottom-color: {t.warn.ink}; }}
"""


def _lists(t: Tokens) -> str:
    return f"""
QAbstractItemView {{ background: transparent; border: none; outline: none;
  selection-background-color: {t.chosen}; selection-color: {t.ink}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 40px; }}
QScrollBar::handle:horizontal {{ min-width: 40px; }}
QScrollBar::handle:hover {{ background: {t.metal}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _small(t: Tokens) -> str:
    tones = "".join(
        f'QFrame[tone="{tone}"] {{ background: {t.tint(tone).ground}; border: none; '
        f"border-radius: 8px; }}\n"
        for tone in Tone
    )
    return f"""
{tones}
QLabel[bubble="ours"] {{ color: {t.deed_ink}; selection-background-color: {t.metal};
  selection-color: {t.deed}; }}
QLabel[bubble="theirs"] {{ color: {t.ink}; selection-background-color: {t.metal_pale}; }}
QLabel[bubble="private"] {{ color: {t.ink}; }}
QLabel[bubble="between"] {{ color: {t.ink_2}; }}
QLabel[bubble="leads"] {{ color: {t.metal_ink}; }}
QToolTip {{ background: {t.paper}; color: {t.ink}; border: 1px solid {t.edge};
  padding: 6px 8px; }}
QMenu {{ background: {t.paper}; border: 1px solid {t.edge}; padding: 4px; }}
QMenu::item {{ padding: 10px 24px 10px 12px; border-radius: 6px; }}
QMenu::item:selected {{ background: {t.chosen}; }}
QMenu::item:disabled {{ color: {t.ink_2}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
"""
