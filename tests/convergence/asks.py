"""What a person at a desk may ask for, made up from what is shown there."""

from collections.abc import Callable
from functools import wraps
from types import NoneType
from typing import get_args, get_type_hints

from clienteling.wire.command import Command
from clienteling.wire.people import Client
from tests.convergence import book_asks as book
from tests.convergence import chat_asks as chat
from tests.convergence import client_asks as client
from tests.convergence import part_asks as part
from tests.convergence import service_asks as service
from tests.convergence.look import Look


def something(look: Look) -> Command | None:
    """Something to ask for; None when nothing that is shown allows it."""
    ways = _TALKING if look.chance.random() < _SHARE_OF_TALK else _WAYS
    return look.chance.choice(ways)(look)


def kinds() -> set[type[Command]]:
    """All that can be asked for in a history, as the ways to ask promise it."""
    promised = (get_type_hints(way)["return"] for way in {*_WAYS, *_TALKING})
    return {
        kind for each in promised for kind in get_args(each) or (each,) if kind is not NoneType
    }


def _of_client(make: Callable[[Look, str], Command]) -> Callable[[Look], Command | None]:
    @wraps(make)
    def way(look: Look) -> Command | None:
        found = look.some(Client)
        return None if found is None else make(look, found.id)

    return way


_WAYS: tuple[Callable[[Look], Command | None], ...] = (
    *(client.edit_client,) * 4,
    *(chat.send,) * 4,
    *(_of_client(client.add_note),) * 2,
    *(service.book, service.book, service.move, service.cancel, service.mark),
    *(service.open_ticket, service.advance, service.advance, service.add_ticket_note),
    *(_of_client(client.add_contact_point), _of_client(client.record_consent)),
    *(_of_client(client.add_watch), _of_client(client.add_wish), client.set_wish_state),
    *(
        client.record_visit,
        client.attach_visit,
        client.create_client,
        service.add_task,
        service.complete_task,
    ),
    *(book.merge, book.merge, book.merge, book.undo_merge, book.undo_merge),
    *(_of_client(book.erase), _of_client(book.look_in), _of_client(book.record_call)),
    *(book.hand_over, book.take_back, book.arrange_cover, book.end_cover),
    *(book.settle_overwrite, book.settle_overwrite, book.keep_segment, book.drop_segment),
    *(book.settle_follow_up, book.settle_follow_up, book.snooze, book.set_follow_ups),
    *(part.edit_part, part.edit_part, part.edit_part, part.remove_part),
    *(_of_client(part.add_date), _of_client(part.add_relation), _of_client(part.buy)),
    *(part.add_watch_event, part.pass_on, part.add_coverage),
    *(_of_client(part.offer), part.answer_offer),
)
_TALKING: tuple[Callable[[Look], Command | None], ...] = (
    *(chat.send,) * 4,
    *(chat.recall,) * 4,
    *(chat.claim, chat.hand_over, chat.close, chat.snooze),
    *(chat.link, chat.join, chat.join, chat.split),
    *(_of_client(chat.open_conversation), chat.set_reply_rules),
    *(chat.keep_template, chat.drop_template),
)
_SHARE_OF_TALK = 0.35
