import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import manifest from '../package.json' with { type: 'json' };

/**
 * Makes sure that the sources handed to Mozilla are enough: unpacks them, builds from them alone with the packages that are
 * installed here, and compares each file with the build that was zipped.
 */
const archive = resolve(`.output/waymark-${manifest.version}-sources.zip`);
const built = resolve('.output/firefox-mv3');
const folder = mkdtempSync(join(tmpdir(), 'waymark-sources-'));
try {
  unpack();
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  if (!run('wxt', ['build', '-b', 'firefox', '--mv3'], folder)) throw new Error('The sources do not build.');
  const [ours, theirs] = [digests(built), digests(join(folder, '.output/firefox-mv3'))];
  const different = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
    (file) => ours.get(file) !== theirs.get(file),
  );
  if (different.length > 0)
    throw new Error(`Built from the sources, these files differ: ${different.join(', ')}`);
  console.log(`${archive} builds the same ${ours.size} files as were zipped.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Debian and macOS have "unzip"; the "tar" of Windows and macOS reads such archives too. */
function unpack(): void {
  if (!statSync(archive, { throwIfNoEntry: false }))
    throw new Error(`There is no ${archive}. Run "npm run zip" first.`);
  if (run('unzip', ['-q', archive, '-d', folder]) || run('tar', ['-xf', archive, '-C', folder])) return;
  throw new Error('Nothing here unpacks a zip. Install "unzip", and try again.');
}

function run(program: string, args: string[], cwd = '.'): boolean {
  const shell = process.platform === 'win32';
  return spawnSync(program, args, { cwd, shell, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
}

/** What is in a folder: each file's path and the digest of its content. */
function digests(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [relative(root, path), digest(path)]),
  );
}
