export type Child = Node | string | undefined | Child[];

let isNative = false;
let sheet: CSSStyleSheet | undefined;

/** Says how components are built from now on: each in an open shadow root of its own, or all in one tree. */
export function setShadow(mode: 'synthetic' | 'native'): void {
  isNative = mode === 'native';
}

/** An element, from `tag.class.class`, its attributes and its children. */
export function el(name: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
  const [tag = 'div', ...classes] = name.split('.');
  const element = document.createElement(tag || 'div');
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  fill(element, ...children);
  return element;
}

/** Puts children at the end of a node. */
function fill(node: ParentNode, ...children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) fill(node, ...child);
    else if (child !== undefined) node.append(child);
  }
}

/** What a component is given, by the name of the slot; what has no name goes into the nameless one. */
export type Given = Record<string, Child>;

/**
 * A Lightning web component: `template` is its own tree, in which `slot(name)` is the place for what it was given. In
 * native mode the tree stands in its open shadow root; in synthetic mode all stands in one tree, the given parts
 * inside real `slot` elements, and each element of the template bears the component's scope attribute.
 */
export function lwc(
  name: string,
  attributes: Record<string, string>,
  template: (slot: (name?: string) => HTMLElement) => Child[],
  given: Given = {},
): HTMLElement {
  const host = el(name, attributes);
  const scope = `lwc-${scopeOf(host.localName)}`;
  for (const [slot, children] of Object.entries(given)) {
    for (const child of [children].flat(9)) {
      if (slot && child instanceof Element) child.setAttribute('slot', slot);
    }
  }
  if (isNative) {
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [getSheet()];
    fill(root, ...template((slot) => el('slot', slot ? { name: slot } : {})));
    fill(host, ...Object.values(given));
    return host;
  }
  const own = template((slot = '') => {
    const place = el('slot', slot ? { name: slot } : {}, given[slot]);
    return place;
  });
  host.setAttribute(`${scope}-host`, '');
  for (const child of own.flat(9)) if (child instanceof Element) child.setAttribute(scope, '');
  fill(host, ...own);
  return host;
}

/** A component that only passes on what it is given. */
export function wrap(name: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  return lwc(name, attributes, (slot) => [slot()], { '': children });
}

/** Where a component's nameless children stand. */
export function insideOf(component: HTMLElement): HTMLElement {
  const slot = component.shadowRoot ? null : component.querySelector<HTMLElement>(':scope > slot');
  return slot ?? component;
}

/** The page's style, which native components need again. */
function getSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(document.querySelector('style')?.textContent ?? '');
  }
  return sheet;
}

function scopeOf(tag: string): string {
  const hash = [...tag].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_679_615, 7);
  return hash.toString(36);
}
