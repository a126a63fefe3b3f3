import { ChevronRight, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import type { HandoffMessageView } from '../../../lib/records/handoff-view.ts';
import { say as sayText } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { momentText } from '../../ui/date-text.ts';
import { useNow } from '../../ui/use-now.ts';
import { TextForm } from '../text-form.tsx';
import { MessageText } from './message-text.tsx';
import type { Say } from './use-say.ts';

interface MessageProps {
  handoff: string;
  message: HandoffMessageView;
  say: Say;
  busy: boolean;
}

/** One text, folded away until somebody looks at it, to be copied by one click; where it is held, with a reason only. */
export function Message({ handoff, message, say, busy }: MessageProps) {
  const { id, title, to, isHeld, pieces, copied } = message;
  const [isOpen, setOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const body = useId();
  const announce = useAnnounce();
  const now = useNow();
  const copy = async () => {
    // Where the browser refuses it in a frame, the text can be selected.
    const isDone = await navigator.clipboard.writeText(pieces.map(({ text }) => sayText(text)).join('')).then(
      () => true,
      () => false,
    );
    announce(isDone ? t('panel.value.copied') : t('panel.value.notCopied'));
  };
  const note = (reason?: string) =>
    say(
      { type: 'handoff.noted', handoff, item: id, ...(reason === undefined ? {} : { note: reason }) },
      t('handoff.message.told', { title }),
    );
  const take = async () => {
    await copy();
    if (!copied) await note();
  };
  const takeHeld = async (reason: string) => {
    if (!(await note(reason))) return;
    setAsking(false);
    await copy();
  };
  return (
    <li className="item">
      <div className="item-body">
        <div className="row wrap">
          <button
            type="button"
            className="sop-button grow"
            aria-expanded={isOpen}
            aria-controls={body}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRight size={16} aria-hidden="true" />
            <span className="grow">{title}</span>
          </button>
          <Chip tone={isHeld ? 'soon' : 'quiet'}>
            {isHeld ? t('handoff.message.held') : t(`handoff.message.to.${to}`)}
          </Chip>
        </div>
        <div id={body}>{isOpen && <MessageText pieces={pieces} />}</div>
        {copied && (
          <small>
            {t('handoff.message.copiedBy', {
              name: copied.by ?? t('panel.you'),
              at: momentText(new Date(copied.at), now),
            })}
          </small>
        )}
        {copied?.reason && <small className="said">{copied.reason}</small>}
        {isOpen && isAsking && (
          <TextForm
            label={t('handoff.message.why')}
            send={t('handoff.message.send')}
            busy={busy}
            onSend={(reason) => void takeHeld(reason)}
            onCancel={() => setAsking(false)}
          />
        )}
        {isOpen && !isAsking && (
          <div className="row actions">
            <Button
              look="quiet"
              busy={busy}
              aria-label={t('handoff.message.copyOf', { title })}
              onClick={() => (isHeld ? setAsking(true) : void take())}
            >
              <Copy size={14} aria-hidden="true" />
              {isHeld ? t('handoff.message.copyHeld') : t('panel.value.copy')}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}
