/** Where progress is shown: a terminal, or a log. */
export interface ProgressOutput {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Tells how far a long work is: on a terminal in one line that is rewritten, elsewhere every tenth part. */
export function createProgress(output: ProgressOutput) {
  let told = 0;
  return {
    /** `part` is 0 to 1. */
    show(part: number, rows: number) {
      const percent = Math.floor(part * 100);
      const text = `${String(percent).padStart(3)} %  ${rows.toLocaleString('en-US')} rows`;
      if (output.isTTY) output.write(`\r${text}\u001b[K`);
      else if (percent >= told + 10) {
        told = percent - (percent % 10);
        output.write(`${text}\n`);
      }
    },
    /** Leaves the terminal's line clean for what comes next. */
    end() {
      if (output.isTTY) output.write('\r\u001b[K');
    },
  };
}
