import { BellOff, CircleCheck } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import type { FlagView, HeldView } from '../../lib/records/guidance.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { FlagCard } from './flag-card.tsx';
import { HeldFlags } from './held-flags.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { SnoozedFlag } from './snoozed-flag.tsx';
import type { Target } from './target.ts';
import { useWrite } from './use-write.ts';
import { WriteFailure } from './write-failure.tsx';

interface WarningsProps {
  flags: FlagView[];
  held: HeldView[];
  target: Target | undefined;
  /** What else can be done about time on this record. */
  children?: ReactNode;
}

/** What is wrong with this record: each warning with its reason, its bar and its snooze; and what is held back. */
export function Warnings({ flags, held, target, children }: WarningsProps) {
  const { write, pending, failure } = useWrite();
  const [asked, setAsked] = useState<FlagView | null>(null);
  const heading = useId();
  const focusAfter = useFocusAfter();
  const top = useRef<HTMLDivElement>(null);
  const loud = flags.filter((flag) => flag.snooze === null);
  const snoozed = flags.filter((flag) => flag.snooze !== null);

  const focusTop = () => focusAfter(() => top.current);
  const snooze = async (flag: FlagView, until: Date, reason: string) => {
    if (!target) return;
    const end = until.toISOString();
    const said = `Snoozed: ${flag.title}`;
    if (!(await write({ type: 'flag.snooze', ...target, rule: flag.rule, until: end, reason }, said))) return;
    setAsked(null);
    focusTop();
  };
  const wake = async (flag: FlagView) => {
    if (!target) return;
    if (await write({ type: 'flag.unsnooze', ...target, rule: flag.rule }, `Back: ${flag.title}`)) focusTop();
  };

  return (
    <Section name="Warnings">
      <div ref={top} tabIndex={-1} className="quiet-focus">
        {loud.length === 0 && !target && <p className="soft">Checked once the stage is known.</p>}
        {loud.length === 0 && target && (
          <p className="row soft">
            <CircleCheck size={16} className="good" aria-hidden="true" /> No warnings
          </p>
        )}
        {loud.map((flag) => (
          <FlagCard key={flag.rule} flag={flag}>
            {target && (
              <Button busy={pending} aria-haspopup="dialog" onClick={() => setAsked(flag)}>
                <BellOff size={14} aria-hidden="true" /> Snooze
              </Button>
            )}
          </FlagCard>
        ))}
      </div>
      {snoozed.length > 0 && (
        <>
          <h3 className="sub-head" id={heading}>
            Snoozed
          </h3>
          <ul className="list" aria-labelledby={heading}>
            {snoozed.map((flag) => (
              <SnoozedFlag
                key={flag.rule}
                flag={flag}
                busy={pending}
                onWake={target ? () => void wake(flag) : undefined}
              />
            ))}
          </ul>
        </>
      )}
      <HeldFlags held={held} />
      {children}
      {!asked && <WriteFailure message={failure} />}
      {asked && (
        <SnoozeDialog
          flag={asked}
          busy={pending}
          failure={failure}
          onCancel={() => setAsked(null)}
          onSnooze={(until, reason) => void snooze(asked, until, reason)}
        />
      )}
    </Section>
  );
}
