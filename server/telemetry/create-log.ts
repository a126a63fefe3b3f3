import pino from 'pino';
import type { Log, LogFacts } from '../deps.ts';
import { describeError } from './describe-error.ts';

/** Takes finished lines; a file, a terminal, or a test that reads them. */
interface LineSink {
  write(line: string): void;
}

/**
 * A log of JSON lines: `time` (ISO 8601), `level`, `message` and the facts. `level` leaves out what is less
 * important; "silent" writes nothing.
 */
export function createLog(sink: LineSink, level = 'info'): Log {
  // The usual ten frames end inside the database library.
  Error.stackTraceLimit = 30;
  const lines = pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    sink,
  );
  const at =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: string, facts: LogFacts = {}, error?: unknown) =>
      lines[level](error === undefined ? facts : { ...facts, error: describeError(error) }, message);
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** The sink that hands lines to a file descriptor without making requests wait, and the last of them at the exit. */
export function logLines(descriptor: number): LineSink {
  return pino.destination({ dest: descriptor, sync: false });
}

/** A log that keeps nothing. */
export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
