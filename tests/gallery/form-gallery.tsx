import { useEffect, useState } from 'react';
import { PlaybookForm } from '../../components/playbook-form/playbook-form.tsx';
import { parsePlaybook } from '../../lib/playbook/parse-playbook.ts';
import { formStates } from './form-states.ts';

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
  const parsed = parsePlaybook(text);
  const form = <PlaybookForm text={text} problems={parsed.ok ? [] : parsed.problems} onChange={setText} />;
  return (
    <div role={ready ? 'main' : undefined} style={{ padding: 16 }}>
      <h1 className="visually-hidden">Playbook</h1>
      {form}
    </div>
  );
}
