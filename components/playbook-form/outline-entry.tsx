import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';

interface OutlineEntryProps {
  to: EditPath;
  /** The place that is open. */
  place: EditPath;
  name: string;
  /** How much is to mend there. */
  faults: number;
  /** Given for an entry that has others inside: whether they are shown. */
  isOpen?: boolean;
  onOpen: (place: EditPath) => void;
}

/** One place of the playbook in the outline. */
export function OutlineEntry({ to, place, name, faults, isOpen, onOpen }: OutlineEntryProps) {
  return (
    <button
      type="button"
      className="outline-entry"
      aria-current={isSame(place, to) ? 'page' : undefined}
      aria-expanded={isOpen}
      onClick={() => onOpen(to)}
    >
      <span className="grow">{name}</span>
      {faults > 0 && (
        <span className="count" title={t('playbookForm.toMend', faults, { n: faults })}>
          <span aria-hidden="true">{faults}</span>
          <span className="visually-hidden">{t('playbookForm.toMend', faults, { n: faults })}</span>
        </span>
      )}
    </button>
  );
}

function isSame(a: EditPath, b: EditPath): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
