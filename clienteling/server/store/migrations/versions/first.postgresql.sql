CREATE TABLE access_log (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	advisor TEXT COLLATE "C",
	client TEXT COLLATE "C",
	action TEXT COLLATE "C",
	reason TEXT COLLATE "C",
	count BIGINT,
	device TEXT COLLATE "C",
	at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX access_log_by_id ON access_log (scope, id);
CREATE INDEX access_log_by_rev ON access_log (scope, rev, id);
CREATE INDEX access_log_of_client ON access_log (client);
CREATE TABLE account (
	advisor TEXT COLLATE "C" NOT NULL,
	login TEXT COLLATE "C" NOT NULL,
	password TEXT COLLATE "C" NOT NULL,
	changed_at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (advisor),
	UNIQUE (login)
);
CREATE TABLE advisor (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	name TEXT COLLATE "C",
	name_native TEXT COLLATE "C",
	roles TEXT COLLATE "C",
	languages TEXT COLLATE "C",
	specialties TEXT COLLATE "C",
	boutiques TEXT COLLATE "C",
	status TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX advisor_by_id ON advisor (scope, id);
CREATE INDEX advisor_by_rev ON advisor (scope, rev, id);
CREATE TABLE appointment (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	advisor TEXT COLLATE "C",
	type TEXT COLLATE "C",
	start TEXT COLLATE "C",
	"end" TEXT COLLATE "C",
	references_to_prepare TEXT COLLATE "C",
	language TEXT COLLATE "C",
	channel TEXT COLLATE "C",
	note TEXT COLLATE "C",
	conversation TEXT COLLATE "C",
	message TEXT COLLATE "C",
	status TEXT COLLATE "C",
	status_history TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX appointment_by_id ON appointment (scope, id);
CREATE INDEX appointment_by_rev ON appointment (scope, rev, id);
CREATE INDEX appointment_of_advisor ON appointment (advisor, start);
CREATE INDEX appointment_of_client ON appointment (client);
CREATE INDEX appointment_of_conversation ON appointment (conversation);
CREATE TABLE attempt (
	subject TEXT COLLATE "C" NOT NULL,
	failures INTEGER NOT NULL,
	not_before TEXT COLLATE "C" NOT NULL,
	forget_at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (subject)
);
CREATE TABLE audit (
	n BIGINT NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	person TEXT COLLATE "C" NOT NULL,
	device TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	subject TEXT COLLATE "C" NOT NULL,
	hash TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (n)
);
CREATE TABLE audit_tip (
	id INTEGER NOT NULL,
	n BIGINT NOT NULL,
	hash TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE blob (
	sha256 TEXT COLLATE "C" NOT NULL,
	size BIGINT NOT NULL,
	by TEXT COLLATE "C" NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (sha256)
);
CREATE TABLE boutique (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	code TEXT COLLATE "C",
	name TEXT COLLATE "C",
	city TEXT COLLATE "C",
	country TEXT COLLATE "C",
	tz TEXT COLLATE "C",
	locale TEXT COLLATE "C",
	currency TEXT COLLATE "C",
	opening_hours TEXT COLLATE "C",
	lat DOUBLE PRECISION,
	lon DOUBLE PRECISION,
	phone TEXT COLLATE "C",
	address TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	follow_ups TEXT COLLATE "C",
	reply_within BIGINT,
	returns_after BIGINT,
	holidays TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX boutique_by_id ON boutique (scope, id);
CREATE INDEX boutique_by_rev ON boutique (scope, rev, id);
CREATE TABLE call (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	advisor TEXT COLLATE "C",
	direction TEXT COLLATE "C",
	reached INTEGER,
	minutes BIGINT,
	text TEXT COLLATE "C",
	ticket TEXT COLLATE "C",
	at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX call_by_id ON call (scope, id);
CREATE INDEX call_by_rev ON call (scope, rev, id);
CREATE INDEX call_of_client ON call (client);
CREATE TABLE channel (
	scope TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	adapter TEXT COLLATE "C" NOT NULL,
	callback TEXT COLLATE "C" NOT NULL,
	secret BYTEA NOT NULL,
	set_at TEXT COLLATE "C" NOT NULL,
	sites TEXT COLLATE "C" DEFAULT '' NOT NULL,
	PRIMARY KEY (scope, name)
);
CREATE TABLE client (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	given TEXT COLLATE "C",
	family TEXT COLLATE "C",
	name_native TEXT COLLATE "C",
	name_order TEXT COLLATE "C",
	pinyin TEXT COLLATE "C",
	initials TEXT COLLATE "C",
	salutation TEXT COLLATE "C",
	language TEXT COLLATE "C",
	country TEXT COLLATE "C",
	tier TEXT COLLATE "C",
	owner TEXT COLLATE "C",
	secondary TEXT COLLATE "C",
	do_not_contact INTEGER,
	source TEXT COLLATE "C",
	external_id TEXT COLLATE "C",
	consent TEXT COLLATE "C",
	closed_by_client TEXT COLLATE "C",
	edits TEXT COLLATE "C",
	last_contact_at TEXT COLLATE "C",
	merged_into TEXT COLLATE "C",
	erased_at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX client_by_id ON client (scope, id);
CREATE INDEX client_by_rev ON client (scope, rev, id);
CREATE INDEX client_of_merged_into ON client (merged_into);
CREATE TABLE client_merge (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	keep TEXT COLLATE "C",
	other TEXT COLLATE "C",
	was TEXT COLLATE "C",
	"then" TEXT COLLATE "C",
	moved TEXT COLLATE "C",
	at TEXT COLLATE "C",
	undone_at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX client_merge_by_id ON client_merge (scope, id);
CREATE INDEX client_merge_by_rev ON client_merge (scope, rev, id);
CREATE TABLE clock (
	id INTEGER NOT NULL,
	rev BIGINT NOT NULL,
	epoch TEXT COLLATE "C" NOT NULL,
	min_rev BIGINT NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE consent (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	purpose TEXT COLLATE "C",
	channel TEXT COLLATE "C",
	state TEXT COLLATE "C",
	text_version TEXT COLLATE "C",
	language TEXT COLLATE "C",
	captured_by TEXT COLLATE "C",
	method TEXT COLLATE "C",
	witness TEXT COLLATE "C",
	evidence TEXT COLLATE "C",
	by_client INTEGER,
	at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX consent_by_id ON consent (scope, id);
CREATE INDEX consent_by_rev ON consent (scope, rev, id);
CREATE INDEX consent_of_client ON consent (client);
CREATE TABLE contact_point (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	value TEXT COLLATE "C",
	label TEXT COLLATE "C",
	preferred INTEGER,
	verified_at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX contact_point_by_id ON contact_point (scope, id);
CREATE INDEX contact_point_by_rev ON contact_point (scope, rev, id);
CREATE INDEX contact_point_of_client ON contact_point (client);
CREATE INDEX contact_point_value ON contact_point (value);
CREATE TABLE conversation (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	channel TEXT COLLATE "C",
	status TEXT COLLATE "C",
	assignee TEXT COLLATE "C",
	claimed_at TEXT COLLATE "C",
	visitor TEXT COLLATE "C",
	origin TEXT COLLATE "C",
	waiting_since TEXT COLLATE "C",
	window_expires_at TEXT COLLATE "C",
	replies_left BIGINT,
	snoozed_until TEXT COLLATE "C",
	language TEXT COLLATE "C",
	last_at TEXT COLLATE "C",
	last_text TEXT COLLATE "C",
	last_direction TEXT COLLATE "C",
	newest_in TEXT COLLATE "C",
	newest_in_at TEXT COLLATE "C",
	not_sent TEXT COLLATE "C",
	joined_into TEXT COLLATE "C",
	via TEXT COLLATE "C",
	own TEXT COLLATE "C",
	before TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX conversation_begun ON conversation (scope, created_by, created_at);
CREATE INDEX conversation_by_id ON conversation (scope, id);
CREATE INDEX conversation_by_rev ON conversation (scope, rev, id);
CREATE INDEX conversation_of_client ON conversation (client);
CREATE INDEX conversation_of_joined_into ON conversation (joined_into);
CREATE TABLE correspondent (
	conversation TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	channel TEXT COLLATE "C" NOT NULL,
	address TEXT COLLATE "C" NOT NULL,
	put_off_until TEXT COLLATE "C",
	PRIMARY KEY (conversation)
);
CREATE TABLE counter (
	scope TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	value BIGINT NOT NULL,
	PRIMARY KEY (scope, name)
);
CREATE TABLE cover (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	advisor TEXT COLLATE "C",
	stand_in TEXT COLLATE "C",
	since TEXT COLLATE "C",
	until TEXT COLLATE "C",
	note TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX cover_by_id ON cover (scope, id);
CREATE INDEX cover_by_rev ON cover (scope, rev, id);
CREATE TABLE coverage (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	watch TEXT COLLATE "C",
	regime TEXT COLLATE "C",
	start TEXT COLLATE "C",
	"end" TEXT COLLATE "C",
	registered_on TEXT COLLATE "C",
	void_reason TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX coverage_by_id ON coverage (scope, id);
CREATE INDEX coverage_by_rev ON coverage (scope, rev, id);
CREATE TABLE delivery (
	message TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	channel TEXT COLLATE "C" NOT NULL,
	conversation TEXT COLLATE "C" NOT NULL,
	purpose TEXT COLLATE "C" NOT NULL,
	excused INTEGER NOT NULL,
	via TEXT COLLATE "C" NOT NULL,
	seen TEXT COLLATE "C" NOT NULL,
	since TEXT COLLATE "C" NOT NULL,
	due_at TEXT COLLATE "C" NOT NULL,
	tries INTEGER NOT NULL,
	done_at TEXT COLLATE "C",
	outcome TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (message)
);
CREATE INDEX delivery_due ON delivery (due_at) WHERE done_at IS NULL;
CREATE INDEX delivery_of_via ON delivery (via);
CREATE TABLE device (
	id TEXT COLLATE "C" NOT NULL,
	person TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	last_seq BIGINT DEFAULT 0 NOT NULL,
	enrolled_at TEXT COLLATE "C" NOT NULL,
	last_seen TEXT COLLATE "C",
	revoked_at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX ix_device_person ON device (person);
CREATE INDEX ix_device_scope ON device (scope);
CREATE TABLE eligibility_rule (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	regime TEXT COLLATE "C",
	outcome TEXT COLLATE "C",
	purchase_country TEXT COLLATE "C",
	age_years BIGINT,
	complication TEXT COLLATE "C",
	papers TEXT COLLATE "C",
	wording TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX eligibility_rule_by_id ON eligibility_rule (scope, id);
CREATE INDEX eligibility_rule_by_rev ON eligibility_rule (scope, rev, id);
CREATE TABLE erased (
	client TEXT COLLATE "C" NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (client)
);
CREATE TABLE estimate (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	ticket TEXT COLLATE "C",
	version BIGINT,
	lines TEXT COLLATE "C",
	currency TEXT COLLATE "C",
	valid_until TEXT COLLATE "C",
	state TEXT COLLATE "C",
	decided_by TEXT COLLATE "C",
	decided_via TEXT COLLATE "C",
	decided_at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX estimate_by_id ON estimate (scope, id);
CREATE INDEX estimate_by_rev ON estimate (scope, rev, id);
CREATE TABLE failure (
	command TEXT COLLATE "C" NOT NULL,
	times INTEGER NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (command)
);
CREATE TABLE granted (
	person TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (person, scope)
);
CREATE INDEX granted_in ON granted (scope);
CREATE TABLE handover (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	"to" TEXT COLLATE "C",
	was TEXT COLLATE "C",
	note TEXT COLLATE "C",
	at TEXT COLLATE "C",
	undone_at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX handover_by_id ON handover (scope, id);
CREATE INDEX handover_by_rev ON handover (scope, rev, id);
CREATE TABLE import_row (
	run TEXT COLLATE "C" NOT NULL,
	"table" TEXT COLLATE "C" NOT NULL,
	id TEXT COLLATE "C" NOT NULL,
	client TEXT COLLATE "C" NOT NULL,
	was TEXT COLLATE "C",
	"then" TEXT COLLATE "C",
	PRIMARY KEY (run, "table", id)
);
CREATE INDEX ix_import_row_client ON import_row (client);
CREATE TABLE import_run (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	name TEXT COLLATE "C" NOT NULL,
	kind TEXT COLLATE "C" NOT NULL,
	by TEXT COLLATE "C" NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	total BIGINT NOT NULL,
	done BIGINT NOT NULL,
	heard_at TEXT COLLATE "C" NOT NULL,
	counts TEXT COLLATE "C" NOT NULL,
	undone_at TEXT COLLATE "C",
	removed BIGINT NOT NULL,
	restored BIGINT NOT NULL,
	stayed TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (id)
);
CREATE INDEX import_run_of ON import_run (scope, at);
CREATE TABLE important_date (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	month BIGINT,
	calendar TEXT COLLATE "C",
	year BIGINT,
	day BIGINT,
	leap_month INTEGER,
	lead_days BIGINT,
	label TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX important_date_by_id ON important_date (scope, id);
CREATE INDEX important_date_by_rev ON important_date (scope, rev, id);
CREATE INDEX important_date_of_client ON important_date (client);
CREATE TABLE key (
	name TEXT COLLATE "C" NOT NULL,
	value BYTEA NOT NULL,
	PRIMARY KEY (name)
);
CREATE TABLE loose (
	sha256 TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (sha256)
);
CREATE TABLE message (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	conversation TEXT COLLATE "C",
	direction TEXT COLLATE "C",
	author TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	body TEXT COLLATE "C",
	attachments TEXT COLLATE "C",
	spot TEXT COLLATE "C",
	state TEXT COLLATE "C",
	reason TEXT COLLATE "C",
	private INTEGER,
	at TEXT COLLATE "C",
	not_before TEXT COLLATE "C",
	waited_since TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX message_by_id ON message (scope, id);
CREATE INDEX message_by_rev ON message (scope, rev, id);
CREATE INDEX message_of_conversation ON message (conversation);
CREATE TABLE nonce (
	channel TEXT COLLATE "C" NOT NULL,
	value TEXT COLLATE "C" NOT NULL,
	forget_at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (channel, value)
);
CREATE INDEX ix_nonce_forget_at ON nonce (forget_at);
CREATE TABLE note (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	about TEXT COLLATE "C",
	subject TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	text TEXT COLLATE "C",
	client TEXT COLLATE "C",
	language TEXT COLLATE "C",
	pinned INTEGER,
	at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX note_by_id ON note (scope, id);
CREATE INDEX note_by_rev ON note (scope, rev, id);
CREATE INDEX note_of_client ON note (client);
CREATE INDEX note_of_subject ON note (subject);
CREATE TABLE offer (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	advisor TEXT COLLATE "C",
	reference TEXT COLLATE "C",
	watch TEXT COLLATE "C",
	wish TEXT COLLATE "C",
	why TEXT COLLATE "C",
	state TEXT COLLATE "C",
	at TEXT COLLATE "C",
	answered_at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX offer_by_id ON offer (scope, id);
CREATE INDEX offer_by_rev ON offer (scope, rev, id);
CREATE INDEX offer_of_client ON offer (client);
CREATE TABLE overwrite (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	about TEXT COLLATE "C",
	subject TEXT COLLATE "C",
	client TEXT COLLATE "C",
	field TEXT COLLATE "C",
	lost TEXT COLLATE "C",
	lost_by TEXT COLLATE "C",
	lost_at TEXT COLLATE "C",
	kept TEXT COLLATE "C",
	settled_at TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX overwrite_by_id ON overwrite (scope, id);
CREATE INDEX overwrite_by_rev ON overwrite (scope, rev, id);
CREATE INDEX overwrite_of_client ON overwrite (client);
CREATE INDEX overwrite_of_subject ON overwrite (subject);
CREATE TABLE ownership (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	watch TEXT COLLATE "C",
	client TEXT COLLATE "C",
	since TEXT COLLATE "C",
	until TEXT COLLATE "C",
	how TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX ownership_by_id ON ownership (scope, id);
CREATE INDEX ownership_by_rev ON ownership (scope, rev, id);
CREATE INDEX ownership_of_client ON ownership (client);
CREATE TABLE purchase (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	watch TEXT COLLATE "C",
	reference TEXT COLLATE "C",
	description TEXT COLLATE "C",
	bought_on TEXT COLLATE "C",
	boutique TEXT COLLATE "C",
	retailer TEXT COLLATE "C",
	authorised TEXT COLLATE "C",
	country TEXT COLLATE "C",
	price BIGINT,
	currency TEXT COLLATE "C",
	quantity BIGINT,
	advisor TEXT COLLATE "C",
	external_id TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX purchase_by_id ON purchase (scope, id);
CREATE INDEX purchase_by_rev ON purchase (scope, rev, id);
CREATE INDEX purchase_of_client ON purchase (client);
CREATE TABLE receipt (
	device TEXT COLLATE "C" NOT NULL,
	seq BIGINT NOT NULL,
	command TEXT COLLATE "C" NOT NULL,
	repeated INTEGER DEFAULT 0 NOT NULL,
	status TEXT COLLATE "C" NOT NULL,
	problem TEXT COLLATE "C",
	rev BIGINT NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY (device, seq)
);
CREATE UNIQUE INDEX receipt_of_command ON receipt (command) WHERE repeated = 0;
CREATE TABLE refresh_token (
	fingerprint TEXT COLLATE "C" NOT NULL,
	family TEXT COLLATE "C" NOT NULL,
	device TEXT COLLATE "C" NOT NULL,
	advisor TEXT COLLATE "C" NOT NULL,
	expires_at TEXT COLLATE "C" NOT NULL,
	state TEXT COLLATE "C" NOT NULL,
	replaced_by TEXT COLLATE "C",
	PRIMARY KEY (fingerprint)
);
CREATE INDEX ix_refresh_token_device ON refresh_token (device);
CREATE INDEX ix_refresh_token_family ON refresh_token (family);
CREATE TABLE relation (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	other TEXT COLLATE "C",
	label TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX relation_by_id ON relation (scope, id);
CREATE INDEX relation_by_rev ON relation (scope, rev, id);
CREATE INDEX relation_of_client ON relation (client);
CREATE INDEX relation_of_other ON relation (other);
CREATE TABLE segment (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	name TEXT COLLATE "C",
	owner TEXT COLLATE "C",
	filter TEXT COLLATE "C",
	shared INTEGER,
	PRIMARY KEY (id)
);
CREATE INDEX segment_by_id ON segment (scope, id);
CREATE INDEX segment_by_rev ON segment (scope, rev, id);
CREATE TABLE task (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	about TEXT COLLATE "C",
	subject TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	text TEXT COLLATE "C",
	due TEXT COLLATE "C",
	assignee TEXT COLLATE "C",
	state TEXT COLLATE "C",
	snoozed_until TEXT COLLATE "C",
	conversation TEXT COLLATE "C",
	message TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX task_by_id ON task (scope, id);
CREATE INDEX task_by_rev ON task (scope, rev, id);
CREATE INDEX task_of_client ON task (client);
CREATE INDEX task_of_conversation ON task (conversation);
CREATE INDEX task_of_subject ON task (subject);
CREATE TABLE template (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	key TEXT COLLATE "C",
	language TEXT COLLATE "C",
	channel TEXT COLLATE "C",
	purpose TEXT COLLATE "C",
	body TEXT COLLATE "C",
	placeholders TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX template_by_id ON template (scope, id);
CREATE INDEX template_by_rev ON template (scope, rev, id);
CREATE TABLE ticket (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	number TEXT COLLATE "C",
	provisional_number TEXT COLLATE "C",
	watch TEXT COLLATE "C",
	client TEXT COLLATE "C",
	holder TEXT COLLATE "C",
	service_types TEXT COLLATE "C",
	client_words TEXT COLLATE "C",
	assessment TEXT COLLATE "C",
	condition TEXT COLLATE "C",
	accessories TEXT COLLATE "C",
	links BIGINT,
	declared_value BIGINT,
	preapproved_ceiling BIGINT,
	currency TEXT COLLATE "C",
	promised_on TEXT COLLATE "C",
	promise_history TEXT COLLATE "C",
	stage TEXT COLLATE "C",
	stage_since TEXT COLLATE "C",
	hold_reason TEXT COLLATE "C",
	priority BIGINT,
	payer TEXT COLLATE "C",
	courier TEXT COLLATE "C",
	bag_no TEXT COLLATE "C",
	signature TEXT COLLATE "C",
	collected_by TEXT COLLATE "C",
	id_checked INTEGER,
	told_at TEXT COLLATE "C",
	conversation TEXT COLLATE "C",
	message TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX ticket_by_id ON ticket (scope, id);
CREATE INDEX ticket_by_rev ON ticket (scope, rev, id);
CREATE INDEX ticket_of_client ON ticket (client);
CREATE INDEX ticket_of_conversation ON ticket (conversation);
CREATE TABLE ticket_event (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	ticket TEXT COLLATE "C",
	at TEXT COLLATE "C",
	actor TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	before TEXT COLLATE "C",
	after TEXT COLLATE "C",
	client_visible INTEGER,
	text TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX ticket_event_by_id ON ticket_event (scope, id);
CREATE INDEX ticket_event_by_rev ON ticket_event (scope, rev, id);
CREATE INDEX ticket_event_of_ticket ON ticket_event (ticket);
CREATE TABLE tomb (
	"table" TEXT COLLATE "C" NOT NULL,
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	at TEXT COLLATE "C" NOT NULL,
	PRIMARY KEY ("table", id, scope)
);
CREATE INDEX tomb_by_age ON tomb (at);
CREATE INDEX tomb_by_rev ON tomb (scope, rev);
CREATE TABLE visit (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	advisor TEXT COLLATE "C",
	arrived_at TEXT COLLATE "C",
	greeted_at TEXT COLLATE "C",
	left_at TEXT COLLATE "C",
	intent TEXT COLLATE "C",
	"references" TEXT COLLATE "C",
	outcome TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX visit_by_id ON visit (scope, id);
CREATE INDEX visit_by_rev ON visit (scope, rev, id);
CREATE INDEX visit_of_client ON visit (client);
CREATE TABLE watch (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	reference TEXT COLLATE "C",
	serial TEXT COLLATE "C",
	movement_no TEXT COLLATE "C",
	model TEXT COLLATE "C",
	calibre TEXT COLLATE "C",
	dial TEXT COLLATE "C",
	strap TEXT COLLATE "C",
	links BIGINT,
	year BIGINT,
	papers TEXT COLLATE "C",
	identity TEXT COLLATE "C",
	owner TEXT COLLATE "C",
	origin TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX watch_by_id ON watch (scope, id);
CREATE INDEX watch_by_rev ON watch (scope, rev, id);
CREATE INDEX watch_called ON watch (scope, reference);
CREATE INDEX watch_of_owner ON watch (owner);
CREATE TABLE watch_event (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	watch TEXT COLLATE "C",
	kind TEXT COLLATE "C",
	at TEXT COLLATE "C",
	source TEXT COLLATE "C",
	text TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX watch_event_by_id ON watch_event (scope, id);
CREATE INDEX watch_event_by_rev ON watch_event (scope, rev, id);
CREATE TABLE wish (
	id TEXT COLLATE "C" NOT NULL,
	scope TEXT COLLATE "C" NOT NULL,
	rev BIGINT NOT NULL,
	created_at TEXT COLLATE "C",
	created_by TEXT COLLATE "C",
	updated_at TEXT COLLATE "C",
	updated_by TEXT COLLATE "C",
	client TEXT COLLATE "C",
	reference TEXT COLLATE "C",
	description TEXT COLLATE "C",
	priority BIGINT,
	since TEXT COLLATE "C",
	state TEXT COLLATE "C",
	conversation TEXT COLLATE "C",
	message TEXT COLLATE "C",
	PRIMARY KEY (id)
);
CREATE INDEX wish_by_id ON wish (scope, id);
CREATE INDEX wish_by_rev ON wish (scope, rev, id);
CREATE INDEX wish_of_client ON wish (client);
CREATE INDEX wish_of_conversation ON wish (conversation);
