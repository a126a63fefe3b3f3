import '../lib/text/in-node.ts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Starter, starters } from '../lib/playbook/starters.ts';
import { getStarter } from '../server/get-starter.ts';
import { startServer } from '../server/start-server.ts';
import { routeHubSpot } from '../tests/hosts/hubspot/route-hubspot.ts';
import { getChromium } from './find-chromium.ts';
import { extensionFolder, launchChromium } from './launch-chromium.ts';
import { pairExtension } from './pair-extension.ts';
import { seedTrial } from './trial/seed-trial.ts';
import { tellWhatTheRepSees } from './trial/tell-what-the-rep-sees.ts';
import { trialDeals } from './trial/trial-deals.ts';

/** Everything of a trial: the extension built, a backend with a starter playbook, and a Chromium in which the
 *  extension is paired, on a stand-in CRM page under HubSpot's host name. Until Ctrl-C; with --once until shown. */
let isStopping = false;
const { once, starter } = readOptions();
const portal = '8421337';
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

getChromium(console.log);
console.log('Building the extension…');
const built = spawnSync('wxt', ['build'], { encoding: 'utf8', shell: process.platform === 'win32' });
if (built.status !== 0) {
  console.error(built.stdout, built.stderr);
  process.exit(1);
}

const dataDir = mkdtempSync(join(tmpdir(), 'waymark-trial-'));
const server = await startServer({
  dataDir,
  port: 0,
  host: '127.0.0.1',
  workspaceName: 'Northlight (trial)',
  starter: starter.name,
});
const code = await seedTrial(server, portal, trialDeals);
const headless = once || !hasDisplay;
const browser = await launchChromium({ headless });
await routeHubSpot(browser.context, { portal, deals: trialDeals.map(({ deal }) => deal) });
await pairExtension(browser.context, browser.extensionId, { server: server.url, code });
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
await page.goto(`https://app.hubspot.com/contacts/${portal}/record/0-3/${trialDeals[0]?.deal.id}`);

console.log(`
Waymark is running.
  Backend     ${server.url}  (a trial: its data is deleted at the end)
  Extension   ${extensionFolder}
  Playbook    ${starter.file}, version 1
  Signed in   as Mara Lindt, account executive`);

if (headless) await tellWhatTheRepSees(page, resolve('screenshots'), console.log);
if (!headless) {
  console.log(`
In the browser window: click "Open" in the row under the deal's header, press Done, snooze the warning, and go
through the other deals with the links at the top. Alt+Shift+O opens and closes the panel.`);
}

if (once) await stop();
else {
  console.log('\nCtrl-C ends it.');
  process.on('SIGINT', closed);
  process.on('SIGTERM', closed);
  browser.context.once('close', closed);
}

/** Ends the program with a sentence when the command line is not understood. */
function readOptions(): { once: boolean; starter: Starter } {
  try {
    const { values } = parseArgs({
      options: {
        once: { type: 'boolean', default: false },
        playbook: { type: 'string', default: 'services' },
      },
    });
    return { once: values.once, starter: getStarter(values.playbook) };
  } catch (error) {
    const names = starters.map(({ name }) => name).join('|');
    console.error(
      `${error instanceof Error ? error.message : error}\n\nnpm start -- [--playbook ${names}] [--once]`,
    );
    process.exit(2);
  }
}

/** npm passes Ctrl-C on, so that it comes twice; the second must not end what the first has begun to clean up. */
function closed(): void {
  if (isStopping) return;
  isStopping = true;
  void stop();
}

async function stop(): Promise<void> {
  browser.context.off('close', closed);
  await browser.close().catch(() => undefined);

  await server.close();

  rmSync(dataDir, { recursive: true, force: true });
  process.exit(0);
}
