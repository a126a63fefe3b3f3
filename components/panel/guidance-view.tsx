import { useMemo, useState } from 'react';
import type { Guidance } from '../../lib/records/guidance.ts';
import { isLoudFor } from '../../lib/rules/is-loud.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { AskOwner } from './ask-owner.tsx';
import { Handoffs, waitsOn } from './handoff/handoffs.tsx';
import { History } from './history.tsx';
import { Issues } from './issues.tsx';
import { NextStep } from './next-step.tsx';
import { Owner } from './owner.tsx';
import { Questions } from './questions.tsx';
import type { Reader } from './reader.ts';
import { SopWayContext } from './sop-way.ts';
import { Sops, sopButtonId } from './sops.tsx';
import { Stage } from './stage.tsx';
import { findTarget } from './target.ts';
import { TopCard } from './top-card.tsx';
import { Waiting } from './waiting.tsx';
import { Warnings } from './warnings.tsx';

interface GuidanceViewProps {
  recordKey: string;
  guidance: Guidance;
  reader: Reader;
}

/** Everything the playbook says about one record. Give it the record's key as React key, so that nothing of a
 *  former record (an open SOP, a half-made snooze) is left when the page moves on. */
export function GuidanceView({ recordKey, guidance, reader }: GuidanceViewProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const focusAfter = useFocusAfter();
  const target = useMemo(() => findTarget(recordKey, guidance.stage), [recordKey, guidance.stage]);

  const loud = guidance.flags.filter((flag) => isLoudFor(flag, reader.member));
  const onCard = reader.card.flatMap((rule) => loud.find((flag) => flag.rule === rule) ?? []);
  const focusTop = () => focusAfter(() => document.querySelector<HTMLElement>('main .section h2'));

  // A question to whoever reads comes first, all others after the owner.
  const waitsOnReader = guidance.questions.some(
    ({ to, answers }) => to.person === reader.person && answers.length === 0,
  );
  const questions = guidance.questions.length > 0 && (
    <Questions recordKey={recordKey} list={guidance.questions} reader={reader} />
  );

  // One that waits on whoever reads comes first, and so does what was handed over to this record.
  const isArrived = guidance.handoffs.some(({ record }) => record !== recordKey);
  const handoffIsFirst = isArrived || waitsOn(guidance.handoffs, reader);
  const handoffs = <Handoffs recordKey={recordKey} views={guidance.handoffs} reader={reader} />;

  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const show = (id: string) => {
    setOpen(new Set(open).add(id));
    focusAfter(() => {
      const button = document.getElementById(sopButtonId(id));
      button?.scrollIntoView({ block: 'start' });
      return button;
    });
  };

  if (guidance.isBare) {
    return (
      <>
        {handoffs}
        {questions}
        <History recordKey={recordKey} />
      </>
    );
  }
  const titleOf = (id: string) => guidance.sops.find((sop) => sop.id === id)?.title;
  return (
    <SopWayContext value={{ titleOf, open: show }}>
      {target && onCard.length > 0 && <TopCard flags={onCard} target={target} onSettled={focusTop} />}
      {waitsOnReader && questions}
      {handoffIsFirst && handoffs}
      <NextStep guidance={guidance} target={target} onOpenSop={show} />
      <Warnings flags={guidance.flags} held={guidance.held} target={target} reader={reader}>
        {target && isOpen(guidance) && <Waiting waiting={guidance.waiting} target={target} />}
      </Warnings>
      <Stage recordKey={recordKey} guidance={guidance} target={target} />
      <Owner owner={guidance.owner} assignment={guidance.assignment}>
        {guidance.owner?.person && guidance.owner.person !== reader.person && (
          <AskOwner recordKey={recordKey} person={guidance.owner.person} name={guidance.owner.name} />
        )}
      </Owner>
      {!handoffIsFirst && handoffs}
      {!waitsOnReader && questions}
      <Sops
        recordKey={recordKey}
        sops={guidance.sops}
        stageKnown={guidance.stage.known}
        open={open}
        onToggle={toggle}
      />
      <History recordKey={recordKey} />
      <Issues recordKey={recordKey} guidance={guidance} />
    </SopWayContext>
  );
}

/** A record that is won or lost waits for nothing. */
function isOpen({ stage }: Guidance): boolean {
  return stage.known && stage.kind === 'open';
}
