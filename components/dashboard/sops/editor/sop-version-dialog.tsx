import { useQuery } from '@tanstack/react-query';
import type { SopDraft } from '../../../../lib/sops/sop-draft.ts';
import { toDocument } from '../../../../lib/sops/to-document.ts';
import { t } from '../../../../lib/text/t.ts';
import { ask } from '../../../port/ask.ts';
import { usePort } from '../../../port/port.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextDiff } from './text-diff.tsx';

interface SopVersionDialogProps {
  id: string;
  version: number;
  /** The draft's file, which the version would take the place of. */
  text: string;
  onClose: () => void;
  onRestore: ((draft: SopDraft, version: number) => void) | null;
}

/** A version of an SOP: how the draft would change if it took its place, and the way to let it. */
export function SopVersionDialog({ id, version, text, onClose, onRestore }: SopVersionDialogProps) {
  const port = usePort();
  const read = useQuery({
    queryKey: ['sop-text', id, version],
    queryFn: async () => {
      const asked = await ask(port, { type: 'sops.open', id, version });
      if (!asked.ok) throw new Error(asked.message);
      return asked.value;
    },
  });
  const found = read.data;
  const restore = () => {
    if (found) onRestore?.(toDocument(found.sop), version);
    onClose();
  };
  return (
    <Dialog title={t('playbook.version', { version })} onClose={onClose}>
      <div className="stack wide-dialog">
        {read.isPending && <Skeleton label={t('playbook.fetchingTheVersion')} />}
        {read.isError && (
          <Notice tone="bad" alert>
            {read.error.message}
          </Notice>
        )}
        {found && (
          <>
            <p className="soft">{t('sopEdit.fromDraft')}</p>
            <TextDiff
              before={text}
              after={found.text}
              label={t('sopEdit.againstDraft', { version: String(version) })}
            />
            <details>
              <summary>{t('sopEdit.wholeText')}</summary>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text has to be scrolled by keyboard */}
              <section className="yaml" aria-label={t('playbook.textOfVersion', { version })} tabIndex={0}>
                <pre>{found.text}</pre>
              </section>
            </details>
          </>
        )}
        <div className="row end">
          <Button look="quiet" onClick={onClose}>
            {t('playbook.close')}
          </Button>
          {found && onRestore && found.text !== text && (
            <Button look="primary" onClick={restore}>
              {t('sopEdit.makeDraft', { version: String(version) })}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
