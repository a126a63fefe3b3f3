import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListedReview } from '../../../../lib/messages/sop-edit-messages.ts';
import { numberText } from '../../../../lib/text/number-text.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { SopBody } from '../../../sops/sop-body.tsx';
import { TrustChip } from '../../../sops/trust-line.tsx';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/date-text.ts';
import { listText } from '../../../ui/list-text.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { Connected } from '../../base-version.ts';
import { editPlace } from '../editor/edit-place.ts';

interface ReviewRowProps {
  review: ListedReview;
  view: Connected;
  isChosen: boolean;
  busy: boolean;
  onChoose: () => void;
  onTrue: () => void;
}

/** One SOP to look at again: read it here, and say that it is still true, or mend it. */
export function ReviewRow({ review, view, isChosen, busy, onChoose, onTrue }: ReviewRowProps) {
  const { sop, trust, uses, people, archivesAt } = review;
  const port = usePort();
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const read = useQuery({
    queryKey: ['sop-in-force', sop.id],
    queryFn: () => ask(port, { type: 'sop.read', id: sop.id }),
    enabled: isOpen,
  });
  const facts = [
    people.length > 0 ? t('sopReview.by', { people: listText(people) }) : t('sopReview.byEditors'),
    sop.verifiedAt === null
      ? t('sopReview.changed', { person: sop.publishedBy, day: dayText(new Date(sop.publishedAt), now) })
      : t('sopReview.lastTrue', {
          person: sop.verifiedBy ?? '',
          day: dayText(new Date(sop.verifiedAt), now),
        }),
    ...(archivesAt === null ? [] : [t('sopReview.archives', { day: dayText(new Date(archivesAt), now) })]),
    ...(uses > 0 ? [t('sopReview.uses', uses, { n: numberText(uses) })] : []),
  ];
  return (
    <li className="review">
      <input
        type="checkbox"
        aria-label={t('sopReview.choose', { title: sop.title })}
        checked={isChosen}
        onChange={onChoose}
      />
      <div className="grow">
        <div className="row wrap">
          <h3>
            <button
              type="button"
              className="link strong"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {sop.title}
            </button>
          </h3>
          <TrustChip sop={sop} trust={trust} now={now} />
        </div>
        <p className="soft">{facts.join(' · ')}</p>
        {isOpen && (
          <div className="review-text">
            {read.data?.found ? (
              <SopBody markdown={read.data.sop.body} ticks={null} />
            ) : (
              <Skeleton label={t('panel.sops.opening')} rows={4} />
            )}
          </div>
        )}
      </div>
      <div className="row">
        {view.mayPublish && (
          <a
            className="button quiet"
            href={`#${editPlace(sop.id)}`}
            aria-label={t('sopReview.mendOf', { title: sop.title })}
          >
            {t('sopReview.mend')}
          </a>
        )}
        <Button busy={busy} onClick={onTrue} aria-label={t('sopReview.stillTrueOf', { title: sop.title })}>
          {t('sopReview.stillTrue')}
        </Button>
      </div>
    </li>
  );
}
