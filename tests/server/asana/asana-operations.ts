import { type AsanaData, sampleTeam, sampleTemplate, sampleWorkspace } from './asana-data.ts';

export interface Asked {
  params: readonly string[];
  query: URLSearchParams;
  /** The `data` of the body. */
  data: Record<string, unknown>;
}
export interface Answered {
  status: number;
  data: unknown;
}

interface Timing {
  /** How long a template takes (ms), and how long its project is in no list. */
  job: number;
  hidden: number;
  /** True when a template breaks off, leaving what it began. */
  breaks: boolean;
  now(): number;
}

/** What the double can do, by method and path pattern: as much of Asana's interface as Waymark uses. */
export function asanaOperations(data: AsanaData, timing: Timing): Record<string, (asked: Asked) => Answered> {
  const ok = (answer: unknown, status = 200): Answered => ({ status, data: answer });
  const visible = ({ visibleFrom }: { visibleFrom: number }) => visibleFrom <= timing.now();
  const named = ({ gid, name }: { gid: string; name: string }, type: string) => ({
    gid,
    resource_type: type,
    name,
  });
  const projectOf = (gid: string | undefined) => {
    const found = data.projects.get(gid ?? '');
    return found && visible(found) ? found : undefined;
  };
  const showProject = ({ gid, name, notes }: NonNullable<ReturnType<typeof projectOf>>) => ({
    ...named({ gid, name }, 'project'),
    notes,
    permalink_url: `https://app.asana.com/1/${sampleWorkspace.gid}/project/${gid}`,
  });
  const addProject = (name: string, notes: string, team: string | null, visibleFrom: number) => {
    const project = { gid: data.next(), name, notes, team, visibleFrom };
    data.projects.set(project.gid, project);
    return project;
  };
  const showTask = ({
    gid,
    name,
    notes,
    section,
    project,
  }: NonNullable<ReturnType<AsanaData['tasks']['get']>>) => ({
    ...named({ gid, name }, 'task'),
    notes,
    memberships:
      project === null || section === null
        ? []
        : [{ section: named({ gid: section, name: data.sections.get(section)?.name ?? '' }, 'section') }],
  });
  const addTask = ({ data: wanted }: Asked, project: string | null, parent: string | null) => {
    const task = {
      gid: data.next(),
      name: String(wanted.name),
      notes: String(wanted.notes ?? ''),
      due_on: typeof wanted.due_on === 'string' ? wanted.due_on : null,
      ...{ project, parent, section: null },
    };
    data.tasks.set(task.gid, task);
    return ok(showTask(task), 201);
  };
  const missing: Answered = { status: 404, data: null };

  return {
    'get /users/{user_gid}': () =>
      ok({
        ...named({ gid: '1200000000000009', name: 'Ada Admin' }, 'user'),
        workspaces: [named(sampleWorkspace, 'workspace')],
      }),
    'get /users/{user_gid}/teams': ({ query }) =>
      ok(query.get('organization') === sampleWorkspace.gid ? [named(sampleTeam, 'team')] : []),
    'get /project_templates': () =>
      data.hasTemplates ? ok([named(sampleTemplate, 'project_template')]) : { status: 402, data: null },
    'get /project_templates/{project_template_gid}': ({ params }) =>
      params[0] === sampleTemplate.gid
        ? ok({
            ...named(sampleTemplate, 'project_template'),
            team: named(sampleTeam, 'team'),
            requested_dates: sampleTemplate.dates,
            requested_roles: sampleTemplate.roles.map((role) => named(role, 'template_role')),
          })
        : missing,
    'post /project_templates/{project_template_gid}/instantiateProject': ({ params, data: wanted }) => {
      if (params[0] !== sampleTemplate.gid) return missing;
      const { now, job: takes, hidden, breaks } = timing;
      const project = addProject(String(wanted.name), 'From the template.', sampleTeam.gid, now() + hidden);
      const job = { gid: data.next(), project: project.gid, endsAt: now() + takes, isGood: !breaks };
      data.jobs.set(job.gid, job);
      return ok(
        {
          gid: job.gid,
          resource_type: 'job',
          resource_subtype: 'instantiate_project',
          status: 'in_progress',
        },
        201,
      );
    },
    'get /jobs/{job_gid}': ({ params }) => {
      const job = data.jobs.get(params[0] ?? '');
      if (!job) return missing;
      const isOver = job.endsAt <= timing.now();
      const status = isOver ? (job.isGood ? 'succeeded' : 'failed') : 'in_progress';
      const project = data.projects.get(job.project);
      return ok({
        ...{ gid: job.gid, resource_type: 'job', status },
        ...(isOver && job.isGood && project ? { new_project: named(project, 'project') } : {}),
      });
    },
    'get /workspaces/{workspace_gid}/projects': () =>
      ok([...data.projects.values()].filter(visible).map(showProject)),
    'get /teams/{team_gid}/projects': ({ params }) =>
      ok(
        [...data.projects.values()].filter((one) => visible(one) && one.team === params[0]).map(showProject),
      ),
    'post /workspaces/{workspace_gid}/projects': ({ data: { name, notes } }) =>
      ok(showProject(addProject(String(name), String(notes), null, 0)), 201),
    'post /teams/{team_gid}/projects': ({ params, data: { name, notes } }) =>
      ok(showProject(addProject(String(name), String(notes), params[0] ?? null, 0)), 201),
    'get /projects/{project_gid}': ({ params }) => {
      const project = data.projects.get(params[0] ?? '');
      return project ? ok(showProject(project)) : missing;
    },
    'put /projects/{project_gid}': ({ params, data: { name, notes } }) => {
      const project = data.projects.get(params[0] ?? '');
      if (!project) return missing;
      Object.assign(project, { name, notes });
      return ok(showProject(project));
    },
    'get /projects/{project_gid}/sections': ({ params }) =>
      ok(
        [...data.sections.values()]
          .filter(({ project }) => project === params[0])
          .map((one) => named(one, 'section')),
      ),
    'post /projects/{project_gid}/sections': ({ params, data: { name } }) => {
      const section = { gid: data.next(), name: String(name), project: params[0] ?? '' };
      data.sections.set(section.gid, section);
      return ok(named(section, 'section'), 201);
    },
    'get /projects/{project_gid}/tasks': ({ params }) =>
      ok([...data.tasks.values()].filter(({ project }) => project === params[0]).map(showTask)),
    'post /tasks': (asked) => addTask(asked, String([asked.data.projects].flat()[0]), null),
    'post /sections/{section_gid}/addTask': ({ params, data: { task } }) => {
      const found = data.tasks.get(String(task));
      if (!found) return missing;
      found.section = params[0] ?? null;
      return ok({});
    },
    'get /tasks/{task_gid}/subtasks': ({ params }) =>
      ok(
        [...data.tasks.values()]
          .filter(({ parent }) => parent === params[0])
          .map(({ gid, name, notes }) => ({ ...named({ gid, name }, 'task'), notes })),
      ),
    'post /tasks/{task_gid}/subtasks': (asked) => addTask(asked, null, asked.params[0] ?? null),
  };
}
