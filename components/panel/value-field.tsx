import { useRef } from 'react';
import type { CriterionField } from '../../lib/records/guidance.ts';
import { say as sayText } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { SaidValue } from './said-value.tsx';
import { useWrite } from './use-write.ts';
import { ValueForm } from './value-form.tsx';
import { WriteFailure } from './write-failure.tsx';

interface ValueFieldProps {
  recordKey: string;
  field: CriterionField;
  isMissing: boolean;
}

/** A property that a criterion asks for: a field while nobody knows it, and what a person said until the host says so too. */
export function ValueField({ recordKey, field, isMissing }: ValueFieldProps) {
  const { write, pending, failure } = useWrite();
  const box = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const { property, said } = field;
  const title = sayText(field.title);
  if (!isMissing && !said) return null;

  const say = async (value: string | null) => {
    const told = value === null ? t('panel.takenBack', { title }) : t('panel.value.noted', { title });
    if (await write({ type: 'value.say', key: recordKey, property, value }, told))
      focusAfter(() => box.current?.querySelector<HTMLElement>('input, button') ?? null);
    else focusAfter(() => box.current?.querySelector<HTMLElement>('input') ?? null);
  };

  return (
    <div ref={box} className="value-field">
      {said ? (
        <SaidValue recordKey={recordKey} said={said} busy={pending} onUndo={() => void say(null)} />
      ) : (
        <ValueForm field={field} busy={pending} onSay={(value) => void say(value)} />
      )}
      <WriteFailure message={failure} />
    </div>
  );
}
