"""The sixty conversations of the season, six of which wait for a reply."""

from datetime import datetime, timedelta

import msgspec

from clienteling.domain.messages import (
    REPLIES_IN_WINDOW,
    WINDOW,
    Channel,
    ConversationStatus,
    Direction,
    MessageState,
    keeps_a_clock,
)
from clienteling.sample import words
from clienteling.sample.catalogue import COLLECTION
from clienteling.sample.dice import Dice
from clienteling.sample.people import BOUTIQUE, advisor_id
from clienteling.wire.chat import Conversation, Message, Origin
from clienteling.wire.people import Client

replace = msgspec.structs.replace
_CHANNELS = {
    "zh": (Channel.WECHAT, Channel.WEB),
    "fr": (Channel.WEB, Channel.WHATSAPP, Channel.EMAIL),
    "en": (Channel.WEB, Channel.WHATSAPP),
    "ja": (Channel.LINE, Channel.WEB),
    "ar": (Channel.WHATSAPP, Channel.WEB),
}


def conversations(
    seed: int, people: list[Client], now: datetime
) -> tuple[list[Conversation], list[Message]]:
    """The conversations, oldest first, and their messages."""
    dice = Dice(seed, "conversations")
    talks: list[Conversation] = []
    said: list[Message] = []
    chosen = dice.some_of([person for person in people if not person.do_not_contact], 54)
    for index, client in enumerate(chosen):
        talk, messages = _answered(dice, client, now - timedelta(hours=2 + index * 5))
        talks.append(talk)
        said += messages
    for index, waiting in enumerate(words.WAITING):
        fits = [person for person in people if person.language == waiting[0]]
        known = dice.one_of(fits) if fits and index not in {1, 5} else None
        ago = timedelta(minutes=(12, 9, 31, 6, 3, 18)[index])
        talk, message = _waiting(dice, waiting, known, now - ago)
        talks.append(talk)
        said.append(message)
    talks.sort(key=lambda talk: talk.last_at)
    return talks, said


def _answered(dice: Dice, client: Client, last: datetime) -> tuple[Conversation, list[Message]]:
    script = dice.one_of(words.TALKS[client.language])
    model = dice.one_of(COLLECTION).name
    name = client.name_native or client.family
    advisor = client.owner or advisor_id(1)
    identifier = dice.identifier()
    lines = [(who, text.format(name=name, model=model)) for who, text in script.lines]
    if lines[-1][0] == "c" and dice.likely(0.7):
        lines.append(("a", _THANKS[client.language]))
    messages = []
    since: datetime | None = None
    at = last - timedelta(minutes=sum(range(4, 4 + len(lines))))
    for index, (who, text) in enumerate(lines):
        at += timedelta(minutes=3 + index)
        message = _message(dice, identifier, text, at, advisor if who == "a" else "")
        if who == "a":
            messages.append(replace(message, waited_since=since))
            since = None
        else:
            messages.append(message)
            since = since or at
    channel = dice.one_of(_CHANNELS[client.language])
    finished = lines[-1][0] == "a" and dice.likely(0.4)
    status = ConversationStatus.CLOSED if finished else ConversationStatus.WAITING_CLIENT
    talk = replace(
        _conversation(identifier, channel, messages),
        client=client.id,
        language=client.language,
        assignee=advisor,
        claimed_at=messages[0].at + timedelta(minutes=1),
        status=status,
    )
    return talk, messages


def _waiting(
    dice: Dice, waiting: tuple[str, str, str, str], client: Client | None, at: datetime
) -> tuple[Conversation, Message]:
    language, text, campaign, reference = waiting
    identifier = dice.identifier()
    model = next((m.name for m in COLLECTION if m.reference == reference), COLLECTION[0].name)
    message = _message(dice, identifier, text.format(model=model), at, "")
    claimed = client is not None and not campaign
    talk = _conversation(identifier, dice.one_of(_CHANNELS[language][:2]), [message])
    then = replace(
        talk,
        client=client.id if client else None,
        language=language,
        assignee=advisor_id(1) if claimed else None,
        claimed_at=at + timedelta(minutes=1) if claimed else None,
        status=ConversationStatus.OPEN if claimed else ConversationStatus.UNASSIGNED,
        origin=Origin(campaign, reference, BOUTIQUE if campaign else ""),
        visitor="" if client else dice.number(4),
        waiting_since=at,
    )
    return then, message


def _conversation(identifier: str, channel: Channel, said: list[Message]) -> Conversation:
    clock = keeps_a_clock(channel)
    last = said[-1]
    heard = next(each for each in reversed(said) if each.direction is Direction.IN)
    return Conversation(
        id=identifier,
        scope=BOUTIQUE,
        channel=channel,
        window_expires_at=heard.at + WINDOW if clock else None,
        replies_left=REPLIES_IN_WINDOW if clock else None,
        last_at=last.at,
        last_text=last.body,
        last_direction=last.direction,
        newest_in=heard.id,
        newest_in_at=heard.at,
        created_at=last.at,
        updated_at=last.at,
    )


def _message(dice: Dice, talk: str, text: str, at: datetime, author: str) -> Message:
    ours = bool(author)
    return Message(
        id=dice.identifier(),
        scope=BOUTIQUE,
        conversation=talk,
        direction=Direction.OUT if ours else Direction.IN,
        author=author,
        body=text,
        state=MessageState.READ if ours else MessageState.DELIVERED,
        at=at,
        created_at=at,
        created_by=author,
    )


_THANKS = {
    "zh": "不客气，随时为您服务。",
    "fr": "Avec plaisir, à bientôt.",
    "en": "With pleasure. See you soon.",
    "ja": "ご不明な点がございましたら、いつでもお知らせください。",
    "ar": "على الرحب والسعة.",
}
