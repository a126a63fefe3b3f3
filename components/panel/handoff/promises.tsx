import { Handshake, Undo2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { HandoffView, PromiseView } from '../../../lib/records/handoff-view.ts';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import type { Reader } from '../reader.ts';
import { PromiseForm } from './promise-form.tsx';
import type { Say } from './use-say.ts';

interface PromisesProps {
  view: HandoffView;
  reader: Reader;
  say: Say;
  busy: boolean;
}

/** What was promised to the customer. The receiver acknowledges each. */
export function Promises({ view, reader, say, busy }: PromisesProps) {
  const [isAdding, setAdding] = useState(false);
  const heading = useId();
  const { promises, id: handoff } = view;
  const isReceiver = typeof reader.person === 'string' && view.receivers.includes(reader.person);
  return (
    <>
      <h3 className="sub-head" id={heading}>
        {t('handoff.panel.promises')}
      </h3>
      {promises.length === 0 && !isAdding && <p className="soft">{t('handoff.panel.noPromises')}</p>}
      <ul className="list" aria-labelledby={heading}>
        {promises.map((promise) => (
          <li className="item" key={promise.event}>
            <span className="item-sign" aria-hidden="true">
              <Handshake size={16} />
            </span>
            <Body promise={promise} />
            {isReceiver && !promise.read && view.state !== 'draft' && (
              <Button
                look="quiet"
                busy={busy}
                aria-label={t('handoff.panel.acknowledgeOf', { text: promise.text })}
                onClick={() =>
                  void say(
                    { type: 'handoff.acknowledged', handoff, subject: promise.event },
                    t('handoff.panel.acknowledged'),
                  )
                }
              >
                {t('handoff.panel.acknowledge')}
              </Button>
            )}
            {!promise.read && promise.isMine === reader.member && (
              <Button
                look="link"
                busy={busy}
                aria-label={t('panel.takeBackOf', { text: promise.text })}
                onClick={() =>
                  void say(
                    { type: 'handoff.unpromised', handoff, promise: promise.event },
                    t('panel.takenBack', { title: promise.text }),
                  )
                }
              >
                <Undo2 size={14} aria-hidden="true" /> {t('panel.takeBack')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <PromiseForm
          who={view.sender?.name ?? ''}
          busy={busy}
          onCancel={() => setAdding(false)}
          onSend={(told) =>
            void say({ type: 'handoff.promised', handoff, ...told }, t('handoff.panel.promiseNoted')).then(
              (isKept) => {
                if (isKept) setAdding(false);
              },
            )
          }
        />
      ) : (
        <Button look="quiet" onClick={() => setAdding(true)}>
          <Handshake size={14} aria-hidden="true" /> {t('handoff.panel.addPromise')}
        </Button>
      )}
    </>
  );
}

function Body({ promise: { text, who, to, where, standard, read } }: { promise: PromiseView }) {
  const told = [t('handoff.panel.promisedBy', { who, to }), where].filter(Boolean).join(' · ');
  return (
    <span className="item-body">
      <span className="said">{text}</span>
      <small>{told}</small>
      <span className="row wrap">
        <Chip tone={standard ? 'quiet' : 'soon'}>
          {standard ? t('handoff.panel.standard') : t('handoff.panel.notStandard')}
        </Chip>
        <Chip tone={read ? 'ok' : 'quiet'}>
          {read ? t('handoff.panel.readBy', { name: read.by ?? t('panel.you') }) : t('handoff.panel.notRead')}
        </Chip>
      </span>
    </span>
  );
}
