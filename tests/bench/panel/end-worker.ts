import type { LaunchedChromium } from '../../../scripts/launch-chromium.ts';

/** Ends the extension's worker, as the browser may at any moment, and waits until it is gone. */
export async function endWorker({ context, extensionId }: LaunchedChromium): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('This Playwright gives no browser for a persistent context.');
  const findWorkers = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  };
  for (const { targetId } of await findWorkers()) await session.send('Target.closeTarget', { targetId });
  for (let tries = 0; tries < 100 && (await findWorkers()).length > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await session.detach();
}
