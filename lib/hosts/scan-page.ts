import {
  type Around,
  closestAcross,
  isOpenWithin,
  isWithin,
  parentAcross,
  queryAcross,
  rootsIn,
} from './across-roots.ts';
import { findHits, type Hit } from './find-hits.ts';
import { isLaidOut } from './is-laid-out.ts';
import type { Scene, Wanted } from './scene.ts';
import type { SelectorPack } from './selector-pack.ts';

/** One value as it stands on the page now. `text` is null where the host says that it is empty. */
export interface SeenValue {
  element: Element;
  /** The part of the page that shows the record. */
  scope: ParentNode;
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
/** What is typed into a password field is nobody's business, whatever a pack may say. */
const fields = 'input:not([type="password"]),textarea,select';

/**
 * Reads the wanted values that are laid out now. Fields that a person is editing (`edited`, or the focused
 * one) are left out: they show what is not saved yet. Two values of the same rank that disagree are both left
 * out. `still` is an earlier reading in whose cards nothing has moved since: its texts are taken over where they
 * are still laid out, which saves most of the work.
 */
export function scanPage(scene: Scene, wanted: Wanted, edited: WeakSet<Element>, still?: PageScan): PageScan {
  const scan: PageScan = new Map();
  const found = findHits(scene, wanted);
  if (!found) return scan;
  const reading = {
    pack: scene.pack,
    scope: found.scope,
    edited,
    cutOff: new Map<Element, boolean>(),
    around: new Map(),
  };
  for (const [property, hits] of found.hits) {
    const seen = still?.get(property);
    const value = seen && isSame(reading, seen, hits) ? seen : findValue(reading, hits);
    if (value) scan.set(property, value);
  }
  return scan;
}

/** Whether a value that was read a moment ago, in a card that has not moved since, still says the same. What is above
 *  the card is not watched, so it is asked again whether all of it may be read; `around` as for `isOpenWithin`. */
export function stillSays(
  pack: SelectorPack,
  { element, scope, field, text }: SeenValue,
  edited: WeakSet<Element>,
  around: Around,
): boolean {
  if (!isOpenWithin(scope, element, pack.never, around)) return false;
  return field === null || readField(field, edited) === text;
}

interface Reading {
  pack: SelectorPack;
  scope: ParentNode;
  edited: WeakSet<Element>;
  cutOff: Map<Element, boolean>;
  around: Around;
}

function isSame({ pack, scope, edited, cutOff, around }: Reading, seen: SeenValue, hits: Hit[]): boolean {
  if (seen.scope !== scope || seen.hits !== hits.length || !stillSays(pack, seen, edited, around))
    return false;
  return hits.some(({ element }) => element === seen.element) && isLaidOut(seen.element, cutOff);
}

function findValue(reading: Reading, hits: Hit[]): SeenValue | undefined {
  const { pack, scope, edited, cutOff, around } = reading;
  let value: SeenValue | undefined;
  let rank = -1;
  for (const { element, probe, ...hit } of hits.sort((a, b) => a.rank - b.rank)) {
    if (value && hit.rank !== rank) break;
    if (!isOpenWithin(scope, element, pack.never, around) || !isLaidOut(element, cutOff)) continue;
    for (const part of findParts(pack, element, probe.part)) {
      if (part !== element && !isShownWithin(element, part, reading)) continue;
      const field = probe.attribute === undefined ? findField(pack, part) : null;
      const text = field ? readField(field, edited) : readText(pack, part, probe.attribute);
      if (text === undefined) continue;
      if (value && value.text !== text) return undefined;
      const card = closestAcross(element, pack.card) ?? element;
      value ??= { element, scope, card, text, field, hits: hits.length };
      rank = hit.rank;
    }
  }
  return value;
}

/** Whether a part of a hit is laid out and may be read, as the hit itself is. A slot has no box of its own. */
function isShownWithin(hit: Element, part: Element, { pack, cutOff, around }: Reading): boolean {
  if (!isOpenWithin(hit, part, pack.never, around)) return false;
  let boxed: Element | null = part;
  while (boxed && boxed !== hit && getComputedStyle(boxed).display === 'contents')
    boxed = parentAcross(boxed);
  return boxed === null || boxed === hit || isLaidOut(boxed, cutOff);
}

/** The part of a hit that holds the value; several where it cannot be told which of them does. */
function findParts(pack: SelectorPack, element: Element, part: string | undefined): Element[] {
  if (part === undefined) return [element];
  if (part === 'second') return secondPart(element) ?? [];
  const all = rootsIn(element, pack.deep).flatMap((root) => [...root.querySelectorAll(part)]);
  return all.filter((one, index) => all.indexOf(one) === index && !all.some((outer) => isWithin(outer, one)));
}

function findField({ deep }: SelectorPack, part: Element): Element | null {
  return part.matches(fields) ? part : queryAcross(part, fields, deep);
}

/** The second of a row's two parts with text, the first being the label; nothing when there are more or fewer: a label
 *  that stands alone is no value. A row without parts is its own value. */
function secondPart(row: Element, isInner = false): [Element] | undefined {
  const parts = [...row.children].filter(
    (child) => child.textContent?.trim() || child.querySelector('input,textarea'),
  );
  const [first, second, third] = parts;
  if (!first) return isInner ? undefined : [row];
  if (!second) return secondPart(first, true);
  return third ? undefined : [second];
}

/** The field's text, null for "empty", or nothing while it is being edited. */
function readField(field: Element, edited: WeakSet<Element>): string | null | undefined {
  const root = field.getRootNode();
  const isFocused = (root instanceof ShadowRoot ? root : document).activeElement === field;
  if (edited.has(field) || isFocused) return undefined;
  return tidy(fieldText(field)) || null;
}

/** The value's text, null for "empty", or nothing when it cannot be told (still loading). */
function readText(pack: SelectorPack, element: Element, attribute?: string): string | null | undefined {
  const text = tidy(
    attribute === undefined ? textOf(pack, element) : (element.getAttribute(attribute) ?? ''),
  );
  return pack.empty.includes(text) ? null : text || undefined;
}

function fieldText(field: Element): string {
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : '';
}

function textOf(pack: SelectorPack, element: Element): string {
  // Asked once for the whole value: asking for each text took longer than the rest of a reading.
  const hasLabels = queryAcross(element, pack.labels, pack.deep) !== null;
  let text = '';
  for (const root of rootsIn(element, pack.deep)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && text.length < longest * 2; node = walker.nextNode()) {
      const label = hasLabels && node.parentElement && closestAcross(node.parentElement, pack.labels);
      if (!label || !isWithin(element, label)) text += ` ${node.nodeValue}`;
    }
  }
  return text;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, longest).toWellFormed();
}
