import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CalendarCheck, PanelRight } from 'lucide-react';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { t } from '../../lib/text/t.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { hostNames } from '../settings/host-names.ts';
import { Button } from '../ui/button.tsx';

interface SidePartProps {
  tab: number;
  home: TabView['home'];
  platform: Platform;
  onDone: () => void;
}

/** The ways to the side panel and to My Day, and where the person has Waymark on this site. */
export function SidePart({ tab, home, platform, onDone }: SidePartProps) {
  const port = usePort();
  const client = useQueryClient();
  const move = useMutation({
    mutationFn: (to: NonNullable<TabView['home']>) => ask(port, { type: 'hosts.home', ...to }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['tab'] }),
  });
  // The browser opens it in the click's own handler only, so nothing is awaited before.
  const open = useMutation({ mutationFn: () => platform.openSidePanel(tab), onSuccess: onDone });
  return (
    <section className="popup-part" aria-label={t('popup.side.title')}>
      <div className="row wrap">
        <Button onClick={() => open.mutate()}>
          <PanelRight size={14} aria-hidden="true" /> {t('popup.side.open')}
        </Button>
        <Button onClick={() => void platform.openDay().then(onDone)}>
          <CalendarCheck size={14} aria-hidden="true" /> {t('popup.side.day')}
        </Button>
      </div>
      {open.isError && (
        <p className="fault" role="alert">
          {t('popup.side.failed')}
        </p>
      )}
      {home && (
        <label className="row">
          <input
            type="checkbox"
            checked={home.at === 'side'}
            disabled={move.isPending}
            onChange={(event) => move.mutate({ host: home.host, at: event.target.checked ? 'side' : 'page' })}
          />
          <span>{t('popup.side.only', { host: hostNames[home.host] })}</span>
        </label>
      )}
    </section>
  );
}
