import { Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { EditPath, PlaybookEdit } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { ConditionNode } from './condition-node.tsx';
import { firstCondition } from './condition-shape.ts';
import { useForm } from './form-context.ts';

interface ConditionFieldProps {
  path: EditPath;
  label: string;
  /** What holds without a condition, as a sentence. */
  everywhere: string;
}

/** The condition of a step, a criterion or a rule: none, or one that can be built without writing. */
export function ConditionField({ path, label, everywhere }: ConditionFieldProps) {
  const form = useForm();
  const focusAfter = useFocusAfter();
  const box = useRef<HTMLFieldSetElement>(null);
  // The button that was pressed is gone; the first thing to do now has the focus.
  const change = (edit: PlaybookEdit) => {
    form.change(edit);
    focusAfter(() => box.current?.querySelector<HTMLElement>('select, button') ?? null);
  };
  const written = valueAt(form.content, path) !== undefined;
  return (
    <fieldset ref={box} className="condition-field">
      <legend>{label}</legend>
      {written ? <ConditionNode path={path} /> : <p className="soft">{everywhere}</p>}
      {!form.readOnly &&
        (written ? (
          <Button look="quiet" onClick={() => change({ do: 'remove', path })}>
            <Trash2 size={16} aria-hidden="true" />
            {t('playbookForm.removeTheCondition')}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => change({ do: 'set', path, value: firstCondition })}>
            <Plus size={16} aria-hidden="true" />
            {t('playbookForm.addACondition')}
          </Button>
        ))}
    </fieldset>
  );
}
