import { playbookRefusal } from '../sync/admin-protocol.ts';
import { canSay } from '../text/can-say.ts';
import { numberText } from '../text/number-text.ts';
import { say } from '../text/say.ts';
import { t } from '../text/t.ts';

interface Refusal {
  code: string;
  message: string;
}

/**
 * What a backend's refusal says to a person: in their language where the code means one thing whoever asked for what,
 * else the backend's own sentence with the details that only it knows. `seconds` is how long it asks to wait,
 * `content` the whole of its answer.
 */
export function refusalText(
  { code, message }: Refusal,
  path: string,
  seconds: number,
  content?: unknown,
): string {
  switch (code) {
    case 'backend-older':
      return t('errors.backendOlder');
    case 'client-older':
      return t('errors.clientOlder');
    case 'too-often':
      return tooOften(seconds);
    case 'unknown-issue':
      return t('errors.unknownIssue');
    case 'access-denied':
      return t('errors.accessDenied');
    case 'signed-out-everywhere':
      return t('errors.signedOutEverywhere');
    case 'member-removed':
      return t('errors.memberRemoved');
    case 'token-reused':
      return t('errors.tokenReused');
    case 'wrong-code':
      return t('errors.wrongCode');
    case 'unknown-code':
      return t('errors.unknownCode');
    // An invite and a sign-in have codes of their own, which end alike.
    case 'used-code':
      return t(path === pairing ? 'errors.usedInvite' : 'errors.usedCode');
    case 'expired-code':
      return t(path === pairing ? 'errors.expiredInvite' : 'errors.expiredCode');
    case 'broken-playbook':
      return brokenPlaybook(content) ?? message;
    default:
      return message;
  }
}

/** The first problem that the backend found in a playbook, where it can be said here. A browser finds the same before it
 *  sends anything, unless the backend is another version. */
function brokenPlaybook(content: unknown): string | undefined {
  const parsed = playbookRefusal.safeParse(content);
  const problems = parsed.success ? parsed.data.problems : [];
  const [first] = problems;
  if (!first?.texts || !canSay(first.texts.message)) return undefined;
  return t('errors.brokenPlaybook', problems.length, {
    n: numberText(problems.length),
    line: String(first.line),
    problem: say(first.texts.message),
  });
}

const pairing = '/v1/pair';

function tooOften(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return seconds < 90
    ? t('errors.tooOftenSeconds', seconds, { n: numberText(seconds) })
    : t('errors.tooOftenMinutes', minutes, { n: numberText(minutes) });
}
