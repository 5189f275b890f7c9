"""What may be asked about conversations."""

from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel
from clienteling.wire import chat_commands as s
from clienteling.wire.chat import Conversation
from clienteling.wire.command import Command
from tests.convergence.look import Look


def open_conversation(look: Look, client: str) -> Command:
    channel = look.chance.choice((Channel.WEB, Channel.WECHAT))
    stamp = look.stamp()
    return s.OpenConversation(**stamp, conversation=new_id(), client=client, channel=channel)


def claim(look: Look) -> Command | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    return s.ClaimConversation(**look.stamp(), conversation=talk.id)


def hand_over(look: Look) -> Command | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    to = look.person() if look.chance.random() < 0.6 else None
    stamp = look.stamp()
    return s.HandOverConversation(
        **stamp, conversation=talk.id, note=new_id(), to=to, text=look.words()
    )


def close(look: Look) -> Command | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    return s.CloseConversation(**look.stamp(), conversation=talk.id)


def send(look: Look) -> Command | None:
    talk = look.some(Conversation)
    if talk is None:
        return None
    return s.SendMessage(
        **look.stamp(),
        message=new_id(),
        conversation=talk.id,
        body=look.words(),
        private=look.chance.random() < 0.2,
        client=talk.client,
    )
