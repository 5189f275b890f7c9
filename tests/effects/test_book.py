"""How the book is kept: calls, named lists, choices between two texts, looks, rules."""

from typing import Literal

import msgspec
import pytest

from clienteling.domain.people import AccessKind, NameOrder
from clienteling.domain.tasks import TaskKind
from clienteling.effects import Moment, Removed
from clienteling.errors import Refused
from clienteling.wire.book import Call, ClientFilter, Overwrite, Segment
from clienteling.wire.book_commands import (
    DropSegment,
    KeepSegment,
    LogAccess,
    RecordCall,
    SetFollowUps,
    SettleOverwrite,
)
from clienteling.wire.command import Command
from clienteling.wire.people import Boutique, Client, Edit, Visit
from clienteling.wire.record import Record
from tests.effects.shop import BASE, CID, HOUR, LIN, MANAGER, NOW, WEI, XU, after, ask, made

replace = msgspec.structs.replace
CALL = RecordCall(id=CID, **BASE, call="c1", client="wei", minutes=4, text="Asked for blue.")
KEEP = KeepSegment(
    id=CID, **BASE, segment="s1", name=" Friends ", filter=ClientFilter(mine=True)
)
DROP = DropSegment(id=CID, **BASE, segment="s1")
LOST = Overwrite(
    id="o1",
    scope="b",
    about="client",
    subject="wei",
    client="wei",
    field="given",
    lost="Vivian",
    lost_by="xu",
    lost_at=NOW - HOUR,
    kept="Wei",
)


def settle(
    take: Literal["lost", "kept"], about: str = "client", subject: str = "wei"
) -> SettleOverwrite:
    return SettleOverwrite(
        id=CID, **BASE, overwrite="o1", about=about, subject=subject, take=take
    )


def refused(command: Command, *shop: Record, moment: Moment = LIN) -> str:
    with pytest.raises(Refused) as refusal:
        made(command, moment, shop)
    return refusal.value.code


def test_a_call_is_written_down_and_was_a_contact_if_somebody_answered() -> None:
    rows = after(CALL)
    call = rows.need(Call, "c1")
    assert (call.advisor, call.minutes, call.at) == ("lin", 4, NOW)
    assert rows.need(Client, "wei").last_contact_at == NOW
    missed = after(replace(CALL, reached=False))
    assert missed.need(Client, "wei").last_contact_at is None


@pytest.mark.parametrize("wrong", [{"minutes": -1}, {"minutes": 1_441}, {"text": "x" * 20_001}])
def test_a_call_that_cannot_be_is_refused(wrong: dict[str, object]) -> None:
    assert refused(replace(CALL, **wrong), WEI) == "invalid"


def test_a_call_with_nobody_is_refused() -> None:
    assert refused(CALL) == "gone"
    assert refused(CALL, WEI, after(CALL).need(Call, "c1")) == "conflict"


def test_a_list_is_kept_changed_and_forgotten_by_whose_it_is() -> None:
    kept = after(KEEP, shop=()).need(Segment, "s1")
    assert (kept.name, kept.owner, kept.filter.mine) == ("Friends", "lin", True)
    (shared,) = ask(replace(KEEP, shared=True), shop=(kept,))
    assert isinstance(shared, Segment)
    assert (shared.owner, shared.shared) == ("lin", True)
    assert made(DROP, shop=(kept,)) == (Removed(Segment, "s1"),)
    assert made(DROP, shop=()) == ()


def test_a_colleagues_list_is_only_changed_by_who_leads_and_only_if_it_is_shared() -> None:
    own = after(KEEP, shop=()).need(Segment, "s1")
    for command in (KEEP, DROP):
        assert refused(command, own, moment=XU) == "forbidden"
        assert refused(command, replace(own, shared=True), moment=XU) == "forbidden"
        assert refused(command, own, moment=MANAGER) == "forbidden"
        assert made(command, MANAGER, (replace(own, shared=True, name="Old"),))


def test_a_list_needs_a_name() -> None:
    assert refused(replace(KEEP, name=" ")) == "invalid"
    assert refused(replace(KEEP, name="x" * 201)) == "invalid"


def test_the_text_that_was_lost_can_be_taken_back_and_by_whom_is_kept() -> None:
    client, over = (
        after(settle("lost"), shop=(WEI, LOST)).need(kind, each)
        for kind, each in ((Client, "wei"), (Overwrite, "o1"))
    )
    assert isinstance(client, Client)
    assert isinstance(over, Overwrite)
    assert (client.given, client.edits["given"]) == ("Vivian", Edit("lin", NOW))
    assert over.settled_at == NOW
    (alone,) = ask(settle("kept"), shop=(WEI, LOST))
    assert isinstance(alone, Overwrite)


def test_a_choice_is_made_once() -> None:
    over = replace(LOST, settled_at=NOW)
    for take in ("lost", "kept"):
        assert made(settle(take), XU, (WEI, over)) == ()


def test_a_choice_is_about_what_it_says() -> None:
    assert refused(settle("lost", subject="mo"), LOST, Client(id="mo", scope="b")) == "conflict"
    assert refused(settle("lost", about="visit"), LOST, WEI) == "conflict"
    assert refused(settle("lost"), LOST) == "gone"
    assert refused(settle("lost"), LOST, replace(WEI, erased_at=NOW)) == "gone"
    assert refused(settle("kept"), WEI) == "gone"


def test_a_choice_in_a_part_and_in_a_field_with_few_words() -> None:
    visit = Visit(id="v1", scope="b", arrived_at=NOW, intent="Looking")
    lost = replace(
        LOST, about="visit", subject="v1", field="intent", lost="Buying", client=None
    )
    (_, then) = ask(settle("lost", "visit", "v1"), shop=(visit, lost))
    assert isinstance(then, Visit)
    assert then.intent == "Buying"
    order = replace(LOST, field="name_order", lost="family_first")
    client = after(settle("lost"), shop=(WEI, order)).need(Client, "wei")
    assert client.name_order is NameOrder.FAMILY_FIRST


def test_lists_leave_the_house_by_managers_only() -> None:
    look = LogAccess(id=CID, **BASE, action=AccessKind.EXPORT, count=90)
    assert refused(look) == "forbidden"
    assert made(look, MANAGER) == ()
    assert made(replace(look, client="wei")) == ()
    assert made(replace(look, action=AccessKind.VIEW)) == ()
    assert refused(replace(look, action=AccessKind.VIEW, reason="x" * 2_001)) == "invalid"


def test_a_boutique_has_its_own_rules_from_whoever_leads_it() -> None:
    here = Boutique(id="b", scope="b", code="PAR1", name="M", follow_ups={TaskKind.BIRTHDAY: 3})
    rules = SetFollowUps(id=CID, **BASE, rules={TaskKind.POST_VISIT: -1})
    assert refused(rules, here) == "forbidden"
    (then,) = ask(rules, MANAGER, (here,))
    assert isinstance(then, Boutique)
    assert then.follow_ups == {TaskKind.BIRTHDAY: 3, TaskKind.POST_VISIT: -1}
    far = replace(rules, rules={TaskKind.POST_VISIT: 99_999})
    assert refused(far, here, moment=MANAGER) == "invalid"
    assert refused(rules, moment=MANAGER) == "gone"
