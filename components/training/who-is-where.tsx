import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TrainingPerson } from '../../lib/sync/training-protocol.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Chip } from '../ui/chip.tsx';
import { dayText } from '../ui/date-text.ts';
import { FormField } from '../ui/form-field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useNow } from '../ui/use-now.ts';

/** For those who answer for an SOP: who has read it as it is now, and who has passed it. Nothing is asked before one is
 *  chosen, because the audit log keeps every look. */
export function WhoIsWhere({ sops }: { sops: readonly { id: string; title: string }[] }) {
  const port = usePort();
  const [sop, setSop] = useState('');
  const read = useQuery({
    queryKey: ['training', 'people', sop],
    queryFn: () => ask(port, { type: 'training.people', sop }),
    enabled: sop !== '',
    refetchOnMount: 'always',
  });
  const people = read.data?.ok ? read.data.value.people : null;
  const fault = read.data && !read.data.ok ? read.data.message : read.error?.message;
  return (
    <section className="card" aria-label={t('training.who.title')}>
      <h2>{t('training.who.title')}</h2>
      <FormField label={t('training.who.sop')} hint={t('training.who.hint')} faults={[]}>
        {(ties) => (
          <Select
            {...ties}
            value={sop}
            options={sops.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setSop}
          />
        )}
      </FormField>
      {sop !== '' && read.isPending && <Skeleton label={t('training.fetching')} rows={3} />}
      {fault && (
        <Notice tone="soon" alert>
          {fault}
        </Notice>
      )}
      {people?.length === 0 && <p className="soft">{t('training.who.nobody')}</p>}
      {people && people.length > 0 && <People people={people} />}
    </section>
  );
}

function People({ people }: { people: readonly TrainingPerson[] }) {
  const now = useNow();
  return (
    <div className="table-frame">
      <table>
        <thead>
          <tr>
            {(['name', 'read', 'quiz'] as const).map((one) => (
              <th key={one} scope="col">
                {t(`training.who.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map(({ member, name, read, quiz, until }) => (
            <tr key={member}>
              <th scope="row">{name}</th>
              <td>
                <Chip tone={read === 'current' ? 'ok' : 'soon'}>{t(`training.who.reads.${read}`)}</Chip>
              </td>
              <td>
                <Chip tone={quiz === 'passed' ? 'ok' : quiz === 'none' ? 'quiet' : 'soon'}>
                  {quiz === 'passed' && until !== null
                    ? t('training.certifiedUntil', { day: dayText(new Date(until), now) })
                    : t(`training.who.quizzes.${quiz}`)}
                </Chip>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
