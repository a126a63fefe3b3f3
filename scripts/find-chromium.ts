import { getInstalled } from './find-installed.ts';

const chromium = {
  variable: 'WAYMARK_CHROMIUM',
  programs: ['chromium', 'chromium-browser'],
  places: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/snap/bin/chromium',
    'C:\\Program Files\\Chromium\\Application\\chrome.exe',
  ],
  packages: ['chromium', 'fonts-liberation'],
  advice: `Waymark needs a Chromium to try and test the extension, and found none.
  - Debian, Ubuntu:  sudo apt-get install chromium
  - macOS:           brew install --cask chromium
  - anywhere:        set WAYMARK_CHROMIUM to the path of a Chromium
Branded Google Chrome will not do: it no longer loads an unpacked extension from its command line.`,
};

/**
 * The path of a Chromium on this machine. Where there is none and this process is root on a machine with apt,
 * Debian's package is installed. Throws an error that says what to do otherwise.
 */
export function getChromium(say: (line: string) => void): string {
  return getInstalled(chromium, say);
}
