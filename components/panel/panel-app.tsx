import { useQuery } from '@tanstack/react-query';
import { Unplug } from 'lucide-react';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { PanelAnswer, WaitingHandoffs as Waiting } from '../../lib/messages/panel-messages.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useNews } from '../port/use-news.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { type EmbeddingPage, noPage } from './embedding-page.ts';
import { GuidanceView } from './guidance-view.tsx';
import { PanelEmpty } from './panel-empty.tsx';
import { PanelHeader } from './panel-header.tsx';
import { SyncBar } from './sync-bar.tsx';
import { useEscape } from './use-escape.ts';
import { useHeartbeat } from './use-heartbeat.ts';
import { useHostLook } from './use-host-look.ts';

/** How soon a worker that did not answer is asked again (ms). */
const recovery = 3000;

const WaitingHandoffs = lazy(() =>
  import('./handoff/waiting-handoffs.tsx').then((module) => ({ default: module.WaitingHandoffs })),
);

interface PanelAppProps {
  /** The worker's answer to the frame's hello. */
  first: PanelAnswer;
  /** What the page around it shows; guidance for another record is taken off at once. */
  page?: EmbeddingPage;
  /** It stands in the side panel: there is nothing to close. */
  isBeside?: boolean;
}

/** The panel once the worker has accepted the frame. */
export function PanelApp({ first, page = noPage, isBeside = false }: PanelAppProps) {
  const port = usePort();
  const read = useQuery({
    queryKey: ['panel'],
    queryFn: () => ask(port, { type: 'panel.read' }),
    initialData: first,
    // A worker that was ended in the middle of an answer is there again by itself, and so is what it says.
    refetchInterval: ({ state }) => (state.status === 'error' ? recovery : false),
  });
  useNews();
  useHeartbeat();
  useEscape(!isBeside);
  const slow = useDelayed(read.isFetching, 200);
  const mayMove = useSyncExternalStore(page.subscribe, page.mayMove);
  const expected = useSyncExternalStore(page.subscribe, page.findShown);

  useHostLook(!isBeside && read.data.show === 'guidance' ? read.data.key : null);

  // What was read before a failure may be about another record, so it is not kept on show.
  if (read.isError) {
    return (
      <Frame mayMove={mayMove} isBeside={isBeside} title={t('manifest.name')} note={null} busy={slow}>
        <EmptyState
          icon={<Unplug size={24} />}
          title={t('ui.silent.title')}
          text={t('ui.silent.text')}
          action={
            <Button busy={slow} onClick={() => void read.refetch()}>
              {t('ui.tryAgain')}
            </Button>
          }
        />
      </Frame>
    );
  }
  const answer = read.data;
  if (answer.show === 'nothing') return null;
  if (answer.show === 'empty') {
    return (
      <Frame
        mayMove={mayMove}
        isBeside={isBeside}
        title={t('manifest.name')}
        note={null}
        busy={slow}
        canHide={answer.why === 'no-record'}
      >
        {answer.why !== 'not-connected' && <SyncBar sync={answer.sync} />}
        <WaitingHere waiting={answer.waiting} />
        <PanelEmpty why={answer.why} />
      </Frame>
    );
  }
  const { key, guidance, sync, reader, waiting } = answer;
  if (expected !== undefined && expected !== key) {
    return (
      <Frame mayMove={mayMove} isBeside={isBeside} title={t('manifest.name')} note={null} busy>
        <Skeleton label={t('panel.readingRecord')} rows={6} />
      </Frame>
    );
  }
  return (
    <Frame
      mayMove={mayMove}
      isBeside={isBeside}
      title={guidance.name ?? t('panel.unnamed')}
      note={noteText(guidance)}
      busy={slow}
      canHide
    >
      <SyncBar sync={sync} />
      <WaitingHere waiting={waiting} />
      <GuidanceView key={`${key} ${visitOf(guidance)}`} recordKey={key} guidance={guidance} reader={reader} />
    </Frame>
  );
}

/** Nobody waits for it: most pages have none. */
function WaitingHere({ waiting }: { waiting: Waiting | undefined }) {
  return (
    waiting && (
      <Suspense>
        <WaitingHandoffs waiting={waiting} />
      </Suspense>
    )
  );
}

interface FrameProps {
  isBeside: boolean;
  mayMove: boolean;
  title: string;
  note: string | null;
  /** A read has taken longer than a blink. */
  busy: boolean;
  canHide?: boolean;
  children: React.ReactNode;
}

function Frame({ isBeside, mayMove, title, note, busy, canHide = false, children }: FrameProps) {
  return (
    <div className="panel" aria-busy={busy}>
      <PanelHeader title={title} note={note} canHide={canHide} isBeside={isBeside} mayMove={mayMove} />
      {isBeside ? children : <main>{children}</main>}
    </div>
  );
}

/** What was said about a former visit to a stage is not said about the next. */
function visitOf({ stage }: Guidance): string {
  return stage.known ? stage.occurrence : '';
}

/** Such as `New business · Proposal · playbook v14`. */
function noteText({ motion, stage, playbook, isBare }: Guidance): string {
  return [
    motion.title,
    ...(isBare ? [] : [stage.known ? stage.title : t('panel.stageUnknown')]),
    t('panel.playbookVersion', { version: playbook.version }),
  ].join(' · ');
}
