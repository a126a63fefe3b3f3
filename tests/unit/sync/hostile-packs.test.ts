import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Pack, packSchema } from '../../../lib/sync/pack-protocol.ts';

const view: Pack['views'][number] = {
  id: 'record',
  scopes: ['main[data-record="{id}"]'],
  properties: {
    name: [{ selector: '[data-title]' }],
    amount: [{ selector: '[data-field="{name}"]', part: 'dd' }],
  },
  probes: [{ selector: '[data-field="{name}"] output', attribute: 'data-text' }],
  mounts: [{ id: 'header', selector: 'record-header', place: 'after', minWidth: 300 }],
  expects: ['name', 'mount'],
};
const list: Pack['lists'][number] = {
  id: 'board',
  container: '[data-board]',
  item: '[data-card-id]',
  key: { attribute: 'data-card-id', as: 'id' },
};
const good: Pack = {
  version: 7,
  host: 'hubspot',
  views: [view],
  lists: [list],
  card: '[data-card]',
  never: '[role="dialog"],[aria-hidden="true"],[inert]',
  crowd: ['[data-cell]'],
  labels: 'label,dt,svg',
  empty: ['--'],
};

const withProbe = (selector: string) => ({ ...good, views: [{ ...view, probes: [{ selector }] }] });
const withProperty = (name: string) => ({
  ...good,
  views: [{ ...view, properties: JSON.parse(`{"${name}":[]}`) as object }],
});
const withAttribute = (attribute: string) => ({
  ...good,
  views: [{ ...view, probes: [{ selector: '[data-x]', attribute }] }],
});
const withItem = (item: string) => ({ ...good, lists: [{ ...list, item }] });

