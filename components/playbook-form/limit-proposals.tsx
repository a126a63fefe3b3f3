import { useQuery } from '@tanstack/react-query';
import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import type { ThresholdsAnswer } from '../../lib/sync/thresholds-protocol.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import type { LimitSource } from './limit-source.ts';

type Proposal = ThresholdsAnswer['stages'][number];

/** What the won records say about a stall rule's limit, stage by stage, each to be taken by a click. */
export function LimitProposals({ path, source }: { path: EditPath; source: LimitSource }) {
  const form = useForm();
  const read = useQuery({ queryKey: ['limits'], queryFn: source, retry: false, staleTime: 60_000 });
  if (read.isPending) return <p className="soft">{t('playbookForm.askingYourWonRecords')}</p>;
  if (read.isError)
    return <p className="soft">{t('playbookForm.couldNotBeAsked', { reason: read.error.message })}</p>;
  const motion = textOf(valueAt(form.content, [...path.slice(0, 2), 'id']));
  const watched = listAt(form.content, [...path, 'stages']).map(textOf);
  const after = textOf(valueAt(form.content, [...path, 'after']));
  const about = read.data.stages.filter(
    (one) => one.motion === motion && (watched.length === 0 || watched.includes(one.stage)),
  );
  if (about.length === 0) return null;
  const use = (days: number) => {
    const rule = valueAt(form.content, path);
    if (isGroup(rule)) form.change({ do: 'set', path: [...path, 'after'], value: `${days} days` });
  };
  return (
    <div className="limit-proposals">
      <p className="strong">{t('playbookForm.whatYourWonRecordsSay')}</p>
      <ul>
        {about.map((one) => (
          <li key={one.stage}>
            <span>{sentence(one, read.data)}</span>
            {one.days !== null && !form.readOnly && after !== `${one.days} days` && (
              <Button look="link" onClick={() => use(one.days ?? 1)}>
                {t('playbookForm.useDays', one.days, { n: numberText(one.days) })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentence({ title, days, records }: Proposal, { quantile, min }: ThresholdsAnswer): string {
  if (days !== null) {
    const part = Math.round(quantile * 100);
    const named = { title, part: numberText(part), n: numberText(days), records: numberText(records) };
    return t('playbookForm.leftWithin', days, named);
  }
  const needed = { title, min: numberText(min) };
  if (records === 0) return t('playbookForm.nothingToProposeOfNone', needed);
  return t('playbookForm.nothingToPropose', records, { ...needed, n: numberText(records) });
}
