import { type FirstRunView, firstRunSteps } from '../messages/settings-messages.ts';
import type { LocalCopy } from './local-copy.ts';
import { readPreferences, setPreference } from './preferences.ts';

const name = 'first-run';
const over = 'done';

/** At which step of the first run the person is, the same in all their browsers: at the first until they went on, null once
 *  they came to its end or skipped it. */
export async function findFirstRun(copy: LocalCopy): Promise<FirstRunView> {
  const value = (await readPreferences(copy)).get(name)?.value ?? '1';
  if (value === over) return { at: null };
  const at = Number(value);
  return { at: Number.isInteger(at) && at >= 1 && at <= firstRunSteps ? at : 1 };
}

export async function setFirstRun(copy: LocalCopy, at: number | null, now: Date): Promise<void> {
  await setPreference(copy, { name, value: at === null ? over : String(at) }, now);
}
