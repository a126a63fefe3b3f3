import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { listAt, nameOf } from './content-words.ts';
import { useForm } from './form-context.ts';

interface OutlineProps {
  place: EditPath;
  onOpen: (place: EditPath) => void;
}

/** The parts of the playbook, to open one; with how much is to mend in each. */
export function Outline({ place, onOpen }: OutlineProps) {
  const form = useForm();
  const motions = listAt(form.content, ['motions']);
  const company = [...form.faultsOf([]), ...form.faultsAt(['name']), ...form.faultsAt(['calendar'])];
  const entry = (to: EditPath, name: string, faults: number) => (
    <button
      type="button"
      className="outline-entry"
      aria-current={isSame(place, to) ? 'page' : undefined}
      onClick={() => onOpen(to)}
    >
      <span className="grow">{name}</span>
      {faults > 0 && (
        <span className="count" title={`${faults} to mend`}>
          {faults}
          <span className="visually-hidden"> to mend</span>
        </span>
      )}
    </button>
  );
  const list = (key: string, name: string) => entry([key], name, form.faultsAt([key]).length);
  return (
    <nav className="outline" aria-label="Parts of the playbook">
      <ul>
        <li>{entry([], 'Company', company.length)}</li>
        <li>{list('roles', 'Roles')}</li>
        <li>
          {entry(['people'], 'People', form.faultsAt(['people']).length + form.faultsAt(['teams']).length)}
        </li>
        <li>{list('properties', 'Properties')}</li>
        <li>{list('sops', 'SOPs')}</li>
        {motions.map((motion, m) => {
          const path = ['motions', m];
          const stages = listAt(motion, ['stages']);
          const inStages = stages.flatMap((_, s) => form.faultsAt([...path, 'stages', s])).length;
          return (
            <li key={m}>
              {entry(path, nameOf(motion, `Motion ${m + 1}`), form.faultsAt(path).length - inStages)}
              <ul className="outline-inner">
                {stages.map((stage, s) => (
                  <li key={s}>
                    {entry(
                      [...path, 'stages', s],
                      nameOf(stage, `Stage ${s + 1}`),
                      form.faultsAt([...path, 'stages', s]).length,
                    )}
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function isSame(a: EditPath, b: EditPath): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
