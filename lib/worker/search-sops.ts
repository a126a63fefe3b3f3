import type { SopsFound } from '../messages/palette-messages.ts';
import type { SopView } from '../records/guidance.ts';
import type { LocalCopy } from './local-copy.ts';
import type { SopFinder } from './sop-finder.ts';

/** So many are told: who needs another types on. */
const mostFound = 8;
/** And so many are offered where nothing was typed, beside those that the playbook names. */
const fewest = 8;

/** The SOPs that fit what was typed, best first, with the passage that fits. */
export async function searchSops(
  finder: SopFinder,
  copy: LocalCopy,
  { query, most = mostFound }: { query: string; most?: number | undefined },
): Promise<SopsFound> {
  const { found, count, isComplete } = await finder.find(copy, query, most);
  return { hits: found, count, isComplete };
}

/**
 * The SOPs that are offered before anything is typed: those that the playbook has or names, those that were read last, and some of the
 * others where these are few. A document's text is left empty; a reader asks for it.
 * @param recent Ids of what was chosen last.
 */
export async function offeredSops(copy: LocalCopy, recent: readonly string[]): Promise<SopView[]> {
  const [joined, titleOf] = await Promise.all([copy.findPlaybook(), roleTitles(copy)]);
  const named = joined?.playbook.sops ?? [];
  const has = new Set(named.map(({ id }) => id));
  const last = await copy.db.sops.bulkGet(recent.filter((id) => !has.has(id)));
  const others = has.size < fewest ? await copy.db.sops.limit(fewest).toArray() : [];
  const documents = new Map([...last, ...others].flatMap((row) => (row ? [[row.id, row.sop] as const] : [])));
  const more = [...documents.values()].filter(({ id }) => !has.has(id)).map((sop) => ({ ...sop, body: '' }));
  return [...named, ...more].map(({ id, title, body, owner }) => ({
    id,
    title,
    body,
    owner: titleOf(owner),
  }));
}

async function roleTitles(copy: LocalCopy): Promise<(role: string | undefined) => string | null> {
  const roles = new Map((await copy.findWritten())?.playbook.roles.map(({ id, title }) => [id, title]));
  return (role) => (role === undefined ? null : (roles.get(role) ?? null));
}
