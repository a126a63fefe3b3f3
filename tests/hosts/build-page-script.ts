import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface PageBuild {
  /** The content script as shipped. */
  script: string;
  /** The source files it was made of, relative to the repository. */
  sources: string[];
}

/** Builds a host's content script by the product's own configuration. Errors when the build fails. */
export async function buildPageScript(host: string): Promise<PageBuild> {
  const folder = await mkdtemp(path.join(tmpdir(), 'waymark-page-'));
  try {
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
    const file = path.join(folder, `extension/content-scripts/${host}.js`);
    const { sources } = JSON.parse(await readFile(`${file}.map`, 'utf8')) as { sources: string[] };
    const script = (await readFile(file, 'utf8')).replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '');
    return {
      script,
      sources: sources.map((source) => path.relative(root, path.resolve(path.dirname(file), source))),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
