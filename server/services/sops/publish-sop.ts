import type { Playbook } from '../../../lib/playbook/playbook-schema.ts';
import { pictureIds } from '../../../lib/sops/picture-ids.ts';
import type { PublishedSop, SopDocument } from '../../../lib/sops/sop-document.ts';
import { toDocument } from '../../../lib/sops/to-document.ts';
import { verifiersOf } from '../../../lib/sops/verifiers.ts';
import type { SopEntry, SopPublishRequest } from '../../../lib/sync/sops-protocol.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../http/api-error.ts';
import { findSop } from '../../store/find-sop.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { Writer } from '../../store/tables.ts';
import { writeSopRow } from '../../store/write-sop.ts';
import type { Caller } from '../caller.ts';
import { inForce } from '../in-force.ts';
import { writeAudit } from '../write-audit.ts';
import { readSopText } from './read-sop-text.ts';
import { toEntry } from './to-entry.ts';

/**
 * Publishes an SOP as its next version, and brings an archived one back. The same again makes no new version.
 *
 * Throws 409 while no playbook is in force, and when somebody published since `base`; 422 with every problem when the
 * text is broken, or shows a picture that was not sent.
 */
export async function publishSop(
  deps: Deps,
  caller: Caller,
  { text, file, change, note, base }: SopPublishRequest,
): Promise<{ sop: SopEntry; changed: boolean }> {
  const { workspace } = caller;
  const { playbook } = await inForce(deps, workspace);
  const document = readSopText(text, file, playbook);
  const done = await inWorkspace(deps.db, workspace, async (trx) => {
    const before = await findSop(trx, workspace, document.id);
    refuseMovedSop(document.id, base, before);
    if (before?.status === 'live' && isSame(document, before))
      return { sop: toEntry(before), changed: false };
    await requirePictures(trx, workspace, document.body);
    const now = deps.clock();
    const sop = nextVersion(document, before, { change, caller, playbook, now });
    await writeSopRow(trx, workspace, sop);
    await insertVersion(trx, workspace, document, sop, note ?? null);
    await notePictures(trx, workspace, document);
    const detail = { version: sop.version, change: sop.change };
    await writeAudit(trx, { workspace, by: caller, action: 'sop.published', subject: sop.id, detail, now });
    return { sop: toEntry(sop), changed: true };
  });
  if (done.changed) deps.pokes.send(workspace, new Set(['sops']));
  return done;
}

function refuseMovedSop(id: string, base: number | undefined, before: PublishedSop | undefined): void {
  const version = before?.version ?? 0;
  if (base === undefined || base === version) return;
  const message =
    version === 0
      ? `There is no SOP "${id}" yet: leave \`base\` out, or send 0.`
      : `"${id}" has been published as version ${version} since, by ${before?.publishedBy}. Look at it, then publish from there.`;
  throw new ApiError(409, 'sop-moved', message);
}

function isSame(document: SopDocument, before: PublishedSop): boolean {
  const sorted = (one: object) => JSON.stringify(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(document) === sorted(toDocument(before));
}

interface Publishing {
  change: 'minor' | 'material';
  caller: Caller;
  playbook: Playbook;
  now: Date;
}

/** The first version is material whatever is said of it. A material change is verified by whom may verify it. */
function nextVersion(
  document: SopDocument,
  before: PublishedSop | undefined,
  { change, caller, playbook, now }: Publishing,
): PublishedSop {
  const version = (before?.version ?? 0) + 1;
  const isMaterial = change === 'material' || !before;
  const at = now.toISOString();
  const { name } = caller.member;
  const own = isVerifier(document, caller, playbook) ? { verifiedAt: at, verifiedBy: name } : unverified;
  const kept = before ? { verifiedAt: before.verifiedAt, verifiedBy: before.verifiedBy } : unverified;
  return {
    ...document,
    version,
    change: isMaterial ? 'material' : 'minor',
    materialVersion: isMaterial ? version : (before?.materialVersion ?? version),
    publishedAt: at,
    publishedBy: name,
    ...(isMaterial ? own : kept),
    status: 'live',
  };
}

const unverified = { verifiedAt: null, verifiedBy: null };

/** True for somebody who verifies the SOP. Where nobody is told off to, or can, whoever publishes does. */
function isVerifier(document: SopDocument, { member }: Caller, playbook: Playbook): boolean {
  if (document.verifier === undefined) return true;
  const { people } = verifiersOf(document, playbook);
  return people.length === 0 || people.some(({ id }) => id === member.person);
}

async function insertVersion(
  trx: Writer,
  workspace: string,
  document: SopDocument,
  { id, version, change, publishedAt, publishedBy }: PublishedSop,
  note: string | null,
): Promise<void> {
  await trx
    .insertInto('sop_versions')
    .values({
      ...{ workspace, id, number: version, change, note },
      published_at: new Date(publishedAt).getTime(),
      published_by: publishedBy,
      data: JSON.stringify(document),
    })
    .execute();
}

async function requirePictures(trx: Writer, workspace: string, body: string): Promise<void> {
  const wanted = pictureIds(body);
  if (wanted.length === 0) return;
  const rows = await trx
    .selectFrom('sop_pictures')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', 'in', wanted)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const [missing] = wanted.filter((id) => !known.has(id));
  if (missing === undefined) return;
  const message = `The SOP shows the picture ${missing.slice(0, 12)}…, which is not here. Send it first (POST /v1/sop-pictures).`;
  throw new ApiError(422, 'unknown-picture', message);
}

async function notePictures(trx: Writer, workspace: string, { id, body }: SopDocument): Promise<void> {
  const rows = pictureIds(body).map((picture) => ({ workspace, picture, sop: id }));
  if (rows.length === 0) return;
  await trx
    .insertInto('sop_picture_uses')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
