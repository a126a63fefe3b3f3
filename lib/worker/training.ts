import * as z from 'zod/mini';
import { BackendError } from '../sync/backend.ts';
import { type TrainingWord, trainingResults, trainingWord } from '../sync/training-protocol.ts';
import {
  type TrainingFact,
  type TrainingState,
  trainingState,
  untrained,
  withFact,
} from '../training/training-state.ts';
import { callBackend, type Fetch, type TokenSource } from './call-backend.ts';
import type { LocalCopy } from './local-copy.ts';

const name = 'training';
const book = z.object({
  /** What the backend does not know yet, with what comes of it. */
  waiting: z._default(z.array(z.object({ word: trainingWord, fact: z.unknown() })), []),
  /** Why it did not take the last word about an SOP, by the SOP's id. */
  refused: z._default(z.record(z.string(), z.string()), {}),
});

interface Waiting {
  word: TrainingWord;
  fact: TrainingFact;
}

interface Book {
  waiting: Waiting[];
  refused: Record<string, string>;
}

const mostWords = 50;

/** What the person has read and answered, by SOP: what the backend knows, and what this browser has not told it yet. */
export async function readTraining(copy: LocalCopy): Promise<Map<string, TrainingState>> {
  const rows = await copy.db.items.where('kind').equals('training').toArray();
  const states = new Map<string, TrainingState>();
  for (const { id, data } of rows) {
    const parsed = trainingState.safeParse(data);
    if (parsed.success) states.set(id, parsed.data);
  }
  for (const { word, fact } of (await readBook(copy)).waiting)
    states.set(word.sop, withFact(states.get(word.sop) ?? untrained, fact));
  return states;
}

/** Why the backend did not take the last word about an SOP; null where it did. */
export async function findRefusal(copy: LocalCopy, sop: string): Promise<string | null> {
  return (await readBook(copy)).refused[sop] ?? null;
}

/** Keeps a word until the backend has it. When this returns, it is safe on this computer, and holds here. */
export async function keepWord(copy: LocalCopy, word: TrainingWord, fact: TrainingFact): Promise<void> {
  await change(copy, ({ waiting, refused }) => {
    const { [word.sop]: _old, ...others } = refused;
    return { waiting: [...waiting, { word, fact }], refused: others };
  });
}

/** Sends what the backend does not know yet. A backend of before does not know of training: it waits for a newer one. */
export async function sendTraining(
  copy: LocalCopy,
  { fetch, token }: { fetch: Fetch; token: TokenSource },
): Promise<void> {
  const sent = (await readBook(copy)).waiting.slice(0, mostWords);
  if (sent.length === 0) return;
  const url = `${copy.connection.server}/v1/training`;
  const body = { words: sent.map(({ word }) => word) };
  const answer = await callBackend(fetch, url, trainingResults, { token, body }).catch((error: unknown) => {
    if (error instanceof BackendError && error.failure === 'refused') return undefined;
    throw error;
  });
  if (!answer) return;
  const results = new Map(answer.results.map((one) => [one.id, one]));
  const { meta, items } = copy.db;
  await copy.db.transaction('rw', [meta, items], async () => {
    for (const { word, fact } of sent) {
      if ((results.get(word.id)?.status ?? 'refused') === 'refused') continue;
      // What was acknowledged holds at once, so that nothing flickers until the next pull.
      const known = trainingState.safeParse((await items.get(['training', word.sop]))?.data);
      const data = withFact(known.success ? known.data : untrained, fact);
      await items.put({ kind: 'training', id: word.sop, data });
    }
    await change(copy, ({ waiting, refused }) => ({
      waiting: waiting.filter(({ word }) => !results.has(word.id)),
      refused: {
        ...refused,
        ...Object.fromEntries(
          sent.flatMap(({ word }) => {
            const said = results.get(word.id);
            return said?.status === 'refused' ? [[word.sop, said.reason ?? '']] : [];
          }),
        ),
      },
    }));
  });
}

async function readBook(copy: LocalCopy): Promise<Book> {
  const parsed = book.safeParse((await copy.db.meta.get(name))?.value ?? {});
  return parsed.success ? (parsed.data as Book) : { waiting: [], refused: {} };
}

async function change(copy: LocalCopy, make: (before: Book) => Book): Promise<void> {
  const { meta } = copy.db;
  await copy.db.transaction('rw', meta, async () => {
    await meta.put({ name, value: make(await readBook(copy)) });
  });
}
