// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { guidanceRows } from '../../../../components/dashboard/preview/guidance-rows.ts';
import { diffPlaybooks } from '../../../../lib/playbook/diff-playbook.ts';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import { say } from '../../../../lib/text/say.ts';
import { sampleGuidance } from '../../../gallery/sample-guidance.ts';
import { sampleHandoff } from '../../../gallery/sample-handoff.ts';
import { sampleText, showForm } from './show-form.tsx';

afterEach(cleanup);

/** The sample with a delivery that work can go on in, and somebody who leads it. */
const twoMotions = sampleText
  .replace('roles: [sales] }', 'roles: [sales] }\n  - { id: priya, name: Priya Nair, roles: [lead] }')
  .replace(
    'sops:\n',
    '  - { id: delivery, title: Delivery, layer: delivery, on: { object: project }, stages: [{ id: begun, title: Begun }] }\nsops:\n',
  );

function open(name: string) {
  const outline = screen.getByRole('navigation', { name: 'Parts of the playbook' });
  fireEvent.click(within(outline).getByRole('button', { name: new RegExp(`^${name}`) }));
}

function add(list: string, noun: string, name: string) {
  const field = within(screen.getByRole('region', { name: list })).getByLabelText(`Name of the new ${noun}`);
  fireEvent.change(field, { target: { value: name } });
  fireEvent.submit(field);
}

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

function fill(label: string, value: string) {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
}

function parsed(text: string) {
  const read = parsePlaybook(text);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => say(message)).join('\n'));
  return read.playbook;
}

const handoffOf = (text: string) => parsed(text).motions[0]?.handoffs[0];

test('a handoff is written without YAML: what begins it, between whom, by when, its checklist, and what goes along', () => {
  const form = showForm(twoMotions);
  open('New business');
  add('Handoffs', 'handoff', 'Sales to delivery');
  // What is made is in order before anything is filled in.
  expect(handoffOf(form.text())).toMatchObject({ stage: 'proposal', starts: 'delivery' });
  open('Sales to delivery');
  choose('Stage that begins it', 'proposal');
  choose('Hands over', 'sales');
  choose('Takes over', 'lead');
  fill('Time to hand over', '4 business hours');
  fill('Time to accept or return', '3 business days');
  fireEvent.click(screen.getByLabelText('Lead'));
  add('Checklist', 'item', 'The signed contract');
  choose('Who brings it', 'sales');
  fill('Due', '1 business day');
  choose('It is there when', 'link');
  choose('Collected from', 'first-call');
  choose('SOP', 'how');
  fireEvent.click(screen.getByLabelText('Only good to have'));
  fireEvent.click(screen.getByRole('button', { name: 'Add a value' }));
  choose('Value of the record', 'budget');
  choose('Becomes in the work', 'amount');
  fill('Only for records that enter from this day on', '2026-12-01');
  choose('Whose the record is once accepted', 'stays');
  add('Messages written from it', 'message', 'Welcome');
  fill('Text', 'Hello {nobody}');
  expect(screen.getByLabelText('Text').getAttribute('aria-invalid')).toBe('true');
  fill('Text', 'Hello {item.the-signed-contract}');
  expect(handoffOf(form.text())).toMatchObject({
    id: 'sales-to-delivery',
    stage: 'proposal',
    starts: 'delivery',
    sender: 'sales',
    receiver: 'lead',
    handOver: '4 business hours',
    accept: '3 business days',
    late: ['lead'],
    since: '2026-12-01',
    ownership: 'stays',
    messages: [{ id: 'welcome', to: 'customer', body: 'Hello {item.the-signed-contract}' }],
    items: [
      { evidence: 'note', required: true },
      {
        id: 'the-signed-contract',
        owner: 'sales',
        due: '1 business day',
        from: 'first-call',
        evidence: 'link',
        required: false,
        sop: 'how',
      },
    ],
    carries: [{ from: 'budget', to: 'amount' }],
  });
  // One question for two keys: the other one goes.
  choose('It is there when', 'budget');
  expect(handoffOf(form.text())?.items[1]).toMatchObject({ known: 'budget' });
  expect(handoffOf(form.text())?.items[1]?.evidence).toBeUndefined();
  choose('It is there when', '(ticked)');
  expect(handoffOf(form.text())?.items[1]?.known).toBeUndefined();
  fireEvent.click(screen.getByLabelText('Only good to have'));
  fireEvent.click(screen.getByRole('button', { name: 'Remove value 1' }));
  expect(handoffOf(form.text())).toMatchObject({ carries: [], items: [{}, { required: true }] });
  expect(form.text()).not.toContain('carries');
  expect(form.text()).toContain('# The first one counts.');
  expect(screen.queryByText(/More in the YAML/)).toBeNull();
  // What is published says what it is, in sentences.
  const changes = diffPlaybooks(parsed(twoMotions), parsed(form.text())).map(({ text }) => say(text));
  expect(changes.join('\n')).toContain('Sales to delivery');
});

test('what is wrong with a handoff is told at its field', () => {
  const form = showForm(twoMotions);
  open('New business');
  add('Handoffs', 'handoff', 'Sales to delivery');
  open('Sales to delivery');
  fill('Time to accept or return', 'soon');
  expect(screen.getByLabelText('Time to accept or return').getAttribute('aria-invalid')).toBe('true');
  fill('Time to accept or return', '');
  expect(screen.getByLabelText('Time to accept or return').getAttribute('aria-invalid')).toBe('false');
  expect(parsePlaybook(form.text()).ok).toBe(true);
});

test('the preview says how the handoffs of a record would stand', () => {
  const view = sampleHandoff();
  const rows = guidanceRows(sampleGuidance({ handoffs: [view] }), new Date('2026-11-10T12:00:00Z'));
  const row = rows.find(({ label }) => label === 'Handoffs');
  expect(row?.statements[0]?.text).toContain(
    'Sales to delivery · Waiting for acceptance · Mara Lindt → Priya Nair',
  );
  expect(row?.statements[0]?.text).toContain('missing: The signed contract');
});
