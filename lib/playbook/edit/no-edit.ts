import type { Text } from '../../text/text.ts';

/** Thrown where a change of a playbook cannot be made; `text` says why, for whoever asked for it. */
export class NoEdit extends RangeError {
  readonly text: Text;

  constructor(text: Text) {
    super(typeof text === 'string' ? text : text.key);
    this.text = text;
  }
}
