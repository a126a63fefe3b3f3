import { EyeOff } from 'lucide-react';
import type { DismissalKind } from '../../lib/records/dismissal-word.ts';
import type { FlagView } from '../../lib/records/guidance.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { TextKey } from '../../lib/text/text.ts';
import { Button } from '../ui/button.tsx';
import { Why } from './why.tsx';

interface PutAsideFlagProps {
  flag: FlagView;
  busy: boolean;
  onRestore: ((as: DismissalKind) => void) | undefined;
}

const words: Record<DismissalKind, TextKey> = {
  'not-now': 'panel.warnings.asideNotNow',
  wrong: 'panel.warnings.asideWrong',
  'not-here': 'panel.warnings.asideNotHere',
};

/** A warning that was put aside: how, by whom, and how to have it back. */
export function PutAsideFlag({ flag, busy, onRestore }: PutAsideFlagProps) {
  const { aside } = flag;
  const title = say(flag.title);
  const as = aside?.as ?? 'not-now';
  return (
    <li className="item">
      <span className="item-sign" aria-hidden="true">
        <EyeOff size={16} />
      </span>
      <span className="item-body">
        <span>{title}</span>
        <small>
          {[say({ key: words[as] }), aside?.by ? t('panel.by', { name: aside.by }) : t('panel.byYou')].join(
            ' · ',
          )}
        </small>
      </span>
      {onRestore && (
        <Button
          look="quiet"
          busy={busy}
          aria-label={t('panel.warnings.undoAside', { title })}
          onClick={() => onRestore(as)}
        >
          {t('ui.undo')}
        </Button>
      )}
      <Why small reason={flag.reason} about={title} />
    </li>
  );
}
