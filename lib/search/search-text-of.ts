/** The headings of a Markdown text, and the text without the signs of its markup: addresses of links and pictures go too. */
export function searchTextOf(markdown: string): { headings: string[]; text: string } {
  const headings: string[] = [];
  let isCode = false;
  const lines = markdown.split('\n').map((line) => {
    if (/^\s*(```|~~~)/.test(line)) {
      isCode = !isCode;
      return '';
    }
    if (isCode) return line;
    const [, heading] = /^\s{0,3}#{1,6}\s+(.+?)\s*#*$/.exec(line) ?? [];
    if (heading !== undefined) {
      headings.push(plain(heading));
      return '';
    }
    return plain(line.replace(/^\s*(?:[-*+>]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/, ''));
  });
  return { headings, text: lines.filter((line) => line.trim() !== '').join('\n') };
}

function plain(line: string): string {
  return line
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[*`~|]+/g, ' ')
    .replaceAll(/(?<=^|\s)_+|_+(?=\s|$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
