import { samplePlaybook } from './sample-playbook.ts';

interface FormSample {
  text: string;
  /** What is opened, one after the other, by the beginning of its name. */
  open: string[];
}

/** Every state of the playbook's form, by name. */
export const formStates: Record<string, FormSample> = {
  company: { text: samplePlaybook, open: [] },
  motion: { text: samplePlaybook, open: ['New business'] },
  condition: { text: samplePlaybook, open: ['New business', 'A large deal moves'] },
  stage: { text: samplePlaybook, open: ['First call', 'Confirm the call'] },
  handoff: { text: samplePlaybook, open: ['Sales to delivery', 'The signed contract'] },
  people: { text: samplePlaybook, open: ['People', 'Mara Lindt'] },
  sops: { text: samplePlaybook, open: ['SOPs', 'The first call'] },
  paths: {
    text: `${samplePlaybook}paths:
  - id: new
    title: New in sales
    role: account-executive
    sops: [{ sop: discounts, within: 5 days }, { sop: proposal }, { sop: gone }]
`,
    open: ['Learning paths', 'New in sales'],
  },
  problems: {
    text: samplePlaybook
      .replace('due: 4 business hours', 'due: 4 bananas')
      .replace('title: Proposal', 'title: Proposal\n        colour: red'),
    open: ['First call', 'Confirm the call'],
  },
  broken: { text: `${samplePlaybook}oops: [\n`, open: [] },
};
