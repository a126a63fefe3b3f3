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

/** How long (ms) it counts whether the page has open shadow roots at all. */
const lasting = 1000;
let looked = { at: Number.NEGATIVE_INFINITY, found: false };

/** Whether the page has open shadow roots besides our own. Most of Salesforce's have none, and walking through thousands of
 *  elements for each question cost more than all other reading. */
function hasShadows(): boolean {
  const now = performance.now();
  if (now - looked.at < lasting) return looked.found;
  let found = false;
  for (const { shadowRoot, localName } of document.querySelectorAll('*')) {
    found = shadowRoot !== null && !localName.startsWith('waymark-');
    if (found) break;
  }
  looked = { at: now, found };
  return found;
}

function treesIn(part: ParentNode): ParentNode[] {
  const roots = [part];
  const own = part instanceof Element ? part.shadowRoot : null;
  if (own) roots.push(...treesIn(own));
  for (const { shadowRoot } of part.querySelectorAll('*')) {
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

/** Whether nothing of what `never` names stands around the element within the scope. */
export function isOpenWithin(scope: ParentNode, element: Element, never: string): boolean {
  const shut = closestAcross(element, never);
  // The scope itself, or what it stands in, may be what is never read of another view.
  return !shut || (scope instanceof Element && !isWithin(scope, shut));
}
