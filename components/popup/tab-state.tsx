import type { ReactNode } from 'react';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { Button } from '../ui/button.tsx';
import { Checks } from './checks.tsx';
import { ForeignAccount } from './foreign-account.tsx';

const states: Record<
  Exclude<TabView['state'], 'showing'>,
  { title: string; text: string; action?: string }
> = {
  'not-connected': {
    title: 'This browser is not connected yet.',
    text: 'Connect it with a server address and an invite code.',
    action: 'Connect in settings',
  },
  'no-record': {
    title: 'There is no record on this page.',
    text: 'Open a deal, and its owner and next step appear under its name.',
  },
  'foreign-account': {
    title: 'This account is not part of your workspace.',
    text: 'Nothing is read, shown or stored here. If it is yours, ask an owner or admin of your workspace to add it.',
    action: 'See the accounts',
  },
  'off-here': {
    title: 'You turned Waymark off for this site.',
    text: 'It is off in this browser only. Turn it on again in the settings.',
    action: 'Open the settings',
  },
  'off-by-company': {
    title: 'Your company has paused Waymark on this site.',
    text: 'It comes back by itself when an admin turns it on again.',
  },
  'hidden-page': { title: 'You hid Waymark on this page.', text: 'Below you can have it back.' },
  'hidden-site': { title: 'You hid Waymark on this site.', text: 'Below you can have it back.' },
  paused: { title: 'You paused Waymark.', text: 'Below you can have it back at once.' },
  'no-playbook': {
    title: 'Your workspace has no playbook yet.',
    text: 'Ask an editor to publish one; this page then shows the next step by itself.',
  },
  'no-motion': {
    title: 'The playbook has no motion for this record.',
    text: 'Ask an editor to say how this kind of record or pipeline is worked.',
  },
  unsupported: {
    title: 'Waymark does not run on this page.',
    text: 'Open a deal in your CRM. If this is your CRM, reload the page once.',
  },
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
      <section className="popup-part" aria-label="This page">
        <p className="strong">Waymark shows {view.record?.name ?? 'this record'}.</p>
        <p className="soft">
          {view.home?.at === 'side'
            ? 'See it in the side panel, where you have Waymark on this site.'
            : 'See the line under its name, or open the panel for the whole of it.'}
        </p>
        {children}
        <details>
          <summary>What was checked</summary>
          <Checks checks={view.checks} sync={view.sync} />
        </details>
      </section>
    );
  }
  const { title, text, action } = states[view?.state ?? 'unsupported'];
  return (
    <section className="popup-part" aria-label="Why is nothing showing here?">
      <h2>Why is nothing showing here?</h2>
      <p className="strong">{title}</p>
      <p className="soft">
        {view?.mayAdd ? 'Nothing is read, shown or stored here until you add it.' : text}
      </p>
      {view && <Checks checks={view.checks} sync={view.sync} />}
      {view?.foreign && <ForeignAccount foreign={view.foreign} mayAdd={view.mayAdd} />}
      {action && (
        <Button look={view?.state === 'not-connected' ? 'primary' : 'plain'} onClick={onSettings}>
          {action}
        </Button>
      )}
      {view?.state !== 'not-connected' && children}
    </section>
  );
}
