import type { SelectorPack } from './selector-pack.ts';

/** Our property → the host's name for it. */
export type Wanted = ReadonlyMap<string, string>;

/** One element that a probe points at. */
export interface Hit {
  element: Element;
  /** The place of the probe in the pack's order; the lowest is believed first. */
  rank: number;
  /** The element is a row of label and value. */
  row: boolean;
}

interface Probe {
  property: string;
  rank: number;
  row: boolean;
}

interface Index {
  /** Probes that are one attribute with one value, by attribute and value. */
  exact: Map<string, Map<string, Probe[]>>;
  others: { selector: string; probe: Probe }[];
}

const single = /^\[([a-z-]+)="([^"\\]*)"\]$/;
let cached: { pack: SelectorPack; names: string; index: Index } | undefined;

/**
 * All elements that the pack's probes point at, by property, in no order and hidden ones included.
 *
 * Nearly all probes are one attribute with one value. Asking for these one by one makes the browser compare
 * every element with dozens of selectors, which took 3 ms on a page of 2,500 elements; one query for the attribute and a
 * table for its values took 0.2 ms.
 */
export function findHits(pack: SelectorPack, wanted: Wanted): Map<string, Hit[]> {
  const { exact, others } = getIndex(pack, wanted);
  const hits = new Map<string, Hit[]>();
  const add = (element: Element, { property, rank, row }: Probe) => {
    const list = hits.get(property);
    if (list) list.push({ element, rank, row });
    else hits.set(property, [{ element, rank, row }]);
  };
  const uncrowded = pack.crowd.length > 0 ? `:not(${pack.crowd.join()})` : '';
  for (const [attribute, values] of exact) {
    for (const element of document.querySelectorAll(`[${attribute}]${uncrowded}`)) {
      for (const probe of values.get(element.getAttribute(attribute) ?? '') ?? []) add(element, probe);
    }
  }
  for (const { selector, probe } of others) {
    for (const element of document.querySelectorAll(selector)) add(element, probe);
  }
  return hits;
}

function getIndex(pack: SelectorPack, wanted: Wanted): Index {
  const names = JSON.stringify([...wanted]);
  if (cached?.pack !== pack || cached.names !== names)
    cached = { pack, names, index: makeIndex(pack, wanted) };
  return cached.index;
}

function makeIndex(pack: SelectorPack, wanted: Wanted): Index {
  const index: Index = { exact: new Map(), others: [] };
  for (const [property, name] of wanted) {
    const title = property === 'name' ? pack.title : [];
    const templates = [...title, ...pack.probes, ...pack.rows];
    for (const [rank, template] of templates.entries()) {
      const selector = template.replace('{name}', CSS.escape(name));
      const probe = { property, rank, row: rank >= templates.length - pack.rows.length };
      const [, attribute, value = ''] = single.exec(selector) ?? [];
      if (attribute === undefined) index.others.push({ selector, probe });
      else {
        const values = index.exact.get(attribute) ?? new Map<string, Probe[]>();
        index.exact.set(attribute, values.set(value, [...(values.get(value) ?? []), probe]));
      }
    }
  }
  return index;
}
