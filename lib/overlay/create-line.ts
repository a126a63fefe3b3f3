import type { LineChip, LineView } from '../messages/page-messages.ts';
import { isDarkBehind } from './host-theme.ts';
import { lineStyle } from './line-style.ts';

/** The element's name in the page. */
export const lineTag = 'waymark-line';

export interface Line {
  element: HTMLElement;
  /** Shows these texts. Said aloud only when they differ from texts already shown for the same record. */
  show(view: LineView): void;
  /** Takes all texts away at once and keeps the room they took, so that the page does not jump. */
  blank(): void;
  /** Shows quiet bars while the answer is on its way. */
  wait(): void;
  setOpen(isOpen: boolean): void;
  /** A small tab at the edge of the window instead of a row in the flow. */
  setEdge(isEdge: boolean): void;
  /** Follows the page's ground, light or dark. */
  matchTheme(): void;
  focus(): void;
}

/**
 * Makes the line, outside the page as yet. It is a plain element with a shadow root: content scripts have no
 * custom elements in Chromium. Built node by node, because a page may forbid markup from strings.
 */
export function createLine(onPress: () => void): Line {
  const element = document.createElement(lineTag);
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', 'Waymark');
  const root = element.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = lineStyle;
  const summary = make('span', 'sr');
  const news = make('span', 'sr');
  news.setAttribute('aria-live', 'polite');
  const facts = make('div', 'facts');
  facts.setAttribute('aria-hidden', 'true');
  const button = makeButton(onPress);
  const row = make('div', 'row', [summary, facts, button, news]);
  root.append(style, row);
  // Neither the host's hot-keys nor another extension's may fire while a person types or presses here.
  for (const type of ['keydown', 'keypress', 'keyup'])
    root.addEventListener(type, (event) => event.stopPropagation());
  let shown: LineView | undefined;

  const clear = () => {
    facts.replaceChildren(make('span', 'mark', ['W']));
    summary.textContent = '';
    news.textContent = '';
    shown = undefined;
  };
  clear();

  return {
    element,
    show(view) {
      const isNews = shown?.key === view.key && shown.summary !== view.summary;
      if (shown && JSON.stringify(shown) === JSON.stringify(view)) return;
      clear();
      shown = view;
      facts.append(...factsOf(view));
      summary.textContent = view.summary;
      if (isNews) news.textContent = view.summary;
    },
    blank: clear,
    wait() {
      if (!shown)
        facts.replaceChildren(make('span', 'mark', ['W']), make('span', 'bone'), make('span', 'bone'));
    },
    setOpen: (isOpen) => button.setAttribute('aria-expanded', String(isOpen)),
    setEdge: (isEdge) => element.toggleAttribute('data-edge', isEdge),
    matchTheme: () => element.toggleAttribute('data-dark', isDarkBehind(element)),
    focus: () => button.focus(),
  };
}

function factsOf(view: LineView): Node[] {
  const nodes: Node[] = [];
  if (view.owner) nodes.push(make('span', 'owner', [view.owner]));
  if (view.owner && view.step) nodes.push(make('span', 'dot'));
  if (view.step) nodes.push(make('span', 'step', [view.step]));
  if (view.due) nodes.push(makeChip(view.due, 'due'));
  nodes.push(make('span', 'grow'));
  if (view.stage) nodes.push(makeChip(view.stage, 'stage'));
  nodes.push(...view.flags.map((flag) => makeChip(flag, 'flag')));
  for (const node of nodes)
    if (node instanceof HTMLElement && !node.title) node.title = node.textContent ?? '';
  return nodes;
}

/** State by colour, by shape and by word. */
function makeChip(chip: LineChip, kind: string): HTMLElement {
  const element = make('span', `chip ${kind} ${chip.state}`, [make('i', ''), make('b', '', [chip.text])]);
  element.title = chip.detail;
  return element;
}

function makeButton(onPress: () => void): HTMLElement {
  const button = make('button', '', [make('span', 'word', ['Open ']), '›']);
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', 'Open Waymark panel');
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', onPress);
  return button;
}

function make(tag: string, className: string, children: (Node | string)[] = []): HTMLElement {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...children);
  return element;
}
