"""How Inbox says who somebody may be, and what speaks for it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from clienteling.cache.reads.duplicates import Reason
from clienteling.cache.reads.suggested import Also, Because
from clienteling.domain import reach
from clienteling.domain.called import Name
from clienteling.domain.people import ContactKind
from clienteling.ui.formats import ago, sentence
from clienteling.ui.widgets import states

translate = QCoreApplication.translate


def written(name: Name) -> str:
    """A name in one line."""
    return name.native or f"{name.given} {name.family}".strip()


def reached(kind: ContactKind, value: str, country: str) -> str:
    """A way to reach somebody: a number as it is read out, a WeChat name with its channel."""
    if kind in reach.DIALLED:
        return reach.as_written(value, country)
    if kind is ContactKind.WECHAT:
        return translate("inbox", "WeChat {name}").format(name=value)
    return value


def because(each: Because, country: str) -> str:
    """Writes from +33 6 12 34 56 78; the number 138 0000 1234 stands in the words."""
    if each.where == "name":
        return translate("inbox", "same name")
    if each.where == "sounds":
        return translate("inbox", "a similar name")
    value = each.value
    if each.reason is Reason.PHONE:
        value = reach.as_written(value, country)
    if each.where == "writes_from":
        return translate("inbox", "writes from {value}").format(value=value)
    return {
        Reason.PHONE: translate("inbox", "the number {value} stands in the message"),
        Reason.EMAIL: translate("inbox", "{value} stands in the message"),
        Reason.WECHAT: translate("inbox", "WeChat id {value} is in the file"),
        Reason.LINE: translate("inbox", "LINE name {value} is in the file"),
    }.get(each.reason, value).format(value=value)


def also(each: Also, now: datetime, country: str) -> str:
    """WeChat · +86 138 0000 1234 · 3 days; Joined: WeChat · 3 days."""
    channel = states.channel(each.channel)
    joined = translate("inbox", "Joined: {channel}").format(channel=channel)
    shared = reach.as_written(each.shared, country) if each.shared else ""
    return sentence(joined if each.joined else channel, shared, ago(each.last_at, now))
