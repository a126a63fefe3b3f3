import { mayRead } from '../../../lib/sops/readers.ts';
import type { PublishedSop } from '../../../lib/sops/sop-document.ts';
import type { Deps } from '../../deps.ts';
import { ApiError } from '../../http/api-error.ts';
import { findSop } from '../../store/find-sop.ts';
import type { Store } from '../../store/tables.ts';
import type { Caller } from '../caller.ts';
import { readerOf } from './reader-of.ts';

/** The SOP of this id. Throws 404 where there is none that the caller may read; an archived one is there for those who
 *  edit. */
export async function requireSop(
  deps: Pick<Deps, 'playbooks'>,
  db: Store,
  caller: Caller,
  id: string,
): Promise<PublishedSop> {
  const reader = await readerOf(deps, db, caller);
  const sop = await findSop(db, caller.workspace, id);
  const isThere = sop && mayRead(sop, reader) && (sop.status === 'live' || reader.everything);
  if (isThere) return sop;
  throw new ApiError(
    404,
    'unknown-sop',
    `There is no SOP "${id}" that you may read. GET /v1/sops lists them.`,
  );
}
