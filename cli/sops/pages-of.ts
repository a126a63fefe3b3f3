import { problemLine } from '../../lib/playbook/playbook-problem.ts';
import { parseSop, splitFrontMatter } from '../../lib/sops/parse-sop.ts';
import { findPictureType } from '../../lib/sops/picture-type.ts';
import { longestBody, type SopDocument } from '../../lib/sops/sop-document.ts';
import { largestPicture } from '../../lib/sync/sops-protocol.ts';
import { say } from '../../lib/text/say.ts';
import type { FoundFiles, Refused } from './found-files.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { newSopId, plainName } from './page-id.ts';

/** A page of an import: the SOP it becomes, with links and pictures as they stand in the file. */
export interface Page {
  file: string;
  sop: SopDocument;
}

export interface Pages {
  pages: Page[];
  /** Pictures by their path. */
  pictures: Map<string, Uint8Array>;
  refused: Refused[];
}

const largestPage = 2 * 1024 * 1024;
const pictureEnding = /\.(png|jpe?g|gif|webp|svg|bmp|ico|tiff?)$/i;

/**
 * What files become: Markdown with front matter, Markdown of Notion and of elsewhere, and HTML pages of Confluence become
 * SOPs; pictures stay pictures. Everything else is refused with the reason. `owner` is the role that keeps what does not
 * say who keeps it.
 */
export function pagesOf({ files, refused }: FoundFiles, owner: string | undefined): Pages {
  const result: Pages = { pages: [], pictures: new Map(), refused: [...refused] };
  const taken = new Set<string>();
  const refuse = (file: string, why: string) => result.refused.push({ file, why });
  const texts: { file: string; text: string }[] = [];
  for (const [file, bytes] of files) {
    if (/\.(md|markdown|html?)$/i.test(file)) {
      const text = findText(bytes);
      if (bytes.length > largestPage) refuse(file, 'a page of more than 2 MB is not read');
      else if (text === undefined) refuse(file, 'it is no text in UTF-8');
      else texts.push({ file, text });
    } else if (pictureEnding.test(file)) {
      if (findPictureType(bytes) === undefined)
        refuse(file, 'it is no PNG, JPEG, GIF or WebP by its bytes, and other pictures are not kept');
      else if (bytes.length > largestPicture)
        refuse(file, 'it is larger than the 5 MB that are kept of a picture');
      else result.pictures.set(file, bytes);
    } else refuse(file, whyNot(file));
  }
  // Those that say what they are called come first: the others get what is left.
  const [named, others] = [texts.filter(isNamed), texts.filter((one) => !isNamed(one))];
  for (const { file, text } of named) {
    const parsed = parseSop(text, file);
    if (!parsed.ok) refuse(file, parsed.problems.map((one) => say(problemLine(one))).join('; '));
    else if (taken.has(parsed.sop.id))
      refuse(file, `there is another SOP with the id "${parsed.sop.id}" here`);
    else {
      taken.add(parsed.sop.id);
      result.pages.push({ file, sop: parsed.sop });
    }
  }
  for (const { file, text } of others) {
    const made = makePage(file, text, owner, taken);
    if (typeof made === 'string') refuse(file, made);
    else result.pages.push(made);
  }
  return result;
}

function isNamed({ file, text }: { file: string; text: string }): boolean {
  return /\.(md|markdown)$/i.test(file) && splitFrontMatter(text) !== undefined;
}

function makePage(file: string, text: string, owner: string | undefined, taken: Set<string>): Page | string {
  if (owner === undefined)
    return 'it has no front matter that names an owner; give the role that keeps it by --owner';
  let read: { title: string; body: string };
  try {
    read = /\.html?$/i.test(file) ? htmlToMarkdown(text) : withTitle(text);
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const title = (read.title || plainName(file)).slice(0, 140).toWellFormed();
  if (read.body.trim() === '') return 'there is no text in it';
  if (read.body.length > longestBody)
    return `its text has ${read.body.length} characters, more than the ${longestBody} of an SOP; split it`;
  const nowhere = { motions: [], stages: [], steps: [], fields: [], urls: [] };
  const id = newSopId(title, taken);
  return { file, sop: { id, title, owner, roles: [], tags: [], attach: nowhere, body: read.body } };
}

/** The first heading of the highest level is the title, and stands no longer in the text. */
function withTitle(text: string): { title: string; body: string } {
  const even = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const heading = /^\s{0,20}# ([^\n]{1,300})(?:\n|$)/.exec(even);
  return heading
    ? { title: (heading[1] ?? '').trim(), body: even.slice(heading[0].length) }
    : { title: '', body: even };
}

function whyNot(file: string): string {
  if (/\.(zip|gz|tgz|tar|rar|7z)$/i.test(file))
    return 'an archive in the archive is not unpacked; import it by itself';
  if (/\.csv$/i.test(file)) return 'a table of a database is no SOP';
  return 'only Markdown, HTML and pictures become SOPs';
}

function findText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
