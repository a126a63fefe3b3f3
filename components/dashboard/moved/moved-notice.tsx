import { useMutation } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { useMemo, useState } from 'react';
import { diffPlaybooks } from '../../../lib/playbook/diff-playbook.ts';
import { mergeTexts } from '../../../lib/playbook/merge/merge-texts.ts';
import { parsePlaybook } from '../../../lib/playbook/parse-playbook.ts';
import type { PublishedPlaybook } from '../../../lib/playbook/playbook-schema.ts';
import { t } from '../../../lib/text/t.ts';
import { ask } from '../../port/ask.ts';
import { usePort } from '../../port/port.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Rich } from '../../ui/rich.tsx';
import type { BaseVersion } from '../base-version.ts';
import { ChangeList } from '../change-list.tsx';
import { useSopTitles } from '../use-sop-titles.ts';
import type { Joined } from './joined.ts';

interface MovedNoticeProps {
  /** The version that is in force now, newer than the draft's. */
  published: PublishedPlaybook;
  base: BaseVersion;
  /** The draft's text. */
  text: string;
  onJoin: (joined: Joined) => void;
}

/** Somebody published while a draft was being written: who, what they changed, and how to go on without losing it. */
export function MovedNotice({ published, base, text, onJoin }: MovedNoticeProps) {
  const port = usePort();
  const [open, setOpen] = useState(false);
  const version = String(published.version);
  const titles = useSopTitles();
  const changes = useMemo(() => {
    const parsed = base.text === null ? null : parsePlaybook(base.text, undefined, 'any');
    return parsed?.ok ? diffPlaybooks(parsed.playbook, published.playbook, titles) : null;
  }, [base, published, titles]);
  const join = useMutation({
    mutationFn: async () => {
      const { version } = published;
      const asked = await ask(port, { type: 'playbook.read', version });
      if (!asked.ok) throw new Error(asked.message);
      const theirs = asked.value.yaml;
      const merged = mergeTexts(base.text ?? theirs, text, theirs);
      return { version, theirs, mine: text, ...merged };
    },
    onSuccess: onJoin,
  });
  return (
    <Notice tone="soon" icon={<GitCompareArrows size={16} aria-hidden="true" />}>
      <div className="stack">
        <p>
          <Rich
            sentence={{ key: 'dashboard.moved.text', with: { base: String(base.version), version } }}
            parts={{
              published: (
                <span className="strong">
                  {t('dashboard.moved.published', { person: published.publishedBy, version })}
                </span>
              ),
            }}
          />
        </p>
        {open && changes && <ChangeList changes={changes} />}
        {join.isError && <p className="fault">{join.error.message}</p>}
        <div className="row wrap">
          <Button look="primary" busy={join.isPending} onClick={() => join.mutate()}>
            {t('dashboard.moved.join', { version })}
          </Button>
          {changes && (
            <Button aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t('dashboard.moved.hide') : t('dashboard.moved.show')}
            </Button>
          )}
        </div>
      </div>
    </Notice>
  );
}
