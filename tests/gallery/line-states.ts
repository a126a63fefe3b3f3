import type { LineView } from '../../lib/messages/page-messages.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import { lineView } from '../../lib/rules/line-view.ts';
import { textLocale } from '../../lib/text/locale.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import { hoursFromNow, sampleFlag, sampleGuidance, sampleNow, sampleStep } from './sample-guidance.ts';

function seen(over: Partial<Guidance>, card: readonly string[] = []): LineView {
  const viewer = { locale: textLocale(), timeZone: 'UTC' };
  const audience = { member: 'm1', card, demoted: new Set<string>() };
  return sayAll(lineView(sampleGuidance(over), sampleNow, viewer, audience));
}

const { stage } = sampleGuidance();
const stalled = sampleFlag();

/** The names of the line's states. */
export const lineStateNames = ['full', 'overdue', 'card', 'calm', 'no-owner', 'unknown', 'wait'] as const;

/** What the worker says of a record in each state of the line, in the language at hand; `wait` until it answers. */
export function lineStates(): Record<string, LineView | 'wait'> {
  const unknown = { known: false, shown: 'Decision maker bought-in', reason: stage.reason } as const;
  const late = sampleStep({ due: { at: hoursFromNow(-30), state: 'overdue', rule: '' } });
  return {
    full: seen({}),
    overdue: seen({ step: late }),
    card: seen({ flags: [stalled] }, [stalled.rule]),
    calm: seen({ flags: [] }),
    'no-owner': seen({ owner: null, step: null }),
    unknown: seen({ stage: unknown, step: null, flags: [] }),
    wait: 'wait',
  };
}
