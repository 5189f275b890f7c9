"""How Inbox says how long one may answer, why not, and when something leaves."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads import inbox
from clienteling.cache.reads.inbox import Context
from clienteling.cache.reads.leaving import Leaving, When
from clienteling.cache.reads.said import Utterance
from clienteling.ui import present
from clienteling.ui.formats import Clockface, sentence, wait, within
from clienteling.ui.theme.tokens import Tone

_HOUR = timedelta(hours=1)
_SOON = timedelta(hours=6)
_FEW_REPLIES = 3
_BRIEF = 60

translate = QCoreApplication.translate


def clock(context: Context, now: datetime) -> tuple[str, Tone]:
    """How long, and how often, one may still answer on a channel that keeps a clock."""
    talk = context.conversation
    if talk.window_expires_at is None or talk.window_expires_at <= now:
        return "", Tone.NEUTRAL  # the composer says so
    left = talk.window_expires_at - now
    hours = translate("inbox", "{n} h").format(n=int(left.total_seconds() // 3600))
    length = hours if left >= _HOUR else wait(max(left, timedelta(minutes=1)))
    parts = [translate("inbox", "{wait} left to answer").format(wait=length)]
    few = left < _SOON
    if talk.replies_left is not None:
        one = talk.replies_left == 1
        many = translate("inbox", "{n} replies left").format(n=talk.replies_left)
        parts.append(translate("inbox", "1 reply left") if one else many)
        few = few or talk.replies_left <= _FEW_REPLIES
    return sentence(*parts), Tone.WARN if few else Tone.NEUTRAL


def why_not(context: Context, me: str, now: datetime, *, excused: bool = False) -> str:
    """Why nothing can be sent now, or nothing where it can; a repair may excuse it."""
    talk = context.talk
    if talk.covered:
        return translate("inbox", "You stand in for {name}: take it over to answer.").format(
            name=talk.assignee_name
        )
    if talk.handed:
        return translate("inbox", "You handed this to {name}: take it back to answer.").format(
            name=talk.assignee_name
        )
    if talk.came_back and talk.assignee not in (None, me):
        return translate("inbox", "Nobody answered in time: take it over to answer.")
    if talk.assignee not in (None, me):
        return translate("inbox", "{name} answers here. Ask for a hand-over.").format(
            name=talk.assignee_name
        )
    code = inbox.stopped(context, now, open_ticket=excused)
    if not code:
        return ""
    said = present.words(code)
    return f"{said.title} {said.advice}".strip()


def hour(leaving: Leaving, face: Clockface, now: datetime) -> str:
    """In an hour · 15:20; an hour at which something may leave."""
    named = {
        When.HOUR: translate("inbox", "In an hour"),
        When.EVENING: translate("inbox", "This evening"),
        When.OPENING: translate("inbox", "At the next opening"),
    }[leaving.when]
    return sentence(named, face.precise(leaving.at, now))


def scheduled(each: Utterance, face: Clockface, now: datetime, more: int) -> str:
    """Leaves today 18:30: “…”, and how many more do."""
    at = each.message.not_before or each.message.at
    said = translate("inbox", "Leaves {when}: “{brief}”").format(
        when=within(face.precise(at, now)), brief=brief(each)
    )
    others = translate("inbox", "{n} more later").format(n=more)
    return sentence(said, others if more else "")


def brief(each: Utterance) -> str:
    """The beginning of a message."""
    body = " ".join(each.message.body.split())
    if not body:
        return translate("inbox", "[picture]")
    return body if len(body) <= _BRIEF else body[: _BRIEF - 1] + "…"


def back_in_draft(each: Utterance) -> str:
    """Why a reply is a draft again."""
    return translate("inbox", "Back in your draft: {why}").format(why=_why(each))


def not_sent(each: Utterance) -> str:
    """What was not sent, and why."""
    words = translate("inbox", "Not sent: “{brief}” {why}")
    return words.format(brief=brief(each), why=_why(each)).strip()


def _why(each: Utterance) -> str:
    if each.problem is not None:
        said = present.spoken(each.problem)
        return f"{said.title} {said.advice}".strip()
    return present.translated(each.message.reason)
