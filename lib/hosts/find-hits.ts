import { rootsIn } from './across-roots.ts';
import { fillSelector, findScope, type Scene, type Wanted } from './scene.ts';
import type { Probe, RecordView } from './selector-pack.ts';

/** One element that a probe points at. */
export interface Hit {
  element: Element;
  /** The place of the probe in the view's order; the lowest is believed first. */
  rank: number;
  probe: Probe;
}

interface Ranked {
  property: string;
  rank: number;
  probe: Probe;
}

interface Index {
  /** Probes that are one attribute with one value, by attribute and value. */
  exact: Map<string, Map<string, Ranked[]>>;
  others: { selector: string; ranked: Ranked }[];
}

const single = /^\[([a-z-]+)="([^"\\]*)"\]$/;
let cached: { view: RecordView; names: string; index: Index } | undefined;

export interface Hits {
  /** The part of the page that shows the record. */
  scope: ParentNode;
  /** By property. */
  hits: Map<string, Hit[]>;
}

/**
 * All elements that the view's probes point at, by property, in no order and hidden ones included; nothing when the
 * view is not on screen.
 *
 * Nearly all probes are one attribute with one value. Asking for these one by one makes the browser compare
 * every element with dozens of selectors, which took 3 ms on a page of 2,500 elements; one query for the attribute and a
 * table for its values took 0.2 ms.
 */
export function findHits(scene: Scene, wanted: Wanted): Hits | undefined {
  const scope = findScope(scene);
  if (!scope) return undefined;
  const hits = new Map<string, Hit[]>();
  const { exact, others } = getIndex(scene, wanted);
  const add = (element: Element, { property, rank, probe }: Ranked) => {
    const list = hits.get(property);
    if (list) list.push({ element, rank, probe });
    else hits.set(property, [{ element, rank, probe }]);
  };
  const { crowd, deep } = scene.pack;
  const uncrowded = crowd.length > 0 ? `:not(${crowd.join()})` : '';
  for (const root of rootsIn(scope, deep)) {
    for (const [attribute, values] of exact) {
      for (const element of root.querySelectorAll(`[${attribute}]${uncrowded}`)) {
        for (const ranked of values.get(element.getAttribute(attribute) ?? '') ?? []) add(element, ranked);
      }
    }
    for (const { selector, ranked } of others) {
      for (const element of root.querySelectorAll(selector)) add(element, ranked);
    }
  }
  return { scope, hits };
}

function getIndex(scene: Scene, wanted: Wanted): Index {
  const { view, id, object } = scene;
  const names = JSON.stringify([...wanted, id, object]);
  if (cached?.view !== view || cached.names !== names)
    cached = { view, names, index: makeIndex(scene, wanted) };
  return cached.index;
}

function makeIndex(scene: Scene, wanted: Wanted): Index {
  const index: Index = { exact: new Map(), others: [] };
  const { properties, probes } = scene.view;
  for (const [property, name] of wanted) {
    const own = Object.hasOwn(properties, property) ? (properties[property] ?? []) : [];
    for (const [rank, probe] of [...own, ...(name ? probes : [])].entries()) {
      const selector = fillSelector(probe.selector, scene, name);
      const ranked = { property, rank, probe };
      const [, attribute, value = ''] = single.exec(selector) ?? [];
      if (attribute === undefined) index.others.push({ selector, ranked });
      else {
        const values = index.exact.get(attribute) ?? new Map<string, Ranked[]>();
        index.exact.set(attribute, values.set(value, [...(values.get(value) ?? []), ranked]));
      }
    }
  }
  return index;
}
