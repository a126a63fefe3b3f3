import { ArrowRight } from 'lucide-react';
import { lazy, Suspense, useRef } from 'react';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { t } from '../../../lib/text/t.ts';
import { Chip } from '../../ui/chip.tsx';
import { Section } from '../../ui/section.tsx';
import { useFocusAfter } from '../../ui/use-focus-after.ts';
import { DueLine } from '../due-line.tsx';
import type { Reader } from '../reader.ts';
import { Why } from '../why.tsx';
import { WriteFailure } from '../write-failure.tsx';
import { HandoffActions } from './handoff-actions.tsx';
import { HandoffItems } from './handoff-items.tsx';
import { HandoffStory } from './handoff-story.tsx';
import { handoffTones } from './handoff-tones.ts';
import { Promises } from './promises.tsx';
import { useSay } from './use-say.ts';

const Carried = lazy(() => import('./carried.tsx').then((module) => ({ default: module.Carried })));

const Messages = lazy(() => import('./messages.tsx').then((module) => ({ default: module.Messages })));

interface HandoffSectionProps {
  view: HandoffView;
  reader: Reader;
  /** It stands on the record in which the work goes on. */
  hasArrived: boolean;
}

/** One handoff: who, by when, what is there and what is missing, what was promised, and what whoever reads can do about it. */
export function HandoffSection({ view, reader, hasArrived }: HandoffSectionProps) {
  const box = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const { say, link, pending, failure } = useSay(view, () => focusAfter(() => box.current));
  const { state, sender, receiver, due, part } = view;
  const title = part ? t('handoff.panel.partTitle', { title: view.title, part: part.title }) : view.title;
  return (
    <Section
      name={t('handoff.panel.heading', { title })}
      aside={<Chip tone={handoffTones[state]}>{t(`handoff.state.${state}`)}</Chip>}
    >
      <div ref={box} tabIndex={-1} className="quiet-focus handoff">
        <div className="row wrap">
          <span>{sender?.name ?? view.senderRole}</span>
          <ArrowRight size={14} aria-label={t('handoff.panel.to')} />
          <span className="grow">{receiver?.name ?? view.receiverRole}</span>
          <Why reason={view.reason} about={title} />
        </div>
        {due && <DueLine due={due} />}
        {hasArrived && (
          <Suspense>
            <Carried view={view} />
          </Suspense>
        )}
        {view.hasLeft && <p className="soft">{t('handoff.panel.hasLeft')}</p>}
        <HandoffStory view={view} reader={reader} say={say} busy={pending} />
        <HandoffItems view={view} say={say} busy={pending} />
        <Promises view={view} reader={reader} say={say} busy={pending} />
        {view.messages?.length ? (
          <Suspense>
            <Messages view={view} say={say} busy={pending} />
          </Suspense>
        ) : null}
        <WriteFailure message={failure} />
        <HandoffActions view={view} reader={reader} say={say} link={link} busy={pending} />
      </div>
    </Section>
  );
}
