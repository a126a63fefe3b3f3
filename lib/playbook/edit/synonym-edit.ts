import { isGroup } from './is-group.ts';
import type { PlaybookEdit } from './playbook-edit.ts';

/** As many names as a group of the playbook may have. */
const mostNames = 20;

/**
 * The edit by which a playbook's content says that `words` and `other` are names of the same thing: into the group that
 * has `other` already, or as a group of its own. Nothing where it says so already.
 */
export function synonymEdit(content: unknown, words: string, other: string): PlaybookEdit | undefined {
  const written = isGroup(content) ? content.synonyms : undefined;
  const groups = (Array.isArray(written) ? written : []).map((names): string[] =>
    (Array.isArray(names) ? names : []).map((name) => plain(String(name))),
  );
  if (groups.some((names) => names.includes(plain(words)) && names.includes(plain(other)))) return undefined;
  const at = groups.findIndex((names) => names.includes(plain(other)) && names.length < mostNames);
  const names = groups[at];
  return names
    ? { do: 'insert', path: ['synonyms', at], index: names.length, value: words }
    : { do: 'insert', path: ['synonyms'], index: groups.length, value: [other.trim(), words] };
}

const plain = (name: string) => name.trim().toLowerCase();
