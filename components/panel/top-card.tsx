import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { FlagView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Section } from '../ui/section.tsx';
import { FlagActions } from './flag-actions.tsx';
import { FlagCard } from './flag-card.tsx';
import type { Target } from './target.ts';
import { useWrite } from './use-write.ts';
import { WriteFailure } from './write-failure.tsx';

interface TopCardProps {
  /** What is on the card, most urgent first; never empty. */
  flags: FlagView[];
  target: Target;
  /** Called once something on it has moved out of the way. */
  onSettled: () => void;
}

/** The one card of this visit. X, Esc while the focus is on it, and "not now" all mean the same. */
export function TopCard({ flags, target, onSettled }: TopCardProps) {
  const { write, pending, failure } = useWrite();

  const dismissAll = async () => {
    for (const { rule, gist, title } of flags) {
      const message = { type: 'flag.dismiss', ...target, rule, as: 'not-now', gist } as const;
      if (!(await write(message, t('panel.putAside', { title: say(title) })))) return;
    }
    onSettled();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (document.querySelector('dialog[open], :popover-open')) return;
    // Otherwise it would close the panel.
    event.preventDefault();
    void dismissAll();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key means something wherever in the card the focus is.
    <div className="top-card" onKeyDown={press}>
      <Section
        name={t('panel.now')}
        aside={
          <IconButton label={t('panel.flag.notNow')} disabled={pending} onClick={() => void dismissAll()}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        }
      >
        {flags.map((flag) => (
          <FlagCard key={flag.rule} flag={flag}>
            <FlagActions flag={flag} target={target} isCard onSettled={onSettled} />
          </FlagCard>
        ))}
        <WriteFailure message={failure} />
      </Section>
    </div>
  );
}
