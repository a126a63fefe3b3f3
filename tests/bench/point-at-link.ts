import type { Page } from '@playwright/test';
import type { PageDriver } from './page-drivers.ts';

/** From the press to the letting go, as a person does it (ms). */
const press = 90;

/**
 * Puts a link to a record into a corner of the page, with the pointer on it. What is given back presses it, and turns the page to the
 * record when the button is let go.
 */
export async function pointAtLink(driver: PageDriver, page: Page, id: string): Promise<() => Promise<void>> {
  await page.evaluate((address) => {
    const link = document.querySelector<HTMLAnchorElement>('a.bench-link') ?? document.createElement('a');
    link.className = 'bench-link';
    link.style.cssText = 'position:fixed;inset:auto auto 0 0;width:40px;height:20px;z-index:2147483647';
    link.href = address;
    link.onclick = (event) => event.preventDefault();
    document.body.append(link);
  }, driver.addressOf(id));
  const { height } = page.viewportSize() ?? { height: 0 };
  await page.mouse.move(20, height - 10);
  return async () => {
    await page.mouse.down();
    await page.waitForTimeout(press);
    await page.mouse.up();
    await driver.open(page, id);
  };
}
