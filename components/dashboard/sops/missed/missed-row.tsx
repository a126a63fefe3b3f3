import type { SopMiss } from '../../../../lib/sync/sop-counts-protocol.ts';
import { numberText } from '../../../../lib/text/number-text.ts';
import { t } from '../../../../lib/text/t.ts';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/date-text.ts';
import { useNow } from '../../../ui/use-now.ts';

interface MissedRowProps {
  miss: SopMiss;
  busy: boolean;
  onWrite: () => void;
  onName: () => void;
  onDismiss: () => void;
}

/** As the playbook takes them. */
const longestSynonym = 60;

/** Words that found nothing, how often, and what can be done about it. */
export function MissedRow({
  miss: { words, times, lastAt },
  busy,
  onWrite,
  onName,
  onDismiss,
}: MissedRowProps) {
  const now = useNow();
  return (
    <li>
      <div className="grow">
        <h2 className="missed-words">{words}</h2>
        <p className="soft">
          {t('sopMissed.times', times, { n: numberText(times), day: dayText(new Date(lastAt), now) })}
        </p>
      </div>
      <div className="row wrap">
        <Button onClick={onWrite} aria-label={t('sopMissed.writeOf', { words })}>
          {t('sopMissed.write')}
        </Button>
        {words.length <= longestSynonym && (
          <Button look="quiet" onClick={onName} aria-label={t('sopMissed.synonymOf', { words })}>
            {t('sopMissed.synonym')}
          </Button>
        )}
        <Button look="quiet" busy={busy} onClick={onDismiss} aria-label={t('sopMissed.dismissOf', { words })}>
          {t('sopMissed.dismiss')}
        </Button>
      </div>
    </li>
  );
}
