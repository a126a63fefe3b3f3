import { createRoot } from 'react-dom/client';
import type { PaletteAnswer } from '../../lib/messages/palette-messages.ts';
import { ask } from '../port/ask.ts';
import type { Port } from '../port/port.ts';
import { Surface } from '../port/surface.tsx';
import { PaletteApp } from './palette-app.tsx';

/** Shows the palette in its frame, from what the worker answered to the frame's hello. */
export function renderPalette(first: PaletteAnswer, port: Port): void {
  const close = () => void ask(port, { type: 'palette.close' }).catch(() => {});
  document.body.className = 'palette-frame';
  createRoot(document.body.appendChild(document.createElement('main'))).render(
    <Surface port={port}>
      <PaletteApp first={first} onClose={close} />
    </Surface>,
  );
}
