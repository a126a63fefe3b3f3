import { ArrowLeft } from 'lucide-react';
import { t } from '../../../../lib/text/t.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { momentText } from '../../../ui/date-text.ts';
import { Mark } from '../../../ui/mark.tsx';
import { useNow } from '../../../ui/use-now.ts';

interface SopEditorHeadProps {
  title: string;
  /** The version that the draft was edited from; 0 for a new one. */
  base: number;
  savedAt: string | null;
  isDirty: boolean;
  readOnly: boolean;
  canPublish: boolean;
  onDiscard: () => void;
  onPublish: () => void;
}

/** Which SOP is written, how safe it is, and what can be done with it. */
export function SopEditorHead(props: SopEditorHeadProps) {
  const { title, base, savedAt, isDirty, readOnly, canPublish, onDiscard, onPublish } = props;
  const now = useNow();
  return (
    <header className="page-head">
      <Mark size={32} />
      <div className="grow">
        <h1>{title.trim() === '' ? t('sopEdit.untitled') : title}</h1>
        <p className="soft row">
          <a href="#sops" className="row">
            <ArrowLeft size={14} aria-hidden="true" className="mirrored" /> {t('sopEdit.allSops')}
          </a>
          {base === 0 ? t('sopEdit.notPublished') : t('sopEdit.onVersion', { version: String(base) })}
        </p>
      </div>
      {!readOnly && isDirty && savedAt !== null && (
        <Chip tone="soon">{t('sopEdit.kept', { when: momentText(new Date(savedAt), now) })}</Chip>
      )}
      {!readOnly && (
        <div className="row">
          {isDirty && (
            <Button look="quiet" onClick={onDiscard}>
              {t('dashboard.head.discard')}
            </Button>
          )}
          <Button look="primary" disabled={!canPublish} onClick={onPublish}>
            {t('dashboard.head.publish')}
          </Button>
        </div>
      )}
    </header>
  );
}
