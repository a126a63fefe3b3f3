import { useState } from 'react';
import type { Guidance } from '../../lib/records/guidance.ts';
import type { IssueKind } from '../../lib/records/issue.ts';
import { say } from '../../lib/text/say.ts';
import { t } from '../../lib/text/t.ts';
import { FormField } from '../ui/form-field.tsx';
import { Select, type SelectOption } from '../ui/select.tsx';
import { issueKinds, issueKindText } from './issue-words.ts';
import { TextForm } from './text-form.tsx';

export interface NewIssue {
  kind: IssueKind;
  rule?: string;
  text: string;
}

interface IssueFormProps {
  guidance: Guidance;
  busy: boolean;
  onRaise: (issue: NewIssue) => void;
}

/** What is wrong, which rule or SOP of this record it is about, and a few words. */
export function IssueForm({ guidance, busy, onRaise }: IssueFormProps) {
  const [kind, setKind] = useState<IssueKind>('rule');
  const [rule, setRule] = useState('');
  const parts = partsOf(guidance, kind);
  const part = parts.find(({ value }) => value === rule) ?? parts[0];
  return (
    <>
      <FormField label={t('panel.issues.what')} faults={[]}>
        {(ties) => (
          <Select
            {...ties}
            value={kind}
            options={issueKinds.map((one) => ({ value: one, label: issueKindText(one) }))}
            onChange={(value) => setKind(issueKinds.find((one) => one === value) ?? 'other')}
          />
        )}
      </FormField>
      {part && (
        <FormField label={t('panel.issues.which')} faults={[]}>
          {(ties) => <Select {...ties} value={part.value} options={parts} onChange={setRule} />}
        </FormField>
      )}
      <TextForm
        label={t('panel.issues.saw')}
        hint={t('panel.issues.hint')}
        send={t('panel.issues.send')}
        busy={busy}
        takesFocus={false}
        onSend={(text) => onRaise({ kind, text, ...(part ? { rule: part.value } : {}) })}
      />
    </>
  );
}

/** The rules, or the SOPs, by which the panel says what it says of this record. */
function partsOf({ step, steps, criteria, flags, held, sops }: Guidance, kind: IssueKind): SelectOption[] {
  if (kind === 'sop') return sops.map(({ id, title }) => ({ value: `sop:${id}`, label: title }));
  if (kind !== 'rule') return [];
  const said = [...flags, ...held, ...(step ? [step] : []), ...steps, ...criteria];
  const titles = new Map(said.map(({ title, reason }) => [reason.rule, say(title)]));
  return [...titles].map(([value, label]) => ({ value, label }));
}
