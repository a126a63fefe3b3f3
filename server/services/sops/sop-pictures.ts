import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import { findPictureType } from '../../../lib/sops/picture-type.ts';
import { mayRead } from '../../../lib/sops/readers.ts';
import { largestPicture, type pictureAnswer, pictureBytesAnswer } from '../../../lib/sync/sops-protocol.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../http/api-error.ts';
import { inWorkspace } from '../../store/in-workspace.ts';
import type { Caller } from '../caller.ts';
import { writeAudit } from '../write-audit.ts';
import { readerOf } from './reader-of.ts';

/** Keeps a picture, once whoever sends it. Throws 415 for what is no PNG, JPEG, GIF or WebP by its bytes, 413 for one
 *  that is too large, and 400 where it is not base64. */
export async function keepPicture(
  deps: Deps,
  caller: Caller,
  sent: string,
): Promise<z.infer<typeof pictureAnswer>> {
  const content = Buffer.from(sent, 'base64');
  const bytes = content.toString('base64');
  if (bytes.replace(/=+$/, '') !== sent.replace(/=+$/, ''))
    throw new ApiError(400, 'bad-request', 'The bytes of a picture are sent as base64.');
  if (content.length > largestPicture) {
    const message = `The picture has ${content.length} bytes, more than the ${largestPicture} that are kept. Make it smaller.`;
    throw new ApiError(413, 'too-large', message);
  }
  const type = findPictureType(content);
  if (!type) {
    const message =
      'This is not a picture that is kept: only PNG, JPEG, GIF and WebP are, whatever the name says.';
    throw new ApiError(415, 'not-a-picture', message);
  }
  const id = createHash('sha256').update(content).digest('hex');
  const kept = { id, type, size: content.length };
  const { workspace } = caller;
  await inWorkspace(deps.db, workspace, async (trx) => {
    const now = deps.clock();
    const rows = await trx
      .insertInto('sop_pictures')
      .values({ workspace, ...kept, bytes, created_at: now.getTime() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    if (rows.length === 0) return;
    const detail = { type, size: kept.size };
    await writeAudit(trx, { workspace, by: caller, action: 'sop.picture', subject: id, detail, now });
  });
  return kept;
}

/** A picture, for who may read an SOP that shows it or has shown it. Throws 404 otherwise. */
export async function readPicture(
  deps: Deps,
  caller: Caller,
  id: string,
): Promise<z.infer<typeof pictureBytesAnswer>> {
  const { workspace } = caller;
  const reader = await readerOf(deps, deps.db, caller);
  const uses = await deps.db
    .selectFrom('sop_picture_uses')
    .innerJoin('sops', (join) =>
      join
        .onRef('sops.workspace', '=', 'sop_picture_uses.workspace')
        .onRef('sops.id', '=', 'sop_picture_uses.sop'),
    )
    .select(['sops.readers', 'sops.status'])
    .where('sop_picture_uses.workspace', '=', workspace)
    .where('sop_picture_uses.picture', '=', id)
    .execute();
  const isRead = uses.some(
    ({ readers, status }) => status === 'live' && mayRead({ roles: JSON.parse(readers) as string[] }, reader),
  );
  const row =
    reader.everything || isRead
      ? await deps.db
          .selectFrom('sop_pictures')
          .select(['id', 'type', 'size', 'bytes'])
          .where('workspace', '=', workspace)
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined;
  if (row) return pictureBytesAnswer.parse(row);
  throw new ApiError(404, 'unknown-picture', 'There is no such picture in an SOP that you may read.');
}
