import { useMutation } from '@tanstack/react-query';
import { BookOpen, Building2, EyeOff, FileSearch, Plug, PowerOff, Route } from 'lucide-react';
import type { PanelAnswer } from '../../lib/messages/panel-messages.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

type Why = Extract<PanelAnswer, { show: 'empty' }>['why'];

const states: Record<Why, { icon: typeof Plug; title: string; text: string; action?: string }> = {
  'not-connected': {
    icon: Plug,
    title: 'Not connected yet',
    text: 'Connect this browser to your company’s Waymark with a server address and an invite code.',
    action: 'Connect in settings',
  },
  'no-record': {
    icon: FileSearch,
    title: 'No record on this page',
    text: 'Open a deal to see its owner, its next step and what is late.',
  },
  'foreign-account': {
    icon: Building2,
    title: 'Not an account of your workspace',
    text: 'Nothing is read, shown or stored here. If this account is yours, ask an admin to add it to the workspace.',
    action: 'See the workspace’s accounts',
  },
  'no-playbook': {
    icon: BookOpen,
    title: 'No playbook yet',
    text: 'Your workspace has not published a playbook. Ask an editor to publish one; it appears here by itself.',
  },
  'off-here': {
    icon: PowerOff,
    title: 'Off in this browser',
    text: 'You turned Waymark off for this site. Turn it on again in the settings; the page needs no reload.',
    action: 'Open the settings',
  },
  'off-by-company': {
    icon: PowerOff,
    title: 'Paused by your company',
    text: 'Waymark is off for this site for now, in every browser. It comes back by itself when your admin turns it on.',
  },
  'hidden-page': {
    icon: EyeOff,
    title: 'Hidden on this page',
    text: 'You hid Waymark on this record, in all your browsers. Nothing is read or shown here.',
  },
  'hidden-site': {
    icon: EyeOff,
    title: 'Hidden on this site',
    text: 'You hid Waymark on this site, in all your browsers. Nothing is read or shown here.',
  },
  paused: {
    icon: EyeOff,
    title: 'Paused everywhere',
    text: 'You paused Waymark in all your browsers until tomorrow. Nothing is read or shown.',
  },
  'no-motion': {
    icon: Route,
    title: 'No motion for this record',
    text: 'The playbook does not say how to work this kind of record or pipeline. Ask an editor to add a motion for it.',
  },
};

/** The panel without guidance: why, and the next thing to do. */
export function PanelEmpty({ why }: { why: Why }) {
  const port = usePort();
  const { icon: Icon, title, text, action } = states[why];
  const isHidden = why === 'hidden-page' || why === 'hidden-site' || why === 'paused';
  const show = useMutation({ mutationFn: () => ask(port, { type: 'panel.unhide' }) });
  if (isHidden) {
    const back = (
      <Button look="primary" busy={show.isPending} onClick={() => show.mutate()}>
        Show again
      </Button>
    );
    return <EmptyState icon={<Icon size={24} />} title={title} text={text} action={back} />;
  }
  return (
    <EmptyState
      icon={<Icon size={24} />}
      title={title}
      text={text}
      action={
        action && (
          <Button
            look={why === 'not-connected' ? 'primary' : 'plain'}
            onClick={() => void ask(port, { type: 'panel.settings' })}
          >
            {action}
          </Button>
        )
      }
    />
  );
}
