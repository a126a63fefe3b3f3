// @vitest-environment happy-dom
import { useQuery } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { useWrite } from '../../../components/panel/use-write.ts';
import { ask } from '../../../components/port/ask.ts';
import { usePort } from '../../../components/port/port.ts';
import { Surface } from '../../../components/port/surface.tsx';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

const message = {
  type: 'criterion.confirm',
  key: 'hubspot:1:deal:1',
  occurrence: 'hubspot:1:deal:1/won/1',
  criterion: 'signed',
} as const;

function Writing() {
  const port = usePort();
  const { write, pending } = useWrite();
  // Something that is read from elsewhere, such as a project's preview.
  useQuery({ queryKey: ['asana'], queryFn: () => ask(port, { type: 'asana.read' }) });
  return (
    <button type="button" aria-busy={pending} onClick={() => void write(message, 'Kept')}>
      Confirm
    </button>
  );
}

test('what is kept is done, though something that is read again after it is never answered', async () => {
  let reads = 0;
  const port = new SamplePort(({ type }) => {
    if (type !== 'asana.read') return { ok: true };
    reads += 1;
    // The worker is ended while it asks, and its answer is lost.
    return reads === 1 ? { ok: false, message: 'not yet' } : new Promise(() => {});
  });
  render(
    <Surface port={port}>
      <Writing />
    </Surface>,
  );
  await waitFor(() => expect(reads).toBe(1));
  const button = screen.getByRole('button', { name: 'Confirm' });
  fireEvent.click(button);
  await waitFor(() => expect(reads).toBe(2));
  await waitFor(() => expect(button.getAttribute('aria-busy')).toBe('false'), { timeout: 15_000 });
  // The next press is taken.
  fireEvent.click(button);
  await waitFor(() => expect(port.sent.filter(({ type }) => type === message.type)).toHaveLength(2));
});
