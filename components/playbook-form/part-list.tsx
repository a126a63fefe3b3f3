import { ChevronRight, Trash2 } from 'lucide-react';
import { type ReactNode, useContext, useRef, useState } from 'react';
import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Faults } from '../ui/form-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SortableList } from '../ui/sortable-list.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { AddPart } from './add-part.tsx';
import { listAt, nameOf, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { FormTargetContext } from './form-target.ts';
import type { PartNoun } from './part-noun.ts';

interface PartListProps {
  /** The list in the document. */
  path: EditPath;
  /** What the list is called: `Steps`. */
  title: string;
  noun: PartNoun;
  /** A new part with this title. Without, parts cannot be added here. */
  create: (title: string) => unknown;
  /** The last one goes with its key; without, the empty list stays and is told to be wrong. */
  optional?: boolean;
  /** What stands beside a part's name while it is closed. */
  summary?: (part: Record<string, unknown>) => string;
  /** Opens a part elsewhere instead of here. */
  onOpen?: (index: number) => void;
  /** The fields of one part. */
  children?: (path: EditPath, index: number) => ReactNode;
}

/** The parts of a list in their order: to open, to move, to remove, and to add to. */
export function PartList(props: PartListProps) {
  const { path, title, noun, create, optional = true, summary, onOpen, children } = props;
  const form = useForm();
  const announce = useAnnounce();
  const focusAfter = useFocusAfter();
  const heading = useRef<HTMLHeadingElement>(null);
  const parts = listAt(form.content, path);
  const keys = keysOf(parts);
  const target = useContext(FormTargetContext);
  const asked = target && isInside(target, path) ? keys[Number(target[path.length])] : undefined;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(asked === undefined ? [] : [asked]));

  const called = (index: number) =>
    nameOf(parts[index], t(`playbookForm.numbered.${noun}`, { n: index + 1 }));
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const move = (from: number, to: number) => {
    form.change({ do: 'move', path, from, to });
    announce(t('playbookForm.moved', { name: called(from), place: to + 1, count: parts.length }));
  };
  const remove = (index: number) => {
    form.change({ do: 'remove', path: optional && parts.length === 1 ? path : [...path, index] });
    announce(t('playbookForm.removed', { name: called(index) }));
    focusAfter(() => heading.current);
  };
  const add = (name: string) => {
    const part = create(name);
    form.change({ do: 'insert', path, index: parts.length, value: part });
    if (isGroup(part)) setOpen(new Set([...open, textOf(part.id)]));
    announce(t('playbookForm.added', { name }));
  };

  return (
    <section className="part-list" aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {parts.length === 0 && <p className="soft">{t('playbookForm.noneYet')}</p>}
      <Faults faults={form.faultsOf(path)} />
      <SortableList
        label={title}
        readOnly={form.readOnly}
        onMove={move}
        items={parts.map((part, index) => {
          const key = keys[index] ?? String(index);
          const name = called(index);
          const isOpen = open.has(key) && children !== undefined;
          const faults = form.faultsAt([...path, index]).length;
          return {
            key,
            name,
            content: (
              <div className={['part', isOpen && 'open', key === asked && 'asked'].filter(Boolean).join(' ')}>
                <div className="row part-head">
                  <button
                    type="button"
                    className="part-name"
                    aria-expanded={onOpen ? undefined : isOpen}
                    onClick={() => (onOpen ? onOpen(index) : toggle(key))}
                  >
                    <ChevronRight size={16} aria-hidden="true" />
                    <span className="grow">{name}</span>
                    {summary && isGroup(part) && <span className="soft">{summary(part)}</span>}
                    {faults > 0 && (
                      <span className="fault">{t('playbookForm.toMend', faults, { n: faults })}</span>
                    )}
                  </button>
                  {!form.readOnly && (
                    <IconButton label={t('playbookForm.removePart', { name })} onClick={() => remove(index)}>
                      <Trash2 size={16} aria-hidden="true" />
                    </IconButton>
                  )}
                </div>
                {isOpen && <div className="part-fields">{children?.([...path, index], index)}</div>}
              </div>
            ),
          };
        })}
      />
      {!form.readOnly && <AddPart noun={noun} onAdd={add} />}
    </section>
  );
}

function isInside(target: EditPath, list: EditPath): boolean {
  return list.every((part, index) => target[index] === part);
}

/** Ids, so that a part keeps its place on the screen when it moves; where two have the same, positions too. */
function keysOf(parts: readonly unknown[]): string[] {
  const ids = parts.map((part, index) => (isGroup(part) && textOf(part.id)) || `number ${index}`);
  return ids.map((id, index) => (ids.indexOf(id) === index ? id : `${id} ${index}`));
}
