import { el, lwc, wrap } from './dom.ts';
import { output } from './fields.ts';
import { labelOf } from './labels.ts';
import { fieldsOf, titleField } from './sample-records.ts';
import { showField } from './show-field.ts';
import type { StandInOptions, StandInRecord } from './stand-in-options.ts';

/** The panel at the head of a record's page. */
export function highlights(record: StandInRecord, options: StandInOptions): HTMLElement {
  const { locale } = options;
  const title = titleField(record.object);
  const facts = fieldsOf(record.object)
    .filter((field) => field !== title)
    .slice(0, 4);
  if (options.highlights === 'aura') {
    return el(
      'div.forceHighlightsPanel.highlights',
      {},
      el('h1', {}, el('span.primaryField', {}, showField(record, title, locale))),
      el(
        'ul.secondaryFields',
        {},
        facts.map((field) =>
          el('li.slds-item', {}, labelOf(locale, field), ' ', showField(record, field, locale)),
        ),
      ),
    );
  }
  const primary = lwc('lightning-formatted-text', {}, () => [showField(record, title, locale)]);
  const secondary = facts.map((field) =>
    lwc('records-highlights-details-item', {}, () => [
      el('p.slds-text-title', { title: labelOf(locale, field) }, labelOf(locale, field)),
      el('p.fieldComponent.slds-text-body_regular', {}, output(record, field, locale)),
    ]),
  );
  if (options.highlights === 'dynamic') {
    return lwc(
      'record_flexipage-dynamic-highlights2',
      {},
      (slot) => [
        lwc('record_flexipage-highlights-primary-row', {}, () => {
          primary.setAttribute('slot', 'primaryField');
          return [
            el(
              'h1.slds-page-header__title',
              {},
              el('div.entityNameTitle', {}, record.object),
              el('span', {}, primary),
            ),
            actions(),
          ];
        }),
        el('div.slds-grid', {}, slot('secondaryFields')),
      ],
      { secondaryFields: secondary },
    );
  }
  const panel = lwc(
    'records-highlights2',
    {},
    (slot) => [
      el(
        'div.slds-page-header',
        {},
        slot('icon'),
        el('h1', {}, el('div.entityNameTitle', {}, record.object), slot('primaryField')),
        el('div.actionsContainer', {}, actions()),
        el('div.secondaryFields.slds-grid', {}, slot('secondaryFields')),
      ),
    ],
    {
      icon: lwc('records-highlights-icon', {}, () => ['◆']),
      primaryField: primary,
      secondaryFields: secondary,
    },
  );
  const name = record.object.toLowerCase();
  const generated = `forcegenerated-highlightspanel_${name}___012000000000000aaa___compact___view___recordlayout2`;
  return lwc('records-lwc-highlights-panel', {}, () => [
    wrap('records-lwc-record-layout', {}, wrap(`${generated}.forcegenerated-record-layout2`, {}, panel)),
  ]);
}

function actions(): HTMLElement {
  return lwc('runtime_platform_actions-actions-ribbon', {}, () => [
    el(
      'ul.slds-button-group-list',
      {},
      ['＋', '✎', '⋯'].map((sign) => el('li', {}, el('button.slds-button', { type: 'button' }, sign))),
    ),
  ]);
}
