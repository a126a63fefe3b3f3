import type { LocalCopy } from './local-copy.ts';
import { readPreferences, setPreference } from './preferences.ts';

/** The items of an SOP's checklists that the person has ticked for a record, in any of their browsers. */
export async function readTicks(copy: LocalCopy, sop: string, record: string): Promise<string[]> {
  const value = (await readPreferences(copy)).get(nameOf(sop, record))?.value;
  return value ? value.split(' ') : [];
}

/** Ticks an item for a record, or takes that back. False where there is no room for one more. */
export async function tickItem(
  copy: LocalCopy,
  { sop, record, item, done }: { sop: string; record: string; item: string; done: boolean },
  now: Date,
): Promise<boolean> {
  const others = (await readTicks(copy, sop, record)).filter((one) => one !== item);
  const value = [...others, ...(done ? [item] : [])].join(' ');
  const name = nameOf(sop, record);
  if (value.length > longestValue || name.length > longestName || /\s/.test(name)) return false;
  await setPreference(copy, { name, value: value === '' ? null : value }, now);
  return true;
}

/** What the backend keeps of a choice (preferences-protocol.ts): some 250 items. */
const longestValue = 2000;
const longestName = 1100;

function nameOf(sop: string, record: string): string {
  return `sop-ticks.${sop}/${record}`;
}
