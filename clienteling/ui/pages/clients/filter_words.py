"""How the parts of a filter are put into words, each with the filter that lacks it."""

from collections.abc import Iterator, Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.clients import VIPS
from clienteling.domain.consent import Purpose
from clienteling.domain.messages import Channel
from clienteling.ui.pages.clients import words
from clienteling.ui.widgets import states
from clienteling.wire.book import ClientFilter
from clienteling.wire.codec import encode

MONTHS = (1, 3, 6, 12, 24)
"""For so long nobody may have been in contact."""

PURPOSES = (Purpose.MARKETING, Purpose.EVENTS, Purpose.SERVICE, Purpose.PROFILING)
CHANNELS = tuple(channel for channel in Channel if channel not in {Channel.ANY, Channel.WEB})

Part = tuple[str, ClientFilter]
"""What a part says, and the filter without it."""

replace = msgspec.structs.replace


def parts(wanted: ClientFilter, colleagues: Mapping[str, str]) -> list[Part]:
    """Every part that has no chip of its own in the book."""
    return [*_of_people(wanted, colleagues), *_of_deeds(wanted)]


def summary(wanted: ClientFilter, colleagues: Mapping[str, str]) -> str:
    """All of a filter in a line."""
    said = [_tr("Mine")] if wanted.mine else []
    said += [_tr("VIP")] if wanted.tiers == VIPS else []
    said += [f"“{wanted.text}”"] if wanted.text else []
    said += [words_ for words_, _ in parts(wanted, colleagues)]
    return " · ".join(said) or _tr("Everybody")


def nobody(typed: str, wanted: ClientFilter, *, hidden: bool) -> str:
    """Why nobody stands in the list, and what may help; `hidden` are the notes asked for."""
    if hidden:
        return _tr("Notes are hidden. F9 shows them again.")
    if typed:
        said = _tr(
            "Nobody is found under “{typed}”. Part of a name, pinyin, initials, the end of a"
            " number, a serial or a ticket will do."
        )
        return said.format(typed=typed)
    if wanted != ClientFilter():
        return _tr("Nobody fits this filter. Take one of its parts away.")
    return _tr("Clients appear here once the first sync is done, or when you write one in.")


def as_text(wanted: ClientFilter) -> str:
    """A filter as a `Place` carries it; one's own clients rather than everybody's."""
    asked = wanted if wanted != ClientFilter() else ClientFilter(mine=True)
    return encode(asked).decode()


def span(months: int) -> str:
    """6 months."""
    return _tr("1 month") if months == 1 else _tr("{n} months").format(n=months)


def _of_people(wanted: ClientFilter, colleagues: Mapping[str, str]) -> Iterator[Part]:
    if wanted.tiers and wanted.tiers != VIPS:
        for each in wanted.tiers:
            rest = tuple(tier for tier in wanted.tiers if tier != each)
            yield words.tier(each), replace(wanted, tiers=rest)
    for language in wanted.languages:
        left = tuple(each for each in wanted.languages if each != language)
        yield states.language(language), replace(wanted, languages=left)
    if wanted.owner:
        yield colleagues.get(wanted.owner, "…"), replace(wanted, owner="")
    if wanted.consent:
        what, _, where = wanted.consent.partition("/")
        cell = f"{words.purpose(what)} · {states.channel(where)}"
        yield _tr("Allows {what}").format(what=cell), replace(wanted, consent="")


def _of_deeds(wanted: ClientFilter) -> Iterator[Part]:
    if wanted.birthday_this_month:
        yield _tr("Birthday this month"), replace(wanted, birthday_this_month=False)
    if wanted.unseen_months:
        said = _tr("Not seen for {time}").format(time=span(wanted.unseen_months))
        yield said, replace(wanted, unseen_months=0)
    if wanted.reference:
        said = _tr("Owns {reference}").format(reference=wanted.reference)
        yield said, replace(wanted, reference="")
    if wanted.open_ticket:
        yield _tr("Repair open"), replace(wanted, open_ticket=False)
    if wanted.wish:
        said = _tr("Wishes for {reference}").format(reference=wanted.wish)
        yield said, replace(wanted, wish="")


def _tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)
