import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import type { StandInDeal } from '../hosts/hubspot/stand-in-options.ts';
import { deal, expect, portal, type Said, test } from './page-extension.ts';

const at = (index: number): StandInDeal => {
  const found = sampleDeals[index];
  if (!found) throw new Error(`There is no sample deal ${index}.`);
  return found;
};

const truth = (one: StandInDeal): Record<string, string | null> => ({
  name: one.name,
  stage: one.stage,
  pipeline: one.pipeline,
  owner: one.owner,
  amount: one.amount,
  closeDate: one.closeDate,
  nextStep: one.nextStep || null,
});

/** What was said of each deal, last value of each property. */
function valuesOf(said: Said[]): Map<string, Record<string, string | null>> {
  const values = new Map<string, Record<string, string | null>>();
  for (const { type, record, observations } of said) {
    if (type !== 'page.observed' || !record) continue;
    const known = values.get(record.id) ?? {};
    for (const seen of observations ?? []) known[seen.property] = seen.value;
    values.set(record.id, known);
  }
  return values;
}

/** Every single value said of a deal that is not that deal's. */
function liesIn(said: Said[]): string[] {
  return said.flatMap(({ record, observations }) => {
    const one = sampleDeals.find((candidate) => candidate.id === record?.id);
    return (observations ?? [])
      .filter((seen) => one && truth(one)[seen.property] !== seen.value)
      .map((seen) => `${seen.property} of ${one?.name}: ${seen.value}`);
  });
}

test.beforeEach(({ bench }) => bench.forget());

test('says all values of the deal in the address, once', async ({ bench }) => {
  const page = await bench.newPage(deal(at(0).id));
  await expect.poll(async () => valuesOf(await bench.said()).get(at(0).id)).toEqual(truth(at(0)));
  await page.waitForTimeout(700);
  const said = (await bench.said())
    .filter((one) => one.type === 'page.observed')
    .flatMap((one) => one.observations ?? []);
  expect(said.map((one) => one.property).sort()).toEqual(Object.keys(truth(at(0))).sort());
  expect(said.filter((one) => one.changed)).toEqual([]);
  await page.close();
});

for (const [name, query] of [
  ['in German', '?language=de'],
  ['from right to left', '?direction=rtl'],
  ['with hostile styles', '?hostile=true'],
  ['when a family of attributes was renamed', '?renamed=highlight-record-label'],
] as const) {
  test(`reads the same ${name}`, async ({ bench }) => {
    const page = await bench.newPage(deal(at(3).id, query));
    await expect.poll(async () => valuesOf(await bench.said()).get(at(3).id)).toEqual(truth(at(3)));
    expect(liesIn(await bench.said())).toEqual([]);
    await page.close();
  });
}

test('says nothing about a property whose probes are gone, and nothing wrong', async ({ bench }) => {
  const page = await bench.newPage(deal(at(1).id, '?renamed=property-input-'));
  await expect.poll(async () => valuesOf(await bench.said()).get(at(1).id)?.name).toBe(at(1).name);
  await page.waitForTimeout(600);
  expect(liesIn(await bench.said())).toEqual([]);
  expect(valuesOf(await bench.said()).get(at(1).id)?.stage).toBeUndefined();
  await page.close();
});

