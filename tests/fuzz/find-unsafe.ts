/** What SOP text may become: these elements, with these attributes, and nothing else. */
const allowed: Record<string, readonly string[]> = Object.fromEntries(
  [
    ...'P EM STRONG S CODE BR HR UL LI BLOCKQUOTE TABLE THEAD TBODY TR'.split(' ').map((name) => [name, []]),
    ...'H4 H5 H6'.split(' ').map((name) => [name, ['data-heading', 'tabindex']]),
    ['OL', ['start']],
    ['A', ['href', 'title', 'target', 'rel']],
    ['TH', ['style']],
    ['TD', ['style']],
    ['DIV', ['class', 'tabindex']],
    ['SPAN', ['class']],
    ['LABEL', ['class']],
    ['INPUT', ['type', 'data-item']],
    ['BUTTON', ['type', 'class', 'data-copy']],
    ['PRE', ['tabindex']],
    ['IMG', ['class', 'data-picture', 'alt', 'loading']],
  ].map(([name, attributes]) => [name, attributes] as const),
);

/**
 * The first thing in a rendered SOP that text alone must never make: an element, attribute or address that is not on
 * the list. Nothing when all is well. Runs in any document, so it brings nothing along.
 */
export function findUnsafe(
  elements: Iterable<Element>,
  list: Record<string, readonly string[]> = allowed,
): string | undefined {
  for (const element of elements) {
    const name = element.tagName.toUpperCase();
    const attributes = list[name];
    if (!attributes) return `an element ${name}`;
    for (const attribute of element.getAttributeNames()) {
      const value = element.getAttribute(attribute) ?? '';
      if (!attributes.includes(attribute)) return `${name} with ${attribute}=${value.slice(0, 80)}`;
      if (attribute === 'href' && !/^(https?:|mailto:|tel:|sop:|#)/i.test(value))
        return `an address ${value.slice(0, 80)}`;
      if (attribute === 'style' && !/^text-align:\s?(left|right|center);?$/.test(value))
        return `a style ${value.slice(0, 80)}`;
      if (attribute === 'data-picture' && !/^[0-9a-f]{64}$/.test(value))
        return `a picture ${value.slice(0, 80)}`;
      if (attribute === 'type' && value !== 'checkbox' && value !== 'button')
        return `a ${name} of type ${value}`;
    }
  }
  return undefined;
}

export { allowed as allowedInSops };
