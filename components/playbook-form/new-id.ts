import { isGroup } from '../../lib/playbook/edit/is-group.ts';

/**
 * An id for a new part, made of its title and of nothing that another part of the list has: `Erste Prüfung` gives
 * `erste-prufung`. With `camel` as properties are called: `erstePrufung`.
 */
export function newId(
  title: string,
  list: readonly unknown[],
  form: 'hyphens' | 'camel' = 'hyphens',
): string {
  const words = title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['new'];
  const first = form === 'camel' ? camel(words) : words.join('-').slice(0, 50).replace(/-$/, '');
  const taken = new Set(list.map((part) => (isGroup(part) ? part.id : undefined)));
  for (let count = 2; ; count += 1) {
    const id = count === 2 ? first : `${first}${form === 'camel' ? '' : '-'}${count - 1}`;
    if (!taken.has(id)) return id;
  }
}

function camel(words: readonly string[]): string {
  const [first = '', ...rest] = words;
  const joined = first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return (/^[a-z]/.test(joined) ? joined : `p${joined}`).slice(0, 50);
}
