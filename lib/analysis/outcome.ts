import { believedValue } from '../records/believe.ts';
import type { RecordState } from '../records/record-state.ts';
import type { Hit, Outcome } from '../sync/simulate-protocol.ts';

/** An outcome of nothing yet. */
export function noOutcome(): Outcome {
  const nothing = () => ({ count: 0, amount: 0, withAmount: 0 });
  return { won: nothing(), lost: nothing(), open: nothing() };
}

/** Counts one record into an outcome, which is changed. */
export function countOutcome(outcome: Outcome, { ended, amount }: Pick<Hit, 'ended' | 'amount'>): void {
  const ending = outcome[ended];
  ending.count += 1;
  if (amount === null) return;
  ending.withAmount += 1;
  // Cents do not add up exactly in binary.
  ending.amount = Math.round((ending.amount + amount) * 100) / 100;
}

/** The record's amount where it is a plain number such as `1450` or `1450.50`, else null: nobody guesses money. */
export function plainAmount({ properties }: RecordState): number | null {
  const text = believedValue(properties, 'amount')?.trim() ?? '';
  return /^\d{1,15}(\.\d+)?$/.test(text) ? Number(text) : null;
}
