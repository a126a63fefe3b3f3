import { useMutation, useQuery } from '@tanstack/react-query';
import { EyeOff } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../lib/text/t.ts';
import { type HideChoice, hideChoices } from '../hide/hide-choices.ts';
import { HideConfirm } from '../hide/hide-confirm.tsx';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Menu } from '../ui/menu.tsx';

/** The panel's menu to hide Waymark: here, on this site, everywhere. It says how to get it back before it does. */
export function PanelHide({ hasRecord }: { hasRecord: boolean }) {
  const port = usePort();
  const [choice, setChoice] = useState<HideChoice | null>(null);
  const ways = useQuery({
    queryKey: ['ways'],
    queryFn: () => ask(port, { type: 'panel.ways' }),
    enabled: choice !== null,
  });
  const hide = useMutation({
    mutationFn: async ({ scope, untilTomorrow }: HideChoice) => {
      const answer = await ask(port, { type: 'panel.hide', scope, untilTomorrow });
      if (!answer.ok) throw new Error(answer.message);
      setChoice(null);
    },
  });
  const choices = hideChoices(hasRecord ? ['page', 'site', 'all'] : ['site', 'all']);
  return (
    <>
      <Menu
        label={t('panel.hide')}
        face={<EyeOff size={16} aria-hidden="true" />}
        look="icon"
        items={choices.map((one) => ({ label: one.label, onChoose: () => setChoice(one) }))}
      />
      {choice && !ways.isPending && (
        <Dialog title={choice.label} onClose={() => setChoice(null)}>
          <HideConfirm
            choice={choice}
            chord={ways.data?.chord ?? null}
            busy={hide.isPending}
            failure={hide.error?.message ?? null}
            onCancel={() => setChoice(null)}
            onHide={() => hide.mutate(choice)}
          />
        </Dialog>
      )}
    </>
  );
}
