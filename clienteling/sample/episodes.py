"""What happens in an inbox beside plain answers: one conversation of each kind."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import msgspec

from clienteling.domain.messages import (
    ENCLOSED,
    REPLIES_IN_WINDOW,
    WINDOW,
    Channel,
    ConversationStatus,
    Direction,
    MessageKind,
    MessageState,
    keeps_a_clock,
)
from clienteling.domain.people import ContactKind
from clienteling.sample.dice import Dice
from clienteling.sample.papers import picture, recording
from clienteling.sample.people import BOUTIQUE, advisor_id
from clienteling.wire.chat import Conversation, Message, Origin, Spot
from clienteling.wire.people import Client, ContactPoint

replace = msgspec.structs.replace
LIN, XU, PIERRE = advisor_id(1), advisor_id(2), advisor_id(3)
MISSED = "The channel has closed this conversation."
"""Why a message came back, in words that a desk can translate."""

_S = ConversationStatus
_M = MessageState


class _Story:
    """One conversation as it is told, message by message; times are minutes before `now`."""

    def __init__(self, dice: Dice, now: datetime, talk: Conversation) -> None:
        self._dice = dice
        self._now = now
        self.talk = talk
        self.said: list[Message] = []

    def they(self, ago: float, body: str, **more: object) -> "_Story":
        """The client says something."""
        row = self._row(ago, body, Direction.IN, _M.DELIVERED, "", more)
        since = self.talk.waiting_since or row.at
        clock = keeps_a_clock(self.talk.channel)
        if self.talk.assignee and self.talk.claimed_at is None:
            self.talk = replace(self.talk, claimed_at=row.at + timedelta(minutes=1))
        self._last(
            row,
            waiting_since=since,
            newest_in=row.id,
            newest_in_at=row.at,
            window_expires_at=row.at + WINDOW if clock else None,
            replies_left=REPLIES_IN_WINDOW if clock else None,
        )
        return self

    def we(self, ago: float, body: str, **more: object) -> "_Story":
        """The advisor answers."""
        author = self.talk.assignee or LIN
        row = self._row(ago, body, Direction.OUT, _M.READ, author, more)
        self.said[-1] = row = replace(row, waited_since=self.talk.waiting_since)
        self._last(row, waiting_since=None)
        return self

    def among_us(self, ago: float, body: str, author: str, **more: object) -> "_Story":
        """Something that only colleagues read, or that has not left."""
        self._row(ago, body, Direction.OUT, _M.SENT, author, more)
        return self

    def then(self, **changes: object) -> "_Story":
        """The conversation as it stands in the end."""
        self.talk = replace(self.talk, **changes)
        return self

    def _last(self, row: Message, **changes: object) -> None:
        last = {
            "last_at": row.at,
            "last_text": row.body or ENCLOSED,
            "last_direction": row.direction,
        }
        self.talk = replace(self.talk, updated_at=row.at, **last, **changes)

    def _row(
        self,
        ago: float,
        body: str,
        direction: Direction,
        state: MessageState,
        author: str,
        more: dict[str, object],
    ) -> Message:
        at = self._now - timedelta(minutes=ago)
        row = Message(
            id=self._dice.identifier(),
            scope=BOUTIQUE,
            conversation=self.talk.id,
            direction=direction,
            author=author,
            body=body,
            state=state,
            at=at,
            created_at=at,
            created_by=author,
        )
        self.said.append(replace(row, **more))
        return self.said[-1]


class Told(msgspec.Struct, frozen=True):
    """The conversations and what was said in them, both in order."""

    talks: list[Conversation]
    said: list[Message]


def episodes(
    seed: int, people: list[Client], points: list[ContactPoint], now: datetime
) -> Told:
    """One conversation of each kind."""
    dice = Dice(seed, "episodes")
    speaks = {language: _known(people, language) for language in ("zh", "fr", "en")}
    told = [*_strangers(dice, people, points, now), *_ours(dice, speaks, now)]
    return Told([each.talk for each in told], [row for each in told for row in each.said])


def _strangers(
    dice: Dice, people: list[Client], points: list[ContactPoint], now: datetime
) -> Iterator[_Story]:
    """Visitors who leave a trace of who they are."""
    spoken = {each.id for each in people if each.language == "zh" and not each.do_not_contact}
    mobile = _point(points, ContactKind.MOBILE, spoken)
    if mobile is not None:
        number = mobile.value.removeprefix("+86")
        first = f"你好，我以前在你们店买过表，手机号 {number}，想预约保养。"
        yield _begun(dice, now, Channel.WEB, "zh", visitor="0418").they(15, first)
    wechat = _point(points, ContactKind.WECHAT, spoken - {mobile.client if mobile else ""})
    if wechat is not None:
        known = _begun(dice, now, Channel.WECHAT, "zh", client=wechat.client, assignee=LIN)
        yield (
            known.they(1_500, "周末想过来看看新款。")
            .we(1_490, "好的，周六下午我在店里等您。")
            .then(status=_S.WAITING_CLIENT)
        )
        again = f"还是我，微信 {wechat.value}，换成网页写了。周六改到三点可以吗？"
        origin = Origin("Boréal window", "B290.9301", BOUTIQUE)
        yield _begun(dice, now, Channel.WEB, "zh", visitor="0977", origin=origin).they(
            11, again
        )


def _ours(dice: Dice, speaks: dict[str, list[Client]], now: datetime) -> Iterator[_Story]:
    """Conversations of clients, each standing differently."""
    chinese, french, english = speaks["zh"], speaks["fr"], speaks["en"]
    shot, voice = picture()[0], recording()[0]
    if chinese:
        talk = _of(dice, now, chinese[0], Channel.WECHAT, LIN)
        spot = Spot(31.2397, 121.4998, "Lujiazui")
        talk.they(29, "", kind=MessageKind.VOICE, attachments=(voice,)).they(
            28, "", kind=MessageKind.LOCATION, spot=spot
        )
        talk.they(27, "您好，表镜上有一道划痕，可以换吗？")
        yield talk.they(8, "", kind=MessageKind.IMAGE, attachments=(shot,))
    if english:
        later = _of(dice, now, english[0], Channel.WHATSAPP, LIN)
        later.they(24, "No hurry: which strap would suit the Duet in summer?")
        until = now + timedelta(hours=3)
        yield later.then(status=_S.SNOOZED, snoozed_until=until)
    if french:
        ignored = _of(dice, now, french[0], Channel.WEB, PIERRE)
        yield ignored.they(16 * 60, "Bonjour, ma réservation tient-elle toujours ?")
    yield from _answered(dice, speaks, now)


def _answered(dice: Dice, speaks: dict[str, list[Client]], now: datetime) -> Iterator[_Story]:
    chinese, french, english = speaks["zh"], speaks["fr"], speaks["en"]
    if len(english) > 1:
        talk = _of(dice, now, english[1], Channel.WEB, LIN)
        talk.they(190, "Could you remind me tomorrow to bring the box?").we(
            186, "Of course. I will write to you in the morning."
        )
        words, leaves = "Good morning! The box, please, and your receipt.", _tomorrow(now)
        more = {"state": _M.SCHEDULED, "not_before": leaves}
        yield talk.among_us(184, words, LIN, **more).then(status=_S.WAITING_CLIENT)
    if len(chinese) > 1:
        talk = _of(dice, now, chinese[1], Channel.WECHAT, LIN)
        talk.they(3_000, "报价可以，请开始维修。").we(2_990, "收到，我们马上安排。")
        more = {"state": _M.FAILED, "reason": MISSED}
        talk.among_us(70, "您的表已完成检测，明天可以来取。", LIN, **more)
        yield talk.then(status=_S.WAITING_CLIENT, not_sent=talk.said[-1].id)
    if len(french) > 1:
        talk = _of(dice, now, french[1], Channel.WEB, XU)
        talk.they(130, "Mon mari aimerait voir la même montre en or rose.")
        talk.among_us(
            120, "Anniversaire le mois prochain : proposer la boîte-cadeau.", XU, private=True
        )
        handed = {"private": True, "kind": MessageKind.SYSTEM}
        talk.among_us(100, "Parle français ; elle préfère l’après-midi.", XU, **handed)
        talk.then(assignee=LIN, claimed_at=now - timedelta(minutes=100))
        yield talk.we(60, "Bonjour Madame, je vous la prépare volontiers.").then(
            status=_S.WAITING_CLIENT
        )
    if len(english) > 2:
        talk = _of(dice, now, english[2], Channel.WEB, LIN)
        talk.they(400, "Thank you, the strap fits perfectly.").we(395, "A pleasure. Enjoy it.")
        yield talk.then(status=_S.CLOSED)


def _begun(
    dice: Dice, now: datetime, channel: Channel, language: str, **more: object
) -> _Story:
    """A conversation in which nothing is said yet; nobody answers unless somebody is named."""
    begun = Conversation(
        id=dice.identifier(),
        scope=BOUTIQUE,
        channel=channel,
        language=language,
        last_at=now,
        created_at=now,
        updated_at=now,
    )
    talk = replace(begun, **more)
    if talk.assignee is not None:
        talk = replace(talk, status=_S.OPEN)
    return _Story(dice, now, talk)


def _of(dice: Dice, now: datetime, client: Client, channel: Channel, assignee: str) -> _Story:
    more = {"client": client.id, "assignee": assignee}
    return _begun(dice, now, channel, client.language, **more)


def _known(people: list[Client], language: str) -> list[Client]:
    """Clients who may be written to, the newest first."""
    return [
        each
        for each in reversed(people)
        if each.language == language and not each.do_not_contact
    ][:3]


def _point(points: list[ContactPoint], kind: ContactKind, of: set[str]) -> ContactPoint | None:
    return next((each for each in points if each.kind == kind and each.client in of), None)


def _tomorrow(now: datetime) -> datetime:
    """Ten in the morning of the boutique's next day."""
    day = now + timedelta(hours=8)
    return day.replace(hour=10, minute=0) + timedelta(days=1) - timedelta(hours=8)
