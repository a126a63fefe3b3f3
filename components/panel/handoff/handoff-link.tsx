import { ExternalLink } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { findAdapter } from '../../../lib/hosts/adapters.ts';
import { recordAddress } from '../../../lib/hosts/parse-address.ts';
import type { HandoffView } from '../../../lib/records/handoff-view.ts';
import { parseRecordKey } from '../../../lib/records/parse-record-key.ts';
import { t } from '../../../lib/text/t.ts';
import { Button } from '../../ui/button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import type { Say } from './use-say.ts';

interface HandoffLinkProps {
  view: HandoffView;
  say: Say;
  link: (address: string, told: string) => Promise<boolean>;
  busy: boolean;
}

/** Where the work goes on: the way to it, or a field for its address. */
export function HandoffLink({ view, say, link, busy }: HandoffLinkProps) {
  const [address, setAddress] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const { occurrence, id: handoff, part } = view;
  const ref = view.link === null ? undefined : parseRecordKey(view.link);
  const adapter = ref && findAdapter(ref.host);

  if (ref && adapter && occurrence !== null) {
    const passage = { handoff, occurrence, ...(part ? { part: part.id } : {}) };
    return (
      <p className="row wrap">
        <a href={recordAddress(adapter, ref)} target="_blank" rel="noreferrer">
          {t('handoff.panel.linked')} <ExternalLink size={12} aria-hidden="true" />
        </a>
        <Button
          look="link"
          busy={busy}
          onClick={() =>
            void say({ type: 'handoff.linked', ...passage, to: null }, t('handoff.told.unlinked'))
          }
        >
          {t('handoff.do.unlink')}
        </Button>
      </p>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setEmpty(address.trim() === '');
    if (address.trim() === '') event.currentTarget.querySelector('input')?.focus();
    else if (!busy) void link(address.trim(), t('handoff.told.linked'));
  };
  return (
    <form onSubmit={submit} noValidate>
      <FormField
        label={t('handoff.ask.link')}
        hint={t('handoff.ask.linkHint')}
        faults={isEmpty ? [t('handoff.panel.noLink')] : []}
      >
        {(ties) => (
          <div className="row">
            <input
              {...ties}
              type="url"
              inputMode="url"
              className="grow"
              autoComplete="off"
              maxLength={2000}
              placeholder="https://app.asana.com/…"
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
            <Button type="submit" busy={busy}>
              {t('handoff.do.link')}
            </Button>
          </div>
        )}
      </FormField>
    </form>
  );
}
