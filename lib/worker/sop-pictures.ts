import { mayRead } from '../sops/readers.ts';
import { BackendError } from '../sync/backend.ts';
import { pictureBytesAnswer } from '../sync/sops-protocol.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';

/** How many pictures come with one synchronisation, and how many are kept without having been looked at. */
const mostAtOnce = 20;
const mostKept = 500;

interface Ways {
  fetch: Fetch;
  token: TokenSource;
}

/** Fetches pictures of the SOPs for the person's own roles that are not here yet, so that they can be read offline, and lets
 *  go of those that no SOP here shows any more. A backend that does not answer is asked the next time. */
export async function fetchSopPictures(copy: LocalCopy, ways: Ways): Promise<void> {
  const { sops, sop_pictures: pictures } = copy.db;
  const shown = new Set((await sops.orderBy('pictures').uniqueKeys()).map(String));
  const kept = await pictures.toCollection().primaryKeys();
  await pictures.bulkDelete(kept.filter((id) => !shown.has(id)));
  const missing = [...shown].filter((id) => !kept.includes(id));
  if (missing.length === 0 || kept.length >= mostKept) return;
  const { person } = await copy.self();
  const playbook = (await copy.findWritten())?.playbook;
  const roles = new Set(playbook?.people.find(({ id }) => id === person)?.roles);
  const rows = await sops.where('pictures').anyOf(missing).toArray();
  const mine = rows.filter(({ sop }) => mayRead(sop, { everything: false, roles }));
  const wanted = new Set(mine.flatMap((row) => row.pictures).filter((id) => missing.includes(id)));
  for (const id of [...wanted].slice(0, mostAtOnce)) {
    if (!(await fetchPicture(copy, id, ways))) return;
  }
}

/** A picture that an SOP here shows, as a `data:` address: from this computer, else from the backend. For who writes SOPs
 *  also one that only a draft shows. */
export async function findPicture(copy: LocalCopy, id: string, ways: Ways): Promise<string | null> {
  const { sops, sop_pictures: pictures } = copy.db;
  const isShown = (await sops.where('pictures').equals(id).count()) > 0;
  if (!isShown && ['member', 'viewer'].includes((await copy.self()).access)) return null;
  const isHere = (await pictures.where('id').equals(id).count()) > 0 || (await fetchPicture(copy, id, ways));
  const row = isHere ? await pictures.get(id) : undefined;
  return row ? `data:${row.type};base64,${row.base64}` : null;
}

/** False where the backend does not answer; one that it refuses to give is passed over. */
async function fetchPicture(copy: LocalCopy, id: string, { fetch, token }: Ways): Promise<boolean> {
  try {
    const url = `${copy.connection.server}/v1/sop-picture?id=${id}`;
    const { type, bytes } = await callBackend(fetch, url, pictureBytesAnswer, { token });
    await copy.db.sop_pictures.put({ id, type, base64: bytes });
    return true;
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return error.failure === 'refused';
  }
}
