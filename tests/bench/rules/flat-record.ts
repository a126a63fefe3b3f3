import { believedValue } from '../../../lib/records/believe.ts';
import { findDay } from '../../../lib/records/find-day.ts';
import { findNumber } from '../../../lib/records/find-number.ts';
import type { RecordState } from '../../../lib/records/record-state.ts';
import { plainText } from '../../../lib/rules/conditions/plain-text.ts';
import type { RuleSet } from './bench-rules.ts';

/** A record as somebody would lay it out who knew the rules beforehand: typed, nothing to look up. */
export interface FlatRecord {
  today: number;
  name: string;
  source: string;
  owner: string;
  nextStep: string;
  pipeline: string;
  amount: number;
  seats: number;
  closeDate: number;
  visited: string[];
}

/** Reads a record with the readers that the engine uses, each property once. */
export function flatRecord({ properties, stages }: RecordState, today: number, timeZone: string): FlatRecord {
  const text = (property: string) => plainText(believedValue(properties, property) ?? '');
  const number = (property: string) => findNumber(believedValue(properties, property) ?? '') ?? Number.NaN;
  return {
    today,
    name: text('name'),
    source: text('source'),
    owner: text('owner'),
    nextStep: text('nextStep'),
    pipeline: text('pipeline'),
    amount: number('amount'),
    seats: number('seats'),
    closeDate: findDay(believedValue(properties, 'closeDate') ?? '', timeZone) ?? Number.NaN,
    visited: stages.map(({ value }) => value ?? ''),
  };
}

/** The rules written straight down, without an engine: one bit per rule of a set. */
export function byHand(r: FlatRecord, set: RuleSet): number {
  const { lead, otherLead, limit, days, owner, word, stage } = set;
  let hits = 0;
  if (r.source === lead) hits |= 1;
  if (r.amount > limit) hits |= 2;
  if ((r.source === lead || r.source === otherLead) && r.amount >= limit) hits |= 4;
  if (r.closeDate < r.today - days) hits |= 8;
  if (r.closeDate >= r.today && r.closeDate <= r.today + days && r.nextStep === '') hits |= 16;
  if (r.amount <= limit || r.owner !== owner) hits |= 32;
  if (!r.visited.includes(stage) && r.amount > limit) hits |= 64;
  if (r.name.includes(word)) hits |= 128;
  if ((r.seats >= days && r.pipeline === 'default') || r.owner === owner || r.owner === 'somebody else')
    hits |= 256;
  if (
    (r.source === lead || r.source === otherLead) &&
    !(r.closeDate > r.today + days) &&
    r.amount < limit &&
    r.pipeline.startsWith('sales')
  )
    hits |= 512;
  return hits;
}
