import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublishedSop } from '../../../lib/sops/sop-document.ts';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { Button } from '../../ui/button.tsx';
import { dayText } from '../../ui/date-text.ts';
import { Notice } from '../../ui/notice.tsx';
import { useNow } from '../../ui/use-now.ts';

interface SopVersionListProps {
  id: string;
  current: number;
  onRead: (version: PublishedSop | null) => void;
}

/** What an SOP said before: when, by whom, and whether it mattered. The newest hundred. */
export function SopVersionList({ id, current, onRead }: SopVersionListProps) {
  const port = usePort();
  const now = useNow();
  const [failure, setFailure] = useState<string | null>(null);
  const read = useQuery({
    queryKey: ['sop-versions', id, current],
    queryFn: () => ask(port, { type: 'sops.versions', id }),
  });
  const look = async (version: number) => {
    if (version === current) return onRead(null);
    const asked = await ask(port, { type: 'sops.version', id, version });
    setFailure(asked.ok ? null : asked.message);
    if (asked.ok) onRead(asked.value);
  };
  const fault = failure ?? (read.data && !read.data.ok ? read.data.message : null);
  const versions = read.data?.ok ? read.data.value.versions : [];
  return (
    <aside className="sop-versions">
      <h2>{t('sop.page.versions')}</h2>
      {fault !== null && <Notice tone="info">{fault}</Notice>}
      <ul className="rows">
        {versions.map(({ version, change, note, publishedAt, publishedBy }) => (
          <li key={version}>
            <div className="grow">
              <p className="strong">{t('sop.page.versionN', { version: String(version) })}</p>
              {note !== null && <p>{note}</p>}
              <p className="soft">{t(`sop.page.${change}`)}</p>
              <p className="soft">
                {t('sop.page.by', { name: publishedBy, day: dayText(new Date(publishedAt), now) })}
              </p>
            </div>
            <Button look="quiet" onClick={() => void look(version)}>
              {t('sop.page.look')}
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
