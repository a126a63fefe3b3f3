import { current } from './store.ts';

export type PageKind = 'home' | 'inbox' | 'search' | 'my-tasks' | 'list' | 'board';

/** What the stand-in shows at an address. */
export interface Place {
  page: PageKind;
  project: string | null;
  task: string | null;
  isFullScreen: boolean;
}

/** Reads an address the way the host would. Written apart from the adapter's grammar, so that both can be wrong alone. */
export function placeOf(address: string): Place {
  const [path = '', query = ''] = address.split('?');
  const parts = path.split('/').filter(Boolean);
  const isOld = parts.shift() === '0';
  if (!isOld) parts.shift();
  const task = new URLSearchParams(query).get('child') ?? (isOld ? oldTask(parts) : newTask(parts));
  const isFullScreen = parts.at(-1) === 'f' || query.includes('focus=true');
  const first = parts[0] ?? 'home';
  if (first === 'home' || first === 'inbox' || first === 'search' || first === 'my-tasks')
    return { page: first, project: null, task, isFullScreen };
  if (first === '0' || first === 'task') return { page: 'list', project: null, task, isFullScreen };
  const project = first === 'project' ? (parts[1] ?? null) : first;
  return { page: parts.includes('board') ? 'board' : 'list', project, task, isFullScreen };
}

function newTask(parts: string[]): string | null {
  const at = parts.findIndex((part) => part === 'task' || part === 'item');
  return at < 0 ? null : (parts[at + 1] ?? null);
}

function oldTask(parts: string[]): string | null {
  const id = parts[['home', 'inbox', 'search'].includes(parts[0] ?? '') ? 2 : 1];
  return id && /^\d+$/.test(id) ? id : null;
}

/** The address of a page kind, with a task's pane open in it or without. */
export function addressOf(page: PageKind, task: string | null, project?: string): string {
  const { workspace, user, addresses, project: own } = current().options;
  const id = project ?? own.id;
  if (addresses === 'v0') {
    if (page === 'search') return `/0/search?q=offer${task ? `&child=${task}` : ''}`;
    if (page === 'home' || page === 'inbox') return `/0/${page}/${user}${task ? `/${task}` : ''}`;
    if (page === 'my-tasks') return task ? `/0/${user}/${task}` : `/0/my-tasks/${user}`;
    return `/0/${id}/${task ?? page}`;
  }
  const base = `/1/${workspace}`;
  if (page === 'search') return `${base}/search?q=offer${task ? `&child=${task}` : ''}`;
  if (page === 'inbox') return `${base}/inbox/${user}${task ? `/item/${task}/story/1205360011112222` : ''}`;
  const tail = task ? `/task/${task}` : '';
  if (page === 'home') return `${base}/home${tail}`;
  if (page === 'my-tasks') return `${base}/my-tasks/${user}${tail}`;
  return `${base}/project/${id}/${page}/1205343438426086${tail}`;
}
