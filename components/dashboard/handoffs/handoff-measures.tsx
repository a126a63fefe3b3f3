import type { HandoffMeasure } from '../../../lib/sync/handoffs-protocol.ts';
import { textLocale } from '../../../lib/text/locale.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';

/** How good handoffs were, by month and by the team that received them. */
export function HandoffMeasures({ measures }: { measures: readonly HandoffMeasure[] }) {
  const month = new Intl.DateTimeFormat(textLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return (
    <section className="table-frame" aria-label={t('handoff.page.measures')}>
      <h2>{t('handoff.page.measures')}</h2>
      <table>
        <thead>
          <tr>
            {(
              [
                ...(['month', 'team', 'begun', 'accepted', 'toAccept'] as const),
                ...(['returned', 'reasons', 'lateItems', 'questions'] as const),
              ] as const
            ).map((one) => (
              <th key={one} scope="col">
                {t(`handoff.column.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((one) => (
            <tr key={`${one.month} ${one.team ?? ''}`}>
              <th scope="row">{month.format(new Date(`${one.month}-01T00:00:00Z`))}</th>
              <td>{one.team ?? t('handoff.page.noTeam')}</td>
              <td>{numberText(one.begun)}</td>
              <td>{numberText(one.accepted)}</td>
              <td>
                {one.hoursToAccept === null
                  ? '–'
                  : t('handoff.page.hours', { n: numberText(one.hoursToAccept) })}
              </td>
              <td>{share(one.returned, one.begun)}</td>
              <td>
                {one.reasons
                  .map(({ about, count }) =>
                    t('handoff.page.reason', {
                      about: about ?? t('handoff.ask.whole'),
                      n: numberText(count),
                    }),
                  )
                  .join(' · ') || '–'}
              </td>
              <td>{one.items ? share(one.lateItems ?? 0, one.items) : '–'}</td>
              <td>{numberText(one.questions)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How many of all, and which share of them that is. */
function share(n: number, all: number): string {
  const part = numberText(all === 0 ? 0 : n / all, { style: 'percent' });
  return t('handoff.page.share', { n: numberText(n), share: part });
}
