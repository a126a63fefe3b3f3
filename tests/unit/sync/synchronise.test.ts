import { expect, test } from 'vitest';
import type { JournalEvent } from '../../../lib/records/journal-event.ts';
import { type Backend, BackendError } from '../../../lib/sync/backend.ts';
import type { PullAnswer, PushResult } from '../../../lib/sync/protocol.ts';
import type { SyncStore } from '../../../lib/sync/sync-store.ts';
import { synchronise } from '../../../lib/sync/synchronise.ts';
import { deal } from '../rules/sample.ts';

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const event = (n: number, note = ''): JournalEvent => ({
  id: id(n),
  type: 'step.done',
  record: deal,
  occurredAt: '2026-11-03T09:00:00.000Z',
  playbook: 1,
  occurrence: 'o',
  step: 's',
  note,
});

/** A store in memory that writes down what is asked of it. */
function memoryStore(waiting: JournalEvent[]) {
  const log: string[] = [];
  const refused: PushResult[] = [];
  let epoch: string | undefined;
  const store: SyncStore = {
    pullRequest: async () => ({ workspace: 0, me: 0, records: { cursor: 0, keys: [], fresh: [] } }),
    applyPull: async () => {
      log.push('applied');
      return { workspace: false, records: [], flags: false, choices: false, sops: false };
    },
    forgetServed: async () => {},
    startAnew: async () => void log.push('anew'),
    isSameEpoch: async (other) => {
      const same = epoch === undefined || epoch === other;
      epoch = other;
      return same;
    },
    unsent: async (limit) => waiting.slice(0, limit),
    settle: async (results) => {
      refused.push(...results.filter(({ status }) => status === 'refused'));
      for (const result of results)
        waiting.splice(
          waiting.findIndex((one) => one.id === result.id),
          1,
        );
      return [];
    },
  };
  return { store, log, refused, waiting };
}

const page = { cursor: 0, changes: [], more: false };
const pulled: PullAnswer = { workspace: page, me: page, records: page };
const takeAll: Backend['push'] = async (events) => events.map((one) => ({ id: one.id, status: 'applied' }));

test('everything that waits is sent before anything is fetched', async () => {
  const memory = memoryStore(Array.from({ length: 1_100 }, (_, n) => event(n)));
  const sizes: number[] = [];
  const push: Backend['push'] = (events) => {
    sizes.push(events.length);
    return takeAll(events);
  };
  await synchronise(memory.store, { push, pull: async () => pulled });
  expect(sizes).toEqual([500, 500, 100]);
  expect(memory.waiting).toEqual([]);
});

test('a push that is too large is halved, and one event that is too large alone is set aside', async () => {
  const memory = memoryStore([event(1), event(2, 'x'.repeat(1_500)), event(3)]);
  const push: Backend['push'] = async (events) => {
    if (JSON.stringify(events).length > 1_000) throw new BackendError('too-large', 'too large');
    return takeAll(events);
  };
  await synchronise(memory.store, { push, pull: async () => pulled });
  expect(memory.waiting).toEqual([]);
  expect(memory.refused).toMatchObject([{ id: id(2), reason: 'too large' }]);
});

test('a backend that will not take events is still asked for what changed', async () => {
  const memory = memoryStore([event(1)]);
  const push: Backend['push'] = async () => {
    throw new BackendError('failed', 'broken');
  };
  await expect(synchronise(memory.store, { push, pull: async () => pulled })).rejects.toThrow('broken');
  expect(memory.log).toEqual(['applied']);
  expect(memory.waiting).toHaveLength(1);
});

test('a backend that acknowledges nothing is a failure, not an endless loop', async () => {
  const memory = memoryStore([event(1)]);
  const push: Backend['push'] = async () => [{ id: id(9), status: 'applied' }];
  await expect(synchronise(memory.store, { push, pull: async () => pulled })).rejects.toThrow(
    'acknowledged none',
  );
});

test('a restored backend is read anew, by its cursor or by its epoch', async () => {
  const memory = memoryStore([]);
  const answers: (PullAnswer | Error)[] = [
    new BackendError('cursor-ahead', 'ahead'),
    { ...pulled, epoch: 'a' },
    { ...pulled, epoch: 'b' },
    { ...pulled, epoch: 'b' },
  ];
  const pull: Backend['pull'] = async () => {
    const next = answers.shift();
    if (!next || next instanceof Error) throw next;
    return next;
  };
  await synchronise(memory.store, { push: takeAll, pull });
  expect(memory.log).toEqual(['anew', 'applied']);
  await synchronise(memory.store, { push: takeAll, pull });
  expect(memory.log).toEqual(['anew', 'applied', 'anew', 'applied']);
});
