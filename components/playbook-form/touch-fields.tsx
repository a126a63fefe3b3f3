import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices, sopChoices } from './choices.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';

const covered = ['id', 'title', 'channel', 'delay', 'owner', 'sop', 'expires'];

/** What people call the ways to reach a customer. */
export const channelWords: Record<string, string> = {
  call: 'Call',
  email: 'E-mail',
  meeting: 'Meeting',
  task: 'Task',
  other: 'Another way',
};

const channels = Object.entries(channelWords).map(([value, label]) => ({ value, label }));
const spans = ['1 business hour', '4 business hours', '1 business day', '3 business days', '7 days'];

/** The fields of one touch of a sequence. */
export function TouchFields({ path, isFirst }: { path: EditPath; isFirst: boolean }) {
  const { content } = useForm();
  return (
    <>
      <LineField path={[...path, 'title']} label="What to do" required />
      <div className="form-columns">
        <ChoiceField path={[...path, 'channel']} label="By which way" options={channels} />
        <ChoiceField path={[...path, 'owner']} label="Who does it" options={roleChoices(content)} />
        <LineField
          path={[...path, 'delay']}
          label="Due after"
          hint={
            isFirst
              ? 'Counted from the beginning of the sequence, such as 1 business hour.'
              : 'Counted from the touch before, such as 2 business days.'
          }
          examples={spans}
          required
        />
        <LineField
          path={[...path, 'expires']}
          label="Missed when overdue by"
          hint="Then the next one begins to count. Empty: 3 business days."
          examples={spans}
        />
        <ChoiceField path={[...path, 'sop']} label="SOP" none="None" options={sopChoices(content)} />
      </div>
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}
