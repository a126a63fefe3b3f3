import { type KeptPart, keptParts } from './kept-parts.ts';
import { pathText } from './locate.ts';
import type { Playbook } from './playbook-schema.ts';

/** A part whose review date has come. */
export interface Review {
  /** By ids: `motions[new-business].stalls[three-weeks]`. */
  path: string;
  kind: KeptPart['kind'];
  title: string;
  place: string;
  /** The title of the role that keeps it, and who has that role; null and nobody where none is named. */
  keeper: string | null;
  people: string[];
  /** The day it was to be reviewed by (`YYYY-MM-DD`). */
  reviewBy: string;
}

/** What is due for review on a day (`YYYY-MM-DD`), that day included, the longest due first. */
export function reviewsDue(playbook: Playbook, day: string): Review[] {
  return keptParts(playbook)
    .flatMap(({ path, kind, title, place, keeper, reviewBy }) => {
      if (reviewBy === undefined || reviewBy > day) return [];
      const role = playbook.roles.find(({ id }) => id === keeper);
      const able = playbook.people.filter(({ roles }) => keeper !== undefined && roles.includes(keeper));
      const people = able.map(({ name }) => name);
      return [
        { path: pathText(playbook, path), kind, title, place, keeper: role?.title ?? null, people, reviewBy },
      ];
    })
    .sort((a, b) => (a.reviewBy < b.reviewBy ? -1 : a.reviewBy > b.reviewBy ? 1 : 0));
}
