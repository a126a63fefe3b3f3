import { useQuery } from '@tanstack/react-query';
import { numberText } from '../../../../lib/text/number-text.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { missedPlace } from './missed-place.ts';

/** The way to what was looked for and not found, with how much it is. */
export function MissedLink() {
  const port = usePort();
  const read = useQuery({
    queryKey: ['sops-missed'],
    queryFn: () => ask(port, { type: 'sops.missed' }),
    refetchOnMount: 'always',
  });
  const count = read.data?.ok ? read.data.value.length : 0;
  return (
    <a className="button plain" href={`#${missedPlace}`}>
      {t('sopMissed.title')} {count > 0 && <span className="count due">{numberText(count)}</span>}
    </a>
  );
}
