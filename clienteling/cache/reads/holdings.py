"""Everything one client has, had, wishes for and was offered, in one look."""

from datetime import date

from msgspec import Struct

from clienteling.cache.reads import allocation, watches
from clienteling.cache.reads.allocation import Hopes
from clienteling.cache.reads.watches import File, Had, Piece
from clienteling.cache.store import Store


class Holdings(Struct, frozen=True):
    """What a client has to do with watches; `file` of the one that is looked at."""

    client: str
    owned: tuple[Piece, ...]
    earlier: tuple[Had, ...]
    hopes: Hopes
    file: File | None = None


def holdings(store: Store, client: str, watch: str, today: date) -> Holdings:
    """All of it, with the file of `watch`, or of the first where that is none of theirs."""
    owned = watches.owned(store, client, today)
    earlier = watches.earlier(store, client)
    mine = [each.watch.id for each in owned] + [each.watch.id for each in earlier]
    shown = watch if watch in mine else next(iter(mine), "")
    return Holdings(
        client=client,
        owned=owned,
        earlier=earlier,
        hopes=allocation.hopes(store, client),
        file=watches.file(store, shown, today) if shown else None,
    )
