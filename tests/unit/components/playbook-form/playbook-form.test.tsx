// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';
import { sampleText, showForm } from './show-form.tsx';

afterEach(cleanup);

function open(name: string) {
  const outline = screen.getByRole('navigation', { name: 'Parts of the playbook' });
  fireEvent.click(within(outline).getByRole('button', { name: new RegExp(`^${name}`) }));
}

function openPart(list: string, name: string) {
  const part = screen.getByRole('region', { name: list });
  fireEvent.click(within(part).getByRole('button', { name: new RegExp(`^${name}`) }));
  return part;
}

function fill(label: string, value: string) {
  const field = screen.getByLabelText(label);
  fireEvent.change(field, { target: { value } });
  return field;
}

function choose(label: string, value: string) {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

test('a new title of a step is written when the field is left, and changes its line only', () => {
  const form = showForm();
  open('First call');
  openPart('Steps', 'Call them');
  const field = fill('What to do', 'Ring them up');
  expect(form.text()).toBe(sampleText);
  fireEvent.blur(field);
  expect(form.text()).toBe(sampleText.replace('Call them', 'Ring them up'));
});

test('Enter writes too', () => {
  const form = showForm();
  const field = fill('Name of the playbook', 'Theirs');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(form.text()).toBe(sampleText.replace('name: Ours', 'name: Theirs'));
});

test('what is typed is not lost when the form goes away', () => {
  const form = showForm();
  fill('Name of the playbook', 'Theirs');
  cleanup();
  expect(form.text()).toContain('name: Theirs');
});

test('a due time that is none stays in the field, with the reason beside it, until it is mended', () => {
  const form = showForm();
  open('First call');
  openPart('Steps', 'Call them');
  const field = fill('Due', '4 bananas') as HTMLInputElement;
  fireEvent.blur(field);
  expect(field.value).toBe('4 bananas');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const told = (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id));
  expect(told.map((one) => one?.textContent).join(' ')).toContain('"4 bananas" must be');
  expect(form.text()).toContain('due: 4 bananas');
  expect(screen.getByRole('button', { name: /^First call.*1 to mend/ })).toBeTruthy();
  fill('Due', '2 business days');
  fireEvent.blur(field);
  expect(field.getAttribute('aria-invalid')).toBe('false');
  expect(parsePlaybook(form.text()).ok).toBe(true);
});

test('a step is added with an id of its own, a role, and in order', () => {
  const form = showForm();
  open('First call');
  const steps = screen.getByRole('region', { name: 'Steps' });
  const field = within(steps).getByLabelText('Name of the new step');
  fireEvent.change(field, { target: { value: 'Call them' } });
  fireEvent.submit(field);
  expect(form.text()).toContain(
    '          - id: call-them\n            title: Call them\n            owner: sales\n',
  );
  expect(parsePlaybook(form.text()).ok).toBe(true);
});

test('steps and stages change places by buttons, and it is said', () => {
  const form = showForm();
  open('New business');
  fireEvent.click(screen.getByRole('button', { name: 'Move Proposal up' }));
  expect(form.text().indexOf('id: proposal')).toBeLessThan(form.text().indexOf('id: first-call'));
  expect(form.text()).toContain('# The first one counts.');
  expect(screen.getByText('Proposal moved to place 1 of 2')).toBeTruthy();
});

test('the last of a list goes with its key', () => {
  const form = showForm();
  open('New business');
  fireEvent.click(screen.getByRole('button', { name: 'Remove Too slow' }));
  expect(form.text()).not.toContain('stalls');
  expect(parsePlaybook(form.text()).ok).toBe(true);
});

/** Clicks *Add a condition* in the group of that name. */
function addCondition(group: string) {
  const fields = within(screen.getByRole('group', { name: group }));
  fireEvent.click(fields.getByRole('button', { name: 'Add a condition' }));
}

