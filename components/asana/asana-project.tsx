import { useMutation, useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import type { HandoffView } from '../../lib/records/handoff-view.ts';
import type { AsanaCreation } from '../../lib/sync/asana-protocol.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import { ask } from '../port/ask.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AsanaPreview } from './asana-preview.tsx';
import { asanaProblemText } from './asana-problem-text.ts';

/** What is said while it is under way. */
const underWay: Record<AsanaCreation['state'], TextKey | null> = {
  waiting: 'asana.panel.state.waiting',
  building: 'asana.panel.state.building',
  filling: 'asana.panel.state.filling',
  done: null,
  held: null,
};

interface AsanaProjectProps {
  view: HandoffView;
  /** It was accepted just now and here: the preview is the next thing. */
  isNext: boolean;
}

/** After acceptance: the project at Asana, from its preview to the way there. Nothing where Asana is not connected. */
export function AsanaProject({ view, isNext }: AsanaProjectProps) {
  const port = usePort();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(isNext);
  const passage = {
    ...{ record: view.record, handoff: view.id, occurrence: view.occurrence ?? '' },
    ...(view.part ? { part: view.part.id } : {}),
  };
  const read = useQuery({
    queryKey: ['asana', passage],
    queryFn: () => ask(port, { type: 'asana.project', ...passage }),
    // While it is under way; what comes of it is also told by the record itself.
    refetchInterval: ({ state }) => {
      const answer = state.data;
      const creation = answer?.ok ? answer.value.creation : null;
      return creation && underWay[creation.state] ? 2000 : false;
    },
  });
  const make = useMutation({
    mutationFn: (wanted: { template: string | null; dates: { gid: string; value: string }[] }) =>
      ask(port, { type: 'asana.make', ...passage, ...wanted }),
    onSuccess: (answer) => {
      void read.refetch();
      if (!answer.ok || answer.value.problem) return;
      setOpen(false);
      announce(t('asana.panel.asked'));
    },
  });
  const told = read.data?.ok ? read.data.value : null;
  if (!told || told.problem === 'no-token') return null;
  const { creation } = told;
  const refused = make.data && (make.data.ok ? make.data.value.problem : null);
  const failure = make.data && !make.data.ok ? make.data.message : make.error?.message;
  const problem = refused ?? creation?.problem ?? told.problem;
  const busyWord = creation === null ? null : underWay[creation.state];
  const isBusy = busyWord !== null;
  return (
    <div className="asana-project">
      {creation?.project && (
        <p>
          <a href={creation.project.url} target="_blank" rel="noreferrer">
            {t('asana.panel.open')} <ExternalLink size={12} aria-hidden="true" />
          </a>
        </p>
      )}
      {busyWord && <p className="soft">{say({ key: busyWord })}</p>}
      {problem && (
        <Notice tone={isBusy ? 'soon' : 'bad'} alert>
          {asanaProblemText(problem)}
        </Notice>
      )}
      {failure && (
        <Notice tone="bad" alert>
          {failure}
        </Notice>
      )}
      {isOpen && (
        <AsanaPreview
          passage={passage}
          busy={make.isPending}
          onMake={(wanted) => make.mutate(wanted)}
          onClose={() => setOpen(false)}
        />
      )}
      {!isOpen && !isBusy && creation?.state !== 'done' && (
        <Button look="primary" onClick={() => setOpen(true)}>
          {creation ? t('asana.panel.again') : t('asana.panel.preview')}
        </Button>
      )}
    </div>
  );
}
