import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

/** The name of a sentence in `locales/en.yml`, its parts joined by dots: `panel.warnings.none`. */
export type TextKey = Exclude<keyof GeneratedI18nStructure, `@@${string}`>;

/**
 * A sentence before it is put into a language: what rules and messages carry, so that the backend, the worker and a
 * colleague's browser can each say it in their own. A bare string is a name or a value that has no translation.
 */
export type Text = string | Sentence;

export interface Sentence {
  key: TextKey;
  /** What decides between the forms for one and for more. */
  count?: number | undefined;
  /** What stands in the braces, by name. */
  with?: Record<string, Text | number | Moment> | undefined;
}

/** A moment that is written in the reader's form: `at` is an ISO 8601 instant, or a day (`2026-11-21`) for `day`. */
export interface Moment {
  at: string;
  as: 'day' | 'minute';
}

/** The same data with every sentence in it said: what crosses to those who only print it. */
export type Said<T> = T extends Sentence
  ? string
  : T extends readonly (infer Each)[]
    ? Said<Each>[]
    : T extends object
      ? { [Name in keyof T]: Said<T[Name]> }
      : T;
