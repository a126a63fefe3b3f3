import type { TextKey } from '../text/text.ts';

interface NativeTexts {
  getMessage(name: string): string;
}

/**
 * A sentence without anything to fill in, in the browser's language, for a script that is put into a page when it is asked for; empty once
 * the extension is gone. The scripts that pages always carry get their words from the worker: a page that asks the browser for one
 * sentence is given all of them.
 */
export function sayInPage(key: TextKey): string {
  const { browser, chrome } = globalThis as {
    browser?: { i18n?: NativeTexts };
    chrome?: { i18n?: NativeTexts };
  };
  try {
    return (browser?.i18n ?? chrome?.i18n)?.getMessage(key.replaceAll('.', '_')) ?? '';
  } catch {
    return '';
  }
}
