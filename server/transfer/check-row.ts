import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import * as zod from 'zod/mini';
import { publishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { issue } from '../../lib/records/issue.ts';
import { journalEvent, ownerAssigned } from '../../lib/records/journal-event.ts';
import { recordKey } from '../../lib/records/record-ref.ts';
import { recordState } from '../../lib/records/record-state.ts';
import { findPictureType } from '../../lib/sops/picture-type.ts';
import { publishedSop, sopDocument } from '../../lib/sops/sop-document.ts';
import { packData, switchData } from '../../lib/sync/pack-protocol.ts';
import { accountData, flagData, memberInfo } from '../../lib/sync/protocol.ts';
import { trainingState } from '../../lib/training/training-state.ts';
import { checkValue } from '../http/parse-input.ts';
import { type ExportedTable, exportedTables } from './export-format.ts';

type Checked = { ok: true; row: Record<string, unknown> } | { ok: false; reason: string };

const entityKinds: Record<string, z.ZodMiniType> = {
  record: recordState,
  playbook: publishedPlaybook,
  account: accountData,
  member: memberInfo,
  flag: flagData,
  pack: packData,
  switch: switchData,
  issue,
  training: trainingState,
};
const anyObject = zod.record(zod.string(), zod.unknown());
const anyEvent = zod.union([journalEvent, ownerAssigned]);

/** Checks a row of an export: its columns, and what its JSON columns hold. */
export function checkRow(table: ExportedTable, raw: unknown): Checked {
  const checked = checkValue<Record<string, unknown>>(exportedTables[table], raw);
  if (!checked.ok) return checked;
  const row = checked.value;
  const reason = findInnerFault(table, row);
  return reason === undefined ? { ok: true, row } : { ok: false, reason };
}

function findInnerFault(table: ExportedTable, row: Record<string, unknown>): string | undefined {
  if (table === 'journal') {
    const event = inside('body', row.body, anyEvent);
    if (typeof event === 'string') return event;
    const { id, record, type } = event.value as zod.infer<typeof anyEvent>;
    const isSame = id === row.id && type === row.type && recordKey(record) === row.record;
    return isSame ? undefined : 'body: it tells of another event than its row';
  }
  if (table === 'entities') {
    if (row.deleted === 1) return row.data === null ? undefined : 'data: what is deleted has none';
    const schema = entityKinds[String(row.kind)] ?? anyObject;
    return textOf(inside('data', row.data, schema));
  }
  if (table === 'playbooks') {
    const document = { version: row.version, publishedAt: new Date(0).toISOString(), publishedBy: '' };
    const parsed = findJson(row.json);
    return textOf(inside('json', JSON.stringify({ ...document, playbook: parsed }), publishedPlaybook));
  }
  if (table === 'sops') return textOf(inside('data', row.data, publishedSop)) ?? findReaderFault(row);
  if (table === 'sop_versions') return textOf(inside('data', row.data, sopDocument));
  if (table === 'sop_pictures') return findPictureFault(row);
  if (table === 'rotations') return textOf(inside('state', row.state, anyObject));
  if (table === 'audit') return textOf(inside('detail', row.detail, anyObject));
  return undefined;
}

const roleIds = zod.array(zod.string());

/** Who may read an SOP must be what it says of itself. */
function findReaderFault({ id, data, readers, ever }: Record<string, unknown>): string | undefined {
  const { id: named, roles } = publishedSop.parse(findJson(data));
  if (named !== id) return 'data: it is another SOP than its row';
  if (JSON.stringify(roles) !== readers) return 'readers: they are others than those of its document';
  return ever === null ? undefined : textOf(inside('ever', ever, roleIds));
}

/** A picture is what its bytes are. */
function findPictureFault({ id, type, size, bytes }: Record<string, unknown>): string | undefined {
  const content = Buffer.from(String(bytes), 'base64');
  const isSame = createHash('sha256').update(content).digest('hex') === id && content.length === size;
  if (!isSame) return 'bytes: they are not the picture that its id names';
  return findPictureType(content) === type ? undefined : 'type: its bytes are of another one';
}

/** The value of a JSON column, or what is wrong with it. */
function inside(column: string, text: unknown, schema: z.ZodMiniType): { value: unknown } | string {
  const checked = checkValue(schema, findJson(text));
  return checked.ok ? { value: checked.value } : `${column}: ${checked.reason}`;
}

function textOf(result: { value: unknown } | string): string | undefined {
  return typeof result === 'string' ? result : undefined;
}

function findJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}
