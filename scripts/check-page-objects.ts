import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { factsPackage, pageObjectFacts } from '../tests/hosts/salesforce/page-object-facts.ts';

/**
 * Holds what we recorded of Salesforce's page objects against the package itself: `npm run check:page-objects --
 * --accept-terms [VERSION]`. Fetches the package into a temporary folder, reads it, and throws it away. Ends with 1 when
 * a recorded selector is no longer there, so that a newer version shows what Salesforce has changed.
 */
const [accepted, version = factsPackage.version] = process.argv.slice(2);
const wanted = `${factsPackage.name}@${version}`;

if (accepted !== '--accept-terms') {
  console.log(`This fetches ${wanted}, which comes under Salesforce's own terms of use (the file LICENSE in it). They bind
whoever downloads it. Read them first: https://www.npmjs.com/package/${factsPackage.name}
Whoever accepts them runs:  npm run check:page-objects -- --accept-terms`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'waymark-page-objects-'));
  try {
    check(fetchPackage(folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Fetches and unpacks the package; returns the folder of its page objects. */
function fetchPackage(folder: string): string {
  const shell = process.platform === 'win32';
  const packed = spawnSync('npm', ['pack', '--silent', wanted], { cwd: folder, encoding: 'utf8', shell });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!archive)
    throw new Error(
      `npm could not fetch ${wanted}: ${packed.stderr.trim()}. Check the connection and the version.`,
    );
  const { status, stderr } = spawnSync('tar', ['-xzf', archive], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`tar could not unpack ${archive}: ${stderr}`);
  return path.join(folder, 'package', 'dist');
}

function check(dist: string): void {
  let [components, selectors] = [0, 0];
  const gone: string[] = [];
  for (const { component, parts } of pageObjectFacts) {
    const known = readSelectors(dist, component);
    if (!known) {
      gone.push(`${component}: no such page object`);
      continue;
    }
    components += 1;
    for (const part of parts) {
      if (known.has(part)) selectors += 1;
      else gone.push(`${component}: ${part}`);
    }
  }
  console.log(`${wanted}: ${components} page objects and ${selectors} selectors are as recorded.`);
  for (const line of gone) console.log(`  not there: ${line}`);
  if (gone.length > 0) process.exitCode = 1;
}

/** Every selector that a page object names, or nothing when there is no such page object. */
function readSelectors(dist: string, component: string): Set<string> | undefined {
  const file = path.join(dist, `${component}.utam.json`);
  if (!existsSync(file)) return undefined;
  const selectors = new Set<string>();
  collect(JSON.parse(readFileSync(file, 'utf8')), selectors);
  return selectors;
}

function collect(node: unknown, selectors: Set<string>): void {
  if (Array.isArray(node)) for (const item of node) collect(item, selectors);
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'css' && typeof value === 'string') selectors.add(value);
      else collect(value, selectors);
    }
  }
}
