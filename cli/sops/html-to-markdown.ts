import Turndown from 'turndown';

/** Parts of a Confluence page that are not its text. */
const around = new Set(['breadcrumb-section', 'footer', 'main-header', 'breadcrumbs', 'attachments']);
const classesAround = /\b(page-metadata|footer-body|greybox|pageSection group)\b/;

/** Deeper pages are made to exhaust the converter's stack. */
const deepest = 400;

/** The title and the text of an HTML page, as Confluence exports it, in Markdown. Throws a RangeError for a page that is
 *  nested too deeply. */
export function htmlToMarkdown(html: string): { title: string; body: string } {
  if (depthOf(html) > deepest) throw new RangeError(`it is nested more than ${deepest} levels deep`);
  const turndown = new Turndown({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' });
  turndown.remove(['script', 'style', 'title', 'noscript', 'iframe', 'object', 'form']);
  turndown.addRule('around', {
    filter: (node) => around.has(node.id) || classesAround.test(node.className),
    replacement: () => '',
  });
  turndown.addRule('task', {
    filter: (node) => node.nodeName === 'LI' && node.hasAttribute('data-inline-task-id'),
    replacement: (content, node) =>
      `- [${(node as HTMLElement).className.includes('checked') ? 'x' : ' '}] ${content.trim().replaceAll('\n', ' ')}\n`,
  });
  turndown.addRule('cell', { filter: ['th', 'td'], replacement: (content) => ` ${cellText(content)} |` });
  turndown.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const row = `|${content}\n`;
      const cells = node.childNodes.length;
      return isFirstRow(node) ? `${row}|${' --- |'.repeat(Math.max(1, Math.min(cells, 200)))}\n` : row;
    },
  });
  turndown.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content.trim()}\n\n` });
  turndown.addRule('tableParts', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  return {
    title: titleOf(html),
    body: turndown.turndown(html.replace(/<colgroup[\s\S]{0,2000}?<\/colgroup>/g, '')),
  };
}

/** A cell is one line. */
function cellText(content: string): string {
  return content
    .trim()
    .replaceAll(/\s*\n+\s*/g, ' ')
    .replaceAll('|', '\\|');
}

function isFirstRow(row: Node): boolean {
  const part = row.parentNode;
  if (!part || part.firstChild !== row) return false;
  return part.nodeName === 'TABLE' || part.previousSibling === null;
}

/** `Space : Title`, as Confluence writes it. */
function titleOf(html: string): string {
  const start = html.search(/<title>/i);
  const end = start === -1 ? -1 : html.indexOf('</', start);
  const title = end === -1 ? '' : html.slice(start + 7, end);
  const named = title.includes(' : ') ? title.slice(title.indexOf(' : ') + 3) : title;
  return named
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** How deeply the elements of a page are nested at most, counting every one that is not closed at once. */
function depthOf(html: string): number {
  const single = /^(br|hr|img|input|meta|link|col|area|base|embed|source|track|wbr|p|li|td|tr|th)$/i;
  let depth = 0;
  let most = 0;
  for (const [, slash, name = '', end] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]{0,5000}?(\/?)>/gi)) {
    if (single.test(name) || end === '/') continue;
    depth = Math.max(0, depth + (slash ? -1 : 1));
    most = Math.max(most, depth);
  }
  return most;
}
