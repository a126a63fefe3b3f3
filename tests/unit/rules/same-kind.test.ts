import { expect, test } from 'vitest';
import { indexOf } from '../../../lib/rules/playbook-index.ts';
import { publishedStarter } from './sample.ts';

const ids = (
  published = publishedStarter(),
  host: 'hubspot' | 'salesforce' = 'salesforce',
  object = 'opportunity',
) =>
  indexOf(published)
    .motionsFor({ host, object }, null)
    .map(({ id }) => id);

test('a motion for deals runs on opportunities, and not on what is another kind', () => {
  expect(ids()).toEqual(ids(undefined, 'hubspot', 'deal'));
  expect(ids()).toContain('new-business');
  expect(ids(undefined, 'salesforce', 'account')).toEqual([]);
});

test('a motion in the host’s own word goes before it', () => {
  const both = publishedStarter((yaml) => {
    const [, motion = ''] = /(\n {2}- id: new-business\n[\s\S]*?)(?=\n {2}- id: |\nsops:)/.exec(yaml) ?? [];
    const own = motion
      .replace('id: new-business', 'id: enterprise')
      .replace(/object: deal/, 'object: opportunity');
    return yaml.replace(motion, motion + own);
  });
  expect(ids(both)).toEqual(['enterprise']);
  expect(ids(both, 'hubspot', 'deal')).toEqual(ids(undefined, 'hubspot', 'deal'));
});
