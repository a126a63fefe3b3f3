import '../../components/ui/ui.css';
import '../../components/palette/palette.css';
import { renderPalette } from '../../components/palette/render-palette.tsx';
import { onNonce } from '../../components/panel/on-nonce.ts';
import { ask } from '../../components/port/ask.ts';
import { runtimePort } from '../../components/port/runtime-port.ts';
import { startDocument } from '../../components/port/start-document.ts';
import { t } from '../../lib/text/t.ts';

startDocument(t('titles.palette'));
let isShown = false;

/** Presents the nonce. Until the worker has accepted it, this document stays empty: it may be anybody's frame. */
async function enter(nonce: string): Promise<void> {
  const answer = await ask(runtimePort, { type: 'palette.hello', nonce });
  if (answer.show === 'nothing' || isShown) return;
  isShown = true;
  renderPalette(answer, runtimePort);
}

onNonce(window, (nonce, theme) => {
  if (theme) document.documentElement.style.colorScheme = theme;
  enter(nonce).catch((error: unknown) => console.warn('waymark search: it could not be shown.', error));
});
