// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { PaletteApp } from '../../../components/palette/palette-app.tsx';
import { Surface } from '../../../components/port/surface.tsx';
import { searchSamples } from '../../gallery/palette-search.ts';
import { fullPalette, paletteStates } from '../../gallery/palette-states.ts';
import { SamplePort } from '../../gallery/sample-port.ts';

afterEach(cleanup);

function open(state = 'full') {
  const view = paletteStates[state] ?? fullPalette;
  const port = new SamplePort((message) => {
    if (message.type === 'palette.search') return searchSamples(view, message.query);
    return message.type === 'palette.read' ? view : { ok: true };
  });
  const onClose = vi.fn();
  const first = paletteStates[state];
  render(
    <Surface port={port}>
      <PaletteApp {...(first ? { first } : {})} onClose={onClose} />
    </Surface>,
  );
  const field = screen.getByRole('combobox');
  return {
    port,
    onClose,
    field,
    press: (key: string) => fireEvent.keyDown(document.activeElement ?? field, { key }),
    type: (value: string) => fireEvent.change(field, { target: { value } }),
    sent: (type: string) => port.sent.filter((message) => message.type === type),
    active: () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent,
  };
}

const options = () => screen.getAllByRole('option').map((option) => option.textContent);

test('the field has the focus and names the active option; what was chosen last comes first', () => {
  const { field, active, press } = open();
  expect(document.activeElement).toBe(field);
  expect(within(screen.getByRole('group', { name: 'Recent' })).getAllByRole('option')).toHaveLength(2);
  expect(active()).toContain('Handing over to delivery');
  press('ArrowDown');
  expect(active()).toContain('Fabrikam onboarding programme');
  press('ArrowUp');
  press('ArrowUp');
  expect(active()).toBe(options().at(-1));
  expect(document.activeElement).toBe(field);
  expect(screen.getAllByRole('option', { selected: true })).toHaveLength(1);
});

test('typing finds by word beginnings, by headings and text, and forgives a slip', async () => {
  const { type } = open();
  type('appendix');
  await waitFor(() => expect(options()).toEqual([expect.stringContaining('The proposal')]));
  expect(screen.getByText('appendix').tagName).toBe('MARK');
  expect(screen.getByRole('option').textContent).toContain('Two pages, and an appendix that nobody');
  type('handng over');
  await waitFor(() => expect(options()).toEqual([expect.stringContaining('Handing over to delivery')]));
  type('zebra');
  expect(await screen.findByText(/Nothing found for/)).toBeTruthy();
  expect(screen.queryAllByRole('option')).toEqual([]);
  expect(screen.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
});

test('Enter marks the step done, by the record on the page', async () => {
  const { type, press, sent, onClose, field } = open();
  type('done');
  press('Enter');
  await waitFor(() => expect(sent('palette.write')).toHaveLength(1));
  expect(sent('palette.write')[0]).toMatchObject({ write: { type: 'step.finish' } });
  expect(sent('palette.used')).toHaveLength(1);
  expect((field as HTMLInputElement).value).toBe('');
  expect(onClose).not.toHaveBeenCalled();
});

test('a procedure is read in place; Esc goes back to the search, and then out', async () => {
  const { type, press, onClose } = open();
  type('the proposal');
  press('Enter');
  expect(await screen.findByText(/an appendix that nobody has to read/)).toBeTruthy();
  press('Escape');
  expect(onClose).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox')));
  press('Escape');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('a record is gone to, and the palette closes', async () => {
  const { type, press, sent, onClose } = open();
  type('fabrikam');
  press('Enter');
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent('palette.go')).toEqual([{ type: 'palette.go', to: 'record', key: 'hubspot:4411:deal:9002' }]);
});

test('a warning is snoozed with an end and a reason', async () => {
  const { type, press, sent } = open();
  type('snooze');
  press('Enter');
  const box = within(await screen.findByRole('dialog', { name: 'Snooze this warning' }));
  fireEvent.click(box.getByRole('radio', { name: 'Procurement' }));
  fireEvent.click(box.getByRole('button', { name: /^Snooze/ }));
  await waitFor(() => expect(sent('palette.write')).toHaveLength(1));
  expect(sent('palette.write')[0]).toMatchObject({ write: { type: 'flag.snooze', reason: 'Procurement' } });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('before pausing the way back is told', async () => {
  const { type, press, sent, onClose } = open();
  type('pause');
  press('Enter');
  const box = within(await screen.findByRole('dialog'));
  expect(box.getByText('To get it back:')).toBeTruthy();
  expect(sent('palette.pause')).toEqual([]);
  fireEvent.click(box.getByRole('button', { name: 'Hide until tomorrow' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(sent('palette.pause')).toHaveLength(1);
});

test.each([
  ['viewer', /^(Done|Snooze|Open again):/, false],
  ['full', /^(Done|Snooze|Open again):/, true],
  ['no-record', /^(Done|Snooze|Open again):/, false],
  ['hidden', /^Show Waymark here again/, true],
  ['not-connected', /^(Pause|Show)/, false],
  ['not-connected', /^Settings/, true],
])('%s: %s is offered: %s', (state, pattern, isThere) => {
  open(state);
  expect(options().some((text) => pattern.test(text ?? ''))).toBe(isThere);
});

test('what was refused is said, and nothing closes', async () => {
  const { type, press, port, onClose } = open();
  const { answer } = port;
  port.answer = (message) =>
    message.type === 'palette.write'
      ? { ok: false, message: 'The page shows another record now.' }
      : answer(message);
  type('done');
  press('Enter');
  expect((await screen.findByRole('alert')).textContent).toContain('another record');
  expect(onClose).not.toHaveBeenCalled();
});
