import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { listAt, nameOf, textOf } from './content-words.ts';
import { CriterionFields } from './criterion-fields.tsx';
import { useForm } from './form-context.ts';
import { HostFields } from './host-fields.tsx';
import { IdField } from './id-field.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newId } from './new-id.ts';
import { PartList } from './part-list.tsx';
import { StepFields } from './step-fields.tsx';
import { TicksField } from './ticks-field.tsx';
import { useSopChoices } from './use-sop-choices.ts';

const covered = ['id', 'title', 'kind', 'hosts', 'steps', 'exit', 'sops'];

/** Everything about one stage: its names, its steps, and what must be true to leave it. */
export function StagePage({ path }: { path: EditPath }) {
  const { content } = useForm();
  const sops = useSopChoices();
  const roles = roleChoices(content);
  const roleName = (id: string) => roles.find(({ value }) => value === id)?.label ?? id;
  const steps = [...path, 'steps'];
  const exit = [...path, 'exit'];
  return (
    <>
      <h2>{nameOf(valueAt(content, path), t('playbookForm.stage'))}</h2>
      <div className="form-columns">
        <LineField path={[...path, 'title']} label={t('playbookForm.title')} required />
        <ChoiceField
          path={[...path, 'kind']}
          label={t('playbookForm.kind')}
          none={t('playbookForm.openKind')}
          options={(['open', 'won', 'lost'] as const)
            .map((value) => ({ value, label: t(`playbookForm.stageKind.${value}`) }))
            .slice(valueAt(content, [...path, 'kind']) === 'open' ? 0 : 1)}
        />
      </div>
      <PartList
        path={steps}
        title={t('playbookForm.steps')}
        noun="step"
        create={(title) => ({
          id: newId(title, listAt(content, steps)),
          title,
          owner: roles[0]?.value ?? '',
        })}
        summary={(step) => [roleName(textOf(step.owner)), textOf(step.due)].filter(Boolean).join(' · ')}
      >
        {(step, index) => <StepFields path={step} index={index} />}
      </PartList>
      <PartList
        path={exit}
        title={t('playbookForm.toLeaveThisStage')}
        noun="criterion"
        create={(title) => ({ id: newId(title, listAt(content, exit)), title, confirmed: true })}
      >
        {(criterion) => <CriterionFields path={criterion} />}
      </PartList>
      <TicksField path={[...path, 'sops']} label={t('playbookForm.sopsForTheWholeStage')} options={sops} />
      <HostFields
        path={[...path, 'hosts']}
        legend={t('playbookForm.namesOfTheStage')}
        hint={t('playbookForm.namesOfTheStageHint')}
        of="names"
      />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
