import type { LocalCopy } from './local-copy.ts';
import { readPreferences, setPreference } from './preferences.ts';

const name = 'letter-keys';

/** Whether single letters work as keys in My Day: yes, unless the person has turned them off. */
export async function hasLetterKeys(copy: LocalCopy): Promise<boolean> {
  return (await readPreferences(copy)).get(name)?.value !== 'off';
}

export async function setLetterKeys(copy: LocalCopy, isOn: boolean, now: Date): Promise<void> {
  await setPreference(copy, { name, value: isOn ? null : 'off' }, now);
}
