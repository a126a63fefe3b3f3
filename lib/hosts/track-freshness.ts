import { isLaidOut } from './is-laid-out.ts';
import type { PageScan, SeenValue } from './scan-page.ts';

/** How long values must stand still before they are believed, in ms. */
export interface Patience {
  /** For a value whose own text is another than the former record's. */
  changed: number;
  /** For a value whose text is the same as the former record's, in a card where something else changed. */
  same: number;
}

/** Used after a visit that was read in peace. */
export const calm: Patience = { changed: 250, same: 2000 };

/** Used after a visit that was left at once: parts of *that* record may still arrive late under the new address. */
export const hurried: Patience = { changed: 2000, same: 3000 };

/** A value that may be said of the record. `changed`: the change itself was watched, it happened just now. */
export interface FreshValue {
  property: string;
  value: string | null;
  changed: boolean;
}

interface Believed {
  seen: SeenValue;
  text: string | null;
  at: number;
  /** It rests on its own change, not only on its card's. */
  own: boolean;
}

/** A change counts as watched only when the value before it had stood this long (ms); else it was the page's
 *  own loading (a placeholder, a late part) and says nothing about *when* the property changed. */
const stood = { own: 1000, weak: 10_000 };

export interface Freshness {
  /** Takes what is on screen at `now` (ms, any clock) and returns what has newly become believable. */
  take(scan: PageScan, now: number): FreshValue[];
  /** Milliseconds after which the same screen might become believable, or nothing when waiting is no use. */
  findWait(now: number): number | undefined;
  /** Whether the record's title has been believed. */
  isVerified(): boolean;
}

/**
 * Decides which values on screen belong to the record now in the address.
 *
 * `before` is what was on screen at the moment the address changed; it belongs to another record and may stay
 * for a while, as a whole or in parts. So a value counts only when the title is another than before, and its
 * card shows at least one text that is not the former record's, and the card has stood still for a while. A
 * text that did not change in a card that did not change is never believed. Until `settled` (on the clock of `take`)
 * late parts of the former record may still arrive: what they could look like waits until then. `foreign` holds titles known to
 * belong to other records. `unlooked` names properties that were not looked for when `before` was taken, so that
 * their texts prove nothing by themselves. When nothing at all was on screen before, a title is not asked for.
 */
export function trackFreshness(
  before: PageScan,
  patience: Patience,
  foreign: ReadonlySet<string>,
  unlooked: ReadonlySet<string> = new Set(),
  settled = 0,
): Freshness {
  const believed = new Map<string, Believed>();
  const restless = new Map<string, number>();
  let last: PageScan = new Map();
  let due: number | undefined;

  const isNew = (property: string, seen: SeenValue) => {
    const old = before.get(property);
    return !unlooked.has(property) && (!old || old.text !== seen.text);
  };

  /** What was once believed is watched from then on, even when it comes back to the former record's text. */
  const isOwn = (property: string, seen: SeenValue) => believed.has(property) || isNew(property, seen);

  const isTitleNew = (scan: PageScan, now: number) => {
    if (before.size === 0 && foreign.size === 0) return true;
    const title = scan.get('name');
    if (!title?.text) return false;
    if (isOwn('name', title) && !foreign.has(title.text)) return true;
    // Another record may be called the same. Then it is rendered anew, something else of it is different, and it
    // still says so when nothing of the former record can arrive any more.
    const old = before.get('name');
    if (title.element === old?.element && title.text === old.text) return false;
    if (![...scan].some(([property, seen]) => property !== 'name' && isNew(property, seen))) return false;
    if (now >= settled) return true;
    due = settled;
    return false;
  };

  const cardRest = (scan: PageScan, card: Element) => {
    let since = restless.get('name') ?? 0;
    for (const [property, seen] of scan) {
      if (seen.card === card) since = Math.max(since, restless.get(property) ?? 0);
    }
    return since;
  };

  return {
    take(scan, now) {
      for (const property of new Set([...scan.keys(), ...last.keys()])) {
        const [old, seen] = [last.get(property), scan.get(property)];
        if (old?.text !== seen?.text || old?.element !== seen?.element) restless.set(property, now);
      }
      last = scan;
      due = undefined;
      if (!isTitleNew(scan, now)) return [];
      const freshCards = new Set<Element>();
      for (const [property, seen] of scan) if (isOwn(property, seen)) freshCards.add(seen.card);
      const news: FreshValue[] = [];
      const title = scan.get('name');
      if (title && now >= settled && !believed.has('name') && !freshCards.has(title.card)) {
        // The name alone: what else stands in a card in which nothing is new proves nothing.
        news.push({ property: 'name', value: title.text, changed: false });
        believed.set('name', { seen: title, text: title.text, at: now, own: false });
      }
      for (const [property, seen] of scan) {
        const known = believed.get(property);
        if (!freshCards.has(seen.card) || (known && known.text === seen.text)) continue;
        if (known && isElsewhere(known.seen, seen)) continue;
        const own = isOwn(property, seen);
        const rest = cardRest(scan, seen.card) + (own ? patience.changed : patience.same);
        // Nothing was there to compare with, or nothing changed: a late part of the former record looks the same.
        const isWeak =
          property !== 'name' && !known && (!own || !before.has(property) || patience === hurried);
        const ready = isWeak && before.size + foreign.size > 0 ? Math.max(rest, settled) : rest;
        if (now < ready) {
          due = Math.min(due ?? ready, ready);
          continue;
        }
        news.push({ property, value: seen.text, changed: wasWatched(known, now) });
        believed.set(property, { seen, text: seen.text, at: now, own });
      }
      return news;
    },
    findWait: (now) => (due === undefined ? undefined : Math.max(0, due - now)),
    isVerified: () => believed.has('name'),
  };
}

/** A form that opens beside the record has the same fields. While the believed one still stands where it was, another
 *  card's is somebody else's. */
function isElsewhere(known: SeenValue, seen: SeenValue): boolean {
  return known.card !== seen.card && known.element.isConnected && isLaidOut(known.element);
}

/** An empty text before the change is how most pages look while they load, so it proves nothing at first. */
function wasWatched(known: Believed | undefined, now: number): boolean {
  if (!known) return false;
  return now - known.at >= (known.own && known.text !== null ? stood.own : stood.weak);
}
