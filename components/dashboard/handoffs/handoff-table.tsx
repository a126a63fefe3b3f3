import { findAdapter } from '../../../lib/hosts/adapters.ts';
import { recordAddress } from '../../../lib/hosts/parse-address.ts';
import { parseRecordKey } from '../../../lib/records/parse-record-key.ts';
import type { HandoffsAnswer } from '../../../lib/sync/handoffs-protocol.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';
import { Chip, type Tone } from '../../ui/chip.tsx';
import { calendarDays, dayText } from '../../ui/date-text.ts';
import { useNow } from '../../ui/use-now.ts';

type Row = HandoffsAnswer['handoffs'][number];

const tones: Record<string, Tone> = {
  offered: 'soon',
  open: 'soon',
  returned: 'bad',
  accepted: 'ok',
  delivering: 'ok',
  done: 'ok',
};
const known = [
  'open',
  'offered',
  'returned',
  'accepted',
  'delivering',
  'done',
  'cancelled',
  'withdrawn',
] as const;

/** The handoffs, each with whose turn it is and since when. */
export function HandoffTable({ rows }: { rows: readonly Row[] }) {
  return (
    <section className="table-frame" aria-label={t('handoff.page.title')}>
      <table>
        <thead>
          <tr>
            {(['record', 'state', 'between', 'since', 'returns', 'missing', 'questions'] as const).map(
              (one) => (
                <th key={one} scope="col">
                  {t(`handoff.column.${one}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={`${row.record} ${row.handoff} ${row.begunAt} ${row.part ?? ''}`} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableRow({ row }: { row: Row }) {
  const now = useNow();
  const { name, title, part, since, dueAt, isLate, returns, missing, questions, lateItems = 0 } = row;
  const ref = parseRecordKey(row.record);
  const adapter = ref && findAdapter(ref.host);
  const state = known.find((one) => one === row.state) ?? 'open';
  const reasons = returns.flatMap((one) => one.reasons.map((about) => about ?? t('handoff.ask.whole')));
  return (
    <tr>
      <th scope="row">
        {ref && adapter ? (
          <a href={recordAddress(adapter, ref)} target="_blank" rel="noreferrer">
            {name ?? t('panel.unnamed')}
          </a>
        ) : (
          (name ?? t('panel.unnamed'))
        )}
        <br />
        <small>{part ? t('handoff.panel.partTitle', { title, part }) : title}</small>
      </th>
      <td>
        <Chip tone={isLate ? 'bad' : (tones[row.state] ?? 'quiet')}>{t(`handoff.state.${state}`)}</Chip>
        {dueAt && (
          <>
            <br />
            <small className={isLate ? 'warn' : ''}>
              {isLate
                ? t('handoff.page.lateSince', { day: dayText(new Date(dueAt), now) })
                : t('handoff.page.dueBy', { day: dayText(new Date(dueAt), now) })}
            </small>
          </>
        )}
      </td>
      <td>
        {row.sender?.name ?? '–'}
        <br />
        <small>{row.receiver?.name ?? '–'}</small>
      </td>
      <td>
        {t('panel.days', calendarDays(new Date(since), now), {
          n: numberText(calendarDays(new Date(since), now)),
        })}
      </td>
      <td>
        {numberText(returns.length)}
        {reasons.length > 0 && (
          <>
            <br />
            <small>{[...new Set(reasons)].join(' · ')}</small>
          </>
        )}
      </td>
      <td>
        {numberText(missing)}
        {lateItems > 0 && (
          <>
            <br />
            <small className="warn">{t('handoff.page.lateItems', { n: numberText(lateItems) })}</small>
          </>
        )}
      </td>
      <td>{numberText(questions)}</td>
    </tr>
  );
}
