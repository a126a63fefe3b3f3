import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import puppeteer, {
  type Browser,
  type ElementHandle,
  type Frame,
  type HTTPRequest,
  type Page,
  ProtocolError,
} from 'puppeteer-core';
import { getFirefox } from '../../scripts/find-firefox.ts';
import { renderStandIn } from '../hosts/hubspot/build-stand-in.ts';
import { type HouseBackend, openBackend, portal } from './house-backend.ts';

/** The folder of the built extension for Firefox. */
const extension = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
const extensionId = 'waymark@waymark.example';
/** Firefox gives each installation an origin of its own; here it is told which. */
const origin = 'moz-extension://6f0c2a4e-5f0e-4c5b-9a53-0a2d8c1b7e64';
/** The browser ends the background after this time without events (ms), thirty seconds elsewhere. */
const idle = 1500;

/** The built extension in a real Firefox, the real backend, and the stand-in page, wired as a person would. */
export interface FirefoxHouse extends HouseBackend {
  browser: Browser;
  /** A page of the extension in a tab, such as `options.html`. */
  openOwn(path: string): Promise<Page>;
  openDeal(id: string): Promise<Page>;
  /** Waits until the browser has ended the extension's event page. */
  backgroundEnded(): Promise<void>;
}

export const test = base.extend<{ house: FirefoxHouse }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern
  house: async ({}, use) => {
    const backend = await openBackend();
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: getFirefox(console.log),
      headless: true,
      defaultViewport: { width: 1360, height: 860 },
      extraPrefsFirefox: {
        'extensions.background.idle.timeout': idle,
        'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: new URL(origin).host }),
      },
    });
    await browser.installExtension(extension);
    const html = await renderStandIn({ portal });
    /** Whatever went wrong while requests were answered, which nobody waits for. */
    const faults: unknown[] = [];
    const openHubSpot = async (path: string) => {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame();
        answer(request, isDocument ? html : null).catch((error: unknown) => {
          if (!isGivenUp(error)) faults.push(error);
        });
      });
      await page.goto(`https://app.hubspot.com${path}`);
      return page;
    };
    // Firefox refuses to be sent to a page of an extension from outside. The way of a host's page leads to the panel's
    // file, and from there to any other.
    const openOwn = async (path: string) => {
      const page = await openHubSpot('/');
      for (const address of [`${origin}/panel.html`, `${origin}/${path}`]) {
        await page.evaluate((to) => location.assign(to), address);
        await expect.poll(() => whenLoaded(page)).toBe(address);
      }
      return page;
    };
    const watcher = await openOwn('panel.html');
    const house: FirefoxHouse = {
      ...backend,
      // Another one after each start: asked for, not copied.
      get server() {
        return backend.server;
      },
      browser,
      openOwn,
      openDeal: (id) => openHubSpot(`/contacts/${portal}/record/0-3/${id}`),
      backgroundEnded: async () => {
        const isThere = () =>
          watcher.evaluate(() => {
            const { browser } = globalThis as unknown as ExtensionScope;
            return browser.extension.getBackgroundPage() !== null;
          });
        await expect.poll(isThere).toBe(false);
      },
    };
    await pair(house);
    await use(house);
    // What is under way when the browser closes is nobody's fault.
    const found = [...faults];
    await browser.close();
    await backend.close();
    expect(found, 'what went wrong while requests were answered').toEqual([]);
  },
});

interface ExtensionScope {
  browser: {
    extension: { getBackgroundPage(): Window | null };
    tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
    runtime: { sendMessage(message: object): Promise<unknown> };
  };
}

export { expect };

/** Answers a host's document with this page, its other requests with nothing, and lets the extension's own go through. */
function answer(request: HTTPRequest, document: string | null): Promise<void> {
  if (document !== null) return request.respond({ contentType: 'text/html; charset=utf-8', body: document });
  return request.url().startsWith('https:') ? request.respond({ status: 204 }) : request.continue();
}

/** True when the page had left, or was closed, before its request could be answered. */
function isGivenUp(error: unknown): boolean {
  return error instanceof ProtocolError && error.message.includes('no such request');
}

/** The address of a page whose document is complete; empty until then. */
function whenLoaded(page: Page): Promise<string> {
  return page.evaluate(() => (document.readyState === 'complete' ? location.href : '')).catch(() => '');
}

async function pair(house: FirefoxHouse): Promise<void> {
  const page = await house.openOwn('options.html');
  await page.bringToFront();
  await type(page, 'Server address', house.server.url);
  await type(page, 'Invite code', await house.invite());
  await press(page, 'Connect');
  await getNamed(page, 'Disconnect', 'button');
  await page.close();
}

/** What assistive technology calls by this name, as soon as it is there. Asked from here: a page behind others does not look itself. */
export async function getNamed(where: Page | Frame, name: string, role: string): Promise<ElementHandle> {
  const selector = `::-p-aria([name="${name}"][role="${role}"])`;
  return getSoon(`the ${role} "${name}"`, () => where.$(selector));
}

/** Asks until there is an answer. Throws when there is none within thirty seconds. */
async function getSoon<T>(what: string, find: () => Promise<T | null | undefined>): Promise<T> {
  for (let tries = 0; tries < 300; tries += 1) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Firefox does not show ${what}.`);
}

async function type(page: Page, label: string, text: string): Promise<void> {
  const field = await getNamed(page, label, 'textbox');
  await field.type(text);
}

/** Presses the first button of that name, or control of another role. */
export async function press(where: Page | Frame, name: string, role = 'button'): Promise<void> {
  await (await getNamed(where, name, role)).click();
}

/** What the line of a page says, as one text. */
export function lineOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const facts = document.querySelector('waymark-line')?.shadowRoot?.querySelectorAll('.facts > *') ?? [];
    return [...facts].map((fact) => fact.textContent).join(' · ');
  });
}

/** Opens the panel by the line's button. */
export async function openPanel(page: Page): Promise<Frame> {
  await page.bringToFront();
  await page.evaluate(() => {
    document.querySelector('waymark-line')?.shadowRoot?.querySelector('button')?.click();
  });
  return getFrame(page, 'panel.html');
}

function getFrame(page: Page, file: string): Promise<Frame> {
  return getSoon(file, async () => {
    for (const frame of page.frames()) if ((await addressOf(frame)).endsWith(`/${file}`)) return frame;
    return undefined;
  });
}

/** Asks for the palette in a deal's tab, as the toolbar's popup does. */
export async function openPalette(house: FirefoxHouse, deal: Page, id: string): Promise<Frame> {
  const popup = await house.openOwn('popup.html');
  await deal.bringToFront();
  await popup.evaluate(async (part) => {
    const { browser } = globalThis as unknown as ExtensionScope;
    const tab = (await browser.tabs.query({})).find(({ url }) => url?.includes(part));
    await browser.runtime.sendMessage({ type: 'tab.openPalette', tab: tab?.id });
  }, id);
  await popup.close();
  return getFrame(deal, 'palette.html');
}

/** Firefox calls a frame of an extension `about:blank`, until it is asked inside. */
function addressOf(frame: Frame): Promise<string> {
  return frame.evaluate(() => location.href).catch(() => '');
}

/** What a part of the panel says. */
export function textOf(panel: Frame, region: string): Promise<string> {
  return panel.evaluate(
    (name) => document.querySelector<HTMLElement>(`section[aria-label="${name}"]`)?.innerText ?? '',
    region,
  );
}
