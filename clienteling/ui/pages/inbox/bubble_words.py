"""How a message stands in its thread: its words, what is enclosed, how far it has come."""

from datetime import datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QLocale

from clienteling.cache.reads.deeds import Deed
from clienteling.cache.reads.said import Utterance
from clienteling.domain.messages import Channel, Direction, MessageState
from clienteling.ui.formats import Clockface, sentence, within
from clienteling.ui.pages.inbox import deed_words, words
from clienteling.ui.theme.tokens import Tone
from clienteling.ui.widgets import states
from clienteling.ui.widgets.bubble import Said, Side
from clienteling.ui.widgets.enclosed import Paper
from clienteling.wire.chat import Attachment, Spot

translate = QCoreApplication.translate

_NONE, _LONGEST_HOLD = timedelta(0), timedelta(minutes=1)
AGAIN, BACK, AWAY, COPY = "again", "back", "away", "copy"


def bubble(each: Utterance, face: Clockface, now: datetime) -> Said:
    """A message as its bubble, with what can be done about it there."""
    message = each.message
    said = words.said(each, face, each.channel or Channel.ANY)
    papers = tuple(_paper(paper) for paper in message.attachments)
    deeds = _deeds(each)
    text = said.text
    if message.spot is not None:
        text, deeds = _place(message.spot, message.body), ((COPY, translate("inbox", "Copy")),)
    elif papers and not message.body:
        text = ""
    state, tone = _state(each, face, now) or (said.state, said.tone)
    said = replace(said, text=text, papers=papers, deeds=deeds, state=state, tone=tone)
    return replace(said, offers=deed_words.offers(each))


def deed(each: Deed, face: Clockface, now: datetime) -> Said:
    """What came out of the conversation, as a line between that leads there."""
    text = deed_words.said(each, face, now)
    return Said(("deed", each.id), Side.BETWEEN, text, leads=True)


def goes_on(each: Utterance) -> Said:
    """Where the words of another channel begin."""
    on = translate("inbox", "On {channel}").format(
        channel=states.channel(each.channel or Channel.ANY)
    )
    return Said(("on", each.message.id), Side.BETWEEN, on)


def is_held(each: Utterance, now: datetime) -> bool:
    """Whether it leaves in a moment, and its words count down; not by a clock that is wrong."""
    message = each.message
    left = message.not_before - now if message.not_before else _NONE
    return _NONE < left <= _LONGEST_HOLD and message.state is MessageState.QUEUED


def coordinates(spot: Spot) -> str:
    """31.23040, 121.47370."""
    return f"{spot.lat:.5f}, {spot.lon:.5f}"


def _state(each: Utterance, face: Clockface, now: datetime) -> tuple[str, Tone] | None:
    """What stands under it while it has not left; nothing where it has."""
    message = each.message
    if message.not_before is None or each.problem is not None:
        return None
    if message.state is MessageState.SCHEDULED:
        when = within(face.precise(message.not_before, now))
        return translate("inbox", "scheduled for {time}").format(time=when), Tone.BUSY
    if each.state == "sent" and is_held(each, now):
        left = max(1, round((message.not_before - now) / timedelta(seconds=1)))
        return translate("inbox", "leaves in {n} s").format(n=left), Tone.NEUTRAL
    return None


def _deeds(each: Utterance) -> tuple[tuple[str, str], ...]:
    """What can be done about words of ours that were not sent, or have not left."""
    message = each.message
    if message.direction is Direction.IN or message.private or each.drafted:
        return ()
    if each.problem is not None or message.state is MessageState.FAILED:
        return (
            (AGAIN, translate("inbox", "Send again")),
            (BACK, translate("inbox", "Back to draft")),
            (AWAY, translate("inbox", "Let it go")),
        )
    if message.state is MessageState.SCHEDULED:
        return ((BACK, translate("inbox", "Edit")),)
    return ()


def _place(spot: Spot, body: str) -> str:
    label = spot.label or body
    return f"{label}\n{coordinates(spot)}" if label else coordinates(spot)


def _paper(paper: Attachment) -> Paper:
    picture = paper.type in {"image/jpeg", "image/png", "image/webp"}
    si = QLocale.DataSizeFormat.DataSizeSIFormat
    size = QLocale().formattedDataSize(paper.size, 0, si) if paper.size else ""
    kind = {
        "image": translate("inbox", "Picture"),
        "audio": translate("inbox", "Voice"),
        "video": translate("inbox", "Video"),
    }.get(paper.type.partition("/")[0], translate("inbox", "File"))
    kind = "PDF" if paper.type == "application/pdf" else kind
    name = " ".join(paper.name.split()) or kind
    return Paper(paper.sha256, name, sentence(kind, size), picture, paper.type)
