import type { Text } from '../../text/text.ts';
import { foreignSops } from '../named-sops.ts';
import { playbookSchema } from '../playbook-schema.ts';
import { validatePlaybook } from '../validate-playbook.ts';
import { type EditedPlaybook, editPlaybook } from './edit-playbook.ts';
import { isGroup } from './is-group.ts';
import type { EditPath, PlaybookEdit } from './playbook-edit.ts';
import { readContent } from './read-content.ts';
import { valueAt } from './value-at.ts';

/**
 * Gives the part at `path` (a stage, a role, a person…) another id, and changes everything that names it along, in
 * that part's own reach: a step's id is meant within its stage only. What names it is found by the checks of the
 * playbook themselves, so that no way to name a part is forgotten.
 *
 * Refuses, with the reason, when the id is taken, when the playbook is not in order before, and when something
 * would still name the old id. With `hasDocuments` an SOP that the playbook names and does not have is a document.
 */
export function renameId(text: string, path: EditPath, id: string, hasDocuments = false): EditedPlaybook {
  const refuse = (message: Text): EditedPlaybook => ({ ok: false, line: null, message });
  const before = readContent(text);
  if (!before.ok) return before;
  const old = valueAt(before.content, [...path, 'id']);
  if (typeof old !== 'string') return refuse({ key: 'problem.noIdHere' });
  if (old === id) return { ok: true, text };
  const siblings = valueAt(before.content, path.slice(0, -1));
  if (Array.isArray(siblings) && siblings.some((one) => isGroup(one) && one.id === id)) {
    return refuse({ key: 'problem.idTaken', with: { id } });
  }
  const documents = hasDocuments ? documentsOf(before.content) : new Set<string>();
  if (findingsOf(before.content, documents)?.length !== 0) {
    return refuse({ key: 'problem.mendOthersFirst' });
  }
  let now = editPlaybook(text, [{ do: 'set', path: [...path, 'id'], value: id }]);
  // One thing that is named wrongly may hide another; each round mends at least one.
  for (let round = 0; round < 20 && now.ok; round += 1) {
    const read = readContent(now.text);
    if (!read.ok) return read;
    const findings = findingsOf(read.content, documents);
    if (!findings) return refuse({ key: 'problem.cannotBeId', with: { id } });
    if (findings.length === 0) return now;
    const edits = findings.flatMap((found) => mend(read.content, found, old, id));
    if (edits.length === 0) break;
    now = editPlaybook(now.text, edits);
  }
  return now.ok ? refuse({ key: 'problem.alsoNamed', with: { id: old } }) : now;
}

/** What it names that is no SOP of its own was found before among the documents. */
function documentsOf(content: unknown): Set<string> {
  const parsed = playbookSchema.safeParse(content);
  return new Set(parsed.success ? foreignSops(parsed.data) : []);
}

/** Where something is named that is not there, or undefined when the content has not the form of a playbook. */
function findingsOf(content: unknown, documents: ReadonlySet<string>): EditPath[] | undefined {
  const parsed = playbookSchema.safeParse(content);
  if (!parsed.success) return undefined;
  return validatePlaybook(parsed.data, documents).map(({ path }) =>
    path.map((part) => (typeof part === 'number' ? part : String(part))),
  );
}

function mend(content: unknown, path: EditPath, old: string, id: string): PlaybookEdit[] {
  const value = valueAt(content, path);
  if (value === old) return [{ do: 'set', path, value: id }];
  // `2 business days before closeDate` ends in the id it names.
  if (path.at(-1) === 'due' && typeof value === 'string' && value.endsWith(` ${old}`)) {
    return [{ do: 'set', path, value: `${value.slice(0, -old.length)}${id}` }];
  }
  // A message names what is filled in: `{item.scope}`.
  if (path.at(-1) === 'body' && typeof value === 'string') {
    const renamed = value
      .replaceAll(`{item.${old}}`, `{item.${id}}`)
      .replaceAll(`{property.${old}}`, `{property.${id}}`);
    return renamed === value ? [] : [{ do: 'set', path, value: renamed }];
  }
  const holder = valueAt(content, path.slice(0, -1));
  if (path.at(-1) !== old || !isGroup(holder)) return [];
  return [{ do: 'rename', path, key: id }];
}
