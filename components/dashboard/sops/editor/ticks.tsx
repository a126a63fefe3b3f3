import { useId } from 'react';
import { Faults } from '../../../ui/form-field.tsx';
import type { SelectOption } from '../../../ui/select.tsx';

interface TicksProps {
  legend: string;
  hint?: string;
  options: readonly SelectOption[];
  chosen: readonly string[];
  faults?: readonly string[];
  disabled: boolean;
  onChange: (chosen: string[]) => void;
}

/** Any number of choices out of a list; what is chosen and no option is kept and left out of sight. */
export function Ticks({ legend, hint, options, chosen, faults = [], disabled, onChange }: TicksProps) {
  const id = useId();
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return (
    <fieldset className="ticks" aria-describedby={faults.length > 0 ? id : undefined}>
      <legend>{legend}</legend>
      {hint && <small>{hint}</small>}
      <div>
        {options.map((option) => (
          <label key={option.value} className="tick">
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              disabled={disabled}
              onChange={() => toggle(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      <Faults id={id} faults={faults} />
    </fieldset>
  );
}
