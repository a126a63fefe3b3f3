import { type Child, el, lwc } from './dom.ts';
import { labelOf } from './labels.ts';
import { kindOf, lookupPrefix, showField } from './show-field.ts';
import type { Locale, StandInRecord } from './stand-in-options.ts';

const outputs = {
  text: 'lightning-formatted-text',
  number: 'lightning-formatted-number',
  name: 'lightning-formatted-name',
};

/** The component that shows a field's value. */
export function output(record: StandInRecord, field: string, locale: Locale): HTMLElement {
  const text = showField(record, field, locale);
  const kind = kindOf(field);
  if (kind === 'text' || kind === 'number' || kind === 'name')
    return lwc(outputs[kind], { 'data-output-element-id': 'output-field' }, () => [text]);
  const link = () => lookup(field, text, locale);
  if (kind === 'lookup') return link();
  return lwc('force-owner-lookup', { 'data-output-element-id': 'output-field' }, () => [
    link(),
    iconButton(`${labelOf(locale, 'edit')} ${labelOf(locale, field)}`),
  ]);
}

/** A link to another record or a person, with the button of its preview. */
function lookup(field: string, text: string, locale: Locale): HTMLElement {
  const target = `/lightning/r/${lookupPrefix(field)}5g00000abcdeAAA/view`;
  const words = `${labelOf(locale, 'details')}: ${text}`;
  return lwc('force-lookup', { 'data-output-element-id': 'output-field' }, () => [
    el(
      'div',
      {},
      text
        ? lwc('records-hoverable-link', {}, () => [
            el('a', { href: target, 'data-navigation': 'enable' }, el('span', {}, text)),
            iconButton(words),
          ])
        : undefined,
    ),
  ]);
}

function iconButton(words: string): HTMLElement {
  return lwc('lightning-button-icon', {}, () => [
    el('button.slds-button', { type: 'button', title: words }, el('span.slds-assistive-text', {}, words)),
  ]);
}

/** What a person types into while a field is being edited. */
function input(draft: string): HTMLElement {
  return lwc('lightning-input', {}, () => {
    const field = document.createElement('input');
    field.value = draft;
    return [field];
  });
}

interface FieldOptions {
  record: StandInRecord;
  field: string;
  locale: Locale;
  /** What stands in the field while it is edited, or nothing while it is not. */
  draft: string | undefined;
  /** The name that the anchor bears. */
  anchor: string;
}

/** A field of a page layout. */
export function layoutItem({ record, field, locale, draft, anchor }: FieldOptions): HTMLElement {
  const label = labelOf(locale, field);
  const given =
    draft === undefined ? { outputField: output(record, field, locale) } : { input: input(draft) };
  return lwc(
    'records-record-layout-item',
    { 'field-label': label },
    (slot) => [
      el(
        'div.slds-form-element.slds-hint-parent.slds-form-element_edit',
        { 'data-target-selection-name': anchor },
        el('div.slds-form-element__label', {}, el('span.test-id__field-label', {}, label)),
        el(
          'div.slds-form-element__control',
          {},
          draft === undefined
            ? el('span.test-id__field-value.slds-form-element__static', {}, slot('outputField'))
            : slot('input'),
          pencil('button.test-id__inline-edit-trigger.inline-edit-trigger', label, locale),
        ),
      ),
    ],
    given,
  );
}

/** A field of a page with dynamic forms. */
export function recordField({ record, field, locale, draft, anchor }: FieldOptions): HTMLElement {
  const label = labelOf(locale, field);
  const value: Child = draft === undefined ? output(record, field, locale) : undefined;
  return lwc(
    'record_flexipage-record-field',
    {},
    (slot) => [
      el(
        'div.slds-form-element',
        { 'data-target-selection-name': anchor },
        el('span.test-id__field-label', {}, label),
        draft === undefined ? el('span.test-id__field-value', {}, slot()) : slot('input'),
        pencil('button.test-id__inline-edit-trigger', label, locale),
      ),
    ],
    draft === undefined ? { '': value } : { input: input(draft) },
  );
}

/** A field of a layout of old Aura pages. */
export function pageBlockItem({ record, field, locale, anchor }: FieldOptions): HTMLElement {
  const label = labelOf(locale, field);
  return el(
    'div.forcePageBlockItem.forcePageBlockItemView',
    { 'data-target-selection-name': anchor },
    el('span.test-id__field-label', {}, label),
    el('span.test-id__field-value', {}, el('span', {}, showField(record, field, locale))),
    pencil('button.inline-edit-trigger', label, locale),
  );
}

function pencil(name: string, label: string, locale: Locale): HTMLElement {
  const title = `${labelOf(locale, 'edit')} ${label}`;
  return el(name, { type: 'button', title }, el('span.slds-assistive-text', {}, title));
}
