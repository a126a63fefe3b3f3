import type { LineChip } from '../messages/page-messages.ts';
import { isDarkBehind } from './host-theme.ts';
import { makeElement } from './make-element.ts';
import { styleRoot } from './style-root.ts';

/** The element's name in the page. */
export const markTag = 'waymark-mark';

/** Makes the mark of one row or card: colour, shape and word. */
export function createMark(chip: LineChip, styleText: string): HTMLElement {
  const element = document.createElement(markTag);
  element.setAttribute('role', 'img');
  const label = makeElement('span', '', [makeElement('i', ''), makeElement('b', '')]);
  const root = element.attachShadow({ mode: 'open' });
  styleRoot(root, styleText);
  root.append(label);
  showMark(element, chip);
  return element;
}

/** Gives a mark its texts; cheap when they are the same. */
export function showMark(element: HTMLElement, { state, text, detail }: LineChip): void {
  const word = element.shadowRoot?.querySelector('b');
  if (!word || (word.textContent === text && element.title === detail)) return;
  word.textContent = text;
  element.title = detail;
  element.setAttribute('aria-label', detail);
  element.dataset.state = state;
}

/** Follows the ground that the mark stands on, light or dark. */
export function matchMark(element: HTMLElement): void {
  element.toggleAttribute('data-dark', isDarkBehind(element));
}
