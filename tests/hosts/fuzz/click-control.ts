import type { Page } from '@playwright/test';

/** The middle of the first element for the selector that a person could click on now, in open shadow trees too. */
export async function findClickable(
  page: Page,
  selector: string,
): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((wanted) => {
    const all = (part: ParentNode): Element[] =>
      [...part.querySelectorAll('*')].flatMap((one) =>
        one.shadowRoot ? [one, ...all(one.shadowRoot)] : [one],
      );
    for (const element of all(document)) {
      if (!element.matches(wanted)) continue;
      element.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const at = { x: x + width / 2, y: y + height / 2 };
      let hit = document.elementFromPoint(at.x, at.y);
      while (hit?.shadowRoot) {
        const inner: Element | null = hit.shadowRoot.elementFromPoint(at.x, at.y);
        if (!inner || inner === hit) break;
        hit = inner;
      }
      // Our own line over a control is what must not be: the click then shows it.
      if (hit && (element.contains(hit) || hit.localName.startsWith('waymark-'))) return at;
    }
    return undefined;
  }, selector);
}