test('through 20 deals no value and no frame belongs to a former one', async ({ bench }) => {
  test.setTimeout(120_000);
  const page = await bench.newPage(deal(at(0).id));
  await page.evaluate(() => {
    const bad: string[] = [];
    Object.assign(window, { __bad: bad });
    const check = () => {
      const text =
        document.querySelector('waymark-line')?.shadowRoot?.querySelector('.row')?.textContent ?? '';
      const id = /Step for (\d+)/.exec(text)?.[1];
      if (id && !location.pathname.endsWith(id)) bad.push(`${location.pathname}: ${text}`);
      requestAnimationFrame(check);
    };
    check();
  });
  for (let index = 1; index <= 20; index += 1) {
    const one = at(index);
    await page.evaluate(
      (late) => window.__standin.set({ late }),
      index % 2 ? { about: 900, owner: 400 } : {},
    );
    const wrong = await page.evaluate((id) => {
      window.__standin.open(id);
      return document.querySelector('waymark-line')?.shadowRoot?.textContent?.includes('Step for');
    }, one.id);
    expect(wrong).toBe(false);
    await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${one.id}`);
    // Some visits are read in peace, most are left at once.
    if (index % 5 === 0)
      await expect.poll(async () => valuesOf(await bench.said()).get(one.id)).toEqual(truth(one));
    else await page.waitForTimeout((index % 5) * 60);
    await expect(page.locator('waymark-line')).toHaveCount(1);
  }
  expect(liesIn(await bench.said())).toEqual([]);
  expect(await page.evaluate(() => (window as unknown as { __bad: string[] }).__bad)).toEqual([]);
  await page.close();
});

test('a part that never stops showing the former deal is never said', async ({ bench }) => {
  const page = await bench.newPage(deal(at(0).id));
  await expect.poll(async () => valuesOf(await bench.said()).get(at(0).id)?.stage).toBe(at(0).stage);
  await page.waitForTimeout(1600);
  await page.evaluate((id) => {
    window.__standin.set({ late: { about: 600_000 } });
    window.__standin.open(id);
  }, at(1).id);
  await expect.poll(async () => valuesOf(await bench.said()).get(at(1).id)?.owner).toBe(at(1).owner);
  await page.waitForTimeout(2500);
  const seen = valuesOf(await bench.said()).get(at(1).id) ?? {};
  expect([seen.stage, seen.pipeline]).toEqual([undefined, undefined]);
  expect(liesIn(await bench.said())).toEqual([]);
  await page.close();
});

test('late parts of a deal that was skipped are not said of the next one', async ({ bench }) => {
  const page = await bench.newPage(deal(at(0).id));
  await expect.poll(async () => valuesOf(await bench.said()).get(at(0).id)?.stage).toBe(at(0).stage);
  await page.waitForTimeout(1600);
  await page.evaluate(
    async ([second, third]) => {
      window.__standin.set({ sloppy: true, late: { header: 700, about: 900, plan: 800, owner: 1000 } });
      window.__standin.open(second ?? '');
      await new Promise((resolve) => setTimeout(resolve, 500));
      window.__standin.open(third ?? '');
    },
    [at(1).id, at(2).id],
  );
  await expect
    .poll(async () => valuesOf(await bench.said()).get(at(2).id)?.stage, { timeout: 15_000 })
    .toBe(at(2).stage);
  expect(liesIn(await bench.said())).toEqual([]);
  await page.close();
});

test('a change made in place is said as watched, with its moment', async ({ bench }) => {
  const page = await bench.newPage(deal(at(4).id));
  await expect.poll(async () => valuesOf(await bench.said()).get(at(4).id)?.stage).toBe(at(4).stage);
  await page.waitForTimeout(1300);
  await bench.forget();
  await page.evaluate(
    (id) => window.__standin.update(id, { stage: 'Contract sent', amount: '€1' }),
    at(4).id,
  );
  await expect
    .poll(async () => valuesOf(await bench.said()).get(at(4).id))
    .toEqual({ stage: 'Contract sent', amount: '€1' });
  const said = (await bench.said()).flatMap((one) => one.observations ?? []);
  expect(said.every((one) => one.changed)).toBe(true);
  const stage = said.find((one) => one.property === 'stage');
  expect(stage?.since).toBe(stage?.asOf);
  expect(said.find((one) => one.property === 'amount')?.since).toBeUndefined();
  await page.close();
});

test('a preview of another deal is never read', async ({ bench }) => {
  const page = await bench.newPage(deal(at(5).id));
  await page.evaluate((id) => window.__standin.preview(id), at(6).id);
  await expect.poll(async () => valuesOf(await bench.said()).get(at(5).id)).toEqual(truth(at(5)));
  await page.waitForTimeout(500);
  expect(liesIn(await bench.said())).toEqual([]);
  await page.close();
});

test('a form beside the deal, and cards about associated records, are never read', async ({ bench }) => {
  const page = await bench.newPage(deal(at(9).id));
  await expect.poll(async () => valuesOf(await bench.said()).get(at(9).id)).toEqual(truth(at(9)));
  await page.evaluate(() => {
    const form = document.createElement('aside');
    form.style.cssText = 'position:fixed;inset:80px 0 auto auto;width:240px;z-index:50;background:white';
    form.innerHTML = `<textarea data-selenium-test="property-input-dealstage">Another stage</textarea>
      <input data-test-id="property-input-amount" value="1">`;
    const card = document.createElement('section');
    card.dataset.testId = 'card-wrapper-ASSOCIATION_V3/0-2';
    card.innerHTML = `<div data-test-id="associated-objects-card-content-0-2">
      <div data-test-id="hubspot_owner_id"><span>Owner</span><span>Owner of the company</span></div></div>`;
    document.querySelector('[data-test-id="records-right-sidebar"]')?.prepend(card);
    document.body.append(form);
  });
  await page.waitForTimeout(13_000);
  expect(liesIn(await bench.said())).toEqual([]);
  await page.close();
});

test('hidden copies of another deal are never read, however they are hidden', async ({ bench }) => {
  const page = await bench.newPage(deal(at(8).id));
  await page.evaluate(
    (other) => {
      const ways = [
        'visibility:hidden',
        'opacity:0',
        'position:absolute;left:-9999px',
        'position:fixed;left:100vw',
        'height:0;overflow:hidden',
        'position:absolute;width:1px;height:1px;overflow:hidden',
        'content-visibility:hidden',
      ];
      for (const way of ways) {
        const copy = document.createElement('section');
        copy.style.cssText = way;
        for (const [id, text] of Object.entries(other)) {
          const part = document.createElement('div');
          part.dataset.testId = id;
          part.textContent = text;
          copy.append(part);
        }
        document.body.prepend(copy);
      }
    },
    {
      'highlight-record-label': at(9).name,
      'property-input-dealstage': at(9).stage,
      'property-input-pipeline': 'Other',
    },
  );
  await expect.poll(async () => valuesOf(await bench.said()).get(at(8).id)).toEqual(truth(at(8)));
  await page.waitForTimeout(500);
  expect(liesIn(await bench.said())).toEqual([]);
  await page.close();
});

test('two visible values that disagree are both left unsaid', async ({ bench }) => {
  const page = await bench.newPage(deal(at(9).id));
  await page.evaluate(() => {
    const copy = document.createElement('div');
    copy.dataset.testId = 'property-input-dealstage';
    copy.textContent = 'Another stage';
    document.querySelector('[data-test-id="middle-pane"]')?.append(copy);
  });
  await expect.poll(async () => valuesOf(await bench.said()).get(at(9).id)?.owner).toBe(at(9).owner);
  await page.waitForTimeout(500);
  expect(valuesOf(await bench.said()).get(at(9).id)?.stage).toBeUndefined();
  await page.close();
});

test('a field that a person is typing in is not read', async ({ bench }) => {
  const page = await bench.newPage(deal(at(6).id));
  await expect.poll(async () => valuesOf(await bench.said()).get(at(6).id)?.amount).toBe(at(6).amount);
  await bench.forget();
  await page.evaluate(() => {
    for (const field of document.querySelectorAll('input')) field.readOnly = false;
  });
  await page.locator('[data-test-id="left-sidebar"] #amount').click();
  await page.locator('[data-test-id="left-sidebar"] #amount').pressSequentially('999');
  await page.locator('[data-test-id="middle-pane"]').click({ position: { x: 5, y: 5 } });
  await page.waitForTimeout(900);
  expect((await bench.said()).flatMap((one) => one.observations ?? [])).toEqual([]);
  await page.close();
});

test('another portal shows nothing and nothing of it is said', async ({ bench }) => {
  const page = await bench.newPage(`https://app.hubspot.com/contacts/99/record/0-3/${at(0).id}`);
  await expect.poll(async () => (await bench.said()).map((one) => one.type)).toContain('page.record');
  await page.waitForTimeout(1200);
  expect((await bench.said()).filter((one) => one.type !== 'page.record')).toEqual([]);
  await expect(page.locator('waymark-line')).toHaveCount(0);
  await page.close();
});

test('on HubSpot’s other sites the script does nothing', async ({ bench }) => {
  const page = await bench.newPage(`https://www.hubspot.com/contacts/${portal}/record/0-3/${at(0).id}`);
  await page.waitForTimeout(800);
  expect(await bench.said()).toEqual([]);
  await page.close();
});

test('leaving for the board says so and removes the line; back shows the deal again', async ({ bench }) => {
  const page = await bench.newPage(deal(at(7).id));
  await expect(page.locator('waymark-line')).toHaveCount(1);
  await page.evaluate(() => window.__standin.openBoard());
  await expect(page.locator('waymark-line')).toHaveCount(0);
  await expect
    .poll(async () => (await bench.said()).filter((one) => one.type === 'page.record').at(-1)?.record)
    .toBeNull();
  await page.goBack();
  await expect(page.locator('waymark-line .step')).toHaveText(`Step for ${at(7).id}`);
  await page.close();
});
