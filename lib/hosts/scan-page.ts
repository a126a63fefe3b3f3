import { findHits, type Hit, type Wanted } from './find-hits.ts';
import { isLaidOut } from './is-laid-out.ts';
import type { SelectorPack } from './selector-pack.ts';

/** One value as it stands on the page now. `text` is null where the host says that it is empty. */
export interface SeenValue {
  element: Element;
  /** The block the host renders together, or the element itself where there is none. */
  card: Element;
  text: string | null;
  /** The form field it stands in: its text can change and leave no trace in the document. */
  field: Element | null;
  /** How many elements the pack's probes pointed at, of which this is the best. */
  hits: number;
}

/** What is on screen now: our property → its value. The record's title is the property `name`. */
export type PageScan = Map<string, SeenValue>;

const longest = 2000;
const fields = 'input,textarea,select';

/**
 * Reads the wanted values that are laid out now. Fields that a person is editing (`edited`, or the focused
 * one) are left out: they show what is not saved yet. Two values of the same rank that disagree are both left
 * out. `still` is an earlier reading in whose cards nothing has moved since: its texts are taken over where they
 * are still laid out, which saves most of the work.
 */
export function scanPage(
  pack: SelectorPack,
  wanted: Wanted,
  edited: WeakSet<Element>,
  still?: PageScan,
): PageScan {
  const scan: PageScan = new Map();
  const cutOff = new Map<Element, boolean>();
  for (const [property, hits] of findHits(pack, wanted)) {
    const seen = still?.get(property);
    const value =
      seen && isSame(pack, seen, hits, edited, cutOff) ? seen : findValue(pack, hits, edited, cutOff);
    if (value) scan.set(property, value);
  }
  return scan;
}

/** Whether a value that was read a moment ago, in a card that has not moved since, still says the same. What is above
 *  the card is not watched, so it is asked again whether all of it may be read. */
export function stillSays(
  pack: SelectorPack,
  { element, field, text }: SeenValue,
  edited: WeakSet<Element>,
): boolean {
  if (element.closest(pack.never)) return false;
  return field === null || readField(field, edited) === text;
}

function isSame(
  pack: SelectorPack,
  seen: SeenValue,
  hits: Hit[],
  edited: WeakSet<Element>,
  cutOff: Map<Element, boolean>,
): boolean {
  if (seen.hits !== hits.length || !stillSays(pack, seen, edited)) return false;
  return hits.some(({ element }) => element === seen.element) && isLaidOut(seen.element, cutOff);
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
    const part = hit.row ? valuePart(element) : element;
    const field = part.matches(fields) ? part : part.querySelector(fields);
    const text = field ? readField(field, edited) : readText(pack, part);
    if (text === undefined) continue;
    if (value && value.text !== text) return undefined;
    const card = element.closest(pack.card) ?? element;
    value ??= { element, card, text, field, hits: hits.length };
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

/** The field's text, null for "empty", or nothing while it is being edited. */
function readField(field: Element, edited: WeakSet<Element>): string | null | undefined {
  if (edited.has(field) || field === document.activeElement) return undefined;
  return tidy(fieldText(field)) || null;
}

/** The value's text, null for "empty", or nothing when it cannot be told (still loading). */
function readText(pack: SelectorPack, element: Element): string | null | undefined {
  const text = tidy(textOf(pack, element));
  return pack.empty.includes(text) ? null : text || undefined;
}

function fieldText(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}

function textOf(pack: SelectorPack, element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  // Asked once for the whole value: asking for each text took longer than the rest of a reading.
  const hasLabels = element.querySelector(pack.labels) !== null;
  let text = '';
  for (let node = walker.nextNode(); node && text.length < longest * 2; node = walker.nextNode()) {
    const label = hasLabels && node.parentElement?.closest(pack.labels);
    if (!label || label === element || !element.contains(label)) text += ` ${node.nodeValue}`;
  }
  return text;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
}
