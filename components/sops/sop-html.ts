import MarkdownIt from 'markdown-it';
import { t } from '../../lib/text/t.ts';
import { itemKeys } from './item-keys.ts';

const checkPattern = /^\[([ xX])\][ \t]+/;
const picturePattern = /^picture:([0-9a-f]{64})$/;

export interface SopHtml {
  html: string;
  /** The headings of the two highest levels; `place` is their number among all of them. */
  headings: { text: string; level: number; place: number }[];
}

interface Env extends Record<PropertyKey, unknown> {
  headings?: SopHtml['headings'];
  top?: number;
}

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

function makeRenderer() {
  // html:false: tags in the text are shown as text, never made. Elements below are made here, from nothing of the text.
  const markdown = new MarkdownIt({ html: false, linkify: true, maxNesting: 20 });
  // Words that only look like an address (`report.md`) are no links, and looking for them costs most.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  const { rules } = markdown.renderer;
  const plain = markdown.utils.escapeHtml;

  markdown.core.ruler.push('place-headings', ({ tokens, env }) => {
    const level = (tag: string) => Number(tag.slice(1));
    const open = tokens.filter(({ type }) => type === 'heading_open');
    const highest = open.reduce((least, { tag }) => Math.min(least, level(tag)), 6);
    const found: SopHtml['headings'] = [];
    tokens.forEach((token, index) => {
      if (token.type !== 'heading_open' && token.type !== 'heading_close') return;
      const below = level(token.tag) - highest;
      token.tag = `h${Math.min(6, below + ((env as Env).top ?? 4))}`;
      if (token.type === 'heading_close') return;
      token.attrSet('data-heading', String(found.length));
      token.attrSet('tabindex', '-1');
      found.push({ text: tokens[index + 1]?.content ?? '', level: below, place: found.length });
    });
    (env as Env).headings = found;
  });
  markdown.core.ruler.push('make-checks', (state) => {
    const inlines = state.tokens.flatMap((token, index): Token[] => {
      const isInItem =
        state.tokens[index - 1]?.type === 'paragraph_open' &&
        state.tokens[index - 2]?.type === 'list_item_open';
      return token.type === 'inline' && isInItem && checkPattern.test(token.content) ? [token] : [];
    });
    const keys = itemKeys(inlines.map(({ content }) => content.replace(checkPattern, '')));
    inlines.forEach((token, index) => {
      const [first] = token.children ?? [];
      if (!first || !token.children) return;
      first.content = first.content.replace(checkPattern, '');
      const made = (html: string) => Object.assign(new state.Token('html_inline', '', 0), { content: html });
      const box = `<label class="sop-check"><input type="checkbox" data-item="${plain(keys[index] ?? '')}"><span>`;
      token.children = [made(box), ...token.children, made('</span></label>')];
    });
  });
  rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  // A picture of elsewhere would be fetched from the network by the surface; its words are shown in its place.
  rules.image = (tokens, index) => {
    const token = tokens[index];
    const words = token?.content || t('panel.sops.noWords');
    const id = picturePattern.exec(String(token?.attrGet('src') ?? ''))?.[1];
    return id === undefined
      ? `<span class="sop-picture">${plain(t('panel.sops.picture', { words }))}</span>`
      : `<img class="sop-image" data-picture="${id}" alt="${plain(words)}" loading="lazy">`;
  };
  rules.table_open = () => '<div class="sop-table" tabindex="0"><table>';
  rules.table_close = () => '</table></div>';
  const code = (content = '') =>
    `<div class="sop-code"><button type="button" class="button quiet" data-copy>${plain(t('sop.copy'))}</button><pre tabindex="0"><code>${plain(content)}</code></pre></div>`;
  rules.fence = (tokens, index) => code(tokens[index]?.content);
  rules.code_block = (tokens, index) => code(tokens[index]?.content);
  return markdown;
}

const renderer = makeRenderer();
// SOPs of our own, other SOPs and mail are reached; what else a scheme may do on a computer nobody knows.
renderer.validateLink = (url) => /^(https?:|mailto:|tel:|sop:|picture:[0-9a-f]{64}$|#)/i.test(url.trim());

/**
 * Turns an SOP's Markdown into safe HTML: no tags from the text, no pictures from elsewhere, links open in a new tab. Its
 * highest heading becomes one of level `top`, right below the surface's own heading for it.
 */
export function sopHtml(markdown: string, top = 4): SopHtml {
  const env: Env = { top };
  const html = renderer.render(markdown, env);
  return { html, headings: (env.headings ?? []).filter(({ level }) => level < 2) };
}
