import { spawnSync } from 'node:child_process';
import { installPackages } from './install-packages.ts';

/** Debian's packages with letters that not every machine has, by a language that needs them. */
const packages = { ja: 'fonts-noto-cjk', ar: 'fonts-noto-core' };

/**
 * Adds fonts for Japanese and Arabic where they are missing and may be installed, so that pictures of our surfaces show
 * letters and not boxes. Nothing fails without them.
 */
export function addFonts(say: (line: string) => void): void {
  const missing = Object.entries(packages).filter(([language]) => {
    const { status, stdout } = spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' });
    return status === 0 && stdout.trim() === '';
  });
  if (missing.length === 0) return;
  const names = missing.map(([, name]) => name);
  try {
    if (!installPackages(names, say))
      say(`No letters for ${missing.map(([language]) => language).join(', ')}.`);
  } catch {
    say(`${names.join(' and ')} could not be installed: pictures show boxes in place of some letters.`);
  }
}
