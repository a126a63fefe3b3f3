import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { t } from '../../lib/text/t.ts';
import { ChoiceField } from './choice-field.tsx';
import { roleChoices } from './choices.ts';
import { useForm } from './form-context.ts';
import { IdField } from './id-field.tsx';
import { LineField } from './line-field.tsx';
import { MoreInYaml } from './more-in-yaml.tsx';
import { useSopChoices } from './use-sop-choices.ts';

const covered = ['id', 'title', 'channel', 'delay', 'owner', 'sop', 'expires'];

const channels = ['call', 'email', 'meeting', 'task', 'other'] as const;
const spans = ['1 business hour', '4 business hours', '1 business day', '3 business days', '7 days'];

/** The fields of one touch of a sequence. */
export function TouchFields({ path, isFirst }: { path: EditPath; isFirst: boolean }) {
  const { content } = useForm();
  const sops = useSopChoices();
  return (
    <>
      <LineField path={[...path, 'title']} label={t('playbookForm.whatToDo')} required />
      <div className="form-columns">
        <ChoiceField
          path={[...path, 'channel']}
          label={t('playbookForm.byWhichWay')}
          options={channels.map((value) => ({ value, label: channelText(value) }))}
        />
        <ChoiceField
          path={[...path, 'owner']}
          label={t('playbookForm.whoDoesIt')}
          options={roleChoices(content)}
        />
        <LineField
          path={[...path, 'delay']}
          label={t('playbookForm.dueAfter')}
          hint={isFirst ? t('playbookForm.firstTouchHint') : t('playbookForm.nextTouchHint')}
          examples={spans}
          required
        />
        <LineField
          path={[...path, 'expires']}
          label={t('playbookForm.missedWhenOverdueBy')}
          hint={t('playbookForm.missedHint')}
          examples={spans}
        />
        <ChoiceField
          path={[...path, 'sop']}
          label={t('playbookForm.sop')}
          none={t('playbookForm.none')}
          options={sops}
        />
      </div>
      <MoreInYaml path={path} covered={covered} />
      <IdField path={path} />
    </>
  );
}

/** What people call a way to reach a customer; nothing for what is none. */
export function channelText(written: string): string {
  const channel = channels.find((one) => one === written);
  return channel === undefined ? '' : t(`playbookForm.channel.${channel}`);
}
