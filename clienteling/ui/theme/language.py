"""The window's language: its words, and how it writes dates and numbers."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from clienteling import paths


class Language(StrEnum):
    """The languages the window speaks."""

    ENGLISH = "en"
    CHINESE = "zh_CN"


class _Spoken:
    """What is installed now, kept alive."""

    translator: QTranslator | None = None


def speak(app: QCoreApplication, language: Language) -> bool:
    """Speak `language` from the next window on; False when its words are not there."""
    if _Spoken.translator is not None:
        app.removeTranslator(_Spoken.translator)
        _Spoken.translator = None
    # Britain's English: the day before the month, and a 24-hour clock.
    QLocale.setDefault(QLocale("en_GB" if language is Language.ENGLISH else language.value))
    if language is Language.ENGLISH:
        return True
    translator = QTranslator(app)
    words = paths.resources() / "translations" / f"clienteling_{language.value}.qm"
    if not translator.load(str(words)):
        return False
    _Spoken.translator = translator
    return app.installTranslator(translator)


def usual() -> Language:
    """The language of this machine, or English."""
    chinese = QLocale.system().language() == QLocale.Language.Chinese
    return Language.CHINESE if chinese else Language.ENGLISH
