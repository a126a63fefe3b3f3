import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser'];
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
];

const advice = `Waymark needs a Chromium to try and test the extension, and found none.
  - Debian, Ubuntu:  sudo apt-get install chromium
  - macOS:           brew install --cask chromium
  - anywhere:        set WAYMARK_CHROMIUM to the path of a Chromium
Branded Google Chrome will not do: it no longer loads an unpacked extension from its command line.`;

/**
 * The path of a Chromium on this machine. Where there is none and this process is root on a machine with apt,
 * Debian's package is installed. Throws an error that says what to do otherwise.
 */
export function getChromium(say: (line: string) => void): string {
  const named = process.env.WAYMARK_CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`WAYMARK_CHROMIUM names ${named}, which is not a program.`);
  }
  const found = findInstalled();
  if (found) return found;
  if (process.getuid?.() === 0 && findOnPath(['apt-get'])) {
    say('No Chromium here: installing the packages "chromium" and "fonts-liberation" (about a minute)…');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args: string[]) =>
      execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation');
  }
  const installed = findInstalled();
  if (installed) return installed;
  throw new Error(advice);
}

function findInstalled(): string | undefined {
  return findOnPath(names) ?? places.find(isProgram);
}

function findOnPath(programs: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => programs.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
