import type { AsanaOptions, StandInTask } from './stand-in-options.ts';

export const workspace = '1205343526438001';
/** Custom fields of the project: how much, and which kind. */
export const amountField = '895651616539208';
export const kindField = '895651616539311';

const rows = `
Kick-off with Northwind|Mara Lindt|2026-12-18|Doing|48000|Retainer
Collect Fabrikam's access data|Ivo Brandt||To do|9800|Onboarding
Set up the Contoso service desk|Mara Lindt|2026-12-04|Doing|31000|Rollout
Tailspin: confirm the start date|Sanne de Wit|2026-11-30|Waiting|22500|Rollout
Adatum website, first draft||2027-02-02|To do|12400|Website
Map Wingtip's reporting flow|Sanne de Wit|2027-01-22|Doing|27900|Analytics
Proseware migration rehearsal|Mara Lindt|2027-03-12|To do||Migration
Litware support hand-over|Ivo Brandt|2026-12-11|Review|18200|Support
Alpine Ski House portal texts|Sanne de Wit|2026-12-02|Review|39500|Website
Blue Yonder: agree success measures|Mara Lindt||Waiting|7500|Pilot
City Power questionnaire|Ivo Brandt|2027-02-19|To do|15000|Audit
Coho Winery shop, payment test|Sanne de Wit|2026-12-16|Doing|21300|Website`;

/** Twelve tasks of a small services company. */
export const sampleTasks: StandInTask[] = rows
  .trim()
  .split('\n')
  .map((row, index) => {
    const [name = '', assignee = '', due = '', section = '', amount = '', kind = ''] = row.split('|');
    const fields = { [amountField]: amount && Number(amount), [kindField]: kind };
    return {
      id: String(1_205_359_926_801_974 + index * 131),
      name,
      assignee,
      due,
      section,
      fields,
      isComplete: false,
    };
  });

/** As many tasks as wanted, for lists that are drawn in part only. */
export function manyTasks(count: number): StandInTask[] {
  return Array.from({ length: count }, (_, index) => {
    const { fields, ...one } = sampleTasks[index % sampleTasks.length] ?? { fields: {} };
    const id = String(1_206_000_000_000_000 + index * 17);
    return {
      assignee: '',
      due: '',
      section: 'To do',
      isComplete: false,
      ...one,
      fields,
      id,
      name: `Task ${index + 1}`,
    };
  });
}

export const defaultOptions: AsanaOptions = {
  workspace,
  project: { id: '1205343438426085', name: 'Customer delivery 2027' },
  otherProjects: [{ id: '1205343438426999', name: 'Internal tools' }],
  user: '1199900011223344',
  tasks: sampleTasks,
  language: 'en',
  theme: 'light',
  addresses: 'v1',
  header: 'new',
  pane: 'new',
  paneId: true,
  late: {},
  sloppy: false,
  drop: 'never',
  copies: true,
  busy: false,
  trap: 'cycle',
  renamed: '',
};
