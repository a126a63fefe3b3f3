import { useMutation, useQuery } from '@tanstack/react-query';
import { BookOpen, Search, Settings } from 'lucide-react';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { useNews } from '../port/use-news.ts';
import { Button } from '../ui/button.tsx';
import { Chord } from '../ui/chord.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { listText } from '../ui/list-text.ts';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { useDelayed } from '../ui/use-delayed.ts';
import { HidePart } from './hide-part.tsx';
import { MyFlags } from './my-flags.tsx';
import { SidePart } from './side-part.tsx';
import { TabState } from './tab-state.tsx';

interface PopupAppProps {
  platform: Platform;
  /** Closes the popup once the panel has been opened. */
  onDone: () => void;
}

/** The toolbar's popup: why this tab shows what it shows, the way to the panel, and what waits on the person. */
export function PopupApp({ platform, onDone }: PopupAppProps) {
  const port = usePort();
  const read = useQuery({ queryKey: ['tab'], queryFn: async () => readTab() });
  const chord = useQuery({ queryKey: ['shortcut'], queryFn: () => platform.findShortcut('toggle-panel') });
  useNews();
  const slow = useDelayed(read.isPending, 200);

  async function readTab() {
    const tab = await platform.findActiveTab();
    if (tab === undefined) return { tab: null, view: null };
    return { tab, view: await ask(port, { type: 'tab.read', tab }) };
  }
  const toggle = useMutation({
    mutationFn: (tab: number) => ask(port, { type: 'tab.togglePanel', tab }),
    onSuccess: onDone,
  });
  const search = useMutation({
    mutationFn: (tab: number) => ask(port, { type: 'tab.openPalette', tab }),
    onSuccess: ({ ok }) => ok && onDone(),
  });
  const settings = () => void platform.openSettings().then(onDone);
  const show = useMutation({
    mutationFn: () => ask(port, { type: 'firstRun.go', at: 1 }),
    onSuccess: settings,
  });
  const playbook = () => void platform.openPlaybook().then(onDone);
  const { tab = null, view = null } = read.data ?? {};

  return (
    <div className="popup">
      <header>
        <Mark />
        <h1 className="grow">{t('manifest.name')}</h1>
        {tab !== null && view?.supported && (
          <IconButton label={t('popup.search')} onClick={() => search.mutate(tab)}>
            <Search size={16} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton label={t('popup.openPlaybook')} onClick={playbook}>
          <BookOpen size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('popup.openSettings')} onClick={settings}>
          <Settings size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <main>
        {slow && <Skeleton label={t('popup.reading')} rows={3} />}
        {read.isError && (
          <div className="popup-part" role="alert">
            <p className="strong">{t('popup.noAnswer')}</p>
            <Button onClick={() => void read.refetch()}>{t('popup.tryAgain')}</Button>
          </div>
        )}
        {view?.problem && (
          <section className="popup-part" aria-label={t('popup.link')}>
            <Notice tone="bad">{view.problem}</Notice>
            <Button onClick={settings}>{t('popup.settings')}</Button>
          </section>
        )}
        {read.isSuccess && (
          <TabState view={view} onSettings={settings}>
            {tab !== null && view?.supported && (
              <div className="row">
                <Button
                  look={view.state === 'showing' ? 'primary' : 'plain'}
                  busy={toggle.isPending}
                  onClick={() => toggle.mutate(tab)}
                >
                  {t('popup.panel')}
                </Button>
                {chord.data && <Chord text={chord.data} />}
              </div>
            )}
            {toggle.isError && (
              <p className="fault" role="alert">
                {t('popup.panelFailed')}
              </p>
            )}
          </TabState>
        )}
        {view && view.state !== 'not-connected' && tab !== null && (
          <SidePart tab={tab} home={view.home} platform={platform} onDone={onDone} />
        )}
        {view && tab !== null && <HidePart tab={tab} view={view} chord={chord.data ?? null} />}
        {view && view.missing.length > 0 && (
          <p className="popup-part soft">{t('popup.notFound', { what: listText(view.missing) })}</p>
        )}
        {view && view.state !== 'not-connected' && <MyFlags flags={view.flags} />}
        {view && view.state !== 'not-connected' && (
          <div className="popup-part">
            <Button look="link" busy={show.isPending} onClick={() => show.mutate()}>
              {t('firstRun.start')}
            </Button>
          </div>
        )}
      </main>
    </div>
  );
}
