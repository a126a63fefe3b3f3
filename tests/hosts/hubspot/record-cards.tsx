import type { Labels } from './labels.ts';
import { type Field, layouts } from './layouts.ts';
import { Card, cls, InputProperty, RowProperty, TextProperty, useTestId } from './properties.tsx';
import { RecordLink } from './record-link.tsx';
import { type StandInRecord, typeIds } from './record-types.ts';
import type { Part } from './stand-in-options.ts';
import { useLateRecord } from './store.ts';

interface Props {
  record: StandInRecord;
  words: Labels;
}

export function HeaderCard({ record, words }: Props) {
  const shown = useLateRecord('header', record);
  return shown ? (
    <Card tail={`OBJECT_HIGHLIGHT-FAS-${typeIds[shown.object]}-1`} type="OBJECT_HIGHLIGHT">
      <Highlights record={shown} words={words} />
    </Card>
  ) : null;
}

/** The title and some facts. In previews the title is `linked` to the record's own page. */
export function Highlights({ record, words, linked }: Props & { linked?: boolean }) {
  const testId = useTestId();
  const [bare, ...rows] = layouts[record.object].highlights;
  const text = (field: Field) => record.values[field.name] || '--';
  return (
    <div data-test-id="record-highlight-main-content" className={cls('Highlight')}>
      <h2 {...testId('highlight-record-label')} data-selenium-test="highlightTitle">
        {linked ? <RecordLink record={record} /> : record.title}
      </h2>
      {bare ? (
        <div className={cls('Fact')}>
          <span>{words[bare.label]}</span>
          <strong {...testId(`highlight-property-display-${bare.name}`)}>{text(bare)}</strong>
        </div>
      ) : null}
      {rows.map((row) => (
        <div key={row.name} className={cls('Fact')} {...testId(`highlight-property-item-${row.name}`)}>
          <span>{words[row.label]}</span>
          <strong>{text(row)}</strong>
        </div>
      ))}
    </div>
  );
}

/** One of the cards that an administrator has put on the object's page. */
export function PropertyCard({ record, words, part }: Props & { part: Exclude<Part, 'header'> }) {
  const shown = useLateRecord(part, record);
  const { object } = shown ?? record;
  const { cards } = layouts[object];
  const index = cards.findIndex((one) => one.part === part);
  const card = cards[index];
  return shown && card ? (
    <Card tail={`PROPERTIES_V3/${typeIds[object]}/${index}`} title={words[card.title]}>
      {card.fields.map((field) => (
        <Property key={field.name} field={field} record={shown} words={words} />
      ))}
    </Card>
  ) : null;
}

export function PropertyCards(props: Props) {
  return layouts[props.record.object].cards.map(({ part }) => (
    <PropertyCard key={part} part={part} {...props} />
  ));
}

export function Property({ field, record, words }: Props & { field: Field }) {
  const props = { label: words[field.label], name: field.name, value: record.values[field.name] ?? '' };
  if (field.kind === 'row') return <RowProperty {...props} />;
  if (field.kind === 'text') return <TextProperty {...props} />;
  return <InputProperty {...props} long={field.kind === 'long'} />;
}
