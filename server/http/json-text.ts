/** An answer of the form `Answer` that is JSON already, because making its text anew for everybody costs too much. */
export class JsonText<Answer> {
  /** In UTF-8 where it is bytes. */
  readonly body: string | Uint8Array<ArrayBuffer>;
  declare readonly of?: Answer;

  constructor(body: string | Uint8Array<ArrayBuffer>) {
    this.body = body;
  }
}
