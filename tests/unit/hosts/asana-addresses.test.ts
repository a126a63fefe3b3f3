import { describe, expect, it } from 'vitest';
import { asanaAdapter } from '../../../lib/hosts/asana/asana-adapter.ts';
import { parseAddress, recordAddress } from '../../../lib/hosts/parse-address.ts';

const app = 'https://app.asana.com';
const workspace = '1205343526438001';
const project = '1205343438426085';
const view = '1205343438426086';
const task = '1205359926801974';
const user = '1199900011223344';
const story = '1205360011112222';
const v1 = `${app}/1/${workspace}`;
const v0 = `${app}/0`;

/** New addresses of one task: hosts.md 3.1, and links that people have put into public texts. */
const newTasks = [
  `${v1}/project/${project}/task/${task}`,
  `${v1}/project/${project}/task/${task}/`,
  `${v1}/project/${project}/task/${task}?focus=true`,
  `${v1}/project/${project}/task/${task}/f`,
  `${v1}/project/${project}/task/${task}/comment/${story}`,
  `${v1}/project/${project}/task/${task}/comment/${story}?focus=true`,
  `${v1}/project/${project}/task/${task}/story/${story}`,
  `${v1}/project/${project}/list/${view}/task/${task}`,
  `${v1}/project/${project}/board/${view}/task/${task}`,
  `${v1}/project/${project}/timeline/task/${task}`,
  `${v1}/task/${task}`,
  `${v1}/task/${task}?focus=true`,
  `${v1}/task/${task}#top`,
  `${v1}/task/${task}/comment/${story}?focus=true`,
  `${v1}/home/task/${task}`,
  `${v1}/home/${user}/task/${task}`,
  `${v1}/my-tasks/${user}/task/${task}`,
  `${v1}/portfolio/${project}/task/${task}`,
  `${v1}/inbox/${user}/item/${task}`,
  `${v1}/inbox/${user}/item/${task}/story/${story}`,
  `${v1}/inbox/${user}/item/${task}/story/${story}?focus=true`,
  `${v1}/search?q=proposal&child=${task}`,
  `${v1}/search?child=${task}`,
  `${v1}/search?child=${task}&q=proposal#top`,
  `${v1}/search/${view}/task/${task}`,
  `${v1}/search/${view}?searched_type=task&child=${task}`,
  `https://APP.ASANA.COM/1/${workspace}/task/${task}`,
  `https://app.asana.com:443/1/${workspace}/task/${task}`,
];

/** Old addresses of one task. They name no workspace. */
const oldTasks = [
  `${v0}/${project}/${task}`,
  `${v0}/${project}/${task}/`,
  `${v0}/${project}/${task}/f`,
  `${v0}/${project}/${task}?focus=true`,
  `${v0}/${project}/${task}#top`,
  `${v0}/${project}/${task}/comment/${story}`,
  `${v0}/0/${task}`,
  `${v0}/0/${task}/f`,
  `${v0}/home/${user}/${task}`,
  `${v0}/home/${user}/${task}/f`,
  `${v0}/inbox/${user}/${task}`,
  `${v0}/inbox/${user}/${task}/${story}`,
  `${v0}/inbox/${user}/${task}/${story}/f`,
  `${v0}/search/${view}/${task}`,
  `${v0}/search/${view}/${task}/f`,
  `${v0}/search?q=asdf&child=${task}`,
  `${v0}/search?q=asdf&any_projects.ids=${project}&child=${task}&opt=1`,
  `${v0}/search?child=${task}`,
];

const newProjects = [
  `${v1}/project/${project}`,
  `${v1}/project/${project}/`,
  `${v1}/project/${project}/list`,
  `${v1}/project/${project}/list/${view}`,
  `${v1}/project/${project}/board`,
  `${v1}/project/${project}/board/${view}`,
  `${v1}/project/${project}/timeline/${view}`,
  `${v1}/project/${project}/calendar/${view}?month=11`,
  `${v1}/project/${project}/overview/${view}`,
  `${v1}/project/${project}/dashboard`,
  `${v1}/project/${project}/files#all`,
];

