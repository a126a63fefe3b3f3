import type { Browser } from '@playwright/test';
import type { Surface } from './surfaces.ts';

export interface Shot {
  surface: string;
  state: string;
  column: string;
  /** JPEG. */
  picture: Buffer;
}

/** What a browser can take one picture of (px). */
const most = 16_000;

/** One picture of all states of a surface: a row for each, a column for each language and theme. */
export async function makeSheet(
  browser: Browser,
  surface: Surface,
  states: readonly string[],
  columns: readonly string[],
  shots: readonly Shot[],
): Promise<Buffer> {
  const width = Math.min(surface.isPage ? 560 : 360, surface.width);
  const height = Math.min(surface.isPage ? 480 : width * 2, Math.floor(most / states.length) - 30);
  const cell = (state: string, column: string) => {
    const shot = shots.find((one) => one.state === state && one.column === column);
    return `<td>${shot ? `<img src="data:image/jpeg;base64,${shot.picture.toString('base64')}">` : ''}</td>`;
  };
  const rows = states.map(
    (state) => `<tr><th>${state}</th>${columns.map((column) => cell(state, column)).join('')}</tr>`,
  );
  const html = `<style>
    body { margin: 0; font: 13px sans-serif; background: #888 }
    table { border-spacing: 6px } th { text-align: start; vertical-align: top; max-width: 90px; overflow-wrap: anywhere }
    td { padding: 0; vertical-align: top } img { display: block; width: ${width}px; max-height: ${height}px; object-fit: cover; object-position: top }
  </style><table><tr><th>${surface.surface}</th>${columns.map((column) => `<th>${column}</th>`).join('')}</tr>${rows.join('')}</table>`;
  const page = await browser.newPage({
    viewport: { width: columns.length * (width + 6) + 110, height: 600 },
  });
  await page.setContent(html);
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}
