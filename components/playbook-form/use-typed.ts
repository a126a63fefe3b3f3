import { useEffect, useRef, useState } from 'react';

const restBeforeWriting = 700;

interface Typing {
  /** What stands in the playbook, as the field shows it. */
  stands: string;
  /** What was typed as it is to be written, such as without blanks at its ends. */
  clean: (text: string) => string;
  /** Writes it into the playbook. Gives why not, or null when it is written. */
  write: (text: string) => string | null;
}

/**
 * What is being typed into a field until it is written into the playbook: when the field is left, at Enter, and
 * after a rest, so that a closed tab loses nothing. What was refused stays in the field, to be mended there. A change
 * from elsewhere, such as an undo, is shown at once unless something waits to be written.
 */
export function useTyped({ stands, clean, write }: Typing) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  // What is typed and not yet written; a ref, because leaving the page reads it when nothing is drawn any more.
  const waiting = useRef<string | null>(null);
  const written = useRef(stands);

  const commit = (): boolean => {
    if (waiting.current === null) return refusal === null;
    const text = clean(waiting.current);
    waiting.current = null;
    const reason = text === stands ? null : write(text);
    if (reason === null) written.current = text;
    setRefusal(reason);
    return reason === null;
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });

  useEffect(() => {
    if (waiting.current === null && stands !== written.current) setTyped(null);
    written.current = stands;
  }, [stands]);

  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => latest.current(), restBeforeWriting);
    return () => clearTimeout(timer);
  }, [typed]);

  useEffect(() => () => void latest.current(), []);

  return {
    value: typed ?? stands,
    refusal,
    onType: (text: string) => {
      waiting.current = text;
      setTyped(text);
    },
    /** Writes what waits; the field then shows what stands, unless it was refused. */
    finish: () => {
      if (commit()) setTyped(null);
    },
  };
}
