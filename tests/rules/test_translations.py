"""Whatever the window can say, it can say in Chinese."""

import re

from PySide6.QtCore import QTranslator

from tests.rules import translations

_PLACES = re.compile(r"\{[a-z_]*\}")


def test_every_sentence_is_translated() -> None:
    known = translations.known()
    assert sorted(each for each in translations.sentences() if not known.get(each)) == []


def test_no_translation_of_what_is_no_longer_said() -> None:
    assert sorted(set(translations.known()) - translations.sentences()) == []


def test_translations_leave_the_same_gaps() -> None:
    differing = [
        source
        for (_, source), text in translations.known().items()
        if sorted(_PLACES.findall(source)) != sorted(_PLACES.findall(text))
    ]
    assert differing == []


def test_what_the_window_reads_is_current() -> None:
    reader = QTranslator()
    assert reader.load(str(translations.CATALOGUE.with_suffix(".qm")))
    stale = [
        (context, source)
        for (context, source), text in translations.known().items()
        if reader.translate(context, source) != text
    ]
    assert stale == []
