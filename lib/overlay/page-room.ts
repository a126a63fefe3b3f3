import type { PanelSide } from '../messages/page-messages.ts';
import { panelWidth } from './panel-style.ts';

/** Below this the panel lies over the page, because nothing readable would be left beside it. */
const roomy = '(min-width: 900px)';
/** How long the page is given to follow its new width (ms). */
const patience = 500;
/** Where it is looked for what lies under the panel: so many rows, and so far from its sides (px). */
const rows = 12;
const inset = 24;

/**
 * Makes room beside the page on the panel's side, while there is enough of it, and restores the page's own margin exactly
 * when the signal aborts. Where parts that the page has fixed to its window still lie under the panel after a moment, the room
 * is given back. `tell` hears whether the panel lies over the page. The margin is noted on the container too, so that a newer
 * script can restore it after this one.
 */
export function makeRoom(
  container: HTMLElement,
  side: PanelSide,
  tell: (isOver: boolean) => void,
  signal: AbortSignal,
): void {
  const { style } = document.documentElement;
  const name = `margin-inline-${side}`;
  const before = { name, value: style.getPropertyValue(name), priority: style.getPropertyPriority(name) };
  container.dataset.margin = JSON.stringify(before);
  const query = matchMedia(roomy);
  let looking: ReturnType<typeof setTimeout> | undefined;
  const giveBack = () => {
    clearTimeout(looking);
    restore(before);
  };
  const lie = () => {
    giveBack();
    tell(true);
  };
  const apply = () => {
    if (!query.matches) return lie();
    style.setProperty(name, `${panelWidth}px`, 'important');
    tell(false);
    looking = setTimeout(() => {
      if (isOverFixed(container)) lie();
    }, patience);
  };
  apply();
  query.addEventListener('change', apply, { signal });
  signal.addEventListener('abort', giveBack);
}

/** Whether something that the page has fixed to its window lies under the panel. */
function isOverFixed(container: HTMLElement): boolean {
  const { left, right, height } = container.getBoundingClientRect();
  for (let row = 0; row < rows; row += 1)
    for (const x of [left + inset, (left + right) / 2, right - inset])
      for (const element of document.elementsFromPoint(x, ((row + 0.5) * height) / rows))
        if (element !== container && getComputedStyle(element).position === 'fixed') return true;
  return false;
}

function restore({ name, value, priority }: { name: string; value: string; priority: string }): void {
  const root = document.documentElement;
  if (value) root.style.setProperty(name, value, priority);
  else root.style.removeProperty(name);
  if (root.getAttribute('style') === '') root.removeAttribute('style');
}

/** Gives the page the margin back that was noted on a panel of another script, if one was. */
export function restoreRoom({ dataset }: HTMLElement): void {
  const before: unknown = JSON.parse(dataset.margin ?? 'null');
  if (isMargin(before)) restore(before);
}

function isMargin(value: unknown): value is { name: string; value: string; priority: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'value' in value &&
    typeof value.value === 'string' &&
    'priority' in value
  );
}
