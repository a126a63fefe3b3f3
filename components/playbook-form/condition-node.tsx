import { Plus, Trash2 } from 'lucide-react';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Faults } from '../ui/form-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Rich } from '../ui/rich.tsx';
import { Select } from '../ui/select.tsx';
import { ChoiceField } from './choice-field.tsx';
import { asKind, conditionKinds, findKind, firstCondition } from './condition-shape.ts';
import { choicesOf, listAt } from './content-words.ts';
import { useForm } from './form-context.ts';
import { ActivityTest, EntryTest } from './history-test.tsx';
import { PropertyTest } from './property-test.tsx';

/** One part of a condition, with the parts inside it. */
export function ConditionNode({ path, onRemove }: { path: EditPath; onRemove?: () => void }) {
  const form = useForm();
  const condition = valueAt(form.content, path);
  const kind = findKind(condition);
  const stages = choicesOf(listAt(form.content, [...path.slice(0, 2), 'stages']));
  if (!kind) {
    return (
      <p className="soft">
        <Rich
          sentence={{ key: 'playbookForm.writtenInTheYaml' }}
          parts={{ condition: <code>{JSON.stringify(condition)}</code> }}
        />
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
          aria-label={t('playbookForm.kindOfCondition')}
          value={kind}
          disabled={form.readOnly}
          options={conditionKinds.map((value) => ({ value, label: t(`playbookForm.condition.${value}`) }))}
          onChange={put}
        />
        {onRemove && !form.readOnly && (
          <IconButton label={t('playbookForm.removeThisPart')} onClick={onRemove}>
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
      {kind === 'visited' && (
        <ChoiceField path={[...path, 'visited']} label={t('playbookForm.stage')} options={stages} />
      )}
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
          {t('playbookForm.addAPart')}
        </Button>
      )}
    </div>
  );
}
