"""A dressed application for tests of what is seen."""

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from clienteling.ui.theme.dress import Dress, Mode
from clienteling.ui.theme.language import Language, speak


@pytest.fixture(autouse=True)
def dressed(dress: Dress, qapp: QApplication) -> None:
    """Each test begins in light and in English, with no other test's dress following along."""
    for other in qapp.findChildren(Dress):
        if other is not dress:
            shiboken6.delete(other)
    dress.wear(Mode.LIGHT)
    speak(qapp, Language.ENGLISH)
