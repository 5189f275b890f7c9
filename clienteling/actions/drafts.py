"""Keeping what is being typed: it changes nothing that others see, and tells nobody."""

from clienteling.actions.desk import Desk
from clienteling.cache import drafts
from clienteling.cache.drafts import Draft


def keep(desk: Desk, draft: Draft) -> None:
    """Keep these words for good."""
    with desk.store.write() as tx:
        drafts.keep(tx, draft, desk.person.scope)
