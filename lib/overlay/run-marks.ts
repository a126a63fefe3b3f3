import type { HostGrammar, HostPlace } from '../hosts/host-adapter.ts';
import { findItems, findLists, type ListItem, readItem } from '../hosts/list-items.ts';
import { parseAddress } from '../hosts/parse-address.ts';
import type { ListView, SelectorPack } from '../hosts/selector-pack.ts';
import type { LineChip, ListAnswer, PageMessage } from '../messages/page-messages.ts';
import { createMark, markTag, matchMark, showMark } from './create-mark.ts';

/** How many rows one request asks for, and how often a host may throw the mark of one row out. */
const most = { rows: 200, losses: 5 };

interface Options {
  adapter: HostGrammar;
  findPack: () => SelectorPack;
  /** The marks' style sheet. */
  styleText: string;
  send: (message: PageMessage) => Promise<unknown>;
}

export interface Marks {
  /** Looks for lists on the page; cheap, to be called now and then, and after the address has changed. */
  check(): void;
  /** The worker has news: what is shown stays until the answers come. */
  refresh(): void;
  stop(): void;
}

/**
 * Marks the rows and cards of the page's lists. A row that begins to show another record loses its mark before it is
 * painted. At most one request is under way; nothing is asked in hidden tabs, nor after the worker has said that
 * nothing in this list needs a mark, until it announces a change.
 */
export function runMarks({ adapter, findPack, styleText, send }: Options): Marks {
  /** What the worker said, by account, object and id. Old answers are replaced when it announces a change. */
  let answers = new Map<string, LineChip | null>();
  let shown = answers;
  /** Asked for, and promised to be announced. */
  const pending = new Set<string>();
  const quiet = new Set<string>();
  const placed = new WeakMap<Element, { key: string; times: number }>();
  const watched = new Map<Element, { view: ListView; observer: MutationObserver }>();
  let frame = 0;
  let isAsking = false;

  const findPlace = () => parseAddress(adapter, location.href);
  const keyOf = ({ account }: HostPlace, { object, id }: Pick<ListItem, 'object' | 'id'>) =>
    `${account}/${object}/${id}`;
  const listOf = ({ account, object, page }: HostPlace) => `${account}/${object ?? page}`;

  const draw = () => {
    frame = 0;
    const place = findPlace();
    if (document.hidden || !place) return;
    const unknown = new Map<string, ListItem>();
    for (const [container, { view, observer }] of watched) {
      for (const item of findItems(adapter, findPack(), view, container, place)) {
        const key = keyOf(place, item);
        if (!answers.has(key) && !pending.has(key)) unknown.set(key, item);
        put(view, item.element, key, answers.get(key) ?? shown.get(key) ?? null);
      }
      observer.takeRecords();
    }
    if (unknown.size > 0 && !isAsking && !quiet.has(listOf(place))) void ask(place, [...unknown.values()]);
  };

  const put = (view: ListView, item: Element, key: string, chip: LineChip | null) => {
    const target = view.mark === undefined ? item : item.querySelector(view.mark);
    const old = item.querySelector<HTMLElement>(markTag);
    if (!chip || !target) return old?.remove();
    if (old?.parentElement === target && old.dataset.key === key) return showMark(old, chip);
    old?.remove();
    const before = placed.get(item);
    const times = before?.key === key ? before.times + 1 : 0;
    if (times > most.losses) return;
    placed.set(item, { key, times });
    const mark = createMark(chip, styleText);
    mark.dataset.key = key;
    target.append(mark);
    matchMark(mark);
  };

  const ask = async (place: HostPlace, items: ListItem[]) => {
    isAsking = true;
    const { host, account } = place;
    const records = items.slice(0, most.rows).map(({ object, id }) => ({ object, id }));
    const asked = answers;
    const answer = await send({ type: 'page.list', host, account, records });
    isAsking = false;
    if (!isListAnswer(answer)) return;
    for (const record of records) {
      const chip = answer.marks[`${record.object}/${record.id}`];
      if (chip !== undefined) asked.set(keyOf(place, record), chip);
    }
    // What is still being fetched will be announced; asking for it again at once would be asking in a circle.
    for (const record of records) if (!asked.has(keyOf(place, record))) pending.add(keyOf(place, record));
    if (answer.quiet && asked === answers) quiet.add(listOf(place));
    later();
  };

  const later = () => {
    frame ||= requestAnimationFrame(draw);
  };

  /** A recycled row must not show the former record's mark, not for one frame. */
  const clearRecycled = (container: Element, view: ListView) => {
    const place = findPlace();
    for (const mark of container.querySelectorAll<HTMLElement>(markTag)) {
      const item = mark.closest(view.item);
      const read = item && place && readItem(adapter, findPack(), view, item, place);
      if (!read || keyOf(place, read) !== mark.dataset.key) mark.remove();
    }
  };

  const watch = (container: Element, view: ListView) => {
    const observer = new MutationObserver(() => {
      clearRecycled(container, view);
      observer.takeRecords();
      later();
    });
    const attributeFilter = [view.key.attribute];
    observer.observe(container, { subtree: true, childList: true, attributes: true, attributeFilter });
    watched.set(container, { view, observer });
  };

  const leave = (container: Element) => {
    watched.get(container)?.observer.disconnect();
    watched.delete(container);
    for (const mark of container.querySelectorAll(markTag)) mark.remove();
  };

  return {
    check() {
      if (document.hidden) return;
      const place = findPlace();
      const lists = place ? findLists(findPack(), place.page) : [];
      const containers = new Set(lists.map(({ container }) => container));
      for (const container of watched.keys()) if (!containers.has(container)) leave(container);
      const fresh = lists.filter(({ container }) => !watched.has(container));
      for (const { container, view } of fresh) watch(container, view);
      // Rows inside shadow trees come and go without notice.
      if (fresh.length > 0 || (findPack().deep && watched.size > 0)) later();
    },
    refresh() {
      shown = new Map([...shown, ...answers]);
      answers = new Map();
      quiet.clear();
      pending.clear();
      later();
    },
    stop() {
      cancelAnimationFrame(frame);
      for (const container of [...watched.keys()]) leave(container);
    },
  };
}

function isListAnswer(value: unknown): value is ListAnswer {
  return typeof value === 'object' && value !== null && 'marks' in value && 'quiet' in value;
}
