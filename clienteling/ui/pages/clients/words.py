"""How Clients puts tiers, consents, contacts and states into words."""

from PySide6.QtCore import QCoreApplication

from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.people import ContactKind, DateKind, NoteKind, Tier, WishState
from clienteling.ui.formats import day_of_month, sentence
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.wire.people import ImportantDate


def tier(value: str) -> str:
    """VIP."""
    return {
        Tier.PROSPECT.value: _tr("Prospect"),
        Tier.CLIENT.value: _tr("Client"),
        Tier.VIP.value: _tr("VIP"),
        Tier.VIC.value: _tr("VIC"),
    }.get(value, value)


def purpose(value: str) -> str:
    """Marketing."""
    return {
        Purpose.SERVICE.value: _tr("Service"),
        Purpose.MARKETING.value: _tr("Marketing"),
        Purpose.PROFILING.value: _tr("Profiling"),
        Purpose.EVENTS.value: _tr("Events"),
        Purpose.EXPORT_ABROAD.value: _tr("Sending abroad"),
        Purpose.ANY.value: _tr("Any contact at all"),
    }.get(value, value)


def consent_state(value: str) -> str:
    """Allowed."""
    return {
        ConsentState.GRANTED.value: _tr("Allowed"),
        ConsentState.ONE_TO_ONE.value: _tr("One to one only"),
        ConsentState.WITHDRAWN.value: _tr("Not allowed"),
        ConsentState.NEVER_ASKED.value: _tr("Never asked"),
    }.get(value, value)


def consent_short(value: str) -> tuple[str, Tone]:
    """Allowed, in the room of a cell, and how that looks."""
    return {
        ConsentState.GRANTED.value: (_tr("Allowed"), Tone.GOOD),
        ConsentState.ONE_TO_ONE.value: (_tr("One to one"), Tone.BUSY),
        ConsentState.WITHDRAWN.value: (_tr("No"), Tone.BAD),
    }.get(value, (_tr("Not asked"), Tone.NEUTRAL))


def consent_method(value: str) -> str:
    """Said, with a witness."""
    return {
        ConsentMethod.VERBAL_WITNESSED.value: _tr("Said, with a witness"),
        ConsentMethod.SIGNATURE.value: _tr("Signed"),
        ConsentMethod.QR.value: _tr("By QR code"),
        ConsentMethod.MESSAGE.value: _tr("In a message"),
    }.get(value, value)


def consent_chip(cell: str, state: str) -> tuple[str, Tone]:
    """What a cell of the purpose × channel table says on a chip."""
    what, _, where = cell.partition("/")
    service = what == Purpose.SERVICE
    named = (
        states.channel(where) if service else f"{states.channel(where)} {purpose(what).lower()}"
    )
    match state:
        case ConsentState.GRANTED:
            return _tr("✓ {what} allowed").format(what=named), Tone.GOOD
        case ConsentState.ONE_TO_ONE:
            return _tr("{what}: one to one").format(what=named), Tone.BUSY
        case ConsentState.WITHDRAWN:
            return _tr("✕ No {what}").format(what=named), Tone.BAD
    return _tr("{what}: ask").format(what=named), Tone.NEUTRAL


def contact_kind(value: str) -> str:
    """Mobile."""
    return {
        ContactKind.MOBILE.value: _tr("Mobile"),
        ContactKind.EMAIL.value: _tr("E-mail"),
        ContactKind.WECHAT.value: _tr("WeChat"),
        ContactKind.WECOM.value: _tr("WeCom"),
        ContactKind.WHATSAPP.value: _tr("WhatsApp"),
        ContactKind.LINE.value: _tr("LINE"),
        ContactKind.PHONE.value: _tr("Phone"),
        ContactKind.ADDRESS.value: _tr("Address"),
    }.get(value, value)


def note_kind(value: str) -> str:
    """Client's words."""
    return {
        NoteKind.CLIENT_WORDS.value: _tr("Client’s words"),
        NoteKind.ASSESSMENT.value: _tr("Our assessment"),
        NoteKind.PRIVATE.value: _tr("Private note"),
        NoteKind.HANDOVER.value: _tr("Handover"),
    }.get(value, value)


def wish_state(value: str) -> tuple[str, Tone]:
    """Offered, and how that looks."""
    return {
        WishState.OPEN.value: (_tr("Open"), Tone.METAL),
        WishState.OFFERED.value: (_tr("Offered"), Tone.BUSY),
        WishState.RESERVED.value: (_tr("Reserved"), Tone.GOOD),
        WishState.WON.value: (_tr("Won"), Tone.GOOD),
        WishState.LOST.value: (_tr("Lost"), Tone.NEUTRAL),
        WishState.WITHDRAWN.value: (_tr("Withdrawn"), Tone.NEUTRAL),
    }.get(value, (value, Tone.NEUTRAL))


def state(value: str) -> tuple[str, Tone]:
    """How far a record has come: Saved here, Sending, Needs you, Sent."""
    said = states.ask(value)
    return (said.text, said.tone) if said else (_tr("Sent"), Tone.GOOD)


def important(each: ImportantDate) -> str:
    """Born 14 March; lunar where it is."""
    day = day_of_month(each.month, each.day)
    if each.calendar == "lunar":
        day = _tr("lunar {month}/{day}").format(month=each.month, day=each.day or "–")
    if each.kind == DateKind.BIRTHDAY:
        return _tr("born {day}").format(day=day)
    if each.kind == DateKind.WEDDING:
        return _tr("wedding {day}").format(day=day)
    return sentence(each.label or _tr("anniversary"), day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("clients", text)
