import { useId } from 'react';

interface PillsProps {
  legend: string;
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: string; note?: string }[];
  /** Marks the first choice with `data-field`, so that a form can put the focus here. */
  field?: string;
}

/** One choice out of a few, as radio buttons that look like pills. */
export function Pills({ legend, value, onChange, options, field }: PillsProps) {
  const name = useId();
  return (
    <fieldset className="pills">
      <legend>{legend}</legend>
      <div>
        {options.map((option, index) => (
          <label key={option.value} className="pill">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              data-field={index === 0 ? field : undefined}
              onChange={() => onChange(option.value)}
            />
            <span>
              {option.label}
              {option.note && <small>{option.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
