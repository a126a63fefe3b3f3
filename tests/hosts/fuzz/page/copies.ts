import type { Random } from '../../../fuzz/random.ts';
import { chooseContainer, closestAcross, elementsIn } from './choose-elements.ts';
import type { FuzzPage } from './fuzz-page.ts';

const hidden = [
  'display:none',
  'visibility:hidden',
  'opacity:0',
  'position:absolute;left:-9999px',
  'position:fixed;left:100vw',
  'height:0;overflow:hidden',
  'position:absolute;width:1px;height:1px;overflow:hidden',
  'content-visibility:hidden',
];

/** Puts a copy of the record's cards, with another record's texts in them, somewhere it cannot be seen. */
export function insertHiddenCopy(random: Random, page: FuzzPage, record: string, other: string): string {
  const box = document.createElement('section');
  const way = random.int(hidden.length + 3);
  if (way < hidden.length) box.style.cssText = hidden[way] ?? '';
  else if (way === hidden.length) box.setAttribute('aria-hidden', 'true');
  else if (way === hidden.length + 1) box.setAttribute('aria-busy', 'true');
  else box.inert = true;
  const cards = findCards(page);
  if (cards.length === 0) return 'no card to copy';
  for (const card of cards) box.append(copyAs(card, page, record, other));
  const place = chooseContainer(random, page);
  if (!place) return 'no place for a copy';
  if (random.chance(0.5)) place.prepend(box);
  else place.append(box);
  return `hidden copy of ${other}: ${box.style.cssText || [...box.attributes].map(({ name }) => name).join()}`;
}

/** Puts a copy of one card, with another record's texts in it, visibly beside it. */
export function insertTwin(random: Random, page: FuzzPage, record: string, other: string): string {
  const cards = findCards(page).filter((card) => card.getClientRects().length > 0);
  if (cards.length === 0) return 'no card to copy';
  const card = random.pick(cards);
  const copy = copyAs(card, page, record, other);
  if (random.chance(0.5)) card.before(copy);
  else card.after(copy);
  return `twin as ${other}`;
}

function findCards(page: FuzzPage): Element[] {
  const root = document.querySelector(page.root);
  return (root ? elementsIn(root) : []).filter(
    (element) => element.matches(page.card) && !closestAcross(element, page.foreign),
  );
}

function copyAs(card: Element, { texts }: FuzzPage, record: string, other: string): Element {
  const copy = card.cloneNode(true) as Element;
  for (const line of copy.querySelectorAll('waymark-line')) line.remove();
  const swaps = Object.entries(texts[record] ?? {}).flatMap(([property, text]) =>
    text === null ? [] : [[text, texts[other]?.[property] ?? ''] as const],
  );
  const swap = (text: string) => swaps.find(([own]) => own === text.trim())?.[1] ?? text;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    node.nodeValue = swap(node.nodeValue ?? '');
  for (const field of copy.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input,textarea'))
    field.value = swap(field.value);
  return copy;
}
