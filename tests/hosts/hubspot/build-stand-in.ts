import { fileURLToPath } from 'node:url';
import { bundlePage } from '../bundle-page.ts';
import { sampleDeals } from './sample-deals.ts';
import { sampleRecords } from './sample-records.ts';
import { defaultOptions, type StandInOptions } from './stand-in-options.ts';

let page: Promise<string> | undefined;

/** The stand-in as one self-contained document, without its options; built once per process. */
function buildStandIn(): Promise<string> {
  page ??= bundle();
  return page;
}

/** The document with its options written in. */
export async function renderStandIn(options: Partial<StandInOptions> = {}): Promise<string> {
  const all: StandInOptions = { ...defaultOptions, deals: sampleDeals, records: sampleRecords, ...options };
  const json = JSON.stringify(all).replaceAll('<', '\\u003c');
  return (await buildStandIn()).replace('/*options*/', () => `window.__standinOptions=${json}`);
}

async function bundle(): Promise<string> {
  const { script, style } = await bundlePage(fileURLToPath(new URL('./main.tsx', import.meta.url)));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deals</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><div id="crm"></div><script>/*options*/</script><script>${script}</script></body></html>`;
}
