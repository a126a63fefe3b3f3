import { CircleCheck } from 'lucide-react';
import { memo, type ReactNode, useCallback, useId, useRef } from 'react';
import type { DismissalKind } from '../../lib/records/dismissal-word.ts';
import type { FlagView, HeldView } from '../../lib/records/guidance.ts';
import { isLoud } from '../../lib/rules/is-loud.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Section } from '../ui/section.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { FlagActions } from './flag-actions.tsx';
import { FlagCard } from './flag-card.tsx';
import { HeldFlags } from './held-flags.tsx';
import { PutAsideFlag } from './put-aside-flag.tsx';
import type { Reader } from './reader.ts';
import { SnoozedFlag } from './snoozed-flag.tsx';
import type { Target } from './target.ts';
import { useWrite } from './use-write.ts';
import { WriteFailure } from './write-failure.tsx';

interface WarningsProps {
  flags: FlagView[];
  held: HeldView[];
  target: Target | undefined;
  reader: Reader;
  /** What else can be done about time on this record. */
  children?: ReactNode;
}

/** What is wrong with this record: each warning with its reason, its bar and its answers; what was put aside and what is
 *  held back. What is on the card is not said twice. */
export function Warnings({ flags, held, target, reader, children }: WarningsProps) {
  const { write, pending, failure } = useWrite();
  const snoozedHead = useId();
  const asideHead = useId();
  const focusAfter = useFocusAfter();
  const top = useRef<HTMLDivElement>(null);
  const snoozed = flags.filter(({ snooze }) => snooze !== null);
  const loud = flags.filter((flag) => isLoud(flag) && !flag.dismissedBy.includes(reader.member));
  const aside = flags.filter((flag) => !loud.includes(flag) && !snoozed.includes(flag));
  const listed = loud.filter(({ rule }) => !reader.card.includes(rule));

  const focusTop = useCallback(() => focusAfter(() => top.current), [focusAfter]);
  const wake = async ({ rule, title }: FlagView) => {
    if (!target) return;
    if (await write({ type: 'flag.unsnooze', ...target, rule }, t('panel.back', { title: say(title) })))
      focusTop();
  };
  const restore = async ({ rule, title }: FlagView, as: DismissalKind) => {
    if (!target) return;
    if (await write({ type: 'flag.restore', ...target, rule, as }, t('panel.back', { title: say(title) })))
      focusTop();
  };

  return (
    <Section name={t('panel.warnings.heading')}>
      <div ref={top} tabIndex={-1} className="quiet-focus">
        {loud.length === 0 && !target && <p className="soft">{t('panel.warnings.unchecked')}</p>}
        {loud.length === 0 && target && (
          <p className="row soft">
            <CircleCheck size={16} className="good" aria-hidden="true" /> {t('panel.warnings.none')}
          </p>
        )}
        {loud.length > 0 && listed.length === 0 && <p className="soft">{t('panel.warnings.onTop')}</p>}
        {listed.map((flag) => (
          <Warning key={flag.rule} flag={flag} target={target} onSettled={focusTop} />
        ))}
      </div>
      {snoozed.length > 0 && (
        <>
          <h3 className="sub-head" id={snoozedHead}>
            {t('panel.warnings.snoozed')}
          </h3>
          <ul className="list" aria-labelledby={snoozedHead}>
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
      {aside.length > 0 && (
        <>
          <h3 className="sub-head" id={asideHead}>
            {t('panel.warnings.putAside')}
          </h3>
          <ul className="list" aria-labelledby={asideHead}>
            {aside.map((flag) => (
              <PutAsideFlag
                key={flag.rule}
                flag={flag}
                busy={pending}
                onRestore={target ? (as) => void restore(flag, as) : undefined}
              />
            ))}
          </ul>
        </>
      )}
      <HeldFlags held={held} />
      {children}
      <WriteFailure message={failure} />
    </Section>
  );
}

interface WarningProps {
  flag: FlagView;
  target: Target | undefined;
  onSettled: () => void;
}

/** A warning is drawn again only where it has changed: the panel is read every few seconds, and there may be hundreds. */
const Warning = memo(function Warning({ flag, target, onSettled }: WarningProps) {
  return (
    <FlagCard flag={flag}>
      {target && <FlagActions flag={flag} target={target} onSettled={onSettled} />}
    </FlagCard>
  );
});
