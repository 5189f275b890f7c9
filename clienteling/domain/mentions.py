"""What stands in the words of a message: ways to reach somebody, and references of watches."""

import re
import unicodedata

from clienteling.domain import reach
from clienteling.domain.people import ContactKind, digits

Contact = tuple[ContactKind, str]

_SHORTEST = 7
_LONGEST_WORDS = 20_000
_NUMBER = re.compile(r"(?<![\w.+-])(?:\+|00)?\(?\d[\d\s().\-/]{5,24}\d(?![\w-])", re.ASCII)
_MOMENT = re.compile(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}:\d\d"
)
_MAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@[A-Za-z0-9.\-]{1,190}\.[A-Za-z]{2,24}")
_WXID = re.compile(r"(?<![\w-])wxid_[a-z0-9]{4,28}(?![\w-])", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:wechat|weixin|微信|威信|薇信|\bvx\b|\bwx\b|v信)(?:\s*(?:id|号|號))?(?:\s*(?:is|是|为|為))?"
    r"\s*[:：=]?\s*([A-Za-z][A-Za-z0-9_-]{5,19})(?![\w-])",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?<![\w.])[A-Z]{1,3}\d{2,4}[.\-]\d{3,5}(?![\w.])", re.IGNORECASE)


def contacts(text: str, country: str) -> tuple[Contact, ...]:
    """The telephone numbers, e-mail addresses and WeChat names in `text`, as they are kept.

    A number without its country is read as dialled in `country`, and only a real one counts.
    """
    plain = unicodedata.normalize("NFKC", text[:_LONGEST_WORDS])
    mails = [mail for each in _MAIL.findall(plain) if (mail := reach.mail(each))]
    rest = _MAIL.sub(" ", plain)
    found: list[Contact] = [(ContactKind.MOBILE, each) for each in _numbers(rest, country)]
    found += [(ContactKind.EMAIL, each) for each in mails]
    names = [*_WXID.findall(rest), *_NAMED.findall(rest)]
    found += [(ContactKind.WECHAT, each) for each in names if not each.isdigit()]
    return tuple(dict.fromkeys(found))


def references(text: str) -> tuple[str, ...]:
    """What looks like the reference of a watch, in capitals."""
    plain = unicodedata.normalize("NFKC", text[:_LONGEST_WORDS])
    return tuple(dict.fromkeys(each.upper() for each in _REFERENCE.findall(plain)))


def _numbers(plain: str, country: str) -> list[str]:
    found = []
    for each in _NUMBER.findall(_MOMENT.sub(" ; ", plain)):
        if len(digits(each)) < _SHORTEST:
            continue
        dialled = reach.number(each, country)
        if isinstance(dialled, reach.Dialled) and reach.is_real(dialled.value):
            found.append(dialled.value)
    return found
