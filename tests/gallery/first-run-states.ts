import type { FirstRunView } from '../../lib/messages/settings-messages.ts';

/** The settings page at every step of the first run, by name. */
export const firstRunStates: Record<string, FirstRunView> = {
  'first-run-hiding': { at: 1 },
  'first-run-line': { at: 2 },
  'first-run-panel': { at: 3 },
  'first-run-answers': { at: 4 },
  'first-run-rest': { at: 5 },
};
