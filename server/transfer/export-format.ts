import * as z from 'zod/mini';
import { hostIds } from '../../lib/records/record-ref.ts';
import { storableText } from '../../lib/records/storable-text.ts';
import { access } from '../../lib/sync/protocol.ts';
import { pictureTypes } from '../../lib/sync/sops-protocol.ts';

const text = z.string().check(storableText);
const textOrNull = z.nullable(text);
const whole = z.int();
const wholeOrNull = z.nullable(whole);
const yes = z.literal([0, 1]);

/**
 * The tables of an export and their columns without the workspace's own, in the order in which they stand in a file
 * and are read back. What lets somebody in (tokens, browsers, codes, passwords) is not among them, nor are jobs,
 * which follow from the rest.
 */
export const exportedTables = {
  members: z.strictObject({
    id: text,
    name: text,
    access,
    person: textOrNull,
    // Exports of before have none.
    email: z.optional(textOrNull),
    builtin: yes,
    created_at: whole,
    removed_at: wholeOrNull,
  }),
  scopes: z.strictObject({
    scope: text,
    version: whole.check(z.nonnegative()),
    // Exports of before have none.
    horizon: z.optional(whole.check(z.nonnegative())),
  }),
  entities: z.strictObject({
    scope: text,
    kind: text,
    id: text,
    version: whole.check(z.positive()),
    deleted: yes,
    data: textOrNull,
    record: textOrNull,
  }),
  journal: z.strictObject({
    seq: whole.check(z.positive()),
    id: text,
    record: text,
    type: text,
    occurred_at: whole,
    received_at: whole,
    member: text,
    playbook: wholeOrNull,
    body: text,
    skew: whole,
    place: whole,
  }),
  playbooks: z.strictObject({
    version: whole.check(z.positive()),
    yaml: text,
    json: text,
    note: textOrNull,
    published_at: whole,
    published_by: text,
  }),
  scheduled_playbooks: z.strictObject({
    id: whole,
    yaml: text,
    name: text,
    note: textOrNull,
    base: whole,
    publish_at: whole,
    created_at: whole,
    member: text,
    held: textOrNull,
  }),
  record_facts: z.strictObject({
    record: text,
    host: z.enum(hostIds),
    account: text,
    object: text,
    pipeline: textOrNull,
    stage: textOrNull,
    owner: textOrNull,
    assigned: textOrNull,
    assigned_rule: textOrNull,
    assigned_at: wholeOrNull,
  }),
  rotations: z.strictObject({ rule: text, state: text }),
  audit: z.strictObject({
    id: text,
    at: whole,
    member: textOrNull,
    device: textOrNull,
    action: text,
    subject: textOrNull,
    detail: text,
  }),
  retention: z.strictObject({ journal: wholeOrNull, observations: wholeOrNull, audit: wholeOrNull }),
  forgotten_events: z.strictObject({ id: text }),
  sops: z.strictObject({
    id: text,
    version: whole.check(z.positive()),
    number: whole.check(z.positive()),
    status: z.enum(['live', 'archived']),
    readers: text,
    ever: textOrNull,
    size: whole.check(z.nonnegative()),
    data: text,
  }),
  sop_versions: z.strictObject({
    id: text,
    number: whole.check(z.positive()),
    change: z.enum(['minor', 'material']),
    note: textOrNull,
    published_at: whole,
    published_by: text,
    data: text,
  }),
  sop_pictures: z.strictObject({
    id: text,
    type: z.enum(pictureTypes),
    size: whole.check(z.positive()),
    bytes: text,
    created_at: whole,
  }),
  sop_picture_uses: z.strictObject({ picture: text, sop: text }),
} as const;

export type ExportedTable = keyof typeof exportedTables;
export const tableNames = Object.keys(exportedTables) as ExportedTable[];

/** The columns by which the rows of a table are told apart, and by which they are sorted in a file. */
export const rowKeys: Record<ExportedTable, readonly string[]> = {
  members: ['id'],
  scopes: ['scope'],
  entities: ['scope', 'kind', 'id'],
  journal: ['seq'],
  playbooks: ['version'],
  scheduled_playbooks: ['id'],
  record_facts: ['record'],
  rotations: ['rule'],
  audit: ['id'],
  retention: [],
  forgotten_events: ['id'],
  sops: ['id'],
  sop_versions: ['id', 'number'],
  sop_pictures: ['id'],
  sop_picture_uses: ['picture', 'sop'],
};

/** How many rows of a table are read or written at once, where a row may be large; a picture has up to 7 MB. */
export const rowsAtOnce: Partial<Record<ExportedTable, number>> = {
  sops: 50,
  sop_versions: 50,
  sop_pictures: 4,
};

/** Tables with a workspace that an export leaves out, and why not to miss them. A test knows all tables. */
export const leftOut = {
  tokens: 'lets somebody in',
  devices: 'lets somebody in',
  refresh_tokens: 'lets somebody in',
  invites: 'lets somebody in',
  member_logins: 'lets somebody in',
  device_codes: 'lets somebody in',
  access_links: 'lets somebody in',
  sign_ons: 'holds a secret that this server has sealed',
  asana_connections: 'holds a secret that this server has sealed',
  asana_projects: 'says how far work at Asana is; what came of it is in the journal',
  jobs: 'follows from the rest',
  page_health: 'is counted anew, by browsers that are not moved',
  page_reports: 'belongs to browsers that are not moved',
  showings: 'is counted anew within days',
  sop_uses: 'is counted anew within weeks',
  sop_misses: 'is counted anew within weeks',
  sop_batches: 'belongs to browsers that are not moved',
  scope_marks: 'says how old tombstones are, which a copy keeps anyway',
} as const;

/** The first line of an export. */
export const exportHead = z.strictObject({
  waymark: z.literal('export'),
  format: z.literal(1),
  program: text,
  exportedAt: z.iso.datetime(),
  workspace: z.strictObject({ id: z.uuid(), name: text, created_at: whole }),
  /** Of a table that an export of before did not know there are none. */
  rows: z.partialRecord(z.enum(tableNames), whole.check(z.nonnegative())),
});

/** Its last line: the SHA-256 of everything before it. */
export const exportEnd = z.strictObject({
  end: z.literal(true),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** The lines between. */
export const exportRow = z.strictObject({ table: z.enum(tableNames), row: z.unknown() });

export type ExportHead = z.infer<typeof exportHead>;
