"""What stands beside a conversation, and what an appointment out of it begins with."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from clienteling.actions.desk import Desk
from clienteling.cache.reads import beside as reads
from clienteling.cache.reads import booking, came_in
from clienteling.cache.reads.beside import Beside
from clienteling.cache.reads.booking import About, Prefill
from clienteling.cache.reads.free_times import Wanted
from clienteling.domain import offering
from clienteling.domain.appointments import AppointmentType, Standing
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, Direction
from clienteling.domain.repairs import Stage
from clienteling.wire.chat import Conversation, Message, Origin
from clienteling.wire.service import Appointment, Ticket
from tests.fixtures_desk import LIN, SCOPE, WEI, put

TALK = new_id()
ZONE = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def talk(desk: Desk) -> Desk:
    """A conversation with Wei that began with a watch."""
    put(desk, Conversation(id=TALK, scope=SCOPE, client=WEI, channel=Channel.WEB,
                           language="zh", last_at=desk.now(),
                           origin=Origin(reference="B210.4410")))  # fmt: skip
    return desk


def says(desk: Desk, body: str, after: int = 0, *, ours: bool = False) -> str:
    id_ = new_id()
    put(desk, Message(id=id_, scope=SCOPE, conversation=TALK, body=body,
                      direction=Direction.OUT if ours else Direction.IN,
                      at=desk.now() + timedelta(seconds=after)))  # fmt: skip
    return id_


def meets(desk: Desk, start: datetime, **more: object) -> str:
    told = {"client": WEI, "advisor": LIN, "id": new_id()} | more
    put(desk, Appointment(scope=SCOPE, start=start, end=start + timedelta(hours=1), **told))  # type: ignore[arg-type]
    return str(told["id"])


def tomorrow(desk: Desk, hour: int) -> datetime:
    day = desk.now().astimezone(ZONE).date() + timedelta(days=1)
    return datetime.combine(day, time(hour), ZONE)


def prefill(desk: Desk, message: str = "") -> Prefill:
    found = booking.prefill(desk.store, About(TALK, message), Wanted(LIN, SCOPE, desk.now()))
    assert found is not None
    return found


def beside(desk: Desk) -> Beside:
    found = reads.beside(desk.store, TALK, desk.now(), "CN")
    assert found is not None
    return found


def test_the_next_visit_is_the_first_that_holds_time(talk: Desk) -> None:
    meets(talk, tomorrow(talk, 9), status=Standing.CANCELLED_BY_CLIENT)
    second = meets(talk, tomorrow(talk, 11))
    meets(talk, tomorrow(talk, 15))
    meets(talk, talk.now() - timedelta(days=2))

    visit = beside(talk).next_visit

    assert visit is not None
    assert visit.id == second


def test_a_visitors_request_is_their_next_visit(talk: Desk) -> None:
    put(talk, Conversation(id=TALK, scope=SCOPE, channel=Channel.WEB, last_at=talk.now()))
    asked = meets(
        talk, tomorrow(talk, 9), client=None, conversation=TALK, status=Standing.REQUESTED
    )

    found = beside(talk)

    assert found.asked is not None
    assert found.next_visit is not None
    assert found.asked.id == found.next_visit.id == asked
    assert found.stranger is not None


def test_when_a_watch_was_last_collected_is_known(talk: Desk) -> None:
    at = talk.now() - timedelta(days=11)
    put(talk, Ticket(id="t", scope=SCOPE, client=WEI, stage=Stage.COLLECTED, stage_since=at))

    assert beside(talk).collected == at
    assert beside(talk).stranger is None


def test_without_words_the_first_free_time_is_meant(talk: Desk) -> None:
    found = prefill(talk)

    assert found.start == found.times[0]
    assert not found.chosen
    assert (found.client, found.language, found.references) == (WEI, "zh", ("B210.4410",))


def test_only_what_was_offered_before_an_answer_counts(talk: Desk) -> None:
    early, late = [tomorrow(talk, 10), tomorrow(talk, 12)], [tomorrow(talk, 15)]
    says(talk, offering.offered(early, "zh"), 1, ours=True)
    answer = says(talk, "2", 2)
    says(talk, offering.offered(late, "zh"), 3, ours=True)

    assert prefill(talk, answer).start == tomorrow(talk, 12)
    assert prefill(talk, answer).chosen


def test_an_answer_to_the_newest_offer_counts(talk: Desk) -> None:
    says(talk, offering.offered([tomorrow(talk, 10)], "zh"), 1, ours=True)
    says(talk, offering.offered([tomorrow(talk, 15)], "zh"), 2, ours=True)
    says(talk, "1", 3)

    assert prefill(talk).start == tomorrow(talk, 15)


def test_a_time_that_has_passed_is_not_filled_in(talk: Desk) -> None:
    says(talk, "11月20日下午三点")

    assert prefill(talk).start == prefill(talk).times[0]


def test_what_is_ready_is_come_for(talk: Desk) -> None:
    put(talk, Ticket(id="t", scope=SCOPE, client=WEI, stage=Stage.READY_FOR_COLLECTION,
                     stage_since=talk.now()))  # fmt: skip

    assert prefill(talk).type is AppointmentType.COLLECTION


def test_a_conversation_or_message_that_is_gone_gives_less(desk: Desk) -> None:
    assert reads.beside(desk.store, TALK, desk.now(), "CN") is None
    assert booking.prefill(desk.store, About(TALK), Wanted(LIN, SCOPE, desk.now())) is None
    assert came_in.came_in(desk.store, WEI, "gone").message == ""
