import type { Page } from '@playwright/test';
import { firstRunStates } from './first-run-states.ts';
import { findMessages } from './languages.ts';
import { provideMessages } from './messages.ts';

/** Waits until the state is there. */
export async function settle(page: Page, state: string): Promise<void> {
  await page.getByRole('main').waitFor();
  // The fourth tab of the editor has the questions.
  if (state.startsWith('sops-edit-quiz')) await page.getByRole('tab').nth(3).click();
  if (state === 'sops-search') {
    await page.getByRole('searchbox').fill('terms');
    await page.locator('.sop-hits').waitFor();
  }
  // How it can be accepted comes with the parts about training.
  if (state === 'handoffRequires') await page.locator('.required-step').waitFor();
  // The demo is made when it is asked for.
  if (state in firstRunStates) await page.locator('.demo').waitFor();
}

/** Shows the state in another language, as if the browser had been started in it. */
export async function speak(page: Page, language: string, state: string): Promise<void> {
  await page.evaluate(provideMessages, findMessages(language));
  await page.evaluate(() => dispatchEvent(new Event('gallery-again')));
  await settle(page, state);
}
