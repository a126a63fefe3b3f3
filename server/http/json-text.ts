/** An answer of the form `Answer` that is JSON already, because making its text anew for everybody costs too much. */
export class JsonText<Answer> {
  readonly text: string;
  declare readonly of?: Answer;

  constructor(text: string) {
    this.text = text;
  }
}
