import { amountField, kindField } from './sample-tasks.ts';
import type { AsanaOptions, StandInTask } from './stand-in-options.ts';
import { dayText, fieldText } from './words.ts';

/** What a person reads of a task in its pane, by our words for it. Custom fields without a value show a dash and are
 *  null; what shows a sentence instead of a value is left out. */
export function textsOf(
  task: StandInTask | undefined,
  { language, project }: AsanaOptions,
): Record<string, string | null> {
  if (!task) return {};
  const field = (id: string) => {
    const text = fieldText(language, task.fields[id]).replace(/\s+/g, ' ');
    return text === '—' ? null : text;
  };
  const texts = {
    name: task.name,
    owner: task.assignee,
    closeDate: task.due ? dayText(language, task.due) : '',
    stage: task.section,
    pipeline: project.name,
    amount: field(amountField),
    kind: field(kindField),
  };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
