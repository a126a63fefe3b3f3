/** Whether the element takes up room on the page. Hosts keep hidden copies of records in the document. */
export function isLaidOut(element: Element): boolean {
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  // A copy parked before the page's start (left: -9999px) cannot be scrolled to and is hidden as well.
  return width > 1 && height > 1 && right + scrollX > 0 && bottom + scrollY > 0;
}
