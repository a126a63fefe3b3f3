import type { Frame, Page } from '@playwright/test';
import type { LaunchedChromium } from '../../scripts/launch-chromium.ts';
import { routeAsana } from '../hosts/asana/route-asana.ts';
import { sampleTasks } from '../hosts/asana/sample-tasks.ts';
import { routeHubSpot } from '../hosts/hubspot/route-hubspot.ts';
import { sampleDeals } from '../hosts/hubspot/sample-deals.ts';
import { goodToken, sampleTeam, sampleTemplate, sampleWorkspace } from '../server/asana/asana-data.ts';
import { type AsanaDouble, startAsanaDouble } from '../server/asana/asana-double.ts';
import type { BrowserPool } from './browser-pool.ts';
import { connectExtension } from './connect-extension.ts';
import { type HouseBackend, openBackend } from './house-backend.ts';
import { expect, factsOf, killWorker, openPanel, portal, region, test } from './whole-house.ts';

const [sample] = sampleDeals;
const deal = { ...(sample as NonNullable<typeof sample>), stage: 'Contract Sent', owner: 'Mara Lindt' };
const dealAddress = `https://app.hubspot.com/contacts/${portal}/record/0-3/${deal.id}`;
const asana = `https://app.asana.com/1/${sampleWorkspace.gid}/project`;
/** The double gives its ids in order: this is the project's, once it is made. */
const made = { id: '1300000000000001', name: deal.name };
const intake = { id: '1205343438426085', name: 'Delivery, incoming' };
const heading = 'Handoff: Sales to delivery';

interface Cast {
  backend: HouseBackend;
  double: AsanaDouble;
  /** The seller's browser, on HubSpot, and the delivery lead's, on Asana, which has no HubSpot. */
  mara: LaunchedChromium;
  priya: LaunchedChromium;
  /** Lets time pass at the backend: what comes of a lost answer is looked at after half a minute. */
  wait(seconds: number): void;
}

test.setTimeout(240_000);

/** Stages are kept as pictures where somebody wants to look at them. */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.WAYMARK_PICTURES;
  if (!folder) return;
  await page.setViewportSize({ width: 1440, height: 1800 });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

