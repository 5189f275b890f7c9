"""How Inbox puts conversations, messages and clocks into words."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.said import Utterance
from clienteling.cache.reads.talks import Talk
from clienteling.domain.messages import (
    Direction,
    MessageKind,
    MessageState,
    known_state,
)
from clienteling.domain.wording import where_it_is
from clienteling.ui import present
from clienteling.ui.formats import Clockface, sentence
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.bubble import Said, Side

_OFTEN = 4

translate = QCoreApplication.translate


def name(talk: Talk) -> str:
    """Who writes: the client, or a visitor by the channel and the sign they scanned."""
    if talk.who is not None:
        return talk.who.name
    visitor = translate("inbox", "{channel} visitor").format(
        channel=states.channel(talk.channel)
    )
    scanned = translate("inbox", "QR “{campaign}”").format(campaign=talk.campaign)
    return sentence(visitor, scanned if talk.campaign else talk.visitor)


def began(talk: Talk) -> str:
    """What the conversation began with: the sign, the watch, the boutique; or nothing."""
    if not talk.campaign and not talk.watch:
        return ""
    scanned = translate("inbox", "Scanned “{campaign}”").format(campaign=talk.campaign)
    return sentence(scanned if talk.campaign else "", talk.watch, talk.place)


def said(each: Utterance, face: Clockface, channel: str) -> Said:
    """A message as its bubble; how far it came, as far as the `channel` can know."""
    message = each.message
    at = face.time(message.at)
    body = message.body or _without_words(message.kind)
    if message.private:
        foot = sentence(at, translate("inbox", "only colleagues"), each.author)
        handed = message.kind is MessageKind.SYSTEM
        body = translate("inbox", "Handed over. {said}").format(said=body) if handed else body
        return Said(message.id, Side.PRIVATE, body.strip(), foot, *_waits(each))
    if message.direction is Direction.IN:
        return Said(message.id, Side.THEIRS, body, at)
    return Said(message.id, Side.OURS, body, at, *_state(each, channel))


def _state(each: Utterance, channel: str) -> tuple[str, Tone]:
    if each.problem is not None:
        why = present.words(each.problem.code).title
        return translate("inbox", "not sent — {why}").format(why=why), Tone.BAD
    if each.state == "saved":
        return translate("inbox", "waiting to send ⟳"), Tone.NEUTRAL
    if each.state == "sending":
        return translate("inbox", "sending ⟳"), Tone.NEUTRAL
    match each.message.state:
        case MessageState.FAILED:
            why = present.translated(each.message.reason) or translate("inbox", "try again")
            return translate("inbox", "not sent — {why}").format(why=why), Tone.BAD
        case MessageState.EXPIRED:
            return translate("inbox", "not sent — the time to answer was over"), Tone.BAD
    return {
        MessageState.QUEUED: translate("inbox", "on its way"),
        MessageState.SENT: translate("inbox", "sent"),
        MessageState.DELIVERED: translate("inbox", "delivered"),
        MessageState.READ: translate("inbox", "read"),
    }.get(known_state(channel, each.message.state), ""), Tone.NEUTRAL


def _waits(each: Utterance) -> tuple[str, Tone]:
    waits = states.ask(each.state)
    return (waits.text, waits.tone) if waits else ("", Tone.NEUTRAL)


def _without_words(kind: MessageKind) -> str:
    return {
        MessageKind.IMAGE: translate("inbox", "[picture]"),
        MessageKind.VOICE: translate("inbox", "[voice]"),
        MessageKind.VIDEO: translate("inbox", "[video]"),
        MessageKind.FILE: translate("inbox", "[file]"),
        MessageKind.LOCATION: translate("inbox", "[place]"),
    }.get(kind, "")


def often(context: Context) -> str:
    """How often the client heard from all of us lately; nothing where that is seldom."""
    heard = context.fatigue
    if heard.contacts < _OFTEN:
        return ""
    words = translate("inbox", "Heard from us {n} times in 30 days")
    if heard.colleagues > 1:
        words = translate("inbox", "Heard from {who} of us {n} times in 30 days")
    return words.format(n=heard.contacts, who=heard.colleagues)


def repair(context: Context, now: datetime) -> str:
    """Where the client's watch is, in the client's language; nothing without a repair."""
    if not context.repairs:
        return ""
    first = context.repairs[0]
    promised = first.promised_on
    slipped = promised is not None and promised < now.date()
    language = context.client.language if context.client else context.conversation.language
    number = first.number
    return where_it_is(
        first.stage, language, first.model, number, None if slipped else promised
    )


def consent(context: Context) -> tuple[str, Tone]:
    """Whether the client may be written to on this channel."""
    channel = states.channel(context.talk.channel)
    match context.consent:
        case "granted":
            return translate("inbox", "✓ {channel} allowed").format(channel=channel), Tone.GOOD
        case "one_to_one":
            words = translate("inbox", "✓ {channel} one to one")
            return words.format(channel=channel), Tone.GOOD
        case "withdrawn":
            return translate("inbox", "✕ No {channel}").format(channel=channel), Tone.BAD
    return translate("inbox", "{channel}: not asked").format(channel=channel), Tone.NEUTRAL
