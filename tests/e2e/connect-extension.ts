import type { LaunchedChromium } from '../../scripts/launch-chromium.ts';

/**
 * Connects a browser's extension with a backend by what its settings page says to its worker, without waiting for that page
 * to be drawn. That a person can do it by the form, pairExtension and the tests of the settings show.
 */
export async function connectExtension(
  { context, extensionId }: Pick<LaunchedChromium, 'context' | 'extensionId'>,
  pairing: { server: string; code: string },
): Promise<void> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`, { waitUntil: 'commit' });
  const answer = await page.evaluate((asked) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<{ ok: boolean }> } };
    };
    return chrome.runtime.sendMessage({ type: 'connection.connect', ...asked });
  }, pairing);
  if (!answer.ok) throw new Error(`The extension did not connect: ${JSON.stringify(answer)}`);
  await page.close();
}
