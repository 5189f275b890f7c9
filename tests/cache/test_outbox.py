from clienteling.actions.desk import Desk
from clienteling.cache import outbox, shown
from clienteling.domain.people import NoteKind
from clienteling.wire.client_commands import AddNote
from clienteling.wire.people import Note
from tests.fixtures_desk import WEI


def add_note(desk: Desk, text: str) -> AddNote:
    stamp = desk.stamp()
    return AddNote(
        **stamp,
        note=stamp["id"],
        about="client",
        subject=WEI,
        client=WEI,
        type=NoteKind.CLIENT_WORDS,
        text=text,
    )


def test_what_is_asked_is_shown_and_waits(desk: Desk) -> None:
    command = add_note(desk, "Likes thin cases.")
    changes = desk.ask(command)

    assert changes.touch("note")
    with desk.store.read() as db:
        note = shown.find(db, Note, command.note)
        assert note is not None
        assert note.text == "Likes thin cases."
        assert [each.id for each in outbox.waiting(db)] == [command.id]
        assert outbox.states(db)[command.note] == "saved"


def test_what_is_withdrawn_is_shown_no_longer(desk: Desk) -> None:
    command = add_note(desk, "Likes thin cases.")
    desk.ask(command)
    desk.withdraw(command.id)

    with desk.store.read() as db:
        assert shown.find(db, Note, command.note) is None
        assert outbox.waiting(db) == []
        assert command.note not in outbox.states(db)
