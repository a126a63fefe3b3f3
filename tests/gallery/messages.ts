import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

/** The sentences of one language (`en`, `pt_BR`) as the built extension carries them, by the name a browser knows. */
export function messagesOf(language: string): Record<string, string> {
  const file = join(import.meta.dirname, `../../locales/${language}.yml`);
  const messages = generateChromeMessages(parseMessagesText(readFileSync(file, 'utf8'), 'YAML'));
  return Object.fromEntries(Object.entries(messages).map(([name, { message }]) => [name, message]));
}

/** Runs in the page before its scripts, or later: gives it the part of the extension's API that says sentences. */
export function provideMessages(messages: Record<string, string>): void {
  const page = globalThis as typeof globalThis & { chrome?: object };
  page.chrome ??= {};
  // Into the same object, which the page's scripts keep from their start on.
  Object.assign(page.chrome, { i18n: { getMessage: (name: string) => messages[name] ?? '' } });
}
