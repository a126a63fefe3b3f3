import { useState } from 'react';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';

const atFirst = 5;

/** What waits on this person, from all records. */
export function MyFlags({ flags }: { flags: TabView['flags'] }) {
  const [all, setAll] = useState(false);
  const shown = all ? flags : flags.slice(0, atFirst);
  return (
    <section className="popup-part" aria-label="Waiting on you">
      <h2>Waiting on you{flags.length > 0 && ` · ${flags.length}`}</h2>
      {flags.length === 0 && <p className="soft">Nothing. Well done.</p>}
      <ul>
        {shown.map((flag, index) => (
          // The place is part of the key: two records may share a name and a rule.
          <li key={`${index} ${flag.title}`} className="row">
            <div className="grow">
              <p className="strong">
                <FlagName {...flag} />
              </p>
              <p className="soft">{flag.title}</p>
            </div>
            {flag.days !== null && <Chip tone="bad">{new Intl.NumberFormat().format(flag.days)} d</Chip>}
          </li>
        ))}
      </ul>
      {flags.length > shown.length && (
        <Button look="link" onClick={() => setAll(true)}>
          Show all {flags.length}
        </Button>
      )}
    </section>
  );
}

/** A link to the record where its page is known. */
function FlagName({ name, address }: TabView['flags'][number]) {
  const text = name ?? 'Record without a name';
  if (address === null) return text;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
