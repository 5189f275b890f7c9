"""What may be asked about conversations."""

from datetime import timedelta

from msgspec.structs import replace

from clienteling.actions.conversations import linking
from clienteling.actions.messages import recalling
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.wire import chat_commands as s
from clienteling.wire.chat import Conversation, Message, Template
from clienteling.wire.codec import instant
from clienteling.wire.people import Client
from tests.convergence.look import Look

_LATER = (timedelta(minutes=5), timedelta(hours=1), timedelta(hours=1))


def open_conversation(look: Look, client: str) -> s.OpenConversation:
    channel = look.chance.choice((Channel.WEB, Channel.WECHAT))
    stamp = look.stamp()
    return s.OpenConversation(**stamp, conversation=new_id(), client=client, channel=channel)


def claim(look: Look) -> s.ClaimConversation | None:
    """One's own, anybody's, or one that somebody has just handed over and takes back."""
    note = look.some(Message, "WHERE kind = 'system'") if look.chance.random() < 0.4 else None
    talk = look.some(Conversation, f"WHERE id = '{note.conversation}'" if note else "")
    if talk is None:
        return None
    stamp = look.stamp()
    return s.ClaimConversation(**stamp, conversation=talk.id, handed=note.id if note else None)


def hand_over(look: Look) -> s.HandOverConversation | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    to = look.person() if look.chance.random() < 0.6 else None
    stamp = look.stamp()
    return s.HandOverConversation(
        **stamp, conversation=talk.id, note=new_id(), to=to, text=look.words()
    )


def close(look: Look) -> s.CloseConversation | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    unwanted = look.chance.random() < 0.2
    return s.CloseConversation(**look.stamp(), conversation=talk.id, unwanted=unwanted)


def send(look: Look) -> s.SendMessage | None:
    """A reply, a note among colleagues, or words for later; by somebody who read, or not."""
    talk = look.some(Conversation)
    if talk is None:
        return None
    late = look.chance.random() < 0.4
    return s.SendMessage(
        **look.stamp(),
        message=new_id(),
        conversation=talk.id,
        body=look.words(),
        private=look.chance.random() < 0.2,
        client=talk.client,
        seen=look.chance.choice((None, talk.newest_in, talk.newest_in, new_id())),
        hold=look.chance.choice((0, 0, 10, 60)),
        not_before=look.desk.now() + look.chance.choice(_LATER) if late else None,
    )


def recall(look: Look) -> s.RecallMessage | None:
    """Mostly words that may still be taken back: of all messages those are few."""
    early = f"WHERE not_before > '{instant(look.desk.now())}'"
    message = look.some(Message, early if look.chance.random() < 0.8 else "")
    if message is None:
        return None
    before = look.some(Message) if look.chance.random() < 0.2 else None
    recalled = recalling(look.desk, message.id)
    return replace(recalled, before=before.id) if before else recalled


def snooze(look: Look) -> s.SnoozeConversation | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    until = look.desk.now() + timedelta(hours=2) if look.chance.random() < 0.7 else None
    return s.SnoozeConversation(**look.stamp(), conversation=talk.id, until=until)


def link(look: Look) -> s.LinkConversation | None:
    talk, client = look.some(Conversation), look.some(Client)
    if talk is None:
        return None
    whose = client.id if client and look.chance.random() < 0.8 else None
    return linking(look.desk, talk.id, whose)


def join(look: Look) -> s.JoinConversations | None:
    keep, other = look.some(Conversation), look.some(Conversation)
    if keep is None or other is None:
        return None
    return s.JoinConversations(**look.stamp(), keep=keep.id, other=other.id)


def split(look: Look) -> s.SplitConversations | None:
    other = look.some(Conversation)
    if other is None:
        return None
    keep = other.joined_into or other.id
    return s.SplitConversations(**look.stamp(), keep=keep, other=other.id)


def keep_template(look: Look) -> s.KeepTemplate:
    known = look.some(Template) if look.chance.random() < 0.6 else None
    return s.KeepTemplate(
        **look.stamp(),
        template=known.id if known else new_id(),
        key="greeting",
        language="fr",
        body=look.words(),
    )


def drop_template(look: Look) -> s.DropTemplate | None:
    known = look.some(Template)
    return None if known is None else s.DropTemplate(**look.stamp(), template=known.id)


def set_reply_rules(look: Look) -> s.SetReplyRules:
    within = look.chance.randint(1, 60)
    return s.SetReplyRules(
        **look.stamp(),
        reply_within=within,
        returns_after=within + look.chance.randint(0, 60),
        address=look.words() if look.chance.random() < 0.5 else None,
    )
