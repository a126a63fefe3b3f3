import type { PageAdapter } from '../hosts/host-adapter.ts';
import { isUsable } from '../hosts/is-usable.ts';
import { type Located, locate } from '../hosts/locate.ts';
import { observeParts } from '../hosts/observe-parts.ts';
import { parseAddress, placeRecord } from '../hosts/parse-address.ts';
import { type PageScan, scanPage } from '../hosts/scan-page.ts';
import { watchLocation } from '../hosts/watch-location.ts';
import { whileVisible } from '../hosts/while-visible.ts';
import type { PackAnswer, PageCommand } from '../messages/page-messages.ts';
import type { PageRuntime } from '../platform/page-runtime.ts';
import { recordKey } from '../records/record-key.ts';
import type { RecordRef } from '../records/record-ref.ts';
import { createPanelFrame, removeLeftPanels } from './create-panel-frame.ts';
import { createAccountFinder } from './find-account.ts';
import { isLineAnswer } from './line-answer.ts';
import { createLineMemory } from './line-memory.ts';
import { knownNames, type PageContext } from './page-context.ts';
import { createStage } from './place-line.ts';
import { runMarks } from './run-marks.ts';
import { createTitleMemory } from './title-memory.ts';
import { type Arrival, nameRecord, Visit } from './visit.ts';
import { watchApproach } from './watch-approach.ts';

/** While somebody looks, the worker is kept awake and asked for news this often (ms). */
const heartbeat = 20_000;
/** How often a script looks whether its extension still stands behind it, and whether a list or a preview was opened (ms). */
const pulse = { alive: 5000, parts: 1000 };

/** What was on screen when the tab came to an address. */
type Look = Pick<Arrival, 'before' | 'looked'> & { address: string };

/**
 * Runs Waymark inside one host page until the signal aborts: follows the address, tells the worker which
 * record the tab shows and what is believed about it, and shows the worker's line and panel. It never throws
 * into the page, and opens nothing by itself.
 */
