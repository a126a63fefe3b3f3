import type { ColumnType, Kysely, Transaction } from 'kysely';
import type { HostId } from '../../lib/records/record-ref.ts';
import type { AsanaTables } from './asana-tables.ts';
import type { SignInTables } from './sign-in-tables.ts';
import type { SopTables } from './sop-tables.ts';

/**
 * The tables, in the subset that SQLite and PostgreSQL share: text ids, times as whole milliseconds since 1970,
 * JSON as text that is never queried inside. Every key starts with the workspace, so that workspaces can later
 * live on different machines.
 */
export interface Tables extends SignInTables, AsanaTables, SopTables {
  /** `epoch` names this life of the database; clients that have seen another one start anew. */
  workspaces: { id: string; name: string; created_at: number; epoch: string };
  members: {
    workspace: string;
    id: string;
    name: string;
    access: string;
    person: string | null;
    /** The address an admin gave for them; single sign-on finds them by it. */
    email: string | null;
    /** 1 for the member that the command line acts as. */
    builtin: number;
    created_at: number;
    /** Null while they belong to the workspace; those who left stay for the journal's sake. */
    removed_at: number | null;
  };
  /** `hash` is the SHA-256 of the token; the token itself is kept nowhere. Access tokens of a device expire; those
   *  without an end are the command line's, and those of browsers that have not refreshed theirs yet. */
  tokens: {
    hash: string;
    workspace: string;
    member: string;
    /** What the browser calls itself. */
    device: string;
    created_at: number;
    device_id: string | null;
    expires_at: number | null;
  };
  /** One row per browser that was connected. Those that were disconnected stay, with the reason. */
  devices: {
    workspace: string;
    id: string;
    member: string;
    name: string;
    /** Program and version, as it last said itself. */
    client: string | null;
    /** The SHA-256 of what all refresh tokens of the device have in common. */
    family: string;
    /** The generation of its newest refresh tokens. */
    generation: number;
    created_at: number;
    seen_at: number;
    revoked_at: number | null;
    revoked_why: string | null;
    /** The member who disconnected it; null where nobody did. */
    revoked_by: string | null;
  };
  /** The refresh tokens that are worth something: of the newest generation, and the one they were made from. */
  refresh_tokens: {
    hash: string;
    workspace: string;
    device: string;
    generation: number;
    created_at: number;
  };
  invites: {
    hash: string;
    workspace: string;
    name: string;
    access: string;
    person: string | null;
    email: string | null;
    created_by: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
    used_by: string | null;
  };
  /** One counter per scope. Versions are dense: a client that has all up to the counter has everything. */
  scopes: {
    workspace: string;
    scope: string;
    version: number;
    /** Tombstones up to this version have been taken away; 0 while none have. */
    horizon: ColumnType<number, number | undefined, number>;
  };
  /** How far a scope was at a time; one per scope and day, for 90 days. */
  scope_marks: { workspace: string; scope: string; at: number; version: number };
  /** What clients pull: scopes `workspace`, `records` and `me:<member>`. Removed things stay as tombstones. */
  entities: {
    workspace: string;
    scope: string;
    kind: string;
    id: string;
    version: number;
    deleted: number;
    data: string | null;
    /** The key of the record that a flag is about; null for other kinds. */
    record: string | null;
  };
  /** Append-only. `body` is the event as it was sent; `occurred_at` is as it counts. */
  journal: {
    workspace: string;
    seq: number;
    id: string;
    record: string;
    type: string;
    occurred_at: number;
    received_at: number;
    member: string;
    playbook: number | null;
    body: string;
    /** How far the device's clock was ahead (ms), and how many ms after the receipt its push had taken up
     *  before this event (see count-event.ts). */
    skew: number;
    place: number;
  };
  playbooks: {
    workspace: string;
    version: number;
    yaml: string;
    json: string;
    note: string | null;
    published_at: number;
    published_by: string;
  };
  /** What is published at a time. A row goes away when that has happened, or when it is taken back. */
  scheduled_playbooks: {
    workspace: string;
    id: number;
    yaml: string;
    name: string;
    note: string | null;
    /** The version in force when it was scheduled. */
    base: number;
    publish_at: number;
    created_at: number;
    member: string;
    /** Why it was not published at its time; null while it waits. */
    held: string | null;
  };
  /** Of each record what says whose it is, so that open records are counted without reading them all. It holds the
   *  hosts' own words: what they mean is the playbook's, and a publish rewrites nothing here. */
  record_facts: {
    workspace: string;
    record: string;
    host: HostId;
    account: string;
    object: string;
    pipeline: string | null;
    stage: string | null;
    owner: string | null;
    /** The person it was assigned to, by which rule, and when (ms). */
    assigned: string | null;
    assigned_rule: string | null;
    assigned_at: number | null;
  };
  /** Whose turn it is in each routing rule that shares records out; `state` is a Rotation as JSON. */
  rotations: { workspace: string; rule: string; state: string };
  /** Who did, changed, exported or looked at what. Entries are added, and let go of when they are old. */
  audit: {
    workspace: string;
    id: string;
    at: number;
    /** Null for somebody unknown, and for the backend itself. */
    member: string | null;
    device: string | null;
    action: string;
    subject: string | null;
    /** Plain facts as JSON: never a name, a typed text or a record's value. */
    detail: string;
  };
  /** For how many days things are kept; null for good. */
  retention: {
    workspace: string;
    journal: number | null;
    observations: number | null;
    audit: number | null;
  };
  /** The ids of events that the journal has let go of: they are not taken a second time. */
  forgotten_events: { workspace: string; id: string };
  /** What the extension found on the hosts' pages, counted over all browsers: how often a kind of page was seen under a
   *  version of the selector pack, and with a `probe` how often that was missing there. Never what stood on a page. */
  page_health: {
    workspace: string;
    host: string;
    page: string;
    pack: number;
    /** Empty for the page itself. */
    probe: string;
    times: number;
    first_at: number;
    last_at: number;
  };
  /** The last batch of such counts that each browser sent, so that none counts twice. */
  page_reports: { workspace: string; device: string; batch: string; at: number };
  /** Which flags of written rules a member was shown, one row for each flag, for 30 days. */
  showings: {
    workspace: string;
    /** Made by the browser. */
    id: string;
    /** The rule's path, and the flag's name on the record. */
    rule: string;
    member: string;
    record: string;
    flag: string;
    /** The card it stood on; null for the line. */
    card: string | null;
    shown_at: number;
    /** What the member did about it within three days; null for nothing. */
    outcome: 'acted' | 'dismissed' | 'wrong' | 'not-here' | null;
  };
  /** Work to be done after a change, written in the change's own transaction (the outbox). */
  jobs: {
    workspace: string;
    id: string;
    kind: string;
    /** What makes it the same work: at most one job of a workspace has it. */
    key: string;
    /** JSON; `{}` at the start of work that is done in steps. */
    payload: string;
    state: 'waiting' | 'done' | 'dead';
    created_at: number;
    /** Not before this moment. */
    run_at: number;
    /** How often it was begun since it last got anywhere. */
    tries: number;
    /** 1 when it was asked for once more after it had begun. */
    again: number;
    /** Who works on it (a random name), and until when nobody else may. */
    lease: string | null;
    locked_until: number | null;
    ended_at: number | null;
    /** Why its last try failed. */
    error: string | null;
  };
  /** What is tried too often, on PostgreSQL; read and written by the library that counts. `expire` in milliseconds. */
  rate_limits: { key: string; points: number; expire: number | null };
}

/** A database, or a transaction on it: what a store function needs. */
export type Store = Kysely<Tables>;
export type Writer = Transaction<Tables>;
