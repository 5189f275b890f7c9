"""A dressed application for tests of what is seen."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QMenu, QScrollBar, QWidget

from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak
from clienteling.ui.theme.sheet import FIELDS


@pytest.fixture(autouse=True)
def dressed(dress: Dress, qapp: QApplication) -> Iterator[None]:
    """Each test begins in light and in English, with no other test's dress following along.

    At its end no field, menu or scroll bar that was seen looks as Qt would have it.
    """
    for other in qapp.findChildren(Dress):
        if other is not dress:
            shiboken6.delete(other)
    dress.wear(Mode.LIGHT)
    speak(qapp, Language.ENGLISH)
    yield
    bare = [each for each in qapp.allWidgets() if each.isVisible() and not _is_dressed(each)]
    assert not bare, [f"{each} in {each.parentWidget()}" for each in bare]


def _is_dressed(widget: QWidget) -> bool:
    if not isinstance(widget, (*FIELDS, QMenu, QScrollBar)):
        return True
    around: QWidget | None = widget
    while around is not None and not around.styleSheet():
        around = around.parentWidget()
    return around is not None
