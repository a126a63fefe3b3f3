import { type ReactNode, useState } from 'react';
import type { SopsFound } from '../../../lib/messages/palette-messages.ts';
import type { Sop } from '../../../lib/playbook/playbook-schema.ts';
import { numberText } from '../../../lib/text/number-text.ts';
import { t } from '../../../lib/text/t.ts';
import { MarkedText } from '../../palette/marked-text.tsx';
import { useMissed } from '../../palette/use-missed.ts';
import { useSopSearch } from '../../palette/use-sop-search.ts';
import { SopReader } from '../../sops/sop-reader.tsx';
import { Chip } from '../../ui/chip.tsx';
import { FormField } from '../../ui/form-field.tsx';

/** As many as are read for a page; who needs another types on. */
const mostShown = 24;

interface SopSearchProps {
  /** The ids of the documents; what else is found is the playbook's own. */
  documents: ReadonlySet<string>;
  own: readonly Sop[];
  /** What stands there while nothing is typed. */
  children: ReactNode;
}

/** Finds SOPs by any words of theirs, as the palette does, slips included. */
export function SopSearch({ documents, own, children }: SopSearchProps) {
  const [typed, setTyped] = useState('');
  const { found, pending } = useSopSearch(typed, mostShown);
  const isLooking = typed.trim() !== '';
  useMissed(typed, isLooking && !pending && found?.count === 0 && found.isComplete);
  return (
    <>
      <search className="sop-search">
        <FormField label={t('sopSearch.label')} hint={t('sopSearch.hint')} faults={[]}>
          {(ties) => (
            <input
              {...ties}
              type="search"
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={({ target: { value } }) => setTyped(value)}
            />
          )}
        </FormField>
      </search>
      <p className="soft" aria-live="polite">
        {isLooking && found && !pending && countText(found, typed.trim())}
      </p>
      {!isLooking && children}
      {isLooking && found && (
        <ul className="sop-hits">
          {found.hits.map((hit) => (
            <Hit
              key={hit.id}
              hit={hit}
              isDocument={documents.has(hit.id)}
              body={own.find(({ id }) => id === hit.id)?.body ?? ''}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function countText({ count }: SopsFound, query: string): string {
  return count === 0
    ? t('sopSearch.nothing', { query })
    : t('sop.page.count', count, { n: numberText(count) });
}

interface HitProps {
  hit: SopsFound['hits'][number];
  isDocument: boolean;
  body: string;
}

/** A document is a page of its own; one of the playbook is read in its place. */
function Hit({ hit: { id, title, passage, owner, isExpired }, isDocument, body }: HitProps) {
  const [isOpen, setOpen] = useState(false);
  const name = <MarkedText passage={title} />;
  return (
    <li>
      <div className="row wrap">
        {isDocument ? (
          <a href={`#sops/${id}`} className="strong">
            {name}
          </a>
        ) : (
          <button
            type="button"
            className="link strong"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {name}
          </button>
        )}
        {isExpired && <Chip tone="bad">{t('sop.page.state.expired')}</Chip>}
        {owner && <span className="soft">{t('sop.keptBy', { name: owner })}</span>}
      </div>
      {passage.length > 0 && (
        <p className="soft">
          <MarkedText passage={passage} />
        </p>
      )}
      {isOpen && <SopReader id={id} body={body} top={2} />}
    </li>
  );
}
