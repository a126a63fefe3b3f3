import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { HostsView } from '../../lib/messages/settings-messages.ts';
import { type HostId, hostIds } from '../../lib/records/record-ref.ts';
import { ask } from '../port/ask.ts';
import type { Platform } from '../port/platform.ts';
import { usePort } from '../port/port.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { findSiteOrigin } from './find-site-origin.ts';
import { hostNames } from './host-names.ts';

interface Site {
  origin: string;
  host: HostId;
}

/** Sites of the company's own under which a host is reached, such as a proxy: one at a time, each permitted by a click. */
export function OwnSites({ platform }: { platform: Platform }) {
  const port = usePort();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [address, setAddress] = useState('');
  const [host, setHost] = useState<HostId>('hubspot');
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const which = useId();
  const read = useQuery({ queryKey: ['hosts'], queryFn: () => ask(port, { type: 'hosts.read' }) });
  const show = (view: HostsView) => client.setQueryData(['hosts'], view);

  const add = useMutation({
    mutationFn: async ({ site, permission }: { site: Site; permission: Promise<boolean> }) => {
      if (!(await permission))
        throw new Error(`The browser was not permitted to let Waymark work on ${site.origin}.`);
      const answer = await ask(port, { type: 'sites.add', ...site });
      if (!answer.ok) throw new Error(answer.message);
      return { view: answer.view, origin: site.origin };
    },
    onSuccess: ({ view, origin }) => {
      show(view);
      setAddress('');
      announce(`Waymark now works on ${origin}`);
    },
    onError: ({ message }) => setFault(message),
  });
  // Browsers take the question only within the click itself: it is asked before anything else.
  const permit = ({ origin, host }: Site) =>
    add.mutate({ site: { origin, host }, permission: platform.requestOrigin(origin) });
  const remove = useMutation({
    mutationFn: (origin: string) => ask(port, { type: 'sites.remove', origin }),
    onSuccess: (answer) => {
      if (answer.ok) show(answer.view);
      announce('The site was removed');
    },
    onError: ({ message }) => setFault(message),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (add.isPending) return;
    const found = findSiteOrigin(address);
    setFault(found.ok ? null : found.message);
    if (found.ok) permit({ origin: found.origin, host });
    else field.current?.focus();
  };
  const sites = read.data?.sites ?? [];

  return (
    <section className="card" aria-label="Sites of your own">
      <h2>Sites of your own</h2>
      <p className="soft">
        Only if your company reaches its CRM under another address, such as that of a proxy. The browser asks
        you about each one.
      </p>
      {sites.length > 0 && (
        <ul className="hosts">
          {sites.map((site) => (
            <li key={site.origin}>
              <span className="grow">
                <code>{site.origin}</code> <span className="soft">· {hostNames[site.host]}</span>
                {!site.isAllowed && (
                  <span className="soft">
                    {' '}
                    · not permitted by the browser any more, so nothing runs there
                  </span>
                )}
              </span>
              {!site.isAllowed && (
                <Button aria-label={`Permit again: ${site.origin}`} onClick={() => permit(site)}>
                  Permit again
                </Button>
              )}
              <Button
                look="quiet"
                aria-label={`Remove ${site.origin}`}
                busy={remove.isPending}
                onClick={() => remove.mutate(site.origin)}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate>
        <TextField
          label="Address"
          ref={field}
          value={address}
          onChange={setAddress}
          placeholder="https://app.hubspot.com.proxy.example"
          hint="Copy it from the address bar while a record is open. For Salesforce it must begin with your org’s own name, such as acme.lightning.force.com."
          invalid={fault !== null}
          inputMode="url"
        />
        <div className="field">
          <label htmlFor={which}>What is reached there</label>
          <Select
            id={which}
            value={host}
            onChange={(value) => setHost(hostIds.find((id) => id === value) ?? host)}
            options={hostIds.map((id) => ({ value: id, label: hostNames[id] }))}
          />
        </div>
        {fault && (
          <Notice tone="bad" alert>
            {fault}
          </Notice>
        )}
        <div className="row">
          <Button type="submit" busy={add.isPending}>
            Add the site
          </Button>
        </div>
      </form>
    </section>
  );
}
