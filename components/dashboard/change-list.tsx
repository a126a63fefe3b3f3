import { ArrowUpDown, Minus, Pencil, Plus } from 'lucide-react';
import type { PlaybookChange } from '../../lib/playbook/diff-playbook.ts';

const signs: Record<PlaybookChange['kind'], { Icon: typeof Plus; word: string }> = {
  added: { Icon: Plus, word: 'Added' },
  removed: { Icon: Minus, word: 'Removed' },
  changed: { Icon: Pencil, word: 'Changed' },
  moved: { Icon: ArrowUpDown, word: 'Moved' },
};

/** Differences of two playbooks, one sentence each. */
export function ChangeList({ changes }: { changes: readonly PlaybookChange[] }) {
  return (
    <ul className="rows changes">
      {changes.map(({ kind, path, text }) => {
        const { Icon, word } = signs[kind];
        return (
          <li key={`${kind} ${path} ${text}`} className={kind}>
            <span className="sign">
              <Icon size={14} aria-hidden="true" />
              <span className="visually-hidden">{word}: </span>
            </span>
            <span>{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
