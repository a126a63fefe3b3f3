import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { listAt, nameOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { OutlineEntry } from './outline-entry.tsx';

interface OutlineMotionProps {
  path: EditPath;
  motion: unknown;
  place: EditPath;
  isOpen: boolean;
  onOpen: (place: EditPath) => void;
}

const titles = {
  stages: () => t('playbookForm.stages'),
  sequences: () => t('playbookForm.followUp'),
  handoffs: () => t('playbookForm.handoffs'),
};

/** A motion in the outline: closed, its name; open, its stages, follow-up sequences and handoffs below. */
export function OutlineMotion({ path, motion, place, isOpen, onOpen }: OutlineMotionProps) {
  const form = useForm();
  const pages = (['stages', 'sequences', 'handoffs'] as const).map((key) => ({
    key,
    title: titles[key](),
    parts: listAt(motion, [key]).map((part, index) => {
      const to = [...path, key, index];
      const otherwise = t(`playbookForm.place.${key}`, { n: index + 1 });
      return { to, name: nameOf(part, otherwise), faults: form.faultsAt(to).length };
    }),
  }));
  const inside = pages.flatMap(({ parts }) => parts).reduce((sum, { faults }) => sum + faults, 0);
  const all = form.faultsAt(path).length;
  return (
    <li>
      <OutlineEntry
        to={path}
        place={place}
        name={nameOf(motion, t('playbookForm.place.motions', { n: Number(path[1]) + 1 }))}
        faults={isOpen ? all - inside : all}
        isOpen={isOpen}
        onOpen={onOpen}
      />
      {isOpen &&
        pages
          .filter(({ parts }) => parts.length > 0)
          .map(({ key, title, parts }) => (
            <div key={key} className="outline-inner">
              <p className="soft">{title}</p>
              <ul>
                {parts.map((part, index) => (
                  <li key={index}>
                    <OutlineEntry {...part} place={place} onOpen={onOpen} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
    </li>
  );
}
