"""Whatever a person wrote, or that tells who somebody is, is masked in every log."""

import msgspec

from clienteling.log import PERSONAL
from clienteling.wire.commands import COMMANDS
from clienteling.wire.records import SYNCED

# Looked at one by one: ids of rows, codes, and words of the trade. A field that is new, and not
# here, must be masked in clienteling/log.py or added here by somebody who thought about it.
_SAYS_NOTHING_OF_ANYBODY = frozenset(
    {
        "about", "accessories", "actor", "advisor", "after", "appointment", "assignee",
        "attachments", "bag_no", "before", "boutique", "boutiques", "calibre", "call",
        "captured_by", "channel", "city", "client", "clients", "closed_by_client", "code",
        "complication", "consent", "conversation", "conversations", "country", "courier",
        "cover", "coverage", "created_by", "currency", "date", "decided_by", "decided_via",
        "dial", "edits", "event", "evidence", "external_id", "field", "giver", "handed",
        "handover", "hold_reason", "holder", "id", "intent", "joined_into", "keep", "key",
        "kind", "language", "languages", "locale", "lost_by", "merge", "merged_into", "message",
        "model", "moved", "needs", "newest_in", "not_sent", "number", "offer", "origin",
        "other", "outcome", "overwrite", "owner", "ownership", "papers", "part", "parts",
        "payer", "placeholders", "point", "provisional_number", "purchase", "purchase_country",
        "purpose", "reference", "references", "references_to_prepare", "relation", "retailer",
        "roles", "scope", "secondary", "seen", "segment", "service_types", "source",
        "specialties", "stand_in", "status", "strap", "subject", "table", "take", "task",
        "template", "text_version", "ticket", "to", "type", "tz", "updated_by", "via", "visit",
        "void_reason", "watch", "wish",
    }
)  # fmt: skip


def test_every_field_that_travels_is_masked_or_says_nothing_of_anybody() -> None:
    words = {
        field.name
        for kind in (*SYNCED.values(), *COMMANDS.values())
        for field in msgspec.structs.fields(kind)
        if "str" in str(field.type)
    }
    assert words - PERSONAL - _SAYS_NOTHING_OF_ANYBODY == set()
    assert PERSONAL.isdisjoint(_SAYS_NOTHING_OF_ANYBODY)
