import { isLaidOut } from './is-laid-out.ts';
import type { SelectorPack } from './selector-pack.ts';

/** One value as it stands on the page now. `text` is null where the host says that it is empty. */
export interface SeenValue {
  element: Element;
  /** The block the host renders together, or the element itself where there is none. */
  card: Element;
  text: string | null;
}

/** What is on screen now: our property → its value. The record's title is the property `name`. */
export type PageScan = Map<string, SeenValue>;

/** Our property → the host's name for it. */
export type Wanted = ReadonlyMap<string, string>;

const longest = 2000;

/**
 * Reads the wanted values that are laid out now, in one query over the document. Fields that a person is
 * editing (`edited`, or the focused one) are left out: they show what is not saved yet. Two values of the
 * same rank that disagree are both left out.
 */
export function scanPage(pack: SelectorPack, wanted: Wanted, edited: WeakSet<Element>): PageScan {
  const probes = [...wanted].map(([property, name]) => ({ property, tries: triesOf(pack, property, name) }));
  const all = probes.flatMap(({ tries }) => tries.map(({ selector }) => selector)).join();
  const found = all
    ? [...document.querySelectorAll(all)].filter((element) => !element.closest(pack.never))
    : [];
  const scan: PageScan = new Map();
  for (const { property, tries } of probes) {
    const value = found.length > 0 ? findValue(pack, found, tries, edited) : undefined;
    if (value) scan.set(property, value);
  }
  return scan;
}

interface Try {
  selector: string;
  /** The element is a row of label and value. */
  row: boolean;
}

function triesOf(pack: SelectorPack, property: string, name: string): Try[] {
  const fill = (row: boolean) => (selector: string) => ({
    row,
    selector: selector.replace('{name}', CSS.escape(name)),
  });
  const title = property === 'name' ? pack.title : [];
  return [...title.map(fill(false)), ...pack.probes.map(fill(false)), ...pack.rows.map(fill(true))];
}

function findValue(
  pack: SelectorPack,
  found: Element[],
  tries: Try[],
  edited: WeakSet<Element>,
): SeenValue | undefined {
  for (const { selector, row } of tries) {
    let value: SeenValue | undefined;
    for (const element of found) {
      if (!element.matches(selector) || !isLaidOut(element)) continue;
      const text = readText(pack, row ? valuePart(element) : element, edited);
      if (text === undefined) continue;
      if (value && value.text !== text) return undefined;
      value ??= { element, card: element.closest(pack.card) ?? element, text };
    }
    if (value) return value;
  }
  return undefined;
}

/** The part of a row that holds the value: the second of its first two parts with text, the label being first. */
function valuePart(row: Element): Element {
  const parts = [...row.children].filter(
    (child) => child.textContent?.trim() || child.querySelector('input,textarea'),
  );
  if (parts.length === 1 && parts[0]) return valuePart(parts[0]);
  return parts[1] ?? row;
}

/** The value's text, null for "empty", or nothing when it cannot be told (still loading, being edited). */
function readText(pack: SelectorPack, element: Element, edited: WeakSet<Element>): string | null | undefined {
  const field = element.matches('input,textarea,select')
    ? element
    : element.querySelector('input,textarea,select');
  if (field) {
    if (edited.has(field) || field === document.activeElement) return undefined;
    return (
      tidy(field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : fieldText(field)) ||
      null
    );
  }
  const text = tidy(textOf(pack, element));
  return pack.empty.includes(text) ? null : text || undefined;
}

function fieldText(field: Element): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}

function textOf(pack: SelectorPack, element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node && text.length < longest * 2; node = walker.nextNode()) {
    const label = node.parentElement?.closest(pack.labels);
    if (!label || label === element || !element.contains(label)) text += ` ${node.nodeValue}`;
  }
  return text;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest);
}
