import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { OutlineEntry } from './outline-entry.tsx';
import { OutlineMotion } from './outline-motion.tsx';

interface OutlineProps {
  place: EditPath;
  onOpen: (place: EditPath) => void;
}

/** The parts of the playbook, to open one; with how much is to mend in each. */
export function Outline({ place, onOpen }: OutlineProps) {
  const form = useForm();
  const motions = listAt(form.content, ['motions']);
  const company = [...form.faultsOf([]), ...form.faultsAt(['name']), ...form.faultsAt(['calendar'])];
  const people = [...form.faultsAt(['people']), ...form.faultsAt(['teams'])];
  // The motion one is in, or the first one, so that it is seen that there is more inside.
  const unfolded = place[0] === 'motions' ? place[1] : 0;
  const entry = (to: EditPath, name: string, faults: number) => (
    <li>
      <OutlineEntry to={to} place={place} name={name} faults={faults} onOpen={onOpen} />
    </li>
  );
  const list = (key: string, name: string) => entry([key], name, form.faultsAt([key]).length);
  return (
    <nav className="outline" aria-label={t('playbookForm.partsOfThePlaybook')}>
      <ul>
        {entry([], t('playbookForm.company'), company.length)}
        {list('roles', t('playbookForm.roles'))}
        {entry(['people'], t('playbookForm.people'), people.length)}
        {list('properties', t('playbookForm.properties'))}
        {list('sops', t('playbookForm.sops'))}
        {list('paths', t('playbookForm.paths'))}
        {motions.map((motion, m) => (
          <OutlineMotion
            key={m}
            path={['motions', m]}
            motion={motion}
            place={place}
            isOpen={unfolded === m}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </nav>
  );
}
