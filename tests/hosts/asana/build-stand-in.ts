import { fileURLToPath } from 'node:url';
import { bundlePage } from '../bundle-page.ts';
import { defaultOptions } from './sample-tasks.ts';
import type { AsanaOptions } from './stand-in-options.ts';

let page: Promise<{ script: string; style: string }> | undefined;

/** Asana's stand-in as one self-contained document, with its options written in. Bundled once per process. */
export async function renderAsana(options: Partial<AsanaOptions> = {}): Promise<string> {
  page ??= bundlePage(fileURLToPath(new URL('./main.tsx', import.meta.url)));
  const { script, style } = await page;
  const json = JSON.stringify({ ...defaultOptions, ...options }).replaceAll('<', '\\u003c');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Asana</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><div id="asana" class="notranslate"></div><script>window.__asanaOptions=${json}</script><script>${script}</script></body></html>`;
}
