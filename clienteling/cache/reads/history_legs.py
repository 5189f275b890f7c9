"""How each kind of thing that happens with a client is read."""

from collections.abc import Mapping
from enum import StrEnum


class Kind(StrEnum):
    """What happened; each is the name of the table that tells it."""

    PURCHASE = "purchase"
    VISIT = "visit"
    APPOINTMENT = "appointment"
    REPAIR = "ticket_event"
    MESSAGE = "message"
    CALL = "call"
    NOTE = "note"
    CONSENT = "consent"
    TASK = "task"
    OFFER = "offer"
    WATCH = "watch_event"
    MERGE = "client_merge"
    HANDOVER = "handover"


LEGS: Mapping[Kind, str] = {
    # description, reference, currency, boutique or retailer
    Kind.PURCHASE: "SELECT p.bought_on || 'T00:00:00.000000Z' AS at, 'purchase' AS kind, p.id,"
    " p.advisor AS who, p.watch AS leads_to, p.price * p.quantity AS amount,"
    " coalesce(nullif(p.description, ''), w.model, '') AS a,"
    " p.reference AS b, p.currency AS c,"
    " coalesce(nullif(p.retailer, ''), o.name, p.boutique) AS d, NULL AS e"
    " FROM purchase p LEFT JOIN watch w ON w.id = p.watch"
    " LEFT JOIN boutique o ON o.id = p.boutique WHERE p.client = :client",
    # intent, outcome, references as JSON
    Kind.VISIT: "SELECT arrived_at AS at, 'visit' AS kind, id, advisor, NULL, NULL,"
    ' intent, outcome AS b, "references", NULL AS d, NULL FROM visit WHERE client = :client',
    # type, status, note, references as JSON
    Kind.APPOINTMENT: "SELECT start AS at, 'appointment' AS kind, id, advisor, id AS leads_to,"
    " NULL, type, status AS b, note, references_to_prepare AS d, NULL"
    " FROM appointment WHERE client = :client",
    # number, kind of line, stage after, text, whether the client may see it
    Kind.REPAIR: "SELECT e.at AS at, 'ticket_event' AS kind, e.id, e.actor, e.ticket, NULL,"
    " coalesce(nullif(t.number, ''), t.provisional_number), e.kind, e.after, e.text,"
    " e.client_visible FROM ticket t JOIN ticket_event e ON e.ticket = t.id"
    " WHERE t.client = :client",
    # channel, direction, body, private, kind of message
    Kind.MESSAGE: "SELECT m.at AS at, 'message' AS kind, m.id, m.author, m.conversation, NULL,"
    " c.channel, m.direction AS b, m.body, m.private AS d, m.kind AS e FROM conversation c"
    " JOIN message m ON m.conversation = c.id WHERE c.client = :client",
    # direction, reached, minutes, text
    Kind.CALL: "SELECT at, 'call' AS kind, id, advisor, ticket, NULL, direction, reached AS b,"
    ' minutes, text AS d, NULL FROM "call" WHERE client = :client',
    # kind of words, text, pinned
    Kind.NOTE: "SELECT at, 'note' AS kind, id, created_by, NULL, NULL, kind AS a, text, pinned,"
    " NULL, NULL FROM note WHERE client = :client AND (:pinned OR NOT coalesce(pinned, 0))",
    # purpose, channel, state, how
    Kind.CONSENT: "SELECT at, 'consent' AS kind, id, captured_by, NULL, NULL, purpose,"
    " channel, state, method, NULL FROM consent WHERE client = :client",
    # text, due, state, kind of task, the message it came out of
    Kind.TASK: "SELECT CASE WHEN created_at > '1971' THEN created_at ELSE due END AS at,"
    " 'task' AS kind, id, assignee, conversation,"
    " NULL, text, due, state, kind AS d, message FROM task WHERE client = :client",
    # reference, model, why, state
    Kind.OFFER: "SELECT f.at AS at, 'offer' AS kind, f.id, f.advisor, f.watch, NULL,"
    " f.reference, w.model, f.why, f.state, NULL FROM offer f"
    " LEFT JOIN watch w ON w.id = f.watch WHERE f.client = :client",
    # what happened, model, reference, text; of watches they have or had at that time. What
    # they bought here is told by the purchase.
    Kind.WATCH: "SELECT e.at AS at, 'watch_event' AS kind, e.id, e.created_by, e.watch, NULL,"
    " e.kind, w.model, w.reference, e.text, NULL FROM"
    " (SELECT id, '9999' AS until FROM watch WHERE owner = :client UNION"
    " SELECT watch, until FROM ownership WHERE client = :client AND until IS NOT NULL) AS o"
    " CROSS JOIN watch_event e ON e.watch = o.id AND substr(e.at, 1, 10) <= o.until"
    " JOIN watch w ON w.id = e.watch WHERE NOT (e.kind = 'sold' AND EXISTS"
    " (SELECT 1 FROM purchase WHERE watch = e.watch AND client = :client))",
    # the name of the file that ended in this one, whether it was undone
    Kind.MERGE: "SELECT g.at AS at, 'client_merge' AS kind, g.id, g.created_by, g.other, NULL,"
    " trim(coalesce(c.given, '') || ' ' || coalesce(c.family, '')), g.undone_at, NULL,"
    " NULL, NULL FROM client_merge g LEFT JOIN client c ON c.id = g.other"
    " WHERE g.keep = :client",
    # the colleague who took over, words for them, whether it was undone
    Kind.HANDOVER: "SELECT h.at AS at, 'handover' AS kind, h.id, h.created_by, NULL, NULL,"
    " d.name, h.note, h.undone_at, NULL, NULL FROM handover h"
    ' LEFT JOIN advisor d ON d.id = h."to" WHERE instr(h.was, :client)',
}
"""Each kind as at, kind, id, who, leads_to, amount, and five facts named above it."""

PINNED = (
    "SELECT at, 'note', id, created_by, NULL, NULL, kind, text, pinned, NULL, NULL"
    " FROM note WHERE client = :client AND pinned ORDER BY at DESC, id DESC"
)
