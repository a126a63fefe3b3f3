/** Who reads the panel (the member's id), and the rules of the flags that are on their card, most urgent first. */
export interface Reader {
  member: string;
  card: readonly string[];
}
