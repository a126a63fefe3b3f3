import { useQuery } from '@tanstack/react-query';
import { useContext, useState, useSyncExternalStore } from 'react';
import type { Actor } from '../../lib/records/journal-event.ts';
import { t } from '../../lib/text/t.ts';
import { PanelApp } from '../panel/panel-app.tsx';
import { PanelHide } from '../panel/panel-hide.tsx';
import type { Platform } from '../port/platform.ts';
import { Surface } from '../port/surface.tsx';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ClockContext } from '../ui/use-now.ts';
import { readDemo } from './demo-events.ts';
import { DemoLine } from './demo-line.tsx';
import { DemoPort } from './demo-port.ts';
import { shows } from './first-run-steps.ts';

interface DemoProps {
  at: number;
  who: Actor;
  platform: Platform;
}

/** The demo record with the parts of Waymark that the steps up to this one have shown. */
export function Demo({ at, who, platform }: DemoProps) {
  const clock = useContext(ClockContext);
  const read = useQuery({
    queryKey: ['demo'],
    gcTime: 0,
    // News from the worker reads everything again, and the demo must not begin anew because of it.
    staleTime: 'static',
    queryFn: async () => {
      const demo = await readDemo(clock(), who);
      return new DemoPort({ demo, who, clock, findChord: () => platform.findShortcut('toggle-panel') });
    },
    structuralSharing: false,
  });
  if (read.isError)
    return (
      <p className="fault" role="alert">
        {read.error.message}
      </p>
    );
  if (!read.data) return <Skeleton label={t('firstRun.demo.reading')} rows={2} />;
  return <DemoStage at={at} port={read.data} member={who.id} />;
}

function DemoStage({ at, port, member }: { at: number; port: DemoPort; member: string }) {
  const { isHidden, hasAnswered } = useSyncExternalStore(port.onNews, port.snapshot);
  const [isOpen, setOpen] = useState(at > shows.panel);
  const [shownAt, setShownAt] = useState(at);
  // Whoever goes on without having opened the panel sees it all the same.
  if (at !== shownAt) {
    setShownAt(at);
    if (at > shows.panel) setOpen(true);
  }
  return (
    <Surface port={port}>
      <section className="demo" aria-label={t('firstRun.demo.name')}>
        <p className="row soft">
          <Chip tone="quiet">{t('firstRun.demo.chip')}</Chip>
          <span>{t('firstRun.demo.about')}</span>
        </p>
        {isHidden && (
          <div className="row wrap">
            <span className="grow">{t('firstRun.demo.hidden')}</span>
            <Button onClick={() => void port.send({ type: 'panel.unhide' })}>
              {t('firstRun.demo.showAgain')}
            </Button>
          </div>
        )}
        {!isHidden && at < shows.line && (
          <div className="row">
            <span className="grow">{t('firstRun.demo.eye')}</span>
            <PanelHide hasRecord />
          </div>
        )}
        {!isHidden && at >= shows.line && (
          <DemoLine
            guidance={port.guidance()}
            member={member}
            isOpen={isOpen}
            onPress={() => setOpen(!isOpen)}
          />
        )}
        {!isHidden && at >= shows.panel && isOpen && (
          <div className="demo-panel">
            <PanelApp first={port.panel()} isBeside />
          </div>
        )}
        {hasAnswered && at === shows.answers && <p className="row good">{t('firstRun.demo.answered')}</p>}
      </section>
    </Surface>
  );
}
