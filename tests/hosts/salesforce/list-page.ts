import { el, lwc, wrap } from './dom.ts';
import { labelOf } from './labels.ts';
import { fieldsOf, titleField } from './sample-records.ts';
import { kindOf, lookupPrefix, showField } from './show-field.ts';
import type { ObjectName, StandInOptions, StandInRecord } from './stand-in-options.ts';

/** How many rows exist at once in a long list. */
const windowed = 40;

/** A list view of one object's records, as a grid of today or of old Aura pages. */
export function listPage(records: StandInRecord[], object: ObjectName, options: StandInOptions): HTMLElement {
  const rows = Array.from({ length: options.rows }, (_, index) => records[index % records.length]).filter(
    (record) => record !== undefined,
  );
  return options.list === 'new' ? newList(rows, object, options) : oldList(rows, object, options);
}

/** The columns: a lookup stands before the title, as a view may be set up. */
function columnsOf(object: ObjectName): string[] {
  const title = titleField(object);
  const fields = fieldsOf(object).filter((field) => field !== title);
  const lookup = fields.find((field) => kindOf(field) === 'lookup');
  return [...(lookup ? [lookup] : []), title, ...fields.filter((field) => field !== lookup).slice(0, 4)];
}

function newList(records: StandInRecord[], object: ObjectName, options: StandInOptions): HTMLElement {
  const body = el('tbody', { 'data-rowgroup-body': '' });
  const build = (record: StandInRecord, index: number) =>
    el(
      'tr',
      { 'data-row-key-value': record.id, 'data-row-number': String(index + 1) },
      columnsOf(object).map((field, column) =>
        el(
          column === 0 ? 'th' : 'td',
          { role: column === 0 ? 'rowheader' : 'gridcell', 'data-label': labelOf(options.locale, field) },
          wrap(
            'lightning-primitive-cell-factory',
            {},
            wrap('lightning-primitive-custom-cell', {}, cell(record, field, options)),
          ),
        ),
      ),
    );
  const scroller = el(
    'div.slds-scrollable_y',
    {},
    el('table.slds-table', { role: 'grid' }, header(object, options), body),
  );
  virtualise(scroller, body, records, build);
  const grid = lwc('lst-primary-display-grid', {}, () => [lwc('lightning-datatable', {}, () => [scroller])]);
  const display = lwc('lst-primary-display', {}, () => [grid]);
  const switcher = lwc('lst-list-view-manager-display-switcher', {}, () => [
    el('button', { type: 'button' }, '▦'),
  ]);
  return wrap(
    'lst-object-home',
    {},
    lwc('lst-list-view-manager', {}, () => [
      lwc('lst-common-list-internal', {}, () => [
        lwc('lst-list-view-manager-header', {}, () => [
          el('h1.listViewTitle', {}, labelOf(options.locale, 'recent')),
          switcher,
        ]),
        lwc('lst-primary-display-manager', {}, () => [display]),
      ]),
    ]),
  );
}

/** Also the list that the console's split view shows. */
export function oldList(records: StandInRecord[], object: ObjectName, options: StandInOptions): HTMLElement {
  const rows = records.map((record) =>
    el(
      'tr',
      {},
      columnsOf(object).map((field) =>
        el(field === titleField(object) ? 'th' : 'td', {}, cell(record, field, options)),
      ),
    ),
  );
  const table = el('table.slds-table.uiVirtualDataTable', {}, header(object, options), el('tbody', {}, rows));
  return el(
    'div.forceListViewManager',
    {},
    el('div.forceListViewManagerHeader', {}, labelOf(options.locale, 'recent')),
    el(
      'div.listViewContainer',
      {},
      el(
        'div.forceListViewManagerPrimaryDisplayManager',
        {},
        el(
          'div.forceListViewManagerGrid',
          {},
          el('div.listViewContent', {}, el('div.forceInlineEditGrid', {}, table)),
        ),
      ),
    ),
  );
}

function header(object: ObjectName, { locale }: StandInOptions): HTMLElement {
  const cells = columnsOf(object).map((field) => el('th', {}, labelOf(locale, field)));
  return el('thead', {}, el('tr', { 'data-row-key-value': 'HEADER' }, cells));
}

function cell(record: StandInRecord, field: string, { locale }: StandInOptions): HTMLElement {
  const text = showField(record, field, locale);
  if (field === titleField(record.object)) return el('a', { href: `/lightning/r/${record.id}/view` }, text);
  if (kindOf(field) !== 'lookup') return el('span', {}, text);
  const target = `/lightning/r/${lookupPrefix(field)}5g00000kTj0rAAC/view`;
  return el('a', { href: target }, text);
}

/** Keeps only the rows near the scroll position in the document, and uses their elements again. */
function virtualise(
  scroller: HTMLElement,
  body: HTMLElement,
  records: StandInRecord[],
  build: (record: StandInRecord, index: number) => HTMLElement,
): void {
  const height = 32;
  const fill = () => {
    const first = Math.max(
      0,
      Math.min(Math.floor(scroller.scrollTop / height) - 5, records.length - windowed),
    );
    const seen = records.slice(first, first + windowed).map((record, index) => build(record, first + index));
    body.style.setProperty('--above', `${first * height}px`);
    body.replaceChildren(...seen);
  };
  fill();
  if (records.length > windowed) scroller.addEventListener('scroll', fill, { passive: true });
}
