import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { adapters } from '../../lib/hosts/adapters.ts';
import { pageStyles } from '../../lib/overlay/page-styles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const recorder = fileURLToPath(new URL('./recorder/', import.meta.url));

export interface PageBuild {
  /** An unpacked extension: the real content script, and a worker that writes down what it is told. */
  folder: string;
  /** The content script as shipped. */
  script: string;
  /** The source files it was made of, relative to the repository. */
  sources: string[];
  remove(): Promise<void>;
}

/**
 * Builds a host's content script by the product's own configuration and puts it beside a recording worker, so that
 * tests can see exactly what the page part says, and answer it. Errors when the build fails.
 */
export async function buildPageExtension(host = 'hubspot'): Promise<PageBuild> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waymark-page-'));
  await build({
    root,
    outDir: folder,
    outDirTemplate: 'extension',
    browser: 'chrome',
    manifestVersion: 3,
    mode: 'production',
    logger: silent,
    filterEntrypoints: [host],
    vite: () => ({ build: { sourcemap: true } }),
  });
  const extension = path.join(folder, 'extension');
  const file = path.join(extension, `content-scripts/${host}.js`);
  const { sources } = JSON.parse(await readFile(`${file}.map`, 'utf8')) as { sources: string[] };
  await cp(recorder, extension, { recursive: true });
  const hosts = Object.fromEntries(
    adapters.map(({ host: id, names, pack }) => [id, { names, packs: [pack] }]),
  );
  const recorderFile = path.join(extension, 'worker.js');
  const recording = await readFile(recorderFile, 'utf8');
  await writeFile(
    recorderFile,
    `globalThis.hosts = ${JSON.stringify(hosts)};\nglobalThis.styles = ${JSON.stringify(pageStyles)};\n${recording}`,
  );
  const manifestFile = path.join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8')) as Record<string, unknown>;
  manifest.background = { service_worker: 'worker.js' };
  await writeFile(manifestFile, JSON.stringify(manifest));
  const script = (await readFile(file, 'utf8')).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '');
  return {
    folder: extension,
    script,
    sources: sources.map((source) => path.relative(root, path.resolve(path.dirname(file), source))),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

const nothing = () => {};
const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: console.error,
  fatal: console.error,
  success: nothing,
  level: 0,
};
