import { createRoot } from 'react-dom/client';
import type { PanelAnswer } from '../../lib/messages/panel-messages.ts';
import type { Port } from '../port/port.ts';
import { Surface } from '../port/surface.tsx';
import type { EmbeddingPage } from './embedding-page.ts';
import { PanelApp } from './panel-app.tsx';

/** Shows the panel in an empty document, from what the worker answered to the frame's hello. */
export function renderPanel(first: PanelAnswer, page: EmbeddingPage, port: Port): void {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <Surface port={port}>
      <PanelApp first={first} page={page} />
    </Surface>,
  );
}
