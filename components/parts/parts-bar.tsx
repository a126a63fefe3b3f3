import { useEffect, useState } from 'react';
import { Select } from '../ui/select.tsx';

const choices = {
  scheme: ['light', 'dark'],
  density: ['comfortable', 'compact'],
  direction: ['ltr', 'rtl'],
  host: ['none', 'hubspot', 'salesforce', 'asana'],
} as const;

type Choice = keyof typeof choices;

const names = Object.keys(choices) as Choice[];

/** Chooses how the page looks: light or dark, density, direction of the text, and the host whose look it takes. */
export function PartsBar() {
  const [look, setLook] = useState<Record<Choice, string>>({
    scheme: 'light',
    density: 'comfortable',
    direction: 'ltr',
    host: 'none',
  });
  useEffect(() => {
    const { style, dataset } = document.documentElement;
    style.colorScheme = look.scheme;
    document.documentElement.dir = look.direction;
    dataset.density = look.density;
    if (look.host === 'none') delete dataset.host;
    else dataset.host = look.host;
  }, [look]);
  return (
    <div className="parts-bar">
      {names.map((name) => (
        <div key={name} className="field">
          <label htmlFor={`look-${name}`}>{name}</label>
          <Select
            id={`look-${name}`}
            value={look[name]}
            options={choices[name].map((value) => ({ value, label: value }))}
            onChange={(value) => setLook({ ...look, [name]: value })}
          />
        </div>
      ))}
    </div>
  );
}
