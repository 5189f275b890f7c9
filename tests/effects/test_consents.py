"""What a client allows: recorded as it was said; what was closed in person stays closed."""

import msgspec
import pytest

from clienteling.domain.consent import ConsentMethod, ConsentState, Purpose
from clienteling.domain.messages import Channel, Direction
from clienteling.effects import Rows
from clienteling.errors import Refused
from clienteling.wire.chat import Message
from clienteling.wire.client_commands import RecordConsent
from clienteling.wire.people import Client, Consent
from tests.effects.shop import BASE, CID, WEI, after, ask

replace = msgspec.structs.replace
CELL = "marketing/wechat"
SAY = RecordConsent(
    id=CID,
    **BASE,
    client="wei",
    consent="c1",
    purpose=Purpose.MARKETING,
    channel=Channel.WECHAT,
    state=ConsentState.WITHDRAWN,
)
SILENCE = replace(SAY, purpose=Purpose.ANY, channel=Channel.ANY)


def after_all(*said: RecordConsent, client: Client = WEI) -> Client:
    """The client as these leave it."""
    now = client
    for number, each in enumerate(said):
        rows: Rows = after(replace(each, consent=f"c{number}"), shop=(now,))
        now = rows.need(Client, "wei")
    return now


def refused(said: RecordConsent, client: Client) -> str:
    with pytest.raises(Refused) as refusal:
        ask(said, shop=(client,))
    return refusal.value.code


def test_what_a_colleague_closed_a_colleague_opens_again() -> None:
    granted = replace(SAY, state=ConsentState.GRANTED)
    then = after_all(SAY, granted)
    assert (then.consent[CELL], then.closed_by_client) == (ConsentState.GRANTED, ())


@pytest.mark.parametrize("state", sorted(set(ConsentState) - {ConsentState.WITHDRAWN}))
def test_what_the_client_closed_opens_only_by_the_clients_own_act(state: ConsentState) -> None:
    closed = after_all(replace(SAY, by_client=True))
    assert closed.closed_by_client == (CELL,)
    word = replace(SAY, consent="c9", state=state)
    assert refused(word, closed) == "consent"
    assert refused(replace(word, by_client=True), closed) == "consent"
    assert refused(replace(word, by_client=True, evidence="form"), closed) == "consent"
    signed = replace(
        word, by_client=True, evidence="form", needs=("form",), method=ConsentMethod.SIGNATURE
    )
    signed = replace(signed, consent="c8")
    assert refused(replace(signed, evidence=""), closed) == "consent"
    assert refused(replace(signed, needs=()), closed) == "consent"
    assert refused(replace(signed, by_client=False), closed) == "consent"
    then = after(signed, shop=(closed,)).need(Client, "wei")
    assert (then.consent[CELL], then.closed_by_client) == (state, ())


def test_a_colleague_who_closes_it_again_does_not_make_it_easier_to_open() -> None:
    closed = after_all(replace(SAY, by_client=True), SAY)
    assert closed.closed_by_client == (CELL,)


def test_silence_is_one_cell_over_all_and_lifted_like_any_other() -> None:
    quiet = after_all(replace(SILENCE, by_client=True))
    assert quiet.do_not_contact
    open_again = replace(SILENCE, consent="c9", state=ConsentState.GRANTED)
    assert refused(open_again, quiet) == "consent"
    signed = replace(
        open_again, by_client=True, evidence="f", needs=("f",), method=ConsentMethod.SIGNATURE
    )
    assert not after(signed, shop=(quiet,)).need(Client, "wei").do_not_contact
    other = after_all(replace(SAY, state=ConsentState.GRANTED), client=quiet)
    assert other.do_not_contact


def test_all_purposes_go_with_all_channels() -> None:
    assert refused(replace(SAY, channel=Channel.ANY), WEI) == "invalid"
    assert refused(replace(SAY, purpose=Purpose.ANY), WEI) == "invalid"


def test_what_was_said_is_kept_with_how_it_was_said() -> None:
    kept = after(replace(SAY, by_client=True, witness="Xu", evidence="m1")).need(Consent, "c1")
    assert (kept.by_client, kept.witness, kept.evidence) == (True, "Xu", "m1")
    with pytest.raises(Refused):
        ask(SAY, shop=(WEI, kept))


@pytest.mark.parametrize(
    ("direction", "opens"), [(Direction.IN, True), (Direction.OUT, False), (None, False)]
)
def test_only_a_message_of_the_clients_own_proves_it(
    direction: Direction | None, opens: bool
) -> None:
    closed = after_all(replace(SAY, by_client=True))
    at = SAY.at
    proof = direction and Message(
        id="m1", scope="shop", conversation="t1", direction=direction, body="Yes", at=at
    )
    shop = (closed, proof) if proof else (closed,)
    said = replace(
        SAY,
        consent="c9",
        state=ConsentState.GRANTED,
        by_client=True,
        evidence="m1",
        method=ConsentMethod.MESSAGE,
    )
    if opens:
        assert after(said, shop=shop).need(Client, "wei").closed_by_client == ()
    else:
        with pytest.raises(Refused):
            ask(said, shop=shop)
