import type { AsanaProblemCode } from '../../lib/sync/asana-protocol.ts';
import { say } from '../../lib/text/say.ts';
import type { TextKey } from '../../lib/text/text.ts';

const sentences: Record<AsanaProblemCode, TextKey> = {
  'no-token': 'asana.problems.noToken',
  'token-refused': 'asana.problems.tokenRefused',
  plan: 'asana.problems.plan',
  forbidden: 'asana.problems.forbidden',
  'not-found': 'asana.problems.notFound',
  invalid: 'asana.problems.invalid',
  busy: 'asana.problems.busy',
  unavailable: 'asana.problems.unavailable',
  unreachable: 'asana.problems.unreachable',
  'no-answer': 'asana.problems.noAnswer',
  unexpected: 'asana.problems.unexpected',
  'too-many': 'asana.problems.tooMany',
  'job-failed': 'asana.problems.jobFailed',
  unsure: 'asana.problems.unsure',
  'not-accepted': 'asana.problems.notAccepted',
  'not-yours': 'asana.problems.notYours',
  linked: 'asana.problems.linked',
};

/** What is wrong at Asana, and what to do about it. */
export function asanaProblemText(code: AsanaProblemCode): string {
  return say({ key: sentences[code] });
}
