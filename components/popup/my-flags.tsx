import { useState } from 'react';
import type { TabView } from '../../lib/messages/settings-messages.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';

const atFirst = 5;

/** What waits on this person, from all records. */
export function MyFlags({ flags }: { flags: TabView['flags'] }) {
  const [all, setAll] = useState(false);
  const shown = all ? flags : flags.slice(0, atFirst);
  return (
    <section className="popup-part" aria-label={t('popup.waiting.title')}>
      <h2>
        {flags.length === 0
          ? t('popup.waiting.title')
          : say({ key: 'popup.waiting.titleCount', with: { n: flags.length } })}
      </h2>
      {flags.length === 0 && <p className="soft">{t('popup.waiting.nothing')}</p>}
      <ul>
        {shown.map((flag, index) => (
          // The place is part of the key: two records may share a name and a rule.
          <li key={`${index} ${flag.title}`} className="row">
            <div className="grow">
              <p className="strong">
                <FlagName {...flag} />
              </p>
              <p className="soft">
                {flag.workspace === null
                  ? flag.title
                  : t('popup.waiting.inWorkspace', { title: flag.title, workspace: flag.workspace })}
              </p>
            </div>
            {flag.days !== null && (
              <Chip tone="bad">{say({ key: 'popup.waiting.days', with: { n: flag.days } })}</Chip>
            )}
          </li>
        ))}
      </ul>
      {flags.length > shown.length && (
        <Button look="link" onClick={() => setAll(true)}>
          {say({ key: 'popup.waiting.all', with: { n: flags.length } })}
        </Button>
      )}
    </section>
  );
}

/** A link to the record where its page is known. */
function FlagName({ name, address }: TabView['flags'][number]) {
  const text = name ?? t('popup.waiting.unnamed');
  if (address === null) return text;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}
