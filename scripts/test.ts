import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { addFonts } from './add-fonts.ts';
import { getChromium } from './find-chromium.ts';
import { getFirefox } from './find-firefox.ts';

/** Every check of the project, one after another. All run, whatever fails, so that one run shows everything. */
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

check('format and lint', 'biome', ['ci', '--colors=off', '.']);
check('types', 'tsc', ['--noEmit']);
check('dead code', 'knip', []);
check('build for Chromium', 'wxt', ['build']);
check('build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']);
check('accessibility of every state of every surface', 'node', ['tests/gallery/shoot.ts', '--slice']);
suite('unit and server tests', 'vitest', [
  'run',
  '--project=embedded',
  '--project=postgres',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/unit.json`,
]);
countVitest(`${results}/unit.json`);
suite('browser tests', 'playwright', ['test']);
countPlaywright(`${results}/e2e.json`);

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

/** A tool that is one test: it passes or it does not. */
function check(what: string, tool: string, args: string[]): void {
  if (run(what, tool, args)) passed += 1;
  else failed += 1;
}

/** A tool that counts its own tests in a report. */
function suite(what: string, tool: string, args: string[]): void {
  run(what, tool, args);
}

function run(what: string, tool: string, args: string[]): boolean {
  const began = Date.now();
  console.log(`\n== ${what}`);
  const { status } = spawnSync(tool, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...browsers, NO_COLOR: '1', NODE_COMPILE_CACHE: compiled },
    shell: process.platform === 'win32',
  });
  console.log(`== ${what}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - began) / 1000)} s)`);
  return status === 0;
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
