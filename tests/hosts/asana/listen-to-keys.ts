import { addressOf, placeOf } from './place.ts';
import { current, findTask, navigate, note, updateTask } from './store.ts';

/** The host's own keys: a letter while Tab is held down, Ctrl+Enter to complete, Escape to close the pane. */
export function listenToKeys(): void {
  let isTabDown = false;
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') isTabDown = true;
    else if (isTabDown && /^[a-z]$/.test(event.key)) {
      event.preventDefault();
      note(`tab+${event.key}`);
      if (event.key === 'z') navigate(addressOf('my-tasks', null));
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const task = findTask(placeOf(current().address).task);
      if (!task) return;
      note(`complete ${task.id}`);
      updateTask(task.id, { isComplete: !task.isComplete });
    } else if (event.key === 'Escape') {
      const { page, task, project } = placeOf(current().address);
      if (task) navigate(addressOf(page, null, project ?? undefined));
      note('escape');
    }
  });
  document.addEventListener('keyup', (event) => {
    if (event.key === 'Tab') isTabDown = false;
  });
  document.addEventListener('focusin', ({ target }) => {
    const pane = document.querySelector<HTMLElement>('.TaskPane-focusTrap .TaskPane');
    const app = document.getElementById('asana');
    if (current().options.trap !== 'strict' || !pane || !(target instanceof Node)) return;
    if (!app?.contains(target)) pane.focus();
  });
}

/** Keeps Tab inside an element: from its last part to the first, and back. For `onKeyDown` of the element. */
export function goRound(event: React.KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Tab' || current().options.trap === 'none') return;
  const parts = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"],textarea,input,a[href]'),
  ];
  const [first, last] = [parts[0], parts.at(-1)];
  const leaving = event.shiftKey ? first : last;
  if (document.activeElement !== leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
