import { type Observation, propertyName } from '../../lib/records/observation.ts';
import { type RecordRef, recordRef } from '../../lib/records/record-ref.ts';
import { findInstant } from './find-instant.ts';
import type { Mapping } from './mapping-schema.ts';
import { columnsOf, isDate } from './read-mapping.ts';
import type { Row } from './read-rows.ts';
import { type RowActivity, rowToActivities } from './row-to-activities.ts';

/** What a row says. `notes` name what was left out or cannot be said; the rest of the row still counts. */
export type RowResult =
  | {
      ok: true;
      record: RecordRef;
      observations: Observation[];
      activities: RowActivity[];
      notes: string[];
    }
  | { ok: false; problem: string };

/** As long as an observation's value may be. */
const longestValue = 2000;

/**
 * Turns one row into observations and what happened. Those of dated stages carry `since`; everything else is as of the export.
 * `now` (ISO 8601) stands in where the mapping does not say when the export was made.
 */
export function rowToObservations(row: Row, mapping: Mapping, now: string): RowResult {
  if (row.problem) return { ok: false, problem: row.problem };
  const { cells } = row;
  const id = cells[mapping.id] ?? '';
  if (!id) return { ok: false, problem: `its ${mapping.id} is empty` };
  const { host, account, object } = mapping;
  const record = recordRef.safeParse({ host, account, object, id });
  if (!record.success) {
    return {
      ok: false,
      problem: `its ${mapping.id} "${id}" has blanks, colons, slashes, broken characters or more than 200 letters`,
    };
  }
  const asOf = asOfRow(cells, mapping, now);
  if (!asOf) {
    return {
      ok: false,
      problem: `its ${mapping.asOf} "${cells[mapping.asOf ?? ''] ?? ''}" is not an ISO date`,
    };
  }
  const notes: string[] = [];
  const observations = [
    ...stageObservations(cells, mapping, asOf, notes),
    ...propertyObservations(cells, mapping, asOf, notes),
  ];
  const activities = rowToActivities(cells, mapping, now, notes);
  return { ok: true, record: record.data, observations, activities, notes };
}

type Cells = Row['cells'];

function asOfRow(cells: Cells, { asOf, timeZone }: Mapping, now: string): string | undefined {
  if (asOf === undefined) return now;
  return findInstant(isDate(asOf) ? asOf : (cells[asOf] ?? ''), timeZone);
}

function propertyObservations(cells: Cells, mapping: Mapping, asOf: string, notes: string[]): Observation[] {
  return Object.entries(mapping.properties).map(([name, text]) => {
    const property = propertyName.parse(name);
    const whole = fill(text, cells);
    if (whole !== null && whole.length > longestValue) {
      notes.push(`its ${name} has more than ${longestValue} letters and was cut`);
    }
    return { property, value: whole === null ? null : storable(whole), source: 'import', asOf };
  });
}

/** The text as it may be stored: a cut may have halved its last character, and old exports hold NULs. */
function storable(text: string): string {
  return text.slice(0, longestValue).replaceAll('\0', '').toWellFormed();
}

/** A column's cell, or a text with its columns filled in; null when all of them are empty. */
function fill(text: string, cells: Cells): string | null {
  const columns = columnsOf(text);
  if (columns.every((column) => !cells[column])) return null;
  if (columns.length === 1 && columns[0] === text) return cells[text] ?? null;
  const filled = text.replaceAll(/\{([^{}]+)\}/g, (_all, column: string) => cells[column] ?? '');
  // An empty first or last part leaves its separator hanging.
  return filled.replaceAll(/^[\s·,;|/–—-]+|[\s·,;|/–—-]+$/g, '') || null;
}

function stageObservations(cells: Cells, mapping: Mapping, asOf: string, notes: string[]): Observation[] {
  const { stage, timeZone } = mapping;
  if (!stage) return [];
  const value = cells[stage.column] ?? '';
  if (!value) {
    notes.push(`its ${stage.column} is empty; imported without a stage`);
    return [];
  }
  const date = (column: string) => {
    const text = cells[column] ?? '';
    const instant = text ? findInstant(text, timeZone) : undefined;
    if (text && !instant) notes.push(`its ${column} "${text}" is not an ISO date`);
    return instant;
  };
  const column = stage.entered[value];
  const since = column === undefined ? undefined : date(column);
  if (!since) notes.push(`stage ${value} has no date; nobody can say since when`);
  const seen = { property: 'stage', source: 'import' } as const;
  const passed = stage.passed.flatMap(({ stage: before, at }): Observation[] => {
    const entered = before === value ? undefined : date(at);
    if (!entered) return [];
    if (entered > (since ?? asOf)) {
      notes.push(`its ${at} is later than its entry into ${value}; that entry into ${before} was left out`);
      return [];
    }
    return [{ ...seen, value: before, asOf: entered, since: entered }];
  });
  // The source says so at the time of the export, but never before it happened.
  const told = since && since > asOf ? since : asOf;
  return [...passed, { ...seen, value, asOf: told, ...(since ? { since } : {}) }];
}
