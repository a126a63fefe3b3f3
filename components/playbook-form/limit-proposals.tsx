import { useQuery } from '@tanstack/react-query';
import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import type { ThresholdsAnswer } from '../../lib/sync/thresholds-protocol.ts';
import { Button } from '../ui/button.tsx';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import type { LimitSource } from './limit-source.ts';

type Proposal = ThresholdsAnswer['stages'][number];

/** What the won records say about a stall rule's limit, stage by stage, each to be taken by a click. */
export function LimitProposals({ path, source }: { path: EditPath; source: LimitSource }) {
  const form = useForm();
  const read = useQuery({ queryKey: ['limits'], queryFn: source, retry: false, staleTime: 60_000 });
  if (read.isPending) return <p className="soft">Asking your won records…</p>;
  if (read.isError) return <p className="soft">Your won records could not be asked. {read.error.message}</p>;
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
      <p className="strong">What your won records say</p>
      <ul>
        {about.map((one) => (
          <li key={one.stage}>
            <span>{sentence(one, read.data)}</span>
            {one.days !== null && !form.readOnly && after !== `${one.days} days` && (
              <Button look="link" onClick={() => use(one.days ?? 1)}>
                Use {one.days} days
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
    return `${title}: ${part} % left within ${days} ${days === 1 ? 'day' : 'days'} (from ${records} won records).`;
  }
  const few = records === 0 ? 'no won record' : `only ${records} won ${records === 1 ? 'record' : 'records'}`;
  return `${title}: nothing to propose yet. Of ${few} it is known when it came and left; ${min} are needed.`;
}
