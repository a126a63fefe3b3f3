import { createRoot, type Root } from 'react-dom/client';
import '../../components/panel/panel.css';
import { onNonce } from '../../components/panel/on-nonce.ts';
import { PanelApp } from '../../components/panel/panel-app.tsx';
import { followShownKey } from '../../components/panel/shown-key.ts';
import { ask } from '../../components/port/ask.ts';
import { runtimePort } from '../../components/port/runtime-port.ts';
import { Surface } from '../../components/port/surface.tsx';

const shown = followShownKey(window);
let root: Root | undefined;

/** Presents the nonce. Until the worker has accepted it, this document stays empty: it may be anybody's frame. */
async function enter(nonce: string): Promise<void> {
  const answer = await ask(runtimePort, { type: 'panel.hello', nonce });
  if (answer.show === 'nothing' || root) return;
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <Surface port={runtimePort}>
      <PanelApp first={answer} shown={shown} />
    </Surface>,
  );
}

onNonce(window, (nonce, theme) => {
  if (theme) document.documentElement.style.colorScheme = theme;
  enter(nonce).catch((error: unknown) => console.warn('waymark panel: the worker did not answer.', error));
});