export function runOverlay(
  adapter: PageAdapter,
  runtime: PageRuntime,
  signal: AbortSignal,
  begin: Pick<PackAnswer, 'styles' | 'words' | 'edge' | 'side'> & { version: number; hasMoved: boolean },
): void {
  const end = new AbortController();
  const frame = createPanelFrame(runtime, {
    styleText: begin.styles.panel,
    title: begin.words.panel,
    side: begin.side,
    onToggle: (isOpen) => line.setOpen(isOpen),
    onMoved: (side) => void runtime.send({ type: 'page.side', host: adapter.host, side }),
  });
  const toggle = () => (frame.isOpen() ? frame.close() : frame.open());
  const line = createStage({
    styleText: begin.styles.line,
    words: begin.words,
    findScene: () => visit?.scene,
    onPress: toggle,
    onNear: frame.prepare,
    onMissing: (places) => visit?.report(new Set(visit.lastScan().keys()), places),
    edge: begin.edge,
    onMoved: (place) => void runtime.send({ type: 'page.edge', host: adapter.host, place }),
  });
  let visit: Visit | undefined;
  let former: Visit | undefined;
  let { hasMoved } = begin;
  /** Kept while the worker is asked whose record it is. */
  let waiting: Look | undefined;

  const stop = () => {
    if (end.signal.aborted) return;
    end.abort();
    preview.stop();
    visit?.leave();
    visit = undefined;
    line.remove();
    frame.close();
    marks.stop();
  };

  const context: PageContext = {
    adapter,
    runtime,
    line,
    titles: createTitleMemory(),
    lines: createLineMemory(),
    pack: adapter.pack,
    packVersion: begin.version,
    usePack(pack) {
      const isCalm = visit?.isCalm();
      context.packVersion = pack.version;
      if (isUsable(pack)) context.pack = pack;
      const located = find();
      const record = located && recordOf(located);
      // What stands where only the new pack looks may be of the record before, unless that is long gone.
      const look = isCalm ? { before: new Map(), looked: undefined } : lookBack(located);
      visit?.leave();
      visit = undefined;
      marks.stop();
      marks.check();
      // It may belong elsewhere now.
      line.remove();
      if (located && record) enter(record, located, look);
    },
    accounts: new Set(),
    known: new Map(),
    isCurrent: (asked) => visit === asked && findKey() === asked.key,
    stop,
  };
  const accounts = createAccountFinder(runtime, () => move());

  const marks = runMarks({
    adapter,
    findPack: () => context.pack,
    styleText: begin.styles.mark,
    send: (message) => runtime.send(message),
  });

  const find = () => locate(adapter, context.pack, location.href);
  const recordOf = ({ place }: Located): RecordRef | undefined => placeRecord(accounts.complete(place));
  const findKey = () => {
    const located = find();
    const record = located && recordOf(located);
    return record && recordKey(record);
  };

  const enter = (record: RecordRef, { scene }: Located, { before, looked }: Omit<Look, 'address'>) => {
    visit = new Visit(context, { record, scene, before, looked, former });
    // On an account that is not ours not even an empty line may stay.
    const known = context.lines.find(visit.key);
    if (!context.accounts.has(record.account)) line.remove();
    else if (known) line.show(known);
    else line.blank();
    line.enter();
    void visit.introduce();
  };

  /** The record on screen changed, or may have. */
  const move = () => {
    if (!runtime.isAlive()) return stop();
    marks.check();
    const located = find();
    const record = located && recordOf(located);
    const key = record ? recordKey(record) : null;
    if (key !== null && key === visit?.key) return;
    // Taken now, inside the page's own navigation: what is on screen at this moment is not the next record's.
    // It comes before any change of ours, which would make the browser lay the page out once more.
    const look = waiting?.address === location.href ? waiting : lookBack(located);
    waiting = located && !record ? look : undefined;
    frame.follow(key);
    visit?.leave();
    former = visit ?? former;
    visit = undefined;
    watchPreview(located);
    if (located && record) enter(record, located, look);
    else {
      line.remove();
      void runtime.send({ ...nameRecord(null), host: adapter.host });
    }
    hasMoved = true;
  };

  const lookBack = (located: Located | undefined): Look => {
    const address = location.href;
    if (!located || !hasMoved) return { address, before: new Map(), looked: undefined };
    const names = knownNames(context, located.place.object);
    return { address, before: findFormer(located, names), looked: new Set(names.keys()) };
  };

  /** What is on screen of the record before. A preview changes without notice, so what was last read there counts. */
  const findFormer = ({ scene, place }: Located, names: Map<string, string>): PageScan => {
    if (scene.view.link !== undefined) return visit?.lastScan() ?? new Map();
    const seen = visit?.glance(scene, names) ?? scanPage(scene, names, new WeakSet());
    const last = visit ?? former;
    if (seen.size > 0 || last?.record.object !== place.object || last.record.id === place.id) return seen;
    // Where the view is found by the record's id, the next one is not there yet; the former one is, or was, and its
    // parts may stay for a while. Behind a list it waits unseen, to be shown again under the next address.
    return new Map([...last.lastScan(), ...last.glance(last.scene, names)]);
  };

  const refresh = () => {
    if (document.hidden) return;
    marks.check();
    visit?.refresh();
  };

  const obey = (command: PageCommand) => {
    if (command.type === 'panel.toggle') toggle();
    else if (command.type === 'panel.close') frame.close();
    else if (command.type === 'panel.move') frame.move();
    else if (command.type === 'marks.changed') marks.refresh();
    else if (command.type === 'page.leave') stop();
    else {
      context.lines.clear();
      if (visit && (command.key === null || command.key === visit.key)) void visit.ask();
    }
  };

  const checkPreview = () => {
    if (document.hidden || !context.pack.views.some(({ link }) => link !== undefined)) return;
    const located = find();
    watchPreview(located);
    const record = located && recordOf(located);
    if ((record ? recordKey(record) : null) !== (visit?.key ?? null)) move();
  };

  /** The worker looks the record up while the person still presses, so that its line is there with the page. */
  const approach = async (address: string) => {
    const place = parseAddress(adapter, address);
    const record = place && placeRecord(place);
    if (!record || !context.accounts.has(record.account)) return;
    const answer = await runtime.send({ type: 'page.approach', record });
    if (isLineAnswer(answer) && answer.show) context.lines.keep(answer.line);
  };

  /** Lists and previews come and go without a change of the address. */
  const checkParts = () => {
    marks.check();
    checkPreview();
  };

  /** An open preview turns to another record without an address: its link is looked at before the next frame. */
  const preview = observeParts(checkPreview, adapter.pack.deep, ['href']);
  const watchPreview = (located: Located | undefined) => {
    if (located?.link) preview.watch([located.link]);
    else preview.stop();
  };

  end.signal.addEventListener('abort', preview.stop);
  removeLeftPanels();
  signal.addEventListener('abort', stop);
  watchLocation(move, end.signal);
  watchApproach((address) => void approach(address), end.signal);
  runtime.onCommand(obey, end.signal);
  document.addEventListener('visibilitychange', refresh, { signal: end.signal });
  whileVisible(refresh, heartbeat, end.signal);
  whileVisible(checkParts, pulse.parts, end.signal);
  whileVisible(
    () => {
      if (!runtime.isAlive()) stop();
    },
    pulse.alive,
    end.signal,
  );
  move();
}
