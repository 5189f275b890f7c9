"""Free times in words that a client can answer with a number, and which one that means."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from clienteling.domain import moments, spoken_days

_ASKED: Mapping[str, tuple[str, str]] = {
    "en": (
        "I could receive you at one of these times:",
        "Which one suits you? A number will do.",
    ),
    "fr": ("Je peux vous recevoir :", "Lequel vous convient ? Un numéro suffit."),
    "zh": ("以下时间我可以接待您：", "您看哪个合适？回复数字即可。"),
    "ja": ("次のお時間でお迎えできます。", "ご都合のよい番号をお知らせください。"),
    "ar": ("يمكنني استقبالكم في أحد هذه الأوقات:", "أيها يناسبكم؟ يكفي الرقم."),
}
_HELD: Mapping[str, str] = {
    "en": "Your appointment is noted: {when}. We look forward to seeing you.",
    "fr": "Votre rendez-vous est noté : {when}. Au plaisir de vous recevoir.",
    "zh": "已为您预约：{when}。期待您的光临。",
    "ja": "{when}にご予約を承りました。お待ちしております。",
    "ar": "تم تأكيد موعدكم: {when}. يسعدنا استقبالكم.",
}
_LINE = re.compile(r"^\s*([1-9])\)\s+(\S.*)$", re.MULTILINE)
_ORDINALS = (
    ("first", "premier", "première", "第一", "一番目", "الأول"),
    ("second", "deuxième", "第二", "二番目", "الثاني"),
    ("third", "troisième", "第三", "三番目", "الثالث"),
    ("fourth", "quatrième", "第四", "四番目", "الرابع"),
    ("fifth", "cinquième", "第五", "五番目", "الخامس"),
)
_NUMBER = re.compile(
    r"(?<![\w:.])([1-9])(?![\d:]|\s*(?:[ap]\.?m|h\b|heure|people|watch|月|点|點|时|時|人|只|块|位|支|本))",
    re.ASCII,
)
_SHORT = 40


def offered(times: Sequence[datetime], language: str) -> str:
    """`times`, each by the boutique's clock, as a message in the client's language."""
    first, last = _ASKED[spoken_days.known(language)]
    lines = (
        f"{number}) {spoken_days.moment(at, language)}" for number, at in enumerate(times, 1)
    )
    return "\n".join([first, *lines, last])


def held(at: datetime, language: str) -> str:
    """That an appointment is noted, in the client's language."""
    when = spoken_days.moment(at, language)
    return _HELD[spoken_days.known(language)].format(when=when)


def offers_in(text: str, now: datetime) -> dict[int, datetime]:
    """The times that a message of ours offered, each under its number."""
    found = {}
    for number, line in _LINE.findall(text):
        said = moments.said(line, now)
        if said.day is not None and said.clock is not None:
            found[int(number)] = datetime.combine(said.day, said.clock, now.tzinfo)
    return found


def chosen(answer: str, offers: Mapping[int, datetime], now: datetime) -> datetime | None:
    """Which of the offered times an answer means: by its number, its day or its hour."""
    if not offers:
        return None
    plain = answer.strip()
    by_number = _number(plain)
    if by_number is not None and by_number in offers:
        return offers[by_number]
    said = moments.said(plain, now)
    if said.day is None and said.clock is None:
        return None
    fits = [
        at
        for at in offers.values()
        if said.day in (None, at.date()) and said.clock in (None, at.time())
    ]
    return fits[0] if len(fits) == 1 else None


def _number(plain: str) -> int | None:
    """The one number, or place in a row, that a short answer names."""
    if len(plain) > _SHORT:
        return None
    lower = moments.plainly(plain)
    named = {int(each) for each in _NUMBER.findall(lower)}
    if not named:
        named = {
            place
            for place, words in enumerate(_ORDINALS, 1)
            if any(word in lower for word in words)
        }
    return named.pop() if len(named) == 1 else None
