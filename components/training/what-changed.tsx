import { useQuery } from '@tanstack/react-query';
import { structuredPatch } from 'diff';
import { useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** What of an SOP's text is other than in the version that the reader knows, when they ask for it. */
export function WhatChanged({ id, since, body }: { id: string; since: number; body: string }) {
  const port = usePort();
  const [isOpen, setOpen] = useState(false);
  const read = useQuery({
    queryKey: ['sop-older', id, since],
    queryFn: () => ask(port, { type: 'training.older', id, version: since }),
    enabled: isOpen,
  });
  return (
    <div>
      <Button look="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('training.whatChanged')}
      </Button>
      {isOpen && read.isPending && <Skeleton label={t('training.fetching')} rows={3} />}
      {isOpen && read.data && !read.data.ok && (
        <Notice tone="soon" alert>
          {read.data.message}
        </Notice>
      )}
      {isOpen && read.data?.ok && <Difference before={read.data.body} after={body} />}
    </div>
  );
}

function Difference({ before, after }: { before: string; after: string }) {
  const { hunks } = structuredPatch('', '', `${before}\n`, `${after}\n`, '', '', { context: 1 });
  const lines = hunks.flatMap((hunk, at) =>
    hunk.lines.map((line, index) => ({ line, key: `${at} ${index}` })),
  );
  if (lines.length === 0) return <p className="soft">{t('training.sameText')}</p>;
  return (
    <div className="sop-difference">
      {lines.map(({ line, key }) => {
        const text = line.slice(1);
        if (line.startsWith('+'))
          return (
            <ins key={key}>
              <span className="visually-hidden">{t('playbook.sign.added')} </span>
              {text}
            </ins>
          );
        if (line.startsWith('-'))
          return (
            <del key={key}>
              <span className="visually-hidden">{t('playbook.sign.removed')} </span>
              {text}
            </del>
          );
        return (
          <span key={key} className="soft">
            {text}
          </span>
        );
      })}
    </div>
  );
}
