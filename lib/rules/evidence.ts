import type { Condition } from '../playbook/condition-schema.ts';
import { believe } from '../records/believe.ts';
import type { Evidence } from '../records/guidance.ts';
import { type Case, findMark } from './case.ts';

/**
 * What of a record a rule looked at: where the record stands and since when, the step before it where it counts from one, and
 * every property that its conditions name, each with the source that is believed.
 */
export function evidenceOf(
  one: Case,
  conditions: readonly (Condition | undefined)[],
  after?: string,
): Evidence[] {
  const named = new Set(conditions.flatMap((condition) => (condition ? propertiesIn(condition) : [])));
  // Where it stands is said first, whatever asks for it.
  named.delete('stage');
  return [
    ...stageEvidence(one),
    ...stepEvidence(one, after),
    ...[...named].map((property) => propertyEvidence(one, property)),
  ];
}

/** What is believed of one property, and why. */
export function propertyEvidence({ state, index }: Case, property: string): Evidence {
  const { used } = believe(state.properties, property);
  const what = index.titles.get(property) ?? property;
  if (!used?.value) return { what, value: null, source: null, at: null };
  const { value, source, asOf, by } = used;
  const person = property === 'owner' ? index.findPerson(state.ref.host, value)?.name : undefined;
  return { what, value: person ?? value, source, at: asOf, ...(by ? { by: by.name } : {}) };
}

function stageEvidence({ state, stage, visit }: Case): Evidence[] {
  if (!stage || !visit) return [];
  const seen = state.stages.find(({ event }) => event === visit.events[0]);
  const what = { key: 'rules.evidence.stage' } as const;
  return [{ what, value: stage.title, source: seen?.source ?? null, at: visit.since }];
}

function stepEvidence(one: Case, id: string | undefined): Evidence[] {
  const step = one.stage?.steps.find((other) => other.id === id);
  const mark = step && findMark(one, step.id, ['step.done', 'step.reopened']);
  if (!mark) return [];
  const what = { key: 'rules.evidence.step', with: { title: step.title } } as const;
  return [{ what, value: mark.by?.name ?? null, source: null, at: mark.at }];
}

function propertiesIn({ property, all = [], any = [], not }: Condition): string[] {
  const parts = [...all, ...any, ...(not ? [not] : [])];
  return [...(property === undefined ? [] : [property]), ...parts.flatMap(propertiesIn)];
}
