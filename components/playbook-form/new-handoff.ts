import { isGroup } from '../../lib/playbook/edit/is-group.ts';
import type { EditPath } from '../../lib/playbook/edit/playbook-edit.ts';
import { valueAt } from '../../lib/playbook/edit/value-at.ts';
import { t } from '../../lib/text/t.ts';
import { roleChoices } from './choices.ts';
import { choicesOf, listAt, textOf } from './content-words.ts';
import { newId } from './new-id.ts';

/** A handoff with this title and one item, which begins when a record of the motion at `path` is won, between the first
 *  two roles that somebody has. */
export function newHandoff(title: string, content: unknown, path: EditPath): unknown {
  const motion = valueAt(content, path);
  const own = isGroup(motion) ? textOf(motion.id) : '';
  const stages = listAt(motion, ['stages']);
  const won = stages.filter((stage) => isGroup(stage) && stage.kind === 'won');
  const open = stages.filter((stage) => isGroup(stage) && stage.kind !== 'lost');
  const [stage] = choicesOf(won.length > 0 ? won : open.slice(-1));
  const next = choicesOf(listAt(content, ['motions'])).find(({ value }) => value !== own);
  const held = new Set(
    listAt(content, ['people']).flatMap((person) => listAt(person, ['roles']).map(textOf)),
  );
  const roles = roleChoices(content).filter(({ value }) => held.has(value));
  const sender = roles[0]?.value ?? '';
  const item = t('playbookForm.whatTheyNeed');
  return {
    id: newId(title, listAt(motion, ['handoffs'])),
    title,
    stage: stage?.value ?? '',
    starts: next?.value ?? '',
    sender,
    receiver: roles[1]?.value ?? sender,
    items: [{ id: newId(item, []), title: item, owner: sender, evidence: 'note' }],
  };
}
