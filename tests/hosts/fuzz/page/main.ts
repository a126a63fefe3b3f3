import { createRandom } from '../../../fuzz/random.ts';
import type { FuzzPage } from './fuzz-page.ts';
import { mutations } from './mutations.ts';

let page: FuzzPage | undefined;
let most = 0;
const wrong = new Set<string>();

function linesIn(part: ParentNode): Element[] {
  return [...part.querySelectorAll('*')].flatMap((element) =>
    element.localName === 'waymark-line' ? [element] : element.shadowRoot ? linesIn(element.shadowRoot) : [],
  );
}

function look(): number {
  const lines = linesIn(document);
  most = Math.max(most, lines.length);
  for (const line of lines) {
    const id = /^Step for (\S+)$/.exec(line.shadowRoot?.querySelector('.step')?.textContent ?? '')?.[1];
    // The step names the record it is for, and so does the address.
    if (id && !location.href.includes(id)) wrong.add(`line of ${id} at ${location.href}`);
  }
  return lines.length;
}

window.__fuzz = {
  begin(given) {
    page = given;
    setInterval(look, 400);
  },
  mutate(seed, kinds, record, other) {
    const random = createRandom(seed);
    if (!page) throw new Error('The fuzz has not begun on this page.');
    try {
      return mutations[random.pick(kinds)]?.(random, page, record, other) ?? 'no such mutation';
    } catch (error) {
      // Some things cannot be done to a document, such as putting a part into itself.
      return `refused: ${error}`;
    }
  },
  lines: () => ({ now: look(), most, wrong: [...wrong] }),
};
