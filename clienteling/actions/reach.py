"""What is typed as a way to reach somebody, as it is kept, or why it cannot be."""

from clienteling.domain import reach
from clienteling.domain.people import ContactKind
from clienteling.domain.reach import DIALLED
from clienteling.errors import Refused


def kind_of(typed: str) -> ContactKind:
    """What it looks like: an e-mail address, a number, or else a name on WeChat."""
    if "@" in typed or "\uff20" in typed:
        return ContactKind.EMAIL
    signs = [mark for mark in typed if not mark.isspace()]
    dialled = sum(mark.isdigit() or mark in "+-()./（）" for mark in signs)
    return ContactKind.MOBILE if signs and dialled * 2 > len(signs) else ContactKind.WECHAT


def normalised(kind: ContactKind, typed: str, country: str) -> tuple[str, str]:
    """The one way to write it, and the extension of a number; raises `Refused` with words."""
    if kind in DIALLED:
        return _dialled(typed, country)
    if kind is ContactKind.EMAIL:
        found = reach.mail(typed)
        if found is None:
            raise Refused("This is no e-mail address.", "Write it like name@example.com.")
        return found, ""
    return (reach.address(typed) if kind is ContactKind.ADDRESS else typed.strip()), ""


def _dialled(typed: str, country: str) -> tuple[str, str]:
    found = reach.number(typed, country)
    match found:
        case "country":
            raise Refused("It is not clear from which country this is.", "Begin with + or 00.")
        case "short":
            raise Refused("This number is too short.", "A digit seems to be missing.")
        case "long":
            raise Refused("This number is too long.", "It seems to have a digit too many.")
        case str():
            raise Refused(
                "This is no telephone number.", "Check the digits; begin with + for abroad."
            )
    return found.value, found.extension
