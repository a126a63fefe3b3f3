/**
 * Runs in a page, and says which of its texts cannot be read where they stand: cut off, on top of each other, or beyond
 * an edge to which nobody can scroll. Texts that end in an ellipsis count as readable where a `title` says the whole.
 * Self-contained, because it is sent into the page as text.
 */
export function findLayoutFaults(): string[] {
  const slack = 1.5;
  const faults = new Set<string>();
  const width = document.documentElement.clientWidth;
  const height = Math.max(document.documentElement.scrollHeight, innerHeight);
  const quote = (text: string) => `“${text.trim().replace(/\s+/g, ' ').slice(0, 60)}”`;
  const layerOf = (element: Element) =>
    element.closest('dialog[open], :popover-open, header, [class*="head"], .tab-row') ?? document.body;
  const hides = (style: string) => style === 'hidden' || style === 'clip';
  const scrolls = (style: string) => style === 'auto' || style === 'scroll';

  const texts: { text: string; box: DOMRect; layer: Element; node: Node }[] = [];
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const walker = document.createTreeWalker(root === document ? document.body : root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) look(node);
  }

  function look(node: Node): void {
    const text = node.textContent ?? '';
    const element = node.parentElement;
    if (text.trim() === '' || !element || element.closest('style, script, .cm-editor, option')) return;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
    if (element.closest('.visually-hidden, .sr')) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = Number.parseFloat(getComputedStyle(element).fontSize);
    const lines = range.getClientRects();
    const letters = text.trim().replace(/\s+/g, ' ').length;
    // Text from both sides comes in several pieces to a line.
    const count = new Set([...lines].map(({ top }) => Math.round(top / 4))).size;
    if (count > 3 && letters / count < 5) faults.add(`letters below each other: ${quote(text)}`);
    for (const rect of lines) {
      if (rect.width < 1) continue;
      // Letters, without the room that a font keeps above and below them.
      const middle = (rect.top + rect.bottom) / 2;
      const box = new DOMRect(rect.left, middle - size / 2, rect.width, size);
      const seen = within(element, box, text);
      if (seen) texts.push({ text, box: seen, layer: layerOf(element), node });
    }
  }

  /** What of a line of text its surroundings leave to be seen, or nothing where one has to scroll to it. */
  function within(start: Element, box: DOMRect, text: string): DOMRect | undefined {
    let isLong = false;
    for (let at: Element | null = start; at; at = parentOf(at)) {
      const style = getComputedStyle(at);
      const isInline = style.display === 'inline' || style.display === 'contents';
      if (isInline) continue;
      const edge = at.getBoundingClientRect();
      const isOut = box.left < edge.left - slack || box.right > edge.right + slack;
      const isOver = box.top < edge.top - slack - 1 || box.bottom > edge.bottom + slack + 1;
      if (scrolls(style.overflowX) && (box.left < edge.left || box.right > edge.right)) return undefined;
      if (scrolls(style.overflowY) && (box.top < edge.top || box.bottom > edge.bottom)) return undefined;
      const isCut = (isOut && hides(style.overflowX)) || (isOver && hides(style.overflowY));
      const isEllipsis = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (isCut && isEllipsis && hasTitle(at)) isLong = true;
      else if (isCut && !isLong) faults.add(`cut off: ${quote(text)}`);
      else if (isOut && !isLong && style.overflowX === 'visible' && hasBox(at, style))
        faults.add(`beyond its ${at.localName}.${at.className}: ${quote(text)}`);
      if (isLong || isCut) {
        const left = Math.max(box.left, edge.left);
        box = new DOMRect(left, box.top, Math.max(0, Math.min(box.right, edge.right) - left), box.height);
      }
      if (style.position === 'fixed' || at.matches('dialog, [popover]')) {
        if (box.bottom > innerHeight + slack || box.top < -slack)
          faults.add(`off the window: ${quote(text)}`);
        break;
      }
    }
    if (box.left < -slack || box.right > width + slack) faults.add(`off the side: ${quote(text)}`);
    if (box.top + scrollY < -slack || box.bottom + scrollY > height + slack)
      faults.add(`off the end: ${quote(text)}`);
    return box;
  }

  function parentOf(at: Element): Element | null {
    const root = at.getRootNode();
    return at.assignedSlot ?? at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }

  function hasTitle(element: Element): boolean {
    for (let at: Element | null = element; at; at = parentOf(at)) if (at.hasAttribute('title')) return true;
    return element.querySelector('[title]') !== null;
  }

  function hasBox(at: Element, style: CSSStyleDeclaration): boolean {
    const isPainted = style.backgroundColor !== 'rgba(0, 0, 0, 0)' || style.borderTopWidth !== '0px';
    return isPainted && at !== document.body && at !== document.documentElement;
  }

  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (one.node === other.node || one.layer !== other.layer) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      if (across > 2 && down > 3)
        faults.add(`on top of each other: ${quote(one.text)} and ${quote(other.text)}`);
    }
  }

  // A closed list and an empty field show one line, whatever stands in it.
  const pen = document.createElement('canvas').getContext('2d');
  for (const field of document.querySelectorAll('select, input[placeholder]')) {
    const isSelect = field instanceof HTMLSelectElement;
    const text = isSelect
      ? field.selectedOptions[0]?.textContent
      : field instanceof HTMLInputElement && field.value === '' && field.placeholder;
    if (!pen || !text || !field.checkVisibility()) continue;
    const style = getComputedStyle(field);
    pen.font = style.font;
    const room =
      field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    if (pen.measureText(text).width > room + (isSelect ? 2 : slack) && !field.hasAttribute('title'))
      faults.add(`cut off in its field: ${quote(text)}`);
  }

  if (document.documentElement.scrollWidth > width + 1) faults.add('the page scrolls sideways');
  return [...faults];
}
