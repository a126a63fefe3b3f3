import { rootsIn } from './across-roots.ts';

/**
 * Watches a few small parts of a page without ever watching all of it: the whole inside of each given part,
 * and only the direct children of their ancestors, so that replacing a part is noticed and a busy feed beside
 * it costs nothing (hosts.md 0.6). With `deep` the parts' open shadow roots are watched too; `more` names further
 * attributes whose change counts.
 */
export interface PartsObserver {
  /** Watches these parts from now on. Cheap when nothing changed. */
  watch(parts: Iterable<Element>): void;
  /** Whether anything has moved since this was last asked; true before anything was watched. */
  hasMoved(): boolean;
  /** Watches nothing; `watch` starts again. */
  stop(): void;
}

export function observeParts(onChange: () => void, deep?: boolean, more: string[] = []): PartsObserver {
  let moved = true;
  const observer = new MutationObserver(() => {
    moved = true;
    onChange();
  });
  const attributeFilter = ['value', 'hidden', 'aria-busy', ...more];
  let watched = new Set<Node>();
  return {
    watch(parts) {
      const insides = new Set<Node>();
      for (const part of parts) for (const root of rootsIn(part, deep)) insides.add(root);
      const targets = new Set(insides);
      for (const part of insides) {
        for (let above = nodeAbove(part); above; above = nodeAbove(above)) targets.add(above);
      }
      if (targets.size === watched.size && [...targets].every((target) => watched.has(target))) return;
      observer.disconnect();
      watched = targets;
      for (const target of targets) {
        if (insides.has(target)) {
          observer.observe(target, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
            attributeFilter,
          });
        } else observer.observe(target, { childList: true });
      }
    },
    hasMoved() {
      const was = observer.takeRecords().length > 0 || moved;
      moved = false;
      return was;
    },
    stop() {
      moved = true;
      observer.disconnect();
      watched = new Set();
    },
  };
}

/** The node above, from a shadow root its host; the document itself is left out. */
function nodeAbove(node: Node): Node | null {
  const above = node instanceof ShadowRoot ? node.host : node.parentNode;
  return above === document ? null : above;
}
