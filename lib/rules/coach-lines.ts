import type { CoachWord } from '../records/coach-word.ts';
import type { Text } from '../text/text.ts';
import type { PlaybookWords } from './playbook-words.ts';

/** That somebody stood by, and why, as the history says it; nothing where nobody had to. */
export function coachLines(coach: CoachWord | undefined, words: PlaybookWords): Text[] {
  if (!coach) return [];
  return [{ key: 'history.coached', with: { name: words.person(coach.person), reason: coach.reason } }];
}
