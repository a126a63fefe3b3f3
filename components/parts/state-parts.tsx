import { CloudOff, Inbox } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Chord } from '../ui/chord.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LimitBar } from '../ui/limit-bar.tsx';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { PartCard } from './part-card.tsx';

const long =
  'The backend has not answered since this morning; what you do is kept here and sent when it is back.';
const offline = <CloudOff size={16} aria-hidden="true" />;

/** What says how something stands. */
export function StateParts() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <PartCard
        name="Chip"
        states={{
          fine: <Chip tone="ok">On time</Chip>,
          soon: <Chip tone="soon">Due today, 17:00</Chip>,
          bad: <Chip tone="bad">3 days late</Chip>,
          quiet: <Chip tone="quiet">In shadow</Chip>,
          'long text': <Chip tone="soon">{long}</Chip>,
        }}
      />
      <PartCard
        name="Notice"
        states={{
          info: <Notice tone="info">Nothing waits to be sent.</Notice>,
          soon: (
            <Notice tone="soon" icon={offline}>
              {long}
            </Notice>
          ),
          error: (
            <Notice tone="bad" icon={offline}>
              The backend has refused it. <Button look="link">Try again</Button>
            </Notice>
          ),
        }}
      />
      <PartCard
        name="Skeleton, EmptyState"
        states={{
          waiting: <Skeleton label="Reading" rows={3} />,
          empty: (
            <EmptyState
              icon={<Inbox size={24} />}
              title="Nothing waits on you"
              text={long}
              action={<Button>Look at all</Button>}
            />
          ),
        }}
      />
      <PartCard
        name="LimitBar"
        states={{
          within: <LimitBar value={12} limit={21} label="12 of 21 days" />,
          over: <LimitBar value={30} limit={21} label="30 of 21 days" />,
        }}
      />
      <PartCard
        name="Section, Mark, Chord"
        states={{
          default: (
            <Section name="To leave this stage" aside={<span className="soft">1 of 3</span>}>
              <p className="row">
                <Mark /> <Chord text="Alt+Shift+O" />
              </p>
            </Section>
          ),
        }}
      />
      <PartCard
        name="Dialog"
        states={{
          closed: <Button onClick={() => setOpen(true)}>Open the dialog</Button>,
        }}
      />
      {open && (
        <Dialog title="Publish this playbook?" onClose={() => setOpen(false)}>
          <p>{long}</p>
        </Dialog>
      )}
    </>
  );
}
