import { Plus, Trash2 } from 'lucide-react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { Button } from '../ui/button.tsx';
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
  const written = valueAt(form.content, path) !== undefined;
  return (
    <fieldset className="condition-field">
      <legend>{label}</legend>
      {written ? <ConditionNode path={path} /> : <p className="soft">{everywhere}</p>}
      {!form.readOnly &&
        (written ? (
          <Button look="quiet" onClick={() => form.change({ do: 'remove', path })}>
            <Trash2 size={16} aria-hidden="true" />
            Remove the condition
          </Button>
        ) : (
          <Button look="quiet" onClick={() => form.change({ do: 'set', path, value: firstCondition })}>
            <Plus size={16} aria-hidden="true" />
            Add a condition
          </Button>
        ))}
    </fieldset>
  );
}
