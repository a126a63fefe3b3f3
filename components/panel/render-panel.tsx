import { createRoot } from 'react-dom/client';
import type { PanelAnswer } from '../../lib/messages/panel-messages.ts';
import type { Port } from '../port/port.ts';
import { Surface } from '../port/surface.tsx';
import { PanelApp } from './panel-app.tsx';
import type { ShownKey } from './shown-key.ts';

/** Shows the panel in an empty document, from what the worker answered to the frame's hello. */
export function renderPanel(first: PanelAnswer, shown: ShownKey, port: Port): void {
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <Surface port={port}>
      <PanelApp first={first} shown={shown} />
    </Surface>,
  );
}
