import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../../lib/search/search-document.ts';

/** Another way to search: made of documents, opened again from what it keeps, asked for ids. */
export interface Library {
  name: string;
  /** Builds its index, and gives what opens it again as after the death of the worker, which gives what finds. */
  build(documents: readonly SearchDocument[]): Promise<() => Promise<(query: string) => string[]>>;
}

const flat = ({ id, title, headings, text }: SearchDocument) => ({
  id,
  title,
  headings: headings.join('\n'),
  text,
});
const all = (document: SearchDocument) => Object.values(flat(document)).slice(1).join('\n');

/** The same fields and, where a library has them, slips forgiven and titles and headings weighted. */
export const libraries: readonly Library[] = [
  {
    name: 'MiniSearch',
    async build(documents) {
      const options = {
        fields: ['title', 'headings', 'text'],
        searchOptions: {
          fuzzy: 0.2,
          prefix: true,
          boost: { title: 3, headings: 2 },
          combineWith: 'AND' as const,
        },
      };
      const index = new MiniSearch(options);
      index.addAll(documents.map(flat));
      const kept = JSON.stringify(index);
      return async () => {
        const opened = MiniSearch.loadJSON(kept, options);
        return (query) =>
          opened
            .search(query)
            .slice(0, 8)
            .map(({ id }) => String(id));
      };
    },
  },
  {
    name: 'FlexSearch (forgives no slips)',
    async build(documents) {
      const make = () => new Index({ tokenize: 'forward', context: false });
      const index = make();
      for (const [number, document] of documents.entries()) index.add(number, all(document));
      const kept: [string, string][] = [];
      await index.export((key, value) => {
        kept.push([key, value]);
      });
      return async () => {
        const opened = make();
        for (const [key, value] of kept) opened.import(key, value);
        return (query) =>
          opened.search(query, { limit: 8 }).map((number) => documents[Number(number)]?.id ?? '');
      };
    },
  },
  {
    name: 'lunr',
    async build(documents) {
      const kept = JSON.stringify(
        lunr(function () {
          this.ref('id');
          this.field('title', { boost: 3 });
          this.field('headings', { boost: 2 });
          this.field('text');
          for (const document of documents) this.add(flat(document));
        }),
      );
      return async () => {
        const opened = lunr.Index.load(JSON.parse(kept));
        return (query) =>
          opened
            .search(
              query
                .split(' ')
                .map((word) => `+${word}~1`)
                .join(' '),
            )
            .slice(0, 8)
            .map(({ ref }) => ref);
      };
    },
  },
  {
    name: 'SQLite FTS5, WebAssembly, in memory (forgives no slips; kept open)',
    async build(documents) {
      const { oo1 } = await sqlite3InitModule();
      const db = new oo1.DB(':memory:');
      db.exec('CREATE VIRTUAL TABLE sops USING fts5(id UNINDEXED, title, headings, text, prefix = 3)');
      db.transaction(() => {
        for (const document of documents) {
          const { id, title, headings, text } = flat(document);
          db.exec({ sql: 'INSERT INTO sops VALUES (?, ?, ?, ?)', bind: [id, title, headings, text] });
        }
      });
      return async () => (query) =>
        db.selectValues('SELECT id FROM sops WHERE sops MATCH ? ORDER BY bm25(sops, 0, 6, 3, 1) LIMIT 8', [
          query
            .split(' ')
            .map((word) => `"${word}"*`)
            .join(' '),
        ]) as string[];
    },
  },
];
