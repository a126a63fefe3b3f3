import MarkdownIt from 'markdown-it';

/** Headings of an SOP stand below the panel's own, so that the outline stays true. */
const headingShift = 3;

function makeRenderer() {
  // html:false: tags in the text are shown as text, never made.
  const markdown = new MarkdownIt({ html: false, linkify: true });
  const { rules } = markdown.renderer;

  rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  // A picture would be fetched from the network by the panel; its words are shown in its place.
  rules.image = (tokens, index) => {
    const words = tokens[index]?.content ?? '';
    return `<span class="sop-picture">Picture: ${markdown.utils.escapeHtml(words || 'no description')}</span>`;
  };
  const shifted: (typeof rules)['heading_open'] = (tokens, index, options, _env, self) => {
    const token = tokens[index];
    if (token) token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + headingShift)}`;
    return self.renderToken(tokens, index, options);
  };
  rules.heading_open = shifted;
  rules.heading_close = shifted;
  rules.table_open = () => '<div class="sop-table"><table>';
  rules.table_close = () => '</table></div>';
  return markdown;
}

const renderer = makeRenderer();

/** Turns an SOP's Markdown into safe HTML: no tags from the text, no pictures, links open in a new tab. */
export function sopHtml(markdown: string): string {
  return renderer.render(markdown);
}
