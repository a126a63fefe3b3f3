import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { editPlaybook } from '../../../../lib/playbook/edit/edit-playbook.ts';
import { synonymEdit } from '../../../../lib/playbook/edit/synonym-edit.ts';

function added(yaml: string, words: string, other: string) {
  const edit = synonymEdit(parse(yaml), words, other);
  const edited = editPlaybook(yaml, edit ? [edit] : []);
  return edited.ok ? edited.text : 'refused';
}

test('words come into the group of the other ones, or make a group of their own; nothing else changes', () => {
  const yaml = '# ours\nsynonyms:\n  - [PO, purchase order] # money\nname: A\n';
  const joined = added(yaml, 'order form', ' po ');
  expect(parse(joined).synonyms).toEqual([['PO', 'purchase order', 'order form']]);
  expect(joined).toContain('# money');
  expect(parse(added(yaml, 'time off', 'leave')).synonyms).toEqual([
    ['PO', 'purchase order'],
    ['leave', 'time off'],
  ]);
  expect(parse(added('name: A\n', 'time off', 'leave')).synonyms).toEqual([['leave', 'time off']]);
  expect(added(yaml, 'Purchase Order', 'PO')).toBe(yaml);
});
