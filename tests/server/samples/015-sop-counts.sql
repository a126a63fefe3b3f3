-- The database of version 015-sop-counts, as the program of that version wrote it. Never edit it: it stands for the
-- data of people who have not updated since. It is the one of version 014-sops after its update.
CREATE TABLE "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
CREATE TABLE "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
CREATE TABLE "workspaces" ("id" text primary key, "name" text not null, "created_at" bigint not null, "epoch" text default '' not null);
CREATE TABLE "members" ("workspace" text not null references "workspaces" ("id"), "id" text not null, "name" text not null, "access" text not null, "person" text, "builtin" integer not null, "created_at" bigint not null, "removed_at" bigint, "email" text, constraint "members_key" primary key ("workspace", "id"));
CREATE TABLE "tokens" ("hash" text primary key, "workspace" text not null, "member" text not null, "device" text not null, "created_at" bigint not null, "device_id" text, "expires_at" bigint, constraint "tokens_member" foreign key ("workspace", "member") references "members" ("workspace", "id"));
CREATE TABLE "invites" ("hash" text primary key, "workspace" text not null references "workspaces" ("id"), "name" text not null, "access" text not null, "person" text, "created_by" text not null, "created_at" bigint not null, "expires_at" bigint not null, "used_at" bigint, "used_by" text, "email" text);
CREATE TABLE "scopes" ("workspace" text not null references "workspaces" ("id"), "scope" text not null, "version" bigint not null, "horizon" bigint default 0 not null, constraint "scopes_key" primary key ("workspace", "scope"));
CREATE TABLE "entities" ("workspace" text not null references "workspaces" ("id"), "scope" text not null, "kind" text not null, "id" text not null, "version" bigint not null, "deleted" integer not null, "data" text, "record" text, constraint "entities_key" primary key ("workspace", "scope", "kind", "id"));
CREATE TABLE "journal" ("workspace" text not null references "workspaces" ("id"), "seq" bigint not null, "id" text not null, "record" text not null, "type" text not null, "occurred_at" bigint not null, "received_at" bigint not null, "member" text not null, "playbook" bigint, "body" text not null, "skew" bigint default 0 not null, "place" bigint default 0 not null, constraint "journal_key" primary key ("workspace", "seq"), constraint "journal_event" unique ("workspace", "id"));
CREATE TABLE "playbooks" ("workspace" text not null references "workspaces" ("id"), "version" bigint not null, "yaml" text not null, "json" text not null, "note" text, "published_at" bigint not null, "published_by" text not null, constraint "playbooks_key" primary key ("workspace", "version"));
CREATE TABLE "scheduled_playbooks" ("workspace" text not null references "workspaces" ("id"), "id" bigint not null, "yaml" text not null, "name" text not null, "note" text, "base" bigint not null, "publish_at" bigint not null, "created_at" bigint not null, "member" text not null, "held" text, constraint "scheduled_playbooks_key" primary key ("workspace", "id"));
CREATE TABLE "record_facts" ("workspace" text not null references "workspaces" ("id"), "record" text not null, "host" text not null, "account" text not null, "object" text not null, "pipeline" text, "stage" text, "owner" text, "assigned" text, "assigned_rule" text, "assigned_at" bigint, constraint "record_facts_key" primary key ("workspace", "record"));
CREATE TABLE "rotations" ("workspace" text not null references "workspaces" ("id"), "rule" text not null, "state" text not null, constraint "rotations_key" primary key ("workspace", "rule"));
CREATE TABLE "jobs" ("workspace" text not null references "workspaces" ("id"), "id" text not null, "kind" text not null, "key" text not null, "payload" text not null, "state" text not null, "created_at" bigint not null, "run_at" bigint not null, "tries" integer not null, "again" integer not null, "lease" text, "locked_until" bigint, "ended_at" bigint, "error" text, constraint "jobs_key" primary key ("workspace", "id"), constraint "jobs_once" unique ("workspace", "key"));
CREATE TABLE "devices" ("workspace" text not null, "id" text not null, "member" text not null, "name" text not null, "client" text, "family" text not null, "generation" bigint not null, "created_at" bigint not null, "seen_at" bigint not null, "revoked_at" bigint, "revoked_why" text, "revoked_by" text, constraint "devices_key" primary key ("workspace", "id"), constraint "devices_member" foreign key ("workspace", "member") references "members" ("workspace", "id"));
CREATE TABLE "refresh_tokens" ("hash" text primary key, "workspace" text not null, "device" text not null, "generation" bigint not null, "created_at" bigint not null, constraint "refresh_tokens_device" foreign key ("workspace", "device") references "devices" ("workspace", "id"));
CREATE TABLE "audit" ("workspace" text not null references "workspaces" ("id"), "id" text not null, "at" bigint not null, "member" text, "device" text, "action" text not null, "subject" text, "detail" text not null, constraint "audit_key" primary key ("workspace", "id"));
CREATE TABLE "retention" ("workspace" text primary key references "workspaces" ("id"), "journal" bigint, "observations" bigint, "audit" bigint);
CREATE TABLE "forgotten_events" ("workspace" text not null references "workspaces" ("id"), "id" text not null, constraint "forgotten_events_key" primary key ("workspace", "id"));
CREATE TABLE "rate_limits" ("key" varchar(255) primary key, "points" integer default 0 not null, "expire" bigint);
CREATE TABLE "scope_marks" ("workspace" text not null references "workspaces" ("id"), "scope" text not null, "at" bigint not null, "version" bigint not null, constraint "scope_marks_key" primary key ("workspace", "scope", "at"));
CREATE TABLE "auth_users" ("id" text primary key, "name" text not null, "email" text not null unique, "email_verified" integer not null, "image" text, "created_at" bigint not null, "updated_at" bigint not null);
CREATE TABLE "auth_sessions" ("id" text primary key, "token" text not null unique, "user_id" text not null references "auth_users" ("id"), "expires_at" bigint not null, "ip_address" text, "user_agent" text, "created_at" bigint not null, "updated_at" bigint not null);
CREATE TABLE "auth_accounts" ("id" text primary key, "account_id" text not null, "provider_id" text not null, "user_id" text not null references "auth_users" ("id"), "access_token" text, "refresh_token" text, "id_token" text, "access_token_expires_at" bigint, "refresh_token_expires_at" bigint, "scope" text, "password" text, "created_at" bigint not null, "updated_at" bigint not null, constraint "auth_accounts_once" unique ("provider_id", "account_id"));
CREATE TABLE "auth_verifications" ("id" text primary key, "identifier" text not null, "value" text not null, "expires_at" bigint not null, "created_at" bigint not null, "updated_at" bigint not null);
CREATE TABLE "auth_passkeys" ("id" text primary key, "name" text, "public_key" text not null, "user_id" text not null references "auth_users" ("id"), "credential_id" text not null unique, "counter" bigint not null, "device_type" text not null, "backed_up" integer not null, "transports" text, "created_at" bigint, "aaguid" text);
CREATE TABLE "member_logins" ("workspace" text not null references "workspaces" ("id"), "member" text not null, "user_id" text not null references "auth_users" ("id"), constraint "member_logins_key" primary key ("workspace", "member"));
CREATE TABLE "device_codes" ("hash" text primary key, "user_code" text not null unique, "device" text not null, "state" text not null, "workspace" text references "workspaces" ("id"), "member" text, "created_at" bigint not null, "expires_at" bigint not null);
CREATE TABLE "access_links" ("hash" text primary key, "workspace" text not null references "workspaces" ("id"), "member" text not null, "created_by" text not null, "created_at" bigint not null, "expires_at" bigint not null, "used_at" bigint);
CREATE TABLE "sign_ons" ("workspace" text primary key references "workspaces" ("id"), "name" text not null, "issuer" text not null, "client_id" text not null, "client_secret" text not null, "domains" text not null, "default_access" text, "updated_at" bigint not null);
CREATE TABLE "page_health" ("workspace" text not null references "workspaces" ("id"), "host" text not null, "page" text not null, "pack" bigint not null, "probe" text not null, "times" bigint not null, "first_at" bigint not null, "last_at" bigint not null, constraint "page_health_key" primary key ("workspace", "host", "page", "pack", "probe"));
CREATE TABLE "page_reports" ("workspace" text not null references "workspaces" ("id"), "device" text not null, "batch" text not null, "at" bigint not null, constraint "page_reports_key" primary key ("workspace", "device"));
CREATE TABLE "showings" ("workspace" text not null references "workspaces" ("id"), "id" text not null, "rule" text not null, "member" text not null, "record" text not null, "flag" text not null, "card" text, "shown_at" bigint not null, "outcome" text, constraint "showings_key" primary key ("workspace", "id", "rule"));
CREATE TABLE "asana_connections" ("workspace" text primary key references "workspaces" ("id"), "token" text not null, "place" text not null, "problem" text, "updated_at" bigint not null);
CREATE TABLE "asana_projects" ("workspace" text not null references "workspaces" ("id"), "marker" text not null, "passage" text not null, "member" text not null, "plan" text not null, "state" text not null, "turn" integer not null, "attempts" integer not null, "tries" integer not null, "sent_at" bigint, "job" text, "project" text, "url" text, "problem" text, "due_at" bigint, "created_at" bigint not null, constraint "asana_projects_key" primary key ("workspace", "marker"));
CREATE UNIQUE INDEX "entities_by_version" on "entities" ("workspace", "scope", "version");
CREATE INDEX "entities_by_record" on "entities" ("workspace", "record");
CREATE INDEX "journal_by_record" on "journal" ("workspace", "record", "seq");
CREATE INDEX "record_facts_by_assignment" on "record_facts" ("workspace", "assigned_at");
CREATE INDEX "jobs_due" on "jobs" ("state", "run_at");
CREATE UNIQUE INDEX "devices_by_family" on "devices" ("family");
CREATE INDEX "devices_by_member" on "devices" ("workspace", "member");
CREATE INDEX "refresh_tokens_by_device" on "refresh_tokens" ("workspace", "device");
CREATE INDEX "tokens_by_member" on "tokens" ("workspace", "member", "device_id");
CREATE INDEX "audit_by_time" on "audit" ("workspace", "at");
CREATE INDEX "audit_by_member" on "audit" ("workspace", "member", "action", "at");
CREATE INDEX "journal_by_receipt" on "journal" ("workspace", "received_at");
CREATE INDEX "auth_sessions_by_user" on "auth_sessions" ("user_id");
CREATE INDEX "auth_accounts_by_user" on "auth_accounts" ("user_id");
CREATE INDEX "auth_verifications_by_identifier" on "auth_verifications" ("identifier");
CREATE INDEX "auth_passkeys_by_user" on "auth_passkeys" ("user_id");
CREATE INDEX "member_logins_by_user" on "member_logins" ("user_id");
CREATE INDEX "showings_by_time" on "showings" ("workspace", "shown_at");
CREATE INDEX "showings_of_member" on "showings" ("workspace", "member", "record");
CREATE TABLE "sops" ("workspace" text not null references "workspaces" ("id"), "id" text not null, "version" bigint not null, "number" bigint not null, "status" text not null, "readers" text not null, "ever" text, "size" bigint not null, "data" text not null, constraint "sops_key" primary key ("workspace", "id"));
CREATE INDEX "sops_by_version" on "sops" ("workspace", "version");
CREATE TABLE "sop_versions" ("workspace" text not null references "workspaces" ("id"), "id" text not null, "number" bigint not null, "change" text not null, "note" text, "published_at" bigint not null, "published_by" text not null, "data" text not null, constraint "sop_versions_key" primary key ("workspace", "id", "number"));
CREATE TABLE "sop_pictures" ("workspace" text not null references "workspaces" ("id"), "id" text not null, "type" text not null, "size" bigint not null, "bytes" text not null, "created_at" bigint not null, constraint "sop_pictures_key" primary key ("workspace", "id"));
CREATE TABLE "sop_picture_uses" ("workspace" text not null references "workspaces" ("id"), "picture" text not null, "sop" text not null, constraint "sop_picture_uses_key" primary key ("workspace", "picture", "sop"));
CREATE TABLE "sop_uses" ("workspace" text not null references "workspaces" ("id"), "sop" text not null, "week" text not null, "times" bigint not null, constraint "sop_uses_key" primary key ("workspace", "week", "sop"));
CREATE TABLE "sop_misses" ("workspace" text not null references "workspaces" ("id"), "words" text not null, "times" bigint not null, "first_at" bigint not null, "last_at" bigint not null, "dismissed_at" bigint, constraint "sop_misses_key" primary key ("workspace", "words"));
CREATE TABLE "sop_batches" ("workspace" text not null references "workspaces" ("id"), "batch" text not null, "at" bigint not null, constraint "sop_batches_key" primary key ("workspace", "batch"));
CREATE INDEX "sop_batches_by_time" on "sop_batches" ("workspace", "at");
insert into "kysely_migration" ("name", "timestamp") values ('001-first', '2026-11-21T23:53:39.694Z');
insert into "kysely_migration" ("name", "timestamp") values ('002-clocks-and-leaving', '2026-11-21T23:53:39.696Z');
insert into "kysely_migration" ("name", "timestamp") values ('003-scheduled-playbooks', '2026-11-22T03:11:09.075Z');
insert into "kysely_migration" ("name", "timestamp") values ('004-assignments', '2026-11-22T03:22:33.895Z');
insert into "kysely_migration" ("name", "timestamp") values ('005-jobs', '2026-11-22T05:07:01.574Z');
insert into "kysely_migration" ("name", "timestamp") values ('006-devices', '2026-11-22T05:23:32.218Z');
insert into "kysely_migration" ("name", "timestamp") values ('007-audit', '2026-11-22T05:39:15.065Z');
insert into "kysely_migration" ("name", "timestamp") values ('008-rate-limits', '2026-11-22T06:21:10.383Z');
insert into "kysely_migration" ("name", "timestamp") values ('009-horizons', '2026-11-22T06:21:10.388Z');
insert into "kysely_migration" ("name", "timestamp") values ('010-sign-in', '2026-11-22T06:36:13.974Z');
insert into "kysely_migration" ("name", "timestamp") values ('011-page-health', '2026-11-22T08:32:06.053Z');
insert into "kysely_migration" ("name", "timestamp") values ('012-showings', '2026-11-22T12:18:59.385Z');
insert into "kysely_migration" ("name", "timestamp") values ('013-asana', '2026-11-22T15:20:00.000Z');
insert into "kysely_migration" ("name", "timestamp") values ('014-sops', '2026-11-22T18:40:00.000Z');
insert into "kysely_migration" ("name", "timestamp") values ('015-sop-counts', '2026-11-22T18:40:00.000Z');
insert into "kysely_migration_lock" ("id", "is_locked") values ('migration_lock', 0);
insert into "workspaces" ("id", "name", "created_at", "epoch") values ('01a20087-a697-7000-856f-939a849ff091', 'Sample', 1790856000000, 'b33e0e04-65fe-4499-aee6-3f81f8cdf259');
insert into "members" ("workspace", "id", "name", "access", "person", "builtin", "created_at", "removed_at", "email") values ('01a20087-a697-7000-856f-939a849ff091', '01a20087-a698-7668-bcd5-d726036fc797', 'Command line', 'owner', null, 1, 1790856000000, null, null);
insert into "members" ("workspace", "id", "name", "access", "person", "builtin", "created_at", "removed_at", "email") values ('01a20087-a697-7000-856f-939a849ff091', '01a20087-a6d3-7286-a0ee-0d1b27af3485', 'A member', 'member', 'darcel-schlecht', 0, 1790856000000, null, null);
insert into "tokens" ("hash", "workspace", "member", "device", "created_at", "device_id", "expires_at") values ('4a72e1362451e8bac21cc8e6486b2649fa55611b700d8fc20f852852a3a75d47', '01a20087-a697-7000-856f-939a849ff091', '01a20087-a698-7668-bcd5-d726036fc797', 'command line', 1790856000000, null, null);
insert into "tokens" ("hash", "workspace", "member", "device", "created_at", "device_id", "expires_at") values ('b5b76cc04564f27b526e554df60a8c10ff3044ccb7ee947f57cc16b281e1bf3d', '01a20087-a697-7000-856f-939a849ff091', '01a20087-a6d3-7286-a0ee-0d1b27af3485', 'a browser', 1790856000000, null, null);
insert into "invites" ("hash", "workspace", "name", "access", "person", "created_by", "created_at", "expires_at", "used_at", "used_by", "email") values ('a745a1bd2f9e0067de36a06345f56c37ad630c062fee0c2966bb4173174aac36', '01a20087-a697-7000-856f-939a849ff091', 'Owner', 'owner', null, '01a20087-a698-7668-bcd5-d726036fc797', 1790856000000, 1791460800000, null, null, null);
insert into "invites" ("hash", "workspace", "name", "access", "person", "created_by", "created_at", "expires_at", "used_at", "used_by", "email") values ('a04436a5db2a181e3ba3f93d0c009a03cc380116b801c24cc4761362cfb53f93', '01a20087-a697-7000-856f-939a849ff091', 'A member', 'member', 'darcel-schlecht', '01a20087-a698-7668-bcd5-d726036fc797', 1790856000000, 1791460800000, 1790856000000, '01a20087-a6d3-7286-a0ee-0d1b27af3485', null);
insert into "scopes" ("workspace", "scope", "version", "horizon") values ('01a20087-a697-7000-856f-939a849ff091', 'workspace', 4, 0);
insert into "scopes" ("workspace", "scope", "version", "horizon") values ('01a20087-a697-7000-856f-939a849ff091', 'playbooks', 1, 0);
insert into "scopes" ("workspace", "scope", "version", "horizon") values ('01a20087-a697-7000-856f-939a849ff091', 'journal', 1, 0);
insert into "scopes" ("workspace", "scope", "version", "horizon") values ('01a20087-a697-7000-856f-939a849ff091', 'records', 1, 0);
insert into "scopes" ("workspace", "scope", "version", "horizon") values ('01a20087-a697-7000-856f-939a849ff091', 'me:01a20087-a6d3-7286-a0ee-0d1b27af3485', 2, 0);
insert into "scopes" ("workspace", "scope", "version", "horizon") values ('01a20087-a697-7000-856f-939a849ff091', 'scheduled', 1, 0);
insert into "scopes" ("workspace", "scope", "version", "horizon") values ('01a20087-a697-7000-856f-939a849ff091', 'sops', 1, 0);
insert into "entities" ("workspace", "scope", "kind", "id", "version", "deleted", "data", "record") values ('01a20087-a697-7000-856f-939a849ff091', 'workspace', 'member', '01a20087-a698-7668-bcd5-d726036fc797', 1, 0, '{"id":"01a20087-a698-7668-bcd5-d726036fc797","name":"Command line","access":"owner","person":null}', null);
insert into "entities" ("workspace", "scope", "kind", "id", "version", "deleted", "data", "record") values ('01a20087-a697-7000-856f-939a849ff091', 'workspace', 'playbook', 'current', 2, 0, '{"version":1,"publishedAt":"2026-10-01T12:00:00.000Z","publishedBy":"Command line","playbook":{"waymark":1,"name":"Hardware sales","calendar":{"timeZone":"America/New_York","workdays":["mon","tue","wed","thu","fri"],"opens":"09:00","closes":"17:00","holidays":[]},"roles":[{"id":"sales-agent","title":"Sales agent"},{"id":"sales-manager","title":"Sales manager"}],"people":[{"id":"darcel-schlecht","name":"Darcel Schlecht","roles":["sales-agent"]},{"id":"vicki-laflamme","name":"Vicki Laflamme","roles":["sales-agent"]},{"id":"melvin-marxen","name":"Melvin Marxen","roles":["sales-manager"]}],"properties":[],"motions":[{"id":"hardware-deal","title":"Hardware deal","layer":"pipeline","on":{"object":"deal"},"stages":[{"id":"prospecting","title":"Prospecting","kind":"open","steps":[{"id":"qualify","title":"Find the person who buys and what they replace","due":"2 business days","owner":"sales-agent","doneWhen":"ticked","sop":"first-call"}],"exit":[{"id":"account-known","title":"The account is known","known":"name"}],"sops":[]},{"id":"engaging","title":"Engaging","kind":"open","steps":[{"id":"send-offer","title":"Send the offer with delivery date","due":"3 business days","owner":"sales-agent","doneWhen":"ticked","sop":"offer"},{"id":"follow-up","title":"Call about the offer","due":"5 business days","after":"send-offer","owner":"sales-agent","doneWhen":"ticked"}],"exit":[{"id":"amount-known","title":"The amount is known","known":"amount"},{"id":"delivery-agreed","title":"The delivery date is agreed","confirmed":true}],"sops":[]},{"id":"won","title":"Won","kind":"won","steps":[],"exit":[],"sops":[]},{"id":"lost","title":"Lost","kind":"lost","steps":[],"exit":[],"sops":[]}],"stalls":[{"id":"three-weeks","title":"Three weeks without moving on","stages":["prospecting","engaging"],"after":"21 days","level":"line","sop":"stalled-deal"}]}],"sops":[{"id":"first-call","title":"First call","owner":"sales-manager","body":"1. Ask what they use today and when its lease or warranty ends.\n2. Ask who signs and who else has a say.\n3. Agree on the next date before hanging up.\n"},{"id":"offer","title":"Writing an offer","owner":"sales-manager","body":"Quote from the current price list. Name the delivery week, not a range of months.\nAnything below list price by more than 10 % needs the sales manager first.\n"},{"id":"stalled-deal","title":"When a deal stands still","owner":"sales-manager","body":"Call, do not write. Ask one question: is this still going to happen, and by when?\nNo date: close it as lost with the reason. A date: set the next step to the week before.\n"}]}}', null);
insert into "entities" ("workspace", "scope", "kind", "id", "version", "deleted", "data", "record") values ('01a20087-a697-7000-856f-939a849ff091', 'workspace', 'account', 'hubspot:1', 3, 0, '{"host":"hubspot","account":"1"}', null);
insert into "entities" ("workspace", "scope", "kind", "id", "version", "deleted", "data", "record") values ('01a20087-a697-7000-856f-939a849ff091', 'workspace', 'member', '01a20087-a6d3-7286-a0ee-0d1b27af3485', 4, 0, '{"id":"01a20087-a6d3-7286-a0ee-0d1b27af3485","name":"A member","access":"member","person":"darcel-schlecht"}', null);
insert into "entities" ("workspace", "scope", "kind", "id", "version", "deleted", "data", "record") values ('01a20087-a697-7000-856f-939a849ff091', 'records', 'record', 'hubspot:1:deal:1', 1, 0, '{"ref":{"host":"hubspot","account":"1","object":"deal","id":"1"},"firstSeen":"2026-09-01T08:00:00.000Z","properties":{"stage":{"page":{"value":"Engaging","asOf":"2026-09-01T08:00:00.000Z"}},"owner":{"page":{"value":"Darcel Schlecht","asOf":"2026-09-01T08:00:00.000Z"}}},"stages":[{"event":"0b9f5a3e-6d5e-4c39-9d41-3f0f0a6f4d02","value":"Engaging","source":"page","asOf":"2026-09-01T08:00:00.000Z","since":"2026-09-01T08:00:00.000Z"}],"marks":[]}', null);
insert into "entities" ("workspace", "scope", "kind", "id", "version", "deleted", "data", "record") values ('01a20087-a697-7000-856f-939a849ff091', 'me:01a20087-a6d3-7286-a0ee-0d1b27af3485', 'flag', 'hubspot:1:deal:1/three-weeks', 1, 0, '{"record":"hubspot:1:deal:1","rule":"three-weeks","title":"Three weeks without moving on","kind":"stalled","name":null,"since":"2026-09-01T08:00:00.000Z","days":30}', 'hubspot:1:deal:1');
insert into "entities" ("workspace", "scope", "kind", "id", "version", "deleted", "data", "record") values ('01a20087-a697-7000-856f-939a849ff091', 'me:01a20087-a6d3-7286-a0ee-0d1b27af3485', 'flag', 'hubspot:1:deal:1/overdue:send-offer', 2, 0, '{"record":"hubspot:1:deal:1","rule":"overdue:send-offer","title":"Overdue: Send the offer with delivery date","kind":"overdue","name":null,"since":"2026-09-01T08:00:00.000Z","days":26}', 'hubspot:1:deal:1');
insert into "journal" ("workspace", "seq", "id", "record", "type", "occurred_at", "received_at", "member", "playbook", "body", "skew", "place") values ('01a20087-a697-7000-856f-939a849ff091', 1, '0b9f5a3e-6d5e-4c39-9d41-3f0f0a6f4d02', 'hubspot:1:deal:1', 'record.observed', 1788249600000, 1790856000000, '01a20087-a6d3-7286-a0ee-0d1b27af3485', 1, '{"id":"0b9f5a3e-6d5e-4c39-9d41-3f0f0a6f4d02","record":{"host":"hubspot","account":"1","object":"deal","id":"1"},"occurredAt":"2026-09-01T09:00:00.000Z","playbook":1,"type":"record.observed","observations":[{"property":"stage","value":"Engaging","source":"page","asOf":"2026-09-01T09:00:00.000Z","since":"2026-09-01T09:00:00.000Z"},{"property":"owner","value":"Darcel Schlecht","source":"page","asOf":"2026-09-01T09:00:00.000Z"}]}', 3600000, 0);
insert into "playbooks" ("workspace", "version", "yaml", "json", "note", "published_at", "published_by") values ('01a20087-a697-7000-856f-939a849ff091', 1, '# yaml-language-server: $schema=../playbook.schema.json
#
# A small playbook for a company that sells hardware: four stages, and one rule about deals that stand still.
# It fits the import mapping in examples/imports/maven-crm.map.yaml.
waymark: 1
name: Hardware sales

calendar:
  timeZone: America/New_York
  workdays: [mon, tue, wed, thu, fri]
  opens: "09:00"
  closes: "17:00"

roles:
  - { id: sales-agent, title: Sales agent }
  - { id: sales-manager, title: Sales manager }

people:
  - { id: darcel-schlecht, name: Darcel Schlecht, roles: [sales-agent] }
  - { id: vicki-laflamme, name: Vicki Laflamme, roles: [sales-agent] }
  - { id: melvin-marxen, name: Melvin Marxen, roles: [sales-manager] }

motions:
  - id: hardware-deal
    title: Hardware deal
    layer: pipeline
    on: { object: deal }
    stages:
      - id: prospecting
        title: Prospecting
        steps:
          - id: qualify
            title: Find the person who buys and what they replace
            due: 2 business days
            owner: sales-agent
            sop: first-call
        exit:
          - { id: account-known, title: The account is known, known: name }
      - id: engaging
        title: Engaging
        steps:
          - id: send-offer
            title: Send the offer with delivery date
            due: 3 business days
            owner: sales-agent
            sop: offer
          - id: follow-up
            title: Call about the offer
            due: 5 business days
            after: send-offer
            owner: sales-agent
        exit:
          - { id: amount-known, title: The amount is known, known: amount }
          - { id: delivery-agreed, title: The delivery date is agreed, confirmed: true }
      - { id: won, title: Won, kind: won }
      - { id: lost, title: Lost, kind: lost }
    stalls:
      - id: three-weeks
        title: Three weeks without moving on
        stages: [prospecting, engaging]
        after: 21 days
        level: line
        sop: stalled-deal

sops:
  - id: first-call
    title: First call
    owner: sales-manager
    body: |
      1. Ask what they use today and when its lease or warranty ends.
      2. Ask who signs and who else has a say.
      3. Agree on the next date before hanging up.
  - id: offer
    title: Writing an offer
    owner: sales-manager
    body: |
      Quote from the current price list. Name the delivery week, not a range of months.
      Anything below list price by more than 10 % needs the sales manager first.
  - id: stalled-deal
    title: When a deal stands still
    owner: sales-manager
    body: |
      Call, do not write. Ask one question: is this still going to happen, and by when?
      No date: close it as lost with the reason. A date: set the next step to the week before.
', '{"waymark":1,"name":"Hardware sales","calendar":{"timeZone":"America/New_York","workdays":["mon","tue","wed","thu","fri"],"opens":"09:00","closes":"17:00","holidays":[]},"roles":[{"id":"sales-agent","title":"Sales agent"},{"id":"sales-manager","title":"Sales manager"}],"people":[{"id":"darcel-schlecht","name":"Darcel Schlecht","roles":["sales-agent"]},{"id":"vicki-laflamme","name":"Vicki Laflamme","roles":["sales-agent"]},{"id":"melvin-marxen","name":"Melvin Marxen","roles":["sales-manager"]}],"properties":[],"motions":[{"id":"hardware-deal","title":"Hardware deal","layer":"pipeline","on":{"object":"deal"},"stages":[{"id":"prospecting","title":"Prospecting","kind":"open","steps":[{"id":"qualify","title":"Find the person who buys and what they replace","due":"2 business days","owner":"sales-agent","doneWhen":"ticked","sop":"first-call"}],"exit":[{"id":"account-known","title":"The account is known","known":"name"}],"sops":[]},{"id":"engaging","title":"Engaging","kind":"open","steps":[{"id":"send-offer","title":"Send the offer with delivery date","due":"3 business days","owner":"sales-agent","doneWhen":"ticked","sop":"offer"},{"id":"follow-up","title":"Call about the offer","due":"5 business days","after":"send-offer","owner":"sales-agent","doneWhen":"ticked"}],"exit":[{"id":"amount-known","title":"The amount is known","known":"amount"},{"id":"delivery-agreed","title":"The delivery date is agreed","confirmed":true}],"sops":[]},{"id":"won","title":"Won","kind":"won","steps":[],"exit":[],"sops":[]},{"id":"lost","title":"Lost","kind":"lost","steps":[],"exit":[],"sops":[]}],"stalls":[{"id":"three-weeks","title":"Three weeks without moving on","stages":["prospecting","engaging"],"after":"21 days","level":"line","sop":"stalled-deal"}]}],"sops":[{"id":"first-call","title":"First call","owner":"sales-manager","body":"1. Ask what they use today and when its lease or warranty ends.\n2. Ask who signs and who else has a say.\n3. Agree on the next date before hanging up.\n"},{"id":"offer","title":"Writing an offer","owner":"sales-manager","body":"Quote from the current price list. Name the delivery week, not a range of months.\nAnything below list price by more than 10 % needs the sales manager first.\n"},{"id":"stalled-deal","title":"When a deal stands still","owner":"sales-manager","body":"Call, do not write. Ask one question: is this still going to happen, and by when?\nNo date: close it as lost with the reason. A date: set the next step to the week before.\n"}]}', 'Starter playbook', 1790856000000, 'Command line');
insert into "scheduled_playbooks" ("workspace", "id", "yaml", "name", "note", "base", "publish_at", "created_at", "member", "held") values ('01a20087-a697-7000-856f-939a849ff091', 1, 'waymark: 1
name: Too early
', 'Too early', 'A sample', 7, 1790942400000, 1790856000000, '01a20087-a698-7668-bcd5-d726036fc797', 'It was edited from version 7.');
insert into "record_facts" ("workspace", "record", "host", "account", "object", "pipeline", "stage", "owner", "assigned", "assigned_rule", "assigned_at") values ('01a20087-a697-7000-856f-939a849ff091', 'hubspot:1:deal:1', 'hubspot', '1', 'deal', null, 'Engaging', 'Darcel Schlecht', null, null, null);
insert into "jobs" ("workspace", "id", "kind", "key", "payload", "state", "created_at", "run_at", "tries", "again", "lease", "locked_until", "ended_at", "error") values ('01a20087-a697-7000-856f-939a849ff091', '01a20110-0000-7000-8000-000000000001', 'sweep', 'sweep', '{}', 'waiting', 1790942400000, 1790943000000, 0, 0, null, null, null, null);
insert into "jobs" ("workspace", "id", "kind", "key", "payload", "state", "created_at", "run_at", "tries", "again", "lease", "locked_until", "ended_at", "error") values ('01a20087-a697-7000-856f-939a849ff091', '01a20110-0000-7000-8000-000000000002', 'publish', 'publish:1', '{"id":1}', 'done', 1790856000000, 1790942400000, 1, 0, null, null, 1790942400000, null);
insert into "audit" ("workspace", "id", "at", "member", "device", "action", "subject", "detail") values ('01a20087-a697-7000-856f-939a849ff091', '01a20110-0000-7000-8000-000000000003', 1790856000000, '01a20087-a6d3-7286-a0ee-0d1b27af3485', 'a sample browser', 'records.written', null, '{"record.observed":1}');
insert into "retention" ("workspace", "journal", "observations", "audit") values ('01a20087-a697-7000-856f-939a849ff091', null, null, 3650);
insert into "forgotten_events" ("workspace", "id") values ('01a20087-a697-7000-856f-939a849ff091', '01a20110-0000-7000-8000-000000000004');
insert into "page_health" ("workspace", "host", "page", "pack", "probe", "times", "first_at", "last_at") values ('01a20087-a697-7000-856f-939a849ff091', 'hubspot', 'record', 1, '', 12, 1790856000000, 1790942400000);
insert into "page_health" ("workspace", "host", "page", "pack", "probe", "times", "first_at", "last_at") values ('01a20087-a697-7000-856f-939a849ff091', 'hubspot', 'record', 1, 'amount', 3, 1790856000000, 1790942400000);
insert into "page_reports" ("workspace", "device", "batch", "at") values ('01a20087-a697-7000-856f-939a849ff091', 'member 01a20087-a6d3-7286-a0ee-0d1b27af3485', '01a20110-0000-7000-8000-000000000005', 1790942400000);
insert into "showings" ("workspace", "id", "rule", "member", "record", "flag", "card", "shown_at", "outcome") values ('01a20087-a697-7000-856f-939a849ff091', '01a20110-0000-7000-8000-000000000006', 'hardware-deal/three-weeks', '01a20087-a6d3-7286-a0ee-0d1b27af3485', 'hubspot:1:deal:1', 'three-weeks', null, 1790942400000, 'acted');
insert into "asana_connections" ("workspace", "token", "place", "problem", "updated_at") values ('01a20087-a697-7000-856f-939a849ff091', 'wmbox1.00000000.AAAA.AAAA', '{"workspace":{"gid":"1200000000000001","name":"Company"},"team":null,"template":null}', 'token-refused', 1790856000000);
insert into "asana_projects" ("workspace", "marker", "passage", "member", "plan", "state", "turn", "attempts", "tries", "sent_at", "job", "project", "url", "problem", "due_at", "created_at") values ('01a20087-a697-7000-856f-939a849ff091', 'wm-0123456789abcdef', '{"record":"hubspot:1:deal:1","handoff":"to-delivery","occurrence":"hubspot:1:deal:1/won/1"}', '01a20087-a698-7668-bcd5-d726036fc797', '{"name":"A website","notes":"Sold","link":"https://app.hubspot.com/contacts/1/record/0-3/1","workspace":"1200000000000001","team":null,"template":null,"dates":[],"tasks":[]}', 'done', 5, 1, 0, 1790856000000, null, '1300000000000001', 'https://app.asana.com/1/1200000000000001/project/1300000000000001', null, null, 1790856000000);
insert into "sops" ("workspace", "id", "version", "number", "status", "readers", "ever", "size", "data") values ('01a20087-a697-7000-856f-939a849ff091', 'offer', 1, 1, 'live', '[]', null, 566, '{"id":"offer","title":"Writing an offer","owner":"sales-manager","interval":"90 days","roles":[],"tags":["offers"],"attach":{"motions":[],"stages":["hardware-deal/engaging"],"steps":[],"fields":["amount"],"urls":[]},"body":"# Offer\n\nQuote from the current price list.\n\n![The list](picture:6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0)","version":1,"change":"material","materialVersion":1,"publishedAt":"2026-10-02T00:00:00.000Z","publishedBy":"Command line","verifiedAt":"2026-10-02T00:00:00.000Z","verifiedBy":"Command line","status":"live"}');
insert into "sop_versions" ("workspace", "id", "number", "change", "note", "published_at", "published_by", "data") values ('01a20087-a697-7000-856f-939a849ff091', 'offer', 1, 'material', null, 1790899200000, 'Command line', '{"id":"offer","title":"Writing an offer","owner":"sales-manager","interval":"90 days","roles":[],"tags":["offers"],"attach":{"motions":[],"stages":["hardware-deal/engaging"],"steps":[],"fields":["amount"],"urls":[]},"body":"# Offer\n\nQuote from the current price list.\n\n![The list](picture:6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0)"}');
insert into "sop_pictures" ("workspace", "id", "type", "size", "bytes", "created_at") values ('01a20087-a697-7000-856f-939a849ff091', '6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0', 'image/png', 70, 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 1790899200000);
insert into "sop_picture_uses" ("workspace", "picture", "sop") values ('01a20087-a697-7000-856f-939a849ff091', '6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0', 'offer');
insert into "sop_uses" ("workspace", "sop", "week", "times") values ('01a20087-a697-7000-856f-939a849ff091', 'offer', '2026-09-28', 12);
insert into "sop_misses" ("workspace", "words", "times", "first_at", "last_at", "dismissed_at") values ('01a20087-a697-7000-856f-939a849ff091', 'price list', 3, 1790899200000, 1790942400000, null);
insert into "sop_batches" ("workspace", "batch", "at") values ('01a20087-a697-7000-856f-939a849ff091', '01a20110-0000-7000-8000-000000000007', 1790942400000);
