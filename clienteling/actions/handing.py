"""What a person can do when clients change hands, for good or for a time."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from clienteling.actions.desk import Desk
from clienteling.domain.changes import Changes
from clienteling.domain.ids import new_id
from clienteling.domain.tasks import TaskKind
from clienteling.effects.handing import MOST
from clienteling.wire.book import Handover
from clienteling.wire.book_commands import (
    ArrangeCover,
    EndCover,
    HandOverClients,
    SetFollowUps,
    UndoHandover,
)


def hand_over(desk: Desk, clients: Sequence[str], to: str, note: str = "") -> list[str]:
    """Give clients to a colleague, all or none; the ids of the handovers that it makes."""
    asks = [
        HandOverClients(
            **desk.stamp(),
            handover=new_id(),
            task=new_id(),
            clients=tuple(clients[at : at + MOST]),
            to=to,
            note=note.strip(),
            conversations=_talks(desk, clients[at : at + MOST]),
        )
        for at in range(0, len(clients), MOST)
    ]
    desk.ask(*asks)
    return [each.handover for each in asks]


def take_back(desk: Desk, handovers: Iterable[Handover]) -> Changes:
    """Give the clients of these handovers back to whom they belonged before."""
    return desk.ask(
        *(
            UndoHandover(
                **desk.stamp(),
                handover=each.id,
                clients=tuple(each.was),
                conversations=_talks(desk, tuple(each.was)),
            )
            for each in handovers
        )
    )


def _talks(desk: Desk, clients: Sequence[str]) -> tuple[str, ...]:
    """The conversations with these clients that somebody answers."""
    marks = ", ".join("?" * len(clients))
    sql = (
        f"SELECT id FROM conversation WHERE client IN ({marks})"  # noqa: S608 - only ? signs are put in
        " AND assignee IS NOT NULL AND status <> 'closed' ORDER BY id"
    )
    with desk.store.read() as connection:
        return tuple(each for (each,) in connection.execute(sql, tuple(clients)))


def arrange_cover(
    desk: Desk, whose: str, stand_in: str, span: tuple[datetime, datetime], note: str = ""
) -> str:
    """Have a colleague look after somebody's clients from one moment to another."""
    since, until = span
    ask = ArrangeCover(
        **desk.stamp(),
        cover=new_id(),
        advisor=whose,
        stand_in=stand_in,
        since=since,
        until=until,
        note=note.strip(),
    )
    desk.ask(ask)
    return ask.cover


def end_cover(desk: Desk, cover: str) -> Changes:
    """Say that the colleague is back."""
    return desk.ask(EndCover(**desk.stamp(), cover=cover))


def set_rules(desk: Desk, rules: Mapping[TaskKind, int]) -> Changes:
    """Change the days after or before which the boutique follows up; negative for never."""
    return desk.ask(SetFollowUps(**desk.stamp(), rules=dict(rules)))
