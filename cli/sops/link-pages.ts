import { posix } from 'node:path';

/** The target of a link or picture in Markdown, behind `](`. It may be in angles, and have brackets in pairs. */
const target = /\]\((\s{0,10})(<[^<>\n]{0,2000}>|(?:[^()<>\s]|\([^()\s]{0,200}\))+)/g;

/** Says what stands in the place of a path within the import; undefined leaves the link as it is. */
type Replace = (path: string) => string | undefined;

/** A text with its links to other files of the import changed, wherever they stand relative to `file`. */
export function relinked(body: string, file: string, replace: Replace): string {
  return body.replaceAll(target, (whole, space: string, written: string) => {
    const bare = written.startsWith('<') ? written.slice(1, -1) : written;
    const [path = '', part] = bare.split('#', 2);
    if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith('/')) return whole;
    const plain = findDecoded(path);
    const found =
      plain === undefined ? undefined : replace(posix.normalize(posix.join(posix.dirname(file), plain)));
    if (found === undefined) return whole;
    return `](${space}${found}${part === undefined || found.startsWith('picture:') ? '' : `#${part}`}`;
  });
}

function findDecoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path.replace(/[?].*$/, ''));
  } catch {
    return undefined;
  }
}
