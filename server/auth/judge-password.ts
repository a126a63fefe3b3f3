/** The shortest and longest password, in characters. Length is the only rule of form: what people are made to mix in
 *  makes passwords worse (NIST SP 800-63B, ASVS 6.2). */
export const passwordLength = { min: 12, max: 128 } as const;

/** What is wrong with a new password, in a sentence, or null. `known` are words about the person. */
export function judgePassword(password: string, known: readonly string[]): string | null {
  const { min, max } = passwordLength;
  const length = [...password].length;
  if (length < min)
    return `Use at least ${min} characters. A few words that only you put together are easy to keep.`;
  if (length > max) return `Use at most ${max} characters.`;
  const plain = password.toLowerCase();
  const rest = [...known, 'waymark', 'password', 'passwort']
    .flatMap((word) => word.toLowerCase().split(/[\s@]+/))
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), plain)
    .replaceAll(/[0123456789!.\-_ ]/g, '');
  if (new Set(rest).size < 4 || isRun(rest)) {
    return 'This is easy to guess: it is your name or address, a common word with numbers, or a run of keys.';
  }
  return null;
}

const runs = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm'];

function isRun(text: string): boolean {
  return text.length > 3 && runs.some((run) => run.includes(text));
}
