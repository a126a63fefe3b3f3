import { lazy, Suspense } from 'react';
import { t } from '../../../lib/text/t.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Connected } from '../base-version.ts';
import { usePlace } from '../use-page.ts';
import { ArchivedPage } from './archived/archived-page.tsx';
import { archivedPlace } from './archived/archived-place.ts';
import { findEditKey } from './editor/edit-place.ts';
import { MissedPage } from './missed/missed-page.tsx';
import { missedPlace } from './missed/missed-place.ts';
import { ReviewsPage } from './review/reviews-page.tsx';
import { reviewsPlace } from './review/reviews-place.ts';
import { SopsPage } from './sops-page.tsx';

const SopEditorPage = lazy(() =>
  import('./editor/sop-editor-page.tsx').then((module) => ({ default: module.SopEditorPage })),
);

/** The places of the dashboard about SOPs: all of them, the reviews, what was not found, what was archived lately, and one being written. */
export function SopsPlaces({ view }: { view: Connected }) {
  const place = usePlace();
  const draftKey = findEditKey(place);
  if (draftKey !== undefined)
    return (
      <Suspense fallback={<Skeleton label={t('panel.sops.opening')} rows={8} />}>
        <SopEditorPage key={draftKey} view={view} draftKey={draftKey} />
      </Suspense>
    );
  if (place === archivedPlace && view.mayPublish) return <ArchivedPage view={view} />;
  if (place === missedPlace && view.mayPublish) return <MissedPage view={view} />;
  return place === reviewsPlace ? <ReviewsPage view={view} /> : <SopsPage view={view} />;
}
