import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { messagesOf } from './messages.ts';

/** The sentences of a language by the name a browser knows. */
export type Messages = Record<string, string>;

const isThere = (language: string) => existsSync(join(import.meta.dirname, `../../locales/${language}.yml`));

/**
 * The sentences of a language of the product, or of one that only looks like one: `en-XA` is a long English, `ar-XB`
 * the same written from the right. German is `en-XA` for as long as nobody has translated it.
 */
export function findMessages(language: string): Messages {
  if (language === 'ar-XB') return pseudo('ar-XB', 'rtl', toRight);
  if (language === 'en-XA' || !isThere(language)) return pseudo('en-XA', 'ltr', longer);
  return messagesOf(language);
}

function pseudo(language: string, direction: string, turn: (text: string) => string): Messages {
  const turned = Object.entries(messagesOf('en')).map(([name, text]) => {
    // Forms for one and for more stay apart.
    return [name, text.split(' | ').map(turn).join(' | ')];
  });
  return { ...Object.fromEntries(turned), language, direction };
}

const accented: Record<string, string> = {
  a: 'à',
  c: 'ç',
  e: 'é',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  u: 'ü',
  A: 'Å',
  E: 'É',
  O: 'Ö',
};
const words = {
  longer: ['zwölf', 'Böxkämpfer', 'jagen', 'Viktor', 'quer', 'über', 'den', 'Sylter', 'Deich'],
  toRight: ['نص', 'عربي', 'طويل', 'لتجربة', 'الاتجاه', 'من', 'اليمين'],
};

const accents = (text: string) =>
  text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{') ? part : part.replace(/[acenouiAEO]/g, (letter) => accented[letter] ?? letter),
    )
    .join('');

/** About 35 % longer, as German is. */
const longer = (text: string) => `${accents(text)} ${filler(text, words.longer)}`.trim();
const toRight = (text: string) => `\u200f${filler(text, words.toRight)} ${accents(text)}\u200f`;

/** Whole words, a third as long as the text and at least one. */
function filler(text: string, of: readonly string[]): string {
  const wanted = text.replace(/\{\w+\}/g, '').length * 0.35;
  let made = of[text.length % of.length] ?? '';
  for (let next = text.length + 1; made.length < wanted; next++) made += ` ${of[next % of.length]}`;
  return made;
}
