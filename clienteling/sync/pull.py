"""One pull: ask central what is new and take it in, if it is still what was asked for."""

from datetime import datetime

from msgspec import Struct, field

from clienteling.api.central import Central
from clienteling.cache import arrivals
from clienteling.cache.store import Store
from clienteling.domain.changes import Changes
from clienteling.sync import house
from clienteling.wire.sync import PAGE_ROWS, PullPage, PullRequest

FEWEST_ROWS = 50


class Pulled(Struct, frozen=True):
    """What a pull did: what changed, and whether everything is here now."""

    changes: Changes = field(default_factory=Changes)
    caught_up: bool = False
    dropped: bool = False


def pull(
    store: Store,
    central: Central,
    wait: float,
    now: datetime,
    *,
    rows: int = PAGE_ROWS,
    agreed: bool = False,
) -> Pulled:
    """Ask for one page and take it in; raises Trouble and then nothing was taken in."""
    with store.read() as db:
        asked = arrivals.place(db)
    page = central.pull(PullRequest(cursor=asked.cursor, limit=rows, wait=wait))
    return taken(store, asked, page, now, agreed=agreed)


def taken(
    store: Store,
    asked: arrivals.Place,
    page: PullPage,
    now: datetime,
    *,
    agreed: bool = False,
) -> Pulled:
    """Take `page` in; an answer to a question that has changed meanwhile is dropped."""
    with store.read() as db:
        if arrivals.place(db) == asked and not arrivals.is_news(db, page):
            return Pulled(caught_up=page.done)
    with store.write() as tx:
        if arrivals.place(tx) != asked:
            return Pulled()
        changes = arrivals.take(tx, page, now, agreed=agreed)
    if page.drop or house.is_forgetting_due(store):
        house.forget(store)
    return Pulled(changes, page.done, bool(page.drop))
