import { fileURLToPath } from 'node:url';
import { build } from 'vite';
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
  const result = await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      write: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('./main.tsx', import.meta.url)),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  let script = '';
  let style = '';
  for (const file of outputs) {
    if (file.type === 'chunk') script += file.code;
    else if (file.fileName.endsWith('.css')) style += String(file.source);
  }
  if (!script || !style)
    throw new Error('The stand-in did not build: script or style is empty. See the bundler’s output.');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deals</title>
<meta name="viewport" content="width=device-width"><style>${style}</style></head>
<body><div id="crm"></div><script>/*options*/</script><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
