import type { SopShelf } from '../messages/sop-messages.ts';
import { publishedSop } from '../sops/sop-document.ts';
import { trustOf } from '../sops/trust.ts';
import { verifiersOf } from '../sops/verifiers.ts';
import type { LocalCopy } from './local-copy.ts';

/** Every SOP document that the member may read, by title, without its text. Reads the local copy only. */
export async function readShelf(copy: LocalCopy, now: Date): Promise<SopShelf> {
  const playbook = (await copy.findWritten())?.playbook;
  const roles = new Map(playbook?.roles.map(({ id, title }) => [id, title]));
  const { access, person } = await copy.self();
  const isEditor = access === 'owner' || access === 'admin' || access === 'editor';
  const sops: SopShelf['sops'] = [];
  await copy.db.sops.each((row) => {
    const parsed = publishedSop.safeParse(row.sop);
    if (!parsed.success) return;
    const { body: _body, ...entry } = parsed.data;
    const { owner } = entry;
    const able = verifiersOf(entry, playbook ?? { people: [] }).people;
    const mayVerify = isEditor || (access === 'member' && able.some(({ id }) => id === person));
    sops.push({ ...entry, ownerTitle: roles.get(owner) ?? owner, trust: trustOf(entry, now), mayVerify });
  });
  sops.sort((a, b) => a.title.localeCompare(b.title));
  return { sops, mayArchive: isEditor };
}
