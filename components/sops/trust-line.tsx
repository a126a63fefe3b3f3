import type { FoundSop } from '../../lib/messages/sop-messages.ts';
import type { PublishedSop } from '../../lib/sops/sop-document.ts';
import type { Trust } from '../../lib/sops/trust.ts';
import { t } from '../../lib/text/t.ts';
import { Chip, type Tone } from '../ui/chip.tsx';
import { dayText, momentText } from '../ui/date-text.ts';

const tones = { verified: 'ok', due: 'soon', expired: 'bad' } as const satisfies Record<string, Tone>;

/** Whether an SOP can be relied on: who keeps it, when somebody last said that it is true, and how old this copy is. */
export function TrustLine({ found, now }: { found: FoundSop; now: Date }) {
  const { sop, owner, trust, asOf } = found;
  return (
    <p className="sop-trust">
      <TrustChip sop={sop} trust={trust} now={now} />
      {sop.verifiedAt !== null && (
        <small>
          {t('sop.verifiedBy', { day: dayText(new Date(sop.verifiedAt), now), name: sop.verifiedBy ?? '' })}
        </small>
      )}
      <small>{t('sop.keptBy', { name: owner ?? sop.owner })}</small>
      <small>
        {t('sop.version', { version: String(sop.version), day: dayText(new Date(sop.publishedAt), now) })}
      </small>
      {asOf !== null && <small>{t('sop.asOf', { when: momentText(new Date(asOf), now) })}</small>}
    </p>
  );
}

interface TrustChipProps {
  sop: Pick<PublishedSop, 'verifiedAt'>;
  trust: Trust;
  now: Date;
}

/** Whether an SOP can be relied on, in a word and a day. */
export function TrustChip({ sop, trust, now }: TrustChipProps) {
  return <Chip tone={tones[trust.state]}>{trustText(sop, trust, now)}</Chip>;
}

function trustText({ verifiedAt }: TrustChipProps['sop'], { state, until }: Trust, now: Date): string {
  if (verifiedAt === null) return t('sop.trust.changed');
  if (until === null) return t('sop.trust.verified');
  const day = dayText(new Date(until), now);
  if (state === 'verified') return t('sop.trust.verifiedUntil', { day });
  return state === 'due' ? t('sop.trust.due', { day }) : t('sop.trust.expired', { day });
}
