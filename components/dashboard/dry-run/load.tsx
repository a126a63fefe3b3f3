import type { SimulateAnswer } from '../../../lib/sync/simulate-protocol.ts';

/** What the draft would put on each person: a rule that asks for more than somebody can do is ignored. */
export function Load({ owners }: { owners: SimulateAnswer['owners'] }) {
  if (owners.length === 0) return null;
  const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
  return (
    <table className="load">
      <caption>Per person, in flags</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">In force</th>
          <th scope="col">Draft</th>
          <th scope="col">New a day</th>
        </tr>
      </thead>
      <tbody>
        {owners.map(({ owner, before, after, perDay }) => (
          <tr key={owner ?? ''}>
            <th scope="row">{owner ?? 'Nobody'}</th>
            <td>{number.format(before)}</td>
            <td>{number.format(after)}</td>
            <td>{number.format(perDay)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
