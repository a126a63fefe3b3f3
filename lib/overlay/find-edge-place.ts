import { closestAcross, parentAcross } from '../hosts/across-roots.ts';
import type { EdgePlace } from '../messages/page-messages.ts';

/** What a person presses, picks or types into, and the bars that hold it. */
const controls =
  'nav,[role="navigation"],[role="toolbar"],a[href],button,input,select,textarea,summary,iframe,video,[role="button"],[role="link"],[role="tab"],[role="menuitem"],[role="option"],[role="checkbox"],[role="switch"],[contenteditable="true"],[draggable="true"],[onclick]';
/** Between two places that are tried, and the least distance to the window's ends (px). */
const step = 28;
const margin = 8;

/**
 * The place nearest to the wished one, its own edge first, where the tab covers neither a control of the page nor a part that
 * floats over it; nothing when there is none. `tab` has to stand in the document; it may be anywhere, and unseen.
 */
export function findEdgePlace(tab: HTMLElement, wished: EdgePlace): EdgePlace | undefined {
  const { width, height } = tab.getBoundingClientRect();
  const room = innerHeight - height - 2 * margin;
  const atEnd = (wished.side === 'end') === (getComputedStyle(tab).direction === 'ltr');
  for (const side of [wished.side, wished.side === 'end' ? 'start' : 'end'] as const) {
    const left = (side === wished.side) === atEnd ? document.documentElement.clientWidth - width : 0;
    const start = margin + wished.at * room;
    for (let away = 0; away <= room; away += step) {
      const tops = (away ? [start + away, start - away] : [start]).filter(
        (top) => top >= margin && top <= margin + room,
      );
      const top = tops.find((one) => isFree(tab, new DOMRect(left, one, width, height)));
      if (top !== undefined) return { at: room > 0 ? (top - margin) / room : 0, side };
    }
  }
  return undefined;
}

/** Asked at nine points: a control is larger than the distance between them. */
function isFree(tab: Element, { left, top, width, height }: DOMRect): boolean {
  const shares = [0.04, 0.5, 0.96];
  return shares.every((down) =>
    shares.every((along) => {
      const below = findBelow(tab, left + along * width, top + down * height, document);
      return !below || !(closestAcross(below, controls) || isFloating(below));
    }),
  );
}

/** What the page shows at a point, inside open shadow trees too. */
function findBelow(tab: Element, x: number, y: number, root: DocumentOrShadowRoot): Element | undefined {
  const below = root.elementsFromPoint(x, y).find((one) => one !== tab);
  return (below?.shadowRoot && findBelow(tab, x, y, below.shadowRoot)) ?? below;
}

/** Whether it stays where it is when the page scrolls, as chat buttons and toasts do; the frame of the whole page does not count. */
function isFloating(element: Element): boolean {
  for (let one: Element | null = element; one; one = parentAcross(one)) {
    const { width, height } = one.getBoundingClientRect();
    if (width * height > 0.5 * innerWidth * innerHeight) return false;
    if (getComputedStyle(one).position === 'fixed') return true;
  }
  return false;
}
