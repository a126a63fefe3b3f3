import type { Disagreement } from '../../lib/records/guidance.ts';
import { momentText } from '../ui/date-text.ts';

/** Both values in one sentence: `The page says X; the import of 3 Nov says Y, which is used.` */
export function disagreementText({ used, other }: Disagreement, now: Date, locale?: string): string {
  const value = (text: string | null) => (text === null ? 'that it is empty' : `“${text}”`);
  const start = sourceText(other, now, locale);
  const capital = start.charAt(0).toUpperCase() + start.slice(1);
  return `${capital} says ${value(other.value)}; ${sourceText(used, now, locale)} says ${value(used.value)}, which is used.`;
}

function sourceText(side: Disagreement['used'], now: Date, locale?: string): string {
  const at = momentText(new Date(side.asOf), now, locale);
  switch (side.source) {
    case 'page':
      return 'the page';
    case 'import':
      return `the import of ${at}`;
    case 'api':
      return `the CRM’s own interface, read ${at},`;
    case 'person':
      return `a colleague’s entry of ${at}`;
    default:
      return `${side.source} (${at})`;
  }
}
