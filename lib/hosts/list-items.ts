import { findAnywhere, rootsIn } from './across-roots.ts';
import type { HostGrammar, HostPlace } from './host-adapter.ts';
import { parseAddress } from './parse-address.ts';
import type { ListView, SelectorPack } from './selector-pack.ts';

/** One row or card, and the record it shows. */
export interface ListItem {
  element: Element;
  object: string;
  id: string;
}

/** The lists that may be on a page of this kind, each with the parts of the page that hold its items now. */
export function findLists(pack: SelectorPack, page: string): { view: ListView; container: Element }[] {
  const views = pack.lists.filter(({ pages }) => !pages || pages.includes(page));
  return views.flatMap((view) =>
    findAnywhere(view.container, pack.deep && view.pages !== undefined).map((container) => ({
      view,
      container,
    })),
  );
}

/** The items in the document now. Virtualised lists hold what is on screen and a little more. */
export function findItems(
  adapter: HostGrammar,
  pack: SelectorPack,
  view: ListView,
  container: Element,
  place: HostPlace,
): ListItem[] {
  const items = rootsIn(container, pack.deep).flatMap((root) => [...root.querySelectorAll(view.item)]);
  return items.flatMap((element) => readItem(adapter, pack, view, element, place) ?? []);
}

/** The record of a row or card; nothing when it does not say one of the list's account, or could mean two. */
export function readItem(
  adapter: HostGrammar,
  { deep }: SelectorPack,
  { key, object }: ListView,
  element: Element,
  place: HostPlace,
): ListItem | undefined {
  const { part } = key;
  const parts =
    part === undefined
      ? [element]
      : rootsIn(element, deep).flatMap((root) => [...root.querySelectorAll(part)]);
  const [first, ...more] = parts.flatMap((one) => readKey(adapter, key, one, place, object) ?? []);
  if (!first || more.some((one) => one.object !== first.object || one.id !== first.id)) return undefined;
  return { element, ...first };
}

function readKey(
  adapter: HostGrammar,
  key: ListView['key'],
  part: Element,
  place: HostPlace,
  object = place.object,
): Omit<ListItem, 'element'> | undefined {
  const text = part.getAttribute(key.attribute);
  if (!text) return undefined;
  if (key.as === 'link') {
    const target = URL.canParse(text, location.href) ? new URL(text, location.href).href : '';
    const linked = parseAddress(adapter, target);
    return linked?.account === place.account && linked.object && linked.id
      ? { object: linked.object, id: linked.id }
      : undefined;
  }
  const raw = key.as === 'id' ? text : (/[-_]([^-_]+)$/.exec(text)?.[1] ?? '');
  const { normaliseId } = adapter.addresses;
  const id = normaliseId ? normaliseId(raw) : raw;
  return id && object ? { object, id } : undefined;
}
