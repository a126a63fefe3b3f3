import { createHash } from 'node:crypto';
import { writeSop } from '../../lib/sops/write-sop.ts';
import { pictureAnswer, sopPublishAnswer } from '../../lib/sync/sops-protocol.ts';
import { CliError } from '../cli-error.ts';
import type { Client } from '../client.ts';
import type { Refused } from './found-files.ts';
import { relinked } from './link-pages.ts';
import type { Page, Pages } from './pages-of.ts';

export interface Sent {
  published: { file: string; id: string; version: number }[];
  unchanged: string[];
  refused: Refused[];
  pictures: number;
}

/** Publishes the pages of an import, with their pictures and the links between them; with `client` null it only says what
 *  would be done. */
export async function sendSops(
  client: Client | null,
  { pages, pictures, refused }: Pages,
  change: 'minor' | 'material',
): Promise<Sent> {
  const ids = new Map(pages.map(({ file, sop }) => [file, sop.id]));
  const kept = new Map<string, string>();
  const sent: Sent = { published: [], unchanged: [], refused: [...refused], pictures: 0 };
  for (const page of pages) {
    const wanted = new Set<string>();
    const body = relinked(page.sop.body, page.file, (path) => {
      const id = ids.get(path);
      const picture = pictures.get(path);
      if (picture) wanted.add(path);
      return id === undefined ? picture && `picture:${hashOf(picture)}` : `sop:${id}`;
    });
    for (const path of wanted) {
      const bytes = pictures.get(path);
      if (!bytes || kept.has(path)) continue;
      kept.set(path, hashOf(bytes));
      if (client) await keep(client, bytes);
    }
    await publish(client, { ...page, sop: { ...page.sop, body } }, change, sent);
  }
  sent.pictures = kept.size;
  const unused = [...pictures.keys()].filter((path) => !kept.has(path));
  sent.refused.push(...unused.map((file) => ({ file, why: 'no page that was read shows it' })));
  return sent;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function keep(client: Client, bytes: Uint8Array): Promise<void> {
  await client.post('/v1/sop-pictures', { bytes: Buffer.from(bytes).toString('base64') }, pictureAnswer);
}

async function publish(client: Client | null, { file, sop }: Page, change: 'minor' | 'material', sent: Sent) {
  if (!client) {
    sent.published.push({ file, id: sop.id, version: 0 });
    return;
  }
  try {
    const request = { text: writeSop(sop), file, change };
    const { sop: entry, changed } = await client.post('/v1/sops', request, sopPublishAnswer);
    if (changed) sent.published.push({ file, id: entry.id, version: entry.version });
    else sent.unchanged.push(file);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    sent.refused.push({ file, why: error.message.replaceAll('\n', '; ') });
  }
}
