import type { QueueEntry } from '../../records/queue-entry.ts';

/** Amounts of one currency added up; the currency is null where nobody said it. */
export interface Money {
  amount: number;
  currency: string | null;
}

/** The money of the records that entries are about, each record once, by currency, the most first. */
export function moneyAtRisk(entries: readonly QueueEntry[]): Money[] {
  const ofRecords = new Map(entries.map(({ record, amount, currency }) => [record, { amount, currency }]));
  const sums = new Map<string | null, number>();
  for (const { amount, currency } of ofRecords.values())
    if (amount !== null) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount })).sort((a, b) => b.amount - a.amount);
}
