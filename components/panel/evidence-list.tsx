import type { Evidence } from '../../lib/records/guidance.ts';
import { sourceWords } from '../../lib/rules/source-words.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import type { Text } from '../../lib/text/text.ts';
import { momentText } from '../ui/date-text.ts';
import { useNow } from '../ui/use-now.ts';

/** What a statement rests on: each value with where it comes from and since when. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  const now = useNow();
  if (evidence.length === 0) return null;
  return (
    <ul className="why-evidence" aria-label={t('panel.evidence.title')}>
      {evidence.map((one, place) => (
        // Two rules may ask of one thing in two ways.
        <li key={`${place} ${say(one.what)}`}>{lineOf(one, now)}</li>
      ))}
    </ul>
  );
}

function lineOf({ what, value, source, at, by }: Evidence, now: Date): string {
  if (value === null && at === null) return say({ key: 'panel.evidence.unknown', with: { what } });
  const when = at === null ? null : momentText(new Date(at), now);
  const named = { what, value: value ?? '', when: when ?? '' };
  if (value === null) return say({ key: 'panel.evidence.moment', with: named });
  if (when === null) return say({ key: 'panel.evidence.value', with: named });
  if (source === null) return say({ key: 'panel.evidence.valueMoment', with: named });
  const from: Text = by ? { key: 'rules.criterion.saidBy', with: { name: by } } : sourceWords(source);
  return say({ key: 'panel.evidence.valueSource', with: { ...named, source: from } });
}
