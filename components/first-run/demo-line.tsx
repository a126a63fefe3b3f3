import { useEffect, useRef } from 'react';
import { createLine, type Line } from '../../lib/overlay/create-line.ts';
import { lineStyle } from '../../lib/overlay/line-style.ts';
import type { Guidance } from '../../lib/records/guidance.ts';
import { lineView } from '../../lib/rules/line-view.ts';
import { textLocale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { sayAll } from '../../lib/text/say-all.ts';
import { useNow } from '../ui/use-now.ts';

interface DemoLineProps {
  guidance: Guidance;
  member: string;
  isOpen: boolean;
  onPress: () => void;
}

/** The very line that stands on a host's page. */
export function DemoLine({ guidance, member, isOpen, onPress }: DemoLineProps) {
  const now = useNow();
  const place = useRef<HTMLDivElement>(null);
  const line = useRef<Line>(null);
  const press = useRef(onPress);
  useEffect(() => {
    const made = createLine(lineStyle, pageWords(), { onPress: () => press.current() });
    line.current = made;
    place.current?.append(made.element);
    made.matchTheme();
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', made.matchTheme);
    return () => {
      dark.removeEventListener('change', made.matchTheme);
      made.element.remove();
    };
  }, []);
  useEffect(() => {
    press.current = onPress;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    const audience = { member, card: [], demoted: new Set<string>() };
    const view = lineView(guidance, now, { locale: textLocale(), timeZone }, audience);
    line.current?.show(sayAll(view));
    line.current?.setOpen(isOpen);
  }, [guidance, member, now, isOpen, onPress]);
  return <div ref={place} />;
}
