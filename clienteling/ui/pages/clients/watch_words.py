"""How Clients puts watches, what covers them, what happened to them and offers into words."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.watches import Covered
from clienteling.domain.people import OfferState, WishState
from clienteling.domain.watches import (
    PAPERS,
    Acquired,
    Authorised,
    Cover,
    Identity,
    Regime,
    WatchEventKind,
)
from clienteling.ui.formats import sentence, short_date
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.text import Role
from clienteling.wire.watches import Watch


def regime(value: str) -> str:
    """International guarantee: what covers a watch, at the beginning of a line."""
    words = states.regime(Regime(value))
    return words[:1].upper() + words[1:]


def chip(watch: Watch, covered: Covered | None) -> tuple[str, Tone]:
    """What is known of a watch's cover, in the words of its chip."""
    if covered is None or covered.stands is Cover.UNKNOWN:
        place = watch.origin
        ask = _tr("Ask {place} for papers").format(place=place) if place else ""
        return ask or _tr("Ask for papers"), Tone.WARN
    if covered.stands is Cover.NONE:
        return regime(Regime.NONE), Tone.NEUTRAL
    end = covered.coverage.end
    tone = stands(covered.stands)[1]
    said = {
        Cover.VALID: _tr("{cover} to {year}") if end else "{cover}",
        Cover.LATER: _tr("{cover} not begun"),
        Cover.VOID: _tr("{cover} void"),
        Cover.OVER: _tr("{cover} over since {year}"),
    }[covered.stands]
    return said.format(cover=_short(covered.coverage.regime), year=end and end.year), tone


def stands(value: Cover) -> tuple[str, Tone]:
    """Valid: whether a promise holds today."""
    return {
        Cover.VALID: (_tr("Valid"), Tone.GOOD),
        Cover.LATER: (_tr("Not begun"), Tone.NEUTRAL),
        Cover.VOID: (_tr("Void"), Tone.BAD),
        Cover.OVER: (_tr("Over"), Tone.NEUTRAL),
        Cover.NONE: (_tr("None"), Tone.NEUTRAL),
        Cover.UNKNOWN: (_tr("Not known"), Tone.WARN),
    }[value]


def lasts(covered: Covered, today: date) -> str:
    """From when to when a promise holds, and when it was registered."""
    it = covered.coverage
    said = span(it.start, it.end, today)
    on = short_date(it.registered_on, today) if it.registered_on else ""
    registered = _tr("registered {day}").format(day=on) if on else _tr("not registered")
    known = it.regime not in {Regime.NONE, Regime.UNKNOWN}
    return sentence(said, registered if known else "")


def span(start: date | None, end: date | None, today: date) -> str:
    """12 Jun 2026 – 12 Jun 2034, as far as it is known."""
    since, until = (short_date(day, today) if day else "" for day in (start, end))
    if since and until:
        return f"{since} – {until}"
    if since:
        return _tr("since {day}").format(day=since)
    return _tr("until {day}").format(day=until) if until else ""


def event(kind: str) -> tuple[str, Tone]:
    """Serviced: what happened to a watch."""
    return {
        WatchEventKind.SOLD.value: (_tr("Sold"), Tone.METAL),
        WatchEventKind.SERVICED.value: (_tr("Serviced"), Tone.BUSY),
        WatchEventKind.TRANSFERRED.value: (_tr("Changed hands"), Tone.NEUTRAL),
        WatchEventKind.LOST.value: (_tr("Lost"), Tone.BAD),
        WatchEventKind.STOLEN.value: (_tr("Stolen"), Tone.BAD),
        WatchEventKind.RECOVERED.value: (_tr("Recovered"), Tone.GOOD),
        WatchEventKind.AUTHENTICATED.value: (_tr("Authenticated"), Tone.GOOD),
    }.get(kind, (kind, Tone.NEUTRAL))


