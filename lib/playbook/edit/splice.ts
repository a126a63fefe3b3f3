/** A stretch of a text and what is to stand there instead. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The text with one stretch of it replaced. */
export function spliceText(text: string, { start, end, text: fresh }: Splice): string {
  return text.slice(0, start) + fresh + text.slice(end);
}

/** The lines of a text, all but the first pushed in by so many blanks. Blank lines stay empty. */
export function indented(text: string, by: number): string {
  return text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);
}
