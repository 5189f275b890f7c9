"""Why two files may be of one person, and how sure that is, in words."""

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.duplicates import Reason, Sure
from clienteling.ui.theme.tokens import Tone


def why(reasons: frozenset[Reason]) -> str:
    """Same telephone, same name and birthday."""
    words = {
        Reason.PHONE: _tr("same telephone number"),
        Reason.EMAIL: _tr("same e-mail address"),
        Reason.WECHAT: _tr("same WeChat"),
        Reason.LINE: _tr("same LINE"),
        Reason.BIRTHDAY: _tr("same name and birthday"),
        Reason.NAME: _tr("same name"),
    }
    said = [
        words[each]
        for each in Reason
        if each in reasons and not (each is Reason.NAME and Reason.BIRTHDAY in reasons)
    ]
    return _tr(", ").join(said)


def sure(value: Sure) -> tuple[str, Tone]:
    """How sure it is, and how that looks."""
    match value:
        case Sure.CERTAIN:
            return _tr("Almost certain"), Tone.METAL
        case Sure.LIKELY:
            return _tr("Very likely"), Tone.METAL
    return _tr("Possible"), Tone.NEUTRAL


def _tr(text: str) -> str:
    return QCoreApplication.translate("likeness", text)