def identity(value: str) -> tuple[str, Tone]:
    """Verified: how sure we are that a watch is what it says."""
    return {
        Identity.VERIFIED.value: (_tr("Identity verified"), Tone.GOOD),
        Identity.DECLARED.value: (_tr("As the client says"), Tone.NEUTRAL),
        Identity.MISMATCH.value: (_tr("Identity does not match"), Tone.BAD),
    }.get(value, (value, Tone.NEUTRAL))


def acquired(value: str) -> str:
    """A gift: how somebody came by a watch."""
    return {
        Acquired.BOUGHT.value: _tr("Bought"),
        Acquired.GIFT.value: _tr("A gift"),
        Acquired.INHERITED.value: _tr("Inherited"),
        Acquired.PRE_OWNED.value: _tr("Bought pre-owned"),
        Acquired.UNKNOWN.value: _tr("Not known"),
    }.get(value, value)


def authorised(value: str) -> str:
    """Whether a shop may sell the house's watches."""
    return {
        Authorised.YES.value: _tr("Authorised"),
        Authorised.NO.value: _tr("Not authorised"),
        Authorised.UNKNOWN.value: _tr("Not known"),
    }.get(value, value)


def paper(value: str) -> str:
    """Guarantee card: what comes with a watch."""
    return {
        "card": _tr("Guarantee card"),
        "box": _tr("Box"),
        "invoice": _tr("Invoice"),
    }.get(value, value)


def missing(papers: Iterable[str]) -> str:
    """Guarantee card, invoice: what nobody here has seen."""
    there = set(papers)
    return listed(paper(each) for each in PAPERS if each not in there)


def listed(words: Iterable[str]) -> str:
    """The words after each other as the window's language lists them."""
    return _tr(", ").join(words)


def offer_state(value: str) -> tuple[str, Tone]:
    """Declined: what became of an offer."""
    return {
        OfferState.OFFERED.value: (_tr("No answer yet"), Tone.BUSY),
        OfferState.ACCEPTED.value: (_tr("Accepted"), Tone.GOOD),
        OfferState.DECLINED.value: (_tr("Declined"), Tone.NEUTRAL),
        OfferState.LAPSED.value: (_tr("Lapsed"), Tone.NEUTRAL),
    }.get(value, (value, Tone.NEUTRAL))


def priority(value: int) -> str:
    """High: how much somebody wishes for a watch."""
    words = (_tr("Some day"), _tr("Soon"), _tr("Above all"))
    return words[max(0, min(value, len(words) - 1))]


def move(state: WishState) -> str:
    """Reserve: what a button does to a wish."""
    return {
        WishState.OPEN: _tr("Open again"),
        WishState.OFFERED: _tr("Offered"),
        WishState.RESERVED: _tr("Reserve one"),
        WishState.WON: _tr("Won: they have it"),
        WishState.LOST: _tr("Not to be had"),
        WishState.WITHDRAWN: _tr("Withdraw"),
    }[state]


def called(watch: Watch) -> str:
    """What a watch is called: its model, or its reference."""
    return watch.model or watch.reference or _tr("A watch")


def ask(state: str) -> tuple[str, Role]:
    """How far a change has come, in small words; nothing once it is sent."""
    said = states.ask(state)
    roles = {Tone.WARN: Role.WARN, Tone.BUSY: Role.BUSY, Tone.BAD: Role.BAD}
    return (said.text, roles[said.tone]) if said else ("", Role.SMALL)


def unbroken(serial: str) -> str:
    """A serial that no line breaks in the middle."""
    return serial.replace(" ", "\u00a0")


def _short(value: str) -> str:
    """Guarantee: a regime as a chip has room for it."""
    return {
        Regime.INTERNATIONAL_GUARANTEE.value: _tr("Guarantee"),
        Regime.LIMITED_WARRANTY.value: _tr("Warranty"),
        Regime.EXTENDED_CARE.value: _tr("Extended care"),
        Regime.SERVICE_GUARANTEE.value: _tr("Service guarantee"),
    }.get(value, _tr("Guarantee"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("watches", text)
