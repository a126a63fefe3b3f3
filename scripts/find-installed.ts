import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './install-packages.ts';

/** How a browser is found on a machine. */
export interface BrowserPlaces {
  /** The variable by which a person names another program. */
  variable: string;
  /** What the program is called, the first that is found counts. */
  programs: readonly string[];
  /** Where it lies on systems that put programs elsewhere. */
  places: readonly string[];
  /** Debian's packages that bring it, installed where this process is root on a machine with apt. */
  packages: readonly string[];
  /** What to say where it is nowhere. */
  advice: string;
}

/** The path of a browser on this machine, installed if that may be done. Throws an error that says what to do otherwise. */
export function getInstalled(browser: BrowserPlaces, say: (line: string) => void): string {
  const { variable, programs, places, packages } = browser;
  const named = process.env[variable];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${variable} names ${named}, which is not a program.`);
  }
  const find = () => findOnPath(programs) ?? places.find(isProgram);
  const found = find();
  if (found) return found;
  say(`No ${programs[0]} here.`);
  installPackages(packages, say);
  const installed = find();
  if (installed) return installed;
  throw new Error(browser.advice);
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
