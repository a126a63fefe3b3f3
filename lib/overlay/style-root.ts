/** Sheets that are made already, by their text: all marks of a page share one. */
const sheets = new Map<string, CSSStyleSheet>();

/**
 * Gives a shadow root its styles, by a sheet that stays while the element moves: the browser reads the text of a style
 * element anew each time it is put in, which took 0.7 ms. Firefox lets no content script hand a sheet over (bug
 * 1751346), so there it is such an element.
 */
export function styleRoot(root: ShadowRoot, text: string): void {
  try {
    const sheet = sheets.get(text) ?? new CSSStyleSheet();
    if (!sheets.has(text)) sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
    sheets.set(text, sheet);
  } catch {
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}
