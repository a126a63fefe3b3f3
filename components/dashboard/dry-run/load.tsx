import type { SimulateAnswer } from '../../../lib/sync/simulate-protocol.ts';
import { textLocale } from '../../../lib/text/locale.ts';
import { t } from '../../../lib/text/t.ts';

/** What the draft would put on each person: a rule that asks for more than somebody can do is ignored. */
export function Load({ owners }: { owners: SimulateAnswer['owners'] }) {
  if (owners.length === 0) return null;
  const number = new Intl.NumberFormat(textLocale(), { maximumFractionDigits: 1 });
  return (
    <table className="load">
      <caption>{t('playbook.perPersonInFlags')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('playbook.person')}</th>
          <th scope="col">{t('playbook.inForce')}</th>
          <th scope="col">{t('playbook.draft')}</th>
          <th scope="col">{t('playbook.newADay')}</th>
        </tr>
      </thead>
      <tbody>
        {owners.map(({ owner, before, after, perDay }) => (
          <tr key={owner ?? ''}>
            <th scope="row">{owner ?? t('playbook.nobodyAtAll')}</th>
            <td>{number.format(before)}</td>
            <td>{number.format(after)}</td>
            <td>{number.format(perDay)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
