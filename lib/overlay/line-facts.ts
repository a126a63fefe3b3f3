import type { LineChip, LineView } from '../messages/page-messages.ts';
import { makeElement } from './make-element.ts';

/** The visible texts of the line. */
export interface LineFacts {
  elements: HTMLElement[];
  show(view: LineView): void;
  /** Takes every text away. */
  clear(): void;
  /** Shows quiet bars in place of texts. */
  wait(): void;
}

/**
 * Makes the row of texts. Its elements stay from one record to the next and only their texts change: making
 * them anew made the browser style and lay out the whole row each time.
 */
export function createFacts(): LineFacts {
  const owner = makeText('owner');
  const dot = makeElement('span', 'dot');
  const step = makeText('step');
  const due = makeChip('due');
  const stage = makeChip('stage');
  const element = makeElement('div', 'facts blank', [
    owner.element,
    dot,
    step.element,
    due.element,
    makeElement('span', 'grow'),
    stage.element,
  ]);
  const bones = makeElement('div', 'bones', [makeElement('span', 'bone'), makeElement('span', 'bone')]);
  bones.hidden = true;
  const elements = [element, bones];
  for (const one of elements) one.setAttribute('aria-hidden', 'true');
  const flags: Chip[] = [];
  // On the element alone: a rule for what is inside it would make the browser style all of it again.
  const setState = (state: 'blank' | 'wait' | 'full') => {
    element.classList.toggle('blank', state === 'blank');
    setHidden(element, state === 'wait');
    setHidden(bones, state !== 'wait');
  };

  return {
    elements,
    show(view) {
      owner.set(view.owner);
      setHidden(dot, !view.owner || !view.step);
      step.set(view.step);
      due.set(view.due);
      stage.set(view.stage);
      while (flags.length < view.flags.length) {
        const flag = makeChip('flag');
        flags.push(flag);
        element.append(flag.element);
      }
      for (const [index, flag] of flags.entries()) flag.set(view.flags[index] ?? null);
      setState('full');
    },
    clear() {
      for (const text of [owner, step]) text.clear();
      for (const chip of [due, stage, ...flags]) chip.clear();
      setState('blank');
    },
    wait: () => setState('wait'),
  };
}

interface Phrase {
  element: HTMLElement;
  set(text: string | null): void;
  /** Takes the text away and leaves its box for the next one. */
  clear(): void;
}

function makeText(kind: string): Phrase {
  const node = document.createTextNode('');
  const element = makeElement('span', kind, [node]);
  // Names keep their own direction, so that what does not fit is missing at their end.
  element.dir = 'auto';
  return {
    element,
    set(text) {
      setHidden(element, !text);
      setText(node, text ?? '');
      element.title = text ?? '';
    },
    clear() {
      setText(node, '');
      element.title = '';
    },
  };
}

interface Chip {
  element: HTMLElement;
  set(chip: LineChip | null): void;
  clear(): void;
}

/** State by colour, by shape and by word. */
function makeChip(kind: string): Chip {
  const node = document.createTextNode('');
  const element = makeElement('span', `chip ${kind}`, [makeElement('i', ''), makeElement('b', '', [node])]);
  return {
    element,
    set(chip) {
      setHidden(element, !chip);
      const className = `chip ${kind} ${chip?.state ?? ''}`;
      if (element.className !== className) element.className = className;
      setText(node, chip?.text ?? '');
      element.title = chip?.detail ?? '';
    },
    clear() {
      setText(node, '');
      element.title = '';
    },
  };
}

// Setting what is set already still costs the page a look at its styles.
function setText(node: CharacterData, text: string): void {
  if (node.data !== text) node.data = text;
}

function setHidden(element: HTMLElement, isHidden: boolean): void {
  if (element.hidden !== isHidden) element.hidden = isHidden;
}
