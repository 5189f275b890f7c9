"""Who wishes for a reference, put into words: what speaks for and against offering it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.allocation import Given, Hopeful, Owner, Sought
from clienteling.domain.people import OfferState
from clienteling.ui.formats import Clockface, sentence, wait
from clienteling.ui.pages.clients import watch_words
from clienteling.ui.pages.clients import words as client_words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.line import Line


def sought(it: Sought, face: Clockface, now: datetime) -> Line:
    """A reference that is wished for."""
    first = _tr("first {day}").format(day=face.moment(it.first, now))
    told = sentence(it.reference if it.model else "", first)
    return Line(title=it.model or it.reference, subtitle=told, trailing=str(it.count))


def hopeful(it: Hopeful, now: datetime) -> Line:
    """Somebody who wishes for it, with the reasons that tell one from the other."""
    chip, tone = states.ask(it.state) or client_words.wish_state(it.wish.state)
    if it.do_not_contact:
        chip, tone = _tr("Do not contact"), Tone.BAD
    return Line(
        title=it.who.name,
        subtitle=sentence(*_short(it, now)),
        monogram=it.who.monogram,
        chip=chip,
        tone=tone,
    )


def reasons(it: Hopeful, face: Clockface, now: datetime) -> list[str]:
    """Everything that is known which may decide, one fact to a line."""
    since = face.moment(it.wish.since, now)
    waits = wait(now - it.wish.since)
    said = [
        _tr("Wishes for it since {day}, {wait}.").format(day=since, wait=waits),
        _tr("How much: {priority}.").format(
            priority=watch_words.priority(it.wish.priority).lower()
        ),
        _tr("{tier}; advisor {name}.").format(
            tier=client_words.tier(it.tier), name=it.advisor or _tr("nobody")
        ),
        _has(it),
        _last(it, face, now),
    ]
    if it.wish.description:
        said.append(_tr("In their words: {text}").format(text=it.wish.description))
    if it.do_not_contact:
        said.append(_tr("Do not contact: this client asked to be left in peace."))
    return said


def given(it: Given, face: Clockface, now: datetime) -> Line:
    """An offer of it: to whom, when, by whom, why."""
    chip, tone = states.ask(it.state) or watch_words.offer_state(it.offer.state)
    day = face.moment(it.offer.at, now)
    return Line(
        title=it.who.name if it.who else _tr("Somebody who left the book"),
        subtitle=sentence(day, it.advisor, it.offer.why),
        monogram=it.who.monogram if it.who else "?",
        chip=chip,
        tone=tone,
    )


def owner(it: Owner) -> Line:
    """Somebody who has one."""
    said = states.missing(it.piece.alarm)
    chip, tone = said or watch_words.chip(it.piece.watch, it.piece.covered)
    return Line(
        title=it.who.name if it.who else _tr("Nobody we know"),
        subtitle=watch_words.unbroken(it.piece.watch.serial),
        monogram=it.who.monogram if it.who else "?",
        chip=chip,
        tone=tone,
    )


def _short(it: Hopeful, now: datetime) -> list[str]:
    before = watch_words.offer_state(it.last.state)[0].lower() if it.last else ""
    return [
        watch_words.priority(it.wish.priority),
        wait(now - it.wish.since),
        client_words.tier(it.tier),
        _tr("last offer: {answer}").format(answer=before) if before else "",
        _tr("has {count}").format(count=it.has) if it.has else "",
    ]


def _has(it: Hopeful) -> str:
    if not it.has:
        return _tr("Has no watch that we know of.")
    if it.same:
        return _tr("Has {count} watches, {same} of this reference.").format(
            count=it.has, same=it.same
        )
    return _tr("Has {count} watches, none of this reference.").format(count=it.has)


def _last(it: Hopeful, face: Clockface, now: datetime) -> str:
    if it.last is None:
        return _tr("Was never offered one.")
    day = face.moment(it.last.at, now)
    answer = watch_words.offer_state(it.last.state)[0].lower()
    said = _tr("Was offered one {day}: {answer}.").format(day=day, answer=answer)
    if it.last.state is OfferState.OFFERED or not it.last.why:
        return said
    return sentence(said, it.last.why)


def _tr(text: str) -> str:
    return QCoreApplication.translate("allocation", text)
