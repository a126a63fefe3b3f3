import { Plus, Trash2 } from 'lucide-react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { Button } from '../ui/button.tsx';
import { Faults } from '../ui/form-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { ChoiceField } from './choice-field.tsx';
import { asKind, type ConditionKind, conditionKinds, findKind, firstCondition } from './condition-shape.ts';
import { choicesOf, listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { ActivityTest, EntryTest } from './history-test.tsx';
import { PropertyTest } from './property-test.tsx';

const kindWords: Record<ConditionKind, string> = {
  property: 'A property of the record',
  all: 'All of these hold',
  any: 'At least one of these holds',
  not: 'This does not hold',
  visited: 'The record was in a stage',
  stageEntered: 'When a stage was entered',
  activity: 'Something happened',
};

/** One part of a condition, with the parts inside it. */
export function ConditionNode({ path, onRemove }: { path: EditPath; onRemove?: () => void }) {
  const form = useForm();
  const condition = valueAt(form.content, path);
  const kind = findKind(condition);
  const stages = choicesOf(listAt(form.content, [...path.slice(0, 2), 'stages']));
  if (!kind) {
    return (
      <p className="soft">
        Written in the YAML: <code>{JSON.stringify(condition)}</code>
      </p>
    );
  }
  const put = (chosen: string) => {
    const next = conditionKinds.find((one) => one === chosen);
    if (next && next !== kind) {
      form.change({ do: 'set', path, value: asKind(condition, next, stages[0]?.value ?? '') });
    }
  };
  return (
    <div className="condition">
      <div className="row">
        <Select
          aria-label="Kind of condition"
          value={kind}
          disabled={form.readOnly}
          options={conditionKinds.map((value) => ({ value, label: kindWords[value] }))}
          onChange={put}
        />
        {onRemove && !form.readOnly && (
          <IconButton label="Remove this part" onClick={onRemove}>
            <Trash2 size={16} aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <Faults faults={form.faultsOf(path)} />
      {(kind === 'all' || kind === 'any') && <Parts path={[...path, kind]} />}
      {kind === 'not' && (
        <div className="condition-parts">
          <ConditionNode path={[...path, 'not']} />
        </div>
      )}
      {kind === 'property' && <PropertyTest path={path} />}
      {kind === 'visited' && <ChoiceField path={[...path, 'visited']} label="Stage" options={stages} />}
      {kind === 'stageEntered' && <EntryTest path={path} stages={stages} />}
      {kind === 'activity' && <ActivityTest path={path} />}
    </div>
  );
}

function Parts({ path }: { path: EditPath }) {
  const form = useForm();
  const parts = listAt(form.content, path);
  const remove = (index: number) => form.change({ do: 'remove', path: [...path, index] });
  return (
    <div className="condition-parts">
      <Faults faults={form.faultsOf(path)} />
      <ul className="condition-list">
        {parts.map((_, index) => (
          <li key={index}>
            <ConditionNode
              path={[...path, index]}
              {...(parts.length > 1 ? { onRemove: () => remove(index) } : {})}
            />
          </li>
        ))}
      </ul>
      {!form.readOnly && (
        <Button
          look="quiet"
          onClick={() => form.change({ do: 'insert', path, index: parts.length, value: firstCondition })}
        >
          <Plus size={16} aria-hidden="true" />
          Add a part
        </Button>
      )}
    </div>
  );
}