/** What somebody who got hold of an admin's account, or who errs, may try; and a word of the reason. */
const hostile: [string, unknown, RegExp][] = [
  ['a password field', withProbe('input[type="password"]'), /password/],
  ['a password field by its name', withProbe('[name="user_password"]'), /secrets/],
  ['a password field by an id', withProbe('#passwd'), /secrets/],
  ['a one-time code', withProbe('[data-kind="one-time-code"]'), /secrets/],
  ['a token in a hidden field', withProbe('[name="csrf-token"]'), /secrets/],
  ['a token named by its class', withProbe('.js-accessToken'), /secrets/],
  ['a card number', withProbe('[name="cc-number"]'), /secrets/],
  ['any field', withProbe('form[data-login] input'), /form fields/],
  ['any field by its type', withProbe('input[type]'), /form fields|type/],
  ['a part of a type', withProbe('[data-x][type*="word"]'), /type/],
  ['a password inside :is()', withProbe('[data-x]:is([type="password"],b)'), /password/],
  ['a password found by what is in it', withProbe('[data-x]:has(input)'), /form fields/],
  ['what was typed, letter by letter', withProbe('[data-x][value^="a"]'), /typed/],
  ['what a browser fills in', withProbe('[autocomplete="name"]'), /typed/],
  ['an attribute that holds what was typed', withAttribute('value'), /may not read/],
  ['an attribute that holds script', withAttribute('onclick'), /may not read/],
  ['an attribute that holds a nonce', withAttribute('nonce'), /may not read/],
  ['an attribute that is no name', withAttribute('data-x"],*,[y="'), /attribute/],
  ['everything', withProbe('*'), /names nothing/],
  ['everything that is not something', withProbe(':not([data-x])'), /names nothing/],
  ['every div', withProbe('div'), /names nothing/],
  ['everything with a class', withProbe('[class]'), /names nothing/],
  ['a tower of :has()', withProbe('[data-a]:has([data-b]:has([data-c]))'), /:has\(\)/],
  ['two :has()', withProbe('[data-a]:has(b),[data-c]:has(d)'), /:has\(\)/],
  ['a :has() of every element', withProbe('[data-a] :has(b)'), /:has\(\)/],
  ['a long :has()', withProbe('[data-a]:has(b c d e)'), /two steps/],
  ['siblings of siblings', withProbe('[data-a] ~ b ~ i'), /~/],
  ['a long way', withProbe('[data-a] b b b b b b b b b b'), /steps/],
  ['many alternatives', withProbe(Array.from({ length: 60 }, (_, n) => `.a${n}`).join()), /alternatives/],
  ['deep brackets', withProbe('[data-a]:is(b:is(i:is(u:is(s))))'), /nested/],
  ['a very long selector', withProbe(`[data-a="${'x'.repeat(3000)}"]`), /too big|longer/i],
  ['script', withProbe('javascript:alert(1)'), /not a CSS selector|may not use/],
  ['markup', withProbe('<img src=x onerror=alert(1)>'), /not a CSS selector/],
  ['a rule with an address', withProbe('[data-a]{background:url(//evil.example)}'), /not a CSS selector/],
  ['an unclosed bracket', withProbe('[data-a'), /not a CSS selector/],
  ['a pseudo-element', withProbe('[data-a]::before'), /no element/],
  ['where somebody has been', withProbe('a[href]:visited'), /may not use/],
  ['jQuery', withProbe('[data-a]:contains("x")'), /may not use/],
  ['jQuery attributes', withProbe('[data-a!="x"]'), /browsers do not know/],
  ['a placeholder that becomes a selector', withProbe('[data-a] {name}'), /not a CSS selector|placeholder/],
  ['a placeholder as an attribute', withProbe('[{name}]'), /placeholder/],
  ['a placeholder as a class', withProbe('.{name}'), /placeholder/],
  ['an empty selector', withProbe(' '), /empty/],
  ['every element of a board', withItem('*'), /every element/],
  ['a property that is none', withProperty('a b'), /key/],
  ['a property that ends a selector', withProperty('amount]'), /key/],
  ['a key that is not known', { ...good, script: 'alert(1)' }, /Unrecognized/],
  ['a function', { ...good, views: [{ ...view, run: 'return 1' }] }, /Unrecognized/],
  ['another host', { ...good, host: 'bank' }, /host|Invalid/],
  ['a version that is none', { ...good, version: Number.POSITIVE_INFINITY }, /version|expected/i],
  ['hundreds of views', { ...good, views: Array.from({ length: 300 }, () => view) }, /Too big/],
  [
    'a place that is none',
    { ...good, views: [{ ...view, mounts: [{ id: 'a', selector: '.a', place: 'replace' }] }] },
    /Invalid/,
  ],
  ['a text instead of a pack', 'alert(1)', /expected/],
  [
    'more than a page can look for',
    {
      ...good,
      crowd: Array.from({ length: 40 }, () => `[data-${'x'.repeat(1400)}]`),
      views: Array.from({ length: 20 }, () => ({ ...view, scopes: [`[data-${'y'.repeat(1400)}]`] })),
    },
    /larger than/,
  ],
];

test('a good pack passes', () => {
  expect(packSchema.safeParse(good).error?.issues ?? []).toEqual([]);
});

test('what would change all objects comes to nothing', () => {
  const { data } = packSchema.safeParse(withProperty('__proto__'));
  expect(Object.keys(data?.views[0]?.properties ?? {})).toEqual([]);
});

test('at least 30 hostile packs are tried', () => {
  expect(new Set(hostile.map(([name]) => name)).size).toBeGreaterThanOrEqual(30);
});

test.each(hostile)('refused: %s', (_name, pack, why) => {
  const { success, error } = packSchema.safeParse(pack, { error: z.locales.en().localeError });
  expect(success).toBe(false);
  expect(error?.issues.map(({ message, path }) => `${path.join('.')}: ${message}`).join('\n')).toMatch(why);
});

test.each([
  'input[data-test-id="property-input-{name}"]',
  '[data-a]:not([type="password"])',
  'records-lwc-detail-panel',
  '[data-id="{id}"] > dd:nth-child(2)',
  '[data-selenium-test$="-highlight-details"] h3',
  ':is([data-a="x"],.b) span',
  '[data-a]:has(> [data-b])',
  '.TaskPane',
])('taken: %s', (selector) => {
  expect(packSchema.safeParse(withProbe(selector)).error?.issues ?? []).toEqual([]);
});