const oldProjects = [
  `${v0}/${project}`,
  `${v0}/${project}/`,
  `${v0}/${project}/list`,
  `${v0}/${project}/board`,
  `${v0}/${project}/timeline`,
  `${v0}/${project}/calendar`,
  `${v0}/${project}/overview`,
  `${v0}/${project}/list?sort=due`,
];

const others = [
  `${app}/`,
  `${app}/0`,
  `${app}/1`,
  `${app}/-/login`,
  `${app}/admin/${workspace}/insights`,
  `${app}/api/1.0/tasks/${task}`,
  `${app}/2/${workspace}/task/${task}`,
  `${v1}`,
  `${v1}/home`,
  `${v1}/inbox/${user}`,
  `${v1}/inbox/${user}/item`,
  `${v1}/my-tasks/${user}`,
  `${v1}/search?q=proposal`,
  `${v1}/search?q=child=`,
  `${v1}/search?q=x#child=${task}`,
  `${v1}/search?grandchild=${task}`,
  `${v1}/home?child=${task}`,
  `${v1}/task/`,
  `${v1}/task/0`,
  `${v1}/task/abc`,
  `${v1}/task/${task}x`,
  `${v1}/task/0${task}`,
  `${v1}/project/${project}/task`,
  // Whatever this opens beside or inside the task, it is not known to be the task.
  `${v1}/project/${project}/task/${task}/subtask/${story}`,
  `${v1}/project/${project}/create-project/template-gallery`,
  `${v1}/create-project/template-gallery`,
  `${v1}/portfolio/${project}/list`,
  `${v1}/portfolio/${project}/item/${task}`,
  `${v1}/goal/${project}`,
  `${v1}/profile/${user}`,
  `${v1}/multitask/${task}`,
  `${app}/1/acme/task/${task}`,
  `${v0}/0`,
  `${v0}/0/0`,
  `${v0}/home`,
  `${v0}/home/${user}`,
  `${v0}/inbox/${user}`,
  `${v0}/inbox/${user}/archive`,
  `${v0}/search?q=asdf`,
  `${v0}/portfolio/${project}/list`,
  `${v0}/goals/${project}`,
  `${v0}/profile/${user}`,
  `${v0}/${project}/${task}/${story}/${view}`,
  `${v0}/${project}/create-project/template-gallery`,
  `http://app.asana.com/1/${workspace}/task/${task}`,
  `https://app.asana.com:8443/1/${workspace}/task/${task}`,
  `https://asana.com/1/${workspace}/task/${task}`,
  `https://www.asana.com/1/${workspace}/task/${task}`,
  `https://forum.asana.com/1/${workspace}/task/${task}`,
  `https://app.asana.com.example.com/1/${workspace}/task/${task}`,
  `https://app-asana.com/1/${workspace}/task/${task}`,
  `https://appxasana.com/1/${workspace}/task/${task}`,
  'about:blank',
  'no address',
  '',
];

const parse = (address: string) => parseAddress(asanaAdapter, address);

describe('addresses of Asana', () => {
  it.each(newTasks)('%s is a task of the workspace', (address) => {
    expect(parse(address)).toEqual({
      host: 'asana',
      page: 'task',
      account: workspace,
      object: 'task',
      id: task,
    });
  });

  it.each(oldTasks)('%s is a task of some workspace', (address) => {
    expect(parse(address)).toEqual({ host: 'asana', page: 'task', account: null, object: 'task', id: task });
  });

  it.each(newProjects)('%s is a project of the workspace', (address) => {
    expect(parse(address)).toEqual({
      host: 'asana',
      page: 'project',
      account: workspace,
      object: 'project',
      id: project,
    });
  });

  it.each(oldProjects)('%s is a project of some workspace', (address) => {
    expect(parse(address)).toEqual({
      host: 'asana',
      page: 'project',
      account: null,
      object: 'project',
      id: project,
    });
  });

  it.each(others)('%s names no record', (address) => {
    expect(parse(address)?.id ?? null).toBeNull();
  });

  it.each([
    ['task', task],
    ['project', project],
  ])('the link to a %s leads back to it', (object, id) => {
    const ref = { host: 'asana', account: workspace, object, id } as const;
    const address = recordAddress(asanaAdapter, ref);
    expect(address).toBe(`${app}/1/${workspace}/${object}/${id}`);
    expect(parse(address ?? '')).toMatchObject({ account: workspace, object, id });
  });
});
