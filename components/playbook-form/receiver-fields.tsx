import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { ChoiceField } from './choice-field.tsx';
import { peopleChoices, roleChoices } from './choices.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { PoolField } from './pool-field.tsx';
import { TerritoryField } from './territory-field.tsx';
import { WeightsField } from './weights-field.tsx';

const covered = [
  'person',
  'role',
  'roundRobin',
  'leastLoaded',
  'weighted',
  'territory',
  'capacity',
  'backup',
];

const ways = ['role', 'person', 'roundRobin', 'leastLoaded', 'weighted', 'territory'] as const;

/** Whom a routing rule gives its records to. */
export function ReceiverFields({ path }: { path: EditPath }) {
  const form = useForm();
  const to = valueAt(form.content, path);
  const way = ways.find((value) => isGroup(to) && value in to) ?? '';
  const [roles, people] = [roleChoices(form.content), peopleChoices(form.content)];
  const firstOf = (chosen: string): unknown => {
    if (chosen === 'weighted') return Object.fromEntries(people.slice(0, 2).map(({ value }) => [value, 1]));
    if (chosen === 'territory') return { property: 'source', people: {} };
    return (chosen === 'person' ? people : roles)[0]?.value ?? '';
  };
  const choose = (chosen: string) => {
    const shares = ['roundRobin', 'leastLoaded', 'weighted'].includes(chosen);
    const kept = isGroup(to)
      ? Object.entries(to).filter(([key]) => key === 'backup' || (shares && key === 'capacity'))
      : [];
    form.change({ do: 'set', path, value: { [chosen]: firstOf(chosen), ...Object.fromEntries(kept) } });
  };
  return (
    <div className="form-columns">
      <FormField label={t('playbookForm.goesTo')} faults={form.faultsOf(path)}>
        {(ties) => (
          <Select
            {...ties}
            value={way}
            disabled={form.readOnly}
            options={ways.map((value) => ({ value, label: t(`playbookForm.way.${value}`) }))}
            onChange={choose}
          />
        )}
      </FormField>
      {way === 'role' && (
        <ChoiceField path={[...path, 'role']} label={t('playbookForm.role')} options={roles} />
      )}
      {way === 'person' && (
        <ChoiceField path={[...path, 'person']} label={t('playbookForm.person')} options={people} />
      )}
      {(way === 'roundRobin' || way === 'leastLoaded') && <PoolField path={[...path, way]} />}
      {way === 'weighted' && <WeightsField path={[...path, 'weighted']} />}
      {way === 'territory' && <TerritoryField path={[...path, 'territory']} />}
      {(way === 'roundRobin' || way === 'leastLoaded' || way === 'weighted') && (
        <LineField
          path={[...path, 'capacity']}
          label={t('playbookForm.atMostEach')}
          hint={t('playbookForm.capacityHint')}
          number
        />
      )}
      <ChoiceField
        path={[...path, 'backup']}
        label={t('playbookForm.whenNobodyCan')}
        none={t('playbookForm.nobodyInParticular')}
        options={people}
      />
      <MoreInYaml path={path} covered={covered} />
    </div>
  );
}
