import { Copy, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { CriterionField } from '../../lib/records/guidance.ts';
import { t } from '../../lib/text/t.ts';
import { hostNames } from '../settings/host-names.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Rich } from '../ui/rich.tsx';

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
  const name = names[recordKey.slice(0, recordKey.indexOf(':'))] ?? t('panel.value.theTool');

  const copy = async () => {
    // Where the browser refuses it in a frame, the value beside the button can be selected.
    const isDone = await navigator.clipboard.writeText(said.value).then(
      () => true,
      () => false,
    );
    setCopied(isDone);
    announce(isDone ? t('panel.value.copied') : t('panel.value.notCopied'));
  };

  return (
    <div className="row wrap">
      <small className="grow">
        <Rich
          sentence={{ key: 'panel.value.notYetIn', with: { tool: name } }}
          parts={{ value: <span className="selectable">{said.value}</span> }}
        />
      </small>
      <Button look="quiet" onClick={() => void copy()}>
        <Copy size={14} aria-hidden="true" /> {isCopied ? t('panel.value.copied') : t('panel.value.copy')}
      </Button>
      <Button look="link" busy={busy} onClick={onUndo}>
        <Undo2 size={14} aria-hidden="true" /> {t('ui.undo')}
      </Button>
    </div>
  );
}
