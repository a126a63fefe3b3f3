import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { adapters } from '../../lib/hosts/adapters.ts';
import { pageStyles } from '../../lib/overlay/page-styles.ts';
import { extensionFolder } from '../../scripts/launch-chromium.ts';

const recorder = fileURLToPath(new URL('./recorder/', import.meta.url));

interface PageExtension {
  /** An unpacked extension: the built content script of one host, and a worker that writes down what it is told. */
  folder: string;
  remove(): Promise<void>;
}

interface Manifest {
  content_scripts: { js: string[] }[];
  [key: string]: unknown;
}

/**
 * Takes a host's content script out of the built extension and puts it beside a recording worker, so that tests can see
 * exactly what the page part says, and answer it. Errors when the extension is not built.
 */
export async function makePageExtension(host = 'hubspot'): Promise<PageExtension> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waymark-page-'));
  const script = `content-scripts/${host}.js`;
  for (const part of [script, '_locales', 'icon', 'icon-grey', 'managed-schema.json'])
    await cp(path.join(extensionFolder, part), path.join(folder, part), { recursive: true });
  await cp(recorder, folder, { recursive: true });
  const hosts = Object.fromEntries(
    adapters.map(({ host: id, names, pack }) => [id, { names, packs: [pack] }]),
  );
  const worker = path.join(folder, 'worker.js');
  const recording = await readFile(worker, 'utf8');
  await writeFile(
    worker,
    `globalThis.hosts = ${JSON.stringify(hosts)};\nglobalThis.styles = ${JSON.stringify(pageStyles)};\n${recording}`,
  );
  const built = await readFile(path.join(extensionFolder, 'manifest.json'), 'utf8');
  // The pages of the extension are not there.
  const { action: _, options_ui: __, side_panel: ___, ...manifest } = JSON.parse(built) as Manifest;
  manifest.content_scripts = manifest.content_scripts.filter(({ js }) => js.includes(script));
  manifest.background = { service_worker: 'worker.js' };
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
