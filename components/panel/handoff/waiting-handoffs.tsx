import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { WaitingHandoffs as Waiting } from '../../../lib/messages/panel-messages.ts';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { t } from '../../../lib/text/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { Section } from '../../ui/section.tsx';
import { HandoffSection } from './handoff-section.tsx';
import { handoffTones } from './handoff-tones.ts';

/** Handoffs of other records to whoever reads: a row for each, opened to be answered in place. */
export function WaitingHandoffs({ waiting: { views, reader } }: { waiting: Waiting }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Section name={t('handoff.panel.waitingHere')}>
      {views.map((view) => {
        const key = `${view.record} ${view.id} ${view.part?.id ?? ''}`;
        const isOpen = open === key;
        return (
          <Row key={key} view={view} isOpen={isOpen} onToggle={() => setOpen(isOpen ? null : key)}>
            <HandoffSection view={view} reader={reader} hasArrived />
          </Row>
        );
      })}
    </Section>
  );
}

interface RowProps {
  view: HandoffView;
  isOpen: boolean;
  onToggle: () => void;
  children: React.ReactNode;
}

function Row({ view: { name, state, title, part }, isOpen, onToggle, children }: RowProps) {
  const body = useId();
  return (
    <div className="handoff-row">
      <h3>
        <button
          type="button"
          className="sop-button"
          aria-expanded={isOpen}
          aria-controls={body}
          onClick={onToggle}
        >
          <ChevronRight size={16} aria-hidden="true" />
          <span className="grow">
            {name ?? t('panel.unnamed')}
            <br />
            <small>{part ? t('handoff.panel.partTitle', { title, part: part.title }) : title}</small>
          </span>
          {!isOpen && <Chip tone={handoffTones[state]}>{t(`handoff.state.${state}`)}</Chip>}
        </button>
      </h3>
      <div id={body}>{isOpen && children}</div>
    </div>
  );
}
