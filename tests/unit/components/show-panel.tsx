import { cleanup, render } from '@testing-library/react';
import { afterEach } from 'vitest';
import { PanelApp } from '../../../components/panel/panel-app.tsx';
import type { Message } from '../../../components/port/port.ts';
import { Surface } from '../../../components/port/surface.tsx';
import { ClockContext } from '../../../components/ui/use-now.ts';
import type { PanelAnswer, WriteAnswer } from '../../../lib/messages/panel-messages.ts';
import { sampleNow } from '../../gallery/sample-guidance.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

/** Renders the panel on a worker that shows `first` until `next` says otherwise and answers writes by `write`. */
export function showPanel(
  first: PanelAnswer,
  write: (message: Message) => WriteAnswer | Promise<WriteAnswer> = () => ({ ok: true }),
) {
  let shown = first;
  const port = new SamplePort((message) => {
    if (message.type === 'panel.read') return shown;
    if (message.type.startsWith('panel.')) return undefined;
    return write(message);
  });
  render(
    <ClockContext value={() => sampleNow}>
      <Surface port={port}>
        <PanelApp first={first} />
      </Surface>
    </ClockContext>,
  );
  return {
    port,
    /** What the worker will show when it is asked the next time. */
    next(answer: PanelAnswer) {
      shown = answer;
    },
    writes: () => port.sent.filter((message) => !message.type.startsWith('panel.')),
  };
}
