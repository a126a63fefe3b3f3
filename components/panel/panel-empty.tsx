import { useMutation } from '@tanstack/react-query';
import { BookOpen, Building2, EyeOff, FileSearch, Plug, PowerOff, Route } from 'lucide-react';
import type { PanelAnswer } from '../../lib/messages/panel-messages.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

type Why = Extract<PanelAnswer, { show: 'empty' }>['why'];

const states: Record<Why, { icon: typeof Plug; title: TextKey; text: TextKey; action?: TextKey }> = {
  'not-connected': {
    icon: Plug,
    title: 'panel.empty.notConnectedTitle',
    text: 'panel.empty.notConnected',
    action: 'panel.empty.connect',
  },
  'no-record': {
    icon: FileSearch,
    title: 'panel.empty.noRecordTitle',
    text: 'panel.empty.noRecord',
  },
  'foreign-account': {
    icon: Building2,
    title: 'panel.empty.foreignTitle',
    text: 'panel.empty.foreign',
    action: 'panel.empty.accounts',
  },
  'no-playbook': {
    icon: BookOpen,
    title: 'panel.empty.noPlaybookTitle',
    text: 'panel.empty.noPlaybook',
  },
  'off-here': {
    icon: PowerOff,
    title: 'panel.empty.offHereTitle',
    text: 'panel.empty.offHere',
    action: 'panel.empty.openSettings',
  },
  'off-by-company': {
    icon: PowerOff,
    title: 'panel.empty.offByCompanyTitle',
    text: 'panel.empty.offByCompany',
  },
  'hidden-page': {
    icon: EyeOff,
    title: 'panel.empty.hiddenPageTitle',
    text: 'panel.empty.hiddenPage',
  },
  'hidden-site': {
    icon: EyeOff,
    title: 'panel.empty.hiddenSiteTitle',
    text: 'panel.empty.hiddenSite',
  },
  paused: {
    icon: EyeOff,
    title: 'panel.empty.pausedTitle',
    text: 'panel.empty.paused',
  },
  'no-motion': {
    icon: Route,
    title: 'panel.empty.noMotionTitle',
    text: 'panel.empty.noMotion',
  },
};

/** The panel without guidance: why, and the next thing to do. */
export function PanelEmpty({ why }: { why: Why }) {
  const port = usePort();
  const { icon: Icon, action, ...words } = states[why];
  const title = say({ key: words.title });
  const text = say({ key: words.text });
  const isHidden = why === 'hidden-page' || why === 'hidden-site' || why === 'paused';
  const show = useMutation({ mutationFn: () => ask(port, { type: 'panel.unhide' }) });
  if (isHidden) {
    const back = (
      <Button look="primary" busy={show.isPending} onClick={() => show.mutate()}>
        {t('panel.empty.showAgain')}
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
            {say({ key: action })}
          </Button>
        )
      }
    />
  );
}
