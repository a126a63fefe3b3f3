import { GitCompareArrows } from 'lucide-react';
import { useState } from 'react';
import { type JoinedSop, joinDrafts } from '../../../../lib/sops/join-drafts.ts';
import { parseSop } from '../../../../lib/sops/parse-sop.ts';
import type { PublishedSop } from '../../../../lib/sops/sop-document.ts';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { toDocument } from '../../../../lib/sops/to-document.ts';
import { writeSop } from '../../../../lib/sops/write-sop.ts';
import { t } from '../../../../lib/text/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { SopBase } from './opened-sop.ts';
import { TextDiff } from './text-diff.tsx';

interface SopMovedNoticeProps {
  /** What is in force now, newer than what the draft was edited from. */
  published: PublishedSop;
  base: SopBase;
  draft: SopDraft;
  onJoin: (joined: JoinedSop, base: SopBase) => void;
}

/** Somebody published while a draft was being written: who, what they changed, and how to go on without losing it. */
export function SopMovedNotice({ published, base, draft, onJoin }: SopMovedNoticeProps) {
  const [open, setOpen] = useState(false);
  const theirs = toDocument(published);
  const theirText = writeSop(theirs);
  const version = String(published.version);
  const join = () => {
    const before = base.text === null ? null : parseSop(base.text);
    // Without the version it began from nothing says who changed what: then theirs is where it began.
    const joined = joinDrafts(before?.ok ? before.sop : theirs, draft, theirs);
    onJoin(joined, { version: published.version, text: theirText });
  };
  return (
    <Notice tone="soon" icon={<GitCompareArrows size={16} aria-hidden="true" />}>
      <div className="stack">
        <p>{t('sopEdit.moved', { person: published.publishedBy, version, base: String(base.version) })}</p>
        {open && (
          <>
            {base.text !== null && (
              <>
                <p className="soft">{t('sopEdit.theyChanged')}</p>
                <TextDiff before={base.text} after={theirText} label={t('sopEdit.theyChanged')} />
              </>
            )}
            <p className="soft">{t('sopEdit.yoursAgainst', { version })}</p>
            <TextDiff
              before={theirText}
              after={writeSop(draft)}
              label={t('sopEdit.yoursAgainst', { version })}
            />
          </>
        )}
        <div className="row wrap">
          <Button look="primary" onClick={join}>
            {t('dashboard.moved.join', { version })}
          </Button>
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t('dashboard.moved.hide') : t('sopEdit.seeBoth')}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
