import { Trash2 } from 'lucide-react';
import { useContext, useRef } from 'react';
import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { numberText } from '../../lib/text/number-text.ts';
import { t } from '../../lib/text/t.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Faults } from '../ui/form-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Select } from '../ui/select.tsx';
import { SortableList } from '../ui/sortable-list.tsx';
import { useFocusAfter } from '../ui/use-focus-after.ts';
import { listAt, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { SopDocumentsContext } from './sop-documents.ts';

/** The SOPs of a learning path in their order, each with the time within which it is to be passed. */
export function PathSops({ path }: { path: EditPath }) {
  const form = useForm();
  const announce = useAnnounce();
  const focusAfter = useFocusAfter();
  const heading = useRef<HTMLHeadingElement>(null);
  const documents = useContext(SopDocumentsContext);
  const stops = listAt(form.content, path).map((stop) => (isGroup(stop) ? textOf(stop.sop) : ''));
  const titleOf = (sop: string) => documents.find(({ value }) => value === sop)?.label ?? sop;
  const left = documents.filter(({ value }) => !stops.includes(value));
  const move = (from: number, to: number) => {
    form.change({ do: 'move', path, from, to });
    const place = { name: titleOf(stops[from] ?? ''), place: numberText(to + 1) };
    announce(t('playbookForm.moved', { ...place, count: numberText(stops.length) }));
  };
  const remove = (index: number) => {
    // The last one goes too, and the empty list is told to be wrong.
    form.change(
      stops.length === 1 ? { do: 'set', path, value: [] } : { do: 'remove', path: [...path, index] },
    );
    announce(t('playbookForm.removed', { name: titleOf(stops[index] ?? '') }));
    focusAfter(() => heading.current);
  };
  const add = (sop: string) => {
    form.change({ do: 'insert', path, index: stops.length, value: { sop } });
    announce(t('playbookForm.added', { name: titleOf(sop) }));
  };
  return (
    <section className="part-list" aria-label={t('playbookForm.pathSops')}>
      <h3 ref={heading} tabIndex={-1}>
        {t('playbookForm.pathSops')}
      </h3>
      <Faults faults={form.faultsOf(path)} />
      <SortableList
        label={t('playbookForm.pathSops')}
        readOnly={form.readOnly}
        onMove={move}
        items={stops.map((sop, index) => {
          const here = [...path, index];
          const name = titleOf(sop);
          return {
            // Nothing keeps one from standing there twice.
            key: stops.indexOf(sop) === index ? sop : `${sop} ${index}`,
            name,
            content: (
              <div className="path-stop">
                <div className="grow">
                  <p className="strong">{name}</p>
                  <Faults faults={form.faultsAt([...here, 'sop'])} />
                  <MoreInYaml path={here} covered={['sop', 'within']} />
                </div>
                <LineField
                  path={[...here, 'within']}
                  label={t('playbookForm.within')}
                  hint={t('playbookForm.withinDaysHint')}
                  examples={['5 days', '14 days', '30 days']}
                />
                {!form.readOnly && (
                  <IconButton label={t('playbookForm.removePart', { name })} onClick={() => remove(index)}>
                    <Trash2 size={16} aria-hidden="true" />
                  </IconButton>
                )}
              </div>
            ),
          };
        })}
      />
      {!form.readOnly && left.length > 0 && (
        <Select
          aria-label={t('playbookForm.addSopToPath')}
          value=""
          options={[{ value: '', label: t('playbookForm.addSopToPath') }, ...left]}
          onChange={(sop) => sop !== '' && add(sop)}
        />
      )}
    </section>
  );
}
