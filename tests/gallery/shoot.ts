/**
 * Takes a picture of every surface in every state, light and dark, and checks each with axe; then that every text can be
 * read, in English, German and from the right: `node tests/gallery/shoot.ts [FOLDER] [PART]`, with a part of
 * `surface-state` only those. Ends with 1 where something is wrong. All sizes and themes: `sheets.ts`.
 *
 * With `--slice` in the place of the folder, as `npm test` calls it, every third state is looked at, in the light and in English,
 * and besides in one of these: in the dark, in German, from the right.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { findLayoutFaults } from './find-layout-faults.ts';
import { messagesOf, provideMessages } from './messages.ts';
import { serveGallery } from './serve-gallery.ts';
import { settle, speak } from './speak.ts';
import { surfaces } from './surfaces.ts';

const isSlice = process.argv[2] === '--slice';
const folder = isSlice ? undefined : process.argv[2];
const part = process.argv[3] ?? '';
const { browser, base, stop } = await serveGallery();
const pages = surfaces
  .flatMap(({ states, ...surface }) => states.map((state) => ({ ...surface, state })))
  .filter(({ surface, state }) => `${surface}-${state}`.includes(part))
  .filter((_, index) => !isSlice || index % 3 === 0)
  .map((page, index) => ({
    ...page,
    besides: isSlice ? [(['dark', 'de', 'ar-XB'] as const)[index % 3]] : undefined,
  }));

/** Goes through what is left until nothing is. In the dark only colours are others: names, roles and order are checked in
 *  the light. */
async function look(): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(provideMessages, messagesOf('en'));
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  for (let next = pages.pop(); next; next = pages.pop()) {
    const { surface, width, height, state, besides } = next;
    await page.setViewportSize({ width, height: height ?? 800 });
    await page.goto(`${base}?surface=${surface}&state=${state}`);
    await settle(page, state);
    for (const colorScheme of ['light', 'dark'] as const) {
      if (colorScheme === 'dark' && besides && !besides.includes('dark')) continue;
      await page.emulateMedia({ colorScheme });
      if (folder)
        await page.screenshot({ path: `${folder}/${surface}-${state}-${colorScheme}.png`, fullPage: true });
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      for (const { id, help, nodes } of violations) {
        console.error(`${surface} ${state} ${colorScheme}: ${id}: ${help} ${nodes[0]?.html ?? ''}`);
        process.exitCode = 1;
      }
    }
    for (const language of ['en', 'de', 'ar-XB'] as const) {
      if (language !== 'en' && besides && !besides.includes(language)) continue;
      if (language !== 'en') await speak(page, language, state);
      for (const fault of await page.evaluate(findLayoutFaults)) {
        console.error(`${surface} ${state} ${language}: ${fault}`);
        process.exitCode = 1;
      }
    }
  }
}

await Promise.all([look(), look()]);
await stop();
