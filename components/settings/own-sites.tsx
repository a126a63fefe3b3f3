import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { HostsView } from '../../lib/messages/settings-messages.ts';
import { type HostId, hostIds } from '../../lib/records/record-ref.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
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
      if (!(await permission)) throw new Error(t('settings.sites.notPermitted', { origin: site.origin }));
      const answer = await ask(port, { type: 'sites.add', ...site });
      if (!answer.ok) throw new Error(answer.message);
      return { view: answer.view, origin: site.origin };
    },
    onSuccess: ({ view, origin }) => {
      show(view);
      setAddress('');
      announce(t('settings.sites.added', { origin }));
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
      announce(t('settings.sites.removed'));
    },
    onError: ({ message }) => setFault(message),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (add.isPending) return;
    const found = findSiteOrigin(address);
    setFault(found.ok ? null : say(found.message));
    if (found.ok) permit({ origin: found.origin, host });
    else field.current?.focus();
  };
  const sites = read.data?.sites ?? [];

  return (
    <section className="card" aria-label={t('settings.sites.title')}>
      <h2>{t('settings.sites.title')}</h2>
      <p className="soft">{t('settings.sites.about')}</p>
      {sites.length > 0 && (
        <ul className="hosts">
          {sites.map((site) => (
            <li key={site.origin}>
              <span className="grow">
                <code>{site.origin}</code> <span className="soft">{`· ${hostNames[site.host]}`}</span>
                {!site.isAllowed && <span className="soft">{` · ${t('settings.sites.notAllowed')}`}</span>}
              </span>
              {!site.isAllowed && (
                <Button
                  aria-label={t('settings.sites.permitSite', { origin: site.origin })}
                  onClick={() => permit(site)}
                >
                  {t('settings.sites.permit')}
                </Button>
              )}
              <Button
                look="quiet"
                aria-label={t('settings.sites.removeSite', { origin: site.origin })}
                busy={remove.isPending}
                onClick={() => remove.mutate(site.origin)}
              >
                {t('settings.sites.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={submit} noValidate>
        <TextField
          label={t('settings.sites.address')}
          ref={field}
          value={address}
          onChange={setAddress}
          placeholder="https://app.hubspot.com.proxy.example"
          hint={t('settings.sites.addressHint')}
          invalid={fault !== null}
          inputMode="url"
        />
        <div className="field">
          <label htmlFor={which}>{t('settings.sites.host')}</label>
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
            {t('settings.sites.add')}
          </Button>
        </div>
      </form>
    </section>
  );
}
