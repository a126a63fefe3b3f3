import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

export interface Import {
  /** The importing file, from the root of the project. */
  from: string;
  /** What it imports: a file of the project from its root, or the name of a package. */
  to: string;
  typeOnly: boolean;
}

/** All source files of the project that are not tests, from its root. */
export function sourceFiles(): string[] {
  return globSync('{entrypoints,components,lib,server,cli,scripts}/**/*.{ts,tsx}', { cwd: root }).sort();
}

/** Every import of every source file, static and dynamic. */
export function allImports(): Import[] {
  return sourceFiles().flatMap((from) => {
    const path = join(root, from);
    const { module } = parseSync(path, readFileSync(path, 'utf8'));
    const statics = module.staticImports.map((one) => ({
      specifier: one.moduleRequest.value,
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    }));
    const exports = module.staticExports.flatMap((one) =>
      one.entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest ? [{ specifier: moduleRequest.value, typeOnly: isType }] : [],
      ),
    );
    return [...statics, ...exports].map(({ specifier, typeOnly }) => ({
      from,
      to: target(path, specifier),
      typeOnly,
    }));
  });
}

function target(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(root, join(dirname(path), specifier));
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
