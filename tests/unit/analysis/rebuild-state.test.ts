import { describe, expect, test } from 'vitest';
import { rebuildState } from '../../../lib/analysis/rebuild-state.ts';
import type { Observation } from '../../../lib/records/observation.ts';
import { stageSeen } from '../../server/start-test-server.ts';

const day = (n: number) => `2026-09-${String(n).padStart(2, '0')}T00:00:00.000Z`;

function seen(property: string, value: string, asOf: number, since?: number): Observation {
  const moment = since === undefined ? {} : { since: day(since) };
  return { property, value, source: 'import', asOf: day(asOf), ...moment };
}

/** One event per observation, in the order given. */
function rebuild(at: number, ...observations: [Observation, ...Observation[]]) {
  const toEvent = (one: Observation) =>
    stageSeen('1', { occurredAt: one.since ?? one.asOf, observations: [one] });
  const [head, ...rest] = observations;
  return rebuildState([toEvent(head), ...rest.map(toEvent)], day(at));
}

describe('a stage', () => {
  test('counts from since, however late it was told', () => {
    const told = seen('stage', 'Engaging', 28, 5);
    expect(rebuild(10, told)).toMatchObject({ stage: 'seen', state: { stages: [{ since: day(5) }] } });
    expect(rebuild(5, told).stage).toBe('notYet');
  });

  test('without a date counts from when it was seen, and before that leaves the matter open', () => {
    const told = seen('stage', 'Prospecting', 20);
    expect(rebuild(21, told).stage).toBe('seen');
    expect(rebuild(10, told)).toMatchObject({ stage: 'laterUndated', state: { stages: [] } });
  });

  test('that came later is not known yet', () => {
    const { state } = rebuild(10, seen('stage', 'Engaging', 5, 5), seen('stage', 'Won', 12, 12));
    expect(state.stages.map(({ value }) => value)).toEqual(['Engaging']);
  });
});

describe('another property', () => {
  test('has the value it had then', () => {
    const { state } = rebuild(10, seen('owner', 'Mara', 5), seen('owner', 'Ivo', 15));
    expect(state.properties.owner?.import?.value).toBe('Mara');
  });

  test('first seen later is taken to have had its first value before', () => {
    const { state, stage } = rebuild(10, seen('owner', 'Ivo', 25), seen('owner', 'Mara', 15));
    expect(state.properties.owner?.import?.value).toBe('Mara');
    expect(stage).toBe('never');
  });
});