test('a condition is built without writing YAML', () => {
  const form = showForm();
  open('New business');
  openPart('What counts as stuck', 'Too slow');
  addCondition('Only for some records');
  expect(form.text()).toContain('when: { property: source, known: true }');
  choose('Property', 'budget');
  choose('Test', 'moreThan');
  fireEvent.blur(fill('Number', '50000'));
  expect(form.text()).toContain('when: { property: budget, moreThan: 50000 }');
  choose('Kind of condition', 'all');
  fireEvent.click(screen.getByRole('button', { name: 'Add a part' }));
  const kinds = screen.getAllByLabelText('Kind of condition');
  expect(kinds).toHaveLength(3);
  fireEvent.change(kinds[2] as HTMLElement, { target: { value: 'visited' } });
  const parsed = parsePlaybook(form.text());
  expect(parsed.ok && parsed.playbook.motions[0]?.stalls[0]?.when).toEqual({
    all: [{ property: 'budget', moreThan: 50000 }, { visited: 'first-call' }],
  });
});

test('a condition over the past is built without writing YAML', () => {
  const form = showForm();
  open('New business');
  openPart('What counts as stuck', 'Too slow');
  addCondition('Only for some records');
  choose('Kind of condition', 'activity');
  choose('What happened', 'reply');
  choose('Done by', 'customer');
  expect(form.text()).toContain('when: { activity: reply, by: customer, within: 14 days }');
  choose('Kind of condition', 'stageEntered');
  choose('Entered', 'before');
  expect(form.text()).toContain('when: { stageEntered: first-call, before: 14 days ago }');
  choose('Kind of condition', 'property');
  choose('Test', 'timesChanged');
  fireEvent.blur(fill('In how many days', '90 days'));
  expect(form.text()).toContain('when: { property: source, timesChanged: { atLeast: 3, within: 90 days } }');
  expect(parsePlaybook(form.text()).ok).toBe(true);
});

test('a routing rule shares records out, and says who gets one when nobody can', () => {
  const form = showForm();
  open('New business');
  const rules = screen.getByRole('region', { name: 'Who gets a record without an owner' });
  const field = within(rules).getByLabelText('Name of the new routing rule');
  fireEvent.change(field, { target: { value: 'In turn' } });
  fireEvent.submit(field);
  choose('Goes to', 'roundRobin');
  choose('When nobody can', 'mara');
  fireEvent.blur(fill('At most, each', '30'));
  const parsed = parsePlaybook(form.text());
  expect(parsed.ok && parsed.playbook.motions[0]?.routing[0]?.to).toEqual({
    roundRobin: 'sales',
    backup: 'mara',
    capacity: 30,
  });
});

test('what a group of settings needs is made with it, and goes with the last of it', () => {
  const form = showForm();
  const most = fill('Waiting on the customer, at most', '10 business days');
  fireEvent.blur(most);
  expect(form.text()).toContain('waiting: { max: 10 business days }');
  expect(parsePlaybook(form.text()).ok).toBe(true);
  fill('Waiting on the customer, at most', '');
  fireEvent.blur(most);
  expect(form.text()).toBe(sampleText);
  open('Proposal');
  fireEvent.blur(fill('HubSpot', 'presentationscheduled\nPresentation Scheduled\n'));
  expect(form.text()).toContain('hosts: { hubspot: [presentationscheduled, Presentation Scheduled] }');
  expect(parsePlaybook(form.text()).ok).toBe(true);
});

