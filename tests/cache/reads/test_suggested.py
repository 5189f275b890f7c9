from datetime import timedelta

import pytest

from clienteling.actions.desk import Desk
from clienteling.cache.reads import suggested
from clienteling.cache.reads.duplicates import Reason, Sure
from clienteling.cache.reads.suggested import Stranger
from clienteling.domain.called import Name
from clienteling.domain.ids import new_id
from clienteling.domain.messages import Channel, Direction
from clienteling.domain.people import ContactKind
from clienteling.wire.chat import Conversation, Message
from clienteling.wire.people import ContactPoint
from tests.fixtures_desk import CLAIRE, SCOPE, WEI, put

TALK = new_id()


def talk(desk: Desk, visitor: str = "", id_: str = TALK, **more: object) -> Conversation:
    told = {"channel": Channel.WEB} | more
    made = Conversation(
        id=id_, scope=SCOPE, rev=1, visitor=visitor, last_at=desk.now(),
        **told,  # type: ignore[arg-type]
    )  # fmt: skip
    put(desk, made)
    return made


def says(desk: Desk, *words: str, conversation: str = TALK, ours: bool = False) -> None:
    for ahead, body in enumerate(words):
        put(
            desk,
            Message(
                id=new_id(), scope=SCOPE, rev=1, conversation=conversation, body=body,
                direction=Direction.OUT if ours else Direction.IN,
                at=desk.now() + timedelta(seconds=ahead),
            ),
        )  # fmt: skip


def seen(desk: Desk) -> Stranger:
    found = suggested.stranger(desk.store, TALK, "CN")
    assert found is not None
    return found


@pytest.mark.parametrize("written", ["13900001234", "139 0000 1234", "+86 139-0000-1234"])
def test_a_number_in_the_words_is_found_however_it_is_written(desk: Desk, written: str) -> None:
    talk(desk)
    says(desk, "你好", f"我的电话是{written}，谢谢")

    (found,) = seen(desk).suggestions

    assert found.who.id == WEI
    assert [(each.where, each.reason, each.value) for each in found.because] == [
        ("in_words", Reason.PHONE, "+8613900001234")
    ]


def test_what_somebody_writes_from_is_told_apart(desk: Desk) -> None:
    talk(desk, "+33 6 00 00 56 78", channel=Channel.WHATSAPP)
    says(desk, "Bonjour")

    (found,) = seen(desk).suggestions

    assert found.who.id == CLAIRE
    assert found.because[0].where == "writes_from"


def test_a_wechat_name_is_known_by_the_file(desk: Desk) -> None:
    put(desk, ContactPoint(id=new_id(), scope=SCOPE, client=WEI, kind=ContactKind.WECHAT,
                           value="zsm_1980"))  # fmt: skip
    talk(desk, "ZSM_1980", channel=Channel.WECHAT)

    (found,) = seen(desk).suggestions

    assert (found.who.id, found.because[0].reason) == (WEI, Reason.WECHAT)
    assert seen(desk).contacts == ()


def test_number_and_name_together_are_certain_and_come_first(desk: Desk) -> None:
    talk(desk, "Claire Vasseur")
    says(desk, "my number is 13900001234, or +33 6 00 00 56 78")

    found = seen(desk).suggestions

    assert [each.who.id for each in found] == [CLAIRE, WEI]
    assert found[0].sure is Sure.CERTAIN
    assert {each.where for each in found[0].because} == {"in_words", "name"}


def test_who_is_called_nearly_so_is_suggested_last(desk: Desk) -> None:
    talk(desk, "Claire Vaseur")

    assert [(each.who.id, each.because[0].where) for each in seen(desk).suggestions] == [
        (CLAIRE, "sounds")
    ]


def test_our_own_words_say_nothing_about_the_visitor(desk: Desk) -> None:
    talk(desk)
    says(desk, "Our number is 13900001234", ours=True)

    assert seen(desk).suggestions == ()


def test_a_file_would_begin_with_what_was_said(desk: Desk) -> None:
    talk(desk, "韩梅")
    says(desk, "我的电话13812345678，微信号：hanmei_88，han@example.com")

    found = seen(desk)

    assert found.name == Name(native="韩梅")
    assert found.language == "zh"
    assert found.contacts == (
        (ContactKind.MOBILE, "+8613812345678"),
        (ContactKind.EMAIL, "han@example.com"),
        (ContactKind.WECHAT, "hanmei_88"),
    )


@pytest.mark.parametrize(
    ("visitor", "words", "name"),
    [
        ("Hélène Duval", "", Name("Hélène", "Duval")),
        ("Hélène", "", Name("Hélène")),
        ("visitor-7", "", Name()),
        ("访客", "我叫韩梅，想看表", Name(native="韩梅")),
        ("", "Hello, my name is Anna Berg", Name("Anna", "Berg")),
        ("", "what is my name", Name()),
    ],
)
def test_the_name_is_taken_apart(desk: Desk, visitor: str, words: str, name: Name) -> None:
    talk(desk, visitor)
    says(desk, words)

    assert seen(desk).name == name


def test_two_conversations_of_one_client_belong_together(desk: Desk) -> None:
    talk(desk, client=WEI)
    other = talk(desk, id_=new_id(), client=WEI, channel=Channel.WECHAT)
    talk(desk, id_=new_id(), client=CLAIRE)

    (found,) = suggested.also(desk.store, TALK, "CN")

    assert (found.id, found.channel, found.joined) == (other.id, Channel.WECHAT, False)


@pytest.mark.parametrize("client", [None, WEI])
def test_a_shared_number_shows_the_other_conversation(desk: Desk, client: str | None) -> None:
    talk(desk, client=client)
    says(desk, "139 0000 1234")
    other = talk(desk, id_=new_id())
    says(desk, "it is me, +8613900001234", conversation=other.id)
    nobody = talk(desk, id_=new_id())
    says(desk, "13812345678", conversation=nobody.id)

    (found,) = suggested.also(desk.store, TALK, "CN")

    assert (found.id, found.shared) == (other.id, "+8613900001234")


def test_what_was_joined_stays_in_sight(desk: Desk) -> None:
    talk(desk, client=WEI)
    inner = talk(desk, id_=new_id(), client=WEI, joined_into=TALK)

    (found,) = suggested.also(desk.store, TALK, "CN")

    assert (found.id, found.joined) == (inner.id, True)


def test_a_conversation_that_is_gone_has_nobody(desk: Desk) -> None:
    assert suggested.stranger(desk.store, TALK, "CN") is None
    assert suggested.also(desk.store, TALK, "CN") == ()
