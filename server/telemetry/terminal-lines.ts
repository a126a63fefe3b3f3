/** A JSON line of the log as a person reads it: `14:03:07 info  GET /v1/me status=200 ms=2`. */
export function terminalLine(line: string): string {
  const { time, level, message, ...facts } = JSON.parse(line) as Record<string, unknown>;
  const rest = Object.entries(facts).map(([name, value]) => `${name}=${plain(value)}`);
  return `${[String(time).slice(11, 19), String(level).padEnd(5), message, ...rest].join(' ')}\n`;
}

function plain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
