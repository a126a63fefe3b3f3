import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { t } from '../../../../lib/text/t.ts';
import { propertyChoices } from '../../../playbook-form/choices.ts';
import { LinesInput } from './lines-input.tsx';
import type { SopFieldsProps } from './sop-head-fields.tsx';
import { Ticks } from './ticks.tsx';

/** Where an SOP belongs: whole motions, stages, steps, fields, and other pages. */
export function SopPlaceFields({ draft, playbook, readOnly, onChange }: SopFieldsProps) {
  const { attach } = draft;
  const change = (part: Partial<SopDraft['attach']>) => onChange({ attach: { ...attach, ...part } });
  const properties = propertyChoices(playbook);
  const isKnown = (field: string) => properties.some(({ value }) => value === field);
  return (
    <div className="stack">
      <Ticks
        legend={t('sopEdit.motions')}
        hint={t('sopEdit.motionsHint')}
        options={playbook.motions.map(({ id, title }) => ({ value: id, label: title }))}
        chosen={attach.motions}
        disabled={readOnly}
        onChange={(motions) => change({ motions })}
      />
      {playbook.motions.map((motion) => {
        const here = `${motion.id}/`;
        const count = [...attach.stages, ...attach.steps].filter((place) => place.startsWith(here)).length;
        return (
          <details key={motion.id} className="sop-places" open={count > 0 || playbook.motions.length === 1}>
            <summary>{t('sopEdit.placesOf', { motion: motion.title })}</summary>
            <Ticks
              legend={t('sopEdit.stages')}
              options={motion.stages.map(({ id, title }) => ({ value: `${here}${id}`, label: title }))}
              chosen={attach.stages}
              disabled={readOnly}
              onChange={(stages) => change({ stages })}
            />
            {motion.stages
              .filter(({ steps }) => steps.length > 0)
              .map((stage) => (
                <Ticks
                  key={stage.id}
                  legend={t('sopEdit.stepsOf', { stage: stage.title })}
                  options={stage.steps.map(({ id, title }) => ({
                    value: `${here}${stage.id}/${id}`,
                    label: title,
                  }))}
                  chosen={attach.steps}
                  disabled={readOnly}
                  onChange={(steps) => change({ steps })}
                />
              ))}
          </details>
        );
      })}
      <Ticks
        legend={t('sopEdit.fields')}
        hint={t('sopEdit.fieldsHint')}
        options={properties}
        chosen={attach.fields}
        disabled={readOnly}
        onChange={(fields) => change({ fields })}
      />
      <LinesInput
        label={t('sopEdit.otherFields')}
        hint={t('sopEdit.otherFieldsHint')}
        values={attach.fields.filter((field) => !isKnown(field))}
        readOnly={readOnly}
        onChange={(others) => change({ fields: [...attach.fields.filter(isKnown), ...others] })}
      />
      <LinesInput
        label={t('sopEdit.urls')}
        hint={t('sopEdit.urlsHint')}
        values={attach.urls}
        readOnly={readOnly}
        onChange={(urls) => change({ urls })}
      />
    </div>
  );
}
