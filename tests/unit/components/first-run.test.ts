import { expect, test } from 'vitest';
import { readDemo } from '../../../components/first-run/demo-events.ts';
import { DemoPort } from '../../../components/first-run/demo-port.ts';
import type { PanelAnswer } from '../../../lib/messages/panel-messages.ts';

const who = { id: 'm1', name: 'Mara Lindt' };

async function open(now: Date) {
  const demo = await readDemo(now, who);
  // Each look at the clock is a second later.
  let looks = 0;
  const clock = () => new Date(now.getTime() + 1_000 * looks++);
  return new DemoPort({ demo, who, clock, findChord: async () => null });
}

async function read(port: DemoPort) {
  const answer = (await port.send({ type: 'panel.read' })) as PanelAnswer;
  if (answer.show !== 'guidance' || !answer.guidance.stage.known) throw new Error('Nothing is shown.');
  const { key, guidance } = answer;
  return { guidance, target: { key, occurrence: answer.guidance.stage.occurrence } };
}

test('whenever a person looks, one step is due and not late, and one warning stands', async () => {
  // Weekends, nights and the holidays of the starter's calendar among them.
  const moments = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2026, 10, 20, index * 29)));
  for (const now of moments) {
    const { guidance } = await read(await open(now));
    expect(guidance.step?.title, now.toISOString()).toBe('Send the proposal recap');
    expect(guidance.step?.due?.state, now.toISOString()).not.toBe('overdue');
    expect(guidance.flags.map(({ rule, level }) => [rule, level])).toEqual([['three-weeks', 'line']]);
  }
});

test('what is done, snoozed and taken back in the demo is what the rules then say', async () => {
  const now = new Date('2026-11-24T09:00:00.000Z');
  const port = await open(now);
  const { target } = await read(port);
  expect(port.snapshot()).toEqual({ isHidden: false, hasAnswered: false });
  await port.send({ type: 'step.finish', ...target, step: 'proposal-recap' });
  expect((await read(port)).guidance.step).toBeNull();
  await port.send({ type: 'step.reopen', ...target, step: 'proposal-recap' });
  expect((await read(port)).guidance.step?.id).toBe('proposal-recap');
  const until = '2026-11-27T09:00:00.000Z';
  await port.send({ type: 'flag.snooze', ...target, rule: 'three-weeks', until, reason: 'Seasonal' });
  expect((await read(port)).guidance.flags[0]?.snooze?.until).toBe(until);
  expect(port.snapshot().hasAnswered).toBe(true);
  expect(await port.send({ type: 'issue.raise', key: target.key, kind: 'other', text: 'Odd' })).toMatchObject(
    {
      ok: false,
    },
  );
});

test('hiding the demo hides it here only, and it comes back', async () => {
  const port = await open(new Date('2026-11-24T09:00:00.000Z'));
  let told = 0;
  const stop = port.onNews(() => told++);
  await port.send({ type: 'panel.hide', scope: 'all', untilTomorrow: true });
  expect(port.snapshot().isHidden).toBe(true);
  await port.send({ type: 'panel.unhide' });
  expect(port.snapshot().isHidden).toBe(false);
  expect(told).toBe(2);
  stop();
});
