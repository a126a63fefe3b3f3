import '../../components/panel/panel.css';
import { followPage } from '../../components/panel/embedding-page.ts';
import { keepFocus } from '../../components/panel/keep-focus.ts';
import { onNonce } from '../../components/panel/on-nonce.ts';
import { sayHello } from '../../components/panel/say-hello.ts';
import { runtimePort } from '../../components/port/runtime-port.ts';
import { startDocument } from '../../components/port/start-document.ts';
import { t } from '../../lib/text/t.ts';

// The frame is introduced once it has loaded, and the worker then reads what there is to say: meanwhile React loads.
const panel = import('../../components/panel/render-panel.tsx');
const page = followPage(window);
keepFocus(window);
startDocument(t('titles.panel'));
let isShown = false;

/** Presents the nonce. Until the worker has accepted it, this document stays empty: it may be anybody's frame. */
async function enter(nonce: string): Promise<void> {
  const answer = await sayHello(runtimePort, nonce);
  if (answer.show === 'nothing') return;
  const { renderPanel } = await panel;
  if (isShown) return;
  isShown = true;
  renderPanel(answer, page, runtimePort);
}

onNonce(window, (nonce, theme) => {
  if (theme) document.documentElement.style.colorScheme = theme;
  enter(nonce).catch((error: unknown) => console.warn('waymark panel: it could not be shown.', error));
});
