import type { HostId } from '../records/record-ref.ts';
import type { LocalCopy } from './local-copy.ts';
import { readPreferences, setPreference } from './preferences.ts';

/** Where a person has Waymark on a host: in its pages, or in the browser's side panel beside them. */
export type Home = 'page' | 'side';

/** The person's choice, the same in all their browsers: in the page unless they said otherwise. */
export async function findHome(copy: LocalCopy, host: HostId): Promise<Home> {
  return (await readPreferences(copy)).get(nameOf(host))?.value === 'side' ? 'side' : 'page';
}

export async function setHome(copy: LocalCopy, host: HostId, home: Home, now: Date): Promise<void> {
  await setPreference(copy, { name: nameOf(host), value: home === 'side' ? home : null }, now);
}

function nameOf(host: HostId): string {
  return `home.${host}`;
}
