import { ArrowUpDown, Minus, Pencil, Plus } from 'lucide-react';
import type { PlaybookChange } from '../../lib/playbook/diff-playbook.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';

const signs = { added: Plus, removed: Minus, changed: Pencil, moved: ArrowUpDown } as const;

/** Differences of two playbooks, one sentence each. */
export function ChangeList({ changes }: { changes: readonly PlaybookChange[] }) {
  return (
    <ul className="rows changes">
      {changes.map(({ kind, path, text }) => {
        const Icon = signs[kind];
        return (
          <li key={`${kind} ${path} ${say(text)}`} className={kind}>
            <span className="sign">
              <Icon size={14} aria-hidden="true" />
              <span className="visually-hidden">{t(`playbook.sign.${kind}`)} </span>
            </span>
            <span>{say(text)}</span>
          </li>
        );
      })}
    </ul>
  );
}
