import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { addFonts } from './add-fonts.ts';
import { getChromium } from './find-chromium.ts';
import { getFirefox } from './find-firefox.ts';

/** Every check of the project. All run, whatever fails, so that one run shows everything. */
const results = 'test-results';
/** Node keeps here what it compiled: the tests start the command line and the server as processes many times. */
const compiled = resolve('node_modules/.cache/node-compile');
let passed = 0;
let failed = 0;
let skipped = 0;

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const browsers = {
  WAYMARK_CHROMIUM: getChromium(console.log),
  WAYMARK_FIREFOX: getFirefox(console.log),
};
addFonts(console.log);

// Side by side, because neither row keeps two processors busy. The builds write types, which have to be there whole.
await Promise.all([
  inTurn(
    ['build for Chromium', 'wxt', ['build']],
    ['build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']],
    ['types', 'tsc', ['--noEmit']],
  ),
  inTurn(
    ['format and lint', 'biome', ['ci', '--colors=off', '.']],
    ['dead code', 'knip', []],
    ['accessibility of every state of every surface', 'node', ['tests/gallery/shoot.ts', '--slice']],
  ),
]);
await suite('unit and server tests', 'vitest', [
  'run',
  '--project=embedded',
  '--project=alone',
  '--project=postgres',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/unit.json`,
]);
countVitest(`${results}/unit.json`);
await suite('browser tests', 'playwright', ['test']);
countPlaywright(`${results}/e2e.json`);

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

/** Tools that are one test each, one after the other: each passes or does not. What one prints comes in one piece. */
async function inTurn(...checks: [what: string, tool: string, args: string[]][]): Promise<void> {
  for (const [what, tool, args] of checks) {
    if (await run(what, tool, args, 'pipe')) passed += 1;
    else failed += 1;
  }
}

/** A tool that counts its own tests in a report. */
async function suite(what: string, tool: string, args: string[]): Promise<void> {
  console.log(`\n== ${what}`);
  await run(what, tool, args, 'inherit');
}

async function run(what: string, tool: string, args: string[], output: 'pipe' | 'inherit'): Promise<boolean> {
  const began = Date.now();
  const child = spawn(tool, args, {
    stdio: ['ignore', output, output],
    env: { ...process.env, ...browsers, NO_COLOR: '1', NODE_COMPILE_CACHE: compiled },
    shell: process.platform === 'win32',
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => parts.push(part));
  const isOk = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      parts.push(Buffer.from(`${error.message}\n`));
      resolve(false);
    });
    child.once('close', (status) => resolve(status === 0));
  });
  if (output === 'pipe') process.stdout.write(`\n== ${what}\n${Buffer.concat(parts)}`);
  console.log(`== ${what}: ${isOk ? 'ok' : 'FAILED'} (${Math.round((Date.now() - began) / 1000)} s)`);
  return isOk;
}

function countVitest(file: string): void {
  const report = read(file) as
    | {
        numPassedTests: number;
        numFailedTests: number;
        numPendingTests: number;
        testResults: { status: string; assertionResults: unknown[] }[];
      }
    | undefined;
  if (!report) {
    failed += 1;
    return;
  }
  passed += report.numPassedTests;
  // A file that does not even load has no failed test of its own.
  const unloaded = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  failed += report.numFailedTests + unloaded.length;
  skipped += report.numPendingTests;
}

function countPlaywright(file: string): void {
  const report = read(file) as
    | { stats: { expected: number; unexpected: number; flaky: number; skipped: number }; errors: unknown[] }
    | undefined;
  if (!report) {
    failed += 1;
    return;
  }
  passed += report.stats.expected;
  failed += report.stats.unexpected + report.stats.flaky + report.errors.length;
  skipped += report.stats.skipped;
}

/** A missing report means that the tool broke before it could write one. */
function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    console.log(`No report in ${file}: the tool did not get that far.`);
    return undefined;
  }
}
