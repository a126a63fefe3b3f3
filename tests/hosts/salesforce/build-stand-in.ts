import { fileURLToPath } from 'node:url';
import { bundlePage } from '../bundle-page.ts';
import { sampleRecords } from './sample-records.ts';
import { defaultOptions, type StandInOptions } from './stand-in-options.ts';

let page: Promise<string> | undefined;

/** The stand-in as one self-contained document with its options written in; built once per process. */
export async function renderStandIn(options: Partial<StandInOptions> = {}): Promise<string> {
  const all: StandInOptions = { ...defaultOptions, records: sampleRecords, ...options };
  const json = JSON.stringify(all).replaceAll('<', '\\u003c');
  page ??= bundle();
  return (await page).replace('/*options*/', () => `window.__salesforceOptions=${json}`);
}

async function bundle(): Promise<string> {
  const { script, style } = await bundlePage(fileURLToPath(new URL('./main.ts', import.meta.url)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lightning Experience</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><script>/*options*/</script><script>${script}</script></body></html>`;
}
