import { asanaAdapter } from '../../../lib/hosts/asana/asana-adapter.ts';
import { routeAsana } from '../asana/route-asana.ts';
import { defaultOptions } from '../asana/sample-tasks.ts';
import { dayText } from '../asana/words.ts';
import { findClickable } from './click-control.ts';
import type { FuzzHost } from './fuzz-host.ts';

const { workspace, project, tasks } = defaultOptions;

/** Asana's task pane over a project's list. */
export const asanaFuzz: FuzzHost = {
  name: 'asana',
  adapter: asanaAdapter,
  account: workspace,
  records: tasks.map(({ id, name, assignee, due, section }) => ({
    id,
    texts: {
      name,
      stage: section,
      pipeline: project.name,
      owner: assignee || null,
      closeDate: due ? dayText('en', due) : null,
    },
  })),
  route: (context) => routeAsana(context),
  address({ id }, random) {
    const moods = [
      '',
      'paneId=false',
      'late=500',
      'late=1500&sloppy=true',
      'busy=true',
      'drop=once',
      'trap=strict',
    ];
    const kinds = ['', '&pane=old&header=old'];
    return `https://app.asana.com/1/${workspace}/project/${project.id}/list/1205343438426086/task/${id}?${random.pick(moods)}${random.pick(kinds)}`;
  },
  open: (page, id) => page.evaluate((it) => window.__asana.open(it), id),
  root: '#asana',
  anchors: '.LabeledRowStructure-content',
  foreign: '[style*="display: none"],.FullWidthPageStructureWithDetailsOverlay-mainContent',
  card: '.TaskPaneFields',
  async click(page) {
    const at = await findClickable(page, '.TaskCompletionToggleButton');
    if (!at) return 'none';
    const before = await page.evaluate(() => window.__asana.done().length);
    await page.mouse.click(at.x, at.y);
    return (await page.evaluate(() => window.__asana.done().length)) > before ? 'heard' : 'dead';
  },
};
