"""What a person at a desk may ask for, made up from what is shown there."""

from collections.abc import Callable

from clienteling.wire.command import Command
from clienteling.wire.people import Client
from tests.convergence import client_asks as client
from tests.convergence import service_asks as service
from tests.convergence.look import Look


def something(look: Look) -> Command | None:
    """Something to ask for; None when nothing that is shown allows it."""
    return look.chance.choice(_WAYS)(look)


def _of_client(make: Callable[[Look, str], Command]) -> Callable[[Look], Command | None]:
    def way(look: Look) -> Command | None:
        found = look.some(Client)
        return None if found is None else make(look, found.id)

    return way


_WAYS: tuple[Callable[[Look], Command | None], ...] = (
    *(client.edit_client,) * 4,
    *(service.send,) * 4,
    *(_of_client(client.add_note),) * 2,
    *(service.book, service.book, service.move, service.cancel, service.mark),
    *(service.open_ticket, service.advance, service.advance, service.add_ticket_note),
    *(service.claim, service.hand_over, service.close, _of_client(service.open_conversation)),
    *(_of_client(client.add_contact_point), _of_client(client.record_consent)),
    *(_of_client(client.add_watch), _of_client(client.add_wish), client.set_wish_state),
    *(
        client.record_visit,
        client.attach_visit,
        client.create_client,
        service.add_task,
        service.complete_task,
    ),
)
