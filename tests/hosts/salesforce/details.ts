import { el, lwc, wrap } from './dom.ts';
import { layoutItem, pageBlockItem, recordField } from './fields.ts';
import { labelOf } from './labels.ts';
import { fieldsOf } from './sample-records.ts';
import type { StandInOptions, StandInRecord } from './stand-in-options.ts';

/** The fields of a record; `drafts` stand in them while they are edited. */
export function details(
  record: StandInRecord,
  options: StandInOptions,
  drafts?: StandInRecord['fields'],
): HTMLElement {
  const { locale } = options;
  const build = { layout: layoutItem, dynamic: recordField, aura: pageBlockItem }[options.form];
  const prefix = options.renamed ? 'sfdc:Field2' : 'sfdc:RecordField';
  const fields = fieldsOf(record.object).map((field) =>
    build({
      record,
      field,
      locale,
      anchor: `${prefix}.${record.object}.${field}`,
      draft: drafts && String(drafts[field] ?? record.fields[field] ?? ''),
    }),
  );
  if (options.form === 'aura') return el('div.forceRecordLayout', {}, fields);
  if (options.form === 'dynamic') {
    const columns = fields.map((field, index) =>
      wrap('flexipage-field', { 'data-field-id': `RecordField${index}` }, field),
    );
    return lwc('flexipage-field-section2', {}, (slot) => [el('div.slds-section', {}, slot('columns'))], {
      columns: wrap('flexipage-column2', {}, columns),
    });
  }
  const rows = [];
  for (let index = 0; index < fields.length; index += 2)
    rows.push(wrap('records-record-layout-row', {}, fields.slice(index, index + 2)));
  const section = lwc(
    'records-record-layout-section',
    {},
    (slot) => [
      el(
        'div.slds-section.has-header.slds-is-open',
        {},
        el(
          'h3',
          {},
          el(
            'button.slds-button',
            { type: 'button' },
            el('span.slds-section__title', {}, labelOf(locale, 'details')),
          ),
        ),
        slot(),
      ),
    ],
    { '': rows },
  );
  const name = record.object.toLowerCase();
  const generated = `forcegenerated-detailpanel_${name}___012000000000000aaa___full___view___recordlayout2`;
  return lwc('records-lwc-detail-panel', {}, () => [
    lwc('records-base-record-form', {}, () => [
      el(
        'div.record-layout-container',
        {},
        wrap(
          'records-lwc-record-layout',
          {},
          wrap(`${generated}.forcegenerated-record-layout2`, {}, section),
        ),
      ),
      drafts ? wrap('records-form-footer', {}, el('button', { type: 'button' }, '✓')) : undefined,
    ]),
  ]);
}

/** Other records that belong to this one, each with the same fields, in every kind of list that a page may have. */
export function related(others: StandInRecord[], options: StandInOptions): HTMLElement[] {
  const card = () => others.map((other) => el('article', {}, details(other, { ...options, form: 'layout' })));
  const title = el('h2', {}, labelOf(options.locale, 'related'));
  return [
    lwc('lst-related-list-container', {}, () => [
      wrap('lst-related-list-single-container', {}, title, card()),
    ]),
    wrap('lst-related-list-single-container', {}, card()),
    wrap('lst-dynamic-related-list', {}, card()),
    lwc('flexipage-aura-wrapper', {}, () => [el('div.forceRelatedListContainer', {}, card())]),
    lwc('support-lwc-related-record', {}, () => [
      wrap('runtime_platform_actions-lwc-quick-action-layout', {}, card()),
    ]),
  ];
}
