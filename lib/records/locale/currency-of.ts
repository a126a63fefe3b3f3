/** The currencies whose signs are known; of the others only the codes are. */
const common = (
  'EUR USD GBP CHF JPY CNY KRW INR BRL SEK NOK DKK ISK PLN CZK HUF RON BGN ILS AED SAR QAR KWD BHD OMR JOD EGP MAD ' +
  'DZD TND IQD IRR TRY RUB UAH CAD AUD NZD MXN ARS CLP COP PEN ZAR SGD HKD TWD THB IDR MYR PHP VND NGN KES'
).split(' ');

const codes = new Set(Intl.supportedValuesOf('currency'));
const found = new Map<string, string | undefined>();
const known = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * The currency that a sign or code of a text means in these locales: its ISO 4217 code; where it may be several, the sign
 * itself (`$`), or an empty text for letters (`kr`). Undefined when it is none.
 */
export function currencyOf(sign: string, locales: readonly string[]): string | undefined {
  const key = `${sign} ${locales.slice(0, 2)}`;
  if (!found.has(key)) {
    if (found.size > 500) found.clear();
    found.set(key, findCurrency(sign, locales));
  }
  return found.get(key);
}

function findCurrency(sign: string, locales: readonly string[]): string | undefined {
  if (codes.has(sign)) return sign;
  // A single letter behind a number rounds it more often than it names a currency: `68L` are lakhs, not lei.
  if (/^\p{L}$/u.test(sign)) return undefined;
  // The first two are enough: the variants of a language differ in which currency has the short sign.
  const asked = [...new Set(['en-US', ...locales.slice(0, 2)])];
  const meant = new Set(asked.flatMap((locale) => [...(signsOf(locale).get(sign) ?? [])]));
  const [only] = meant;
  if (meant.size === 1) return only;
  if (/^\p{Sc}$/u.test(sign)) return sign;
  return meant.size > 1 ? '' : undefined;
}

function signsOf(locale: string): ReadonlyMap<string, ReadonlySet<string>> {
  const before = known.get(locale);
  if (before) return before;
  const signs = new Map<string, Set<string>>();
  for (const currency of common) {
    for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
      const parts = new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay,
      }).formatToParts(1);
      const sign = (parts.find(({ type }) => type === 'currency')?.value ?? '')
        .replace(/[\u061c\u200b-\u200f]/g, '')
        .replace(/\s/g, ' ');
      signs.set(sign, (signs.get(sign) ?? new Set()).add(currency));
    }
  }
  known.set(locale, signs);
  return signs;
}