async function gather(browsers: BrowserPool): Promise<Cast> {
  let ahead = 0;
  const double = await startAsanaDouble();
  const clock = () => new Date(Date.now() + ahead);
  const backend = await openBackend({ asana: { url: double.url, patience: 3000 }, clock });
  const [mara, priya] = await Promise.all([browsers.take(), browsers.take()]);
  await routeHubSpot(mara.context, { portal, deals: [deal, ...sampleDeals.slice(1)] });
  const projects = { project: intake, otherProjects: [made] };
  await routeAsana(priya.context, { workspace: sampleWorkspace.gid, ...projects });
  await backend.admin('POST', '/v1/accounts', { host: 'asana', account: sampleWorkspace.gid });
  const place = { workspace: sampleWorkspace.gid, team: sampleTeam.gid, template: sampleTemplate.gid };
  await backend.admin('POST', '/v1/asana', { token: goodToken, ...place });
  const people = [
    [mara, { name: 'Mara Lindt', person: 'mara-lindt' }],
    [priya, { name: 'Priya Nair', person: 'priya-nair' }],
  ] as const;
  // Without it what is never there is waited for until the whole test is over, and nothing says where.
  for (const [{ context }] of people) context.setDefaultTimeout(30_000);
  for (const [browser, who] of people)
    await connectExtension(browser, { server: backend.server.url, code: await backend.invite(who) });
  return {
    backend,
    double,
    mara,
    priya,
    wait: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}

async function opened({ context }: LaunchedChromium, address: string): Promise<[Page, Frame]> {
  const page = await context.newPage();
  await page.goto(address);
  return [page, await openPanel(page)];
}

const press = (panel: Frame, name: string | RegExp) => panel.getByRole('button', { name, exact: true });
const item = (panel: Frame, title: string) =>
  panel
    .getByRole('list', { name: /^What is needed/ })
    .getByRole('listitem')
    .filter({ hasText: title });

/** Writes what is known of an item into the checklist. */
async function write(panel: Frame, title: string, note: string | null, link?: string): Promise<void> {
  await press(panel, `Add: ${title}`).click();
  const form = item(panel, title);
  if (note !== null) await form.getByRole('textbox').first().fill(note);
  if (link !== undefined) await form.getByLabel(`Address of: ${title}`).fill(link);
  await press(panel, 'Save').click();
  await expect(item(panel, title)).toContainText('written by');
}

async function say(panel: Frame, property: string, value: string): Promise<void> {
  const handoff = region(panel, heading);
  await handoff.getByLabel(property, { exact: true }).fill(value);
  await handoff.getByRole('button', { name: `Save ${property}` }).click();
  await expect(handoff).toContainText(value);
}

/** The words of the journal about the deal, by their type, with who said each. */
async function journal(backend: HouseBackend): Promise<string[]> {
  const key = encodeURIComponent(`hubspot:${portal}:deal:${deal.id}`);
  const { events } = await backend.admin<{ events: { event: { type: string }; by: { name: string } }[] }>(
    'GET',
    `/v1/record/history?key=${key}`,
  );
  return events.map(({ event, by }) => `${event.type} ${by.name}`).reverse();
}

const times = async (backend: HouseBackend, type: string) =>
  (await journal(backend)).filter((line) => line.startsWith(type)).length;

test('a deal is won, handed over, returned, mended and accepted in two browsers, and its one project made through kills and lost answers', async ({
  browsers,
}) => {
  const cast = await gather(browsers);
  const { backend, double, mara, priya } = cast;
  try {
    // Along the stages: what comes up is written down before anybody has won anything.
    const [dealPage, seller] = await opened(mara, dealAddress);
    await expect(region(seller, heading)).toContainText('Being collected');
    await expect(item(seller, 'The amount')).toContainText('read on the page');
    await press(seller, 'Add a promise').click();
    await seller.getByLabel('What was promised').fill('A draft of the portal by the fair');
    await seller.getByLabel('By whom').fill('Mara Lindt');
    await seller.getByLabel('To whom').fill(deal.contact);
    await press(seller, 'Save promise').click();
    await expect(region(seller, heading)).toContainText('Not acknowledged');
    await look(dealPage, '1-collected');

    // Won, seen on the page.
    await dealPage.waitForTimeout(1_500);
    await dealPage.evaluate((id) => window.__standin.update(id, { stage: 'Closed Won' }), deal.id);
    await expect(region(seller, heading)).toContainText('With the sender');
    await expect(region(seller, heading)).toContainText('A draft of the portal by the fair');
    await expect(item(seller, 'The agreed scope')).toContainText('Missing');
    await look(dealPage, '2-won');
    await write(
      seller,
      "The need in the customer's words, and what success looks like",
      'One place for orders',
    );
    await write(seller, 'Who decides, who works with us, who is sceptical', 'Julia decides');
    await write(seller, 'The signed contract', null, 'https://files.example/contract.pdf');
    await say(seller, 'Budget holder', 'Julia Ortega');
    await say(seller, 'Agreed start date', '2027-01-11');
    await say(seller, 'Billing contact', 'billing@northwind.example');
    await item(seller, 'The delivery lead is introduced').getByRole('checkbox').click();
    await expect(item(seller, 'The delivery lead is introduced')).toContainText('ticked by');
    await press(seller, 'Hand over although something is missing…').click();
    await seller.getByLabel('Why it is handed over all the same').fill('Tessa writes the scope today');
    await seller.getByLabel('By when the rest comes').fill('2027-01-04');
    await press(seller, 'Hand over').dblclick();
    await expect(region(seller, heading)).toContainText('Waiting for acceptance');
    // What is written to the customer from it waits until delivery has accepted.
    await expect(region(seller, heading)).toContainText('Welcome to the customerHeld until accepted');
    await look(dealPage, '3-handed-over');

    // Returned with reasons, in another browser, on another host, by somebody who never opened the deal.
    const [projectPage, lead] = await opened(priya, `${asana}/${intake.id}/list`);
    const waiting = region(lead, 'Handoffs to you');
    await expect(waiting).toContainText('Waiting for acceptance', { timeout: 30_000 });
    await look(projectPage, '4-waiting');
    await waiting.getByRole('button', { name: new RegExp(deal.name) }).click();
    await expect(region(lead, heading)).toContainText('Tessa writes the scope today');
    await expect(region(lead, heading)).toContainText('A draft of the portal by the fair');
    await expect(region(lead, heading)).toContainText('said by Mara Lindt');
    await press(lead, 'Return…').click();
    await lead.getByLabel('What it is about').selectOption({ label: 'The agreed scope' });
    await lead.getByLabel('What is wrong or missing').fill('Nobody here knows how many pages it has');
    await press(lead, 'One more reason').click();
    await lead.getByLabel('What is wrong or missing').nth(1).fill('The fair is before the start date');
    await look(projectPage, '5-returning');
    await press(lead, 'Return it').dblclick();
    await expect(region(lead, heading)).toContainText('Returned');
    await look(projectPage, '6-returned');

    // Mended by the seller, who is told why without asking, with a worker that dies in between.
    const sellers = region(seller, heading);
    await expect(sellers).toContainText('The agreed scope: Nobody here knows how many pages it has', {
      timeout: 30_000,
    });
    await expect(sellers).toContainText('The fair is before the start date');
    await look(dealPage, '7-came-back');
    await killWorker(mara);
    await write(seller, 'The agreed scope', null, 'https://files.example/scope.pdf');
    await killWorker(mara);
    await press(seller, 'Hand over').dblclick();
    await expect(sellers).toContainText('Waiting for acceptance');
    await look(dealPage, '8-mended');

    // Accepted, once what was promised is acknowledged; the preview of the project follows at once.
    await expect(region(lead, heading)).toContainText('Waiting for acceptance', { timeout: 30_000 });
    await expect(region(lead, heading)).toContainText('https://files.example/scope.pdf');
    await press(lead, 'Accept').click();
    await expect(region(lead, heading)).toContainText('Acknowledge it first');
    await press(lead, 'Acknowledge: A draft of the portal by the fair').click();
    await expect(region(lead, heading)).toContainText('Acknowledged by');
    await press(lead, 'Accept').dblclick();
    // The second half of the double click is no second word, and nothing is said to have failed.
    const preview = region(lead, 'What would be made in Asana');
    await expect(preview).toContainText(sampleTemplate.name, { timeout: 30_000 });
    await expect(preview).toContainText('A draft of the portal by the fair');
    await expect(region(lead, heading)).not.toContainText('Not saved');
    expect(double.data.projects.size).toBe(0);
    await look(projectPage, '9-preview');

    // Asked for twice; the answer is lost, the worker dies, and so does the backend. There is one project.
    let lost = 0;
    double.fault = (name) => (name.includes('instantiate') && lost++ === 0 ? 'lost' : null);
    await press(lead, 'Create the project in Asana').dblclick();
    await expect.poll(() => lost, { timeout: 30_000 }).toBe(1);
    await killWorker(priya);
    await look(projectPage, '10-under-way');
    for (const seconds of [40, 40]) {
      await backend.stopServer();
      cast.wait(seconds);
      await backend.startServer();
      await expect.poll(() => double.data.projects.size).toBe(1);
      await projectPage.waitForTimeout(1_000);
    }
    await expect(region(lead, heading)).toContainText('Open where the work goes on', { timeout: 60_000 });
    await look(projectPage, '11-made');
    expect(lost).toBe(1);
    expect(double.wrong).toEqual([]);
    const [project] = double.data.projects.values();
    expect(project).toMatchObject({ gid: made.id, name: made.name });
    expect(project?.notes).toContain(dealAddress);
    expect([...double.data.tasks.values()].map(({ name }) => name)).toContain(
      'A draft of the portal by the fair',
    );

    // The project shows the deal, and the deal the project.
    const [, there] = await opened(priya, `${asana}/${made.id}/list`);
    await expect(region(there, heading)).toContainText(`Handed over from ${deal.name}`, { timeout: 30_000 });
    await expect(region(there, heading)).toContainText('Acknowledged by');
    await look(there.page(), '12-project');
    const [{ id: task } = { id: '' }] = sampleTasks;
    const [taskPage, inTask] = await opened(priya, `${asana}/${made.id}/task/${task}?focus=true`);
    await expect(region(inTask, heading)).toContainText(`Handed over from ${deal.name}`, { timeout: 30_000 });
    await expect.poll(() => factsOf(taskPage)).toContain(`Handed over from ${deal.name}`);
    await look(taskPage, '12-task');
    await expect(sellers).toContainText('Accepted', { timeout: 30_000 });
    await expect(sellers).toContainText('Welcome to the customerTo the customer');
    await expect(sellers.getByRole('link', { name: 'Open where the work goes on' })).toHaveAttribute(
      'href',
      `https://app.asana.com/1/${sampleWorkspace.gid}/project/${made.id}`,
    );

    // Told once each, whoever pressed twice.
    for (const [type, count] of Object.entries({
      'handoff.opened': 1,
      'handoff.offered': 2,
      'handoff.returned': 1,
      'handoff.acknowledged': 1,
      'handoff.accepted': 1,
      'handoff.linked': 1,
    }))
      expect(await times(backend, type), type).toBe(count);

    // How good it was, as whoever leads the company sees it.
    const board = await mara.context.newPage();
    await board.goto(`chrome-extension://${mara.extensionId}/dashboard.html#handoffs`);
    const measures = board.getByRole('region', { name: 'How good they are' }).getByRole('row').nth(1);
    await expect(measures).toContainText('The agreed scope (1)');
    // Begun, accepted and returned once.
    const [, begun, taken, , back] = await measures.getByRole('cell').allTextContents();
    expect([begun, taken, back]).toEqual(['1', '1', '1 · 100%']);
    const listed = board.getByRole('region', { name: 'Handoffs', exact: true }).getByRole('row').nth(1);
    await expect(listed).toContainText(deal.name);
    await look(board, '13-measures');

    // The history of the deal, as a person reads it.
    await press(seller, 'Everything that happened here').click();
    const entries = region(seller, 'History').getByRole('listitem');
    await expect(entries.filter({ hasText: 'Handoff linked' })).toBeVisible();
    const story = (await entries.allTextContents()).reverse();
    const [m, p, w] = ['Mara Lindt', 'Priya Nair', 'Waymark'];
    const expected: [string, string][] = [
      ['Promise noted: A draft of the portal by the fair', m],
      ['Handoff begun: Sales to delivery', w],
      ["Collected for the handoff: The need in the customer's words", m],
      ['Collected for the handoff: The signed contract', m],
      ['Handed over: Sales to delivery', m],
      ['Returned: Sales to delivery', p],
      ['Collected for the handoff: The agreed scope', m],
      ['Handed over: Sales to delivery', m],
      ['Acknowledged a promise or a changeA draft of the portal by the fair', p],
      ["Accepted: Sales to deliveryIt is Priya Nair's from now on", p],
      [
        `Handoff linked: Sales to deliveryhttps://app.asana.com/1/${sampleWorkspace.gid}/project/${made.id}`,
        w,
      ],
    ];
    // Each in its place, and every one of all with a time and a name.
    let place = -1;
    for (const [what, who] of expected) {
      place = story.findIndex((text, index) => index > place && text.startsWith(what));
      expect(story[place] ?? story, what).toContain(who);
    }
    for (const text of story) expect(text).toMatch(/\d{1,2}:\d{2}.* · (Mara Lindt|Priya Nair|Waymark)/);
    await look(dealPage, '13-history');
  } catch (error) {
    for (const [name, { context }] of Object.entries({ mara, priya }))
      for (const [index, page] of context.pages().entries()) await look(page, `end-${name}-${index}`);
    throw error;
  } finally {
    await Promise.all([mara.close(), priya.close()]);
    await backend.close();
    double.close();
  }
});
