import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { t } from '../../lib/text/t.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Contents } from './contents.tsx';
import { sopHtml } from './sop-html.ts';
import { usePictures } from './use-pictures.ts';

interface SopBodyProps {
  markdown: string;
  /** The level of its highest heading. */
  top?: number | undefined;
  /** The ticked items of its checklists; null where nothing can be ticked. */
  ticks: ReadonlySet<string> | null;
  onTick?: (item: string, done: boolean) => void;
  /** Opens another SOP that the text leads to. */
  onOpenSop?: ((id: string) => void) | undefined;
}

const nothing: ReadonlySet<string> = new Set();
/** Whoever reads a page of text needs no table of its contents. */
const longText = 4000;

/** An SOP's text, rendered from Markdown, with what can be done in it. */
export function SopBody({ markdown, top, ticks, onTick, onOpenSop }: SopBodyProps) {
  const announce = useAnnounce();
  const { html, headings } = useMemo(() => sopHtml(markdown, top), [markdown, top]);
  // Safe: markdown-it with html:false escapes everything that it did not make itself.
  const content = useMemo(() => ({ __html: html }), [html]);
  const box = useRef<HTMLDivElement>(null);
  usePictures(box, html);
  const canTick = ticks !== null;
  const done = ticks ?? nothing;
  useEffect(() => {
    for (const input of box.current?.querySelectorAll<HTMLInputElement>('input[data-item]') ?? []) {
      input.checked = done.has(input.dataset.item ?? '');
      input.disabled = !canTick;
    }
  }, [done, canTick, html]);

  const act = (event: MouseEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element)) return;
    const input = event.target.closest<HTMLInputElement>('input[data-item]');
    if (input) onTick?.(input.dataset.item ?? '', input.checked);
    const link = event.target.closest('a')?.getAttribute('href') ?? '';
    if (/^(sop:|#)/i.test(link)) event.preventDefault();
    if (/^sop:/i.test(link)) onOpenSop?.(link.slice(4));
    const copy = event.target.closest('[data-copy]');
    if (copy) void copyCode(copy).then((isDone) => announce(isDone ? t('sop.copied') : t('sop.copyByHand')));
  };
  return (
    <>
      {markdown.length > longText && headings.length > 2 && <Contents headings={headings} box={box} />}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: what is clicked are buttons, boxes and links of the text, which keys press too. */}
      <div ref={box} className="sop-body" onClick={act} dangerouslySetInnerHTML={content} />
    </>
  );
}

/** Copies a block of code, or where the browser does not let us selects it. */
async function copyCode(button: Element): Promise<boolean> {
  const code = button.parentElement?.querySelector('code');
  if (!code) return false;
  try {
    await navigator.clipboard.writeText(code.textContent ?? '');
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
