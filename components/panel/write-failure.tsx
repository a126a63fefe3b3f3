import { TriangleAlert } from 'lucide-react';
import { t } from '../../lib/text/t.ts';
import { Notice } from '../ui/notice.tsx';

/** Says beside the control that what was done was not kept, and why. Shows nothing when all went well. */
export function WriteFailure({ message }: { message: string | null }) {
  if (message === null) return null;
  return (
    <Notice tone="bad" alert icon={<TriangleAlert size={16} aria-hidden="true" />}>
      {t('panel.notSaved', { message })}
    </Notice>
  );
}
