// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { DemotedNotice } from '../../../../components/dashboard/demoted-notice.tsx';
import { PlaybookForm } from '../../../../components/playbook-form/playbook-form.tsx';
import { type KnownAnswers, RuleAnswersContext } from '../../../../components/playbook-form/rule-answers.ts';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import type { RuleAnswers } from '../../../../lib/sync/showings-protocol.ts';
import { sampleText } from './show-form.tsx';

afterEach(cleanup);

const counted: RuleAnswers = {
  ...{ rule: 'new-business/slow', title: 'Too slow', shown: 20, acted: 9 },
  ...{ dismissed: 4, wrong: 2, notHere: 0, rate: 0.45, demoted: null },
};

function show(answers: Partial<RuleAnswers>) {
  const restored: string[] = [];
  const known: KnownAnswers = {
    rules: [{ ...counted, ...answers }],
    restore: (rule) => restored.push(rule),
    ...{ isRestoring: false, failure: null },
  };
  const parsed = parsePlaybook(sampleText);
  if (!parsed.ok) throw new Error('the sample has problems');
  const opened: string[] = [];
  render(
    <RuleAnswersContext value={known}>
      <DemotedNotice known={known} playbook={parsed.playbook} onGo={(place) => opened.push(place)} />
      <PlaybookForm text={sampleText} problems={[]} onChange={() => {}} />
    </RuleAnswersContext>,
  );
  const outline = screen.getByRole('navigation', { name: 'Parts of the playbook' });
  fireEvent.click(within(outline).getByRole('button', { name: /^New business/ }));
  fireEvent.click(screen.getByRole('button', { name: /^Too slow/ }));
  return { restored, opened };
}

test('beside a rule stands how people answer it', () => {
  show({});
  expect(
    screen.getByText(
      'Shown 20 times in 30 days, and acted on 9 times (45 %). Put aside: 4 not now, 2 wrong.',
    ),
  ).toBeTruthy();
  expect(screen.queryByText(/only counted/)).toBeNull();
});

test('a rule that fell silent says why, its keeper is told, and it is had back in place', () => {
  const { restored, opened } = show({
    demoted: { since: '2026-11-20T09:00:00.000Z', shown: 20, acted: 9 },
  });
  expect(screen.getByText(/Too few act on it: 9 of 20/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Have it show again' }));
  expect(restored).toEqual(['new-business/slow']);
  expect(screen.getByText(/One rule is only counted now/)).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Look at it' }));
  expect(opened).toEqual(['motions[new-business].stalls[slow]']);
});

test('a rule that was shown seldom is not judged', () => {
  show({ shown: 3, acted: 1, dismissed: 0, wrong: 0, rate: null });
  expect(
    screen.getByText(/Shown 3 times in 30 days, and acted on once, too seldom to judge it/),
  ).toBeTruthy();
});
