import type { ComponentProps } from 'react';
import { t } from '../../lib/text/t.ts';

export interface SelectOption {
  value: string;
  label: string;
}

interface SelectProps extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'children'> {
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
}

/** One choice out of a list, on the browser's own element. A value that is no option is shown as it is. */
export function Select({ value, options, onChange, ...rest }: SelectProps) {
  const isKnown = options.some((option) => option.value === value);
  return (
    <select
      {...rest}
      // A narrow window cuts long options off.
      title={rest.title ?? options.find((option) => option.value === value)?.label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {!isKnown && (
        <option value={value}>{value === '' ? t('ui.choose') : t('ui.notThere', { value })}</option>
      )}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
