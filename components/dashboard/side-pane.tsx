import { useMemo, useState } from 'react';
import type { PlaybookProblem } from '../../lib/playbook/playbook-problem.ts';
import type { PublishedPlaybook } from '../../lib/playbook/playbook-schema.ts';
import { reviewsDue } from '../../lib/playbook/reviews-due.ts';
import { t } from '../../lib/text/t.ts';
import { Tabs } from '../ui/tabs.tsx';
import { useNow } from '../ui/use-now.ts';
import type { Connected } from './base-version.ts';
import { Changes } from './changes.tsx';
import { DryRun } from './dry-run/dry-run.tsx';
import type { Snapshot } from './editor/editor-session.ts';
import { Preview } from './preview/preview.tsx';
import { Problems } from './problems.tsx';
import { localDay, Reviews } from './reviews.tsx';
import { Versions } from './versions.tsx';

type Side = 'check' | 'preview' | 'dry-run' | 'versions' | 'reviews';

interface SidePaneProps {
  view: Connected;
  shot: Snapshot;
  /** Shows a place of the text. */
  onGo: (problem: PlaybookProblem) => void;
  /** Shows a part in the form, by its place in words. */
  onPlace: (place: string) => void;
  /** Makes the text of a starter the draft. */
  onBegin: (yaml: string) => void;
  /** Makes another text the draft; null while a draft would be lost by it. */
  onDraft: ((yaml: string) => void) | null;
}

/** What the draft would do: its problems or its changes, one record under it, all records under it; and what was. */
export function SidePane({ view, shot, onGo, onPlace, onBegin, onDraft }: SidePaneProps) {
  const { published, member, mayPublish } = view;
  const [side, setSide] = useState<Side>('check');
  const { parsed } = shot;
  const problems = parsed.ok ? [] : parsed.problems;
  const draft = useMemo(
    (): PublishedPlaybook | null =>
      parsed.ok
        ? {
            version: (published?.version ?? 0) + 1,
            publishedAt: published?.publishedAt ?? '',
            publishedBy: member.name,
            playbook: parsed.playbook,
          }
        : null,
    [parsed, published, member],
  );
  const now = useNow();
  // What stands in the draft: a review that was just done is not asked for again.
  const reviewed = parsed.ok ? parsed.playbook : published?.playbook;
  const reviews = reviewed ? reviewsDue(reviewed, localDay(now)).length : 0;
  const count = problems.length > 0 && <span className="count">{problems.length}</span>;
  return (
    <section className="card pane" aria-label={t('playbook.whatItDoes')}>
      <Tabs
        label={t('playbook.whatItDoes')}
        value={side}
        onChange={setSide}
        tabs={[
          {
            name: 'check',
            label: problems.length > 0 ? t('playbook.problems') : t('playbook.whatChanges'),
            note: count,
          },
          { name: 'preview', label: t('playbook.preview') },
          { name: 'dry-run', label: t('playbook.dryRun') },
          { name: 'versions', label: t('playbook.versions') },
          {
            name: 'reviews',
            label: t('playbook.reviews'),
            note: reviews > 0 && <span className="count due">{reviews}</span>,
          },
        ]}
      >
        {/* Hidden, not taken away: a result or a choice is still there when somebody comes back. */}
        <div hidden={side !== 'check'}>
          {problems.length > 0 ? (
            <Problems problems={problems} onGo={onGo} />
          ) : (
            <Changes published={published} parsed={parsed} {...(mayPublish ? { onBegin } : {})} />
          )}
        </div>
        {side === 'preview' && <Preview published={published} draft={draft} />}
        <div hidden={side !== 'dry-run'}>
          <DryRun yaml={shot.text} obstacle={dryRunObstacle(mayPublish, parsed.ok, published)} />
        </div>
        {side === 'versions' && <Versions view={view} onDraft={onDraft} />}
        {side === 'reviews' && reviewed && <Reviews playbook={reviewed} onGo={onPlace} />}
      </Tabs>
    </section>
  );
}

function dryRunObstacle(
  mayPublish: boolean,
  isSound: boolean,
  published: PublishedPlaybook | null,
): string | null {
  if (!mayPublish) return t('playbook.dryRunNeedsEditor');
  if (!published) return t('playbook.nothingToCompareWith');
  return isSound ? null : t('playbook.mendThenRun');
}
