import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { getPanelFrame } from '../panel-frame.ts';

const regions = ['Next step', 'Owner', 'Stage', 'Warnings', 'SOPs'];

/**
 * Opens the panel, writes screenshots of the deal page into a folder, and prints what the line and the panel
 * say: for machines without a display.
 */
export async function tellWhatTheRepSees(
  page: Page,
  folder: string,
  say: (line: string) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const line = page.locator('waymark-line');
  const open = line.getByRole('button', { name: 'Open Waymark panel' });
  await open.waitFor();
  await page.screenshot({ path: join(folder, 'line.png') });
  const said = await line.evaluate((element) => {
    const facts = element.shadowRoot?.querySelectorAll<HTMLElement>('.facts > :not(.mark)') ?? [];
    return [...facts].map((fact) => fact.innerText).join('\n');
  });
  say(`\nOn the deal page, one row under the deal's header:\n  ${inOneLine(said)}`);
  await open.click();
  const panel = await getPanelFrame(page);
  say('\nIn the panel beside it:');
  for (const name of regions) {
    const region = panel.getByRole('region', { name, exact: true });
    await region.waitFor();
    say(`  ${name}: ${inOneLine(await region.innerText())}`);
  }
  await page.screenshot({ path: join(folder, 'panel.png') });
  await page.goto(`${page.url()}?theme=dark`);
  await open.click();
  await (await getPanelFrame(page)).getByRole('region', { name: 'SOPs', exact: true }).waitFor();
  await page.screenshot({ path: join(folder, 'panel-dark.png') });
  say(`\nScreenshots: ${folder}`);
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, ' · ');
}
