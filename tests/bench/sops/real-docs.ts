import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SearchDocument } from '../../../lib/search/search-document.ts';
import { searchTextOf } from '../../../lib/search/search-text-of.ts';

/** A real documentation set: that of the package `ai` (Apache-2.0), which ships it as some 300 Markdown files. */
export function realDocs(): SearchDocument[] {
  const folder = join(dirname(fileURLToPath(import.meta.resolve('ai/package.json'))), 'docs');
  return globSync('**/*.mdx', { cwd: folder })
    .sort()
    .map((file) => {
      const written = readFileSync(join(folder, file), 'utf8');
      const [front = '', matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(written) ?? [];
      const [, title = file] = /^title: *(.*)$/m.exec(matter) ?? [];
      return { id: file, stamp: '1', title, keys: [], ...searchTextOf(written.slice(front.length)) };
    });
}
