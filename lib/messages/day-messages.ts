import * as z from 'zod/mini';
import type { QueueEntry } from '../records/queue-entry.ts';
import type { HostId } from '../records/record-ref.ts';
import { queueFilter } from '../rules/queue/filter-queue.ts';
import type { Money } from '../rules/queue/money-at-risk.ts';
import type { QueuePart } from '../rules/queue/queue-order.ts';
import { panelMessage, type SyncView } from './panel-messages.ts';

/** What My Day may say to the worker, in the side panel and in the dashboard. */
export const dayMessage = z.discriminatedUnion('type', [
  /** Answered by `DayView`, with the first so many entries that the filter lets through. */
  z.strictObject({
    type: z.literal('day.read'),
    filter: queueFilter,
    limit: z.int().check(z.positive(), z.maximum(1000)),
  }),
  /** A write as the panel's, about the record that its key names. Answered by `WriteAnswer`. */
  z.strictObject({ type: z.literal('day.write'), write: panelMessage }),
  /** Go to a record: to the tab that shows it already, else in a new one. */
  z.strictObject({ type: z.literal('day.open'), key: z.string().check(z.maxLength(1000)) }),
  z.strictObject({ type: z.literal('day.heartbeat') }),
  z.strictObject({ type: z.literal('day.settings') }),
  /** Whether letters work as keys, in all browsers of the person. */
  z.strictObject({ type: z.literal('day.letters'), isOn: z.boolean() }),
]);

export type DayMessage = z.infer<typeof dayMessage>;

/** An entry of the queue as it is shown. */
export interface DayEntry extends QueueEntry {
  part: QueuePart;
  /** The record's tool; null of a part of the playbook. */
  host: HostId | null;
}

export type DayView =
  /** `no-person`: the playbook's person that the member is is not known. `viewer`: nothing ever waits on them. */
  | { show: 'nothing'; why: 'not-connected' | 'no-playbook' | 'no-person' | 'viewer'; sync: SyncView }
  | {
      show: 'day';
      sync: SyncView;
      /** Letters work as keys. */
      letters: boolean;
      entries: DayEntry[];
      /** How many there are in each part, of those that the filter lets through. */
      counts: Record<QueuePart, number>;
      /** Of everything that waits, whatever the filter says. */
      total: number;
      /** How many wait now: the number on the toolbar. */
      now: number;
      money: Money[];
      /** How many things the person has finished today. */
      finished: number;
      /** What comes back by itself, the first five, and how many there are. */
      resting: { entries: DayEntry[]; count: number };
      /** The motions there are to choose from. */
      motions: string[];
    };
