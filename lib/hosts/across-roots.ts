/** The element that an element is drawn in, from a shadow tree out to its host too (the flat tree). */
export function parentAcross(element: Element): Element | null {
  const { assignedSlot, parentElement } = element;
  if (assignedSlot ?? parentElement) return assignedSlot ?? parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Like `closest`, on through the roots of shadow trees. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let inner: Element | null = element; inner; ) {
    const found = inner.closest(selector);
    if (found) return found;
    const root: Node = inner.getRootNode();
    inner = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The part itself and, with `deep`, every open shadow root inside it, and what is drawn in its slots. */
export function rootsIn(part: ParentNode, deep: boolean | undefined): ParentNode[] {
  if (!deep || !hasShadows()) return [part];
  const roots = treesIn(part);
  // What a component was given stands outside its own tree.
  if (part instanceof Element && part.getRootNode() instanceof ShadowRoot) {
    const slots = [part, ...part.querySelectorAll('slot')].filter((one) => one instanceof HTMLSlotElement);
    for (const given of slots.flatMap((slot) => slot.assignedElements({ flatten: true })))
      roots.push(...treesIn(given));
  }
  return roots;
}

/** What fits in the page's own tree; with `deep`, in its shadow trees where nothing does. */
export function findAnywhere(selector: string, deep: boolean | undefined): Element[] {
  const found = [...document.querySelectorAll(selector)];
  if (found.length > 0 || !deep) return found;
  return rootsIn(document, deep).flatMap((root) => [...root.querySelectorAll(selector)]);
}

/** How long (ms) it counts whether the page has open shadow roots at all. */
const lasting = 1000;
let looked = { at: Number.NEGATIVE_INFINITY, found: false };

/**
 * Whether the page has open shadow roots besides our own; most of Salesforce's have none. Looked for in `part` when that was
 * not done lately: a page may keep ten records at once, and looking through all of them took longer than reading the one.
 */
export function hasShadows(part: ParentNode = document): boolean {
  const now = performance.now();
  if (now - looked.at >= lasting) looked = { at: now, found: findShadow(part) };
  return looked.found;
}

/** Only components have shadow trees, and their names have a hyphen: CSS cannot ask for that. */
const components = ".//*[contains(local-name(),'-')]";

function findShadow(part: ParentNode): boolean {
  if (part instanceof Element && part.getRootNode() instanceof ShadowRoot) return true;
  const found = document.evaluate(components, part, null, XPathResult.UNORDERED_NODE_ITERATOR_TYPE);
  for (let one = found.iterateNext(); one; one = found.iterateNext())
    if (one instanceof Element && one.shadowRoot && !one.localName.startsWith('waymark-')) return true;
  return false;
}

/** What may carry a shadow tree: the plain elements, which are most of a page, do not. */
const hosts = ':not(div,span,a,li,time,slot,button)';

function treesIn(part: ParentNode): ParentNode[] {
  const roots = [part];
  const own = part instanceof Element ? part.shadowRoot : null;
  if (own) roots.push(...treesIn(own));
  for (const { shadowRoot } of part.querySelectorAll(hosts)) {
    if (shadowRoot) roots.push(...treesIn(shadowRoot));
  }
  return roots;
}

/** Like `querySelector`, with `deep` into open shadow roots too. */
export function queryAcross(part: Element, selector: string, deep: boolean | undefined): Element | null {
  for (const root of rootsIn(part, deep)) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** Whether `inner` is drawn somewhere inside `outer`, through shadow trees too. */
export function isWithin(outer: Element, inner: Element): boolean {
  for (let above = parentAcross(inner); above; above = parentAcross(above)) if (above === outer) return true;
  return false;
}

/** What of a page was found to stand inside something, by element: asked once for what stands together. */
export type Around = Map<Element, Element | null>;

/** Whether nothing of what `never` names stands around the element within the scope; false of one that has left the page.
 *  `around` is kept for one reading and one `never`. */
export function isOpenWithin(scope: ParentNode, element: Element, never: string, around: Around): boolean {
  // Its tree ends in an element then, which is its own root.
  if (!element.isConnected) return false;
  const shut = findAround(element, never, around);
  // The scope itself, or what it stands in, may be what is never read of another view.
  return !shut || (scope instanceof Element && !isWithin(scope, shut));
}

function findAround(element: Element, selector: string, known: Around): Element | null {
  const before = known.get(element);
  if (before !== undefined) return before;
  const root = element.parentElement ?? element.getRootNode();
  const above = root instanceof ShadowRoot ? root.host : root;
  const found = element.matches(selector)
    ? element
    : above instanceof Element
      ? findAround(above, selector, known)
      : null;
  known.set(element, found);
  return found;
}
