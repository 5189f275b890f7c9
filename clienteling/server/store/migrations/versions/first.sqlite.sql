CREATE TABLE access_log (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
	created_at TEXT,
	created_by TEXT,
	updated_at TEXT,
	updated_by TEXT,
	advisor TEXT,
	client TEXT,
	action TEXT,
	reason TEXT,
	count INTEGER,
	device TEXT,
	at TEXT,
	PRIMARY KEY (id)
);
CREATE INDEX access_log_by_id ON access_log (scope, id);
CREATE INDEX access_log_by_rev ON access_log (scope, rev, id);
CREATE INDEX access_log_of_client ON access_log (client);
CREATE TABLE account (
	advisor TEXT NOT NULL,
	login TEXT NOT NULL,
	password TEXT NOT NULL,
	changed_at TEXT NOT NULL,
	PRIMARY KEY (advisor),
	UNIQUE (login)
);
CREATE TABLE advisor (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX advisor_by_id ON advisor (scope, id);
CREATE INDEX advisor_by_rev ON advisor (scope, rev, id);
CREATE TABLE appointment (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX appointment_by_id ON appointment (scope, id);
CREATE INDEX appointment_by_rev ON appointment (scope, rev, id);
CREATE INDEX appointment_of_advisor ON appointment (advisor, start);
CREATE INDEX appointment_of_client ON appointment (client);
CREATE INDEX appointment_of_conversation ON appointment (conversation);
CREATE TABLE attempt (
	subject TEXT NOT NULL,
	failures INTEGER NOT NULL,
	not_before TEXT NOT NULL,
	forget_at TEXT NOT NULL,
	PRIMARY KEY (subject)
);
CREATE TABLE audit (
	n INTEGER NOT NULL,
	at TEXT NOT NULL,
	kind TEXT NOT NULL,
	person TEXT NOT NULL,
	device TEXT NOT NULL,
	scope TEXT NOT NULL,
	subject TEXT NOT NULL,
	hash TEXT NOT NULL,
	PRIMARY KEY (n)
);
CREATE TABLE audit_tip (
	id INTEGER NOT NULL,
	n INTEGER NOT NULL,
	hash TEXT NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE blob (
	sha256 TEXT NOT NULL,
	size INTEGER NOT NULL,
	"by" TEXT NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY (sha256)
);
CREATE TABLE boutique (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX boutique_by_id ON boutique (scope, id);
CREATE INDEX boutique_by_rev ON boutique (scope, rev, id);
CREATE TABLE call (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX call_by_id ON call (scope, id);
CREATE INDEX call_by_rev ON call (scope, rev, id);
CREATE INDEX call_of_client ON call (client);
CREATE TABLE channel (
	scope TEXT NOT NULL,
	name TEXT NOT NULL,
	adapter TEXT NOT NULL,
	callback TEXT NOT NULL,
	secret BLOB NOT NULL,
	set_at TEXT NOT NULL,
	sites TEXT DEFAULT '' NOT NULL,
	PRIMARY KEY (scope, name)
);
CREATE TABLE client (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX client_by_id ON client (scope, id);
CREATE INDEX client_by_rev ON client (scope, rev, id);
CREATE INDEX client_of_merged_into ON client (merged_into);
CREATE TABLE client_merge (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX client_merge_by_id ON client_merge (scope, id);
CREATE INDEX client_merge_by_rev ON client_merge (scope, rev, id);
CREATE TABLE clock (
	id INTEGER NOT NULL,
	rev INTEGER NOT NULL,
	epoch TEXT NOT NULL,
	min_rev INTEGER NOT NULL,
	PRIMARY KEY (id)
);
CREATE TABLE consent (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX consent_by_id ON consent (scope, id);
CREATE INDEX consent_by_rev ON consent (scope, rev, id);
CREATE INDEX consent_of_client ON consent (client);
CREATE TABLE contact_point (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX contact_point_by_id ON contact_point (scope, id);
CREATE INDEX contact_point_by_rev ON contact_point (scope, rev, id);
CREATE INDEX contact_point_of_client ON contact_point (client);
CREATE INDEX contact_point_value ON contact_point (value);
CREATE TABLE conversation (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX conversation_begun ON conversation (scope, created_by, created_at);
CREATE INDEX conversation_by_id ON conversation (scope, id);
CREATE INDEX conversation_by_rev ON conversation (scope, rev, id);
CREATE INDEX conversation_of_client ON conversation (client);
CREATE INDEX conversation_of_joined_into ON conversation (joined_into);
CREATE TABLE correspondent (
	conversation TEXT NOT NULL,
	scope TEXT NOT NULL,
	channel TEXT NOT NULL,
	address TEXT NOT NULL,
	put_off_until TEXT,
	PRIMARY KEY (conversation)
);
CREATE TABLE counter (
	scope TEXT NOT NULL,
	name TEXT NOT NULL,
	value INTEGER NOT NULL,
	PRIMARY KEY (scope, name)
);
CREATE TABLE cover (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX cover_by_id ON cover (scope, id);
CREATE INDEX cover_by_rev ON cover (scope, rev, id);
CREATE TABLE coverage (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX coverage_by_id ON coverage (scope, id);
CREATE INDEX coverage_by_rev ON coverage (scope, rev, id);
CREATE TABLE delivery (
	message TEXT NOT NULL,
	scope TEXT NOT NULL,
	channel TEXT NOT NULL,
	conversation TEXT NOT NULL,
	purpose TEXT NOT NULL,
	excused INTEGER NOT NULL,
	via TEXT NOT NULL,
	seen TEXT NOT NULL,
	since TEXT NOT NULL,
	due_at TEXT NOT NULL,
	tries INTEGER NOT NULL,
	done_at TEXT,
	outcome TEXT NOT NULL,
	PRIMARY KEY (message)
);
CREATE INDEX delivery_due ON delivery (due_at) WHERE done_at IS NULL;
CREATE INDEX delivery_of_via ON delivery (via);
CREATE TABLE device (
	id TEXT NOT NULL,
	person TEXT NOT NULL,
	scope TEXT NOT NULL,
	name TEXT NOT NULL,
	last_seq INTEGER DEFAULT 0 NOT NULL,
	enrolled_at TEXT NOT NULL,
	last_seen TEXT,
	revoked_at TEXT,
	PRIMARY KEY (id)
);
CREATE INDEX ix_device_person ON device (person);
CREATE INDEX ix_device_scope ON device (scope);
CREATE TABLE eligibility_rule (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX eligibility_rule_by_id ON eligibility_rule (scope, id);
CREATE INDEX eligibility_rule_by_rev ON eligibility_rule (scope, rev, id);
CREATE TABLE erased (
	client TEXT NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY (client)
);
CREATE TABLE estimate (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX estimate_by_id ON estimate (scope, id);
CREATE INDEX estimate_by_rev ON estimate (scope, rev, id);
CREATE TABLE failure (
	command TEXT NOT NULL,
	times INTEGER NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY (command)
);
CREATE TABLE granted (
	person TEXT NOT NULL,
	scope TEXT NOT NULL,
	PRIMARY KEY (person, scope)
);
CREATE INDEX granted_in ON granted (scope);
CREATE TABLE handover (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX handover_by_id ON handover (scope, id);
CREATE INDEX handover_by_rev ON handover (scope, rev, id);
CREATE TABLE import_row (
	run TEXT NOT NULL,
	"table" TEXT NOT NULL,
	id TEXT NOT NULL,
	client TEXT NOT NULL,
	was TEXT,
	"then" TEXT,
	PRIMARY KEY (run, "table", id)
);
CREATE INDEX ix_import_row_client ON import_row (client);
CREATE TABLE import_run (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	name TEXT NOT NULL,
	kind TEXT NOT NULL,
	"by" TEXT NOT NULL,
	at TEXT NOT NULL,
	state TEXT NOT NULL,
	total INTEGER NOT NULL,
	done INTEGER NOT NULL,
	heard_at TEXT NOT NULL,
	counts TEXT NOT NULL,
	undone_at TEXT,
	removed INTEGER NOT NULL,
	restored INTEGER NOT NULL,
	stayed TEXT NOT NULL,
	PRIMARY KEY (id)
);
CREATE INDEX import_run_of ON import_run (scope, at);
CREATE TABLE important_date (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX important_date_by_id ON important_date (scope, id);
CREATE INDEX important_date_by_rev ON important_date (scope, rev, id);
CREATE INDEX important_date_of_client ON important_date (client);
CREATE TABLE "key" (
	name TEXT NOT NULL,
	value BLOB NOT NULL,
	PRIMARY KEY (name)
);
CREATE TABLE loose (
	sha256 TEXT NOT NULL,
	PRIMARY KEY (sha256)
);
CREATE TABLE message (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX message_by_id ON message (scope, id);
CREATE INDEX message_by_rev ON message (scope, rev, id);
CREATE INDEX message_of_conversation ON message (conversation);
CREATE TABLE nonce (
	channel TEXT NOT NULL,
	value TEXT NOT NULL,
	forget_at TEXT NOT NULL,
	PRIMARY KEY (channel, value)
);
CREATE INDEX ix_nonce_forget_at ON nonce (forget_at);
CREATE TABLE note (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX note_by_id ON note (scope, id);
CREATE INDEX note_by_rev ON note (scope, rev, id);
CREATE INDEX note_of_client ON note (client);
CREATE INDEX note_of_subject ON note (subject);
CREATE TABLE offer (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX offer_by_id ON offer (scope, id);
CREATE INDEX offer_by_rev ON offer (scope, rev, id);
CREATE INDEX offer_of_client ON offer (client);
CREATE TABLE overwrite (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX overwrite_by_id ON overwrite (scope, id);
CREATE INDEX overwrite_by_rev ON overwrite (scope, rev, id);
CREATE INDEX overwrite_of_client ON overwrite (client);
CREATE INDEX overwrite_of_subject ON overwrite (subject);
CREATE TABLE ownership (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX ownership_by_id ON ownership (scope, id);
CREATE INDEX ownership_by_rev ON ownership (scope, rev, id);
CREATE INDEX ownership_of_client ON ownership (client);
CREATE TABLE purchase (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX purchase_by_id ON purchase (scope, id);
CREATE INDEX purchase_by_rev ON purchase (scope, rev, id);
CREATE INDEX purchase_of_client ON purchase (client);
CREATE TABLE receipt (
	device TEXT NOT NULL,
	seq INTEGER NOT NULL,
	command TEXT NOT NULL,
	repeated INTEGER DEFAULT 0 NOT NULL,
	status TEXT NOT NULL,
	problem TEXT,
	rev INTEGER NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY (device, seq)
);
CREATE UNIQUE INDEX receipt_of_command ON receipt (command) WHERE repeated = 0;
CREATE TABLE refresh_token (
	fingerprint TEXT NOT NULL,
	family TEXT NOT NULL,
	device TEXT NOT NULL,
	advisor TEXT NOT NULL,
	expires_at TEXT NOT NULL,
	state TEXT NOT NULL,
	replaced_by TEXT,
	PRIMARY KEY (fingerprint)
);
CREATE INDEX ix_refresh_token_device ON refresh_token (device);
CREATE INDEX ix_refresh_token_family ON refresh_token (family);
CREATE TABLE relation (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX relation_by_id ON relation (scope, id);
CREATE INDEX relation_by_rev ON relation (scope, rev, id);
CREATE INDEX relation_of_client ON relation (client);
CREATE INDEX relation_of_other ON relation (other);
CREATE TABLE segment (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX segment_by_id ON segment (scope, id);
CREATE INDEX segment_by_rev ON segment (scope, rev, id);
CREATE TABLE task (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX task_by_id ON task (scope, id);
CREATE INDEX task_by_rev ON task (scope, rev, id);
CREATE INDEX task_of_client ON task (client);
CREATE INDEX task_of_conversation ON task (conversation);
CREATE INDEX task_of_subject ON task (subject);
CREATE TABLE template (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX template_by_id ON template (scope, id);
CREATE INDEX template_by_rev ON template (scope, rev, id);
CREATE TABLE ticket (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX ticket_by_id ON ticket (scope, id);
CREATE INDEX ticket_by_rev ON ticket (scope, rev, id);
CREATE INDEX ticket_of_client ON ticket (client);
CREATE INDEX ticket_of_conversation ON ticket (conversation);
CREATE TABLE ticket_event (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX ticket_event_by_id ON ticket_event (scope, id);
CREATE INDEX ticket_event_by_rev ON ticket_event (scope, rev, id);
CREATE INDEX ticket_event_of_ticket ON ticket_event (ticket);
CREATE TABLE tomb (
	"table" TEXT NOT NULL,
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
	at TEXT NOT NULL,
	PRIMARY KEY ("table", id, scope)
);
CREATE INDEX tomb_by_age ON tomb (at);
CREATE INDEX tomb_by_rev ON tomb (scope, rev);
CREATE TABLE visit (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX visit_by_id ON visit (scope, id);
CREATE INDEX visit_by_rev ON visit (scope, rev, id);
CREATE INDEX visit_of_client ON visit (client);
CREATE TABLE watch (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX watch_by_id ON watch (scope, id);
CREATE INDEX watch_by_rev ON watch (scope, rev, id);
CREATE INDEX watch_called ON watch (scope, reference);
CREATE INDEX watch_of_owner ON watch (owner);
CREATE TABLE watch_event (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX watch_event_by_id ON watch_event (scope, id);
CREATE INDEX watch_event_by_rev ON watch_event (scope, rev, id);
CREATE TABLE wish (
	id TEXT NOT NULL,
	scope TEXT NOT NULL,
	rev INTEGER NOT NULL,
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
CREATE INDEX wish_by_id ON wish (scope, id);
CREATE INDEX wish_by_rev ON wish (scope, rev, id);
CREATE INDEX wish_of_client ON wish (client);
CREATE INDEX wish_of_conversation ON wish (conversation);
