/**
 * The regional variants of each language that write numbers and dates in ways a person may meet, the most
 * usual first. A text is read only where they agree. English of South Africa (decimal comma) is left out: with it no
 * English thousand could be read.
 */
const variants: Record<string, string> = {
  ar: 'EG SA AE MA DZ TN JO IQ KW QA',
  cs: 'CZ',
  da: 'DK',
  de: 'DE AT CH LI',
  en: 'US GB CA AU IE NZ IN SG',
  es: 'ES MX AR CO CL PE US',
  fa: 'IR',
  fi: 'FI',
  fr: 'FR BE CA CH LU',
  he: 'IL',
  hi: 'IN',
  it: 'IT CH',
  ja: 'JP',
  ko: 'KR',
  nb: 'NO',
  nl: 'NL BE',
  pl: 'PL',
  pt: 'BR PT',
  ru: 'RU',
  sv: 'SE FI',
  tr: 'TR',
  zh: 'CN TW HK SG',
};

/** Tags that hosts use for a language as such, whatever format a person has chosen beside it: HubSpot and Salesforce
 *  set language and formats apart, and these are what "English" and "Latin American Spanish" are called there. */
const languageOnly = new Set(['en-US', 'es-MX']);

/**
 * The locales in which texts of a page with this language tag may be written (`de`, `pt-BR`, `zh-Hans-CN`, `en_us`),
 * the most usual first. A region in the tag leaves its own variant only. Empty for a language we cannot
 * read, and for what is no language tag.
 */
export function variantsOf(tag: string): string[] {
  let language: string;
  let region: string | undefined;
  try {
    ({ language, region } = new Intl.Locale(tag.trim().replaceAll('_', '-')));
  } catch {
    return [];
  }
  const own = language === 'no' || language === 'nn' ? 'nb' : language === 'iw' ? 'he' : language;
  const regions = Object.hasOwn(variants, own) ? variants[own] : undefined;
  if (regions === undefined) return [];
  const exact = `${own}-${region}`;
  const isTrusted = region !== undefined && /^[A-Z]{2}$/.test(region) && !languageOnly.has(exact);
  if (isTrusted) return new Intl.NumberFormat(exact).resolvedOptions().locale === exact ? [exact] : [];
  return regions.split(' ').map((one) => `${own}-${one}`);
}
