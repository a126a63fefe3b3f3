import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { getChromium } from '../../scripts/find-chromium.ts';
import { factsPackage, pageObjectFacts } from '../hosts/salesforce/page-object-facts.ts';
import { routeSalesforce } from '../hosts/salesforce/route-salesforce.ts';
import { sampleRecords } from '../hosts/salesforce/sample-records.ts';

const host = 'https://acme.lightning.force.com';
const [first = '', second = ''] = sampleRecords.map(({ id }) => id);
const record = `${host}/lightning/r/Opportunity/${first}/view`;
const list = `${host}/lightning/o/Opportunity/list?filterName=Recent`;

/** Pages that together show all that the stand-in can show. */
const pages: { address: string; act?: (page: Page) => Promise<void> }[] = [
  {
    address: `${record}?`,
    act: (page) => page.evaluate((id) => window.__salesforce.modal(id), second),
  },
  { address: `${record}?highlights=dynamic&form=dynamic&path=lwc` },
  { address: `${record}?form=dynamic`, act: (page) => page.evaluate(() => window.__salesforce.edit({})) },
  {
    address: `${record}?highlights=aura&form=aura`,
    act: (page) => page.evaluate((id) => window.__salesforce.modal(id), second),
  },
  {
    address: `${record}?app=console&split=true`,
    act: (page) => page.evaluate(() => window.__salesforce.edit({})),
  },
  { address: `${list}&list=new` },
  { address: `${list}&list=old` },
];

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: getChromium(console.log), args: ['--no-sandbox'] });
});
test.afterAll(() => browser.close());

for (const shadow of ['native', 'synthetic'].slice(0, process.env.WAYMARK_ALL_PAGES ? 2 : 1)) {
  test(`has every part that ${factsPackage.name} ${factsPackage.version} looks for, with ${shadow} shadow`, async () => {
    const context = await browser.newContext();
    await routeSalesforce(context, { shadow: shadow === 'native' ? 'native' : 'synthetic' });
    const seen = new Set<string>();
    const errors: string[] = [];
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    for (const { address, act } of pages) {
      await page.goto(address);
      expect(errors).toEqual([]);
      await act?.(page);
      for (const fact of await page.evaluate(findParts, pageObjectFacts)) seen.add(fact);
    }
    const all = pageObjectFacts.flatMap(({ component, parts }) =>
      parts.map((part) => `${component}: ${part}`),
    );
    expect(all.filter((fact) => !seen.has(fact))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });
}

/** Runs in the page: which parts stand inside an element of their component, through shadow trees. */
function findParts(facts: typeof pageObjectFacts): string[] {
  const find = (from: ParentNode, selector: string): Element[] => [
    ...from.querySelectorAll(selector),
    ...(from instanceof Element && from.shadowRoot ? find(from.shadowRoot, selector) : []),
    ...[...from.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
      shadowRoot ? find(shadowRoot, selector) : [],
    ),
  ];
  return facts.flatMap(({ component, root, parts }) => {
    const roots = find(document, root);
    return parts
      .filter((part) => {
        const selector = part.replaceAll('%d', '1');
        return roots.some((one) => one.matches(selector) || find(one, selector).length > 0);
      })
      .map((part) => `${component}: ${part}`);
  });
}
