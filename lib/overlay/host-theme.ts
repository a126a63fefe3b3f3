/**
 * Whether the page looks dark where the element stands: the first opaque background behind it decides, not
 * the operating system's wish, because most hosts stay light whatever the system says.
 */
export function isDarkBehind(element: Element): boolean {
  for (let behind: Element | null = element.parentElement; behind; behind = behind.parentElement) {
    const light = findLuminance(getComputedStyle(behind).backgroundColor);
    if (light !== undefined) return light < 0.2;
  }
  // A page that paints nothing shows the browser's canvas, which follows the page's own color-scheme.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Relative luminance (WCAG 2, 0 to 1) of a computed colour, or nothing when one can see through it. */
export function findLuminance(color: string): number | undefined {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  if (!parts || parts.length < 3 || (parts[3] ?? 1) < 0.5) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
