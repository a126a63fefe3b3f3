import { findLikelyMount, findMount } from '../hosts/find-mount.ts';
import { keepMounted, type Mounting } from '../hosts/keep-mounted.ts';
import type { Scene } from '../hosts/scene.ts';
import type { EdgePlace, LineView, PageWords } from '../messages/page-messages.ts';
import { createLine, lineTag, type Presses } from './create-line.ts';
import { type EdgeTab, firstPlace, runEdgeTab } from './edge-tab.ts';

/** The line together with its place on the page. */
export interface Stage {
  /** A new record: what was lost before is forgiven, an edge tab gives way to a new search. */
  enter(): void;
  show(view: LineView): void;
  wait(): void;
  blank(): void;
  remove(): void;
  setOpen(isOpen: boolean): void;
}

/** A page may change between light and dark while it is open; how often that is looked at (ms). */
const recheck = 15_000;

interface Options extends Presses {
  /** The line's style sheet. */
  styleText: string;
  words: PageWords;
  findScene: () => Scene | undefined;
  /** Gets the names of the places that were not found. */
  onMissing: (probes: string[]) => void;
  /** Where the tab at the window's edge was left, and the saying so when a person moves it. */
  edge: EdgePlace | undefined;
  onMoved: (place: EdgePlace) => void;
}

/**
 * Puts the line where the scene's view says, once there is something to show; at the window's edge when the page has
 * no place for it or keeps throwing it out.
 */
export function createStage({
  styleText,
  words,
  findScene,
  onMissing,
  edge,
  onMoved,
  ...presses
}: Options): Stage {
  const line = createLine(styleText, words, presses);
  let wished = edge ?? firstPlace;
  let tab: EdgeTab | undefined;
  let mounting: Mounting | undefined;
  let themed = Number.NEGATIVE_INFINITY;

  const removeOthers = () => {
    for (const other of document.querySelectorAll(lineTag)) if (other !== line.element) other.remove();
  };

  /** Asking for computed colours makes the browser style the page at once, so a page is asked now and then only. */
  const matchTheme = () => {
    if (performance.now() - themed < recheck) return;
    themed = performance.now();
    line.matchTheme();
  };

  const place = () => {
    if (mounting || tab) return;
    removeOthers();
    mounting = keepMounted({
      find(isLikely) {
        const scene = findScene();
        return scene && (isLikely ? findLikelyMount(scene) : findMount(scene));
      },
      element: line.element,
      onPlaced() {
        removeOthers();
        matchTheme();
      },
      onGiveUp(why) {
        mounting = undefined;
        document.body.append(line.element);
        tab = runEdgeTab(line.element, line.row, wished, (place) => {
          wished = place;
          onMoved(place);
        });
        line.matchTheme();
        if (why === 'no-anchor') onMissing((findScene()?.view.mounts ?? []).map(({ id }) => id));
      },
    });
  };

  const remove = () => {
    mounting?.stop();
    mounting = undefined;
    tab?.stop();
    tab = undefined;
    line.blank();
    line.element.remove();
  };

  return {
    enter() {
      mounting?.forgive();
      if (!tab) return;
      tab.stop();
      tab = undefined;
      line.element.remove();
    },
    show(view) {
      place();
      line.show(view);
      matchTheme();
    },
    wait() {
      place();
      line.wait();
    },
    blank: line.blank,
    remove,
    setOpen: line.setOpen,
  };
}
