import { useMemo } from 'react';
import { sopHtml } from './sop-html.ts';

/** An SOP's text, rendered from Markdown. */
export function SopBody({ markdown }: { markdown: string }) {
  const html = useMemo(() => sopHtml(markdown), [markdown]);
  // Safe: markdown-it with html:false escapes everything that it did not make itself.
  return <div className="sop-body" dangerouslySetInnerHTML={{ __html: html }} />;
}
