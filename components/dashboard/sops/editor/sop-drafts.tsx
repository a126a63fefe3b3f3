import { useQuery } from '@tanstack/react-query';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { Chip } from '../../../ui/chip.tsx';
import { momentText } from '../../../ui/date-text.ts';
import { Section } from '../../../ui/section.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { editPlace } from './edit-place.ts';

/** What this browser keeps of SOPs that are not published yet; nothing where there is none. */
export function SopDrafts() {
  const port = usePort();
  const now = useNow();
  const read = useQuery({
    queryKey: ['sop-drafts'],
    queryFn: () => ask(port, { type: 'sopDraft.list' }),
    refetchOnMount: 'always',
  });
  if (!read.data || read.data.length === 0) return null;
  return (
    <Section name={t('sopEdit.drafts')}>
      <ul className="rows">
        {read.data.map(({ key, title, savedAt }) => (
          <li key={key}>
            <a className="strong grow" href={`#${editPlace(key)}`}>
              {title.trim() === '' ? t('sopEdit.untitled') : title}
            </a>
            <Chip tone="soon">{t('sopEdit.kept', { when: momentText(new Date(savedAt), now) })}</Chip>
          </li>
        ))}
      </ul>
    </Section>
  );
}
