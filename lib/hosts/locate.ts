import { rootsIn } from './across-roots.ts';
import type { HostGrammar, HostPlace } from './host-adapter.ts';
import { isLaidOut } from './is-laid-out.ts';
import { hostObject, parseAddress } from './parse-address.ts';
import type { Scene } from './scene.ts';
import type { RecordView, SelectorPack } from './selector-pack.ts';

/** The record that the page shows, and where on the page to look for it. */
export interface Located {
  place: HostPlace & { object: string; id: string };
  scene: Scene;
  /** The link of a preview that says whose it is. */
  link?: Element;
}

/** A record whose page we know nothing of: the line stands at the window's edge, and nothing is read. */
const unknownView: RecordView = { id: 'unknown', properties: {}, probes: [], mounts: [], expects: [] };

/**
 * Which record the page shows now: the one in the address, or on other pages the one that an open preview leads to.
 * Nothing where there is none, and where a preview could mean two.
 */
export function locate(adapter: HostGrammar, pack: SelectorPack, address: string): Located | undefined {
  const place = parseAddress(adapter, address);
  if (!place) return undefined;
  const { object, id } = place;
  if (object !== null && id !== null) {
    const view = pack.views.find((one) => one.link === undefined && fits(one, place.page, object));
    return {
      place: { ...place, object, id },
      scene: makeScene(adapter, pack, view ?? unknownView, object, id),
    };
  }
  for (const view of pack.views) {
    const found =
      view.link !== undefined && fits(view, place.page) ? findPreview(adapter, pack, view) : undefined;
    if (found) return found;
  }
  return undefined;
}

function fits({ pages, objects }: RecordView, page: string, object?: string): boolean {
  if (pages && !pages.includes(page)) return false;
  return !objects || object === undefined || objects.includes(object);
}

function makeScene(
  adapter: HostGrammar,
  pack: SelectorPack,
  view: RecordView,
  object: string,
  id: string,
): Scene {
  return { pack, view, id, object: hostObject(adapter, object) };
}

/** The record of the one laid-out preview, when all its links of that kind lead to one record. */
function findPreview(adapter: HostGrammar, pack: SelectorPack, view: RecordView): Located | undefined {
  const { scopes = [], link = '' } = view;
  const roots = rootsIn(document, pack.deep).flatMap((root) => [...root.querySelectorAll(scopes.join())]);
  const shown = new Map<string, Located>();
  for (const root of roots) {
    if (!isLaidOut(root)) continue;
    for (const anchor of rootsIn(root, pack.deep).flatMap((one) => [...one.querySelectorAll(link)])) {
      const href = anchor.getAttribute('href');
      const target = href ? new URL(href, location.href).href : '';
      const place = parseAddress(adapter, target);
      if (
        !place ||
        place.object === null ||
        place.id === null ||
        (view.objects && !view.objects.includes(place.object))
      )
        continue;
      const { object, id } = place;
      shown.set(`${place.account}/${object}/${id}`, {
        place: { ...place, object, id },
        scene: makeScene(adapter, pack, view, object, id),
        link: anchor,
      });
    }
  }
  const [only] = shown.values();
  return shown.size === 1 ? only : undefined;
}
