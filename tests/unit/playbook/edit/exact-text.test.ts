import { expect, test } from 'vitest';
import { editPlaybook } from '../../../../lib/playbook/edit/edit-playbook.ts';
import type { PlaybookEdit } from '../../../../lib/playbook/edit/playbook-edit.ts';

// Spacing that no printer would make: whatever is written anew shows.
const sample = `# The head
waymark:   1
name:  "Ours"   # as on the door
roles:
  # all of them
  - { id: sales,   title: Sales }   # the first
  - { id: lead,    title: Lead }

people: []
motions:
  - id: new
    stages:
      # what stages are
      - id:  first
        title:   First   # call
        steps:
          - id: call
            title: 'Call them'
            owner: sales

          # This one takes longer.
          - id: meet
            title: Meet
            owner: sales
            # nobody knows why

      - id: second
        title: Second
sops:
  - id: how
    title: How
    body: |
      One.

      Two.
  - id: why
    body: Because.
# The end
`;

const steps = ['motions', 0, 'stages', 0, 'steps'] as const;

const cases: { name: string; edits: PlaybookEdit[]; from: string; to: string }[] = [
  {
    name: 'a text keeps its quotes and the comment beside it',
    edits: [{ do: 'set', path: ['name'], value: 'Theirs' }],
    from: 'name:  "Ours"   # as on the door',
    to: 'name:  "Theirs"   # as on the door',
  },
  {
    name: 'a plain text gets quotes only where it needs them',
    edits: [{ do: 'set', path: ['motions', 0, 'stages', 0, 'title'], value: 'Call: first' }],
    from: 'title:   First   # call',
    to: 'title:   "Call: first"   # call',
  },
  {
    name: 'a text in braces is written so that it may stand there',
    edits: [{ do: 'set', path: ['roles', 1, 'title'], value: 'Lead, sales' }],
    from: '{ id: lead,    title: Lead }',
    to: '{ id: lead,    title: "Lead, sales" }',
  },
  {
    name: 'a new key stands where the schema has it',
    edits: [{ do: 'set', path: [...steps, 0, 'due'], value: '4 business hours' }],
    from: "            title: 'Call them'\n",
    to: "            title: 'Call them'\n            due: 4 business hours\n",
  },
  {
    name: 'a new item is written like those beside it',
    edits: [{ do: 'insert', path: ['roles'], index: 1, value: { id: 'back', title: 'Back office' } }],
    from: '# the first\n',
    to: '# the first\n  - { id: back, title: Back office }\n',
  },
  {
    name: 'a new item at the end keeps the distance that items have',
    edits: [{ do: 'insert', path: steps, index: 2, value: { id: 'end', title: 'End', owner: 'lead' } }],
    from: '            # nobody knows why\n',
    to: '            # nobody knows why\n\n          - id: end\n            title: End\n            owner: lead\n',
  },
  {
    name: 'an empty list opens',
    edits: [{ do: 'insert', path: ['people'], index: 0, value: { id: 'mara', roles: ['sales', 'lead'] } }],
    from: 'people: []\n',
    to: 'people:\n  - id: mara\n    roles: [sales, lead]\n',
  },
  {
    name: 'a missing list is made',
    edits: [
      {
        do: 'insert',
        path: ['motions', 0, 'stages', 1, 'steps'],
        index: 0,
        value: { id: 'go', owner: 'lead' },
      },
    ],
    from: '        title: Second\n',
    to: '        title: Second\n        steps:\n          - id: go\n            owner: lead\n',
  },
  {
    name: 'a condition is written as people write it',
    edits: [
      {
        do: 'set',
        path: [...steps, 0, 'when'],
        value: { all: [{ property: 'amount', moreThan: 5 }, { not: { visited: 'second' } }] },
      },
    ],
    from: "            title: 'Call them'\n            owner: sales\n",
    to: `            title: 'Call them'
            owner: sales
            when:
              all:
                - { property: amount, moreThan: 5 }
                - { not: { visited: second } }
`,
  },
  {
    name: 'an item is taken out with the comment directly above it and the lines inside it',
    edits: [{ do: 'remove', path: [...steps, 1] }],
    from: `
          # This one takes longer.
          - id: meet
            title: Meet
            owner: sales
            # nobody knows why
`,
    to: '',
  },
  {
    name: 'the first item leaves what is said of the whole list',
    edits: [{ do: 'remove', path: ['roles', 0] }],
    from: '  - { id: sales,   title: Sales }   # the first\n',
    to: '',
  },
  {
    name: 'a key goes with its line',
    edits: [{ do: 'remove', path: [...steps, 0, 'title'] }],
    from: "            title: 'Call them'\n",
    to: '',
  },
  {
    name: 'a long text is changed where it stands',
    edits: [{ do: 'set', path: ['sops', 0, 'body'], value: 'One.\n\n  Two and a half.\nThree.\n' }],
    from: '      One.\n\n      Two.\n',
    to: '      One.\n\n        Two and a half.\n      Three.\n',
  },
  {
    name: 'a short text becomes a long one',
    edits: [{ do: 'set', path: ['sops', 1, 'body'], value: 'Because.\n\nAnd so.\n' }],
    from: 'body: Because.\n',
    to: 'body: |\n      Because.\n\n      And so.\n',
  },
  {
    name: 'items change places with their comments',
    edits: [{ do: 'move', path: ['roles'], from: 0, to: 1 }],
    from: '  - { id: sales,   title: Sales }   # the first\n  - { id: lead,    title: Lead }\n',
    to: '  - { id: lead,    title: Lead }\n  - { id: sales,   title: Sales }   # the first\n',
  },
];

test.each(cases)('$name', ({ edits, from, to }) => {
  expect(sample.split(from)).toHaveLength(2);
  expect(editPlaybook(sample, edits)).toEqual({ ok: true, text: sample.replace(from, () => to) });
});

test('a change of one part that is repeated elsewhere is a change of that part only', () => {
  const text = 'a: &hours { opens: "09:00" } # ours\nb: *hours\n# end\n';
  const answer = editPlaybook(text, [{ do: 'set', path: ['b', 'opens'], value: '10:00' }]);
  expect(answer).toEqual({ ok: true, text: 'a: { opens: "09:00" } # ours\nb:\n  opens: 10:00\n\n# end\n' });
});

test('anchors elsewhere stay', () => {
  const text = 'a: &x [1]\nb:   *x\nname: Old\n';
  const answer = editPlaybook(text, [{ do: 'set', path: ['name'], value: 'New' }]);
  expect(answer).toEqual({ ok: true, text: 'a: &x [1]\nb:   *x\nname: New\n' });
});

test('a text with a mistake is not touched, and its line is told', () => {
  const answer = editPlaybook('name: Ours\nroles: [\nmotions: 1\n', [
    { do: 'set', path: ['name'], value: 'x' },
  ]);
  expect(answer).toMatchObject({ ok: false, line: expect.any(Number) });
});

test('of several changes none is made when one cannot be', () => {
  const answer = editPlaybook(sample, [
    { do: 'set', path: ['name'], value: 'x' },
    { do: 'remove', path: ['roles', 7] },
  ]);
  expect(answer).toMatchObject({ ok: false, line: null });
});
