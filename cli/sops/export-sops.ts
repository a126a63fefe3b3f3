import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureIds } from '../../lib/sops/picture-ids.ts';
import { toDocument } from '../../lib/sops/to-document.ts';
import { writeSop } from '../../lib/sops/write-sop.ts';
import { pictureBytesAnswer, type SopEntry, sopAnswer } from '../../lib/sync/sops-protocol.ts';
import { CliError } from '../cli-error.ts';
import type { Client } from '../client.ts';

/** Writes SOPs into a folder, each as its file, with their pictures in a folder beside them, so that importing the folder
 *  gives the same ones. Throws a CliError where there is something in the folder already. */
export async function exportSops(
  client: Client,
  folder: string,
  entries: readonly SopEntry[],
): Promise<{ sops: number; pictures: number }> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0)
    throw new CliError(`${folder} is not empty. Name a folder that is not there yet.`, 2);
  const ids = new Set(entries.map(({ id }) => id));
  const names = new Map<string, string>();
  for (const { id } of entries) {
    const { sop } = await client.get(`/v1/sop?id=${id}`, sopAnswer);
    for (const picture of pictureIds(sop.body)) {
      if (names.has(picture)) continue;
      const { type, bytes } = await client.get(`/v1/sop-picture?id=${picture}`, pictureBytesAnswer);
      const name = `pictures/${picture}.${type.slice('image/'.length)}`;
      await mkdir(join(folder, 'pictures'), { recursive: true });
      await writeFile(join(folder, name), Buffer.from(bytes, 'base64'));
      names.set(picture, name);
    }
    const document = toDocument(sop);
    await writeFile(
      join(folder, `${id}.md`),
      writeSop({ ...document, body: filed(document.body, ids, names) }),
    );
  }
  return { sops: entries.length, pictures: names.size };
}

/** A text whose links to SOPs and pictures lead to their files. */
function filed(body: string, ids: ReadonlySet<string>, names: ReadonlyMap<string, string>): string {
  return body.replaceAll(
    /\]\((\s{0,10})(sop|picture):([a-z0-9-]{1,64})/g,
    (whole, space: string, kind: string, id: string) => {
      const file = kind === 'picture' ? names.get(id) : ids.has(id) ? `${id}.md` : undefined;
      return file === undefined ? whole : `](${space}${file}`;
    },
  );
}
