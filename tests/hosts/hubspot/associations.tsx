import { findRecords } from './find-records.ts';
import type { Labels } from './labels.ts';
import { layouts } from './layouts.ts';
import { Card, cls } from './properties.tsx';
import { Property } from './record-cards.tsx';
import { RecordLink } from './record-link.tsx';
import { type StandInObject, type StandInRecord, typeIds } from './record-types.ts';
import { useStore } from './store.ts';

/** Only these two have been seen to have a name. */
const chicklets: StandInObject[] = ['contact', 'company'];

/** The cards about records that belong to this one: they have an owner and a stage of their own, under the very
 *  same names. */
export function Associations({ record, words }: { record: StandInRecord; words: Labels }) {
  return layouts[record.object].associated.map((object) => (
    <Association key={object} of={record} object={object} words={words} />
  ));
}

function Association(props: { of: StandInRecord; object: StandInObject; words: Labels }) {
  const { options } = useStore();
  const { of, object, words } = props;
  const type = typeIds[object];
  const own = findRecords(options, of.object).findIndex(({ id }) => id === of.id);
  const others = findRecords(options, object);
  const other = others[own % others.length];
  if (!other) return null;
  const fields = layouts[object].cards.flatMap((card) => card.fields);
  const shown = ['hubspot_owner_id', layouts[object].column];
  return (
    <Card tail={`ASSOCIATION_V3/${type}`} title={`${words[layouts[object].plural]} (1)`}>
      <div data-test-id={`associated-objects-card-content-${type}`} className={cls('Association')}>
        <div data-selenium-test={chicklets.includes(object) ? `${object}-chicklet-title-link` : undefined}>
          <RecordLink record={other} />
        </div>
        {fields
          .filter(({ name }) => shown.includes(name))
          .map((field) => (
            <Property key={field.name} field={field} record={other} words={words} />
          ))}
      </div>
    </Card>
  );
}
