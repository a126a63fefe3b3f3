import * as z from 'zod/mini';
import { AsanaProblem } from './asana-problem.ts';
import {
  type AsanaJob,
  type AsanaNamed,
  type AsanaProject,
  type AsanaTask,
  type AsanaTemplate,
  type AsanaUser,
  asanaJob,
  asanaNamed,
  asanaProject,
  asanaTask,
  asanaTemplate,
  asanaUser,
} from './asana-shapes.ts';
import { type AsanaAddress, askAsana } from './ask-asana.ts';

/** Where a project is made: in a team, or in a workspace that has none. Gids. */
export interface AsanaPlace {
  workspace: string;
  team: string | null;
}

interface Instantiation {
  name: string;
  team: string | null;
  dates: readonly { gid: string; value: string }[];
}

interface NewTask {
  name: string;
  notes: string;
  /** YYYY-MM-DD. */
  dueOn: string | null;
}

/** As much of Asana as Waymark needs, as the owner of one personal access token. Everything throws an `AsanaProblem`. */
export interface Asana {
  me(): Promise<AsanaUser>;
  /** The teams that the token's owner is in. */
  teams(workspace: string): Promise<AsanaNamed[]>;
  templates(place: AsanaPlace): Promise<AsanaNamed[]>;
  template(gid: string): Promise<AsanaTemplate>;
  /** Begins a project from a template. The job says when it is there. */
  instantiate(template: string, wanted: Instantiation): Promise<AsanaJob>;
  job(gid: string): Promise<AsanaJob>;
  createProject(place: AsanaPlace, wanted: { name: string; notes: string }): Promise<AsanaProject>;
  project(gid: string): Promise<AsanaProject>;
  renameProject(gid: string, wanted: { name: string; notes: string }): Promise<void>;
  /** The first project at the place whose name or notes hold the marker. */
  findProject(place: AsanaPlace, marker: string): Promise<AsanaProject | undefined>;
  sections(project: string): Promise<AsanaNamed[]>;
  addSection(project: string, name: string): Promise<AsanaNamed>;
  tasks(project: string): Promise<AsanaTask[]>;
  addTask(project: string, task: NewTask): Promise<AsanaTask>;
  placeTask(section: string, task: string): Promise<void>;
  subtasks(task: string): Promise<AsanaTask[]>;
  addSubtask(task: string, wanted: NewTask): Promise<AsanaTask>;
}

/** Ten thousand projects or tasks. Whoever has more gets a sentence instead of a wrong answer. */
const mostPages = 100;
const anything = z.unknown();

export function createAsana(address: AsanaAddress, token: string): Asana {
  const get = async <T>(path: string, schema: z.ZodMiniType<T>, query: Record<string, string> = {}) =>
    (await askAsana(address, path, schema, { token, query })).data;
  const send = async <T>(method: 'POST' | 'PUT', path: string, schema: z.ZodMiniType<T>, data: unknown) =>
    (await askAsana(address, path, schema, { token, method, data })).data;

  /** The pages of a list, one after the other. */
  async function* pages<T>(path: string, schema: z.ZodMiniType<T>, query: Record<string, string> = {}) {
    let offset: string | undefined;
    for (let count = 0; count < mostPages; count++) {
      const full = { ...query, limit: '100', offset };
      const answer = await askAsana(address, path, z.array(schema), { token, query: full });
      yield answer.data;
      if (answer.next === null) return;
      offset = answer.next;
    }
    throw new AsanaProblem('too-many', true, path.replace(/\d+/g, 'N'));
  }
  const list = async <T>(path: string, schema: z.ZodMiniType<T>, query?: Record<string, string>) => {
    const all: T[] = [];
    for await (const items of pages(path, schema, query)) all.push(...items);
    return all;
  };
  const home = ({ team, workspace }: AsanaPlace) =>
    team === null ? `/workspaces/${workspace}/projects` : `/teams/${team}/projects`;
  const taskFields = { opt_fields: 'name,notes,memberships.section' };

  return {
    me: () => get('/users/me', asanaUser, { opt_fields: 'name,workspaces,workspaces.name' }),
    teams: (workspace) =>
      list('/users/me/teams', asanaNamed, { organization: workspace, opt_fields: 'name' }),
    templates: ({ workspace, team }) =>
      list('/project_templates', asanaNamed, {
        ...(team === null ? { workspace } : { team }),
        opt_fields: 'name',
      }),
    template: (gid) =>
      get(`/project_templates/${gid}`, asanaTemplate, {
        opt_fields:
          'name,team,team.name,requested_dates,requested_dates.name,requested_roles,requested_roles.name',
      }),
    instantiate: (template, { name, team, dates }) =>
      send('POST', `/project_templates/${template}/instantiateProject`, asanaJob, {
        name,
        ...(team === null ? {} : { team }),
        // What nobody gave a date for begins today, instead of refusing the whole project.
        is_strict: false,
        requested_dates: dates,
      }),
    job: (gid) => get(`/jobs/${gid}`, asanaJob, { opt_fields: 'status,new_project,new_project.name' }),
    createProject: (place, { name, notes }) => send('POST', home(place), asanaProject, { name, notes }),
    project: (gid) => get(`/projects/${gid}`, asanaProject, { opt_fields: 'name,notes,permalink_url' }),
    renameProject: async (gid, wanted) => {
      await send('PUT', `/projects/${gid}`, anything, wanted);
    },
    findProject: async (place, marker) => {
      const query = { opt_fields: 'name,notes,permalink_url' };
      for await (const projects of pages(home(place), asanaProject, query)) {
        const found = projects.find(({ name, notes }) => name.includes(marker) || notes.includes(marker));
        if (found) return found;
      }
      return undefined;
    },
    sections: (project) => list(`/projects/${project}/sections`, asanaNamed, { opt_fields: 'name' }),
    addSection: (project, name) => send('POST', `/projects/${project}/sections`, asanaNamed, { name }),
    tasks: (project) => list(`/projects/${project}/tasks`, asanaTask, taskFields),
    addTask: (project, task) => send('POST', '/tasks', asanaTask, { ...bodyOf(task), projects: [project] }),
    placeTask: async (section, task) => {
      await send('POST', `/sections/${section}/addTask`, anything, { task });
    },
    subtasks: (task) => list(`/tasks/${task}/subtasks`, asanaTask, { opt_fields: 'name,notes' }),
    addSubtask: (task, wanted) => send('POST', `/tasks/${task}/subtasks`, asanaTask, bodyOf(wanted)),
  };
}

function bodyOf({ name, notes, dueOn }: NewTask) {
  return { name, notes, ...(dueOn === null ? {} : { due_on: dueOn }) };
}
