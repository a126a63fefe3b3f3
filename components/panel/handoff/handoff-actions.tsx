import { lazy, Suspense, useState } from 'react';
import { movesOf } from '../../../lib/handoff/move-passage.ts';
import type { CoachWord } from '../../../lib/records/coach-word.ts';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';
import { AsanaProject } from '../../asana/asana-project.tsx';
import { Button } from '../../ui/button.tsx';
import type { Reader } from '../reader.ts';
import { TextForm } from '../text-form.tsx';
import { OfferForm } from './offer-form.tsx';
import { ReturnForm } from './return-form.tsx';
import type { Say } from './use-say.ts';

/** Few handoffs require an SOP. */
const RequiredAct = lazy(() =>
  import('../../training/required-act.tsx').then((module) => ({ default: module.RequiredAct })),
);
const HandoffLink = lazy(() =>
  import('./handoff-link.tsx').then((module) => ({ default: module.HandoffLink })),
);

interface HandoffActionsProps {
  view: HandoffView;
  reader: Reader;
  say: Say;
  link: (address: string, told: string) => Promise<boolean>;
  busy: boolean;
}

type Form = 'offer' | 'return' | 'amend' | 'split' | 'cancel' | 'reopen';

/** What whoever reads can do about a handoff as it stands: hand over, answer, say where the work goes on. */
export function HandoffActions({ view, reader, say, link, busy }: HandoffActionsProps) {
  const [form, setForm] = useState<Form | null>(null);
  const [isNext, setNext] = useState(false);
  const { state, occurrence, id: handoff, part } = view;
  if (state === 'draft' || state === 'withdrawn' || occurrence === null) return null;
  const about = { handoff, occurrence };
  const passage = { ...about, ...(part ? { part: part.id } : {}) };
  const isOf = (people: readonly string[]) =>
    typeof reader.person === 'string' && people.includes(reader.person);
  const [isSender, isReceiver] = [isOf(view.senders), isOf(view.receivers)];
  const can = new Set<string>(
    state === 'unseen' ? [] : movesOf(state).map((type) => type.slice('handoff.'.length)),
  );
  // An invoice, say, is made elsewhere.
  const isProject = view.startsOn === undefined || ['project', 'task'].includes(view.startsOn);
  const [begun, over] = view.staysWithOwner
    ? [t('handoff.do.startWork'), t('handoff.do.finishWork')]
    : [t('handoff.do.start'), t('handoff.do.finish')];
  const missing = view.items.filter((item) => item.required && item.state === 'missing').length;
  const unread = [...view.promises, ...view.amendments].filter(({ read }) => !read).length;
  const taker = isReceiver ? reader.person : view.receiver?.person;
  const mayAccept = can.has('accepted') && isReceiver && taker;
  const close = (isKept: boolean) => {
    if (isKept) setForm(null);
  };
  const accept = async (coach?: CoachWord) => {
    const word = {
      type: 'handoff.accepted',
      ...passage,
      person: taker ?? '',
      ...(coach ? { coach } : {}),
    } as const;
    const isKept = await say(word, t('handoff.told.accepted'));
    setNext(isKept);
    return isKept;
  };
  const offer = () => void say({ type: 'handoff.offered', ...passage }, t('handoff.told.offered'));
  const cancel = () => setForm(null);

  if (form === 'offer') {
    return (
      <OfferForm
        missing={missing}
        busy={busy}
        onCancel={cancel}
        onSend={(exception) =>
          void say({ type: 'handoff.offered', ...passage, exception }, t('handoff.told.offered')).then(close)
        }
      />
    );
  }
  if (form === 'return') {
    return (
      <ReturnForm
        items={view.items}
        busy={busy}
        onCancel={cancel}
        onSend={(reasons) =>
          void say({ type: 'handoff.returned', ...passage, reasons }, t('handoff.told.returned')).then(close)
        }
      />
    );
  }
  if (form !== null) {
    const send = (text: string) => {
      const told = t(`handoff.told.${form}`);
      if (form === 'amend') return say({ type: 'handoff.amended', ...passage, text }, told);
      if (form === 'cancel') return say({ type: 'handoff.cancelled', ...passage, reason: text }, told);
      if (form === 'reopen') return say({ type: 'handoff.reopened', ...passage, reason: text }, told);
      const titles = text.split('\n').flatMap((line) => line.trim() || []);
      const parts = titles.map((title, index) => ({ id: `part-${index + 1}`, title }));
      return say({ type: 'handoff.split', ...about, parts }, told);
    };
    return (
      <TextForm
        key={form}
        label={t(`handoff.ask.${form}`)}
        {...(form === 'split' ? { hint: t('handoff.ask.splitHint') } : {})}
        send={t(`handoff.send.${form}`)}
        busy={busy}
        onSend={(text) => void send(text).then(close)}
        onCancel={cancel}
      />
    );
  }
  return (
    <>
      {can.has('linked') && isProject && view.link === null && isReceiver && (
        <AsanaProject view={view} isNext={isNext} />
      )}
      {can.has('linked') && (
        <Suspense>
          <HandoffLink view={view} say={say} link={link} busy={busy} />
        </Suspense>
      )}
      {can.has('accepted') && isReceiver && unread > 0 && (
        <p className="soft">{t('handoff.refused.readFirst', unread, { n: numberText(unread) })}</p>
      )}
      {mayAccept && view.requires !== undefined && (
        <Suspense>
          <RequiredAct act="handoff" sop={view.requires} busy={busy} onFinish={accept} />
        </Suspense>
      )}
      <div className="row wrap actions">
        {state === 'unseen' && (
          <Button
            look="primary"
            busy={busy}
            onClick={() => void say({ type: 'handoff.opened', ...about }, t('handoff.told.opened'))}
          >
            {t('handoff.do.open')}
          </Button>
        )}
        {can.has('offered') && isSender && (
          <Button look="primary" busy={busy} onClick={() => (missing > 0 ? setForm('offer') : offer())}>
            {missing > 0 ? t('handoff.do.offerAnyway') : t('handoff.do.offer')}
          </Button>
        )}
        {mayAccept && view.requires === undefined && (
          <Button look="primary" busy={busy} onClick={() => void accept()}>
            {t('handoff.do.accept')}
          </Button>
        )}
        {can.has('returned') && isReceiver && (
          <Button onClick={() => setForm('return')}>{t('handoff.do.return')}</Button>
        )}
        {can.has('recalled') && isSender && (
          <Button
            busy={busy}
            onClick={() => void say({ type: 'handoff.recalled', ...passage }, t('handoff.told.recalled'))}
          >
            {t('handoff.do.recall')}
          </Button>
        )}
        {can.has('started') && isReceiver && (
          <Button busy={busy} onClick={() => void say({ type: 'handoff.started', ...passage }, begun)}>
            {begun}
          </Button>
        )}
        {state === 'delivering' && isReceiver && (
          <Button busy={busy} onClick={() => void say({ type: 'handoff.finished', ...passage }, over)}>
            {over}
          </Button>
        )}
        {can.has('amended') && state !== 'done' && (
          <Button look="quiet" onClick={() => setForm('amend')}>
            {t('handoff.do.amend')}
          </Button>
        )}
        {can.has('split') && isSender && !part && (
          <Button look="quiet" onClick={() => setForm('split')}>
            {t('handoff.do.split')}
          </Button>
        )}
        {can.has('cancelled') && (isSender || isReceiver) && (
          <Button look="quiet" onClick={() => setForm('cancel')}>
            {t('handoff.do.cancel')}
          </Button>
        )}
        {can.has('reopened') && (isSender || isReceiver) && (
          <Button look="quiet" onClick={() => setForm('reopen')}>
            {t('handoff.do.reopen')}
          </Button>
        )}
      </div>
    </>
  );
}
