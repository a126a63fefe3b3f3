import { useState } from 'react';
import type { SopShelf } from '../../../lib/messages/sop-messages.ts';
import { t } from '../../../lib/text/t.ts';
import { TrustChip } from '../../sops/trust-line.tsx';
import { Button } from '../../ui/button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { Select, type SelectOption } from '../../ui/select.tsx';
import { useNow } from '../../ui/use-now.ts';

type Shelved = SopShelf['sops'][number];
type Filters = Record<'owner' | 'layer' | 'tag' | 'trust', string>;

const nothing: Filters = { owner: '', layer: '', tag: '', trust: '' };
/** More rows at once would make the page slow; whoever looks for one of thousands filters, or searches. */
const rowsAtOnce = 200;

/** The SOPs, with who keeps each and how far it can be relied on; a choice of them by either, by layer and by tag. */
export function SopTable({ sops }: { sops: readonly Shelved[] }) {
  const now = useNow();
  const [filters, setFilters] = useState(nothing);
  const [most, setMost] = useState(rowsAtOnce);
  const found = sops.filter((sop) => isLike(sop, filters));
  return (
    <>
      <div className="sop-filters">
        {filtersOf(sops).map(({ name, label, options }) => (
          <FormField key={name} label={label} faults={[]}>
            {(ties) => (
              <Select
                {...ties}
                value={filters[name]}
                options={[{ value: '', label: t('sop.page.all') }, ...options]}
                onChange={(value) => setFilters({ ...filters, [name]: value })}
              />
            )}
          </FormField>
        ))}
      </div>
      <p className="soft" aria-live="polite">
        {found.length === 0 ? t('sop.page.noMatch') : t('sop.page.count', found.length, { n: found.length })}
      </p>
      <ul className="sop-list">
        {found.slice(0, most).map((sop) => (
          <li key={sop.id}>
            <a href={`#sops/${sop.id}`} className="strong">
              {sop.title}
            </a>
            <TrustChip sop={sop} trust={sop.trust} now={now} />
            <span className="soft">{t('sop.keptBy', { name: sop.ownerTitle })}</span>
            {sop.tags.length > 0 && (
              <span className="sop-tags">
                {sop.tags.map((tag) => (
                  <small key={tag}>{tag}</small>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {found.length > most && (
        <Button look="link" onClick={() => setMost(most + rowsAtOnce)}>
          {t('sop.page.more')}
        </Button>
      )}
    </>
  );
}

function isLike(sop: Shelved, { owner, layer, tag, trust }: Filters): boolean {
  return (
    (owner === '' || sop.owner === owner) &&
    (layer === '' || sop.layer === layer) &&
    (tag === '' || sop.tags.includes(tag)) &&
    (trust === '' || sop.trust.state === trust)
  );
}

/** The filters that tell the SOPs apart: one with a single choice is left out. */
function filtersOf(sops: readonly Shelved[]) {
  const layers = ['pipeline', 'delivery', 'reporting', 'finance', 'knowledge'] as const;
  const states = ['verified', 'due', 'expired'] as const;
  const owners = new Map(sops.map(({ owner, ownerTitle }) => [owner, ownerTitle]));
  const tags = [...new Set(sops.flatMap((sop) => sop.tags))].sort((a, b) => a.localeCompare(b));
  const all: { name: keyof Filters; label: string; options: SelectOption[] }[] = [
    {
      name: 'owner',
      label: t('sop.page.owner'),
      options: [...owners].map(([value, label]) => ({ value, label })),
    },
    {
      name: 'layer',
      label: t('sop.page.layer'),
      options: layers
        .filter((value) => sops.some(({ layer }) => layer === value))
        .map((value) => ({ value, label: t(`sop.page.layers.${value}`) })),
    },
    { name: 'tag', label: t('sop.page.tag'), options: tags.map((value) => ({ value, label: value })) },
    {
      name: 'trust',
      label: t('sop.page.trust'),
      options: states.map((value) => ({ value, label: t(`sop.page.state.${value}`) })),
    },
  ];
  return all.filter(({ options }) => options.length > 0);
}
