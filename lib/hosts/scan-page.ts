import { findHits, type Hit, type Wanted } from './find-hits.ts';
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

const longest = 2000;

/**
 * Reads the wanted values that are laid out now. Fields that a person is editing (`edited`, or the focused
 * one) are left out: they show what is not saved yet. Two values of the same rank that disagree are both left
 * out.
 */
export function scanPage(pack: SelectorPack, wanted: Wanted, edited: WeakSet<Element>): PageScan {
  const scan: PageScan = new Map();
  const cutOff = new Map<Element, boolean>();
  for (const [property, hits] of findHits(pack, wanted)) {
    const value = findValue(pack, hits, edited, cutOff);
    if (value) scan.set(property, value);
  }
  return scan;
}

function findValue(
  pack: SelectorPack,
  hits: Hit[],
  edited: WeakSet<Element>,
  cutOff: Map<Element, boolean>,
): SeenValue | undefined {
  let value: SeenValue | undefined;
  let rank = -1;
  for (const hit of hits.sort((a, b) => a.rank - b.rank)) {
    if (value && hit.rank !== rank) break;
    const { element } = hit;
    if (element.closest(pack.never) || !isLaidOut(element, cutOff)) continue;
    const text = readText(pack, hit.row ? valuePart(element) : element, edited);
    if (text === undefined) continue;
    if (value && value.text !== text) return undefined;
    value ??= { element, card: element.closest(pack.card) ?? element, text };
    rank = hit.rank;
  }
  return value;
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
  return text.replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
}
