import { parentAcross } from './across-roots.ts';

/**
 * Whether the element takes up room on the page. Hosts keep hidden copies of records in the document: not
 * displayed, transparent, parked beside the page, or cut off by a box without size. `cutOff` remembers boxes that were looked at in the same reading.
 */
export function isLaidOut(element: Element, cutOff = new Map<Element, boolean>()): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height, left, right, bottom } = element.getBoundingClientRect();
  if (width <= 1 || height <= 1 || right + scrollX <= 0 || bottom + scrollY <= 0) return false;
  if (left >= innerWidth && left + scrollX >= document.documentElement.scrollWidth) return false;
  const parent = parentAcross(element);
  return !parent || !isCutOff(parent, cutOff);
}

function isCutOff(box: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(box);
  if (before !== undefined) return before;
  const { clientWidth, clientHeight } = box;
  const parent = parentAcross(box);
  let isCut = false;
  // Inline boxes have no client size either, but they cut nothing off.
  if (clientWidth <= 1 || clientHeight <= 1) {
    const { overflowX, overflowY } = getComputedStyle(box);
    isCut = (clientWidth <= 1 && overflowX !== 'visible') || (clientHeight <= 1 && overflowY !== 'visible');
  }
  isCut ||= parent !== null && isCutOff(parent, known);
  known.set(box, isCut);
  return isCut;
}
