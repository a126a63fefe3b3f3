import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

/**
 * Gives the command line, the server and tests the part of the browser's API that says sentences, in English: what
 * `locales/en.yml` becomes in the built extension. Has to be imported before anything that says one.
 */
const file = join(import.meta.dirname, '../../locales/en.yml');
const messages = generateChromeMessages(parseMessagesText(readFileSync(file, 'utf8'), 'YAML'));

/** As `i18n.getMessage`: `$1` to `$9` are filled in, `$$` is a dollar sign, an unknown name is an empty text. */
function getMessage(name: string, filled: string | string[] = []): string {
  const values = [filled].flat();
  const text = messages[name]?.message ?? '';
  return text.replace(/\$(\$|[1-9])/g, (_, one: string) =>
    one === '$' ? '$' : (values[Number(one) - 1] ?? ''),
  );
}

Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
