import { render } from '@testing-library/react';
import { useState } from 'react';
import { PlaybookForm } from '../../../../components/playbook-form/playbook-form.tsx';
import { SopDocumentsContext } from '../../../../components/playbook-form/sop-documents.ts';
import { parsePlaybook } from '../../../../lib/playbook/parse-playbook.ts';

/** A small playbook in order, with a comment that has to outlive everything. */
export const sampleText = `waymark: 1
name: Ours
calendar: { timeZone: Europe/Berlin, workdays: [mon, tue], opens: "09:00", closes: "17:00" }
roles:
  - { id: sales, title: Sales }
  - { id: lead, title: Lead }
people:
  - { id: mara, name: Mara Lindt, roles: [sales] }
properties:
  - { id: budget, title: Budget, type: money, hosts: { hubspot: budget } }
motions:
  - id: new-business
    title: New business
    layer: pipeline
    on: { object: deal }
    stages:
      # The first one counts.
      - id: first-call
        title: First call
        steps:
          - id: call
            title: Call them
            due: 4 business hours
            owner: sales
          - id: meet
            title: Meet them
            owner: lead
            after: call
      - id: proposal
        title: Proposal
    stalls:
      - { id: slow, title: Too slow, after: 21 days }
sops:
  - { id: how, title: How to call, body: Ring. }
`;

/** SOPs that are documents of their own. */
const documents = [
  { value: 'discounts', label: 'Discount approval' },
  { value: 'first-call', label: 'The first call' },
];
const ids = new Set(documents.map(({ value }) => value));

/** Shows the form as the dashboard does: the text is kept outside, and what is wrong with it comes from there. */
export function showForm(first = sampleText, readOnly = false) {
  const texts: string[] = [first];
  let setFromOutside: (text: string) => void = () => {};
  function Holder() {
    const [text, setText] = useState(first);
    setFromOutside = setText;
    const parsed = parsePlaybook(text, undefined, ids);
    return (
      <SopDocumentsContext value={documents}>
        <PlaybookForm
          text={text}
          problems={parsed.ok ? [] : parsed.problems}
          readOnly={readOnly}
          onChange={(fresh) => {
            texts.push(fresh);
            setText(fresh);
          }}
        />
      </SopDocumentsContext>
    );
  }
  render(<Holder />);
  return {
    text: () => texts.at(-1) ?? '',
    texts,
    setFromOutside: (text: string) => setFromOutside(text),
  };
}
