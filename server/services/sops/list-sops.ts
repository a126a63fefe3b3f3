import { mayRead } from '../../../lib/sops/readers.ts';
import { publishedSop } from '../../../lib/sops/sop-document.ts';
import { type SopEntry, sopLimits } from '../../../lib/sync/sops-protocol.ts';
import type { Deps } from '../../deps.ts';
import type { Caller } from '../caller.ts';
import { readerOf } from './reader-of.ts';
import { toEntry } from './to-entry.ts';

/** A page of the SOPs that the caller may read, by id, those after `after`. `more` where there may be others. */
export async function listSops(
  deps: Deps,
  caller: Caller,
  { state = 'live', after = '' }: { state?: 'live' | 'archived' | undefined; after?: string | undefined },
): Promise<{ sops: SopEntry[]; more: boolean }> {
  const reader = await readerOf(deps, deps.db, caller);
  const sops: SopEntry[] = [];
  for (let last = after; ; ) {
    const rows = await deps.db
      .selectFrom('sops')
      .select(['id', 'data'])
      .where('workspace', '=', caller.workspace)
      .where('status', '=', state)
      .where('id', '>', last)
      .orderBy('id')
      .limit(rowsPerRead)
      .execute();
    for (const { data } of rows) {
      const sop = publishedSop.parse(JSON.parse(data));
      if (mayRead(sop, reader)) sops.push(toEntry(sop));
    }
    const end = rows.at(-1);
    if (!end || rows.length < rowsPerRead) return { sops, more: false };
    if (sops.length >= sopLimits.listPage) return { sops, more: true };
    last = end.id;
  }
}

/** Each may have a text of 100 KB. */
const rowsPerRead = 100;
