import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { listAt, nameOf, textOf } from './content-words.ts';
import { useForm } from './form-context.ts';
import { HostFields } from './host-fields.tsx';
import { IdField } from './id-field.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { newId } from './new-id.ts';
import { newSequence } from './new-sequence.ts';
import { PartList } from './part-list.tsx';
import { ProgressFields } from './progress-fields.tsx';
import { RoutingFields } from './routing-fields.tsx';
import { StallFields } from './stall-fields.tsx';

const covered = ['id', 'title', 'layer', 'on', 'stages', 'progress', 'stalls', 'routing', 'sequences'];

const layers = ['pipeline', 'delivery', 'reporting', 'finance', 'knowledge'].map((value) => ({
  value,
  label: value.slice(0, 1).toUpperCase() + value.slice(1),
}));

interface MotionPageProps {
  path: EditPath;
  onOpen: (place: EditPath) => void;
}

/** Everything about one motion: what it runs on, its stages, what counts as stuck, and who gets what. */
export function MotionPage({ path, onOpen }: MotionPageProps) {
  const { content } = useForm();
  const stages = [...path, 'stages'];
  const stalls = [...path, 'stalls'];
  const routing = [...path, 'routing'];
  const sequences = [...path, 'sequences'];
  return (
    <>
      <h2>{nameOf(valueAt(content, path), 'Motion')}</h2>
      <div className="form-columns">
        <LineField path={[...path, 'title']} label="Title" required />
        <ChoiceField path={[...path, 'layer']} label="Layer" options={layers} />
        <LineField
          path={[...path, 'on', 'object']}
          label="Kind of record"
          hint="What it runs on, such as deal."
          required
        />
      </div>
      <PartList
        path={stages}
        title="Stages"
        noun="stage"
        optional={false}
        create={(title) => ({ id: newId(title, listAt(content, stages)), title })}
        summary={(stage) => stageSummary(stage)}
        onOpen={(index) => onOpen([...stages, index])}
      />
      <PartList
        path={sequences}
        title="Follow-up sequences"
        noun="sequence"
        create={(title) => newSequence(title, content, path)}
        summary={(sequence) => countOf(sequence.touches, 'touch', 'touches')}
        onOpen={(index) => onOpen([...sequences, index])}
      />
      <PartList
        path={stalls}
        title="What counts as stuck"
        noun="stall rule"
        create={(title) => ({ id: newId(title, listAt(content, stalls)), title, after: '21 days' })}
        summary={(rule) => textOf(rule.after) && `after ${textOf(rule.after)}`}
      >
        {(rule) => <StallFields path={rule} />}
      </PartList>
      <ProgressFields path={[...path, 'progress']} />
      <PartList
        path={routing}
        title="Who gets a record without an owner"
        noun="routing rule"
        create={(title) => ({
          id: newId(title, listAt(content, routing)),
          title,
          to: { role: roleChoices(content)[0]?.value ?? '' },
        })}
      >
        {(rule) => <RoutingFields path={rule} />}
      </PartList>
      <HostFields
        path={[...path, 'on', 'pipelines']}
        legend="Only in some of the tools’ pipelines"
        hint="Ids or names, one in each line. With none: in every pipeline."
        of="names"
      />
      <MoreInYaml path={[...path, 'on']} covered={['object', 'pipelines']} />
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}

function stageSummary(stage: Record<string, unknown>): string {
  const kind = textOf(stage.kind);
  if (kind === 'won' || kind === 'lost') return kind;
  return countOf(stage.steps, 'step', 'steps');
}

function countOf(list: unknown, one: string, many: string): string {
  const count = Array.isArray(list) ? list.length : 0;
  if (count === 0) return `no ${many}`;
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
