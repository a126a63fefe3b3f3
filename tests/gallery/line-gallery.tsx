import { useEffect, useRef } from 'react';
import { createLine } from '../../lib/overlay/create-line.ts';
import { createMark, matchMark } from '../../lib/overlay/create-mark.ts';
import { pageStyles } from '../../lib/overlay/page-styles.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { lineStates } from './line-states.ts';

/** How each host writes and what it stands on, as its stand-in's style sheet says. */
const hosts: Record<string, { font: string; ground: string }> = {
  'line-hubspot': {
    font: '14px / 20px -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif',
    ground: 'light-dark(#fff, #1b1f22)',
  },
  'line-salesforce': { font: '13px / 1.5 system-ui, sans-serif', ground: 'light-dark(#fff, #181818)' },
  'line-asana': { font: '14px / 20px system-ui, sans-serif', ground: 'light-dark(#fff, #1e1f21)' },
};

export const isLineSurface = (surface: string) => surface in hosts;

/** What stands in a host's pages: the line where it has much, some and little room, its tab at the edge, and marks. */
export function LineGallery({ surface, state }: { surface: string; state: string }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const view = lineStates()[state];
    if (!box.current || !view) return;
    const lines = ['100%', '560px', '470px', '300px', 'edge'].map((width) => {
      const line = createLine(pageStyles.line, pageWords(), { onPress: () => {} });
      // In a page there is one.
      line.element.setAttribute('aria-label', `Waymark ${width}`);
      const place = document.createElement('div');
      if (width === 'edge') line.element.dataset.edge = 'end';
      else place.style.maxWidth = width;
      line.element.style.setProperty('--waymark-at', '0.8');
      place.append(line.element);
      box.current?.append(place);
      if (view === 'wait') line.wait();
      else line.show(view);
      return line;
    });
    const marks = (view === 'wait' ? [] : view.flags).map((chip) => {
      const mark = createMark(chip, pageStyles.mark);
      const cell = document.createElement('div');
      cell.style.maxWidth = '160px';
      cell.append('Northwind Studio', mark);
      box.current?.append(cell);
      return mark;
    });
    const match = () => {
      for (const line of lines) line.matchTheme();
      for (const mark of marks) matchMark(mark);
    };
    match();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    scheme.addEventListener('change', match);
    return () => scheme.removeEventListener('change', match);
  }, [state]);
  const { font, ground } = hosts[surface] ?? {};
  return (
    <main
      ref={box}
      style={{
        boxSizing: 'border-box',
        minHeight: '100vh',
        padding: 12,
        colorScheme: 'light dark',
        color: 'light-dark(#1c2024, #eceef0)',
        font,
        background: ground,
      }}
    >
      <h1 style={{ fontSize: 18, margin: 0 }}>Northwind Studio</h1>
    </main>
  );
}
