import { corePropertyTitles } from '../../lib/records/property-titles.ts';

const titles: Record<string, string> = corePropertyTitles;

/** A property's name in words: its known title, else `signed_by` and `signedBy` become `Signed by`. */
export function propertyText(name: string): string {
  const title = titles[name];
  if (title) return title;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
