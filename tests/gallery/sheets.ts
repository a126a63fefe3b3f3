/**
 * Shows every surface in every state, light and dark, in English, German and from the right, and checks that every text
 * can be read: at its usual size, 320 px wide, and at 200 % zoom. One contact sheet per surface is left in FOLDER, one
 * per host for what stands in its pages: `node tests/gallery/sheets.ts FOLDER [PART] [LANGUAGE …]`, with a part of
 * `surface-state` only those. Ends with 1 where something is wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findLayoutFaults } from './find-layout-faults.ts';
import { makeSheet, type Shot } from './make-sheet.ts';
import { messagesOf, provideMessages } from './messages.ts';
import { openedStates, openIn } from './open-in.ts';
import { serveGallery } from './serve-gallery.ts';
import { speak } from './speak.ts';
import { type Surface, surfaces } from './surfaces.ts';

const [folder, part = '', ...named] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder for the contact sheets: node tests/gallery/sheets.ts FOLDER');
const languages = named.length > 0 ? named : ['en', 'de', 'ar-XB'];
const themes = ['light', 'dark'] as const;
mkdirSync(folder, { recursive: true });

const { browser, base, stop } = await serveGallery();
const shots: Shot[] = [];
const found: string[] = [];
let looks = 0;

/** Narrow, and as zoom leaves it: half the window for a page, the same width with half the height for a frame. */
function sizesOf({ width, height = 800, isPage = false, hasOwnWidth = false }: Surface) {
  const zoomed = isPage ? { width: 640, height: 400 } : { width, height: Math.max(300, height / 2) };
  return [
    { size: 'usual', width, height },
    ...(hasOwnWidth ? [] : [{ size: '320 px', width: 320, height }]),
    { size: '200 %', ...zoomed },
  ];
}

const statesOf = ({ surface, states }: Surface) => [...states, ...(openedStates[surface] ?? [])];
const rest = surfaces
  .flatMap((surface) => statesOf(surface).map((state) => ({ surface, state })))
  .filter(({ surface, state }) => `${surface.surface}-${state}`.includes(part));

async function look(): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(provideMessages, messagesOf('en'));
  const page = await context.newPage();
  page.on('pageerror', (error) => found.push(String(error)));
  for (let next = rest.shift(); next; next = rest.shift()) {
    const { surface, state } = next;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: surface.width, height: surface.height ?? 800 });
    await page.goto(`${base}?surface=${surface.surface}&state=${state.split('+')[0]}`);
    for (const language of languages) {
      await speak(page, language, state.split('+')[0] ?? '');
      await openIn(page, language, state);
      await lookIn(page, language, surface, state);
    }
  }
}

async function lookIn(page: Page, language: string, surface: Surface, state: string): Promise<void> {
  for (const { size, width, height } of sizesOf(surface)) {
    await page.setViewportSize({ width, height });
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      looks += 1;
      for (const fault of await page.evaluate(findLayoutFaults))
        found.push(`${surface.surface} ${state} ${language} ${size} ${theme}: ${fault}`);
      if (size !== 'usual') continue;
      const picture = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 80 });
      shots.push({ surface: surface.surface, state, column: `${language} ${theme}`, picture });
    }
  }
}

await Promise.all([look(), look()]);
const columns = languages.flatMap((language) => themes.map((theme) => `${language} ${theme}`));
for (const surface of surfaces) {
  const own = shots.filter((shot) => shot.surface === surface.surface);
  if (own.length === 0) continue;
  const states = statesOf(surface).filter((state) => own.some((shot) => shot.state === state));
  const sheet = await makeSheet(browser, surface, states, columns, own);
  writeFileSync(join(folder, `${surface.surface}.png`), sheet);
}
for (const fault of [...new Set(found)].sort()) console.error(fault);
console.log(`${looks} looks at ${shots.length / columns.length} states; ${new Set(found).size} faults.`);
if (found.length > 0) process.exitCode = 1;
await stop();
