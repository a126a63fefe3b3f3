/** Among the comments a file begins with; anywhere else it is somebody's text. */
const pattern = /^((?:#.*\r?\n)*?)# waymark base: version ([1-9]\d{0,8})\b.*\r?\n?/;

/** The version that a playbook file says it was edited from, where `waymark export` wrote it; else nothing. */
export function findBase(text: string): number | undefined {
  const found = pattern.exec(text)?.[2];
  return found === undefined ? undefined : Number(found);
}

/** The text without that line: what is compared and published. */
export function withoutBase(text: string): string {
  return text.replace(pattern, '$1');
}

/** The text with the line of this version: in its old place, or on top. */
export function withBase(text: string, version: number): string {
  const line = `# waymark base: version ${version} ("waymark publish" compares it with the one in force)\n`;
  return pattern.test(text) ? text.replace(pattern, `$1${line}`) : `${line}${text}`;
}
