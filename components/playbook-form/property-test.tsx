import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { propertyTypesOf } from '../../lib/playbook/property-types.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { findOwnType, propertyChoices } from './choices.ts';
import { type AskedFor, findTestWords, type TestWords, testChoices } from './condition-words.ts';
import { textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { LinesField } from './lines-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

const coreTypes = propertyTypesOf({ properties: [] });

const firstValues: Record<AskedFor, unknown> = {
  nothing: true,
  text: '',
  number: 0,
  day: 'today',
  days: '30 days',
  list: [],
  change: { within: '14 days' },
  changes: { atLeast: 3 },
};

/** A condition over one property: which, what is asked of it, and the value it is compared with. */
export function PropertyTest({ path }: { path: EditPath }) {
  const form = useForm();
  const condition = valueAt(form.content, path);
  if (!isGroup(condition)) return null;
  const property = textOf(condition.property);
  const typeOf = (id: string) => findOwnType(form.content, id) ?? coreTypes.get(id) ?? 'text';
  const test = findTest(condition);
  const write = (id: string, next: TestWords | undefined) => {
    const { property: _, ...rest } = condition;
    const kept =
      next?.asks === test?.asks && test && next?.asks !== 'nothing' ? condition[test.value] : undefined;
    const [key = '', answer] = next?.value.split(':') ?? [];
    const fresh = answer === undefined ? (kept ?? firstValues[next?.asks ?? 'text']) : answer === 'true';
    form.change({ do: 'set', path, value: { property: id, ...(next ? { [key]: fresh } : rest) } });
  };
  const chooseProperty = (id: string) => {
    const possible = testChoices(typeOf(id));
    const stays = test === undefined || possible.some(({ value }) => value === test.value);
    write(id, stays ? test : possible[0]);
  };
  return (
    <div className="form-columns">
      <FormField label={t('playbookForm.property')} faults={form.faultsAt([...path, 'property'])}>
        {(ties) => (
          <Select
            {...ties}
            value={property}
            disabled={form.readOnly}
            options={propertyChoices(form.content)}
            onChange={chooseProperty}
          />
        )}
      </FormField>
      <FormField label={t('playbookForm.test')} faults={[]}>
        {(ties) => (
          <Select
            {...ties}
            value={test?.value ?? ''}
            disabled={form.readOnly}
            options={withCurrent(testChoices(typeOf(property)), test)}
            onChange={(value) => write(property, findTestWords(value))}
          />
        )}
      </FormField>
      {test && <Value path={[...path, test.value]} asks={test.asks} />}
      <MoreInYaml path={path} covered={['property', test?.value.split(':')[0] ?? 'known']} />
    </div>
  );
}

function findTest(condition: Record<string, unknown>): TestWords | undefined {
  if (typeof condition.known === 'boolean') return findTestWords(`known:${condition.known}`);
  return Object.keys(condition).flatMap((key) => findTestWords(key) ?? [])[0];
}

/** A test that the property's type cannot answer is shown nevertheless, because it is what stands there. */
function withCurrent(choices: TestWords[], test: TestWords | undefined): TestWords[] {
  return !test || choices.some(({ value }) => value === test.value) ? choices : [...choices, test];
}

function Value({ path, asks }: { path: EditPath; asks: AskedFor }) {
  switch (asks) {
    case 'nothing':
      return null;
    case 'list':
      return (
        <LinesField
          path={path}
          label={t('playbookForm.values')}
          hint={t('playbookForm.oneInEachLine')}
          of="list"
          required
        />
      );
    case 'number':
      return <LineField path={path} label={t('playbookForm.number')} required number />;
    case 'day':
      return (
        <LineField
          path={path}
          label={t('playbookForm.day')}
          hint={t('playbookForm.dayHint')}
          examples={['today', '14 days ago', 'in 7 days']}
          required
        />
      );
    case 'days':
      return (
        <LineField
          path={path}
          label={t('playbookForm.numberOfDays')}
          hint={t('playbookForm.daysHint')}
          required
        />
      );
    case 'change':
      return (
        <LineField
          path={[...path, 'within']}
          label={t('playbookForm.numberOfDays')}
          hint={t('playbookForm.daysHint')}
          required
        />
      );
    case 'changes':
      return (
        <>
          <LineField path={[...path, 'atLeast']} label={t('playbookForm.howOften')} required number />
          <LineField
            path={[...path, 'within']}
            label={t('playbookForm.inHowManyDays')}
            hint={t('playbookForm.inDaysHint')}
          />
        </>
      );
    case 'text':
      return <LineField path={path} label={t('playbookForm.text')} required />;
  }
}
