"""Keeping what is being typed: it changes nothing that others see, and tells nobody."""

from msgspec.structs import replace

from clienteling.actions.desk import Desk
from clienteling.cache import drafts, returning
from clienteling.cache.drafts import Draft
from clienteling.wire.chat import Attachment


def keep(desk: Desk, draft: Draft) -> None:
    """Keep these words for good."""
    with desk.store.write() as tx:
        drafts.keep(tx, draft, desk.person.scope)


def forget(desk: Desk, draft: Draft) -> None:
    """Let go of these words, for what they were about is gone."""
    with desk.store.write() as tx:
        drafts.forget(tx, draft.key, draft.at, draft.returned)


def follow(desk: Desk, conversation: str) -> None:
    """What was begun in conversations that go on in this one stands in its draft."""
    with desk.store.read() as connection:
        begun = returning.left_behind(connection, conversation)
    if begun:
        with desk.store.write() as tx:
            for each in begun:
                drafts.move(tx, each, returning.key(conversation), desk.person.scope)


def enclose(desk: Desk, key: str, attachment: Attachment) -> None:
    """Add a picture or a paper to the draft under `key`."""
    with desk.store.write() as tx:
        there = drafts.find(tx, key) or Draft(key, "", desk.now())
        if attachment not in there.attachments:
            papers = (*there.attachments, attachment)
            drafts.keep(tx, replace(there, attachments=papers), desk.person.scope)
