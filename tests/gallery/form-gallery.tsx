import { useEffect, useState } from 'react';
import { PlaybookForm } from '../../components/playbook-form/playbook-form.tsx';
import { SopDocumentsContext } from '../../components/playbook-form/sop-documents.ts';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { formStates } from './form-states.ts';

const documents = [
  { value: 'discounts', label: 'Discount approval' },
  { value: 'proposal', label: 'The proposal' },
  { value: 'handover', label: 'Handing a won deal over to delivery' },
];
const ids = new Set(documents.map(({ value }) => value));

/** The playbook's form in one state; a landmark once everything that belongs to the state is open. */
export function FormGallery({ state }: { state: string }) {
  const sample = formStates[state];
  const [text, setText] = useState(sample?.text ?? '');
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const openAll = async () => {
      for (const name of sample?.open ?? []) {
        const buttons = [...document.querySelectorAll('button')];
        buttons.find((button) => button.textContent.startsWith(name))?.click();
        await new Promise((done) => requestAnimationFrame(done));
      }
      setReady(true);
    };
    void openAll();
  }, [sample]);
  const parsed = parsePlaybook(text, undefined, ids);
  const problems = parsed.ok ? [] : parsed.problems;
  return (
    <div role={ready ? 'main' : undefined} style={{ padding: 16 }}>
      <h1 className="visually-hidden">Playbook</h1>
      <SopDocumentsContext value={documents}>
        <PlaybookForm text={text} problems={problems} onChange={setText} />
      </SopDocumentsContext>
    </div>
  );
}
