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
    <Dialog title="Begin again with a starter" onClose={onClose}>
      <div className="stack wide-dialog">
        <p>
          The starter takes the place of the whole text, as a draft. What is in force stays until you publish,
          and Undo brings your text back.
        </p>
        <StarterList onChoose={choose} />
        <div className="row end">
          <Button onClick={onClose}>Keep the playbook as it is</Button>
        </div>
      </div>
    </Dialog>
  );
}
