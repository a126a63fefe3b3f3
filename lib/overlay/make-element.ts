/** Makes an element with children. Node by node, because a page may forbid markup from strings. */
export function makeElement(tag: string, className: string, children: (Node | string)[] = []): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
