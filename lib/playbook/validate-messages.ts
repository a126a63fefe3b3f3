import { duplicates } from './duplicates.ts';
import type { Finding } from './finding.ts';
import type { Handoff } from './handoff-schema.ts';
import type { Path } from './locate.ts';
import { messageNames, messagePieces } from './message-template.ts';
import type { Known } from './missing.ts';
import { suggest } from './suggest.ts';

/** Finds what is wrong with the messages of a handoff at `path`: an id that another message or an item has, and names
 *  in braces that stand for nothing. */
export function validateMessages({ items, messages = [] }: Handoff, known: Known, path: Path): Finding[] {
  const names = [
    ...messageNames,
    ...items.map(({ id }) => `item.${id}`),
    ...[...known.properties].map((id) => `property.${id}`),
  ];
  const taken = new Set(items.map(({ id }) => id));
  return [
    ...duplicates(messages, [...path, 'messages'], 'message'),
    ...messages.flatMap(({ id, body }, m): Finding[] => {
      const here = [...path, 'messages', m];
      const wrong = messagePieces(body).flatMap((piece) =>
        'name' in piece && !names.includes(piece.name) ? [piece.name] : [],
      );
      return [
        ...(taken.has(id)
          ? [
              {
                path: [...here, 'id'],
                message: { key: 'problem.itemHasId', with: { id } } as const,
                hint: { key: 'problem.idOfItsOwn' } as const,
              },
            ]
          : []),
        ...[...new Set(wrong)].map((name) => ({
          path: [...here, 'body'],
          message: { key: 'problem.noSuchFilling', with: { name } } as const,
          hint: () => suggest(name, names) ?? ({ key: 'problem.fillings' } as const),
        })),
      ];
    }),
  ];
}
