import { findAdapter } from '../../../lib/hosts/adapters.ts';
import { recordAddress } from '../../../lib/hosts/parse-address.ts';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { parseRecordKey } from '../../../lib/records/parse-record-key.ts';
import { say } from '../../../lib/text/say.ts';
import { t } from '../../../lib/text/t.ts';

/** On the record in which the work goes on: where it came from, and which values came along. */
export function Carried({ view: { record, name, carried } }: { view: HandoffView }) {
  const ref = parseRecordKey(record);
  const adapter = ref && findAdapter(ref.host);
  const title = t('handoff.panel.from', { name: name ?? t('panel.unnamed') });
  return (
    <>
      <p>
        {ref && adapter ? (
          <a href={recordAddress(adapter, ref)} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      {carried.length > 0 && <h3 className="sub-head">{t('handoff.panel.carried')}</h3>}
      <ul className="list">
        {carried.map(({ property, title: what, value, source }) => (
          <li className="item" key={property}>
            <span className="item-body">
              <small>{say(what)}</small>
              <span>{value ?? t('handoff.panel.notKnown')}</span>
              {source && <small>{say(source)}</small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
