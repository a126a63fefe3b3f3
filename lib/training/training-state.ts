import * as z from 'zod/mini';

const version = z.int().check(z.positive());

const attempt = z.object({
  /** The word that told it. */
  id: z.string(),
  /** The version of the SOP whose questions were answered. */
  version,
  at: z.string(),
  right: z.int(),
  of: z.int(),
  passed: z.boolean(),
});

/** What is known of one person and one SOP. */
export const trainingState = z.object({
  /** The newest version that they said they have read, and when they first said so. */
  read: z.nullable(z.object({ version, at: z.string() })),
  /** Every time they answered its questions, oldest first. */
  attempts: z.array(attempt),
});

export type TrainingState = z.infer<typeof trainingState>;
export type Attempt = z.infer<typeof attempt>;

/** What somebody did: read a version, or answered its questions, with the result. */
export type TrainingFact = { type: 'read'; version: number; at: string } | ({ type: 'answered' } & Attempt);

export const untrained: TrainingState = { read: null, attempts: [] };

/** Adds a fact. The result depends neither on the order in which facts arrive nor on how often one does. */
export function withFact(state: TrainingState, fact: TrainingFact): TrainingState {
  if (fact.type === 'read') {
    const { version, at } = fact;
    const before = state.read;
    const isNews = !before || version > before.version || (version === before.version && at < before.at);
    return isNews ? { ...state, read: { version, at } } : state;
  }
  const { type: _type, ...told } = fact;
  if (state.attempts.some(({ id }) => id === told.id)) return state;
  const attempts = [...state.attempts, told].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  return { ...state, attempts };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
