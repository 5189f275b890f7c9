CREATE TABLE boutique (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	code TEXT,
	name TEXT,
	city TEXT,
	country TEXT,
	tz TEXT,
	locale TEXT,
	currency TEXT,
	opening_hours TEXT,
	lat DOUBLE,
	lon DOUBLE,
	phone TEXT,
	address TEXT,
	kind TEXT,
	follow_ups TEXT,
	reply_within INTEGER,
	returns_after INTEGER,
	holidays TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE advisor (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	name TEXT,
	name_native TEXT,
	roles TEXT,
	languages TEXT,
	specialties TEXT,
	boutiques TEXT,
	status TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE client (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	given TEXT,
	family TEXT,
	name_native TEXT,
	name_order TEXT,
	pinyin TEXT,
	initials TEXT,
	salutation TEXT,
	language TEXT,
	country TEXT,
	tier TEXT,
	owner TEXT,
	secondary TEXT,
	do_not_contact INTEGER,
	source TEXT,
	external_id TEXT,
	consent TEXT,
	closed_by_client TEXT,
	edits TEXT,
	last_contact_at TEXT,
	merged_into TEXT,
	erased_at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE contact_point (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	kind TEXT,
	value TEXT,
	label TEXT,
	preferred INTEGER,
	verified_at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE consent (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	purpose TEXT,
	channel TEXT,
	state TEXT,
	text_version TEXT,
	language TEXT,
	captured_by TEXT,
	method TEXT,
	witness TEXT,
	evidence TEXT,
	by_client INTEGER,
	at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE important_date (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	kind TEXT,
	month INTEGER,
	calendar TEXT,
	year INTEGER,
	day INTEGER,
	leap_month INTEGER,
	lead_days INTEGER,
	label TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE relation (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	kind TEXT,
	other TEXT,
	label TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE watch (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	reference TEXT,
	serial TEXT,
	movement_no TEXT,
	model TEXT,
	calibre TEXT,
	dial TEXT,
	strap TEXT,
	links INTEGER,
	year INTEGER,
	papers TEXT,
	identity TEXT,
	owner TEXT,
	origin TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE watch_event (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	watch TEXT,
	kind TEXT,
	at TEXT,
	source TEXT,
	text TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE ownership (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	watch TEXT,
	client TEXT,
	since TEXT,
	until TEXT,
	how TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE purchase (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	watch TEXT,
	reference TEXT,
	description TEXT,
	bought_on TEXT,
	boutique TEXT,
	retailer TEXT,
	authorised TEXT,
	country TEXT,
	price INTEGER,
	currency TEXT,
	quantity INTEGER,
	advisor TEXT,
	external_id TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE coverage (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	watch TEXT,
	regime TEXT,
	start TEXT,
	"end" TEXT,
	registered_on TEXT,
	void_reason TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE eligibility_rule (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	regime TEXT,
	outcome TEXT,
	purchase_country TEXT,
	age_years INTEGER,
	complication TEXT,
	papers TEXT,
	wording TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE wish (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	reference TEXT,
	description TEXT,
	priority INTEGER,
	since TEXT,
	state TEXT,
	conversation TEXT,
	message TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE visit (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	advisor TEXT,
	arrived_at TEXT,
	greeted_at TEXT,
	left_at TEXT,
	intent TEXT,
	"references" TEXT,
	outcome TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE appointment (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	advisor TEXT,
	type TEXT,
	start TEXT,
	"end" TEXT,
	references_to_prepare TEXT,
	language TEXT,
	channel TEXT,
	note TEXT,
	conversation TEXT,
	message TEXT,
	status TEXT,
	status_history TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE ticket (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	number TEXT,
	provisional_number TEXT,
	watch TEXT,
	client TEXT,
	holder TEXT,
	service_types TEXT,
	client_words TEXT,
	assessment TEXT,
	condition TEXT,
	accessories TEXT,
	links INTEGER,
	declared_value INTEGER,
	preapproved_ceiling INTEGER,
	currency TEXT,
	promised_on TEXT,
	promise_history TEXT,
	stage TEXT,
	stage_since TEXT,
	hold_reason TEXT,
	priority INTEGER,
	payer TEXT,
	courier TEXT,
	bag_no TEXT,
	signature TEXT,
	collected_by TEXT,
	id_checked INTEGER,
	told_at TEXT,
	conversation TEXT,
	message TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE ticket_event (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	ticket TEXT,
	at TEXT,
	actor TEXT,
	kind TEXT,
	"before" TEXT,
	"after" TEXT,
	client_visible INTEGER,
	text TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE estimate (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	ticket TEXT,
	version INTEGER,
	lines TEXT,
	currency TEXT,
	valid_until TEXT,
	state TEXT,
	decided_by TEXT,
	decided_via TEXT,
	decided_at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE conversation (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	channel TEXT,
	status TEXT,
	assignee TEXT,
	claimed_at TEXT,
	visitor TEXT,
	origin TEXT,
	waiting_since TEXT,
	window_expires_at TEXT,
	replies_left INTEGER,
	snoozed_until TEXT,
	language TEXT,
	last_at TEXT,
	last_text TEXT,
	last_direction TEXT,
	newest_in TEXT,
	newest_in_at TEXT,
	not_sent TEXT,
	joined_into TEXT,
	via TEXT,
	own TEXT,
	"before" TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE message (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	conversation TEXT,
	direction TEXT,
	author TEXT,
	kind TEXT,
	body TEXT,
	attachments TEXT,
	spot TEXT,
	state TEXT,
	reason TEXT,
	private INTEGER,
	at TEXT,
	not_before TEXT,
	waited_since TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE call (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	advisor TEXT,
	direction TEXT,
	reached INTEGER,
	minutes INTEGER,
	text TEXT,
	ticket TEXT,
	at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE offer (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	advisor TEXT,
	reference TEXT,
	watch TEXT,
	wish TEXT,
	why TEXT,
	state TEXT,
	at TEXT,
	answered_at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE note (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	about TEXT,
	subject TEXT,
	kind TEXT,
	text TEXT,
	client TEXT,
	language TEXT,
	pinned INTEGER,
	at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE task (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	client TEXT,
	about TEXT,
	subject TEXT,
	kind TEXT,
	text TEXT,
	due TEXT,
	assignee TEXT,
	state TEXT,
	snoozed_until TEXT,
	conversation TEXT,
	message TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE template (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	"key" TEXT,
	language TEXT,
	channel TEXT,
	purpose TEXT,
	body TEXT,
	placeholders TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE segment (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	name TEXT,
	owner TEXT,
	filter TEXT,
	shared INTEGER,
	PRIMARY KEY (id)
);

CREATE TABLE overwrite (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	about TEXT,
	subject TEXT,
	client TEXT,
	field TEXT,
	lost TEXT,
	lost_by TEXT,
	lost_at TEXT,
	kept TEXT,
	settled_at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE client_merge (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	keep TEXT,
	other TEXT,
	was TEXT,
	"then" TEXT,
	moved TEXT,
	at TEXT,
	undone_at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE handover (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	"to" TEXT,
	was TEXT,
	note TEXT,
	at TEXT,
	undone_at TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE cover (
	id TEXT NOT NULL,
	scope TEXT,
	rev INTEGER,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	advisor TEXT,
	stand_in TEXT,
	since TEXT,
	until TEXT,
	note TEXT,
	PRIMARY KEY (id)
);

CREATE TABLE mirror (
	tbl TEXT NOT NULL,
	id TEXT NOT NULL,
	"row" BLOB,
	PRIMARY KEY (tbl, id)
)
 WITHOUT ROWID;

CREATE TABLE outbox (
	seq INTEGER NOT NULL,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	args BLOB NOT NULL,
	author TEXT NOT NULL,
	roles TEXT NOT NULL,
	asked_at TEXT NOT NULL,
	original BLOB,
	receipt BLOB,
	PRIMARY KEY (seq),
	UNIQUE (id)
);

CREATE TABLE journal (
	id TEXT NOT NULL,
	seq INTEGER NOT NULL,
	kind TEXT NOT NULL,
	args BLOB NOT NULL,
	author TEXT NOT NULL,
	roles TEXT NOT NULL,
	asked_at TEXT NOT NULL,
	original BLOB,
	receipt BLOB,
	answered_at TEXT NOT NULL,
	card INTEGER NOT NULL,
	PRIMARY KEY (id)
);

CREATE TABLE touch (
	id TEXT NOT NULL,
	tbl TEXT NOT NULL,
	command TEXT NOT NULL,
	PRIMARY KEY (id, tbl, command)
)
 WITHOUT ROWID;

CREATE INDEX touch_by_command ON touch (command);

CREATE TABLE inbox (
	number INTEGER NOT NULL,
	page BLOB NOT NULL,
	PRIMARY KEY (number)
);

CREATE TABLE seen (
	tbl TEXT NOT NULL,
	id TEXT NOT NULL,
	PRIMARY KEY (tbl, id)
)
 WITHOUT ROWID;

CREATE TABLE meta (
	"key" TEXT NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY ("key")
)
 WITHOUT ROWID;

CREATE TABLE draft (
	"key" TEXT NOT NULL,
	scope TEXT NOT NULL,
	body TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	attachments TEXT NOT NULL,
	private INTEGER NOT NULL,
	purpose TEXT NOT NULL,
	returned TEXT NOT NULL,
	PRIMARY KEY ("key")
);

CREATE TABLE file (
	hash TEXT NOT NULL,
	type TEXT NOT NULL,
	size INTEGER NOT NULL,
	scope TEXT NOT NULL,
	ours INTEGER NOT NULL,
	used_at TEXT NOT NULL,
	body BLOB NOT NULL,
	PRIMARY KEY (hash)
);

CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii',
    prefix='1 2 3 4');
CREATE VIRTUAL TABLE IF NOT EXISTS note_search USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize='ascii',
    prefix='2 3 4');
CREATE TRIGGER IF NOT EXISTS client_is_gone AFTER DELETE ON client BEGIN DELETE FROM search WHERE rowid = old.rowid * 4 + 0; END;
CREATE TRIGGER IF NOT EXISTS contact_point_is_gone AFTER DELETE ON contact_point BEGIN DELETE FROM search WHERE rowid = old.rowid * 4 + 1; END;
CREATE TRIGGER IF NOT EXISTS watch_is_gone AFTER DELETE ON watch BEGIN DELETE FROM search WHERE rowid = old.rowid * 4 + 2; END;
CREATE TRIGGER IF NOT EXISTS ticket_is_gone AFTER DELETE ON ticket BEGIN DELETE FROM search WHERE rowid = old.rowid * 4 + 3; END;
CREATE TRIGGER IF NOT EXISTS note_is_gone AFTER DELETE ON note BEGIN DELETE FROM note_search WHERE rowid = old.rowid; END;

CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL,
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

INSERT INTO alembic_version VALUES ('0001');

PRAGMA user_version = 1;
