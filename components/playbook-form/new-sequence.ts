import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { roleChoices } from './choices.ts';
import { choicesOf, listAt } from './content-words.ts';
import { newId } from './new-id.ts';

/** A sequence with this title and one touch, which runs in the first stage of the motion at `path`. */
export function newSequence(title: string, content: unknown, path: EditPath): unknown {
  const motion = valueAt(content, path);
  const [first] = choicesOf(listAt(motion, ['stages']));
  const touch = t('playbookForm.callThem');
  return {
    id: newId(title, listAt(motion, ['sequences'])),
    title,
    ...(first ? { stages: [first.value] } : {}),
    touches: [
      {
        id: newId(`${title} ${touch}`, touchesOf(motion)),
        title: touch,
        channel: 'call',
        delay: '1 business day',
        owner: roleChoices(content)[0]?.value ?? '',
      },
    ],
  };
}

/** What a person has done is filed under the id, so that touches and steps of a motion share one set of ids. */
export function touchesOf(motion: unknown): unknown[] {
  const steps = listAt(motion, ['stages']).flatMap((stage) => listAt(stage, ['steps']));
  return [...steps, ...listAt(motion, ['sequences']).flatMap((one) => listAt(one, ['touches']))];
}
