import { expect, test } from 'vitest';
import { findContainer } from '../../../lib/hosts/find-container.ts';

const task = { host: 'asana', account: '7', object: 'task', id: '901' } as const;

test.each([
  ['https://app.asana.com/1/7/project/900/task/901', '900'],
  ['https://app.asana.com/1/7/project/900/list/55/task/901?focus=true', '900'],
  ['https://app.asana.com/1/7/project/900/board/55/task/901/comment/3', '900'],
  ['https://app.asana.com/0/900/901', '900'],
  ['https://app.asana.com/0/900/901/f', '900'],
  ['https://app.asana.com/1/7/task/901', undefined],
  ['https://app.asana.com/1/7/home/task/901', undefined],
  ['https://app.asana.com/1/7/project/900/list/55', undefined],
  // Another task, another account, another host.
  ['https://app.asana.com/1/7/project/900/task/9011', undefined],
  ['https://app.asana.com/1/8/project/900/task/901', undefined],
  ['https://app.asana.com.example/1/7/project/900/task/901', undefined],
])('%s shows the task in project %s', (address, id) => {
  expect(findContainer(task, address)?.id).toBe(id);
});

test('a project lies in nothing, and neither does a record of a host without containers', () => {
  const address = 'https://app.asana.com/1/7/project/900/task/901';
  expect(findContainer({ ...task, object: 'project' }, address)).toBeUndefined();
  expect(findContainer({ ...task, host: 'hubspot' }, address)).toBeUndefined();
});
