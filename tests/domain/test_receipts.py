"""What is said of a message that has left: never more than its channel can know."""

import pytest

from clienteling.domain.messages import Channel, MessageState, known_state

SENT, DELIVERED, READ = MessageState.SENT, MessageState.DELIVERED, MessageState.READ


@pytest.mark.parametrize(
    ("channel", "state", "known"),
    [
        (Channel.WEB, READ, READ),
        (Channel.WEB, SENT, SENT),
        (Channel.WHATSAPP, DELIVERED, DELIVERED),
        (Channel.SMS, READ, DELIVERED),
        (Channel.WECHAT, DELIVERED, SENT),
        (Channel.EMAIL, READ, SENT),
        (Channel.LINE, MessageState.FAILED, MessageState.FAILED),
        (Channel.WECOM, MessageState.QUEUED, MessageState.QUEUED),
    ],
)
def test_no_more_is_said_than_a_channel_can_know(
    channel: Channel, state: MessageState, known: MessageState
) -> None:
    assert known_state(channel, state) is known
