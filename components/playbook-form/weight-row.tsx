import { useId } from 'react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { TypedInput } from './typed-input.tsx';

interface WeightRowProps {
  /** Where the person's number stands. */
  path: EditPath;
  name: string;
  /** The sum of everybody's numbers. */
  sum: number;
}

/** One person's share: a number, and what it is of the whole. */
export function WeightRow({ path, name, sum }: WeightRowProps) {
  const form = useForm();
  const id = useId();
  const stands = textOf(valueAt(form.content, path));
  const share = sum > 0 && Number(stands) > 0 ? Math.round((Number(stands) / sum) * 100) : null;
  const write = (text: string) => {
    const number = Number(text);
    if (text !== '') form.change({ do: 'set', path, value: Number.isFinite(number) ? number : text });
    else if (form.latest(path) !== undefined) form.change({ do: 'remove', path });
    return null;
  };
  return (
    <li>
      <label htmlFor={id}>{name}</label>
      <TypedInput
        ties={{ id, 'aria-invalid': form.faultsAt(path).length > 0, 'aria-describedby': undefined }}
        stands={stands}
        write={write}
        readOnly={form.readOnly}
      />
      <span className="soft">{share !== null && t('playbookForm.share', { n: numberText(share) })}</span>
    </li>
  );
}
