// Shows 500 hostile SOPs in a real Chromium: nothing of them may run, ask the network, or take for ever; then imports
// archives that are made to harm. `npm run soak hostile-sops -- [seed] [count]`. Ends with 1 when something was found.
import { performance } from 'node:perf_hooks';
import '../../lib/text/in-node.ts';
import { chromium } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { pagesOf } from '../../cli/sops/pages-of.ts';
import { readZip } from '../../cli/sops/read-zip.ts';
import { sopHtml } from '../../components/sops/sop-html.ts';
import { parseSop } from '../../lib/sops/parse-sop.ts';
import { getChromium } from '../../scripts/find-chromium.ts';
import { allowedInSops, findUnsafe } from '../fuzz/find-unsafe.ts';
import { hostileSops } from '../fuzz/hostile-sops.ts';

const [seed = 1, count = 500] = process.argv.slice(2).map(Number);
const findings: string[] = [];
const sops = hostileSops(seed, count);

let refused = 0;
const slowest = { family: '', ms: 0 };
const rendered = sops.flatMap(({ family, body }) => {
  const parsed = parseSop(`---\nid: a\ntitle: A\nowner: b\n---\n\n${body}`);
  if (!parsed.ok) {
    refused += 1;
    return [];
  }
  const began = performance.now();
  const { html } = sopHtml(parsed.sop.body);
  const ms = performance.now() - began;
  if (ms > slowest.ms) Object.assign(slowest, { family, ms: Math.round(ms) });
  if (ms > 5000) findings.push(`${family} took ${Math.round(ms)} ms`);
  return [{ family, html }];
});
console.log(
  `${sops.length} SOPs of seed ${seed}: ${rendered.length} rendered, ${refused} refused as documents; slowest ${slowest.family} in ${slowest.ms} ms`,
);

const browser = await chromium.launch({ executablePath: getChromium(console.log), args: ['--no-sandbox'] });
const page = await browser.newPage();
const asked: string[] = [];
await page.route('**/*', (route) => {
  const url = route.request().url();
  if (url === 'https://house.example/')
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><div id=box></div>' });
  asked.push(url);
  return route.abort();
});
page.on('dialog', (dialog) => {
  findings.push(`a dialog: ${dialog.message()}`);
  void dialog.dismiss();
});
page.on('popup', (popup) => void popup.close());
await page.goto('https://house.example/');
await page.evaluate(() => {
  const here = globalThis as unknown as { ran: number; canary: () => void };
  here.ran = 0;
  here.canary = () => {
    here.ran += 1;
  };
});
await page.evaluate(`globalThis.findUnsafe = ${findUnsafe.toString()}`);
let elements = 0;
for (const { family, html } of rendered) {
  const result = await page.evaluate(
    async ({ html, allowed }) => {
      const box = document.querySelector('#box');
      if (!box) throw new Error('no box');
      box.innerHTML = html;
      const all = [...box.querySelectorAll<HTMLElement>('*')];
      const here = globalThis as unknown as { ran: number; findUnsafe: typeof findUnsafe };
      const unsafe = here.findUnsafe(all, allowed);
      for (const element of all.slice(0, 400)) {
        // What a person can do to it, without leaving the page.
        if (element.tagName === 'A') element.addEventListener('click', (event) => event.preventDefault());
        for (const name of ['pointerover', 'mouseover', 'mouseenter', 'focus', 'toggle', 'animationstart'])
          element.dispatchEvent(new Event(name, { bubbles: true }));
        element.focus();
        element.click();
      }
      await new Promise((done) => setTimeout(done, 5));
      return { unsafe, ran: here.ran, count: all.length };
    },
    { html, allowed: allowedInSops },
  );
  elements += result.count;
  if (result.unsafe) findings.push(`${family} made ${result.unsafe}`);
  if (result.ran > 0) findings.push(`${family} ran`);
  if (result.ran > 0) await page.evaluate('globalThis.ran = 0');
}
if (asked.length > 0) findings.push(`asked the network for ${asked.slice(0, 5).join(', ')}`);
console.log(
  `${rendered.length} shown in Chromium ${browser.version()}, ${elements} elements, ${asked.length} requests`,
);
await browser.close();

const importing = (name: string, archive: () => Uint8Array, expected: RegExp) => {
  const before = process.memoryUsage().rss;
  const began = performance.now();
  let said: string;
  try {
    const { pages, refused: why } = pagesOf(readZip(archive(), `${name}.zip`), 'ops');
    said = `${pages.length} pages; ${why
      .slice(0, 2)
      .map((one) => `${one.file.slice(0, 40)}: ${one.why}`)
      .join('; ')}`;
  } catch (error) {
    said = error instanceof Error ? error.message : String(error);
  }
  const ms = Math.round(performance.now() - began);
  const grown = Math.round((process.memoryUsage().rss - before) / 1024 / 1024);
  console.log(`import ${name}: ${ms} ms, ${grown} MB more: ${said.slice(0, 200)}`);
  if (!expected.test(said)) findings.push(`the import of ${name} said: ${said.slice(0, 200)}`);
};
const zeros = new Uint8Array(64 * 1024 * 1024);
const packed = (files: Record<string, Uint8Array>) => zipSync(files, { level: 9 });
importing(
  'every hostile SOP',
  () =>
    packed(
      Object.fromEntries(
        sops.map(({ body }, n) => [`${n}.md`, strToU8(`# S${n}\n\n${body.toWellFormed()}`)]),
      ),
    ),
  /^\d+ pages/,
);
importing('one file of 64 MB', () => packed({ 'a.md': zeros }), /more than 10 MB/);
importing(
  'ten files of 64 MB',
  () => packed(Object.fromEntries(Array.from({ length: 10 }, (_, n) => [`${n}.md`, zeros]))),
  /unpacks to more than 500 MB/,
);
importing(
  'an archive in an archive',
  () => packed({ 'a.zip': packed({ 'b.zip': packed({ 'c.md': zeros }) }) }),
  /import it by itself/,
);
importing(
  'paths that lead out',
  () => packed({ '../../a.md': strToU8('# a\n\nb'), '/b.md': strToU8('x'), 'c\\d.md': strToU8('x') }),
  /leads out/,
);
importing(
  'too many files',
  () => packed(Object.fromEntries(Array.from({ length: 20_100 }, (_, n) => [`${n}.md`, strToU8('x')]))),
  /20000 files/,
);
importing('a deep page', () => packed({ 'a.html': strToU8('<b>'.repeat(500_000)) }), /levels deep/);
importing(
  'a wide page',
  () => packed({ 'a.html': strToU8(`<table>${'<tr><td>a'.repeat(60_000)}</table>`) }),
  /characters|pages/,
);
importing(
  'half an archive',
  () => packed({ 'a.md': strToU8('# a\n\nb'.repeat(9999)) }).subarray(0, 90),
  /cut off|cannot be unpacked/,
);
importing('an encrypted file', () => encrypted(packed({ 'a.md': strToU8('# a\n\nbc') })), /./);

/** Says that its file is encrypted and packed in a way of its own. */
function encrypted(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer);
  view.setUint16(6, 1, true);
  view.setUint16(8, 99, true);
  return archive;
}

console.log(`${findings.length} findings`);
for (const finding of findings.slice(0, 40)) console.log(`- ${finding}`);
process.exitCode = findings.length === 0 ? 0 : 1;
