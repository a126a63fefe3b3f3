import type { LineView, PageWords } from '../messages/page-messages.ts';
import { isDarkBehind } from './host-theme.ts';
import { createFacts } from './line-facts.ts';
import { makeElement } from './make-element.ts';
import { styleRoot } from './style-root.ts';

/** The element's name in the page. */
export const lineTag = 'waymark-line';

export interface Line {
  element: HTMLElement;
  /** What is drawn of it. */
  row: HTMLElement;
  /** Shows these texts. Said aloud only when they differ from texts already shown for the same record. */
  show(view: LineView): void;
  /** Takes all texts away at once and keeps the room they took, so that the page does not jump. */
  blank(): void;
  /** Shows quiet bars while the answer is on its way. */
  wait(): void;
  setOpen(isOpen: boolean): void;
  /** Follows the page's ground, light or dark. */
  matchTheme(): void;
  focus(): void;
}

/** What a person does about the line's button. */
export interface Presses {
  onPress: () => void;
  /** The pointer has come to the line, or the focus to its button by a key: a press may follow. */
  onNear?: () => void;
}

/**
 * Makes the line, outside the page as yet. It is a plain element with a shadow root: content scripts have no
 * custom elements in Chromium.
 */
export function createLine(styleText: string, words: PageWords, { onPress, onNear }: Presses): Line {
  const element = document.createElement(lineTag);
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', 'Waymark');
  const root = element.attachShadow({ mode: 'open' });
  styleRoot(root, styleText);
  const summary = makeElement('span', 'sr');
  const news = makeElement('span', 'sr');
  news.setAttribute('aria-live', 'polite');
  const facts = createFacts();
  const mark = makeElement('span', 'mark', ['W']);
  mark.setAttribute('aria-hidden', 'true');
  const button = makeButton(words, onPress);
  button.addEventListener('focus', () => {
    if (button.matches(':focus-visible')) onNear?.();
  });
  const row = makeElement('div', 'row', [summary, mark, ...facts.elements, button, news]);
  if (onNear) row.addEventListener('pointerenter', onNear);
  root.append(row);
  // Neither the host's hot-keys nor another extension's may fire while a person types or presses here, nor may a focus
  // trap take the focus back.
  for (const type of ['keydown', 'keypress', 'keyup', 'focusin', 'focusout'])
    root.addEventListener(type, (event) => event.stopPropagation());
  let shown: LineView | undefined;

  const clear = () => {
    facts.clear();
    summary.textContent = '';
    news.textContent = '';
    shown = undefined;
  };

  return {
    element,
    row,
    show(view) {
      const isNews = shown?.key === view.key && shown.summary !== view.summary;
      if (shown && JSON.stringify(shown) === JSON.stringify(view)) return;
      shown = view;
      facts.show(view);
      summary.textContent = view.summary;
      news.textContent = isNews ? view.summary : '';
    },
    blank: clear,
    wait() {
      if (!shown) facts.wait();
    },
    setOpen: (isOpen) => button.setAttribute('aria-expanded', String(isOpen)),
    matchTheme: () => element.toggleAttribute('data-dark', isDarkBehind(element)),
    focus: () => button.focus(),
  };
}

function makeButton({ open, openPanel }: PageWords, onPress: () => void): HTMLElement {
  const button = makeElement('button', '', [makeElement('span', 'word', [`${open} `]), '›']);
  button.setAttribute('type', 'button');
  button.setAttribute('aria-label', openPanel);
  button.setAttribute('aria-expanded', 'false');
  button.addEventListener('click', onPress);
  return button;
}
