import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

type Messages = Record<string, { message: string }>;

/**
 * Gives the command line, the server and tests the part of the browser's API that says sentences, in English: what
 * `locales/en.yml` becomes in the built extension. Has to be imported before anything that says one.
 */
const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, 'locales/en.yml'), 'utf8');
const kept = join(root, 'node_modules/.cache/waymark');
const file = join(kept, `${createHash('sha256').update(text).digest('hex')}.json`);
const messages = findKept() ?? makeMessages();

/** Three thousand sentences take a third of a second to read from YAML, at every start: what comes out is kept beside the packages. */
function findKept(): Messages | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Messages;
  } catch {
    return undefined;
  }
}

/** Loaded only where it is needed, and at once: what is imported beside this file does not wait for a promise of it. */
function makeMessages(): Messages {
  const { generateChromeMessages, parseMessagesText } = createRequire(import.meta.url)(
    '@wxt-dev/i18n/build',
  ) as typeof import('@wxt-dev/i18n/build');
  const made = generateChromeMessages(parseMessagesText(text, 'YAML'));
  try {
    mkdirSync(kept, { recursive: true });
    // Others may start at the same moment: each finds a whole file or none.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, JSON.stringify(made));
    renameSync(own, file);
  } catch {
    // Where nothing may be written, as in a container, it is made anew at each start.
  }
  return made;
}

/** As `i18n.getMessage`: `$1` to `$9` are filled in, `$$` is a dollar sign, an unknown name is an empty text. */
function getMessage(name: string, filled: string | string[] = []): string {
  const values = [filled].flat();
  const sentence = messages[name]?.message ?? '';
  return sentence.replace(/\$(\$|[1-9])/g, (_, one: string) =>
    one === '$' ? '$' : (values[Number(one) - 1] ?? ''),
  );
}

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
