/** An answer of the form `Answer` that is JSON already, because making its text anew for everybody costs too much. */
export class JsonText<Answer> {
  /** In UTF-8 where it is bytes. */
  readonly body: string | Uint8Array<ArrayBuffer>;
  /** The same as gzip, where that is worth making. */
  readonly gzip: (() => Uint8Array<ArrayBuffer>) | undefined;
  declare readonly of?: Answer;

  constructor(body: string | Uint8Array<ArrayBuffer>, gzip?: () => Uint8Array<ArrayBuffer>) {
    this.body = body;
    this.gzip = gzip;
  }
}