test('a part that is removed gives the focus to its list', async () => {
  showForm();
  open('New business');
  fireEvent.click(screen.getByRole('button', { name: 'Remove Proposal' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Stages'));
});

test('a rule says who keeps it and when it is looked at again', () => {
  const form = showForm();
  open('New business');
  openPart('What counts as stuck', 'Too slow');
  choose('Kept true by', 'lead');
  fireEvent.blur(fill('To be looked at again by', '2027-03-01'));
  expect(form.text()).toContain('after: 21 days, keeper: lead, reviewBy: 2027-03-01 }');
  expect(parsePlaybook(form.text()).ok).toBe(true);
});

test('a number that is none is told at its field and stays', () => {
  const form = showForm(sampleText.replace('after: 21 days', 'when: { property: budget, moreThan: 5 }'));
  open('New business');
  openPart('What counts as stuck', 'Too slow');
  const field = fill('Number', 'a lot') as HTMLInputElement;
  fireEvent.blur(field);
  expect(field.value).toBe('a lot');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(form.text()).toContain('moreThan: a lot');
});

test('an id is changed with all that names it; one that is taken is refused and stays to be mended', () => {
  const form = showForm();
  open('Roles');
  openPart('All roles', 'Sales');
  const field = fill('Id', 'lead') as HTMLInputElement;
  fireEvent.blur(field);
  expect(form.text()).toBe(sampleText);
  expect(field.value).toBe('lead');
  expect(screen.getByRole('alert').textContent).toContain('taken');
  fill('Id', 'sellers');
  fireEvent.blur(field);
  expect(form.text()).toBe(
    sampleText
      .replace('id: sales', 'id: sellers')
      .replace('roles: [sales]', 'roles: [sellers]')
      .replace('owner: sales', 'owner: sellers'),
  );
});

test('what the form has no field for is named and kept', () => {
  const text = sampleText.replace('title: Proposal', 'title: Proposal\n        colour: red');
  const form = showForm(text);
  open('Proposal');
  expect(screen.getByText('colour')).toBeTruthy();
  fireEvent.blur(fill('Title', 'Offer'));
  expect(form.text()).toBe(text.replace('title: Proposal', 'title: Offer'));
});

test('a text with a mistake changes nothing and says its line', () => {
  const form = showForm(`${sampleText}oops: [\n`);
  expect(screen.getByText(/The text has a mistake on line \d+; mend it there/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(form.texts).toHaveLength(1);
});

test('a change from elsewhere, such as an undo, is shown', () => {
  const form = showForm();
  fireEvent.blur(fill('Name of the playbook', 'Theirs'));
  act(() => form.setFromOutside(sampleText));
  expect((screen.getByLabelText('Name of the playbook') as HTMLInputElement).value).toBe('Ours');
});

test('for a viewer nothing can be changed', () => {
  showForm(sampleText, true);
  open('New business');
  expect(screen.queryByRole('button', { name: /^(Remove|Move|Add)/ })).toBeNull();
  expect((screen.getByLabelText('Title') as HTMLInputElement).readOnly).toBe(true);
});

test('who may do a step, since when somebody is in their roles, and what a role learns are written by form', () => {
  const form = showForm();
  open('First call');
  openPart('Steps', 'Call them');
  choose('Only for who has passed', 'discounts');
  expect(form.text()).toContain('            requires: discounts\n');
  choose('Only for who has passed', '');
  expect(form.text()).toBe(sampleText);

  open('People');
  openPart('All people', 'Mara Lindt');
  fireEvent.blur(fill('In their roles since', '2026-11-02'));
  expect(form.text()).toContain('roles: [sales], joined: 2026-11-02 }');

  open('Learning paths');
  fill('Name of the new learning path', 'New in sales');
  fireEvent.click(screen.getByRole('button', { name: 'Add learning path' }));
  const sops = screen.getByRole('region', { name: 'SOPs to learn' });
  expect(within(sops).getByText(/This list is empty/)).toBeTruthy();
  choose('Add an SOP…', 'first-call');
  choose('Add an SOP…', 'discounts');
  expect(within(sops).queryByText(/This list is empty/)).toBeNull();
  const [first] = within(sops).getAllByLabelText('Within');
  if (first) fireEvent.change(first, { target: { value: 'soon' } });
  if (first) fireEvent.blur(first);
  expect(within(sops).getByText(/must be a number of days such as "14 days"/)).toBeTruthy();
  if (first) fireEvent.change(first, { target: { value: '5 days' } });
  if (first) fireEvent.blur(first);
  fireEvent.click(screen.getByRole('button', { name: 'Move Discount approval up' }));
  const parsed = parsePlaybook(form.text(), undefined, 'any');
  expect(parsed.ok && parsed.playbook.paths).toEqual([
    {
      id: 'new-in-sales',
      title: 'New in sales',
      role: 'sales',
      sops: [{ sop: 'discounts' }, { sop: 'first-call', within: '5 days' }],
    },
  ]);
});
