import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath, PlaybookEdit } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select } from '../ui/select.tsx';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';

const events = ['reply', 'meeting'] as const;
const effects = ['stop', 'pause', 'none'] as const;

type Event = (typeof events)[number];
type Effect = (typeof effects)[number];

/** What ends a sequence and what makes it wait: one question for each event, though the text has two lists. */
export function SequenceEndFields({ path }: { path: EditPath }) {
  const form = useForm();
  const sequence = valueAt(form.content, path);
  const pauses = listAt(form.content, [...path, 'pauseOn']).map(textOf);
  const written = isGroup(sequence) ? sequence.stopOn : undefined;
  const stops = Array.isArray(written) ? written.map(textOf) : null;
  const effectOf = (event: Event): Effect => {
    if (pauses.includes(event)) return 'pause';
    return stops === null || stops.includes(event) ? 'stop' : 'none';
  };
  const choose = (event: Event, effect: Effect) => {
    const after = (one: Event) => (one === event ? effect : effectOf(one));
    const pausing: string[] = [
      ...events.filter((one) => after(one) === 'pause'),
      ...pauses.filter((one) => one === 'away'),
    ];
    const stopping: string[] = events.filter((one) => after(one) === 'stop');
    // Left out, both stop it save those that pause it; the list is only written where that is not meant.
    const isUsual = events.every((one) => after(one) !== 'none');
    form.change(
      ...put([...path, 'stopOn'], isUsual ? undefined : stopping),
      ...put([...path, 'pauseOn'], pausing.length === 0 ? undefined : pausing),
    );
  };
  const put = (at: EditPath, value: string[] | undefined): PlaybookEdit[] => {
    if (value !== undefined) return [{ do: 'set', path: at, value }];
    return form.latest(at) === undefined ? [] : [{ do: 'remove', path: at }];
  };
  const toggleAway = () => {
    const next = pauses.includes('away') ? pauses.filter((one) => one !== 'away') : [...pauses, 'away'];
    form.change(...put([...path, 'pauseOn'], next.length === 0 ? undefined : next));
  };
  return (
    <section aria-label={t('playbookForm.whatEndsOrPausesIt')} className="part-list">
      <h3>{t('playbookForm.whatEndsOrPausesIt')}</h3>
      <div className="form-columns">
        {events.map((event) => (
          <FormField key={event} label={t(`playbookForm.endsOn.${event}`)} faults={[]}>
            {(ties) => (
              <Select
                {...ties}
                value={effectOf(event)}
                options={effects.map((value) => ({ value, label: t(`playbookForm.effect.${value}`) }))}
                disabled={form.readOnly}
                onChange={(chosen) => choose(event, effects.find((one) => one === chosen) ?? 'stop')}
              />
            )}
          </FormField>
        ))}
        {(pauses.includes('reply') || pauses.includes('meeting')) && (
          <LineField
            path={[...path, 'pauseFor']}
            label={t('playbookForm.itPausesFor')}
            hint={t('playbookForm.pausesForHint')}
          />
        )}
      </div>
      <label className="tick">
        <input
          type="checkbox"
          checked={pauses.includes('away')}
          disabled={form.readOnly}
          onChange={toggleAway}
        />
        <span>{t('playbookForm.pausesOnLeave')}</span>
      </label>
      {[...form.faultsAt([...path, 'stopOn']), ...form.faultsAt([...path, 'pauseOn'])].map((fault) => (
        <p key={fault} className="fault">
          {fault}
        </p>
      ))}
    </section>
  );
}
