"""How Inbox puts ready words into words: their occasions, purposes, gaps and languages."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.templates import ReadyWords
from clienteling.domain.consent import Purpose
from clienteling.effects.messages import why_not
from clienteling.ui import present
from clienteling.ui.formats import sentence
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets.line import Line
from clienteling.ui.widgets.text import one_line

_BEGINNING = 80

translate = QCoreApplication.translate


def occasion(key: str) -> str:
    """What ready words are for; a name of the boutique's own stands as it is."""
    words = {
        "greeting": translate("templates", "Greeting"),
        "offer_times": translate("templates", "Offer times"),
        "appointment": translate("templates", "Appointment confirmed"),
        "repair_received": translate("templates", "Repair received"),
        "repair_ready": translate("templates", "Repair ready"),
        "repair_status": translate("templates", "Where the repair is"),
        "estimate": translate("templates", "Estimate"),
        "after_sales": translate("templates", "Thanks after a repair"),
        "thank_you": translate("templates", "Thanks for the visit"),
        "out_of_hours": translate("templates", "Outside opening hours"),
        "nearest_boutique": translate("templates", "Where we are"),
        "invitation": translate("templates", "Invitation"),
    }
    return words.get(key, key)


def purpose(code: str) -> str:
    """What ready words are said for."""
    return {
        Purpose.SERVICE: translate("templates", "Service"),
        Purpose.MARKETING: translate("templates", "Marketing"),
        Purpose.EVENTS: translate("templates", "Events"),
        Purpose.PROFILING: translate("templates", "Profiling"),
    }.get(Purpose(code), code)


def gap(name: str) -> str:
    """What belongs into a gap."""
    words = {
        "client": translate("templates", "client’s name"),
        "salutation": translate("templates", "salutation"),
        "advisor": translate("templates", "advisor’s name"),
        "boutique": translate("templates", "boutique"),
        "phone": translate("templates", "telephone"),
        "address": translate("templates", "address"),
        "watch": translate("templates", "watch"),
        "date": translate("templates", "day of the appointment"),
        "time": translate("templates", "hour of the appointment"),
        "times": translate("templates", "free times"),
        "ticket": translate("templates", "repair’s number"),
        "stage": translate("templates", "where the repair is"),
        "promised": translate("templates", "promised day"),
    }
    return words[name]


def missing(gaps: Iterable[str]) -> str:
    """What nobody knows yet and somebody has to write; nothing where all is known."""
    named = ", ".join(gap(each) for each in gaps)
    return translate("templates", "To be written: {gaps}").format(gaps=named) if named else ""


def line(words: ReadyWords) -> Line:
    """Ready words in the list: the occasion, how they begin, and what else they are for."""
    first = words.versions[0]
    aside = words.purpose != Purpose.SERVICE
    return Line(
        title=occasion(words.key),
        subtitle=one_line(first.text, _BEGINNING),
        chip=purpose(words.purpose) if aside else "",
        tone=Tone.BAD if aside and words.blocked else Tone.METAL,
    )


def stopped(words: ReadyWords) -> str:
    """Why these would not be let go; nothing for service, where the composer says so."""
    if not words.blocked or words.purpose == Purpose.SERVICE:
        return ""
    said = present.words(words.blocked)
    return sentence(purpose(words.purpose), f"{said.title} {said.advice}".strip())


def barred(context: Context, code: Purpose, now: datetime) -> str:
    """Why words for this purpose would not be let go; nothing for service."""
    if code is Purpose.SERVICE:
        return ""
    talk = context.conversation
    excused = talk.waiting_since is not None
    why = why_not(talk, context.client, code, now, excused=excused)
    if why is None:
        return ""
    said = present.words(why)
    return sentence(purpose(code), f"{said.title} {said.advice}".strip())


def fits(words: ReadyWords, typed: str) -> bool:
    """Whether every word that was typed stands in the occasion or in any version."""
    said = [each.text for each in words.versions]
    whole = " ".join([occasion(words.key), words.key, purpose(words.purpose), *said]).casefold()
    return all(part in whole for part in typed.casefold().split())
