import type { LineChip } from '../messages/page-messages.ts';
import { isDarkBehind } from './host-theme.ts';
import { makeElement } from './make-element.ts';

/** The element's name in the page. */
export const markTag = 'waymark-mark';

/** In px only, like the line's. The mark takes no click: it belongs to the row or card it stands in. */
const markStyle = `
:host{all:initial!important;display:inline-flex!important;vertical-align:middle!important;max-inline-size:100%!important;margin:2px 4px!important;
font-family:inherit!important;--ink:#56606a;--bg:#eef1f2}
:host([data-state=bad]){--ink:#b42318;--bg:#fdecea}:host([data-state=soon]){--ink:#8a5000;--bg:#fdf3e1}
:host([data-dark]){--ink:#a9b1b9;--bg:#24282d}
:host([data-dark][data-state=bad]){--ink:#ff9a91;--bg:#3a1816}:host([data-dark][data-state=soon]){--ink:#f2b65a;--bg:#33270f}
span{display:inline-flex;align-items:center;gap:5px;min-width:0;padding:0 7px;border-radius:999px;background:var(--bg);color:var(--ink);
font-size:11px;line-height:18px;font-weight:500;white-space:nowrap}
b{font-weight:500;overflow:hidden;text-overflow:ellipsis;min-width:0}
i{flex:none;width:8px;height:8px;background:currentColor;clip-path:polygon(50% 0,100% 100%,0 100%)}
:host([data-state=soon]) i{background:none;clip-path:none;border:2px solid;border-radius:50%}
@media (forced-colors:active){span{border:1px solid}}@media print{:host{display:none!important}}`;

/** Makes the mark of one row or card: colour, shape and word. */
export function createMark(chip: LineChip): HTMLElement {
  const element = document.createElement(markTag);
  element.setAttribute('role', 'img');
  const style = document.createElement('style');
  style.textContent = markStyle;
  const label = makeElement('span', '', [makeElement('i', ''), makeElement('b', '')]);
  element.attachShadow({ mode: 'open' }).append(style, label);
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
