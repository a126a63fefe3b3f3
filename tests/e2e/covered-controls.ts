import type { Page } from '@playwright/test';

/** How many of the page's own controls are on screen, and those of them that something of ours lies over. */
export interface CoveredControls {
  seen: number;
  covered: string[];
}

/** Looks through everything at the middle and near the corners of each control that is on screen, in open shadow trees too. */
export function findCovered(page: Page): Promise<CoveredControls> {
  return page.evaluate(() => {
    const controls =
      'a[href],button,input,select,textarea,[role="button"],[role="tab"],[role="link"],[role="checkbox"],[draggable="true"]';
    const isOurs = (element: Element) => /^waymark-/.test(element.localName);
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot && !isOurs(element)) roots.push(element.shadowRoot);
    }
    let seen = 0;
    const covered: string[] = [];
    for (const control of roots.flatMap((root) => [...root.querySelectorAll(controls)])) {
      const { left, top, width, height } = control.getBoundingClientRect();
      if (width < 2 || height < 2 || !control.checkVisibility()) continue;
      const points = [
        [0.5, 0.5],
        [0.1, 0.2],
        [0.9, 0.8],
      ].map(([x = 0, y = 0]) => [left + x * width, top + y * height] as const);
      const shown = points.filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
      if (shown.length === 0) continue;
      seen += 1;
      // A mark stands inside its row, as the host's own labels do, and lets every press through to it.
      const above = shown.flatMap(([x, y]) => {
        const stack = document.elementsFromPoint(x, y);
        const own = stack.findIndex(
          (one) => one === control || one.contains(control) || control.contains(one),
        );
        return stack.slice(0, own < 0 ? stack.length : own).filter((one) => isOurs(one));
      });
      if (above.length > 0) covered.push(`${control.outerHTML.slice(0, 80)} under ${above[0]?.localName}`);
    }
    return { seen, covered };
  });
}
