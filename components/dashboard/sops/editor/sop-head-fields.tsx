import type { Playbook } from '../../../../lib/playbook/playbook-schema.ts';
import { findDays, sopLayers } from '../../../../lib/sops/sop-document.ts';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { t } from '../../../../lib/text/t.ts';
import { roleChoices } from '../../../playbook-form/choices.ts';
import { FormField } from '../../../ui/form-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { LinesInput } from './lines-input.tsx';
import { Ticks } from './ticks.tsx';

export interface SopFieldsProps {
  draft: SopDraft;
  playbook: Playbook;
  readOnly: boolean;
  onChange: (part: Partial<SopDraft>) => void;
}

/** Who keeps an SOP, who looks at it how often, who reads it, and by which words it is found. */
export function SopHeadFields({ draft, playbook, readOnly, onChange }: SopFieldsProps) {
  const roles = roleChoices(playbook);
  const days = draft.interval === undefined ? '' : String(findDays(draft.interval) ?? draft.interval);
  return (
    <div className="stack">
      <FormField label={t('sopEdit.owner')} hint={t('sopEdit.ownerHint')} faults={[]}>
        {(ties) => (
          <Select
            {...ties}
            value={draft.owner}
            options={roles}
            disabled={readOnly}
            onChange={(owner) => onChange({ owner })}
          />
        )}
      </FormField>
      <FormField label={t('sopEdit.verifier')} hint={t('sopEdit.verifierHint')} faults={[]}>
        {(ties) => (
          <Select
            {...ties}
            value={draft.verifier ?? ''}
            options={[{ value: '', label: t('sopEdit.theOwner') }, ...roles]}
            disabled={readOnly}
            onChange={(verifier) => onChange({ verifier: verifier === '' ? undefined : verifier })}
          />
        )}
      </FormField>
      <FormField label={t('sopEdit.interval')} hint={t('sopEdit.intervalHint')} faults={[]}>
        {(ties) => (
          <input
            {...ties}
            type="number"
            min={1}
            max={999}
            readOnly={readOnly}
            value={days}
            onChange={({ target: { value } }) =>
              onChange({ interval: value === '' ? undefined : `${value} days` })
            }
          />
        )}
      </FormField>
      <FormField label={t('sopEdit.layer')} faults={[]}>
        {(ties) => (
          <Select
            {...ties}
            value={draft.layer ?? ''}
            options={[
              { value: '', label: t('sopEdit.noLayer') },
              ...sopLayers.map((value) => ({ value, label: t(`sop.page.layers.${value}`) })),
            ]}
            disabled={readOnly}
            onChange={(layer) => onChange({ layer: sopLayers.find((one) => one === layer) })}
          />
        )}
      </FormField>
      <Ticks
        legend={t('sopEdit.readers')}
        hint={t('sopEdit.readersHint')}
        options={roles}
        chosen={draft.roles}
        disabled={readOnly}
        onChange={(chosen) => onChange({ roles: chosen })}
      />
      <LinesInput
        label={t('sopEdit.tags')}
        hint={t('sopEdit.tagsHint')}
        values={draft.tags}
        readOnly={readOnly}
        onChange={(tags) => onChange({ tags })}
      />
    </div>
  );
}
