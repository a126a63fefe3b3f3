import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { StarterList } from './starter-list.tsx';

interface StartersDialogProps {
  onChoose: (yaml: string) => void;
  onClose: () => void;
}

/** Offers to begin again with a starter, in a draft. */
export function StartersDialog({ onChoose, onClose }: StartersDialogProps) {
  const choose = (yaml: string) => {
    onChoose(yaml);
    onClose();
  };
  return (
    <Dialog title={t('playbook.beginAgain')} onClose={onClose}>
      <div className="stack wide-dialog">
        <p>{t('playbook.beginAgainHint')}</p>
        <StarterList onChoose={choose} />
        <div className="row end">
          <Button onClick={onClose}>{t('playbook.keepAsItIs')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
