import type { Page } from '@playwright/test';
import type { TextKey } from '../../lib/text/text.ts';
import { findMessages } from './languages.ts';

/** What is pressed one after the other, by the sentences on it, in states that are opened from another: `full+snooze`. */
const presses: Record<string, TextKey[]> = {
  snooze: ['panel.flag.snooze'],
  hide: ['panel.hide'],
  hiding: ['panel.hide', 'hide.siteToday'],
  log: ['panel.activities.log'],
  history: ['panel.history.open'],
  issue: ['panel.issues.raise'],
  keys: ['day.keys.heading'],
  'day-snooze': ['day.row.snooze'],
};

/** Presses what belongs to the state, in the language that is shown. */
export async function openIn(page: Page, language: string, state: string): Promise<void> {
  const messages = findMessages(language);
  for (const key of presses[state.split('+')[1] ?? ''] ?? []) {
    const name = messages[key.replaceAll('.', '_')] ?? '';
    await page.getByRole('button', { name }).first().click();
  }
}

/** The states that are opened from others, by surface. */
export const openedStates: Record<string, string[]> = {
  panel: ['full+snooze', 'full+hide', 'full+hiding', 'full+log', 'full+history', 'full+issue'],
  day: ['full+keys', 'full+day-snooze'],
};
