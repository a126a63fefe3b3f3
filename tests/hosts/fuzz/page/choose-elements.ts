import type { Random } from '../../../fuzz/random.ts';
import type { FuzzPage } from './fuzz-page.ts';

/** What the fuzz itself adds by the thousand. */
const rows = '[data-fuzz-rows]';
const ours = 'waymark-line,waymark-panel,waymark-tab';

/** All elements inside a part, in open shadow trees too. */
export function elementsIn(part: ParentNode): Element[] {
  return [...part.querySelectorAll('*')].flatMap((element) =>
    element.matches(ours)
      ? []
      : element.shadowRoot
        ? [element, ...elementsIn(element.shadowRoot)]
        : [element],
  );
}

/** Like `closest`, through shadow roots. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let inner: Element | null = element; inner; ) {
    const found = inner.closest(selector);
    if (found) return found;
    const root: Node = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** An element of the record's own parts: as often as not one of the values, or what is around it. */
export function chooseOwn(random: Random, page: FuzzPage): Element | undefined {
  const root = document.querySelector(page.root);
  if (!root) return undefined;
  const own = elementsIn(root).filter(
    (element) => !closestAcross(element, `${page.foreign},${rows}`) && !element.closest(ours),
  );
  if (own.length === 0) return undefined;
  const texts = new Set(Object.values(page.texts).flatMap((one) => Object.values(one)));
  const isValue = (element: Element) =>
    element.matches(page.anchors) || (element.children.length === 0 && texts.has(element.textContent.trim()));
  const values = own.filter(isValue);
  if (values.length === 0 || random.chance(0.25)) return random.pick(own);
  let chosen: Element | null = random.pick(values);
  for (
    let up = random.int(4);
    up > 0 && chosen?.parentElement && root.contains(chosen.parentElement);
    up -= 1
  )
    chosen = chosen.parentElement;
  return chosen;
}

/** Whether other records' parts stand in the element or are it. */
export function holdsForeign(element: Element, { foreign }: FuzzPage): boolean {
  return element.matches(foreign) || element.querySelector(foreign) !== null;
}

/** A part with several children in which something may be put: nothing that holds a value, and no field. */
export function chooseContainer(random: Random, page: FuzzPage): Element | undefined {
  const root = document.querySelector(page.root);
  const all = (root ? elementsIn(root) : []).filter(
    (element) =>
      element.children.length > 1 &&
      !closestAcross(
        element,
        `${page.foreign},${page.anchors},${rows},button,select,svg,textarea,tbody,tr,ul`,
      ) &&
      !element.closest(ours),
  );
  return all.length > 0 ? random.pick(all) : undefined;
}
