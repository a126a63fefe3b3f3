import MarkdownIt from 'markdown-it';
import { t } from '../../lib/text/t.ts';

/** The highest heading of an SOP stands right below the panel's own heading for it. */
const topHeading = 4;

function makeRenderer() {
  // html:false: tags in the text are shown as text, never made.
  const markdown = new MarkdownIt({ html: false, linkify: true });
  const { rules } = markdown.renderer;

  markdown.core.ruler.push('place-headings', ({ tokens }) => {
    const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
    const level = (tag: string) => Number(tag.slice(1));
    const highest = Math.min(...headings.map(({ tag }) => level(tag)));
    for (const heading of headings) {
      heading.tag = `h${Math.min(6, level(heading.tag) - highest + topHeading)}`;
    }
  });
  rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  // A picture would be fetched from the network by the panel; its words are shown in its place.
  rules.image = (tokens, index) => {
    const words = tokens[index]?.content || t('panel.sops.noWords');
    return `<span class="sop-picture">${markdown.utils.escapeHtml(t('panel.sops.picture', { words }))}</span>`;
  };
  rules.table_open = () => '<div class="sop-table" tabindex="0"><table>';
  rules.table_close = () => '</table></div>';
  return markdown;
}

const renderer = makeRenderer();

/** Turns an SOP's Markdown into safe HTML: no tags from the text, no pictures, links open in a new tab. */
export function sopHtml(markdown: string): string {
  return renderer.render(markdown);
}
