import { describe, expect, test } from 'vitest';
import { findMoment } from '../../../lib/records/find-moment.ts';
import { evaluate } from './in-words.ts';
import { observed, publishedStarter, stateOf, utc } from './sample.ts';

describe('what a text says of a day', () => {
  test.each([
    ['2026-10-29', '2026-10-28T23:00:00.000Z'],
    ['2026-10-29T10:15:00Z', '2026-10-29T10:15:00.000Z'],
    ['1793264400000', '2026-10-29T09:00:00.000Z'],
    ['Oct 29, 2026', '2026-10-28T23:00:00.000Z'],
    ['October 29, 2026 10:15 AM GMT+1', '2026-10-28T23:00:00.000Z'],
    ['29 Oct. 2026', '2026-10-28T23:00:00.000Z'],
    ['10/11/2026', undefined],
    ['11.10.2026', undefined],
    ['Feb 30, 2026', undefined],
    ['29 Dezember 2026', undefined],
    ['3 weeks ago', undefined],
    ['--', undefined],
    ['', undefined],
  ])('%s', (text, moment) => {
    expect(findMoment(text, 'Europe/Berlin')).toBe(moment);
  });
});

describe('a stage whose entry the page tells', () => {
  const at = utc('2026-11-20 09:00');
  const see = (stage: string, entered: string) =>
    stateOf(
      observed(
        at,
        { property: 'stage', value: stage, source: 'page' },
        { property: 'stageEntered', value: entered, source: 'page' },
      ),
    );
  const stage = (entered: string) =>
    evaluate(publishedStarter(), see('Proposal', entered), new Date(utc('2026-11-20 10:00')))?.stage;

  test('is exact, and may be a stall', () => {
    expect(stage('Oct 20, 2026')).toMatchObject({ certainty: 'exact', days: 31 });
  });

  test('is exact also when the date became believable a moment before the stage', () => {
    const state = stateOf(
      observed(utc('2026-11-20 09:00'), { property: 'stageEntered', value: 'Oct 20, 2026', source: 'page' }),
      observed(at.replace('00.000', '02.000'), { property: 'stage', value: 'Proposal', source: 'page' }),
    );
    const made = evaluate(publishedStarter(), state, new Date(utc('2026-11-20 10:00')));
    expect(made?.stage).toMatchObject({ certainty: 'exact', days: 31 });
  });

  test('stays "at least" when the text could mean two days, or lies in the future', () => {
    expect(stage('10/11/2026')).toMatchObject({ certainty: 'at-least', days: 0 });
    expect(stage('Dec 20, 2026')).toMatchObject({ certainty: 'at-least', days: 0 });
  });
});
