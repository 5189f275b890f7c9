"""What somebody calls themselves who is not in the book yet, as the parts of a name."""

import re
import unicodedata
from dataclasses import dataclass

_SHY = frozenset(
    {"visitor", "guest", "anonymous", "client", "user", "访客", "游客", "匿名", "微信用户"}
)
_INTRODUCED = re.compile(
    r"(?:我叫|我的名字是|我名叫)\s*([\u3400-\u9fff]{2,4}?)(?=[，。,.！!？?\s]|$)"
    r"|(?:my name is|i am called|je m['’]appelle|je suis)\s+((?:[A-Z][\w'’-]+\s?){1,3})",
)
_LONGEST = 60


@dataclass(frozen=True)
class Name:
    """A name in its parts; `native` where it is not written in our letters."""

    given: str = ""
    family: str = ""
    native: str = ""

    def __bool__(self) -> bool:
        return bool(self.given or self.family or self.native)


def name(text: str) -> Name:
    """The parts of a name as somebody gave it; an empty one where it names nobody."""
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    if (
        not plain
        or len(plain) > _LONGEST
        or any(mark.isdigit() or mark == "@" for mark in plain)
    ):
        return Name()
    words = plain.split()
    if any(word.casefold() in _SHY for word in words):
        return Name()
    if not plain.replace(" ", "").isascii() and not _is_latin(plain):
        return Name(native=plain)
    return Name(" ".join(words[:-1]) or plain, words[-1] if len(words) > 1 else "")


def introduced(text: str) -> Name:
    """The name by which somebody introduces themselves in a message."""
    found = _INTRODUCED.search(text)
    return name(found[1] or found[2]) if found else Name()


def language(text: str) -> str:
    """The language that the letters of `text` tell; nothing where several share them."""
    marks = [mark for mark in text if mark.isalpha()]
    if any("\u3040" <= mark <= "\u30ff" for mark in marks):
        return "ja"
    if any("\u0600" <= mark <= "\u06ff" for mark in marks):
        return "ar"
    return "zh" if any("\u3400" <= mark <= "\u9fff" for mark in marks) else ""


def _is_latin(text: str) -> bool:
    return all("LATIN" in unicodedata.name(mark, "") for mark in text if mark.isalpha())
