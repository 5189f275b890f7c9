"""Ready words: whose language comes first, what fills the gaps, and what stays open."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from clienteling.actions import house
from clienteling.actions.desk import Desk
from clienteling.cache import shown
from clienteling.cache.reads import templates
from clienteling.cache.reads.templates import Offer
from clienteling.domain import offering, spoken_days
from clienteling.domain.messages import Channel
from clienteling.domain.repairs import Stage
from clienteling.domain.templates import PLACEHOLDERS
from clienteling.errors import Refused
from clienteling.wire.chat import Conversation, Origin, Template
from clienteling.wire.people import Advisor, Boutique
from clienteling.wire.record import Record
from clienteling.wire.service import Appointment, Ticket
from clienteling.wire.watches import Watch
from tests.fixtures_desk import CLAIRE, LIN, SCOPE, WEI, client, put, template

TALK = "0197f000-0000-7000-8000-000000000301"
GREETING = {
    "en": "Dear {salutation} {client}, about the {watch}: {advisor}, {boutique}.",
    "fr": "Bonjour {salutation} {client}, pour la {watch} : {advisor}, {boutique}.",
    "zh": "{client}{salutation}您好，关于{watch}：{advisor}，{boutique}。",
}


def talk(desk: Desk, who: str | None = WEI, **more: object) -> Conversation:
    at = desk.now() - timedelta(minutes=5)
    asked = Conversation(
        id=TALK, scope=SCOPE, client=who, channel=Channel.WECHAT, waiting_since=at, last_at=at
    )
    return replace(asked, **more)


def offer(desk: Desk, *rows: Record) -> Offer:
    put(desk, *rows)
    return templates.offered(desk.store, TALK, LIN, desk.now())


def texts(found: Offer, key: str) -> dict[str, str]:
    (ready,) = [each for each in found.words if each.key == key]
    return {each.template.language: each.text for each in ready.versions}


def greetings() -> list[Template]:
    return [template("greeting", language, body) for language, body in GREETING.items()]


def test_the_clients_language_comes_first_and_the_advisors_beside_it(desk: Desk) -> None:
    with desk.store.write() as tx:
        me = shown.find(tx, Advisor, LIN)
        assert me is not None
        shown.put(tx, [replace(me, languages=("zh", "fr"))])

    found = offer(desk, talk(desk, CLAIRE), *greetings())

    assert found.languages == ("fr", "zh", "en")
    (ready,) = found.words
    assert [each.template.language for each in ready.versions] == ["fr", "zh", "en"]


def test_the_gaps_are_filled_in_the_language_of_each_version(desk: Desk) -> None:
    duet = Watch(id="w1", scope=SCOPE, reference="D397.8480", model="Duet 1931")
    polite = replace(client(desk), salutation="先生")
    asked = talk(desk, origin=Origin("Window", "D397.8480", SCOPE))

    said = texts(offer(desk, duet, polite, asked, *greetings()), "greeting")

    assert said["zh"] == "张世民先生您好，关于Duet 1931：林月，Maison Aurel。"
    assert said["en"] == "Dear Mr Shimin Zhang, about the Duet 1931: Lin Yue, Maison Aurel."
    assert said["fr"].startswith("Bonjour M. Shimin Zhang, ")


def test_what_nobody_knows_stays_in_its_braces_and_is_named(desk: Desk) -> None:
    asked = talk(desk, None, language="en", visitor="visitor-7")

    found = offer(desk, asked, *greetings())

    first = found.words[0].versions[0]
    assert first.text == "Dear {salutation} {client}, about the {watch}: Lin Yue, Maison Aurel."
    assert first.gaps == ("salutation", "client", "watch")


def test_the_repair_and_the_visit_are_told_in_the_clients_language(desk: Desk) -> None:
    start = desk.now() + timedelta(days=1)
    rows: list[Record] = [
        Watch(id="w2", scope=SCOPE, reference="B1", model="Boréal"),
        Ticket(
            id="t1", scope=SCOPE, number="R-7", client=WEI, watch="w2",
            stage=Stage.IN_SERVICE, stage_since=desk.now(),
            promised_on=desk.now().date() + timedelta(days=9),
        ),
        Appointment(
            id="a1", scope=SCOPE, client=WEI, advisor=LIN, start=start, end=start
        ),
        template("status", "zh", "{stage}|{ticket}|{watch}|{promised}"),
        template("visit", "zh", "{date} {time}"),
    ]  # fmt: skip

    found = offer(desk, talk(desk), *rows)

    stage, number, watch, promised = texts(found, "status")["zh"].split("|")
    assert (number, watch) == ("R-7", "Boréal")
    assert "Boréal" in stage
    assert promised.endswith("日")
    local = start + timedelta(hours=8)
    assert texts(found, "visit")["zh"] == spoken_days.moment(local, "zh")


def test_free_times_are_numbered_so_that_a_figure_answers(desk: Desk) -> None:
    found = offer(desk, talk(desk), template("times", "zh", "您看哪个合适？\n{times}"))

    said = found.words[0].versions[0]
    assert said.gaps == ()
    offers = offering.offers_in(said.text, desk.now())
    assert list(offers) == [1, 2, 3]


def test_a_promise_that_has_slipped_is_not_repeated(desk: Desk) -> None:
    late = Ticket(
        id="t1", scope=SCOPE, number="R-7", client=WEI, stage=Stage.IN_SERVICE,
        stage_since=desk.now(), promised_on=desk.now().date() - timedelta(days=9),
    )  # fmt: skip

    found = offer(desk, talk(desk), late, template("status", "zh", "{promised}"))

    assert found.words[0].versions[0].gaps == ("promised",)


def test_marketing_words_come_last_and_say_why_they_may_not_go(desk: Desk) -> None:
    house_row = Boutique(id=SCOPE, scope=SCOPE, rev=1, code="AUR1", name="Maison Aurel")
    found = offer(
        desk,
        house_row,
        talk(desk),
        template("an invitation", "zh", "请来", "marketing"),
        template("thanks", "zh", "谢谢"),
    )

    assert [(each.key, each.blocked) for each in found.words] == [
        ("thanks", ""),
        ("an invitation", "consent"),
    ]


def test_words_of_another_channel_are_not_offered(desk: Desk) -> None:
    mail = replace(template("mail", "zh", "谢谢"), channel=Channel.EMAIL)

    assert offer(desk, talk(desk), mail).words == ()


@pytest.mark.parametrize("language", ["en", "fr", "zh", "ja", "ar"])
def test_an_example_fills_every_gap(desk: Desk, language: str) -> None:
    put(
        desk,
        Watch(id="w1", scope=SCOPE, reference="D1", model="Duet"),
        Boutique(
            id=SCOPE, scope=SCOPE, rev=1, code="A", name="Maison Aurel", country="CN",
            phone="+862119900018", address="1 Quiet Street",
        ),
    )  # fmt: skip
    today = date(2026, 3, 4)

    known = templates.example(desk.store, SCOPE, LIN, language, today)

    assert set(known) == set(PLACEHOLDERS)


def test_a_manager_keeps_words_and_anybody_is_offered_them(desk: Desk) -> None:
    fresh = Template(id="", scope=SCOPE, key="thanks", language="zh", body="{client}，谢谢")
    with pytest.raises(Refused):
        house.keep_templates(desk, fresh)

    desk.person = replace(desk.person, roles=("manager",))
    house.keep_templates(desk, fresh)
    with pytest.raises(Refused) as refused:
        house.keep_templates(desk, replace(fresh, body="{nobody}，谢谢"))

    assert refused.value.code == "placeholder"
    found = offer(desk, talk(desk))
    assert texts(found, "thanks") == {"zh": "张世民，谢谢"}
    (row,) = templates.kept(desk.store, SCOPE)
    house.drop_templates(desk, row.id)
    assert templates.kept(desk.store, SCOPE) == ()
