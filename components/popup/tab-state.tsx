import type { ReactNode } from 'react';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import { Button } from '../ui/button.tsx';
import { Checks } from './checks.tsx';
import { ForeignAccount } from './foreign-account.tsx';

type Hidden = Exclude<TabView['state'], 'showing'>;

const states: Record<Hidden, { title: TextKey; text: TextKey; action?: TextKey }> = {
  'not-connected': {
    title: 'popup.why.notConnected',
    text: 'popup.why.notConnectedText',
    action: 'popup.why.connect',
  },
  'no-record': { title: 'popup.why.noRecord', text: 'popup.why.noRecordText' },
  'foreign-account': {
    title: 'popup.why.foreign',
    text: 'popup.why.foreignText',
    action: 'popup.why.accounts',
  },
  'off-here': { title: 'popup.why.offHere', text: 'popup.why.offHereText', action: 'popup.settings' },
  'off-by-company': { title: 'popup.why.offByCompany', text: 'popup.why.offByCompanyText' },
  'hidden-page': { title: 'popup.why.hiddenPage', text: 'popup.why.hiddenText' },
  'hidden-site': { title: 'popup.why.hiddenSite', text: 'popup.why.hiddenText' },
  paused: { title: 'popup.why.paused', text: 'popup.why.pausedText' },
  'no-playbook': { title: 'popup.why.noPlaybook', text: 'popup.why.noPlaybookText' },
  'no-motion': { title: 'popup.why.noMotion', text: 'popup.why.noMotionText' },
  unsupported: { title: 'popup.why.unsupported', text: 'popup.why.unsupportedText' },
};

interface TabStateProps {
  /** Null when the browser names no tab. */
  view: TabView | null;
  onSettings: () => void;
  children: ReactNode;
}

/** One sentence that says why this tab shows what it shows, and the next thing to do. */
export function TabState({ view, onSettings, children }: TabStateProps) {
  if (view?.state === 'showing') {
    return (
      <section className="popup-part" aria-label={t('popup.thisPage')}>
        <p className="strong">
          {view.record?.name == null ? t('popup.showsThis') : t('popup.shows', { name: view.record.name })}
        </p>
        <p className="soft">{view.home?.at === 'side' ? t('popup.seeInSide') : t('popup.seeInPage')}</p>
        {children}
        <details>
          <summary>{t('popup.checks.title')}</summary>
          <Checks checks={view.checks} sync={view.sync} />
        </details>
      </section>
    );
  }
  const { title, text, action } = states[view?.state ?? 'unsupported'];
  return (
    <section className="popup-part" aria-label={t('popup.why.title')}>
      <h2>{t('popup.why.title')}</h2>
      <p className="strong">{say({ key: title })}</p>
      <p className="soft">{say({ key: view && view.addTo.length > 0 ? 'popup.why.mayAdd' : text })}</p>
      {view && <Checks checks={view.checks} sync={view.sync} />}
      {view?.foreign && <ForeignAccount foreign={view.foreign} addTo={view.addTo} />}
      {action && (
        <Button look={view?.state === 'not-connected' ? 'primary' : 'plain'} onClick={onSettings}>
          {say({ key: action })}
        </Button>
      )}
      {view?.state !== 'not-connected' && children}
    </section>
  );
}
