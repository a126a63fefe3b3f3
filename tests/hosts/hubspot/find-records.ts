import { inOwnForm } from './own-form.ts';
import { objects, type StandInObject, type StandInRecord } from './record-types.ts';
import type { StandInDeal, StandInOptions } from './stand-in-options.ts';

/** All records of one object in the order of its lists, as the pages write them. Remembered per options. */
export function findRecords(options: StandInOptions, object: StandInObject): StandInRecord[] {
  if (known?.options !== options) known = { options, lists: new Map() };
  const list = known.lists.get(object) ?? makeRecords(options, object);
  known.lists.set(object, list);
  return list;
}

/** One record, or nothing when there is none of this object and id. */
export function findRecord(
  options: StandInOptions,
  object: StandInObject,
  id: string,
): StandInRecord | undefined {
  return findRecords(options, object).find((record) => record.id === id);
}

let known: { options: StandInOptions; lists: Map<StandInObject, StandInRecord[]> } | undefined;

function makeRecords(options: StandInOptions, object: StandInObject): StandInRecord[] {
  const sample =
    object === 'deal' ? options.deals.map(asRecord) : options.records.filter((one) => one.object === object);
  const copies = Array.from({ length: Math.max(0, options.rows - sample.length) }, (_, index) =>
    copyOf(sample[index % sample.length], index, objects.indexOf(object)),
  ).filter((copy) => copy !== undefined);
  const records = [...sample, ...copies];
  return options.ownForm ? records.map((record) => translate(record, options)) : records;
}

function asRecord(deal: StandInDeal): StandInRecord {
  const { id, name, pipeline, stage, amount, owner, closeDate, nextStep } = deal;
  const values = {
    dealname: name,
    pipeline,
    dealstage: stage,
    amount,
    hubspot_owner_id: owner,
    closedate: closeDate,
    hs_next_step: nextStep,
  };
  return { object: 'deal', id, title: name, values };
}

function copyOf(record: StandInRecord | undefined, index: number, kind: number): StandInRecord | undefined {
  if (!record) return undefined;
  const title = `${record.title} (${index + 2})`;
  const values = Object.fromEntries(
    Object.entries(record.values).map(([name, text]) => [name, text === record.title ? title : text]),
  );
  return { ...record, id: String(90_000_000_000 + kind * 1_000_000 + index), title, values };
}

function translate(record: StandInRecord, { language }: StandInOptions): StandInRecord {
  const entries = Object.entries(record.values).map(([name, text]) => [name, inOwnForm(text, language)]);
  return { ...record, values: Object.fromEntries(entries) };
}
