import { Copy, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CriterionField } from '../../lib/records/guidance.ts';
import { hostNames } from '../settings/host-names.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';

interface SaidValueProps {
  recordKey: string;
  said: NonNullable<CriterionField['said']>;
  busy: boolean;
  onUndo: () => void;
}

/** A value that a person said and the host does not have: ready to be copied there, or to be taken back. */
export function SaidValue({ recordKey, said, busy, onUndo }: SaidValueProps) {
  const announce = useAnnounce();
  const [isCopied, setCopied] = useState(false);
  const names: Record<string, string> = hostNames;
  const name = names[recordKey.slice(0, recordKey.indexOf(':'))] ?? 'the tool';

  const copy = async () => {
    // Where the browser refuses it in a frame, the value beside the button can be selected.
    const isDone = await navigator.clipboard.writeText(said.value).then(
      () => true,
      () => false,
    );
    setCopied(isDone);
    announce(isDone ? 'Copied' : 'The browser did not copy it. Select the value and copy it yourself.');
  };

  return (
    <div className="row wrap">
      <small className="grow">
        Not yet in {name}: <span className="selectable">{said.value}</span>
      </small>
      <Button look="quiet" onClick={() => void copy()}>
        <Copy size={14} aria-hidden="true" /> {isCopied ? 'Copied' : 'Copy'}
      </Button>
      <Button look="link" busy={busy} onClick={onUndo}>
        <Undo2 size={14} aria-hidden="true" /> Undo
      </Button>
    </div>
  );
}
