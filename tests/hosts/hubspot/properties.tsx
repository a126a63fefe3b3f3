import type { ReactNode } from 'react';
import { useStore } from './store.ts';

/** A class name as styled-components makes it: only its beginning is stable. */
export function cls(name: string): string {
  const hash = [...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 46_655, 7).toString(36);
  return `${name}__Styled-${hash} ${hash}X`;
}

/** The test attribute, unless the host has just renamed its family. */
export function useTestId(): (id: string) => { 'data-test-id': string } {
  const { renamed } = useStore().options;
  return (id) => ({ 'data-test-id': renamed && id.startsWith(renamed) ? `v4-${id}` : id });
}

export function Card(props: { tail: string; type?: string; title?: string; children: ReactNode }) {
  const { anchors } = useStore().options;
  const type = props.type && anchors ? { 'data-card-type': props.type } : {};
  const id = anchors ? { 'data-test-id': `card-wrapper-${props.tail}` } : {};
  return (
    <section className={cls('Card')} {...id} {...type}>
      {props.title ? <h4 className={cls('CardTitle')}>{props.title}</h4> : null}
      <div data-test-id="crm-card-content">{props.children}</div>
    </section>
  );
}

/** A field whose value is text, as in a dropdown that saves at once. */
export function TextProperty(props: { label: string; name: string; value: string }) {
  const testId = useTestId();
  return (
    <div className={cls('Row')}>
      <label htmlFor={props.name}>{props.label}</label>
      <div {...testId(`property-input-${props.name}`)}>
        <button type="button" id={props.name}>
          {props.value || '--'}
        </button>
      </div>
    </div>
  );
}

/** A field whose value is only in the input's `value`. */
export function InputProperty(props: { label: string; name: string; value: string; long?: boolean }) {
  const testId = useTestId();
  const id = testId(`property-input-${props.name}`);
  const field = { id: props.name, value: props.value, placeholder: '--', readOnly: true };
  return (
    <div className={cls('Row')}>
      <label htmlFor={props.name}>{props.label}</label>
      {props.long ? <textarea rows={2} {...id} {...field} /> : <input {...id} {...field} />}
    </div>
  );
}

/** A row that bears the bare property name and holds its label too. */
export function RowProperty(props: { label: string; name: string; value: string }) {
  return (
    <div className={cls('Row')} data-test-id={props.name}>
      <span>{props.label}</span>
      <div>{props.value || '--'}</div>
    </div>
  );
}
