import { getInstalled } from './find-installed.ts';

const firefox = {
  variable: 'WAYMARK_FIREFOX',
  programs: ['firefox-esr', 'firefox'],
  places: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/snap/bin/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  packages: ['firefox-esr'],
  advice: `The tests need a Firefox, 140 or newer, and found none.
  - Debian:   sudo apt-get install firefox-esr
  - Ubuntu:   sudo snap install firefox
  - macOS:    brew install --cask firefox
  - anywhere: set WAYMARK_FIREFOX to the path of a Firefox`,
};

/**
 * The path of a Firefox on this machine, for the tests. Where there is none and this process is root on a machine with
 * apt, Debian's package is installed. Throws an error that says what to do otherwise.
 */
export function getFirefox(say: (line: string) => void): string {
  return getInstalled(firefox, say);
}
